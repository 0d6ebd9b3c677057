"""The versions of a record together with the rows that are saved with it: who saved what, and how it stood then."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import CASCADE

from cases.editing.row_changes import Model, Names, RowChange, change_of_row, links_of
from cases.models.desk.base import DeskRow, Versioned

# Of a long text, so many characters of what changed, and of what stands around it, are told in a list of saves.
_TOLD = 300

Row = tuple[Model, int]
# A row's versions before and after, by key of the version; None where the row was not there.
Step = tuple[int | None, int | None]


@dataclass(frozen=True, slots=True)
class Save:
    """What somebody saved at once; numbers count from one. `by` is empty where nobody was signed in."""

    number: int
    at: datetime
    by: str
    changes: tuple[RowChange, ...]


@dataclass(frozen=True, slots=True)
class Past:
    """A record as it stood, its links by field, and by model and key the rows saved with it. None is to be saved."""

    record: Any
    links: Mapping[str, list[int]]
    rows: Mapping[Model, Mapping[int, Any]]


@dataclass(frozen=True, slots=True)
class _Mark:
    """One version of one row, without its text. `number` is that of the record; the rows saved with it have none."""

    row: Row
    key: int
    at: datetime
    user: int | None
    is_gone: bool
    number: int | None


@dataclass(slots=True)
class _Stretch:
    """The marks of one save, brought together: for each row the step that it took."""

    at: datetime
    user: int | None
    number: int | None
    steps: dict[Row, Step] = field(default_factory=dict)


def parts_of(model: Model) -> tuple[tuple[Model, str], ...]:
    """The rows saved with one of this model, each with its key to it: those that go with it and have no form alone."""
    return tuple(
        (other.related_model, other.field.name)
        for other in model._meta.related_objects
        if other.on_delete is CASCADE
        and issubclass(other.related_model, DeskRow)
        and not issubclass(other.related_model, Versioned)
    )


class Versions:
    """All versions of one record. Whatever is asked of it takes a fixed number of queries."""

    def __init__(self, record: Any) -> None:
        self.record = record
        self.model: Model = type(record)
        self._stretches = _stretches(_marks(record))

    def __len__(self) -> int:
        return len(self._stretches)

    def saves(self, numbers: Iterable[int]) -> tuple[Save, ...]:
        """These saves, in the order given, each with what it changed."""
        chosen = [(number, self._stretches[number - 1]) for number in numbers]
        told = self._told([stretch.steps for _, stretch in chosen], length=_TOLD)
        users = get_user_model()._base_manager.in_bulk({stretch.user for _, stretch in chosen} - {None})
        return tuple(
            Save(number, stretch.at, str(users.get(stretch.user, "")), changes)
            for (number, stretch), changes in zip(chosen, told, strict=True)
        )

    def going_back_to(self, number: int) -> tuple[RowChange, ...]:
        """What going back to how it stood after this save would change in what stands now."""
        then, now = self._state(number), self._state(len(self))
        rows = [row for row in {**now, **then} if now.get(row) != then.get(row)]
        return self._told([{row: (now.get(row), then.get(row)) for row in rows}])[0]

    def past(self, number: int) -> Past:
        state = self._state(number)
        loaded = self._loaded(state.items())
        rows: dict[Model, dict[int, Any]] = defaultdict(dict)
        for (model, pk), key in state.items():
            rows[model][pk] = loaded[model, key].instance
        own = loaded[self.model, state[self.model, self.record.pk]]
        return Past(own.instance, own.links, rows)

    def _state(self, number: int) -> dict[Row, int]:
        """The version of each row that was there after this save."""
        state = {row: after for stretch in self._stretches[:number] for row, (_, after) in stretch.steps.items()}
        return {row: key for row, key in state.items() if key is not None}

    def _told(self, saves: Sequence[Mapping[Row, Step]], length: int = 0) -> list[tuple[RowChange, ...]]:
        versions = [(row, key) for steps in saves for row, step in steps.items() for key in step if key is not None]
        loaded = self._loaded(versions)
        names = Names(loaded.values())
        found: list[tuple[RowChange, ...]] = []
        for steps in saves:
            changes = []
            for (model, _), (before, after) in steps.items():
                old, new = loaded.get((model, before)), loaded.get((model, after))
                if old or new:
                    changes.append(change_of_row(old, new, names, is_record=model is self.model, length=length))
            found.append(tuple(change for change in changes if change))
        return found

    def _loaded(self, wanted: Iterable[tuple[Row, int]]) -> dict[tuple[Model, int | None], Any]:
        """Versions by model and key, each with its `links`."""
        keys: dict[Model, set[int]] = defaultdict(set)
        for (model, _), key in wanted:
            keys[model].add(key)
        found: dict[tuple[Model, int | None], Any] = {}
        for model in (self.model, *(part for part, _ in parts_of(self.model))):
            for version in model.history.filter(history_id__in=keys[model]):
                version.links = {one.name: [] for one in links_of(model)}
                found[model, version.history_id] = version
        for one in links_of(self.model):
            other = f"{one.m2m_reverse_field_name()}_id"
            links = getattr(self.model.history.model, one.name).filter(history_id__in=keys[self.model])
            for key, linked in links.order_by(other).values_list("history_id", other):
                found[self.model, key].links[one.name].append(linked)
        return found


def _marks(record: Any) -> list[_Mark]:
    """In the order in which they were made, the record's first one in front of all."""
    model = type(record)
    found = _marks_of(model, "version", id=record.pk)
    if not found:
        return []
    for part, key in parts_of(model):
        found += _marks_of(part, None, **{key: record.pk})
    begins = found[0].at
    return sorted(found, key=lambda mark: max(begins, mark.at))


def _marks_of(model: Model, number: str | None, **wanted: Any) -> list[_Mark]:
    columns = ("id", "history_id", "history_date", "history_user_id", "history_type", *([number] if number else []))
    rows = model.history.filter(**wanted).order_by("history_date", "history_id").values_list(*columns)
    return [
        _Mark((model, pk), key, at, user, kind == "-", more[0] if more else None)
        for pk, key, at, user, kind, *more in rows
    ]


def _stretches(marks: Sequence[_Mark]) -> list[_Stretch]:
    """A save ends where the record's number changes or somebody else goes on.

    What is no younger than the record's first version was there before versions were kept, and belongs to the first.
    """
    found: list[_Stretch] = []
    newest: dict[Row, int | None] = {}
    for mark in marks:
        last = found[-1] if found else None
        if last is None or mark.number not in (None, last.number) or (mark.user != last.user and mark.at > marks[0].at):
            last = _Stretch(mark.at, mark.user, mark.number or (last.number if last else None))
            found.append(last)
        begun = last.steps[mark.row][0] if mark.row in last.steps else newest.get(mark.row)
        newest[mark.row] = None if mark.is_gone else mark.key
        last.steps[mark.row] = (begun, newest[mark.row])
    return found
