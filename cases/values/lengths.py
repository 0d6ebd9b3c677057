"""How long something lasted: completed years and months, their bounds where dates are not certain, and in words."""

from datetime import date

from cases.values.date_words import ENGLISH, Wording
from cases.values.dates import EdtfDate, parse


def span_words(start: date, end: date, wording: Wording = ENGLISH) -> str:
    """The completed calendar years and months from start to end, or the days where there is no full month.

    Raises ValueError if end is before start.
    """
    months = _months_between(start, end)
    counts = (months // 12, months % 12, 0) if months else (0, 0, (end - start).days)
    said = [forms[count != 1].format(count=count) for count, forms in zip(counts, wording.units, strict=True) if count]
    return wording.phrases["and"].join(said) or wording.units[2][1].format(count=0)


def years_between(start: date, end: date) -> int:
    """Completed years from start to end; one that starts on 29 February is complete on 1 March.

    Raises ValueError if end is before start.
    """
    return _months_between(start, end) // 12


def duration_bounds(start: EdtfDate, on: date) -> tuple[int, int] | None:
    """The least and the most completed years from start to `on`; of an interval, from its start, whatever its end.

    None if either bound of the start is unknown, or if it may lie wholly after `on`. Where only its later days do, the
    least is 0.
    """
    if start.is_span:
        first = start.text.split("/")[0]
        if first in ("", ".."):
            return None
        start = parse(first)
    if start.earliest is None or start.latest is None or start.earliest > on:
        return None
    return years_between(min(start.latest, on), on), years_between(start.earliest, on)


def _months_between(start: date, end: date) -> int:
    if end < start:
        raise ValueError(f"{end} is before {start}.")
    return (end.year - start.year) * 12 + end.month - start.month - (end.day < start.day)
