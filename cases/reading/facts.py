"""Where a case stands, in the few words under its name: status, custody, what is asked, what comes next."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from cases.choices import DateBasis, EventKind, Outcome, Relief, RoleName, Status
from cases.reading.dates import day_of, on_day, read, when
from cases.reading.lookup import Lookup
from cases.reading.spans import custody_bounds, last_counted_day, years_words
from cases.reading.wording import basis_words, in_a_row
from cases.values.custody import Custody
from cases.values.dates import EdtfDate
from cases.values.edition import EventItem
from cases.values.periods import is_over_before
from cases.values.petitions import coming, open_petitions
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
class Fact:
    """A name, a short answer, and in smaller letters what it rests on; `url` leads to the event behind it."""

    name: str
    answer: str
    note: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """`checked` says when status and custody were last checked, and against what."""

    status: str
    lead: str
    answers: tuple[Fact, ...]
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
        *_asked(lookup),
    )
    answers = (*answers, *_latest(lookup, answers), *_next(lookup, today))
    since = day_of(lookup.events[item.status_event].when).words if item.status_event in lookup.events else ""
    place = f" in {item.jurisdiction}" if item.jurisdiction else ""
    lead = f"{status.capitalize()}{place}{_since(since)}." if item.status not in ("", Status.UNKNOWN) else ""
    return Facts(status, lead, answers, _checked(lookup))


def _status(lookup: Lookup, status: str) -> Fact:
    item = lookup.document.facts
    if item.status_claim:
        texts = {claim.id: claim.text for question in lookup.document.questions for claim in question.claims}
        return Fact("Status", status.capitalize(), texts.get(item.status_claim, ""))
    event = lookup.events.get(item.status_event)
    if event is None:
        return Fact("Status", status.capitalize(), "no event recorded here decides it")
    since = _since(day_of(event.when).words).lstrip(", ")
    return Fact("Status", status.capitalize(), since + _if_inferred(event), lookup.event_link(event.id))


def _if_inferred(event: EventItem) -> str:
    """A date that no source gives says so wherever an answer rests on it."""
    return f" (date {basis_words(event.when_basis)})" if event.when_basis == DateBasis.INFERRED else ""


def _since(words: str) -> str:
    """“ since 1985”, “ since some time between 1983 and 1985”: a day that is not known is no period that has ended."""
    if not words:
        return ""
    if words.startswith(("from", "until", "since")):
        return f", {words}"
    return f" since {'some time ' * words.startswith(('between', 'in or', 'on or'))}{words}"


def _custody(lookup: Lookup, stay: Custody | None, counted_to: date, *, is_stale: bool) -> Iterator[Fact]:
    """How long and where. An end that is not known is not counted past."""
    if stay is None:
        return
    is_over = lookup.document.facts.status in AT_LARGE
    start = when(stay.start.text).words if stay.start else ""
    basis = f"since {'arrest ' * (stay.start_event.kind == EventKind.ARREST)}{start}"
    bounds = custody_bounds(stay.start, stay.end, lasts=stay.is_ongoing, counted_to=counted_to)
    url = lookup.event_link(stay.start_event.id)
    if stay.end is not None:
        yield Fact(
            "Was in custody", years_words(*bounds) if bounds else "Not known how long", _until(start, stay.end), url
        )
    elif bounds and not is_over:
        to = f", counted to {on_day(counted_to).words}, the last check" if is_stale else ""
        yield Fact("In custody", years_words(*bounds), basis + to, url)
    if stay.is_ongoing and not is_over and stay.spans[-1].place.name:
        yield _held_at(lookup, stay.spans[-1])


def _until(start: str, end: EdtfDate) -> str:
    return f"from {start} to {when(end.text).words}" if start else f"until {when(end.text).words}"


def _held_at(lookup: Lookup, span: EventItem) -> Fact:
    place = span.place
    name = place.today or place.name
    around = ", ".join(outer for outer in place.around[:2] if outer not in name)
    since = when(span.when).words
    return Fact("Held at", name, ", ".join(part for part in (around, since) if part), lookup.event_link(span.id))


def _asked(lookup: Lookup) -> Iterator[Fact]:
    """The newest petition without a decision: what is asked, of whom, since when; and how many others there are."""
    events, subject = lookup.document.events, lookup.document.facts.subject
    petitions = [event for event in open_petitions(events, subject) if event.relief]
    if not petitions:
        return
    newest = petitions[-1]
    asked_of = [role for role in newest.roles if role.role == RoleName.ADDRESSEE]
    names = in_a_row([lookup.shown(role.person) for role in asked_of])
    name = f"Asked of the {asked_of[0].capacity}" if asked_of and asked_of[0].capacity else "Asked"
    relief = str(Relief(newest.relief).label).partition(",")[0]
    what = "petition" if newest.kind == EventKind.CLEMENCY_PETITION else "court filing"
    to = f" to {names}" if names else ""
    came_first = "earlier" if _all_over_before(newest, petitions[:-1]) else "other"
    others = f"; {len(petitions) - 1} {came_first} without one too" if len(petitions) > 1 else ""
    note = f"{what}{to}, {when(newest.when).words}{_if_inferred(newest)}, no decision recorded{others}"
    yield Fact(name, relief.capitalize(), note, lookup.event_link(newest.id))


def _latest(lookup: Lookup, answers: tuple[Fact, ...]) -> Iterator[Fact]:
    """The last thing recorded that happened on a day, so that a reader who comes back sees how far the page reaches.

    It is called one of the latest where another may have come after it. None where another answer rests on it already.
    """
    events = [event for event in told(lookup.document.events) if not read(event.when).is_span]
    happened = [event for event in events if event.outcome == Outcome.OCCURRED]
    if not happened:
        return
    newest = max(reversed(happened), key=lambda event: read(event.when).earliest or date.min)
    others = [event for event in happened if event is not newest]
    name = "Latest event" if _all_over_before(newest, others) else "One of the latest events"
    url = lookup.event_link(newest.id)
    if url not in {answer.url for answer in answers}:
        yield Fact(name, day_of(newest.when).words, newest.headline + _if_inferred(newest), url)


def _all_over_before(this: EventItem, others: Iterable[EventItem]) -> bool:
    return all(is_over_before(read(other.when), read(this.when)) for other in others)


def _next(lookup: Lookup, today: date) -> Iterator[Fact]:
    ahead = coming(lookup.document.events, today)
    if ahead:
        yield Fact("Next", when(ahead[0].when).words, ahead[0].headline, lookup.event_link(ahead[0].id))
    elif lookup.document.facts.status not in AT_LARGE:
        checked_on = lookup.document.facts.checked_on
        yield Fact("Next", "No date set", f"as of {when(checked_on).words}" if checked_on else "that we know of")


def _checked(lookup: Lookup) -> str:
    item = lookup.document.facts
    if not item.checked_on:
        return ""
    against = f" against {item.checked_against}" if item.checked_against else ""
    return f"Status and custody last checked on {when(item.checked_on).words}{against}."
