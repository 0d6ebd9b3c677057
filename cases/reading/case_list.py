"""The list of cases: what matters of each in three lines, and by what the list can be narrowed."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, QuerySet

from cases.choices import Facet, Outcome, Relief, Status
from cases.models.published.rows import EventRow, Record, Term
from cases.reading.addresses import address, event_address
from cases.reading.dates import When, day_of, when
from cases.reading.languages import said
from cases.reading.lookup import Link


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
    coming: Coming | None
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Value:
    """One value by which the list can be narrowed, and how many cases have it."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class CaseFacets:
    """Only values that a published case has, and no campaign that was taken back."""

    status: tuple[Value, ...]
    jurisdiction: tuple[Value, ...]
    campaign: tuple[Value, ...]
    relief: tuple[Value, ...]
    topic: tuple[Value, ...]
    decade: tuple[Value, ...]


def case_facets() -> CaseFacets:
    """In two queries."""
    statuses: dict[str, int] = {}
    jurisdictions: dict[str, int] = {}
    rows = (
        Record.objects.cases()
        .standing()
        .real()
        .values_list("status", "jurisdiction")
        .annotate(cases=Count("id"))
        .order_by()
    )
    for status, jurisdiction, count in rows:
        statuses[status] = statuses.get(status, 0) + count
        jurisdictions[jurisdiction] = jurisdictions.get(jurisdiction, 0) + count
    retracted = Record.objects.campaigns().retracted().values("slug")
    terms = Term.objects.filter(record__in=Record.objects.cases().real()).exclude(
        facet=Facet.CAMPAIGN, value__in=retracted
    )
    held: dict[str, dict[str, Value]] = {facet: {} for facet in Facet}
    terms = terms.values_list("facet", "value", "label")
    for facet, value, label, count in terms.annotate(cases=Count("record")).order_by("label", "value"):
        before = held[facet].get(value)
        held[facet][value] = Value(value, label, count + (before.count if before else 0))
    return CaseFacets(
        status=tuple(Value(s.value, str(s.label), statuses[s]) for s in Status if s in statuses),
        jurisdiction=tuple(Value(name, name, count) for name, count in sorted(jurisdictions.items()) if name),
        campaign=tuple(held[Facet.CAMPAIGN].values()),
        relief=tuple(
            Value(relief.value, str(relief.label), held[Facet.RELIEF][relief].count)
            for relief in Relief
            if relief in held[Facet.RELIEF]
        ),
        topic=tuple(held[Facet.TOPIC].values()),
        decade=tuple(sorted(held[Facet.DECADE].values(), key=lambda value: value.value)),
    )


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
            coming=ahead.get(record.pk),
            changed_at=record.changed_at,
        )
        for record in records
    )


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
