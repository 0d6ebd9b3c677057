"""One event's page: its entry, and the ways to what stands before and after it."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from cases.choices import RecordKind
from cases.reading.addresses import address
from cases.reading.citations import SourceShown, endnotes
from cases.reading.dates import When, read, when
from cases.reading.documents import EditionHead, documents_of, head_of, in_words_of, live_edition
from cases.reading.entries import Entry, entry
from cases.reading.history import History, history_of
from cases.reading.languages import written_in
from cases.reading.lookup import Link, Lookup
from cases.reading.spans import last_counted_day
from cases.reading.timeline import as_listed
from cases.values.dates import EdtfDate
from cases.values.edition import Document, EventItem
from cases.values.periods import begins_before, is_over_before, is_same_day, is_vague
from cases.values.short_ids import short


@dataclass(frozen=True, slots=True)
class Neighbour:
    """What is listed next to the event; `order` says which of the two came first, or that it is not known."""

    event: Link
    when: When
    order: str


@dataclass(frozen=True, slots=True)
class EventPage:
    """`place` is the event's link in the case's timeline, `editions` the list of the case's editions."""

    case: Link
    place: str
    written_in: str
    edition: EditionHead
    is_invented: bool
    is_unlisted: bool
    editions: str
    edition_url: str
    report: str
    cite: str
    entry: Entry
    before: Neighbour | None
    after: Neighbour | None
    sources: tuple[SourceShown, ...]


def event_page(
    document: Document, edition: EditionHead, key: str, *, today: date, history: History | None = None
) -> EventPage | None:
    """The page of the event with this id, whole or `short`, as of `today`; None where this document holds none."""
    history = history or History()
    counted_to = last_counted_day(document.facts.checked_on, today)
    lookup = Lookup(document, whole=False, counted_to=counted_to, marks=history.marks)
    events = as_listed(lookup.document.events)
    keys = [short(event.id) for event in events]
    if short(key) not in keys:
        return None
    place = keys.index(short(key))
    event_id = events[place].id
    shown = entry(events[place], lookup)
    return EventPage(
        case=Link(document.facts.name, lookup.home),
        place=f"{lookup.home}#{shown.anchor}",
        written_in=written_in(RecordKind.CASE, document.facts.language),
        edition=in_words_of(edition, document.facts.language),
        is_invented=document.facts.is_invented,
        is_unlisted=document.facts.is_unlisted,
        editions=history.editions,
        edition_url=history.edition_url,
        report=address("report_statement", RecordKind.CASE, document.facts.slug, event_id),
        cite=f"{history.cite}?event={event_id}" if history.cite else "",
        entry=shown,
        before=_neighbour(events[place - 1], lookup, _before(events[place - 1], events[place])) if place else None,
        after=_neighbour(events[place + 1], lookup, _after(events[place], events[place + 1]))
        if place + 1 < len(keys)
        else None,
        sources=endnotes(lookup),
    )


def live_event_page(slug: str, key: str, *, today: date) -> EventPage | None:
    """In four queries."""
    live = live_edition(RecordKind.CASE, slug)
    if live is None:
        return None
    (document,) = documents_of([live])
    return event_page(document, head_of(live), key, today=today, history=history_of(live, slug, document))


def _neighbour(item: EventItem, lookup: Lookup, order: str) -> Neighbour:
    return Neighbour(Link(item.headline, lookup.event_url(item.id)), when(item.when), order)


def _before(one: EventItem, this: EventItem) -> str:
    """What to say, on the page of `this`, of the one listed before it."""
    first, second = read(one.when), read(this.when)
    if is_over_before(first, second):
        return _by_dates(_("Before this"), first, second)
    if begins_before(first, second):
        return _by_dates(_("Began before this"), first, second)
    return _not_known(_("Listed before this"), first, second)


def _after(this: EventItem, one: EventItem) -> str:
    """What to say, on the page of `this`, of the one listed after it."""
    first, second = read(this.when), read(one.when)
    if is_over_before(first, second):
        return _by_dates(_("After this"), first, second)
    if begins_before(first, second):
        return _by_dates(_("After this began"), first, second)
    return _not_known(_("Listed after this"), first, second)


def _by_dates(order: str, one: EdtfDate, other: EdtfDate) -> str:
    if is_vague(one) or is_vague(other):
        return _("%(order)s, going by a date that is not certain") % {"order": order}
    return order


def _not_known(order: str, one: EdtfDate, other: EdtfDate) -> str:
    if is_same_day(one, other) and not is_vague(one) and not is_vague(other):
        return _("%(order)s, on the same day; which came first is not recorded") % {"order": order}
    return _("%(order)s; which came first is not known") % {"order": order}
