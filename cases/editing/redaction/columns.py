"""The rows of all tables: which hold what is sought, and these rows written without it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from django.db import IntegrityError, models, transaction
from django.db.models import F

from cases.editing.redaction.registry import columns, row_of, tables
from cases.models.desk.actors import Actor, Name
from cases.models.desk.base import Versioned
from cases.models.desk.intake import Capture
from cases.models.desk.places import Place as PlaceRow
from cases.models.desk.sources import Copy, Source
from cases.values.likeness import print_of
from cases.values.removal import REMOVED, Sought, stands_in

_NEAR = {Actor: "name", Name: "text", PlaceRow: "name", Source: "title"}  # what their near keys are made of
_KEYS = ("public_id", "record_id", "id")  # by which of a row's columns it is known outside the desk


@dataclass(frozen=True, slots=True)
class Place:
    """A row that holds what is sought, and what its columns are to hold instead: nothing where they are made again."""

    model: Any
    pk: Any
    key: str
    values: dict[str, Any]


def places(sought: Sought) -> Iterator[Place]:
    """Every row, of whatever table, in which something sought stands in a column that the registry knows."""
    for model in tables():
        found = {field.attname: rule for field, rule in columns(model) if rule.redact or rule.follows}
        if not found:
            continue
        key = next((name for name in _KEYS if any(f.attname == name for f in model._meta.concrete_fields)), "pk")
        for pk, public, *texts in model._base_manager.values_list("pk", key, *found).iterator(chunk_size=500):
            values: dict[str, str] = {}
            holds = False
            for (name, rule), text in zip(found.items(), texts, strict=True):
                if not text:
                    continue
                if rule.redact is None:
                    holds = holds or stands_in(text, sought)
                elif (new := rule.redact(text, sought, str(public))) != text:
                    values[name] = new
            if values or holds:
                yield Place(model, pk, str(public), values)


def write(found: Iterable[Place]) -> None:
    """Write these rows, past the desk's history: a version of what is destroyed must not be made.

    What an editor has open is raised by one version, so that saving it asks first and brings nothing back unseen.
    """
    for place in found:
        if place.values:
            _write(place)
            if place.model is row_of(place.model):
                _raise_version(place)


def _write(place: Place) -> None:
    values = _fitting(place.model, {**place.values, **_consequences(place)})
    rows = place.model._base_manager.filter(pk=place.pk)
    try:
        with transaction.atomic():
            rows.update(**values)
    except IntegrityError:
        # Two rows that must differ differed in what was destroyed only.
        told_apart = {
            name: f"{text} {place.key[:8]}"
            for name, text in place.values.items()
            if isinstance(text, str) and REMOVED in text
        }
        rows.update(**_fitting(place.model, {**values, **told_apart, **_consequences(place, told_apart)}))


def _fitting(model: Any, values: dict[str, Any]) -> dict[str, Any]:
    """What stands for a short word is longer than it: a full line is cut at its end."""
    return {
        name: value[: model._meta.get_field(name).max_length] if isinstance(value, str) else value
        for name, value in values.items()
    }


def _consequences(place: Place, values: dict[str, Any] | None = None) -> dict[str, Any]:
    """Hashes of what was destroyed, on which words could be tried."""
    new = {**place.values, **(values or {})}
    if row_of(place.model) in _NEAR and _NEAR[row_of(place.model)] in new:
        keys = ("near_key", "shorter_key") if row_of(place.model) in (Actor, Name) else ("near_key",)
        return _of_row(place, new) | dict.fromkeys(keys, "")
    return _of_row(place, new)


def _of_row(place: Place, new: dict[str, Any]) -> dict[str, Any]:
    if row_of(place.model) is Source and "url" in new:
        return {"url_key": ""}
    if row_of(place.model) is Copy and "text" in new:
        return {"sha256": sha256(new["text"].encode()).hexdigest(), "sketch": print_of(new["text"]).sketch()}
    if row_of(place.model) is Capture and "body" in new:
        return {"sha256": ""}
    return {}


def _raise_version(place: Place) -> None:
    if issubclass(place.model, Versioned):
        place.model._base_manager.filter(pk=place.pk).update(version=F("version") + 1)
    for field in place.model._meta.concrete_fields:
        hangs_on_it = field.is_relation and field.remote_field.on_delete is models.CASCADE
        if hangs_on_it and issubclass(field.related_model, Versioned):
            root = place.model._base_manager.filter(pk=place.pk).values(field.attname)
            field.related_model._base_manager.filter(pk__in=root).update(version=F("version") + 1)
