"""Two documents of one record side by side: item by item, field by field, word by word. Pure.

It knows documents only, so that it compares two editions for a reader and the live one with a candidate for an editor.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from cases.choices import Verb
from cases.reading.addresses import anchor
from cases.reading.item_words import fields_of
from cases.reading.lines import Line
from cases.reading.lookup import Lookup
from cases.values.changes import Change, changes
from cases.values.difference import Piece, difference
from cases.values.edition import Document, Item

# Each kind of item: what one is called, and what several are.
KINDS = {
    "facts": (lazy("the record itself"), lazy("The record itself")),
    "event": (lazy("event"), lazy("Events")),
    "question": (
        lazy("question"),
        lazy("Questions and what is said"),
    ),
    "person": (lazy("person or body"), lazy("People and bodies")),
    "source": (lazy("source"), lazy("Sources")),
    "exhibit": (lazy("evidence"), lazy("Evidence")),
    "topic": (lazy("topic"), lazy("Topics")),
    "photo": (lazy("photograph"), lazy("Photographs")),
    "linked": (
        lazy("case or campaign named"),
        lazy("Cases and campaigns named"),
    ),
}
_ORDER = ("event", "question", "facts", "exhibit", "photo", "person", "source", "topic", "linked")
UNSEEN = lazy("Nothing that the page shows: only what it keeps for search and links, or an order.")


@dataclass(frozen=True, slots=True)
class LineCompared:
    """`verb` says what became of the line as a whole; its pieces say it word by word."""

    verb: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class FieldCompared:
    name: str
    lines: tuple[LineCompared, ...]


@dataclass(frozen=True, slots=True)
class ItemCompared:
    """Of a changed item only the fields that differ; of one that was added or removed all that its name
    does not say, without marks."""

    id: str
    anchor: str
    kind: str
    kind_words: str
    verb: str
    words: str
    fields: tuple[FieldCompared, ...]

    @property
    def verb_words(self) -> str:
        return str(Verb(self.verb).label)


@dataclass(frozen=True, slots=True)
class GroupCompared:
    kind: str
    name: str
    items: tuple[ItemCompared, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Groups by kind of item, what happened and what is said first."""

    groups: tuple[GroupCompared, ...]

    @property
    def count(self) -> int:
        return sum(len(group.items) for group in self.groups)


def comparison(before: Document | None, after: Document) -> Comparison:
    """What `after` says otherwise than `before`; where there was nothing before, everything counts as added."""
    old, new = Lookup(before) if before else None, Lookup(after)
    held: dict[str, list[ItemCompared]] = {}
    for change in changes(old.document if old else None, new.document):
        held.setdefault(change.kind, []).append(_item(change, old, new))
    return Comparison(
        tuple(GroupCompared(kind, str(KINDS[kind][1]), tuple(held[kind])) for kind in _ORDER if kind in held)
    )


def _item(change: Change, old: Lookup | None, new: Lookup) -> ItemCompared:
    before, after = _fields(change.before, old), _fields(change.after, new)
    if change.verb == Verb.CHANGED:
        fields = tuple(_differing(before, after)) or (
            FieldCompared(_("Changed"), (_whole(str(UNSEEN), Verb.CHANGED),)),
        )
    else:
        fields = tuple(
            FieldCompared(name, tuple(_whole(line.text, change.verb) for line in lines))
            for name, lines in (after or before).items()
            if [line.text for line in lines] != [change.words]
        )
    return ItemCompared(
        id=change.id,
        anchor=anchor("d", change.id),
        kind=change.kind,
        kind_words=str(KINDS[change.kind][0]),
        verb=change.verb,
        words=change.words,
        fields=fields,
    )


def _fields(item: Item | None, lookup: Lookup | None) -> dict[str, tuple[Line, ...]]:
    return fields_of(item, lookup) if item is not None and lookup is not None else {}


def _whole(text: str, verb: str) -> LineCompared:
    return LineCompared(str(verb), (Piece(text, "same"),))


def _differing(before: dict[str, tuple[Line, ...]], after: dict[str, tuple[Line, ...]]) -> Iterator[FieldCompared]:
    """In the order of the later version; a field that it has no more stands at the end."""
    for name in dict.fromkeys((*after, *before)):
        lines = tuple(_lines(before.get(name, ()), after.get(name, ())))
        if lines:
            yield FieldCompared(name, lines)


def _lines(before: Sequence[Line], after: Sequence[Line]) -> Iterator[LineCompared]:
    old, new = _keyed(before), _keyed(after)
    for key in dict.fromkeys((*new, *old)):
        was, now = old.get(key), new.get(key)
        if was == now:
            continue
        if was is None or now is None:
            verb = Verb.REMOVED if now is None else Verb.ADDED
            yield LineCompared(str(verb), difference(was.text if was else "", now.text if now else ""))
        elif was.text != now.text:
            yield LineCompared(str(Verb.CHANGED), difference(was.text, now.text))
        else:
            yield LineCompared(str(Verb.CHANGED), difference(was.behind, now.behind))


def _keyed(lines: Sequence[Line]) -> dict[tuple[str, int], Line]:
    """By their keys; of several lines with one key, by their order too."""
    seen: dict[str, int] = {}
    found: dict[tuple[str, int], Line] = {}
    for line in lines:
        seen[line.key] = nth = seen.get(line.key, 0) + 1
        found[line.key, nth] = line
    return found
