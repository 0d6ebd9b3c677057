"""What was taken back. Pure.

Of an event its place in time and its kind are left, and why it was taken back: no statement, nobody in it, no source.
Such an event is shown as taken back, and counts for nothing. Of a record only what its notice needs is left.
"""

from collections.abc import Collection, Iterable
from dataclasses import replace

from cases.values.edition import Document, EventItem, FactsItem, Item, PersonItem, PhotoItem, QuestionItem


def told(events: Iterable[EventItem]) -> tuple[EventItem, ...]:
    """Those that stand, in the order given: what is stated, and what counts."""
    return tuple(event for event in events if not event.retraction)


def taken_back(events: Iterable[EventItem]) -> frozenset[str]:
    """The ids of those that do not."""
    return frozenset(event.id for event in events if event.retraction)


def notice_of(event: EventItem, headline: str, retraction: str) -> EventItem:
    """What is left of an event; the headline is one that says nothing of what was stated."""
    return EventItem(id=event.id, kind=event.kind, headline=headline, when=event.when, retraction=retraction)


def parted_from(item: Item, taken: Collection[str]) -> Item | None:
    """The item without the words that it carries of events with these ids; None where nothing of it is left.

    What an event does to an earlier one carries that one's headline, and a photograph shows an event. A question is an
    editor's own and stands by itself.
    """
    match item:
        case EventItem() if any(answer.event in taken for answer in item.answers):
            return replace(item, answers=tuple(answer for answer in item.answers if answer.event not in taken))
        case QuestionItem() if item.event in taken:
            return replace(item, event="")
        case PhotoItem() if item.event in taken:
            return None
        case _:
            return item


def what_stands(document: Document) -> Document:
    """The document without the events that were taken back: what the checks of statements are asked of."""
    return replace(document, events=told(document.events))


def notice(facts: FactsItem, people: Iterable[PersonItem], retraction: str) -> Document:
    """What is left of a record: what it is called and where it lies, and how the person of a case is shown.

    That person has no page by this record, and nothing is said of them.
    """
    return Document(
        facts=FactsItem(
            id=facts.id,
            kind=facts.kind,
            slug=facts.slug,
            name=facts.name,
            subject=facts.subject,
            retraction=retraction,
            is_invented=facts.is_invented,
            is_unlisted=facts.is_unlisted,
            language=facts.language,
        ),
        people=tuple(
            PersonItem(id=one.id, kind=one.kind, shown=one.shown, policy=one.policy, living=one.living)
            for one in people
            if one.id == facts.subject
        ),
    )
