"""Where a case stands, in the few words under its name: status, custody, what is asked, what comes next."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from cases.choices import EventKind, Outcome, Status
from cases.reading.asked import Fact, all_over_before, asked, if_inferred
from cases.reading.dates import day_of, from_to_words, on_day, read, since_words, until_words, when
from cases.reading.lookup import Lookup
from cases.reading.spans import custody_bounds, days_words, last_counted_day, years_words
from cases.values.custody import Custody
from cases.values.dates import EdtfDate
from cases.values.edition import EventItem
from cases.values.petitions import coming
from cases.values.retraction import told

AT_LARGE = frozenset(
    {
        Status.CHARGES_DROPPED,
        Status.ACQUITTED,
        Status.RELEASED,
        Status.PARDONED,
        Status.EXONERATED,
        Status.EXECUTED,
        Status.DIED,
    }
)


@dataclass(frozen=True, slots=True)
class Facts:
    """`latest` is the last thing recorded here, where no answer rests on it already; `checked` says when status and
    custody were last checked, and against what."""

    status: str
    lead: str
    answers: tuple[Fact, ...]
    latest: Fact | None
    checked: str


def facts(lookup: Lookup, today: date) -> Facts:
    """The answers of a case as of `today`; where it was last checked too long ago, as of then."""
    item = lookup.document.facts
    counted_to = last_counted_day(item.checked_on, today)
    stay = lookup.stay
    status = str(Status(item.status or Status.UNKNOWN).label)
    answers = (
        _status(lookup, status),
        *_custody(lookup, stay, counted_to, is_stale=counted_to != today),
        *asked(lookup),
        *_next(lookup, today),
    )
    return Facts(status, _lead(lookup, status), answers, _latest(lookup, answers), _checked(lookup))


def _lead(lookup: Lookup, status: str) -> str:
    """The status as a sentence; empty where it is not known."""
    item = lookup.document.facts
    if item.status in ("", Status.UNKNOWN):
        return ""
    event = lookup.events.get(item.status_event)
    said = {"status": status.capitalize(), "place": item.jurisdiction, "since": _since(event) if event else ""}
    if event is None:
        words = _("%(status)s in %(place)s.") if item.jurisdiction else "%(status)s."
    elif read(event.when).is_span:
        words = _("%(status)s in %(place)s, %(since)s.") if item.jurisdiction else "%(status)s, %(since)s."
    else:
        words = _("%(status)s in %(place)s %(since)s.") if item.jurisdiction else "%(status)s %(since)s."
    return words % said


def _status(lookup: Lookup, status: str) -> Fact:
    item = lookup.document.facts
    if item.status_claim:
        texts = {claim.id: claim.text for question in lookup.document.questions for claim in question.claims}
        return Fact(_("Status"), status.capitalize(), texts.get(item.status_claim, ""))
    event = lookup.events.get(item.status_event)
    if event is None:
        return Fact(_("Status"), status.capitalize(), _("no event recorded here decides it"))
    return Fact(_("Status"), status.capitalize(), _since(event) + if_inferred(event), lookup.event_link(event.id))


def _since(event: EventItem) -> str:
    """Without the time of day."""
    return since_words(event.when.partition("T")[0])


def _custody(lookup: Lookup, stay: Custody | None, counted_to: date, *, is_stale: bool) -> Iterator[Fact]:
    """How long and where. An end that is not known is not counted past."""
    if stay is None:
        return
    is_over = lookup.document.facts.status in AT_LARGE
    bounds = custody_bounds(stay.start, stay.end, lasts=stay.is_ongoing, counted_to=counted_to)
    days = days_words(stay, counted_to)
    url = lookup.event_link(stay.start_event.id)
    if stay.end is not None:
        length = years_words(*bounds) if bounds else _("Not known how long")
        yield Fact(_("Was in custody"), length, _in_row(days, _until(stay.start, stay.end)), url)
    elif bounds and not is_over:
        to = _("counted to {day}, the last check").format(day=on_day(counted_to).within) if is_stale else ""
        yield Fact(_("In custody"), years_words(*bounds), _in_row(days, _from(stay), to), url)
    if stay.is_ongoing and not is_over and stay.spans[-1].place.name:
        yield _held_at(lookup, stay.spans[-1])


def _in_row(*said: str) -> str:
    return ", ".join(each for each in said if each)


def _from(stay: Custody) -> str:
    if stay.start is None:
        return ""
    if stay.start_event.kind == EventKind.ARREST:
        return _("since arrest {date}").format(date=when(stay.start.text).within)
    return since_words(stay.start.text)


def _until(start: EdtfDate | None, end: EdtfDate) -> str:
    return from_to_words(start.text, end.text) if start else until_words(end.text)


def _held_at(lookup: Lookup, span: EventItem) -> Fact:
    place = span.place
    name = place.today or place.name
    around = ", ".join(outer for outer in place.around[:2] if outer not in name)
    return Fact(_("Held at"), name, _in_row(around, when(span.when).words), lookup.event_link(span.id))


def _latest(lookup: Lookup, answers: tuple[Fact, ...]) -> Fact | None:
    """The last thing recorded that happened on a day, so that a reader who comes back sees how far the page reaches.

    It is called one of the latest where another may have come after it. None where another answer rests on it already.
    """
    events = [event for event in told(lookup.document.events) if not read(event.when).is_span]
    happened = [event for event in events if event.outcome == Outcome.OCCURRED]
    if not happened:
        return None
    newest = max(reversed(happened), key=lambda event: read(event.when).earliest or date.min)
    others = [event for event in happened if event is not newest]
    name = _("Latest event") if all_over_before(newest, others) else _("One of the latest events")
    url = lookup.event_link(newest.id)
    if url in {answer.url for answer in answers}:
        return None
    note = newest.headline + if_inferred(newest) if if_inferred(newest) else newest.headline
    return Fact(name, day_of(newest.when).words, note, url)


def _next(lookup: Lookup, today: date) -> Iterator[Fact]:
    ahead = coming(lookup.document.events, today)
    if ahead:
        yield Fact(_("Next date"), when(ahead[0].when).words, ahead[0].headline, lookup.event_link(ahead[0].id))
    elif lookup.document.facts.status not in AT_LARGE:
        checked = lookup.document.facts.checked_on
        note = _("checked on {date}").format(date=when(checked).words) if checked else _("that we know of")
        yield Fact(_("Next date"), _("None set"), note)


def _checked(lookup: Lookup) -> str:
    item = lookup.document.facts
    if not item.checked_on:
        return ""
    said = {"date": when(item.checked_on).words, "against": item.checked_against}
    if item.checked_against:
        return _("Status and custody last checked on %(date)s against %(against)s.") % said
    return _("Status and custody last checked on %(date)s.") % said
