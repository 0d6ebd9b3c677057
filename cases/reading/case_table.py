"""All cases that count as a table, one in a row; each column says what stands in it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date

from django.utils.translation import gettext_lazy as _

from cases.choices import Facet, Status
from cases.models.published.rows import EventRow, Record, Term
from cases.reading.addresses import edition_address
from cases.reading.case_list import scheduled
from cases.reading.columns import Column, table_of
from cases.reading.dates import day_of, read, when
from cases.reading.held import counted_to, is_over, years_held
from cases.values.tables import Table, listed


@dataclass(frozen=True, slots=True)
class Listed:
    """One case, with its years in custody, at least and at most, and the soonest of what is set for a day to come."""

    record: Record
    terms: Sequence[Term]
    coming: EventRow | None
    today: date
    absolute: Callable[[str], str]
    years: tuple[int | None, int | None]

    @property
    def is_counted_on(self) -> bool:
        return self.years != (None, None) and not is_over(self.record)

    def of(self, facet: Facet) -> list[Term]:
        return [term for term in self.terms if term.facet == facet]


COLUMNS: tuple[Column[Listed], ...] = (
    Column("case", _("The end of the case’s address."), lambda row: row.record.slug),
    Column("name", _("Whose case it is."), lambda row: row.record.name),
    Column("address", _("Where the case is told."), lambda row: row.absolute(row.record.get_absolute_url())),
    Column("status", _("Where it stands, as a code."), lambda row: row.record.status or Status.UNKNOWN.value),
    Column("status_in_words", _("The same in words."), lambda row: str(Status(row.record.status or "unknown").label)),
    Column("status_since_edtf", _("Since when, as EDTF (ISO 8601-2)."), lambda row: row.record.status_when),
    Column(
        "status_since_earliest",
        _("The first day that this may be; empty where there is no such bound."),
        lambda row: _bound(row.record.status_when, is_last=False),
    ),
    Column(
        "status_since_latest",
        _("The last day that this may be; empty where there is no such bound."),
        lambda row: _bound(row.record.status_when, is_last=True),
    ),
    Column("status_since_in_words", _("The same in words."), lambda row: day_of(row.record.status_when).words),
    Column("jurisdiction", _("Under whose law it was judged."), lambda row: row.record.jurisdiction),
    Column("held_at", _("Where its person is held, by today’s name."), lambda row: row.record.place),
    Column(
        "custody_from_edtf",
        _("Since when its person is or was held without a break, as EDTF."),
        lambda row: row.record.custody_start,
    ),
    Column(
        "custody_to_edtf",
        _("Until when, as EDTF; empty where it goes on or is not known."),
        lambda row: row.record.custody_end,
    ),
    Column("custody_years_least", _("The least completed years of it."), lambda row: row.years[0]),
    Column("custody_years_most", _("The most."), lambda row: row.years[1]),
    Column(
        "custody_counted_to",
        _("The day to which they are counted, where it goes on: this day, or an old last check."),
        lambda row: counted_to(row.record, row.today).isoformat() if row.is_counted_on else "",
    ),
    Column(
        "checked_on",
        _("When status and custody were checked last."),
        lambda row: row.record.checked_on.isoformat() if row.record.checked_on else "",
    ),
    Column(
        "asked_for",
        _("What is asked and not decided, as codes. A list."),
        lambda row: listed(t.value for t in row.of(Facet.RELIEF)),
    ),
    Column("topics", _("Its topics. A list."), lambda row: listed(t.label for t in row.of(Facet.TOPIC))),
    Column(
        "campaigns",
        _("The campaigns that it names. A list."),
        lambda row: listed(t.label for t in row.of(Facet.CAMPAIGN)),
    ),
    Column(
        "next_date_edtf",
        _("The next day that is set for something, as EDTF."),
        lambda row: row.coming.when if row.coming else "",
    ),
    Column(
        "next_date_in_words", _("The same in words."), lambda row: when(row.coming.when).words if row.coming else ""
    ),
    Column("next_event", _("What it is set for."), lambda row: row.coming.headline if row.coming else ""),
    Column("edition", _("The number of its current edition."), lambda row: row.record.edition.number),
    Column(
        "edition_address",
        _("Where this edition stays."),
        lambda row: row.absolute(edition_address(row.record.kind, row.record.slug, row.record.edition.number)),
    ),
    Column(
        "published_at",
        _("When this edition was published, in UTC."),
        lambda row: row.record.edition.published_at.astimezone(UTC).isoformat(timespec="seconds"),
    ),
    Column("review", _("Who but its authors had read it, as a code."), lambda row: row.record.edition.review),
    Column("as_of", _("The day on which this table was made."), lambda row: row.today.isoformat()),
)


def case_table(today: date, *, absolute: Callable[[str], str]) -> Table:
    """In three queries, by name. `absolute` makes of a path of this site an address that holds elsewhere."""
    counted = Record.objects.cases().standing().real()
    records = counted.select_related("edition").defer("edition__manifest").order_by("name", "id")
    terms: dict[object, list[Term]] = {}
    for term in Term.objects.filter(record__in=counted.values("pk")).order_by("facet", "label", "value"):
        terms.setdefault(term.record_id, []).append(term)
    ahead: dict[object, EventRow] = {}
    for row in scheduled(today).filter(record__in=counted.values("pk")):
        ahead.setdefault(row.record_id, row)
    rows = (
        Listed(one, terms.get(one.pk, ()), ahead.get(one.pk), today, absolute, years_held(one, today) or (None, None))
        for one in records
    )
    return table_of(COLUMNS, rows)


def _bound(text: str, *, is_last: bool) -> str:
    if not text:
        return ""
    day = read(text).latest if is_last else read(text).earliest
    return day.isoformat() if day else ""
