"""Who is who in a document: everybody with a part in it, by that part. Publishers stand with the sources."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import pgettext_lazy

from cases.choices import NameKind, RoleName
from cases.reading.addresses import anchor
from cases.reading.lookup import Link, Lookup
from cases.values.edition import PersonItem

_CASE, _PRESS, _OTHERS = lazy("Whose case this is"), lazy("Press and publishers"), pgettext_lazy("people", "Others")

# The first group that holds one of a person's parts is that person's.
_GROUPS: tuple[tuple[str, frozenset[str]], ...] = (
    (lazy("Killed, hurt and bereaved"), frozenset({RoleName.VICTIM, RoleName.SURVIVOR, RoleName.RELATIVE})),
    (lazy("Accused by others, never charged"), frozenset({RoleName.ACCUSED_NOT_CHARGED})),
    (lazy("Witnesses and jurors"), frozenset({RoleName.WITNESS, RoleName.JUROR})),
    (lazy("Defence"), frozenset({RoleName.COUNSEL})),
    (lazy("Prosecution"), frozenset({RoleName.PROSECUTOR})),
    (lazy("Investigation and inquiry"), frozenset({RoleName.INVESTIGATOR})),
    (lazy("Courts"), frozenset({RoleName.JUDGE})),
    (lazy("Officials"), frozenset({RoleName.OFFICIAL})),
    (lazy("Laboratories and experts"), frozenset({RoleName.LABORATORY, RoleName.EXPERT})),
    (lazy("Advocates"), frozenset({RoleName.LEADER, RoleName.ADVOCATE, RoleName.VISITOR})),
    (lazy("Asked to act"), frozenset({RoleName.ADDRESSEE})),
    (_PRESS, frozenset({RoleName.JOURNALIST, RoleName.PUBLISHER})),
)


@dataclass(frozen=True, slots=True)
class PersonShown:
    """`capacities` are those held in the events here; `also` the other names that a page may print."""

    anchor: str
    person: Link
    description: str
    capacities: tuple[str, ...]
    also: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Group:
    name: str
    people: tuple[PersonShown, ...]


def who_is_who(lookup: Lookup) -> tuple[Group, ...]:
    parts: dict[str, set[str]] = {}
    capacities: dict[str, dict[str, None]] = {}
    for event in lookup.document.events:
        for role in event.roles:
            parts.setdefault(role.person, set()).add(role.role)
            if role.capacity:
                capacities.setdefault(role.person, {})[role.capacity] = None
    for role in lookup.document.facts.roles:
        parts.setdefault(role.person, set()).add(role.role)
    for question in lookup.document.questions:
        for claim in question.claims:
            for speaker in (claim.speaker, claim.counted_by):
                parts.setdefault(speaker, set())
    groups: dict[str, list[PersonShown]] = {}
    for person in sorted(lookup.document.people, key=lambda item: item.shown.casefold()):
        if person.id not in parts and person.id != lookup.document.facts.subject:
            continue
        name = _group(person, parts.get(person.id, set()), lookup)
        shown = person_shown(person, lookup, tuple(capacities.get(person.id, ())))
        groups.setdefault(name, []).append(shown)
    order = [_CASE, *(name for name, _ in _GROUPS), _OTHERS]
    return tuple(Group(str(name), tuple(groups[name])) for name in order if name in groups)


def person_shown(item: PersonItem, lookup: Lookup, capacities: Sequence[str]) -> PersonShown:
    return PersonShown(
        anchor=anchor("p", item.id),
        person=lookup.person(item.id),
        description=item.description,
        capacities=tuple(capacity for capacity in capacities if capacity != item.description),
        also=other_names(item),
    )


def other_names(item: PersonItem) -> tuple[str, ...]:
    """Names that a page may print besides: misspellings serve search only."""
    return tuple(name.text for name in item.names if name.kind != NameKind.MISSPELLING)


def _group(person: PersonItem, parts: set[str], lookup: Lookup) -> str:
    if person.id == lookup.document.facts.subject:
        return _CASE
    published = any(source.publisher == person.id for source in lookup.document.sources)
    if RoleName.JOURNALIST in parts:  # who reports on somebody is no advocate for having visited them
        return _PRESS
    return next((name for name, roles in _GROUPS if roles & parts), _PRESS if published else _OTHERS)
