"""A merger put back, row by row, as long as nobody has built on it and no edition carries it."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.choices import Act, Deed
from cases.editing import journal
from cases.editing.attempts import tried
from cases.editing.links_to import held, owner_of
from cases.editing.merging import model_of
from cases.editing.policy import require
from cases.editing.quotes import look_up_again
from cases.editing.refusal import Reason, Refused
from cases.editing.taking_over import BELONGING
from cases.models.desk.actors import Actor, Name
from cases.models.desk.base import Versioned
from cases.models.desk.events import Event, Role
from cases.models.desk.inmates import Inmate
from cases.models.desk.merging import Merger
from cases.models.desk.photos import Photo
from cases.models.desk.places import Place
from cases.models.desk.questions import Claim
from cases.models.desk.sources import Citation, Copy, Source
from cases.models.published.editions import Edition

_MODELS = {
    str(model._meta.model_name): model
    for model in (Actor, Citation, Claim, Copy, Event, Inmate, Name, Photo, Place, Role, Source)
}
_SINCE = "has been saved since. Put right by hand what has to be, in each of them."


def standing_merger(row: Any) -> Merger | None:
    """The merger by which this row went into another, if it was not undone."""
    return Merger.objects.filter(gone=row.public_id, undone_at__isnull=True).first()


def against_undoing(merger: Merger) -> list[Reason]:
    """Why it can't be put back."""
    if merger.undone_at is not None:
        return [Reason("unmerging", "This was undone already.")]
    live = Edition.objects.live().filter(record_id__in=merger.records, frozen_at__gt=merger.at)
    names = [edition.name for edition in live.defer("manifest").order_by("name", "pk")]
    found = [Reason("unmerging", f"Readers have it with the edition of {name}.") for name in names]
    return [*found, *_changed_since(merger)]


def _changed_since(merger: Merger) -> Iterator[Reason]:
    kept = model_of(merger).objects.get(public_id=merger.kept)
    for name, key, field, before in merger.moved:
        if name == "version" and kept.version != before:
            yield Reason("unmerging", f"“{kept}” {_SINCE}")
        if name in ("version", "moved") or field in ("", "+") or field.endswith("="):
            continue
        row = _MODELS[name]._base_manager.filter(pk=key).first()
        if row is None or not _is_as_left(row, field, before, kept):
            yield Reason("unmerging", f"“{row or 'Something that was moved'}” {_SINCE}")


def _is_as_left(row: Any, field: str, before: Any, kept: Any) -> bool:
    if row == kept:
        return True  # of which the version tells
    if row._meta.get_field(field).many_to_many:
        return bool(getattr(row, field).filter(pk=kept.pk).exists())
    return bool(getattr(row, f"{field}_id") == kept.pk)


@tried("Undoing a merger")
@transaction.atomic
def undo(merger: Merger, *, by: Any, at: datetime) -> Merger:
    """Put every link, row and value back as it was. Raises `PermissionDenied`, and `Refused` where it can't be."""
    model = model_of(merger)
    require(by, Deed.CHANGE, model)
    held = Merger.objects.select_for_update().get(pk=merger.pk)
    gone = model._base_manager.select_for_update().get(public_id=held.gone)
    kept = model._base_manager.select_for_update().get(public_id=held.kept)
    for one in (gone, kept):
        require(by, Deed.NAME if model is Actor else Deed.CHANGE, one)
    if reasons := against_undoing(held):
        raise Refused(tuple(reasons))
    owners: set[tuple[Any, int]] = set()
    for entry in reversed(held.moved):
        if entry[0] in (
            "version",
            "moved",
        ):  # the second stands in mergers of before: addresses lead on with an edition
            continue
        row = _put_back(entry, gone, kept, by=by)
        owner = owner_of(row) if row is not None else None
        if owner is not None and owner is not row:
            owners.add((type(owner), owner.pk))
    for owner_model, key in owners:
        _save(owner_model._base_manager.get(pk=key), by=by)
    kept.refresh_from_db()
    _save(kept, by=by)
    gone.refresh_from_db()
    gone.merged_into = None
    _stand_again(gone, by=by)
    if model is Source:
        look_up_again(gone, at=at)
        look_up_again(kept, at=at)
    held.undone_by, held.undone_at = by, at
    held.save()
    journal.record(Act.UNMERGED, by=by, at=at, detail=f"{held.get_model_display()} {gone.pk} out of {kept.pk}")
    return held


def _stand_again(gone: Any, *, by: Any) -> None:
    """Its name and its address are its own again, where nobody has given them to another meanwhile."""
    try:
        gone.validate_constraints()
    except ValidationError as error:
        raise Refused(tuple(Reason("unmerging", message) for message in error.messages)) from error
    _save(gone, by=by)


def _put_back(entry: list[Any], gone: Any, kept: Any, *, by: Any) -> Any:
    """One row as it was before; returns it, None where nothing of an editor's is left of it."""
    name, key, field, before = entry
    model = _MODELS[name]
    if field == "+":
        return _without(model, key, by=by)
    if field == "":
        row = model.history.get(history_id=before).instance
        row.changed_by = by
        row.save(force_insert=True)
        return row
    row = held(model._base_manager.get(pk=key))
    if isinstance(row, Copy):
        Copy._base_manager.filter(pk=key).update(source=gone)
        return None
    if field.endswith("="):
        _take_back(row, field.removesuffix("="), model.history.get(history_id=before))
    elif model._meta.get_field(field).many_to_many:
        row.changed_by = by
        getattr(row, field).add(gone)
        if not before:
            getattr(row, field).remove(kept)
    else:
        setattr(row, f"{field}_id", before)
    _save(row, by=by)
    return row


def _without(model: Any, key: int, *, by: Any) -> None:
    """What came with the merger goes."""
    row = model._base_manager.filter(pk=key).first()
    if row is not None:
        row._history_user = by
        row.delete()


def _take_back(row: Any, field: str, then: Any) -> None:
    """A value as it stood, with what is said of it."""
    for name in (field, *BELONGING.get(field, ())):
        attname = row._meta.get_field(name).attname
        setattr(row, attname, getattr(then, attname))


def _save(row: Any, *, by: Any) -> None:
    row.changed_by = by
    if isinstance(row, Versioned):
        row.touch()
    row.save()
