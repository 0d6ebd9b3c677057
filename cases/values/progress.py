"""Where a case stands, read from its events and from which of them answer which. Pure, over the items of an edition."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cases.values.dates import EdtfDate, parse
from cases.values.edition import EventItem

# An arrest counts as the beginning of custody if it can lie this near to it.
_NEAR = timedelta(days=62)

_DIRECT_STATUS = {
    "charge": "accused",
    "verdict": "convicted",
    "commutation": "commuted",
    "pardon": "pardoned",
    "exoneration": "exonerated",
    "release": "released",
    "execution": "executed",
    "death": "died",
}
_FINAL = frozenset({"executed", "died"})
_PETITIONS = frozenset({"filing", "clemency_petition"})
_CLOSING = frozenset({"grants", "denies", "carries_out", "ends"})


@dataclass(frozen=True, slots=True)
class Standing:
    """A `Status` and the event that it rests on; ("unknown", None) where no event bears on it."""

    status: str
    event: EventItem | None


@dataclass(frozen=True, slots=True)
class Custody:
    """An unbroken stay in custody: where it is counted from, its spans, and its end, None while it lasts or unknown."""

    start: EdtfDate
    start_event: EventItem
    spans: tuple[EventItem, ...]
    end: EdtfDate | None
    is_ongoing: bool


def standing(events: Sequence[EventItem], subject: str) -> Standing:
    """The status after the newest event that bears on it. `events` stand in the order of the timeline."""
    by_id = {event.id: event for event in events}
    found = Standing("unknown", None)
    for event in events:
        if event.outcome != "occurred" or not _concerns(event, subject):
            continue
        status = _status_after(event, by_id)
        if status and found.status not in _FINAL:
            found = Standing(status, event)
    return found


def open_petitions(events: Sequence[EventItem]) -> tuple[EventItem, ...]:
    """The petitions and filings that no event has granted, denied or ended, oldest first."""
    closed = {answer.event for event in events for answer in event.answers if answer.effect in _CLOSING}
    return tuple(
        event for event in events if event.kind in _PETITIONS and event.outcome == "occurred" and event.id not in closed
    )


def coming(events: Sequence[EventItem], today: date) -> tuple[EventItem, ...]:
    """What is scheduled for today or later, soonest first."""
    return tuple(
        event
        for event in events
        if event.outcome == "scheduled" and (latest := parse(event.when).latest) is not None and latest >= today
    )


def custody(events: Sequence[EventItem]) -> Custody | None:
    """The last unbroken stay in custody, from the spans of kind custody; None where there are none."""
    spans = [(parse(event.when), event) for event in events if event.kind == "custody" and event.outcome == "occurred"]
    spans = [(when, event) for when, event in spans if when.is_span and when.earliest is not None]
    if not spans:
        return None
    chain = [spans[-1]]
    for when, event in reversed(spans[:-1]):
        begins = chain[0][0].earliest
        if when.latest is None or begins is None or when.latest < begins - timedelta(days=1):
            break
        chain.insert(0, (when, event))
    start, start_event = _start(chain[0], events)
    last = chain[-1][0]
    end = parse(last.text.partition("/")[2]) if last.latest else None
    return Custody(start, start_event, tuple(event for _, event in chain), end, last.is_ongoing)


def _start(first: tuple[EdtfDate, EventItem], events: Sequence[EventItem]) -> tuple[EdtfDate, EventItem]:
    """Where the count begins: an arrest near the first span, else the span's own beginning."""
    when, event = first
    for other in events:
        if other.kind == "arrest" and when.earliest is not None:
            arrested = parse(other.when)
            if arrested.earliest is not None and abs(arrested.earliest - when.earliest) <= _NEAR:
                return arrested, other
    return parse(when.text.partition("/")[0]), event


def _concerns(event: EventItem, subject: str) -> bool:
    """Whether an event is about the person of the case: its subject, or nobody else's."""
    subjects = {role.person for role in event.roles if role.role == "subject"}
    if event.kind == "death":
        return subject in subjects
    return not subjects or subject in subjects


def _status_after(event: EventItem, by_id: dict[str, EventItem]) -> str:
    if event.kind == "sentence":
        return "death_sentence" if event.sentence == "death" else "serving"
    if event.kind == "commutation" and event.sentence == "time_served":
        return "released"
    undone = {by_id[a.event].kind for a in event.answers if a.effect == "reverses" and a.event in by_id}
    if undone & {"verdict", "sentence"}:
        return "vacated" if "verdict" in undone else "convicted"
    return _DIRECT_STATUS.get(event.kind, "")
