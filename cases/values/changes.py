"""What differs between two documents of one record, item by item. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass, is_dataclass
from typing import Any

from cases.values.documents import kind_of
from cases.values.edition import (
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
from cases.values.kinds import kinds

# Ids of the record itself, of events that it reads without, and of claims, which are no items.
_ITSELF = frozenset({"id", "event", "status_event", "status_claim"})


@dataclass(frozen=True, slots=True)
class Change:
    """`kind` is an item's kind, `verb` “added”, “changed” or “removed”; `before` and `after` are None where it is not.

    `words` are what readers know it by: a headline, a question, a name.
    """

    id: str
    kind: str
    verb: str
    words: str
    before: Item | None
    after: Item | None


def changes(before: Document | None, after: Document) -> tuple[Change, ...]:
    """In the order of the document: what it holds now, then, kind by kind, what it holds no more."""
    old = {item.id: item for item in before.items()} if before else {}
    new = {item.id: item for item in after.items()}
    found = [change for item in new.values() if (change := _change(old.get(item.id), item)) is not None]
    gone = [change for item in old.values() if item.id not in new and (change := _change(item, None)) is not None]
    return (*found, *gone)


def _change(before: Item | None, after: Item | None) -> Change | None:
    item = after or before
    if item is None or before == after:
        return None
    verb = "added" if before is None else "removed" if after is None else "changed"
    return Change(item.id, kind_of(item), verb, words_of(item), before, after)


def words_of(item: Item) -> str:
    """What readers know an item by."""
    match item:
        case EventItem():
            return item.headline
        case QuestionItem():
            return item.text
        case PersonItem():
            return item.shown
        case SourceItem():
            return item.title
        case PhotoItem():
            return item.caption or item.credit
        case FactsItem() | ExhibitItem() | TopicItem() | LinkedItem():
            return item.name


def references(record: Any) -> Iterator[str]:
    """The ids of the items that this one cannot be shown without, in its order."""
    for name, kind in kinds(type(record)).items():  # type: ignore[arg-type]
        value = getattr(record, name)
        for each in value if isinstance(value, tuple) else (value,):
            if is_dataclass(each):
                yield from references(each)
            elif kind == "id" and name not in _ITSELF and each:
                yield each
