"""Where a page that draws on several records leads to what stands in one of them."""

from django.utils.translation import gettext as _

from cases.choices import RecordKind
from cases.models.published.rows import EventRow, QuestionRow, Record
from cases.reading.addresses import address, anchor, event_address
from cases.values.short_ids import short


def event_url(event: EventRow, record: Record) -> str:
    """Where an event of a record can be read: on its own page, or within a campaign's."""
    if record.kind == RecordKind.CASE:
        return event_address(record.slug, str(event.public_id))
    return f"{address(record.kind, record.slug)}#{anchor('e', str(event.public_id))}"


def question_url(question: QuestionRow, record: Record) -> str:
    """The page of a question of a record."""
    return address(f"{record.kind}_question", record.slug, short(str(question.public_id)))


def record_words(record: Record) -> str:
    """What stands before a record's name: “In the case of …”."""
    return _("case of") if record.kind == RecordKind.CASE else str(RecordKind(record.kind).label)
