"""One question’s page: every answer in its source’s words, which one these pages use and why, what changed in it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from cases.choices import RecordKind, RoleName, Verb
from cases.models.published.editions import EditionChange
from cases.reading.addresses import address, comparison_address, edition_address
from cases.reading.changes import ChangeMade, change_made
from cases.reading.citations import SourceShown, endnotes
from cases.reading.dates import When, when
from cases.reading.documents import EditionHead, documents_of, head_of, in_words_of, live_edition
from cases.reading.languages import written_in
from cases.reading.lookup import Link, Lookup
from cases.reading.questions import ClaimShown, QuestionShown, question_shown
from cases.reading.spans import last_counted_day
from cases.reading.wording import kind_words, standing_words
from cases.values.edition import Document, EventItem, QuestionItem
from cases.values.removal import REMOVED
from cases.values.short_ids import short


@dataclass(frozen=True, slots=True)
class Answer:
    """One value with all that is said for it; empty where what is said has no short form."""

    value: str
    is_used: bool
    claims: tuple[ClaimShown, ...]


@dataclass(frozen=True, slots=True)
class AskedOf:
    """The event on which the question hangs."""

    event: Link
    when: When
    kind: str
    standing: str
    standing_words: str


@dataclass(frozen=True, slots=True)
class ExhibitAsked:
    exhibit: Link
    words: str


@dataclass(frozen=True, slots=True)
class ChangeOfItem:
    """What one edition changed in the question. `comparison` shows word by word what became of it."""

    change: ChangeMade
    at: datetime
    edition: int
    edition_url: str
    comparison: str


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """`place` is the question’s place on the record’s own page; `since_first` says that the first edition had it.

    `before` and `after` are the neighbours among the questions on which sources differ, or among the others.
    """

    record: Link
    kind: str
    place: str
    url: str
    written_in: str
    edition: EditionHead
    is_invented: bool
    is_unlisted: bool
    editions: str
    edition_url: str
    cite: str
    report: str
    question: QuestionShown
    answers: tuple[Answer, ...]
    event: AskedOf | None
    exhibits: tuple[ExhibitAsked, ...]
    topics: tuple[Link, ...]
    changes: tuple[ChangeOfItem, ...]
    since_first: bool
    before: Link | None
    after: Link | None
    sources: tuple[SourceShown, ...]


def question_page(
    document: Document, edition: EditionHead, key: str, *, today: date, changes: Sequence[ChangeOfItem] = ()
) -> QuestionPage | None:
    """The page of the question whose id has this `short` form; None where this document holds none."""
    facts = document.facts
    counted_to = last_counted_day(facts.checked_on, today) if facts.kind == RecordKind.CASE else None
    lookup = Lookup(document, whole=False, counted_to=counted_to)
    document = lookup.document
    item = _question(document, key)
    if item is None:
        return None
    shown = question_shown(item, lookup)
    before, after = _neighbours(item, document, lookup)
    return QuestionPage(
        record=Link(facts.name, lookup.home),
        kind=facts.kind,
        place=f"{lookup.home}#{shown.anchor}",
        url=lookup.question_url(item.id),
        written_in=written_in(facts.kind, facts.language),
        edition=in_words_of(edition, facts.language),
        is_invented=facts.is_invented,
        is_unlisted=facts.is_unlisted,
        editions=address(f"{facts.kind}_editions", facts.slug),
        edition_url=edition_address(facts.kind, facts.slug, edition.number),
        cite=address(f"{facts.kind}_reference", facts.slug, str(edition.number)),
        report=address("report_statement", facts.kind, facts.slug, item.id),
        question=shown,
        answers=_answers(shown),
        event=_event(item, lookup),
        exhibits=tuple(_exhibits(item, lookup)),
        topics=tuple(dict.fromkeys(topic for claim in shown.claims for topic in claim.topics)),
        changes=tuple(changes),
        since_first=not any(each.change.verb == Verb.ADDED for each in changes),
        before=before,
        after=after,
        sources=endnotes(lookup),
    )


def live_question_page(kind: str, slug: str, key: str, *, today: date) -> QuestionPage | None:
    """In four queries."""
    live = live_edition(kind, slug)
    if live is None:
        return None
    (document,) = documents_of([live])
    item = _question(document, key)
    changes = changes_of(live.record_id, item.id, kind, slug, document.facts.language) if item else ()
    return question_page(document, head_of(live), key, today=today, changes=changes)


def _question(document: Document, key: str) -> QuestionItem | None:
    return next((question for question in document.questions if short(question.id) == key), None)


def changes_of(record_id: UUID, item_id: str, kind: str, slug: str, language: str) -> tuple[ChangeOfItem, ...]:
    """What the editions of a record changed in one item, the newest first; in one query.

    Of what was destroyed nothing is said.
    """
    rows = (
        EditionChange.objects.filter(edition__record_id=record_id, item_id=item_id)
        .select_related("edition")
        .defer("edition__manifest")
        .order_by("-edition__number")
    )
    return tuple(_change(row, kind, slug, language) for row in rows if row.words != REMOVED)


def _change(row: EditionChange, kind: str, slug: str, language: str) -> ChangeOfItem:
    number = row.edition.number
    return ChangeOfItem(
        change=change_made(row, language),
        at=row.edition.published_at,
        edition=number,
        edition_url=edition_address(kind, slug, number),
        comparison=comparison_address(kind, slug, number - 1, number, str(row.item_id)) if number > 1 else "",
    )


def _answers(question: QuestionShown) -> tuple[Answer, ...]:
    """What is said, by the value that it gives, each as the first of its claims spells it; the one we use first."""
    found: dict[str, list[ClaimShown]] = {}
    for claim in question.claims:
        found.setdefault(claim.value.casefold() or claim.anchor, []).append(claim)
    answers = [Answer(claims[0].value, claims[0].is_used, tuple(claims)) for claims in found.values()]
    return tuple(sorted(answers, key=lambda answer: not answer.is_used))


def _event(item: QuestionItem, lookup: Lookup) -> AskedOf | None:
    event = lookup.events.get(item.event)
    if event is None:
        return None
    taken_back = bool(event.retraction)
    return AskedOf(
        event=Link(event.headline, lookup.event_url(event.id)),
        when=when(event.when),
        kind=kind_words(event.kind),
        standing="" if taken_back else event.standing,
        standing_words="" if taken_back else _standing_words(event, lookup),
    )


def _standing_words(event: EventItem, lookup: Lookup) -> str:
    return standing_words(event.standing, [lookup.shown(r.person) for r in event.roles if r.role == RoleName.SPEAKER])


def _exhibits(item: QuestionItem, lookup: Lookup) -> Iterable[ExhibitAsked]:
    for public_id in item.exhibits:
        if public_id in lookup.exhibits:
            yield ExhibitAsked(lookup.exhibit(public_id), lookup.exhibits[public_id].description)


def _neighbours(item: QuestionItem, document: Document, lookup: Lookup) -> tuple[Link | None, Link | None]:
    """The questions before and after it in the alphabet, of those that are as settled as it is."""
    alike = sorted(
        (question for question in document.questions if question.differs == item.differs),
        key=lambda question: (question.text.casefold(), question.id),
    )
    place = alike.index(item)
    links = [Link(question.text, lookup.question_url(question.id)) for question in alike]
    return links[place - 1] if place else None, links[place + 1] if place + 1 < len(links) else None
