"""What speaks against undoing a merger: a later one, something saved on top, or that readers have it, or are to."""

from collections.abc import Collection, Iterator
from typing import Any

from django.db.models import Q

from cases.choices import ProposalState
from cases.editing.links_to import SORTS, model_of
from cases.editing.records_showing import records_showing
from cases.editing.refusal import Reason
from cases.models.desk.merging import Merger
from cases.models.desk.proposals import Candidate
from cases.models.published.editions import Edition

_SINCE = "has been saved since. Put right by hand what has to be, in each of them."


def against_undoing(merger: Merger) -> list[Reason]:
    """Why it can't be put back."""
    if merger.undone_at is not None:
        return [Reason("unmerging", "This was undone already.")]
    kept = model_of(merger)._base_manager.get(public_id=merger.kept)
    if later := list(_later(merger, kept)):
        return later
    return [*_with_readers(merger, kept), *_changed_since(merger, kept)]


def deleted_since(merger: Merger) -> int:
    """How many of the rows that it changed are no more. Undoing leaves them so."""
    keys: dict[str, set[int]] = {}
    for name, key, field, _ in merger.moved:
        if name in SORTS and field not in ("", "+", "version"):
            keys.setdefault(name, set()).add(key)
    there = {
        name: set(SORTS[name]._base_manager.filter(pk__in=found).values_list("pk", flat=True))
        for name, found in keys.items()
    }
    return sum(len(found - there[name]) for name, found in keys.items())


def frozen_with(merger: Merger) -> list[str]:
    """The proposals that hold it and nobody has approved: once it is undone they are to be frozen again."""
    kept = model_of(merger)._base_manager.get(public_id=merger.kept)
    waiting = _frozen_with(merger, _records(merger, kept)).exclude(proposal__state=ProposalState.APPROVED)
    return [f"Proposal for {candidate}" for candidate in waiting]


def _later(merger: Merger, kept: Any) -> Iterator[Reason]:
    """The last merger that stands on this one: of the same row, or of another that touched it."""
    touched = [str(kept._meta.model_name), kept.pk, "version"]
    for other in Merger.objects.filter(pk__gt=merger.pk, undone_at__isnull=True).order_by("-pk"):
        is_of_kept = merger.kept in (other.kept, other.gone)
        if is_of_kept or any(entry[:3] == touched for entry in other.moved):
            one, two = (model_of(other)._base_manager.get(public_id=key) for key in (other.gone, other.kept))
            yield Reason("unmerging", f"“{one}” was merged into “{two}” after this. Undo that first.")
            return


def _with_readers(merger: Merger, kept: Any) -> Iterator[Reason]:
    records = _records(merger, kept)
    live = Edition.objects.live().filter(record_id__in=records, frozen_at__gt=merger.at)
    for edition in live.defer("manifest").order_by("name", "pk"):
        yield Reason("unmerging", f"Readers have it with the edition of {edition.name}.")
    for candidate in _frozen_with(merger, records).filter(proposal__state=ProposalState.APPROVED):
        text = f"Proposal for {candidate} is approved with it. Withdraw the approval first, or return the proposal."
        yield Reason("unmerging", text)


def _records(merger: Merger, kept: Any) -> set[str]:
    return {*merger.records, *records_showing(kept)}


def _frozen_with(merger: Merger, records: Collection[str]) -> Any:
    """The candidates that may go live with it."""
    is_of_record = Q(inmate__public_id__in=records) | Q(campaign__public_id__in=records)
    found = Candidate.objects.filter(is_of_record, is_open=True, frozen_at__gt=merger.at)
    return found.select_related("inmate__actor", "campaign").order_by("pk")


def _changed_since(merger: Merger, kept: Any) -> Iterator[Reason]:
    for name, key, field, before in merger.moved:
        if name == "version" and kept.version != before:
            yield Reason("unmerging", f"“{kept}” {_SINCE}")
        if name not in SORTS or field in ("", "+", "version"):
            continue
        row = SORTS[name]._base_manager.filter(pk=key).first()
        if row is not None and row != kept and not _is_as_left(row, field, before, kept):
            yield Reason("unmerging", f"“{row}” {_SINCE}")


def _is_as_left(row: Any, field: str, before: Any, kept: Any) -> bool:
    if field.endswith("="):
        after = type(row).history.filter(id=row.pk, history_id__gt=before).order_by("history_id").first()
        attname = row._meta.get_field(field.removesuffix("=")).attname
        return after is not None and getattr(after, attname) == getattr(row, attname)
    if row._meta.get_field(field).many_to_many:
        return bool(getattr(row, field).filter(pk=kept.pk).exists())
    return bool(getattr(row, f"{field}_id") == kept.pk)
