"""A merger put back, row by row, as long as nobody has built on it and no edition carries it."""

from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from cases.choices import Act, Deed, QuoteState
from cases.editing import journal
from cases.editing.against_unmerging import against_undoing
from cases.editing.attempts import tried
from cases.editing.links_to import MOVING, SORTS, held, model_of, owner_of
from cases.editing.policy import require
from cases.editing.quotes import look_up_again
from cases.editing.redaction.documents import hold_publishing
from cases.editing.refusal import Reason, Refused, standing_once
from cases.editing.taking_over import BELONGING
from cases.models.desk.actors import Actor
from cases.models.desk.base import Versioned
from cases.models.desk.merging import Merger
from cases.models.desk.sources import Citation, Copy, Source

_HANGS_ON = ("event", "campaign", "claim")
_FOUND = (QuoteState.FOUND, QuoteState.FOUND_MORE_THAN_ONCE)


def standing_merger(row: Any) -> Merger | None:
    """The merger by which this row went into another, if it was not undone."""
    return Merger.objects.filter(gone=row.public_id, undone_at__isnull=True).first()


@tried("Undoing a merger")
@transaction.atomic
def undo(merger: Merger, *, by: Any, at: datetime) -> Merger:
    """Put every link, row and value back as it was; what was deleted since stays so.

    Raises `PermissionDenied`, and `Refused` where it can't be.
    """
    model = model_of(merger)
    require(by, Deed.CHANGE, model)
    locked = Merger.objects.select_for_update().get(pk=merger.pk)
    gone = model._base_manager.select_for_update().get(public_id=locked.gone)
    kept = model._base_manager.select_for_update().get(public_id=locked.kept)
    for one in (gone, kept):
        require(by, Deed.NAME if model is Actor else Deed.CHANGE, one)
    hold_publishing()  # nobody approves or publishes it meanwhile
    if reasons := against_undoing(locked):
        raise Refused(tuple(reasons))
    with standing_once("unmerging"):
        _put_all_back(locked, gone, kept, by=by)
    kept.refresh_from_db()
    _save(kept, by=by)
    gone.refresh_from_db()
    gone.merged_into = None
    _stand_again(gone, by=by)
    if model is Source:
        look_up_again(gone, at=at)
        look_up_again(kept, at=at)
    locked.undone_by, locked.undone_at = by, at
    locked.save()
    _hand_versions_on(locked)
    journal.record(Act.UNMERGED, by=by, at=at, detail=f"{locked.get_model_display()} {gone.pk} out of {kept.pk}")
    return locked


def _put_all_back(merger: Merger, gone: Any, kept: Any, *, by: Any) -> None:
    owners: set[tuple[Any, int]] = set()
    for entry in reversed(merger.moved):
        if entry[0] not in SORTS or entry[2] == "version":
            continue
        row = _put_back(entry, gone, kept, by=by)
        owner = owner_of(row) if row is not None else None
        if owner is not None and owner is not row:
            owners.add((type(owner), owner.pk))
    for owner_model, key in owners:
        _save(owner_model._base_manager.get(pk=key), by=by)


def _hand_versions_on(merger: Merger) -> None:
    """A merger on which this one stood can be undone next: its row is as it left it, under another number."""
    for name, key, field, before in merger.moved:
        if field != "version" or SORTS[name] not in MOVING:
            continue
        row = SORTS[name]._base_manager.get(pk=key)
        for earlier in Merger.objects.filter(kept=row.public_id, undone_at__isnull=True):
            moved = [
                ["version", key, "", row.version] if e == ["version", key, "", before] else e for e in earlier.moved
            ]
            if moved != earlier.moved:
                earlier.moved = moved
                earlier.save()


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
    model = SORTS[name]
    if field == "+":
        return _without(model, key, by=by)
    if field == "":
        return _made_again(model, before, by=by)
    row = model._base_manager.filter(pk=key).first()
    if row is None:
        return None
    if isinstance(row, Copy):
        Copy._base_manager.filter(pk=key).update(source=gone)
        return None
    row = held(row)
    if field.endswith("="):
        _take_back(row, field.removesuffix("="), model.history.filter(history_id=before).first())
    elif model._meta.get_field(field).many_to_many:
        row.changed_by = by
        getattr(row, field).add(gone)
        if not before:
            getattr(row, field).remove(kept)
    else:
        setattr(row, f"{field}_id", before)
    _save(row, by=by)
    return row


def _made_again(model: Any, version_key: int, *, by: Any) -> Any:
    """A row that had become one with another; None where what it hung on was deleted since."""
    version = model.history.filter(history_id=version_key).first()
    if version is None:
        return None
    row = model(**{field.attname: getattr(version, field.attname) for field in model._meta.concrete_fields})
    for field in model._meta.concrete_fields:
        key = getattr(row, field.attname)
        if not field.is_relation or key is None or field.related_model._base_manager.filter(pk=key).exists():
            continue
        if not field.null or field.name in _HANGS_ON:
            return None
        setattr(row, field.attname, None)
    if isinstance(row, Citation) and row.checked_copy_id is None and row.state in _FOUND:
        row.state = QuoteState.NOT_CHECKED.value
    row.changed_by = by
    row.save(force_insert=True)
    return row


def _without(model: Any, key: int, *, by: Any) -> None:
    """What came with the merger goes."""
    row = model._base_manager.filter(pk=key).first()
    if row is not None:
        row._history_user = by
        row.delete()


def _take_back(row: Any, field: str, then: Any) -> None:
    """A value as it stood, with what is said of it; as it is where the version that held it was destroyed."""
    if then is None:
        return
    for name in (field, *BELONGING.get(field, ())):
        attname = row._meta.get_field(name).attname
        setattr(row, attname, getattr(then, attname))


def _save(row: Any, *, by: Any) -> None:
    row.changed_by = by
    if isinstance(row, Versioned):
        row.touch()
    row.save()
