"""What may be entered twice: near-matches of a source, a person or a place, and pairs that somebody has told apart."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any
from uuid import UUID

from django.db import models, transaction
from django.db.models import Case, Q, When

from cases.choices import Act, ActorKind, Deed, Naming, PlaceKind
from cases.editing import journal
from cases.editing.attempts import tried
from cases.editing.policy import may, require
from cases.editing.protection import policy_now
from cases.editing.refusal import Reason, Refused
from cases.models.desk.actors import Actor, Name
from cases.models.desk.merging import Apart
from cases.models.desk.places import Place
from cases.models.desk.sources import Source
from cases.values.near import same_body, same_person, same_place, same_title

Mergeable = Actor | Place | Source
MODELS: tuple[type[Mergeable], ...] = (Actor, Place, Source)
MOST = 20  # near-matches shown of one row: more say nothing
_BATCH = 500
_DAY = re.compile(r"^\d{4}-\d\d-\d\d$")


@dataclass(frozen=True, slots=True)
class Double:
    """A row that may be the same as another, and why."""

    row: Any
    why: str
    is_sure: bool = False  # of one address: nobody can say that it is another


def doubles_of(row: Any, also: Iterable[str] = ()) -> list[Double]:
    """The rows that may be the same as this one, saved or not, and nobody has told apart from it; `MOST` at most.

    `also` are other names that it goes by. Five queries at most, once all keys are there.
    """
    derive_keys(type(row))
    names = [*dict.fromkeys(name for name in (_name(row), *also) if name.strip())]
    apart = _apart_from(row) if row.pk else frozenset()
    return list(islice(_alike(row, names, apart), MOST))


@transaction.atomic
def tell_apart(one: Any, other: Any, *, by: Any, at: datetime) -> None:
    """Remember that these two are not the same. Raises `PermissionDenied` for who may change neither.

    Raises `Refused` for two sources of one address: that is the same one, entered twice.
    """
    require(by, Deed.CHANGE, type(one))
    if isinstance(one, Source) and _have_one_address(one, other):
        text = f"“{one}” and “{other}” have one address, so they are the same. Make them one, or mend the address."
        raise Refused((Reason("same_address", text),))
    first, second = sorted((one.public_id, other.public_id))
    told = {"model": one._meta.model_name, "said_by": by, "said_at": at}
    apart, is_new = Apart.objects.get_or_create(one=first, other=second, defaults=told)
    if not is_new and isinstance(one, Actor) and is_to_confirm(apart, by):
        apart.said_by, apart.said_at = by, at
        apart.save(update_fields=["said_by", "said_at"])
        is_new = True
    if is_new and isinstance(one, Actor) and may(by, Deed.PROTECT) and _is_one_protected(one, other):
        detail = f"People {one.pk} and {other.pk} are not the same; one of them is not named"
        journal.record(Act.LOWERED, by=by, at=at, detail=detail)


def _is_one_protected(one: Actor, other: Actor) -> bool:
    return any(policy_now(each) != Naming.NAME for each in (one, other))


def is_to_confirm(apart: Apart, user: Any) -> bool:
    """Whether this user decides how people are named and who said that these two are not the same does not: only
    then a person is named whose name is almost that of somebody protected."""
    return may(user, Deed.PROTECT) and (apart.said_by is None or not may(apart.said_by, Deed.PROTECT))


@tried("Taking back that two are not the same")
@transaction.atomic
def bring_together(one: Any, other: Any, *, by: Any, at: datetime) -> None:
    """Take back that these two are not the same; who had said so stands in the journal from now on."""
    require(by, Deed.CHANGE, type(one))
    apart = told_apart(one, other)
    if apart is None:
        return
    older, newer = sorted((one.pk, other.pk))
    detail = f"{apart.get_model_display()} {older} and {newer}; {apart.said_by} had told them apart"
    apart.delete()
    journal.record(Act.TOGETHER, by=by, at=at, detail=detail)


def told_apart(one: Any, other: Any) -> Apart | None:
    """Who has said that these two are not the same, and when."""
    first, second = sorted((one.public_id, other.public_id))
    return Apart.objects.filter(one=first, other=second).select_related("said_by").first()


def _alike(row: Any, names: list[str], apart: Collection[UUID]) -> Iterator[Double]:
    """One after the other, those of its address first; who asks for no more than it shows reads no more."""
    keys = {key for name in names for key in _keys_to_ask(row, name)} - {"-"}
    address = row.url_key if isinstance(row, Source) else ""
    if not keys and not address:
        return
    same = _of_address(row, address) if address else frozenset()
    is_near = _is_near(row, names, keys)
    rows = with_names(type(row)).exclude(pk=row.pk).exclude(public_id__in=apart).filter(is_near | Q(pk__in=same))
    in_turn = rows.order_by(Case(When(pk__in=same, then=0), default=1), "pk") if same else rows.order_by("pk")
    for other in in_turn.iterator(chunk_size=_BATCH):
        if other.pk in same:
            yield Double(other, "the same address", is_sure=True)
        elif why := why_one(row, names, other):
            yield Double(other, why)


def _is_near(row: Any, names: list[str], keys: Collection[str]) -> Q:
    """What has one of these keys, by its own name or another; persons also by a name that goes on where ours ends."""
    if isinstance(row, Source):
        return Q(near_key__in=keys) & _of_one_day(row)
    is_near, owner = Q(near_key__in=keys), "place"
    if isinstance(row, Actor):
        owner = "actor"
        if row.kind != ActorKind.BODY:
            is_near |= Q(shorter_key__in={row.key_near(name) for name in names} - {"-"})
    return is_near | Q(pk__in=Name.objects.filter(is_near).exclude(**{owner: None}).values(owner))


def _of_one_day(row: Source) -> Q:
    """Whatever of a column that recurs can't be what was published on this day is not even read."""
    if not _DAY.fullmatch(row.published):
        return Q()
    return Q(published=row.published) | ~Q(published__regex=_DAY.pattern)


def _have_one_address(one: Source, other: Source) -> bool:
    """By their own, or by those of what was merged into them."""
    first, second = (
        set(Source.objects.filter(Q(pk=row.pk) | Q(merged_into=row.pk)).values_list("url_key", flat=True)) - {""}
        for row in (one, other)
    )
    return not first.isdisjoint(second)


def _of_address(row: Source, address: str) -> frozenset[int]:
    """The keys of those that the address leads to."""
    rows = Source.objects.filter(url_key=address).exclude(pk=row.pk).values_list("pk", "merged_into")
    return frozenset(into or pk for pk, into in rows)


def why_one(row: Any, names: Iterable[str], other: Any) -> str:
    """Why these two may be one, by these names of the first; empty where they are not."""
    if isinstance(row, Source):
        return _why_sources(row, other)
    if row.kind != other.kind and not (isinstance(row, Place) and PlaceKind.OTHER in (row.kind, other.kind)):
        return ""
    if isinstance(row, Place) and row.within_id and other.within_id and row.within_id != other.within_id:
        return ""
    same = same_place if isinstance(row, Place) else same_body if row.kind == ActorKind.BODY else same_person
    for theirs in names_of(other):
        for ours in names:
            if why := same(ours, theirs):
                return why if theirs == other.name and ours == row.name else f"{why}, “{theirs}”"
    return ""


def _why_sources(row: Source, other: Source) -> str:
    if other.pk in (row.copy_of_id, row.via_id) or (row.pk and row.pk in (other.copy_of_id, other.via_id)):
        return ""
    publishers, hosts = {row.publisher_id, other.publisher_id} - {None}, {row.host, other.host} - {""}
    if len(publishers) > 1 or (len(publishers) < 1 and len(hosts) > 1):
        return ""
    why = same_title(row.title, other.title, published=(row.published, other.published))
    if not why:
        return ""
    same = [why]
    if row.publisher_id and row.publisher_id == other.publisher_id:
        same.append("publisher")
    if row.published and row.published == other.published:
        same.append("date")
    return " and ".join([", ".join(same[:-1]), same[-1]]) if len(same) > 1 else why


def with_names(model: type[Mergeable]) -> models.QuerySet[Any]:
    rows = model.objects.standing()
    return rows.select_related("publisher") if model is Source else rows.prefetch_related("names")


def names_of(row: Any) -> list[str]:
    return [row.title] if isinstance(row, Source) else [row.name, *(name.text for name in row.names.all())]


def _name(row: Any) -> str:
    return row.title if isinstance(row, Source) else row.name


def _keys_to_ask(row: Any, name: str) -> Collection[str]:
    if isinstance(row, Actor):
        return row.keys_to_ask(name)
    if isinstance(row, Source):
        return {Source(title=name).title_key()}
    return {Place(name=name).key_near()}


def _apart_from(row: Any) -> frozenset[UUID]:
    rows = Apart.objects.filter(Q(one=row.public_id) | Q(other=row.public_id)).values_list("one", "other")
    return frozenset(key for pair in rows for key in pair) - {row.public_id}


def derive_keys(model: type[Mergeable]) -> None:
    """Rows from before there were keys get theirs; it is no editor's text, so it is written past the history."""
    columns = ["near_key", "shorter_key"] if model is Actor else ["near_key"]
    with transaction.atomic():
        while rows := list(_without_keys(model, columns).order_by("pk")[:_BATCH]):
            for row in rows:
                if model is Source:
                    row.near_key = row.title_key()
                else:
                    row.derive()
            model._base_manager.bulk_update(rows, columns)
        if model is Source:
            return
        owner = "actor" if model is Actor else "place"
        columns = ["near_key", "shorter_key"]
        names = _without_keys(Name, columns).exclude(**{owner: None}).select_related(owner)
        while found := list(names.order_by("pk")[:_BATCH]):
            for name in found:
                name.derive()
            Name._base_manager.bulk_update(found, columns)


def _without_keys(model: Any, columns: list[str]) -> models.QuerySet[Any]:
    is_missing = Q()
    for column in columns:
        is_missing |= Q(**{column: ""})
    return model._base_manager.filter(is_missing)
