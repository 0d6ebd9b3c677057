"""One question's page: every value in its source's words, which of them these pages use, and why."""

from dataclasses import dataclass
from datetime import date

from cases.choices import RecordKind
from cases.reading.addresses import address, anchor
from cases.reading.citations import SourceShown, endnotes
from cases.reading.dates import When, when
from cases.reading.documents import EditionHead, documents_of, head_of, in_words_of, live_edition
from cases.reading.history import History, history_of
from cases.reading.languages import written_in
from cases.reading.lookup import Link, Lookup
from cases.reading.questions import QuestionShown, question_shown
from cases.reading.spans import last_counted_day
from cases.values.edition import Document
from cases.values.short_ids import short


@dataclass(frozen=True, slots=True)
class QuestionPage:
    """`place` is where it stands on the record's page; `event` is what it is about, and has no words if nothing is."""

    kind: str
    record: Link
    place: str
    url: str
    question: QuestionShown
    event: Link
    event_when: When | None
    written_in: str
    edition: EditionHead
    is_invented: bool
    editions: str
    edition_url: str
    cite: str
    report: str
    sources: tuple[SourceShown, ...]


def question_page(
    document: Document, edition: EditionHead, key: str, *, today: date, history: History | None = None
) -> QuestionPage | None:
    """The page of the question whose id has this `short` form, as of `today`; None where this document holds none."""
    history, facts = history or History(), document.facts
    counted_to = last_counted_day(facts.checked_on, today)
    lookup = Lookup(document, whole=False, counted_to=counted_to, marks=history.marks)
    item = next((question for question in lookup.document.questions if short(question.id) == key), None)
    if item is None:
        return None
    event = lookup.events.get(item.event)
    return QuestionPage(
        kind=facts.kind,
        record=Link(facts.name, lookup.home),
        place=f"{lookup.home}#{anchor('q', item.id)}",
        url=address(f"{facts.kind}_question", facts.slug, short(item.id)),
        question=question_shown(item, lookup),
        event=Link(event.headline, lookup.event_url(event.id)) if event else Link(""),
        event_when=when(event.when) if event else None,
        written_in=written_in(facts.kind, facts.language),
        edition=in_words_of(edition, facts.language),
        is_invented=facts.is_invented,
        editions=history.editions,
        edition_url=history.edition_url,
        cite=history.cite,
        report=address("report_statement", facts.kind, facts.slug, item.id),
        sources=endnotes(lookup),
    )


def live_question_page(kind: RecordKind, slug: str, key: str, *, today: date) -> QuestionPage | None:
    """In four queries."""
    live = live_edition(kind, slug)
    if live is None:
        return None
    (document,) = documents_of([live])
    return question_page(document, head_of(live), key, today=today, history=history_of(live, slug, document))
