"""What later editions corrected or took back of an earlier one: told there, at its place."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef
from django.utils.translation import pgettext_lazy

from cases.choices import WRONG, Label, Verb
from cases.models.published.editions import Edition, EditionChange
from cases.models.published.rows import EventRow
from cases.reading.addresses import anchor, edition_address
from cases.reading.languages import said
from cases.values.changes import words_of
from cases.values.edition import Document
from cases.values.removal import REMOVED

_PLACES = {"event": "e", "question": "q"}  # what has a place of its own in an edition, and how that is called
# Of a change: whether the live edition of its record holds the event, not taken back.
STANDS = Exists(
    EventRow.objects.filter(record=OuterRef("edition__record_id"), public_id=OuterRef("item_id"), is_retracted=False)
)
_WORDS = {
    Label.CORRECTION: pgettext_lazy("happened to it", "corrected"),
    Label.RETRACTION: pgettext_lazy("happened to it", "retracted"),
}


@dataclass(frozen=True, slots=True)
class Later:
    """`url` leads to the place in the edition that did it, or to its top; `is_undone` says that it stands again."""

    label: str
    sentence: str
    at: datetime
    edition: int
    url: str
    is_undone: bool = False

    @property
    def words(self) -> str:
        return str(_WORDS[Label(self.label)])


def later(
    rows: Iterable[EditionChange], edition: Edition, slug: str, document: Document
) -> dict[str, tuple[Later, ...]]:
    """For each event and question of this edition what was said of it since, the newest first.

    `rows` carry `STANDS` as `stands`. Of what was destroyed nothing is said.
    """
    here = {item.id for item in document.items() if words_of(item) != REMOVED}
    found: dict[str, tuple[Later, ...]] = {}
    for row in rows:
        item_id = str(row.item_id)
        is_told = row.label in WRONG and row.item_kind in _PLACES and item_id in here
        if is_told and row.edition.number > edition.number:
            found[item_id] = (_later(row, slug, document.facts.language), *found.get(item_id, ()))
    return found


def _later(row: EditionChange, slug: str, language: str) -> Later:
    place = "" if row.verb == Verb.REMOVED else f"#{anchor(_PLACES[row.item_kind], str(row.item_id))}"
    return Later(
        label=row.label,
        sentence=said(row.sentence, language),
        at=row.edition.published_at,
        edition=row.edition.number,
        url=f"{edition_address(row.edition.record_kind, slug, row.edition.number)}{place}",
        is_undone=row.label == Label.RETRACTION and bool(getattr(row, "stands")),  # noqa: B009 - the query's own
    )
