"""The last correction of a page, which stays named beside what its newest edition changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from cases.choices import ANNOUNCED, WRONG, Label
from cases.models.published.editions import Edition, EditionChange
from cases.reading.addresses import comparison_address, edition_address
from cases.reading.changes import ChangeMade, change_made
from cases.values.changes import words_of
from cases.values.edition import Document, EventItem, FactsItem, Item
from cases.values.removal import REMOVED

_NAMED_FOR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class LastCorrection:
    """`more` counts the other corrections and retractions of its edition; `comparison` shows what was said before."""

    change: ChangeMade
    at: datetime
    edition: int
    edition_url: str
    comparison: str
    more: int


def last_correction(
    rows: Sequence[EditionChange], edition: Edition, slug: str, document: Document, *, today: date
) -> LastCorrection | None:
    """Of the editions before this one, whose changes `rows` hold in their order, the newest that said “we were wrong”.

    None once a year has passed, and where this edition has a correction of its own: that one is told among its changes.
    """
    wrong = [row for row in rows if row.label in WRONG]
    if any(row.edition.number == edition.number for row in wrong):
        return None
    items = {item.id: item for item in document.items()}
    since = today - _NAMED_FOR
    held = [
        row
        for row in wrong
        if row.edition.published_at.astimezone(UTC).date() >= since and _holds(row, items.get(str(row.item_id)))
    ]
    if not held:
        return None
    newest = held[-1].edition
    together = [row for row in held if row.edition_id == newest.pk]
    first = min(together, key=lambda row: ANNOUNCED.index(Label(row.label)))
    kind, number, item_id = edition.record_kind, newest.number, str(first.item_id)
    return LastCorrection(
        change=change_made(first, document.facts.language),
        at=newest.published_at,
        edition=number,
        edition_url=edition_address(kind, slug, number),
        comparison=comparison_address(kind, slug, number - 1, number, item_id),
        more=len(together) - 1,
    )


def _holds(row: EditionChange, item: Item | None) -> bool:
    """Whether it is still to be told: not where it was undone since, nor where what it speaks of was destroyed."""
    if row.label == Label.RETRACTION and isinstance(item, EventItem | FactsItem) and not item.retraction:
        return False
    return REMOVED not in (row.words, words_of(item) if item is not None else "")
