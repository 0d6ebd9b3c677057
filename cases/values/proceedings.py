"""What happened to one person and stands, with what answers what, and under whose law a court sat. Pure."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from cases.values.dates import parse
from cases.values.edition import EventItem, PersonItem
from cases.values.petitions import open_petitions
from cases.values.progress import concerns, may_precede, undone
from cases.values.retraction import told

RULINGS = frozenset({"appeal_ruling", "stay"})
IN_COURT = frozenset({"filing", "court_order", "hearing"})
REQUESTS = frozenset({"filing", "clemency_petition"})
JUDGMENTS = frozenset({"verdict", "sentence"})


class Proceedings:
    """`events` stand in the order of the timeline, what is scheduled among them; `answered` holds, by the id of an
    event, what later ones do to it; `open` are the ids of the petitions on which no decision is recorded.
    """

    def __init__(self, events: Sequence[EventItem], people: Iterable[PersonItem], subject: str) -> None:
        standing = told(events)
        by_id = {event.id: event for event in standing}
        self.events = tuple(event for event in standing if concerns(event, subject, by_id))
        self.by_id = {event.id: event for event in self.events}
        self.open = frozenset(event.id for event in open_petitions(events, subject))
        self.answered: dict[str, list[tuple[str, EventItem]]] = {}
        for event in self.events:
            for answer in event.answers:
                self.answered.setdefault(answer.event, []).append((answer.effect, event))
        self._gone = undone(events)
        self._bodies = frozenset(person.id for person in people if person.kind == "body")

    def holds(self, event: EventItem) -> bool:
        """Whether it occurred and nothing that stands undid it."""
        return event.outcome == "occurred" and event.id not in self._gone

    def earlier(self, event: EventItem) -> list[EventItem]:
        """What it answers."""
        return [self.by_id[answer.event] for answer in event.answers if answer.event in self.by_id]

    def linked(self, event: EventItem) -> list[EventItem]:
        """What it answers and what answers it."""
        return self.earlier(event) + [later for _, later in self.answered.get(event.id, ())]

    def undone_by(self, event: EventItem, effects: frozenset[str]) -> EventItem | None:
        """The first that stands and does one of these to it."""
        later = (later for effect, later in self.answered.get(event.id, ()) if effect in effects)
        return next((one for one in later if self.holds(one)), None)

    def reversals_before(self, event: EventItem) -> int:
        """How often a verdict or a sentence had been reversed, for good, for certain before this."""
        when = parse(event.when)
        return sum(not may_precede(when, parse(turn.when)) for turn in self._reversals)

    def jurisdiction_of(self, event: EventItem) -> str:
        """The event's own; else that of what it answers and is answered by in court; else that under which the court
        that sat, or was asked, is recorded to rule. Empty where none is recorded, or where they are several.
        """
        if event.jurisdiction:
            return event.jurisdiction
        in_court = [other for other in self.linked(event) if other.kind in RULINGS | IN_COURT]
        near = {other.jurisdiction for other in in_court if other.jurisdiction}
        found = near or {where for court in self._courts(event) for where in self._ruled_under.get(court, ())}
        return found.pop() if len(found) == 1 else ""

    @cached_property
    def _reversals(self) -> list[EventItem]:
        judged = {event.id for event in self.events if event.kind in JUDGMENTS}
        return [
            event
            for event in self.events
            if self.holds(event)
            and any(answer.effect == "reverses" and answer.event in judged for answer in event.answers)
        ]

    def _courts(self, event: EventItem) -> Iterator[str]:
        """Bodies only: a judge may have sat in more courts than one."""
        parts = ("judge", "addressee") if event.kind in REQUESTS else ("judge",)
        return (role.person for role in event.roles if role.role in parts and role.person in self._bodies)

    @cached_property
    def _ruled_under(self) -> dict[str, set[str]]:
        found: dict[str, set[str]] = {}
        for event in self.events:
            for role in event.roles:
                if event.jurisdiction and role.role == "judge" and role.person in self._bodies:
                    found.setdefault(role.person, set()).add(event.jurisdiction)
        return found
