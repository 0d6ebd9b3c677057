"""A source's page: its whole reference, where it stands in the chain, and everything cited from it."""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from cases.choices import RecordKind
from cases.models.published.rows import SourceRow, Use
from cases.reading.across import people_of, strictest_source
from cases.reading.addresses import address
from cases.reading.citations import Cited, SourceShown, cited, source_link, source_shown
from cases.reading.dates import When, read, when
from cases.reading.languages import in_language, said
from cases.reading.lookup import Link, Lookup
from cases.reading.places import event_url, question_url, record_words
from cases.values.documents import read_item
from cases.values.edition import CitationItem, Document, EventItem, FactsItem, QuestionItem, SourceItem
from cases.values.periods import listed


@dataclass(frozen=True, slots=True)
class UseShown:
    """What is stated with the help of this source, and the passages cited for it.

    Where sources differ, `says` are the values that this one gives, and `used` is the one that these pages use instead.
    """

    statement: Link
    when: When
    differs: bool
    citations: tuple[Cited, ...]
    says: tuple[str, ...] = ()
    used: str = ""


@dataclass(frozen=True, slots=True)
class InRecord:
    record: Link
    kind: str
    uses: tuple[UseShown, ...]


@dataclass(frozen=True, slots=True)
class SourcePage:
    """`relayed_by` are sources that report what this one said, `prints` other places where the same text stood."""

    source: SourceShown
    records: tuple[InRecord, ...]
    relayed_by: tuple[Link, ...]
    prints: tuple[Link, ...]
    count: int
    is_invented: bool
    is_unlisted: bool


def source_page(source_id: UUID) -> SourcePage | None:
    """In four queries: the source in every record, the sources tied to it, their publishers, where it is cited."""
    rows = list(SourceRow.objects.filter(public_id=source_id).select_related("item", "record"))
    if not rows:
        return None
    item, language = strictest_source(rows)
    tied = _tied(rows, item)
    sources = (item, *tied)
    nowhere = FactsItem("", RecordKind.CASE, "-", "", language=language)
    lookup = Lookup(Document(nowhere, sources=sources, people=people_of(s.publisher for s in sources)), whole=False)
    uses = list(
        Use.objects.filter(source__in=rows)
        .select_related("event__item", "question__item")
        .order_by("question__text", "id")
    )
    in_events = [use for use in uses if use.event is not None]
    in_events.sort(key=lambda use: (*listed(read(use.event.when)), use.event.public_id))
    uses = [*in_events, *(use for use in uses if use.event is None)]
    records = tuple(
        _in_record(row, [use for use in uses if use.source_id == row.pk], lookup)
        for row in sorted(rows, key=lambda row: (row.record.kind != RecordKind.CASE, row.record.name))
    )
    return SourcePage(
        source=source_shown(lookup.sources[item.id], lookup),
        records=records,
        relayed_by=tuple(source_link(other, lookup) for other in tied if other.via == item.id),
        prints=tuple(source_link(other, lookup) for other in tied if other.copy_of == item.id),
        count=sum(len(use.citations) for record in records for use in record.uses),
        is_invented=_are_invented(rows),
        is_unlisted=_are_unlisted(rows),
    )


@dataclass(frozen=True, slots=True)
class Published:
    """A source as readers may see it, and as pages show it."""

    item: SourceItem
    shown: SourceShown
    is_invented: bool
    is_unlisted: bool


def published_source(source_id: UUID) -> Published | None:
    """None where no record cites it. In three queries."""
    rows = list(SourceRow.objects.filter(public_id=source_id).select_related("item", "record"))
    if not rows:
        return None
    item, language = strictest_source(rows)
    nowhere = FactsItem("", RecordKind.CASE, "-", "", language=language)
    lookup = Lookup(Document(nowhere, sources=(item,), people=people_of((item.publisher,))), whole=False)
    return Published(item, source_shown(item, lookup), _are_invented(rows), _are_unlisted(rows))


def _are_invented(rows: list[SourceRow]) -> bool:
    return any(row.record.is_invented for row in rows)


def _are_unlisted(rows: list[SourceRow]) -> bool:
    return all(row.record.is_unlisted for row in rows)


def _tied(rows: list[SourceRow], item: SourceItem) -> tuple[SourceItem, ...]:
    """The sources of the same records that this one names, or that name this one."""
    names_this = Q(item__text__contains=item.id)
    named = Q(public_id__in=[public_id for public_id in (item.via, item.copy_of) if public_id])
    others = SourceRow.objects.filter(names_this | named, record__in=[row.record_id for row in rows])
    found: dict[str, SourceItem] = {}
    for other in others.exclude(public_id=item.id).select_related("item").order_by("title", "id"):
        read = read_item(other.item.text)
        if isinstance(read, SourceItem):
            found[read.id] = read
    return tuple(found.values())


def _in_record(row: SourceRow, uses: list[Use], lookup: Lookup) -> InRecord:
    return InRecord(
        record=Link(row.record.name, address(row.record.kind, row.record.slug)),
        kind=record_words(row.record),
        uses=tuple(_use(use, row, lookup) for use in uses),
    )


def _use(use: Use, row: SourceRow, lookup: Lookup) -> UseShown:
    source_id = str(row.public_id)
    if use.event is not None:
        statement, date, differs = (
            Link(said(use.event.headline, row.record.language), event_url(use.event, row.record)),
            when(use.event.when),
            False,
        )
        item = in_language(read_item(use.event.item.text), row.record.language)
    else:
        statement = Link(said(use.question.text, row.record.language), question_url(use.question, row.record))
        date, differs = When(), use.question.differs
        item = in_language(read_item(use.question.item.text), row.record.language)
    says, used = _values(item, source_id)
    passages = tuple(cited(citation, lookup) for citation in _citations(item) if citation.source == source_id)
    return UseShown(statement, date, differs, passages, says, used)


def _values(item: object, source_id: str) -> tuple[tuple[str, ...], str]:
    if not isinstance(item, QuestionItem) or not item.differs:
        return (), ""
    own = [one for one in item.claims if one.value and any(citation.source == source_id for citation in one.citations)]
    values = tuple(dict.fromkeys(one.value for one in own))
    is_other = item.reading.casefold() not in {value.casefold() for value in values}
    return values, item.reading if is_other else ""


def _citations(item: object) -> Iterator[CitationItem]:
    if isinstance(item, EventItem):
        yield from item.citations
    elif isinstance(item, QuestionItem):
        for claim in item.claims:
            yield from claim.citations
