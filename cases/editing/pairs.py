"""Pairs of sources, people or places that are there already and may be one, but for those that were told apart."""

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, F

from cases.editing.doubles import MOST, Mergeable, derive_keys, names_of, why_one, with_names
from cases.models.desk.actors import Actor, Name
from cases.models.desk.merging import Apart
from cases.models.desk.sources import Source
from cases.values.text import fold_for_search

_KEYS_AT_ONCE = 200
_MANY = MOST * 2  # rows that have something in common: of more, only those that say the very same are compared


@dataclass(frozen=True, slots=True)
class Pair:
    one: Any
    other: Any
    why: str


def open_pairs(model: type[Mergeable], most: int = 200) -> list[Pair]:
    """So many of them at most. Asks a fixed number of queries for every 200 keys that rows have in common."""
    derive_keys(model)
    apart = set(Apart.objects.filter(model=model._meta.model_name).values_list("one", "other"))
    found: dict[tuple[int, int], Pair] = {}
    keys = _shared_keys(model)
    for first in range(0, len(keys), _KEYS_AT_ONCE):
        groups = _groups(model, keys[first : first + _KEYS_AT_ONCE])
        rows = {row.pk: row for row in with_names(model).filter(pk__in={key for group in groups for key in group})}
        for group in groups:
            for one, other in _couples([rows[key] for key in group if key in rows]):
                if (one.pk, other.pk) not in found and (pair := _pair(one, other, apart)) is not None:
                    found[one.pk, other.pk] = pair
        if len(found) >= most:
            break
    return list(found.values())[:most]


def _pair(one: Any, other: Any, apart: Collection[tuple[UUID, UUID]]) -> Pair | None:
    first, second = sorted((one, other), key=lambda row: row.public_id)
    if (first.public_id, second.public_id) in apart:
        return None
    why = why_one(one, names_of(one), other)
    return Pair(one, other, why) if why else None


def _couples(rows: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Every two of them, the older first; of a column that recurs, or of very many, every two that say the same."""
    if len(rows) > _MANY:
        alike: dict[str, list[Any]] = defaultdict(list)
        for row in rows:
            alike[row.published if isinstance(row, Source) else fold_for_search(row.name)].append(row)
        alike.pop("", None)
        for some in alike.values():
            yield from _every_two(some)
    else:
        yield from _every_two(rows)


def _every_two(rows: list[Any]) -> Iterator[tuple[Any, Any]]:
    for place, one in enumerate(rows):
        for other in rows[place + 1 :]:
            yield one, other


def _shared_keys(model: type[Mergeable]) -> list[str]:
    """What two rows or more have in common by their own names, or one by another name of another.

    Of persons also what one is called in full and another without their last word.
    """
    standing = model.objects.standing().exclude(near_key="-")
    own = standing.values("near_key").annotate(count=Count("pk")).filter(count__gt=1).order_by()
    shared = set(own.values_list("near_key", flat=True))
    keys = standing.values("near_key")
    if model is not Source:
        shared |= set(_aliases(model).filter(near_key__in=keys).values_list("near_key", flat=True))
    if model is Actor:
        for shorter in _shorter():
            shared |= set(shorter.filter(shorter_key__in=keys).values_list("shorter_key", flat=True))
    return sorted(shared)


def _groups(model: type[Mergeable], keys: list[str]) -> list[list[int]]:
    """Keys of rows that have something in common, group by group."""
    by_key: dict[str, set[int]] = defaultdict(set)
    own = model.objects.standing().filter(near_key__in=keys).values_list("near_key", "pk")
    aliased = (
        () if model is Source else _aliases(model).filter(near_key__in=keys).values_list("near_key", _owner(model))
    )
    shortened = [
        pair
        for rows, owner in (zip(_shorter(), ("pk", "actor"), strict=True) if model is Actor else ())
        for pair in rows.filter(shorter_key__in=keys).values_list("shorter_key", owner)
    ]
    for key, pk in (*own, *aliased, *shortened):
        by_key[key].add(pk)
    return [sorted(group) for group in by_key.values() if len(group) > 1]


def _shorter() -> tuple[Any, Any]:
    """Persons, and other names of persons, of three words or more."""
    names = Name.objects.filter(actor__merged_into__isnull=True, actor__isnull=False).exclude(shorter_key="-")
    return Actor.objects.standing().exclude(shorter_key="-"), names


def _aliases(model: type[Mergeable]) -> Any:
    """Other names that have something in common with others than the name itself."""
    owner = _owner(model)
    of_standing = Name.objects.filter(**{f"{owner}__merged_into__isnull": True, f"{owner}__isnull": False})
    return of_standing.exclude(near_key=F(f"{owner}__near_key"))


def _owner(model: type[Mergeable]) -> str:
    return "actor" if model is Actor else "place"
