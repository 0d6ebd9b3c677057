"""The log of corrections: what was wrong on any page that readers can see, the newest first."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from cases.choices import WRONG, RecordKind
from cases.models.published.editions import EditionChange
from cases.models.published.rows import EventRow, QuestionRow, Record
from cases.reading.addresses import address, anchor, comparison_address, edition_address
from cases.reading.changes import ChangeMade, change_made
from cases.reading.lookup import Link


@dataclass(frozen=True, slots=True)
class Correction:
    """`comparison` shows word by word what the edition made of it."""

    change: ChangeMade
    published_at: datetime
    record: Link
    kind: str
    edition: int
    edition_url: str
    comparison: str


def corrections_published() -> QuerySet[EditionChange]:
    """Corrections and retractions of real records that have a live edition, the newest first."""
    seen = Record.objects.real().filter(pk=OuterRef("edition__record_id"))
    found = EditionChange.objects.filter(Exists(seen), label__in=WRONG)
    found = found.select_related("edition").defer("edition__manifest")
    return found.order_by("-edition__published_at", "-edition", "position")


def corrections_shown(rows: Iterable[EditionChange]) -> tuple[Correction, ...]:
    """These in their order: one query for the records, one each for where events and questions stand."""
    rows = list(rows)
    records = Record.objects.in_bulk({row.edition.record_id for row in rows})
    held = {(row.edition.record_id, row.item_id) for row in rows}
    here = {"record__in": list(records), "public_id__in": {item_id for _, item_id in held}}
    events = set(EventRow.objects.filter(**here).values_list("record", "public_id"))
    questions = set(QuestionRow.objects.filter(**here).values_list("record", "public_id"))
    return tuple(
        _shown(row, records[row.edition.record_id], events, questions)
        for row in rows
        if row.edition.record_id in records
    )


def _shown(row: EditionChange, record: Record, events: set[object], questions: set[object]) -> Correction:
    number, key = row.edition.number, (record.pk, row.item_id)
    home, item_id = address(record.kind, record.slug), str(row.item_id)
    url = ""
    if key in events:
        is_case = record.kind == RecordKind.CASE
        url = address("event", record.slug, item_id) if is_case else f"{home}#{anchor('e', item_id)}"
    elif key in questions:
        url = f"{home}#{anchor('q', item_id)}"
    return Correction(
        change=change_made(row, url),
        published_at=row.edition.published_at,
        record=Link(record.name, home),
        kind=str(RecordKind(record.kind).label),
        edition=number,
        edition_url=edition_address(record.kind, record.slug, number),
        comparison=comparison_address(record.kind, record.slug, number - 1, number, item_id) if number > 1 else "",
    )
