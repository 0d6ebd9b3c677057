"""What stood at an address and does not any more: which edition took it away, and why if it was wrong."""

from dataclasses import dataclass
from datetime import datetime

from cases.choices import Verb
from cases.models.published.editions import EditionChange
from cases.models.published.rows import Record
from cases.reading.addresses import address, comparison_address, edition_address
from cases.reading.languages import said
from cases.reading.last_correction import WRONG
from cases.reading.lookup import Link
from cases.values.removal import REMOVED
from cases.values.short_ids import short


@dataclass(frozen=True, slots=True)
class Gone:
    """`why` is the sentence of a correction, empty where nothing was wrong; `comparison` shows what stood there."""

    record: Link
    at: datetime
    edition: int
    edition_url: str
    comparison: str
    why: str


def gone(kind: str, slug: str, item_kind: str, key: str) -> Gone | None:
    """None where no edition of this record ever took away such an item, or where its words were destroyed.

    In two queries, in one if there is no record. What it was is not repeated: the comparison says it, as far as it may
    still be said.
    """
    record = Record.objects.standing().filter(kind=kind, slug=slug).first()
    if record is None:
        return None
    taken = EditionChange.objects.filter(edition__record_id=record.pk, item_kind=item_kind, verb=Verb.REMOVED)
    taken = taken.exclude(words=REMOVED)
    rows = taken.select_related("edition").defer("edition__manifest").order_by("-edition__number")
    row = next((row for row in rows if short(str(row.item_id)) == key), None)
    if row is None:
        return None
    number = row.edition.number
    return Gone(
        record=Link(record.name, address(kind, slug)),
        at=row.edition.published_at,
        edition=number,
        edition_url=edition_address(kind, slug, number),
        comparison=comparison_address(kind, slug, number - 1, number, str(row.item_id)),
        why=said(row.sentence, record.language) if row.label in WRONG else "",
    )
