"""Which of two dates came first for certain, and the years under which a date stands in a list. Pure.

What lasted is placed by its beginning. `~` and `?` widen nothing here either: whoever tells an order asks `is_vague`.
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache

from cases.values.dates import EdtfDate, parse


@dataclass(frozen=True, slots=True)
class Days:
    """The first and the last day on which something may have been; None where there is no such bound."""

    first: date | None
    last: date | None

    def is_before(self, other: "Days") -> bool:
        """Whether every day of these lies before every day of the others."""
        return self.last is not None and other.first is not None and self.last < other.first

    def may_lie_within(self, after: date, before: date) -> bool:
        """Whether any day of these lies between the two."""
        return (self.first or date.min) < before and (self.last or date.max) > after


@lru_cache(maxsize=4096)
def beginning(when: EdtfDate) -> Days:
    """When it happened; of what lasted, when it began."""
    if not when.is_span:
        return Days(when.earliest, when.latest)
    start = when.text.split("/")[0]
    if start in ("", ".."):
        return Days(None, when.latest)
    last = parse(start).latest
    return Days(when.earliest, min(last, when.latest) if last and when.latest else last)


def is_vague(when: EdtfDate) -> bool:
    """Whether its bounds are not certain themselves: “about 1983”, “possibly 1983”."""
    return when.is_approximate or when.is_uncertain


def is_over_before(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether the first is over, by these dates, before the other happens or begins."""
    if one.precision == other.precision == "time":
        return datetime.fromisoformat(one.text) < datetime.fromisoformat(other.text)
    return Days(one.earliest, one.latest).is_before(beginning(other))


def begins_before(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether the first happens or begins, by these dates, before the other does."""
    return is_over_before(one, other) or beginning(one).is_before(beginning(other))


def is_same_day(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether both happen or begin on one day, which is known."""
    days = beginning(one)
    return days.first is not None and days.first == days.last and days == beginning(other)


@lru_cache(maxsize=4096)
def years_of(when: EdtfDate) -> EdtfDate:
    """The years of its beginning and no more, as a date: `1983`, `198X`, `[..1983]`, `[1983..]`, `[1983,1984]`.

    A year that is only about right, or possibly, stays so: `1983~`. A month or a day that is so is of its year.
    """
    years = _bounded(beginning(when))
    start = parse(when.text.split("/")[0]) if when.is_span and when.earliest else when
    is_of_years = start.precision in ("year", "decade", "century") and not years.startswith("[")
    return parse(years + start.text[-1] if is_of_years and is_vague(start) else years)


def _bounded(days: Days) -> str:
    first, last = (f"{day.year:04d}" if day else "" for day in (days.first, days.last))
    if first and first == last:
        return first
    if days.first is None or days.last is None:
        return f"[{first}..{last}]"
    for known in (first[:3], first[:2]):  # of a decade and of a century
        if last.startswith(known) and int(known):
            whole = parse(known.ljust(4, "X"))
            if (whole.earliest, whole.latest) == (days.first, days.last):
                return whole.text
    return f"[{first},{last}]" if int(last) - int(first) == 1 else f"[{first}..{last}]"


def is_of_one_year(when: EdtfDate) -> bool:
    years = years_of(when)
    return years.precision == "year" and not years.text.startswith("[") and not is_vague(years)


def listed(when: EdtfDate) -> tuple[int, int, int, str, tuple[date, int, date, str]]:
    """Ascending order of a list under headings of years. What came first for certain is never listed after.

    At each year: what may lie before it, the century and the decade that start with it, what is only about or possibly
    of it, the year itself, what may have been in it or in years that follow, and what may have been in any of them.
    """
    years = years_of(when)
    if years.earliest is None or years.latest is None:
        bound = years.earliest or years.latest or date.min
        return bound.year, 4 if years.earliest else 0, 0, years.text, when.sort_key
    if years.text.startswith("["):
        return years.earliest.year, 3, years.latest.year, years.text, when.sort_key
    place = 2 if is_of_one_year(when) else 1
    return years.earliest.year, place, -years.latest.year, years.text, when.sort_key
