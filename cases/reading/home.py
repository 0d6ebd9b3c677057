"""The first page: what changed lately, what comes next, and the ways in."""

from dataclasses import dataclass
from datetime import date, datetime

from cases.choices import RecordKind, Review, Status
from cases.models.published.rows import Record
from cases.reading.addresses import address, edition_address
from cases.reading.case_list import CaseFacets, Coming, case_facets, coming_shown, scheduled
from cases.reading.dates import When, day_of
from cases.reading.languages import said
from cases.reading.retracted import sentence_of

_CHANGES = 10
_AHEAD = 10


@dataclass(frozen=True, slots=True)
class Change:
    """A record as of its live edition; with a `retraction`, why it was taken back, and no status."""

    name: str
    kind: str
    url: str
    status: str
    since: When
    opening: str
    edition: int
    edition_url: str
    summary: str
    is_reviewed: bool
    review_words: str
    changed_at: datetime
    retraction: str


@dataclass(frozen=True, slots=True)
class Ahead:
    name: str
    coming: Coming


@dataclass(frozen=True, slots=True)
class Home:
    changes: tuple[Change, ...]
    ahead: tuple[Ahead, ...]
    facets: CaseFacets


def home(*, today: date) -> Home:
    """In four queries."""
    records = Record.objects.real().select_related("edition", "facts").newest_change_first()[:_CHANGES]
    return Home(
        changes=tuple(_change(record) for record in records),
        ahead=tuple(
            Ahead(row.record.name, coming_shown(row))
            for row in scheduled(today).filter(record__is_invented=False)[:_AHEAD]
        ),
        facets=case_facets(),
    )


def _change(record: Record) -> Change:
    edition = record.edition
    is_case = record.kind == RecordKind.CASE
    return Change(
        name=record.name,
        kind=str(RecordKind(record.kind).label),
        url=address(record.kind, record.slug),
        status=str(Status(record.status or Status.UNKNOWN).label) if is_case and not record.is_retracted else "",
        since=day_of(record.status_when),
        opening=said(record.opening, record.language),
        edition=edition.number,
        edition_url=edition_address(record.kind, record.slug, edition.number),
        summary=said(edition.summary, record.language),
        is_reviewed=edition.review == Review.REVIEWED,
        review_words=str(Review(edition.review).label),
        changed_at=record.changed_at,
        retraction=sentence_of(record),
    )
