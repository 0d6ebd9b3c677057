"""What editions changed: beside the edition that a page shows, and as marks on what was changed before it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from django.db.models import Q
from django.utils.translation import pgettext, pgettext_lazy

from cases.choices import ANNOUNCED, WRONG, Label, Verb
from cases.models.published.editions import Edition, EditionChange
from cases.reading.addresses import address, comparison_address, edition_address
from cases.reading.changes import ChangeMade, change_made, minor_among, told
from cases.reading.last_correction import LastCorrection, last_correction
from cases.reading.later import STANDS, Later, later
from cases.reading.lookup import Lookup, Mark
from cases.values.edition import Document

_MARKED_KINDS = ("event", "question")
_MARKS = {
    Label.CORRECTION: pgettext_lazy("happened to it", "corrected"),
    Label.RETRACTION: pgettext_lazy("happened to it", "retracted"),
}


@dataclass(frozen=True, slots=True)
class History:
    """`changes` are those of the edition itself that readers are told, corrections first; `minor` counts the rest.

    `last_correction` is of an edition before it, on the page of now only. `marks` belong to items by their ids: when
    each was last corrected, updated or added, after the first edition; `later` is what editions after this one said of
    them.
    """

    changes: tuple[ChangeMade, ...] = ()
    minor: int = 0
    last_correction: LastCorrection | None = None
    comparison: str = ""
    editions: str = ""
    edition_url: str = ""
    cite: str = ""
    marks: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict)
    later: Mapping[str, tuple[Later, ...]] = field(default_factory=dict)

    @property
    def has_changes(self) -> bool:
        return bool(self.changes or self.minor or self.last_correction)

    @property
    def shown(self) -> tuple[ChangeMade, ...]:
        """The first changes, which a page names at once: with the last correction no more than three things."""
        return self.changes[: 2 if self.last_correction else 3]

    @property
    def folded(self) -> tuple[ChangeMade, ...]:
        return self.changes[len(self.shown) :]


def history_of(edition: Edition, slug: str, document: Document, *, today: date | None = None) -> History:
    """Of this edition, with what those before it changed and those after it corrected, in one query.

    `slug` is where readers reach the record now. With the day of now, for a page of now: one that is held still names
    no correction but its own.
    """
    marked = Q(label__in=ANNOUNCED, item_kind__in=_MARKED_KINDS)
    before = Q(edition__number__lt=edition.number) & marked
    found = list(
        EditionChange.objects.filter(edition__record_id=edition.record_id)
        .filter(before | Q(label__in=WRONG) | Q(edition__number=edition.number))
        .annotate(stands=STANDS)
        .select_related("edition")
        .defer("edition__manifest")
        .order_by("edition__number", "position")
    )
    rows = [row for row in found if row.edition.number <= edition.number]
    own = [row for row in rows if row.edition.number == edition.number]
    kind, number = edition.record_kind, edition.number
    return History(
        changes=told(change_made(row, document.facts.language) for row in own),
        minor=minor_among(own),
        last_correction=last_correction(rows, edition, slug, document, today=today) if today else None,
        comparison=comparison_address(kind, slug, number - 1, number) if own else "",
        edition_url=edition_address(kind, slug, number),
        editions=address(f"{kind}_editions", slug),
        cite=address(f"{kind}_reference", slug, str(edition.number)),
        marks=_marks(rows, kind, slug),
        later=later(found, edition, slug, document),
    )


def placed(history: History, lookup: Lookup) -> History:
    """The same with links from each change to its item on the page that is being built."""
    last = history.last_correction
    if last is not None:
        last = replace(last, change=replace(last.change, url=_place(last.change, lookup) or last.comparison))
    changes = tuple(replace(change, url=_place(change, lookup)) for change in history.changes)
    return replace(history, changes=changes, last_correction=last)


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
    if row.label in _MARKS:
        return str(_MARKS[Label(row.label)])
    return pgettext("happened to it", "added") if row.verb == Verb.ADDED else pgettext("happened to it", "updated")
