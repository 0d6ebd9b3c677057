"""What an edition changed, as readers are told it: each change with its label and, for a correction, a sentence."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from cases.choices import Act, Label
from cases.editing import journal
from cases.editing.gathering import Tracked
from cases.models.published.editions import Edition, EditionChange, Item
from cases.values.changes import Change, changes
from cases.values.documents import join
from cases.values.edition import CitationItem, Document, EventItem, FactsItem, PhotoItem, QuestionItem
from cases.values.edition import Item as DocumentItem
from cases.values.retraction import parted_from, taken_back

# Of a record's facts, what a reader would call its news: not when it was checked last, nor a website.
_WHAT_IT_IS = ("name", "subject", "status", "jurisdiction")


@dataclass(frozen=True, slots=True)
class Labelled:
    """`sentence` is for the public; a correction or a retraction has one."""

    change: Change
    label: str
    sentence: str = ""


def store_changes(edition: Edition, labelled: Iterable[Labelled]) -> None:
    """Keep what the edition changed, in this order. The first edition of a record changes nothing: it has none."""
    EditionChange.objects.bulk_create(
        EditionChange(
            edition=edition,
            position=position,
            item_id=each.change.id,
            item_kind=each.change.kind,
            verb=each.change.verb,
            label=each.label,
            words=each.change.words,
            sentence=each.sentence,
        )
        for position, each in enumerate(labelled)
    )


def stored_document(edition: Edition) -> Document:
    """The document of an edition, as it is stored."""
    keys = edition.item_keys()
    texts = dict(Item.objects.filter(key__in=keys).values_list("key", "text"))
    return join(texts[key] for key in keys)


def note_retractions(record: Tracked, edition: Edition, labelled: Iterable[Labelled], *, by: Any, at: datetime) -> None:
    """A line in the journal for each thing taken back, in the words that readers get."""
    for each in labelled:
        if each.label == Label.RETRACTION:
            detail = f"{each.change.words}\n{each.sentence}"
            journal.record(Act.RETRACTED, record=record, by=by, at=at, edition=edition.number, detail=detail)


def told_changes(before: Document | None, after: Document) -> tuple[Change, ...]:
    """What differs; of a record that is taken back only what its notice says, not once more all that stood there."""
    found = changes(before, after)
    return tuple(change for change in found if change.after is not None) if after.facts.retraction else found


def labelled_by_kind(before: Document, after: Document) -> tuple[Labelled, ...]:
    """The changes between two documents as they are called where no editor labelled them."""
    return tuple(usual(change, after) for change in told_changes(before, after))


def usual(change: Change, after: Document) -> Labelled:
    """What a change that leads to this document is called until an editor says otherwise, and what readers are told.

    What is taken back is called so, with its own sentence. An event, a question or a photograph that is new or reads
    otherwise is an update, and so is an event or a question that goes, what comes back, and another status; all else is
    minor, as what only carries or loses the words of another event.
    """
    was, now = _retraction(change.before), _retraction(change.after)
    if now and not was:
        return Labelled(change, Label.RETRACTION.value, now)
    if was and not now:
        return Labelled(change, Label.UPDATE.value)
    if change.before is not None and parted_from(change.before, taken_back(after.events)) == change.after:
        return Labelled(change, Label.MINOR.value)
    return Labelled(change, _label(change))


def _retraction(item: DocumentItem | None) -> str:
    return item.retraction if isinstance(item, EventItem | FactsItem) else ""


def _label(change: Change) -> str:
    return Label.UPDATE.value if _is_told(change) and not says_nothing_new(change) else Label.MINOR.value


def _is_told(change: Change) -> bool:
    """Whether it is of what readers come for. A record's own facts are where they say what it is, as its status."""
    match change.before, change.after:
        case FactsItem() as before, FactsItem() as after:
            return any(getattr(before, name) != getattr(after, name) for name in _WHAT_IT_IS)
        case (EventItem() | QuestionItem(), None) | (_, EventItem() | QuestionItem() | PhotoItem()):
            return True
        case _:
            return False


def says_nothing_new(change: Change) -> bool:
    """Whether all that differs follows from something else.

    When quotes were looked up again, and in which copy, with the same result; and the words that an event carries of an
    earlier one, which is a change of its own.
    """
    if change.before is None or change.after is None:
        return False
    return _of_its_own(change.before) == _of_its_own(change.after)


def _of_its_own(item: DocumentItem) -> DocumentItem:
    if isinstance(item, EventItem):
        answers = tuple(replace(answer, headline="", when="") for answer in item.answers)
        return replace(item, answers=answers, citations=_undated(item.citations))
    if isinstance(item, QuestionItem):
        claims = tuple(replace(claim, citations=_undated(claim.citations)) for claim in item.claims)
        return replace(item, claims=claims)
    return item


def _undated(citations: Iterable[CitationItem]) -> tuple[CitationItem, ...]:
    return tuple(replace(citation, checked_on="", copy_seen_on="") for citation in citations)
