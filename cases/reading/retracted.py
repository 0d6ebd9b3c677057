"""What was taken back as a whole: the lists name it at their end, with when and why."""

from dataclasses import dataclass
from datetime import datetime

from cases.models.published.rows import Record
from cases.reading.addresses import address
from cases.reading.languages import said
from cases.values.documents import read_item
from cases.values.edition import FactsItem


@dataclass(frozen=True, slots=True)
class RetractedShown:
    """`at` is when the edition went live that holds the notice, `sentence` why."""

    name: str
    url: str
    at: datetime
    sentence: str


def retracted(kind: str) -> tuple[RetractedShown, ...]:
    """Cases or campaigns, the last ones first; in one query."""
    records = Record.objects.filter(kind=kind).retracted().real().select_related("facts").newest_change_first()
    return tuple(
        RetractedShown(record.name, address(record.kind, record.slug), record.changed_at, sentence_of(record))
        for record in records
    )


def sentence_of(record: Record) -> str:
    """Why a record was taken back; empty where it stands. Its facts have been read with it."""
    item = read_item(record.facts.text) if record.is_retracted else None
    return said(item.retraction, record.language) if isinstance(item, FactsItem) else ""


def is_retracted(kind: str, slug: str) -> bool:
    """Whether readers find a notice at this address."""
    return Record.objects.retracted().filter(kind=kind, slug=slug).exists()
