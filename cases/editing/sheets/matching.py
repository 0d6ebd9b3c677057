"""Whether what a row of a file names is on the desk already, and which of its columns a file may fill in."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db import models

from cases.editing.doubles import doubles_of
from cases.editing.entering import Row, Shape
from cases.models.desk.actors import Actor
from cases.models.desk.events import Exhibit, Topic
from cases.models.desk.places import Place
from cases.models.desk.sources import Source, key_of_address
from cases.values.links import LinkError

MUST_EXIST = "must_exist"
_NOT_IMPORTED = frozenset({"retraction"})


def is_public_id(ref: str) -> bool:
    """Whether a row is named by its public id: only so is it meant to be changed, and not merely the same again."""
    try:
        return str(UUID(ref)) == ref
    except ValueError:
        return False


def unknown_columns(shape: Shape, data: Row) -> Iterator[str]:
    """Columns that a file can't fill in: what the desk itself keeps, and words that it does not know."""
    known = {one.name for one in shape.columns} | {*shape.links, *shape.later_links, *shape.many, *shape.children}
    allowed = (known | {"ref", MUST_EXIST}) - _NOT_IMPORTED
    for name in sorted(set(data) - allowed):
        yield f"“{name}” can’t be imported: take it out of the file."
    for name, child in shape.children.items():
        rows = data.get(name, [])
        if not isinstance(rows, list):
            yield f"“{name}” is a list of rows."
            continue
        for row in rows:
            yield from unknown_columns(child, row) if isinstance(row, dict) else (f"“{name}” is a list of rows.",)


def found_by_name(model: type[models.Model], data: Row) -> list[Any]:
    name = str(data.get("name", data.get("title", ""))).strip()
    if model in (Actor, Place):
        kind = {"kind": data["kind"]} if model is Place and "kind" in data else {}
        rows = model.objects.standing().filter(**kind)
        found = list(rows.filter(name__iexact=name).order_by("pk")[:2])
        return found or list(rows.filter(names__text__iexact=name).distinct().order_by("pk")[:2])
    if model in (Topic, Exhibit):
        return list(model.objects.filter(name__iexact=name).order_by("pk")[:2])
    if model is Source:
        return _by_address(data) or _by_title(name, data)
    return []


def _by_address(data: Row) -> list[Any]:
    try:
        key = key_of_address(str(data.get("url", ""))) if data.get("url") else ""
    except LinkError:
        return []
    return [row.merged_into or row for row in Source.objects.filter(url_key=key)[:1]] if key else []


def _by_title(title: str, data: Row) -> list[Any]:
    rows = Source.objects.standing().filter(title__iexact=title)
    if data.get("url"):
        rows = rows.filter(url="")
    if data.get("published"):
        rows = rows.filter(published__in=["", data["published"]])
    return list(rows.order_by("pk")[:2])


def near_matches(shape: Shape, data: Row) -> Iterator[str]:
    """What a new row may be the same as."""
    if shape.model not in (Actor, Place, Source):
        return
    columns = {one.name for one in shape.columns if not one.is_relation}
    probe = shape.model(**{n: v for n, v in data.items() if n in columns and isinstance(v, str)})
    for one in doubles_of(probe):
        yield f"May be there already as “{one.row}”: {one.why}."


def called(data: Row) -> str:
    return str(next((data[name] for name in ("headline", "text", "name", "title", "ref") if data.get(name)), ""))[:200]
