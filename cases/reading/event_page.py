"""One event's page: its entry, and the ways to what stands before and after it."""

from dataclasses import dataclass
from datetime import date

from cases.choices import RecordKind
from cases.reading.addresses import address
from cases.reading.citations import SourceShown, endnotes
from cases.reading.dates import When, when
from cases.reading.documents import EditionHead, documents_of, head_of, live_edition
from cases.reading.entries import Entry, entry
from cases.reading.history import History, history_of
from cases.reading.lookup import Link, Lookup
from cases.reading.spans import last_counted_day
from cases.values.edition import Document, EventItem


@dataclass(frozen=True, slots=True)
class Neighbour:
    event: Link
    when: When


@dataclass(frozen=True, slots=True)
class EventPage:
    """`place` is the event's link in the case's timeline, `editions` the list of the case's editions."""

    case: Link
    place: str
    edition: EditionHead
    is_invented: bool
    editions: str
    edition_url: str
    report: str
    cite: str
    entry: Entry
    before: Neighbour | None
    after: Neighbour | None
    sources: tuple[SourceShown, ...]


def event_page(
    document: Document, edition: EditionHead, event_id: str, *, today: date, history: History | None = None
) -> EventPage | None:
    """The page of one event of this document as of `today`; None where it holds no such event."""
    ids = [event.id for event in document.events]
    if event_id not in ids:
        return None
    history = history or History()
    counted_to = last_counted_day(document.facts.checked_on, today)
    lookup = Lookup(document, whole=False, counted_to=counted_to, marks=history.marks)
    place = ids.index(event_id)
    shown = entry(document.events[place], lookup)
    return EventPage(
        case=Link(document.facts.name, lookup.home),
        place=f"{lookup.home}#{shown.anchor}",
        edition=edition,
        is_invented=document.facts.is_invented,
        editions=history.editions,
        edition_url=history.edition_url,
        report=address("report_statement", RecordKind.CASE, document.facts.slug, event_id),
        cite=history.cite,
        entry=shown,
        before=_neighbour(document.events[place - 1], lookup) if place else None,
        after=_neighbour(document.events[place + 1], lookup) if place + 1 < len(ids) else None,
        sources=endnotes(lookup),
    )


def live_event_page(slug: str, event_id: str, *, today: date) -> EventPage | None:
    """In four queries."""
    live = live_edition(RecordKind.CASE, slug)
    if live is None:
        return None
    (document,) = documents_of([live])
    return event_page(document, head_of(live), event_id, today=today, history=history_of(live, slug, document))


def _neighbour(item: EventItem, lookup: Lookup) -> Neighbour:
    return Neighbour(Link(item.headline, lookup.event_url(item.id)), when(item.when))
