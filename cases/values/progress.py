"""What of a case's events counts: whose they are, which of them were undone, and which may have come first. Pure."""

from collections.abc import Iterable, Mapping, Sequence

from cases.values.dates import EdtfDate
from cases.values.edition import EventItem
from cases.values.retraction import told

_ENDING_A_LIFE = frozenset({"execution", "death"})
_UNDOING = frozenset({"reverses", "ends"})


def concerning(events: Sequence[EventItem], subject: str) -> tuple[EventItem, ...]:
    """What occurred to the person of the case and was not taken back, in the order given."""
    standing = told(events)
    by_id = {event.id: event for event in standing}
    return tuple(event for event in standing if event.outcome == "occurred" and concerns(event, subject, by_id))


def concerns(event: EventItem, subject: str, by_id: Mapping[str, EventItem]) -> bool:
    """Whether an event is about this person.

    Its own subjects decide; where it names none, those of the events that it answers; where these name none either, it
    is. A death or an execution has to name its subject.
    """
    if (subjects := _subjects(event)) or event.kind in _ENDING_A_LIFE:
        return subject in subjects
    answered = [_subjects(by_id[answer.event]) for answer in event.answers if answer.event in by_id]
    return not answered or any(not named or subject in named for named in answered)


def undone(events: Sequence[EventItem]) -> frozenset[str]:
    """The ids of what an event that occurred reverses or ends, unless that event was itself undone, and so on.

    An event that was taken back undoes nothing.
    """
    acts = [
        (event.id, {answer.event for answer in event.answers if answer.effect in _UNDOING})
        for event in told(events)
        if event.outcome == "occurred"
    ]
    gone: frozenset[str] = frozenset()
    for _ in acts:  # a chain of reversals settles in as many rounds as it has links
        now = frozenset(earlier for key, reached in acts if key not in gone for earlier in reached)
        if now == gone:
            break
        gone = now
    return gone


def may_precede(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether the first can lie before the second or at it; False only where it lies after it for certain."""
    return one.earliest is None or other.latest is None or one.earliest <= other.latest


def answered_by(events: Iterable[EventItem], effects: frozenset[str]) -> frozenset[str]:
    """The ids of what these events answer with one of these effects."""
    return frozenset(answer.event for event in events for answer in event.answers if answer.effect in effects)


def _subjects(event: EventItem) -> set[str]:
    return {role.person for role in event.roles if role.role == "subject"}
