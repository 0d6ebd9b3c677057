"""What is still asked in a case, and what is ahead. Pure."""

from collections.abc import Sequence
from datetime import date

from cases.values.dates import parse
from cases.values.edition import EventItem
from cases.values.progress import answered_by, concerning, may_precede, undone
from cases.values.retraction import told

_PETITIONS = frozenset({"filing", "clemency_petition"})
_CLOSING = frozenset({"grants", "denies", "carries_out", "ends"})
_CALLING_OFF = frozenset({"stops", "ends", "reverses", "carries_out"})
# What leaves nothing to ask, and of which petitions. One that follows it, as for a posthumous pardon, is open.
_LEAVES_NOTHING_TO_ASK = {
    "pardon": frozenset({"clemency_petition"}),
    "exoneration": _PETITIONS,
    "execution": _PETITIONS,
    "death": _PETITIONS,
}


# After any of these an appeal to the public or to an official has had its answer, whatever it was.
_DECISIONS = frozenset(
    {"clemency_denial", "commutation", "pardon", "reprieve", "release", "exoneration", "execution", "death"}
)


def open_petitions(events: Sequence[EventItem], subject: str) -> tuple[EventItem, ...]:
    """The petitions and filings of this person that nothing which stands has decided, ended or left without object.

    In the order given. What was granted in part is open.
    """
    ours = concerning(events, subject)
    held = _held(events)
    closed = answered_by(held, _CLOSING)
    held_ids = {event.id for event in held}
    turns = [event for event in ours if event.kind in _LEAVES_NOTHING_TO_ASK and event.id in held_ids]
    return tuple(
        event
        for event in ours
        if event.kind in _PETITIONS
        and event.id not in closed
        and not any(_leaves_nothing_to_ask(turn, event) for turn in turns)
    )


def open_requests(events: Sequence[EventItem], subject: str) -> tuple[EventItem, ...]:
    """What was asked for this person by a letter, a post or a statement, if nothing that stands may have come after it:
    neither an answer nor any decision on the sentence. In the order given.
    """
    held = _held(events)
    closed, held_ids = answered_by(held, _CLOSING), {event.id for event in held}
    ours = [event for event in concerning(events, subject) if event.id in held_ids]
    decided = [parse(event.when) for event in ours if event.kind in _DECISIONS]
    return tuple(
        event
        for event in ours
        if event.relief
        and event.kind not in _PETITIONS
        and event.id not in closed
        and not any(may_precede(parse(event.when), decision) for decision in decided)
    )


def coming(events: Sequence[EventItem], today: date) -> tuple[EventItem, ...]:
    """What is scheduled for today or later and not called off by anything that stands, soonest first."""
    off = answered_by(_held(events), _CALLING_OFF)
    return tuple(
        event
        for event in told(events)
        if event.outcome == "scheduled"
        and event.id not in off
        and (latest := parse(event.when).latest) is not None
        and latest >= today
    )


def _held(events: Sequence[EventItem]) -> list[EventItem]:
    """What occurred and was neither undone nor taken back."""
    gone = undone(events)
    return [event for event in told(events) if event.outcome == "occurred" and event.id not in gone]


def _leaves_nothing_to_ask(turn: EventItem, petition: EventItem) -> bool:
    reached = petition.kind in _LEAVES_NOTHING_TO_ASK[turn.kind]
    return reached and may_precede(parse(petition.when), parse(turn.when))
