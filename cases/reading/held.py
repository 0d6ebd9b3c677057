"""How long the person of a case has been held, from the case’s reading row: the same as its page says."""

from datetime import date
from typing import Protocol

from cases.reading.dates import read
from cases.reading.facts import AT_LARGE
from cases.reading.spans import counted_day, custody_bounds


class Held(Protocol):
    """What is known of the last unbroken stay; dates are EDTF, and empty where unknown."""

    @property
    def status(self) -> str: ...
    @property
    def custody_start(self) -> str: ...
    @property
    def custody_end(self) -> str: ...
    @property
    def custody_lasts(self) -> bool: ...
    @property
    def checked_on(self) -> date | None: ...


def is_recorded(row: Held) -> bool:
    """Whether any custody is."""
    return bool(row.custody_start or row.custody_end or row.custody_lasts)


def is_over(row: Held) -> bool:
    """Whether the end of it is recorded."""
    return bool(row.custody_end)


def counted_to(row: Held, today: date) -> date:
    """The day to which what lasts is counted."""
    return counted_day(row.checked_on, today)


def years_held(row: Held, today: date) -> tuple[int, int] | None:
    """The least and the most completed years; None where they can't be told.

    Of somebody who is free, whatever the spans say, nothing is counted on.
    """
    start, end = (read(text) if text else None for text in (row.custody_start, row.custody_end))
    if end is None and row.status in AT_LARGE:
        return None
    return custody_bounds(start, end, lasts=row.custody_lasts, counted_to=counted_to(row, today))
