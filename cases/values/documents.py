"""Documents as canonical JSON text, cut into items and chunks, and back. Pure; keys are made by the caller."""

import json
from collections.abc import Callable, Iterable
from dataclasses import MISSING, dataclass, fields, is_dataclass, replace
from functools import cache
from typing import Any, get_args, get_origin, get_type_hints

from cases.values.dates import DateError, parse
from cases.values.edition import (
    SCHEMA_VERSION,
    Document,
    EventItem,
    ExhibitItem,
    FactsItem,
    Item,
    LinkedItem,
    PersonItem,
    PhotoItem,
    QuestionItem,
    SourceItem,
    TopicItem,
)

# Each kind of item: its class, and the field of the document that holds it.
KINDS: dict[str, tuple[type, str]] = {
    "facts": (FactsItem, "facts"),
    "event": (EventItem, "events"),
    "question": (QuestionItem, "questions"),
    "person": (PersonItem, "people"),
    "source": (SourceItem, "sources"),
    "exhibit": (ExhibitItem, "exhibits"),
    "topic": (TopicItem, "topics"),
    "photo": (PhotoItem, "photos"),
    "linked": (LinkedItem, "linked"),
}
_KIND_OF = {cls: kind for kind, (cls, _) in KINDS.items()}
_REQUIRED = object()


class UnreadableDocument(ValueError):
    """Stored text that is no document of a schema version known here."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A document ready to be stored.

    `items`: key to (kind, text); `chunks`: key to text; `manifest`: JSON list of [shelf, chunk key]; `content_hash`:
    the key of the manifest; `key_of`: an item's public id to its key.
    """

    items: dict[str, tuple[str, str]]
    chunks: dict[str, str]
    manifest: str
    content_hash: str
    key_of: dict[str, str]


def kind_of(item: Item) -> str:
    return _KIND_OF[type(item)]


def to_plain(record: Any) -> Any:
    """A record as dicts, lists and scalars; a field that has its default is left out."""
    if is_dataclass(record):
        return {
            name: to_plain(value)
            for name, default in _defaults(type(record)).items()  # type: ignore[arg-type]
            if (value := getattr(record, name)) != default
        }
    if isinstance(record, tuple):
        return [to_plain(value) for value in record]
    return record


def in_full(record: Any) -> Any:
    """A record as dicts, lists and scalars with every field, for those who don't know the defaults."""
    if is_dataclass(record):
        return {name: in_full(getattr(record, name)) for name in _defaults(type(record))}  # type: ignore[arg-type]
    if isinstance(record, tuple):
        return [in_full(value) for value in record]
    return record


def from_plain(cls: Any, data: Any) -> Any:
    """The record of class `cls` that `to_plain` or `in_full` gave as `data`; of anything else `UnreadableDocument`."""
    if is_dataclass(cls):
        types, given = _types(cls), _expected(dict, data)  # type: ignore[arg-type]
        if unknown := set(given) - set(types):
            raise UnreadableDocument(f"{cls} does not know {', '.join(sorted(unknown))}.")
        required = {name for name, default in _defaults(cls).items() if default is _REQUIRED}  # type: ignore[arg-type]
        if missing := required - set(given):
            raise UnreadableDocument(f"{cls} lacks {', '.join(sorted(missing))}.")
        return cls(**{name: from_plain(types[name], value) for name, value in given.items()})  # type: ignore[operator]
    if get_origin(cls) is tuple:
        inner = get_args(cls)[0]
        return tuple(from_plain(inner, value) for value in _expected(list, data))
    return _expected(cls, data)


def canonical(item: Item) -> str:
    """The one JSON text of an item: keys sorted, no spaces, no escapes beyond JSON's own."""
    return _json({"item": kind_of(item), "schema": SCHEMA_VERSION, **to_plain(item)})


def read_item(text: str) -> Item:
    """The item whose canonical text this is; raises `UnreadableDocument`."""
    try:
        data = _expected(dict, json.loads(text))
    except json.JSONDecodeError as error:
        raise UnreadableDocument(f"That is not JSON: {error}.") from error
    kind, version = data.pop("item", None), data.pop("schema", None)
    if not isinstance(kind, str) or kind not in KINDS or version != SCHEMA_VERSION:
        raise UnreadableDocument(f"An item {kind!r} of schema version {version!r} can't be read here.")
    item: Item = from_plain(KINDS[kind][0], data)
    return item


def shelf(item: Item) -> str:
    """The chunk that an item goes to: events by year, the rest by the first digit of their id, never by position."""
    if isinstance(item, FactsItem):
        return "facts"
    if isinstance(item, EventItem):
        return "event:" + "".join(character for character in item.when if character in "0123456789X")[:4]
    return f"{kind_of(item)}:{item.id[0]}"


def cut(document: Document, key: Callable[[str], str]) -> Cut:
    """The document as texts under the keys that `key` makes of them."""
    items: dict[str, tuple[str, str]] = {}
    shelves: dict[str, list[str]] = {}
    key_of: dict[str, str] = {}
    for item in document.items():
        text = canonical(item)
        key_of[item.id] = item_key = key(text)
        items[item_key] = (kind_of(item), text)
        shelves.setdefault(shelf(item), []).append(item_key)
    chunks: dict[str, str] = {}
    manifest: list[list[str]] = []
    for name, keys in shelves.items():
        text = _json(keys)
        chunks[chunk_key := key(text)] = text
        manifest.append([name, chunk_key])
    manifest_text = _json(manifest)
    return Cut(items, chunks, manifest_text, key(manifest_text), key_of)


def in_order(events: Iterable[EventItem]) -> tuple[EventItem, ...]:
    """The order of a timeline, which is the only one that a document has; raises `DateError`."""
    return tuple(sorted(events, key=lambda event: (*parse(event.when).sort_key, event.id)))


def join(texts: Iterable[str]) -> Document:
    """The document made of these items' texts: events in order, the rest as given; raises `UnreadableDocument`."""
    groups: dict[str, list[Item]] = {}
    for item in map(read_item, texts):
        groups.setdefault(KINDS[kind_of(item)][1], []).append(item)
    facts = groups.pop("facts", [])
    if len(facts) != 1:
        raise UnreadableDocument("A document has its facts once.")
    document = Document(facts[0], **{name: tuple(items) for name, items in groups.items()})  # type: ignore[arg-type]
    try:
        return replace(document, events=in_order(document.events))
    except DateError as error:
        raise UnreadableDocument(f"An event has no date that can be read. {error}") from error


def _expected(cls: type, data: Any) -> Any:
    if type(data) is not cls:
        raise UnreadableDocument(f"{str(data)[:50]!r} stands where {cls.__name__} should.")
    return data


def _json(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


@cache
def _types(cls: type) -> dict[str, Any]:
    return get_type_hints(cls)


@cache
def _defaults(cls: type) -> dict[str, Any]:
    """What each field is when nothing is said, `_REQUIRED` where something must be."""
    found: dict[str, Any] = {}
    for field in fields(cls):
        if field.default_factory is not MISSING:
            found[field.name] = field.default_factory()
        else:
            found[field.name] = _REQUIRED if field.default is MISSING else field.default
    return found
