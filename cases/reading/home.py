"""The first page: what comes next, what changed lately, what nobody checked lately, and the ways in."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, F, Sum
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.choices import ANNOUNCED, WRONG, Label, RecordKind, Review, Status, Tallied
from cases.models.published.editions import EditionChange
from cases.models.published.rows import EventRow, Record, Tally
from cases.reading.addresses import address, comparison_address, edition_address
from cases.reading.case_facets import CaseFacets, Value, case_facets
from cases.reading.case_list import Coming, coming_shown, scheduled
from cases.reading.dates import When, day_of, on_day, read
from cases.reading.facts import AT_LARGE
from cases.reading.figures import number_words
from cases.reading.held import counted_to, is_over, years_held
from cases.reading.languages import said
from cases.reading.lookup import Link
from cases.reading.retracted import sentence_of
from cases.reading.spans import years_words
from cases.reading.wording import kind_words
from cases.values.custody import STALE_AFTER

_CASES = 8
_CAMPAIGNS = 5
_AHEAD = 6
_UNCHECKED = 5
_WAYS = 12  # values of one kind; the list of cases has them all
_SENTENCES = 2  # corrections of one edition; the comparison has them all
_SOON = 60  # days


@dataclass(frozen=True, slots=True)
class Change:
    """A record as of its live edition; with a `retraction`, why it was taken back, and no status.

    `labels` say how many changes of which sort that edition brought, `wrong` what it corrected; `comparison` shows them
    all and is empty where the edition is the first.
    """

    name: str
    kind: str
    url: str
    status: str
    since: When
    held: str
    opening: str
    edition: int
    edition_url: str
    summary: str
    labels: str
    wrong: tuple["Wrong", ...]
    comparison: str
    is_reviewed: bool
    review_words: str
    changed_at: datetime
    retraction: str


@dataclass(frozen=True, slots=True)
class Wrong:
    """A correction or a retraction, and what it says was wrong."""

    label: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Ahead:
    """What is set for a day to come; `days` say in words how far off it is, where that is known and soon."""

    name: str
    kind: str
    coming: Coming
    days: str


@dataclass(frozen=True, slots=True)
class Unchecked:
    """A case that may have moved on: nobody has looked since then, or it is not said when."""

    case: Link
    checked: When


@dataclass(frozen=True, slots=True)
class Home:
    """`count` says how much there is, and is empty where there is nothing."""

    count: str
    ahead: tuple[Ahead, ...]
    cases: tuple[Change, ...]
    campaigns: tuple[Change, ...]
    unchecked: tuple[Unchecked, ...]
    has_more_unchecked: bool
    facets: CaseFacets

    @property
    def is_empty(self) -> bool:
        return not (self.cases or self.campaigns)


def home(*, today: date) -> Home:
    """In nine queries."""
    real = Record.objects.real().select_related("edition", "facts").newest_change_first()
    records = [*real.cases()[:_CASES], *real.campaigns()[:_CAMPAIGNS]]
    labels, wrong = _labels(records), _wrong(records)
    shown = [_change(one, labels.get(one.edition_id, {}), wrong.get(one.edition_id, []), today) for one in records]
    unchecked = _unchecked(today)
    facets = case_facets()
    return Home(
        count=_count(sum(value.count for value in facets.status)),
        ahead=tuple(_ahead(row, today) for row in scheduled(today).filter(record__is_invented=False)[:_AHEAD]),
        cases=tuple(change for change, one in zip(shown, records, strict=True) if one.kind == RecordKind.CASE),
        campaigns=tuple(change for change, one in zip(shown, records, strict=True) if one.kind != RecordKind.CASE),
        unchecked=unchecked[:_UNCHECKED],
        has_more_unchecked=len(unchecked) > _UNCHECKED,
        facets=CaseFacets(**{name: _most(getattr(facets, name)) for name in CaseFacets.__dataclass_fields__}),
    )


def _count(cases: int) -> str:
    if not cases:
        return ""
    told = Tally.objects.filter(figure=Tallied.STANDING).exclude(record__in=Record.objects.uncounted().values("pk"))
    events = told.aggregate(all=Sum("number"))["all"] or 0
    of_cases = ngettext("%(count)s case", "%(count)s cases", cases) % {"count": number_words(cases)}
    of_events = ngettext("%(count)s event", "%(count)s events", events) % {"count": number_words(events)}
    return _("%(cases)s, %(events)s") % {"cases": of_cases, "events": of_events}


def _labels(records: Iterable[Record]) -> dict[object, dict[str, int]]:
    """For each of their editions, how many changes of each sort that readers are told it brought."""
    told = EditionChange.objects.filter(edition__in=[one.edition_id for one in records], label__in=ANNOUNCED)
    found: dict[object, dict[str, int]] = {}
    for edition, label, count in told.values_list("edition", "label").annotate(Count("pk")).order_by():
        found.setdefault(edition, {})[label] = count
    return found


def _wrong(records: Iterable[Record]) -> dict[object, list[Wrong]]:
    """For each of their editions, what it corrected or took back, each once."""
    rows = EditionChange.objects.filter(edition__in=[one.edition_id for one in records], label__in=WRONG)
    found: dict[object, list[Wrong]] = {}
    for edition, label, sentence in rows.order_by("edition", "position").values_list("edition", "label", "sentence"):
        wrong = Wrong(str(Label(label).label), sentence)
        if wrong not in found.setdefault(edition, []):
            found[edition].append(wrong)
    return found


def _change(record: Record, labels: dict[str, int], wrong: list[Wrong], today: date) -> Change:
    edition = record.edition
    is_case = record.kind == RecordKind.CASE and not record.is_retracted
    number = edition.number
    return Change(
        name=record.name,
        kind=str(RecordKind(record.kind).label),
        url=address(record.kind, record.slug),
        status=str(Status(record.status or Status.UNKNOWN).label) if is_case else "",
        since=day_of(record.status_when),
        held=_held(record, today) if is_case else "",
        opening=said(record.opening, record.language),
        edition=number,
        edition_url=edition_address(record.kind, record.slug, number),
        summary=said(edition.summary, record.language),
        labels=_labels_words(labels) if number > 1 else "",
        wrong=tuple(wrong[:_SENTENCES]) if not record.is_retracted else (),
        comparison=comparison_address(record.kind, record.slug, number - 1, number) if number > 1 else "",
        is_reviewed=edition.review == Review.REVIEWED,
        review_words=str(Review(edition.review).label),
        changed_at=record.changed_at,
        retraction=sentence_of(record),
    )


def _labels_words(labels: dict[str, int]) -> str:
    """“2 corrections, 14 updates”."""
    words = {
        Label.CORRECTION: ngettext("%(count)s correction", "%(count)s corrections", labels.get(Label.CORRECTION, 0)),
        Label.RETRACTION: ngettext("%(count)s retraction", "%(count)s retractions", labels.get(Label.RETRACTION, 0)),
        Label.UPDATE: ngettext("%(count)s update", "%(count)s updates", labels.get(Label.UPDATE, 0)),
    }
    return ", ".join(words[label] % {"count": number_words(labels[label])} for label in ANNOUNCED if label in labels)


def _held(record: Record, today: date) -> str:
    """“in custody for 41 years”; where nobody has checked lately, up to when that is known."""
    years = years_held(record, today)
    if years is None:
        return ""
    if is_over(record):
        return _("was in custody for %(years)s") % {"years": years_words(*years)}
    if (last := counted_to(record, today)) != today:
        return _("in custody for %(years)s by %(day)s") % {"years": years_words(*years), "day": on_day(last).words}
    return _("in custody for %(years)s") % {"years": years_words(*years)}


def _ahead(row: EventRow, today: date) -> Ahead:
    return Ahead(row.record.name, kind_words(row.kind), coming_shown(row), _days(row, today))


def _days(row: EventRow, today: date) -> str:
    when = read(row.when)
    if when.earliest is None or when.earliest != when.latest or not 0 <= (when.earliest - today).days <= _SOON:
        return ""
    days = (when.earliest - today).days
    if days < 2:
        return _("tomorrow") if days else _("today")
    return _("in %(count)s days") % {"count": days}


def _unchecked(today: date) -> tuple[Unchecked, ...]:
    """Cases of people who may be held, whose status nobody has checked for longer than that says something of today."""
    rows = Record.objects.cases().standing().real().exclude(status__in=AT_LARGE)
    rows = rows.exclude(checked_on__gte=today - STALE_AFTER).order_by(
        F("checked_on").asc(nulls_last=True), "name", "id"
    )
    return tuple(
        Unchecked(Link(one.name, address(one.kind, one.slug)), on_day(one.checked_on) if one.checked_on else When())
        for one in rows[: _UNCHECKED + 1]
    )


def _most(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """Those that most cases have, in their order."""
    kept = sorted(values, key=lambda value: -value.count)[:_WAYS]
    return tuple(value for value in values if value in kept)
