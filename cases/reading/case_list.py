"""The list of cases: what matters of each in three lines."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import QuerySet
from django.utils.translation import gettext as _

from cases.choices import Outcome, Status
from cases.models.published.rows import EventRow, Record
from cases.reading.addresses import address, event_address
from cases.reading.dates import When, day_of, on_day, when
from cases.reading.held import years_held
from cases.reading.languages import said
from cases.reading.lookup import Link
from cases.reading.outcome_words import stage_words
from cases.reading.spans import counted_day


@dataclass(frozen=True, slots=True)
class Coming:
    """What is set for a day that has not passed."""

    when: When
    headline: str
    url: str


@dataclass(frozen=True, slots=True)
class CaseCard:
    name: str
    url: str
    status: str
    since: When
    place: str
    jurisdiction: str
    opening: str
    stage: str
    coming: Coming | None
    changed_at: datetime
    checked: str


def invented_cases() -> tuple[Link, ...]:
    """Those to try things out with, in one query."""
    rows = Record.objects.cases().standing().invented().order_by("name", "id")
    return tuple(Link(record.name, address(record.kind, record.slug)) for record in rows)


def case_cards(records: Iterable[Record], *, today: date) -> tuple[CaseCard, ...]:
    """The cards of these cases in their order: one query for the cases, if they are not read yet, and one more."""
    records = list(records)
    ahead = _coming([record.pk for record in records], today)
    return tuple(
        CaseCard(
            name=record.name,
            url=address(record.kind, record.slug),
            status=str(Status(record.status or Status.UNKNOWN).label),
            since=day_of(record.status_when),
            place=record.place,
            jurisdiction=record.jurisdiction,
            opening=said(record.opening, record.language),
            stage=_stage(record),
            coming=ahead.get(record.pk),
            changed_at=record.changed_at,
            checked=_checked_long_ago(record, today),
        )
        for record in records
    )


def _stage(record: Record) -> str:
    """Where it stands in its procedure; empty where no stage of one is recorded."""
    if not record.stage:
        return ""
    name = stage_words(record.stage)
    said = {"stage": f"{name} ({record.stage_where})" if record.stage_where else name}
    if record.stage_is_open:
        return _("In its procedure: %(stage)s, no decision recorded here") % said
    return _("In its procedure: %(stage)s") % said


def _checked_long_ago(record: Record, today: date) -> str:
    """The day on which status and place were checked, where they may be out of date since."""
    is_old = record.checked_on is not None and counted_day(record.checked_on, today) != today
    return on_day(record.checked_on).words if is_old and record.checked_on else ""


def scheduled(today: date) -> QuerySet[EventRow]:
    """What is set for today or later, soonest first."""
    rows = EventRow.objects.filter(outcome=Outcome.SCHEDULED, latest__gte=today, is_retracted=False)
    return rows.select_related("record").order_by("sorts_on", "id")


def coming_shown(row: EventRow) -> Coming:
    url = address(row.record.kind, row.record.slug)
    if row.record.kind == "case":
        url = event_address(row.record.slug, str(row.public_id))
    return Coming(when(row.when), said(row.headline, row.record.language), url)


def _coming(record_ids: list[object], today: date) -> dict[object, Coming]:
    """The soonest day ahead of each record that has one."""
    found: dict[object, Coming] = {}
    for row in scheduled(today).filter(record__in=record_ids):
        found.setdefault(row.record_id, coming_shown(row))
    return found


def longest_held_first(records: Iterable[Record], *, today: date) -> list[Record]:
    """By the least that is certain of the last unbroken stay, then the most; last those of whom it can’t be told."""

    def held(record: Record) -> tuple[int, int]:
        return years_held(record, today) or (-1, -1)

    return sorted(records, key=held, reverse=True)
