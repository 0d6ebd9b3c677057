"""The one place that decides how people are shown, and that takes protected names out of everything else."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from django.db.models import Exists, OuterRef, Q

from cases.choices import ActorKind, NameKind, Naming, RoleName
from cases.models.desk.actors import Actor
from cases.models.desk.events import Role
from cases.values.edition import CitationItem, NameItem, PersonItem
from cases.values.names import WITHHELD, Masker, Protected, initials

# Addresses can't be masked; one that gives a name away is left out.
_ADDRESSES = frozenset({"url", "archived_url", "website"})
_NEVER_MASKED = frozenset({"id", "slug", "shown"})


def with_policy(actors: Any) -> Any:
    """Actors with `is_accused`, on which the house rule rests."""
    accused = Role.objects.filter(actor=OuterRef("pk"), role=RoleName.ACCUSED_NOT_CHARGED)
    return actors.annotate(is_accused=Exists(accused)).prefetch_related("names")


def policy_of(actor: Any) -> str:
    """How readers see an actor that came `with_policy`."""
    policy: str = actor.policy({RoleName.ACCUSED_NOT_CHARGED} if actor.is_accused else ())
    return policy


def protected_people() -> list[Actor]:
    """Everybody whom some page may not name, in whatever case."""
    persons = with_policy(Actor.objects.filter(kind=ActorKind.PERSON))
    unnamed = Q(naming__in=[Naming.INITIALS, Naming.ROLE]) | Q(naming="") & (Q(was_minor=True) | Q(is_accused=True))
    return list(persons.filter(unnamed))


def masker(protected: Iterable[Actor], shown: Iterable[Actor]) -> Masker:
    """The masker of one document, in which the people of `shown` are named."""
    return Masker(
        [
            Protected(
                policy=policy_of(actor),
                names=tuple(_known(actor.name, *(name.text for name in actor.names.all()))),
                label=initials(actor.name) if policy_of(actor) == Naming.INITIALS else WITHHELD,
            )
            for actor in protected
        ],
        [name for actor in shown for name in (actor.name, *(other.text for other in actor.names.all()))],
    )


def _known(*names: str) -> Iterator[str]:
    """Names that are one: what stands in brackets is a note where even the desk keeps no name."""
    return (name for name in names if not name.startswith("("))


def person_item(actor: Actor) -> PersonItem:
    """How one actor, that came `with_policy`, is shown."""
    policy = policy_of(actor)
    if policy != Naming.NAME:
        shown = initials(actor.name) if policy == Naming.INITIALS else actor.label or WITHHELD
        return PersonItem(id=actor.key, kind=actor.kind, shown=shown, policy=policy, living=actor.living)
    return PersonItem(
        id=actor.key,
        kind=actor.kind,
        shown=actor.name,
        policy=policy,
        slug=actor.slug,
        description=actor.description,
        website=actor.website,
        living=actor.living,
        names=tuple(
            NameItem(name.text, name.kind) for name in sorted(actor.names.all(), key=lambda n: (n.kind, n.text))
        ),
    )


def shown_names(person: PersonItem) -> tuple[str, ...]:
    """The other names that a page may print: misspellings serve search only."""
    return tuple(name.text for name in person.names if name.kind != NameKind.MISSPELLING)


def masked(record: Any, masker: Masker) -> Any:
    """An item with every protected name in its texts masked and every address that holds one left out."""
    if isinstance(record, tuple):
        return tuple(masked(value, masker) for value in record)
    if not is_dataclass(record) or isinstance(record, type):
        return record
    changes: dict[str, Any] = {}
    for field in fields(record):
        old = getattr(record, field.name)
        new = _masked_value(field.name, old, masker)
        if new != old:
            changes[field.name] = new
    return replace(record, **_with_consequences(record, changes)) if changes else record


def _masked_value(name: str, value: Any, masker: Masker) -> Any:
    if not isinstance(value, str):
        return masked(value, masker) if name != "people" else value
    if name in _NEVER_MASKED or not value:
        return value
    if name in _ADDRESSES:
        return "" if masker.hides(value) else value
    return masker.mask(value)


def _with_consequences(record: Any, changes: dict[str, Any]) -> Mapping[str, Any]:
    """A masked quote gives nothing of its surroundings away; a source says that its address was left out."""
    if isinstance(record, CitationItem) and {"exact", "prefix", "suffix"} & set(changes):
        around = {"prefix": "", "suffix": ""}
        return {**changes, **around, "is_masked": "exact" in changes}
    if hasattr(record, "address_withheld") and {"url", "archived_url"} & set(changes):
        return {**changes, "address_withheld": True}
    return changes
