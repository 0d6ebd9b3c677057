"""Old addresses of people and sources that were merged: they lead on once readers have an edition that says so."""

from datetime import datetime
from typing import Any
from uuid import UUID

from cases.models.desk.merging import Merger
from cases.models.published.editions import Edition
from cases.models.published.rows import Moved, PersonRow, SourceRow
from cases.values.edition import Document


def lead_on(edition: Edition, document: Document) -> None:
    """Let the addresses lead on of all who stood in the record's last edition and stand in this as another.

    Asked while the reading rows are still those of the last edition: only an address that was published, of somebody or
    something whose place this edition gives to the one that stays, tells no more than what was reviewed. In two queries
    where nothing left.
    """
    people = PersonRow.objects.filter(record=edition.record_id)
    for gone, kept in _merged(people, {UUID(one.id) for one in document.people}, edition.frozen_at):
        for slug in people.filter(public_id=gone).exclude(slug="").values_list("slug", flat=True):
            _lead("person", slug, gone, kept)
    sources = SourceRow.objects.filter(record=edition.record_id)
    for gone, kept in _merged(sources, {UUID(one.id) for one in document.sources}, edition.frozen_at):
        _lead("source", str(gone), gone, kept)


def _merged(rows: Any, now: set[UUID], frozen_at: datetime) -> list[tuple[UUID, UUID]]:
    """Of these rows, those that are not here now, and were merged into one that is, at once or by way of others."""
    found = []
    for gone in sorted(set(rows.values_list("public_id", flat=True)) - now):
        kept: UUID | None = gone
        while kept is not None and kept not in now:
            mergers = Merger.objects.filter(gone=kept, undone_at__isnull=True, at__lt=frozen_at)
            kept = mergers.values_list("kept", flat=True).first()
        if kept is not None:
            found.append((gone, kept))
    return found


def _lead(kind: str, address: str, gone: UUID, kept: UUID) -> None:
    """From there to the one that stays, and so from wherever led to the one that goes."""
    Moved.objects.update_or_create(kind=kind, address=address, defaults={"to": kept})
    Moved.objects.filter(kind=kind, to=gone).update(to=kept)
