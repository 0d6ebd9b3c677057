"""Whom a campaign asked for what, in which event, and what came in answer."""

from collections.abc import Iterator
from dataclasses import dataclass

from cases.choices import Relief, RoleName
from cases.reading.dates import When, when
from cases.reading.lookup import Link, Lookup
from cases.values.edition import EventItem


@dataclass(frozen=True, slots=True)
class Asking:
    """One thing that the campaign asked for: of whom, in which event."""

    relief: str
    asked_of: tuple[Link, ...]
    event: Link
    when: When


@dataclass(frozen=True, slots=True)
class Request:
    """What was put to somebody, for what if that is recorded, and the events that answered it."""

    relief: str
    event: Link
    when: When
    answers: tuple[tuple[Link, When], ...]


@dataclass(frozen=True, slots=True)
class Addressee:
    """Somebody who was asked, with the capacities held at the time."""

    person: Link
    capacities: tuple[str, ...]
    requests: tuple[Request, ...]


def asks(lookup: Lookup) -> Iterator[Asking]:
    for event in lookup.document.events:
        if event.relief:
            yield Asking(
                relief=str(Relief(event.relief).label),
                asked_of=tuple(lookup.person(r.person) for r in event.roles if r.role == RoleName.ADDRESSEE),
                event=Link(event.headline, lookup.event_link(event.id)),
                when=when(event.when),
            )


def addressees(lookup: Lookup) -> tuple[Addressee, ...]:
    """Everybody to whom something was addressed, in the order in which they were first asked."""
    asked: dict[str, list[EventItem]] = {}
    capacities: dict[str, dict[str, None]] = {}
    for event in lookup.document.events:
        for role in event.roles:
            if role.role == RoleName.ADDRESSEE:
                asked.setdefault(role.person, []).append(event)
                capacities.setdefault(role.person, {}).update({role.capacity: None} if role.capacity else {})
    return tuple(
        Addressee(lookup.person(key), tuple(capacities[key]), tuple(_request(event, lookup) for event in events))
        for key, events in asked.items()
    )


def _request(event: EventItem, lookup: Lookup) -> Request:
    return Request(
        relief=str(Relief(event.relief).label) if event.relief not in ("", Relief.OTHER) else "",
        event=Link(event.headline, lookup.event_link(event.id)),
        when=when(event.when),
        answers=tuple(
            (Link(other.headline, lookup.event_link(other.id)), when(other.when))
            for _effect, other in lookup.answered_by.get(event.id, ())
        ),
    )
