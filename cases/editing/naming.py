"""The one place that decides how people are shown, and that takes protected names out of everything else."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any

from django.db.models import Exists, OuterRef, Q

from cases.choices import ActorKind, NameKind, Naming, RoleName
from cases.models.desk.actors import Actor
from cases.models.desk.events import Role
from cases.models.desk.inmates import Inmate
from cases.values.edition import CitationItem, Document, NameItem, PersonItem
from cases.values.kinds import kinds
from cases.values.name_parts import initials, take_apart
from cases.values.name_search import WITHHELD
from cases.values.names import Masker, Protected, strictest
from cases.values.namesakes import namesakes
from cases.values.pictures import without_faces

TEXTS = frozenset({"text", "markdown"})


def with_policy(actors: Any) -> Any:
    """Actors with `is_accused`, on which the house rule rests: a rule for persons, so no body is."""
    accused = Role.objects.filter(actor=OuterRef("pk"), actor__kind=ActorKind.PERSON, role=RoleName.ACCUSED_NOT_CHARGED)
    return actors.annotate(is_accused=Exists(accused)).prefetch_related("names")


def policy_of(actor: Any) -> str:
    """How readers see an actor that came `with_policy`."""
    policy: str = actor.policy({RoleName.ACCUSED_NOT_CHARGED} if actor.is_accused else ())
    return policy


def protected_people() -> list[Actor]:
    """Everybody whom some page may not name, in whatever case.

    Who was merged into somebody who may be named is that one as long as the merger stands.
    """
    persons = with_policy(Actor.objects.filter(kind=ActorKind.PERSON))
    unnamed = Q(naming__in=[Naming.INITIALS, Naming.ROLE]) | Q(naming="") & (Q(was_minor=True) | Q(is_accused=True))
    found = list(persons.filter(unnamed))
    keys = {actor.pk for actor in found}
    return [actor for actor in found if _who_stays(actor) in keys]


def _who_stays(actor: Actor) -> int:
    """The key of the row that stands for this person now."""
    while actor.merged_into is not None:
        actor = actor.merged_into
    return int(actor.pk)


def people_of(record: Any) -> set[int]:
    """The keys of everybody with a part in an event or a campaign of this record, drafts included."""
    if isinstance(record, Inmate):
        parts = Q(event__inmates=record) | Q(campaign__inmates=record)
    else:
        parts = Q(event__campaigns=record) | Q(campaign=record) | Q(event__inmates__campaigns=record)
    return set(Role.objects.filter(parts).values_list("actor_id", flat=True))


def masker(protected: Iterable[Actor], shown: Iterable[Actor], linked: Collection[int]) -> Masker:
    """The masker of one document, in which the people of `shown` are named.

    Those whose key is in `linked` are hidden under any part of their name; people of other cases, whose given name may
    be anybody's (“St. Mary’s Hospital”), under their full names. Who is shown with a name almost that of one of the
    linked takes no mask away: in texts the name may be either's. It stands as the person's own and nowhere else.
    """
    protected, named = list(protected), {actor.key: all_names(actor) for actor in shown}
    close = {actor.key: all_names(actor) for actor in protected if actor.pk in linked}
    alike = {key for key, _ in namesakes(named, close)}
    same = {_given_and_surname(name) for names in close.values() for name in names}
    return Masker(
        [
            Protected(
                policy=policy_of(actor),
                names=tuple(_known(*all_names(actor))),
                label=initials(actor.name) if policy_of(actor) == Naming.INITIALS else WITHHELD,
                in_full_only=actor.pk not in linked,
            )
            for actor in protected
        ],
        [name for key, names in named.items() if key not in alike for name in names],
        [name for key in alike for name in named[key] if _given_and_surname(name) not in same],
    )


def _given_and_surname(name: str) -> tuple[str, str]:
    parts = take_apart(name)
    return parts.given, parts.surname


def all_names(actor: Actor) -> tuple[str, ...]:
    """Every name of an actor that came `with_policy`."""
    return (actor.name, *(name.text for name in actor.names.all()))


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


def masked(record: Any, masker: Masker, *, in_full: bool = False) -> Any:
    """An item with every protected name in its texts masked and every address that holds one left out.

    With `in_full` only full names are. What stands for somebody who is not named stays as it is, for the check.
    """
    if isinstance(record, tuple):
        return tuple(masked(value, masker, in_full=in_full) for value in record)
    if not is_dataclass(record) or isinstance(record, type):
        return record
    changes: dict[str, Any] = {}
    for name, kind in kinds(type(record)).items():
        if is_own_name(record, name, masker):
            continue
        old = getattr(record, name)
        new = _masked_value(kind, old, masker, in_full=in_full or is_name_of_a_body(record, name))
        if new != old and not stands_for_a_name(record, name):
            changes[name] = new
    return replace(record, **_with_consequences(record, changes)) if changes else record


def mask(document: Document, masker: Masker) -> Document:
    """The document with every item masked, and without the picture of anybody who is not named in it."""
    hidden = Document(**{field.name: masked(getattr(document, field.name), masker) for field in fields(document)})
    unnamed = {person.id for person in document.people if person.policy != Naming.NAME}
    return replace(hidden, photos=tuple(without_faces(photo, unnamed) for photo in hidden.photos))


def shows_too_much(document: Document, people: Iterable[PersonItem], masker: Masker) -> bool:
    """Whether somebody is shown in it more openly than in `people`, the desk's of now, or a name has to be masked."""
    policies = {person.id: person.policy for person in people}
    too_open = any(strictest(policies.get(one.id, one.policy), one.policy) != one.policy for one in document.people)
    return too_open or mask(document, masker) != document


def is_name_of_a_body(item: Any, field: str) -> bool:
    """A court’s own name is public and names no child, though it hold a surname: only full names count in it."""
    return isinstance(item, PersonItem) and item.kind == ActorKind.BODY and field in {"shown", "names", "slug"}


def is_own_name(item: Any, field: str, masker: Masker) -> bool:
    """Whether this is the name, or the address, of somebody who is named almost as somebody who is not."""
    return isinstance(item, PersonItem) and item.shown in masker.own and field in {"shown", "names", "slug"}


def stands_for_a_name(item: Any, field: str) -> bool:
    """Whether these are the initials or the words instead of the name of somebody who is not named."""
    return isinstance(item, PersonItem) and item.policy != Naming.NAME and field == "shown"


def _masked_value(kind: str, value: Any, masker: Masker, *, in_full: bool) -> Any:
    if not kind:
        return masked(value, masker, in_full=in_full)
    if kind in TEXTS:
        texts = value if isinstance(value, tuple) else (value,)
        found = tuple(masker.mask(text, in_full=in_full) for text in texts)
        return found if isinstance(value, tuple) else found[0]
    return "" if kind == "address" and masker.hides(value) else value


def _with_consequences(record: Any, changes: dict[str, Any]) -> Mapping[str, Any]:
    """A masked quote gives nothing of its surroundings away; an item says that an address of it was left out."""
    if isinstance(record, CitationItem) and {"exact", "prefix", "suffix"} & set(changes):
        around = {"prefix": "", "suffix": ""}
        return {**changes, **around, "is_masked": "exact" in changes}
    if any(kinds(type(record))[name] == "address" for name in changes):  # type: ignore[arg-type]
        return {**changes, "address_withheld": True}
    return changes
