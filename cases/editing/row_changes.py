"""What two versions of a working row differ in, in an editor's words."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal

from django.db.models import CASCADE, ManyToManyField

from cases.models.desk.base import Versioned
from cases.models.desk.inmates import Inmate
from cases.values.difference import Piece, difference, shortened

# What a row is called hangs on another one: fetched with it.
_CALLED_BY = {Inmate: ("actor",)}
_UNTOLD: tuple[Any, ...] = (None, "", False)

Model = type[Any]


@dataclass(frozen=True, slots=True)
class FieldChange:
    name: str
    label: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class RowChange:
    """`title` is empty for a record itself. A row added or removed shows what it says, without marks."""

    model: Model
    title: str
    did: Literal["added", "removed", "changed"]
    fields: tuple[FieldChange, ...]


def change_of_row(
    before: Any, after: Any, names: "Names", *, is_record: bool = False, length: int = 0
) -> RowChange | None:
    """From one version to the next, None standing for a row that is not there; None where they say the same.

    With a `length`, long texts are shortened to what changed.
    """
    there = after or before
    model: Model = there.instance_type
    found = _differing(before, after, names) if before and after else _told(there, names)
    if not found:
        return None
    return RowChange(
        model=model,
        title="" if is_record else _title(there, names),
        did="changed" if before and after else "added" if after else "removed",
        fields=tuple(
            FieldChange(one.name, _label(one), shortened(pieces, length) if length else pieces)
            for one, pieces in found.items()
        ),
    )


def _differing(before: Any, after: Any, names: "Names") -> dict[Any, tuple[Piece, ...]]:
    return {
        one: difference(names.words(one, before), names.words(one, after))
        for one in fields_of(before.instance_type)
        if value_of(one, before) != value_of(one, after)
    }


def _told(version: Any, names: "Names") -> dict[Any, tuple[Piece, ...]]:
    texts = {
        one: names.words(one, version)
        for one in fields_of(version.instance_type)
        if value_of(one, version) not in _UNTOLD
    }
    return {one: (Piece(text, "same"),) for one, text in texts.items() if text}


def fields_of(model: Model) -> list[Any]:
    """What somebody types or chooses; but not which record a row is saved with, which never changes."""
    is_part = not issubclass(model, Versioned)
    columns = [one for one in model._meta.concrete_fields if one.editable and not one.primary_key]
    own = [one for one in columns if not (is_part and one.is_relation and one.remote_field.on_delete is CASCADE)]
    return [*own, *links_of(model)]


def links_of(model: Model) -> list[Any]:
    """The many-to-many fields whose links are kept with each version."""
    found: list[Any] = model.history.model._history_m2m_fields
    return found


def value_of(one: Any, version: Any) -> Any:
    """As it is stored; of links, the keys."""
    return version.links[one.name] if isinstance(one, ManyToManyField) else getattr(version, one.attname)


class Names:
    """What the rows are called that these versions name; asked at once for each kind of row."""

    def __init__(self, versions: Iterable[Any]) -> None:
        wanted: dict[Model, set[int]] = defaultdict(set)
        for version in versions:
            for one in fields_of(version.instance_type):
                if one.is_relation:
                    wanted[one.related_model].update(_keys(value_of(one, version)))
        self._names = {model: _called(model, keys) for model, keys in wanted.items()}

    def words(self, one: Any, version: Any) -> str:
        """A field of a version as an editor reads it."""
        value = value_of(one, version)
        if one.is_relation:
            return "; ".join(self._names[one.related_model][key] for key in _keys(value))
        if isinstance(value, bool):
            return "yes" if value else "no"
        if isinstance(value, Decimal):
            return f"{value.normalize():f}"
        return str(dict(one.flatchoices or ()).get(value, "" if value is None else value))


def _keys(value: Any) -> list[int]:
    keys = value if isinstance(value, list) else [value]
    return [key for key in keys if key is not None]


def _called(model: Model, keys: set[int]) -> Mapping[int, str]:
    """Those deleted since under the name that they had last; an account keeps no versions."""
    rows = model._base_manager.filter(pk__in=keys).select_related(*_CALLED_BY.get(model, ()))
    names = {row.pk: str(row) for row in rows}
    gone = keys - set(names)
    history = getattr(model, "history", None)
    for version in history.filter(id__in=gone).order_by("history_id") if history else ():
        names[version.id] = f"{version.instance} (deleted since)"
    return {key: names.get(key, f"number {key} (deleted since)") for key in keys}


def _label(one: Any) -> str:
    label = str(one.verbose_name)
    return label[:1].upper() + label[1:]


def _title(version: Any, names: Names) -> str:
    """What the row is, and the first thing that it says."""
    told = (names.words(one, version) for one in fields_of(version.instance_type))
    return f"{str(version.instance_type._meta.verbose_name).capitalize()}: {next(filter(None, told), '')}"
