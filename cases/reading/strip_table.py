"""What the overview shows, as a table: how many events of each strand lie where, and how they are known."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.choices import Standing
from cases.reading.dates import read, when
from cases.values.dates import EdtfDate
from cases.values.edition import EventItem
from cases.values.periods import is_of_one_year, is_vague, listed, years_of


@dataclass(frozen=True, slots=True)
class Period:
    """The years from one mark of the axis to the next."""

    first: int
    last: int

    @property
    def words(self) -> str:
        return f"{self.first}–{self.last}" if self.first != self.last else str(self.first)


@dataclass(frozen=True, slots=True)
class Row:
    """One strand: `counts` belong to the periods, by the year in which each began; `known` says how, `years` when, what
    is not known of it included.
    """

    count: int
    known: str
    counts: tuple[int, ...]
    years: str


def periods(first: int, last: int, marks: Sequence[int]) -> tuple[Period, ...]:
    """The stretches into which the marks cut the years from the first to the last."""
    begins = [first, *(mark for mark in marks if first < mark <= last)]
    ends = [*(begin - 1 for begin in begins[1:]), last]
    return tuple(Period(begin, end) for begin, end in zip(begins, ends, strict=True))


def row(events: Sequence[EventItem], over: Sequence[Period]) -> Row:
    standings = Counter(event.standing for event in events)
    dates = [years_of(date) for date in (read(event.when) for event in events) if is_of_one_year(date)]
    began = Counter(date.earliest.year for date in dates if date.earliest)
    return Row(
        count=len(events),
        known=", ".join(counted_words(standings)),
        counts=tuple(sum(began[year] for year in range(each.first, each.last + 1)) for each in over),
        years=_years_words(events),
    )


def counted_words(standings: Mapping[str, int]) -> Iterator[str]:
    """How many events are known how: “3 official record”."""
    for each in Standing:
        if standings[each]:
            yield _("%(count)s %(standing)s") % {"count": standings[each], "standing": each.label}


def _years_words(events: Sequence[EventItem]) -> str:
    """From the first year to the last of those whose years are known, and of the others what is known."""
    dates = [read(event.when) for event in events]
    years = [day.year for each in dates if _has_known_years(each) for day in (each.earliest, each.latest) if day]
    others = sorted((each for each in dates if not _has_known_years(each)), key=listed)
    told_apart = "; ".join(dict.fromkeys(when(each.text).words for each in others))
    if not years:
        return told_apart
    said = str(min(years))
    if min(years) != max(years):
        said = _("{first} to {last}").format(first=min(years), last=max(years))
    return _("%(years)s; also %(others)s") % {"years": said, "others": told_apart} if told_apart else said


def _has_known_years(date: EdtfDate) -> bool:
    ends = date.text.split("/") if date.is_span else [date.text]
    return not is_vague(date) and all(end not in ("", "..") and is_of_one_year(read(end)) for end in ends)
