"""The log of corrections: what was wrong on any page that readers can see, the newest first."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Exists, Max, Min, OuterRef, QuerySet

from cases.choices import WRONG, RecordKind
from cases.models.published.editions import EditionChange
from cases.models.published.rows import EventRow, QuestionRow, Record
from cases.reading.addresses import address, anchor, comparison_address, edition_address, event_address
from cases.reading.changes import ChangeMade, change_made
from cases.reading.lookup import Link
from cases.values.short_ids import short

# Said of one thing in the same words, a correction is one, in however many cases the thing stands.
_ONE = ("label", "item_kind", "item_id", "sentence")


@dataclass(frozen=True, slots=True)
class CorrectedIn:
    """Where a correction was made. `comparison` shows word by word what the edition made of it."""

    change: ChangeMade
    published_at: datetime
    record: Link
    kind: str
    edition: int
    edition_url: str
    comparison: str


@dataclass(frozen=True, slots=True)
class Correction:
    """What is the same wherever it was made; `places` has the newest first, and at least one."""

    places: tuple[CorrectedIn, ...]

    @property
    def change(self) -> ChangeMade:
        return self.places[0].change

    @property
    def published_at(self) -> datetime:
        return self.places[0].published_at


def corrections_published() -> QuerySet[EditionChange, dict[str, Any]]:
    """Corrections and retractions of real records that have a live edition, each once, the newest first."""
    found = _seen().values(*_ONE)
    newest = found.annotate(at=Max("edition__published_at"), last=Max("edition"), first=Min("position"))
    return newest.order_by("-at", "-last", "first", "item_id")


def corrections_shown(ones: Iterable[Mapping[str, Any]]) -> tuple[Correction, ...]:
    """These in their order: one query for where each was made, one for the records, one each for where events and
    questions stand."""
    ones = list(ones)
    rows = list(
        _seen()
        .filter(item_id__in={one["item_id"] for one in ones})
        .select_related("edition")
        .defer("edition__manifest")
        .order_by("-edition__published_at", "edition__name", "-edition", "position")
    )
    records = Record.objects.in_bulk({row.edition.record_id for row in rows})
    here = {"record__in": list(records), "public_id__in": {row.item_id for row in rows}}
    events = set(EventRow.objects.filter(**here).values_list("record", "public_id"))
    questions = set(QuestionRow.objects.filter(**here).values_list("record", "public_id"))
    places: dict[tuple[Any, ...], list[CorrectedIn]] = {}
    for row in rows:
        if record := records.get(row.edition.record_id):
            one = tuple(getattr(row, name) for name in _ONE)
            places.setdefault(one, []).append(_place(row, record, events, questions))
    keys = [tuple(one[name] for name in _ONE) for one in ones]
    return tuple(Correction(tuple(places[key])) for key in keys if key in places)


def _seen() -> QuerySet[EditionChange]:
    real = Record.objects.real().filter(pk=OuterRef("edition__record_id"))
    return EditionChange.objects.filter(Exists(real), label__in=WRONG)


def _place(row: EditionChange, record: Record, events: set[object], questions: set[object]) -> CorrectedIn:
    number, key = row.edition.number, (record.pk, row.item_id)
    home, item_id = address(record.kind, record.slug), str(row.item_id)
    url = ""
    if key in events:
        is_case = record.kind == RecordKind.CASE
        url = event_address(record.slug, item_id) if is_case else f"{home}#{anchor('e', item_id)}"
    elif key in questions:
        url = address(f"{record.kind}_question", record.slug, short(item_id))
    return CorrectedIn(
        change=change_made(row, record.language, url),
        published_at=row.edition.published_at,
        record=Link(record.name, home),
        kind=str(RecordKind(record.kind).label),
        edition=number,
        edition_url=edition_address(record.kind, record.slug, number),
        comparison=comparison_address(record.kind, record.slug, number - 1, number, item_id) if number > 1 else "",
    )
