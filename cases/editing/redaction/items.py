"""What becomes of an item of a document: words taken out of it, or all that it says."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from cases.choices import Naming
from cases.editing.redaction.registry import neutral_slug
from cases.values.edition import (
    AnswerItem,
    CitationItem,
    ClaimItem,
    EventItem,
    PersonItem,
    PhotoItem,
    PlaceRef,
    QuestionItem,
    SourceItem,
)
from cases.values.kinds import kinds
from cases.values.removal import REMOVED, Sought, remove, stands_in

_QUOTE = frozenset({"exact", "prefix", "suffix"})
_KEPT_OF_AN_EVENT = ("id", "kind", "when", "when_basis", "outcome", "standing", "scope")


def taking_out(sought: Sought) -> Callable[[Any], Any]:
    """What takes the words sought out of an item, wherever they stand in it."""

    def take_out(item: Any) -> Any:
        return _without(item, sought)

    return take_out


def _without(record: Any, sought: Sought) -> Any:
    if isinstance(record, tuple):
        return tuple(_without(value, sought) for value in record)
    if not is_dataclass(record) or isinstance(record, type):
        return record
    changes: dict[str, Any] = {}
    for name, kind in kinds(type(record)).items():
        old = getattr(record, name)
        new = _value(kind, old, sought, getattr(record, "id", ""))
        if new != old:
            changes[name] = new
    if isinstance(record, CitationItem) and _QUOTE & set(changes):
        changes |= {"prefix": "", "suffix": "", "is_masked": record.is_masked or "exact" in changes}
    if any(kinds(type(record))[name] == "address" for name in changes):  # type: ignore[arg-type]
        changes["address_withheld"] = True
    return replace(record, **changes) if changes else record


def _value(kind: str, value: Any, sought: Sought, key: str) -> Any:
    if not kind:
        return _without(value, sought)
    if kind in ("text", "markdown"):
        return tuple(remove(text, sought) for text in value) if isinstance(value, tuple) else remove(value, sought)
    if kind in ("address", "slug") and stands_in(value, sought):
        return neutral_slug(key) if kind == "slug" else ""
    return value


def emptying(key: str) -> Callable[[Any], Any]:
    """What leaves of the item with this public id, wherever it stands, its place and its date and nothing else."""

    def empty(item: Any) -> Any:
        if item.id == key:
            return stub(item)
        return _around(item, key)

    return empty


def stub(item: Any) -> Any:
    """An item that says that it was removed. Ids, kinds and dates stay, so that every page can still show it.

    An event that was taken back stays so: it must not count again.
    """
    if isinstance(item, EventItem):
        kept = {name: getattr(item, name) for name in _KEPT_OF_AN_EVENT}
        return EventItem(headline=REMOVED, retraction=REMOVED if item.retraction else "", **kept)
    if isinstance(item, QuestionItem):
        return QuestionItem(id=item.id, text=REMOVED, claims=tuple(map(stub, item.claims)))
    if isinstance(item, ClaimItem):
        return ClaimItem(id=item.id, text=REMOVED, regard=item.regard)
    if isinstance(item, PersonItem):
        return PersonItem(id=item.id, kind=item.kind, shown=REMOVED, policy=Naming.ROLE.value)
    if isinstance(item, SourceItem):
        return SourceItem(id=item.id, title=REMOVED, kind=item.kind, csl_type=item.csl_type)
    if isinstance(item, PhotoItem):
        return PhotoItem(id=item.id, credit=REMOVED, rights=item.rights, event=item.event)
    raise TypeError(f"{type(item).__name__} is not redacted whole.")


def _around(record: Any, key: str) -> Any:
    """What other items carry of this one: an answer its headline, a question its claim, a citation its words, a
    photograph the face or the place."""
    if isinstance(record, tuple):
        return tuple(_around(value, key) for value in record)
    if not is_dataclass(record) or isinstance(record, type | PlaceRef):
        return record
    if isinstance(record, ClaimItem) and record.id == key:
        return stub(record)
    if isinstance(record, PhotoItem) and key in (record.event, *record.people):
        return replace(record, renditions=())
    if isinstance(record, AnswerItem) and record.event == key:
        return replace(record, headline=REMOVED)
    if isinstance(record, CitationItem) and key in (record.source, record.relays):
        return CitationItem(
            id=record.id,
            source=record.source,
            exact=REMOVED,
            aspect=record.aspect,
            bearing=record.bearing,
            is_masked=True,
        )
    changed = {field.name: _around(getattr(record, field.name), key) for field in fields(record)}
    new = {name: value for name, value in changed.items() if value != getattr(record, name)}
    return replace(record, **new) if new else record
