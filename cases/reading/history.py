"""What editions changed: beside the edition that a page shows, and as marks on what was changed before it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from django.db.models import Q

from cases.choices import ANNOUNCED, Label, Verb
from cases.models.published.editions import Edition, EditionChange
from cases.reading.addresses import address, comparison_address
from cases.reading.changes import ChangeMade, change_made, minor_among, told
from cases.reading.lookup import Lookup, Mark

_MARKED_KINDS = ("event", "question")
_MARKS = {Label.CORRECTION: "corrected", Label.RETRACTION: "retracted"}


@dataclass(frozen=True, slots=True)
class History:
    """`changes` are those of the edition itself that readers are told, corrections first; `minor` counts the rest.

    `marks` belong to items by their ids: when each was last corrected, updated or added, after the first edition.
    """

    changes: tuple[ChangeMade, ...] = ()
    minor: int = 0
    comparison: str = ""
    editions: str = ""
    cite: str = ""
    marks: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict)

    @property
    def has_changes(self) -> bool:
        return bool(self.changes or self.minor)


def history_of(edition: Edition, slug: str) -> History:
    """Up to this edition, in one query; `slug` is where readers reach the record now."""
    marked = Q(label__in=ANNOUNCED, item_kind__in=_MARKED_KINDS)
    rows = list(
        EditionChange.objects.filter(edition__record_id=edition.record_id, edition__number__lte=edition.number)
        .filter(marked | Q(edition__number=edition.number))
        .select_related("edition")
        .defer("edition__manifest")
        .order_by("edition__number", "position")
    )
    own = [row for row in rows if row.edition.number == edition.number]
    kind, number = edition.record_kind, edition.number
    return History(
        changes=told(change_made(row) for row in own),
        minor=minor_among(own),
        comparison=comparison_address(kind, slug, number - 1, number) if own else "",
        editions=address(f"{kind}_editions", slug),
        cite=address(f"{kind}_reference", slug, str(edition.number)),
        marks=_marks(rows, kind, slug),
    )


def placed(history: History, lookup: Lookup) -> History:
    """The same with links from each change to its item on the page that is being built."""
    return replace(history, changes=tuple(replace(c, url=_place(c, lookup)) for c in history.changes))


def _place(change: ChangeMade, lookup: Lookup) -> str:
    """Empty where the item has no place on the page."""
    if change.verb == Verb.REMOVED:
        return ""
    if change.kind == "event":
        return lookup.event_link(change.item_id)
    if change.kind == "question":
        asked = next((q for q in lookup.document.questions if q.id == change.item_id), None)
        return lookup.question_link(asked) if asked else ""
    if change.kind == "person":
        return lookup.person(change.item_id).url
    if change.kind == "source" and change.item_id in lookup.sources:
        return address("source", change.item_id)
    if change.item_id in lookup.exhibits or change.item_id in lookup.topics:
        return lookup.part_link("x" if change.kind == "exhibit" else "t", change.item_id)
    return ""


def _marks(rows: Iterable[EditionChange], kind: str, slug: str) -> dict[str, tuple[Mark, ...]]:
    """For each item the newest mark of each sort, the newest of all first. The first edition marks nothing."""
    found: dict[str, dict[str, Mark]] = {}
    for row in rows:
        if row.label in ANNOUNCED and row.item_kind in _MARKED_KINDS and row.edition.number > 1:
            number, item_id = row.edition.number, str(row.item_id)
            url = comparison_address(kind, slug, number - 1, number, item_id)
            mark = Mark(row.label, _words(row), row.edition.published_at, url)
            found.setdefault(item_id, {}).pop(mark.words, None)
            found[item_id][mark.words] = mark
    return {item_id: tuple(reversed(marks.values())) for item_id, marks in found.items()}


def _words(row: EditionChange) -> str:
    return _MARKS.get(Label(row.label), "added" if row.verb == Verb.ADDED else "updated")
