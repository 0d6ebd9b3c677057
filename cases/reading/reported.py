"""What a reader's report is of: a page of ours, and on it one event, question or claim where it is of one."""

from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from cases.choices import RecordKind
from cases.models.published.rows import EventRow, QuestionRow, Record
from cases.reading.addresses import address, anchor, event_address
from cases.reading.languages import said
from cases.values.documents import read_item
from cases.values.edition import QuestionItem
from cases.values.short_ids import short


@dataclass(frozen=True, slots=True)
class Reported:
    """`about` are the words by which readers know it; `url` leads back to it."""

    about: str
    url: str
    record_id: UUID | None = None
    item_id: UUID | None = None


def reported(kind: str, slug: str, item_id: UUID | None = None) -> Reported | None:
    """A record that readers see, or one statement of it; None where there is none. Four queries at most."""
    record = Record.objects.filter(kind=kind, slug=slug).first()
    if record is None:
        return None
    home = address(kind, slug)
    if item_id is None:
        return Reported(record.name, home, record.pk)
    if event := EventRow.objects.filter(record=record, public_id=item_id).first():
        is_case = kind == RecordKind.CASE
        url = event_address(slug, str(item_id)) if is_case else f"{home}#{anchor('e', str(item_id))}"
        return Reported(_about(event.headline, record), url, record.pk, item_id)
    if question := QuestionRow.objects.filter(record=record, public_id=item_id).first():
        return Reported(_about(question.text, record), f"{home}#{anchor('q', str(item_id))}", record.pk, item_id)
    return _claim(record, item_id)


def _claim(record: Record, item_id: UUID) -> Reported | None:
    """One of the claims in answer to a question."""
    rows = QuestionRow.objects.filter(record=record, item__text__contains=str(item_id)).select_related("item")
    for question in (read_item(row.item.text) for row in rows):
        if isinstance(question, QuestionItem):
            for claim in question.claims:
                if claim.id == str(item_id):
                    url = address(f"{record.kind}_question", record.slug, short(question.id))
                    words = _("“%(claim)s”, on: %(question)s") % {"claim": claim.text, "question": question.text}
                    return Reported(_about(words, record), url, record.pk, item_id)
    return None


def _about(words: str, record: Record) -> str:
    return said(f"{words} ({record.name})", record.language)
