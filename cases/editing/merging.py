"""Two rows that are one: every link moved to the one that stays, and put back while no reader has seen it."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import transaction

from cases.choices import Act, Deed, NameKind, Naming
from cases.editing import journal
from cases.editing.against_merging import refusals
from cases.editing.attempts import tried
from cases.editing.links_to import LinkTo, held, links_to, owner_of, print_of
from cases.editing.policy import require
from cases.editing.protection import policy_now, protect
from cases.editing.quotes import look_up_again
from cases.editing.records_showing import records_showing
from cases.editing.refusal import Reason, Refused, standing_once
from cases.editing.taking_over import differing, filled, new_name, take_over
from cases.models.desk.actors import Actor, Name
from cases.models.desk.base import Versioned
from cases.models.desk.events import Role
from cases.models.desk.merging import Merger
from cases.models.desk.sources import Citation, Copy, Source

CHANGED = "changed_since_shown"
ONE_WITH_SOMEBODY_UNNAMED = "Was found to be the same as somebody who is not named."


@dataclass(slots=True)
class _Done:
    """What a merger has changed: each step, as it is kept, and at which version each row was before."""

    steps: list[list[Any]] = field(default_factory=list)
    versions: dict[tuple[str, int], int] = field(default_factory=dict)

    def touched(self) -> list[list[Any]]:
        return [[name, key, "version", before] for (name, key), before in self.versions.items()]


@tried("Merging")
@transaction.atomic
def merge(
    gone: Any, kept: Any, *, take: Iterable[str] = (), called: str = "", seen: str = "", by: Any, at: datetime
) -> Merger:
    """Make two rows one: `kept` gets all that names `gone`, its name as another name, and what only it says.

    `called` says what kind of name that is, one of `NameKind`; it may be empty where the name is known already. Of
    fields in which both differ, those in `take` are taken over from `gone`, which stays, empty, for undoing.
    `seen` is the `print_of` what was shown before: nothing is done where that would be another now. What readers have
    changes with the next edition. Raises `PermissionDenied`, and `Refused` with all that speaks against.
    """
    require(by, Deed.CHANGE, type(gone))
    gone, kept = _held(gone, kept)
    name = new_name(gone, kept) if type(gone) is type(kept) else ""
    if reasons := [*refusals(gone, kept), *_against_name(name, called)]:
        raise Refused(tuple(reasons))
    if seen and seen != print_of(gone, kept):
        raise Refused((Reason(CHANGED, "What would move has changed since this was shown. Look again."),))
    for one in (gone, kept):
        require(by, Deed.NAME if isinstance(one, Actor) else Deed.CHANGE, one)
    named = [one.pk for one in (gone, kept) if isinstance(one, Actor) and policy_now(one) == Naming.NAME]
    done, records = _Done(), records_showing(gone)
    with standing_once("merging"):
        _move_all(gone, kept, done, by=by)
    kept.refresh_from_db()
    gone.refresh_from_db()
    gone.merged_into = kept
    _save(gone, done, by=by)  # first, since it leaves its name and its address to the other
    _take(take, gone, kept, done, by=by)
    if name:
        _keep_name(name, called, kept, done, by=by)
    if isinstance(kept, Actor):
        _protect(gone, kept, named, done, by=by, at=at)
    merger = Merger.objects.create(
        model=gone._meta.model_name,
        kept=kept.public_id,
        gone=gone.public_id,
        moved=[*done.steps, *done.touched(), ["version", kept.pk, "", kept.version]],
        records=sorted(records),
        by=by,
        at=at,
    )
    if isinstance(kept, Source):
        look_up_again(kept, at=at)
    detail = f"{merger.get_model_display()} {gone.pk} into {kept.pk}: {len(done.steps)} steps"
    journal.record(Act.MERGED, by=by, at=at, detail=detail)
    return merger


def _move_all(gone: Any, kept: Any, done: _Done, *, by: Any) -> None:
    owners: set[tuple[Any, int]] = set()
    for link in list(links_to(gone, kept)):
        _move(link, gone, kept, done, by=by)
        owner = owner_of(link.row)
        if owner is not link.row:
            owners.add((type(owner), owner.pk))
    for model, key in owners:
        _save(model._base_manager.get(pk=key), done, by=by)


def _held(gone: Any, kept: Any) -> tuple[Any, Any]:
    """Both as they are now, held in the order of their keys, so that two mergers wait for each other."""
    model = type(gone)
    held = model._base_manager.select_for_update().filter(pk__in=[gone.pk, kept.pk]).order_by("pk")
    rows = {row.pk: row for row in held}
    return rows.get(gone.pk, gone), rows.get(kept.pk, kept)


def _move(link: LinkTo, gone: Any, kept: Any, done: _Done, *, by: Any) -> None:
    """One link. The row is read again, since another of its links may have been moved just now."""
    row = held(link.row)
    name = row_name(row)
    if link.adds:
        _complete(link, done, by=by)
    if link.is_many:
        many = getattr(row, link.field)
        done.steps.append([name, row.pk, link.field, many.filter(pk=kept.pk).exists()])
        row.changed_by = by
        many.add(kept)
        many.remove(gone)
        _save(row, done, by=by)
    elif link.twin is not None and isinstance(row, Role | Citation):
        row._history_user = by
        key = row.pk
        row.delete()
        done.steps.append([name, key, "", _last_version(type(row), key)])
    elif link.twin is not None:
        return  # a name or a text that the other has already stays with this one
    elif isinstance(row, Copy):
        done.steps.append([name, row.pk, link.field, gone.pk])
        Copy._base_manager.filter(pk=row.pk).update(source=kept)
    else:
        done.steps.append([name, row.pk, link.field, gone.pk])
        # What lay within, copied or passed on the one that goes can't do so with itself.
        setattr(row, link.field, kept if row != kept else None)
        _save(row, done, by=by)


def _complete(link: LinkTo, done: _Done, *, by: Any) -> None:
    """What only the row that goes says is said by its twin."""
    twin = held(link.twin)
    version = _last_version(type(twin), twin.pk)
    for name in link.adds:
        done.steps.append([row_name(twin), twin.pk, f"{name}=", version])
        setattr(twin, name, getattr(link.row, name))
    _save(twin, done, by=by)


def _last_version(model: Any, key: int) -> int:
    found: int = model.history.filter(id=key).order_by("-history_id").values_list("history_id", flat=True)[0]
    return found


def _take(take: Iterable[str], gone: Any, kept: Any, done: _Done, *, by: Any) -> None:
    names = [*filled(gone, kept), *(name for name in differing(gone, kept) if name in set(take))]
    version = _last_version(type(kept), kept.pk) if names else 0
    done.steps += [[row_name(kept), kept.pk, f"{name}=", version] for name in names]
    take_over(names, gone, kept)
    _save(kept, done, by=by)


def _against_name(name: str, called: str) -> list[Reason]:
    """A name that nobody has looked at is not printed as one more name of somebody: it may be a slip."""
    if not name or called in NameKind.values:
        return []
    text = f"Say what “{name}” is: another name, which readers may see, or a misspelling, by which it is only found."
    return [Reason("merging", text, field="called")]


def _keep_name(text: str, kind: str, kept: Any, done: _Done, *, by: Any) -> None:
    """Whoever looks for the old name finds the one that stays."""
    owner = {"actor" if isinstance(kept, Actor) else "place": kept}
    name = Name.objects.create(**owner, text=text, kind=kind, created_by=by, changed_by=by)
    done.steps.append(["name", name.pk, "+", None])


def _protect(gone: Actor, kept: Actor, named: list[int], done: _Done, *, by: Any, at: datetime) -> None:
    """Who was `named` and is one with somebody who is not is masked at once, in what is published too.

    So is every name of either. It is no part of what is undone with the merger: named more openly somebody is by two
    people only.
    """
    policy = policy_now(kept)
    if policy == Naming.NAME:
        return
    for one in (gone, kept):
        if one.pk in named:
            for name, value in {"naming": policy, "naming_reason": ONE_WITH_SOMEBODY_UNNAMED}.items():
                setattr(one, name, value)
            _save(one, done, by=by)
    protect(kept, by=by, at=at)


def _save(row: Any, done: _Done, *, by: Any) -> None:
    row.changed_by = by
    if isinstance(row, Versioned):
        done.versions.setdefault((row_name(row), row.pk), row.version)
        row.touch()
    row.save()


def row_name(row: Any) -> str:
    return str(row._meta.model_name)
