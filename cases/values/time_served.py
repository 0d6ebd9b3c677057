"""Figures of years in custody as people give them, and whether they fit what is known of the stay."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from cases.values.custody import Custody
from cases.values.lengths import duration_bounds

_CUSTODY = r"behind\s+bars|in\s+(?:[a-z]+\s+){0,2}(?:prison|jail|custody)|incarcerated|imprisoned"
_IN_CUSTODY = re.compile(_CUSTODY, re.IGNORECASE)
_AT_LEAST = re.compile(r"\b(?:more\s+than|over|at\s+least|upwards\s+of)\b", re.IGNORECASE)
_AT_MOST = re.compile(r"\b(?:less\s+than|under|at\s+most|up\s+to|nearly|almost)\b", re.IGNORECASE)
# A sentence of twenty years isn't twenty years served, so the words must say that they lie behind.
_SERVED = re.compile(
    rf"\b(?:after|spent|served|been)\s+(?:the\s+(?:last|past)\s+)?"
    rf"(?P<words>(?:(?:more\s+than|over|nearly|almost|about)\s+)?(?P<years>\d{{1,2}})\s+years\s+(?:{_CUSTODY}))",
    re.IGNORECASE,
)
_TOLERATED = 1  # years: people round, and count the year begun


def is_of_custody(text: str) -> bool:
    """Whether a text speaks of time in custody; time on death row begins later, so it is another count."""
    return _IN_CUSTODY.search(text) is not None and "death row" not in text.casefold()


def figures_in(text: str) -> Iterator[tuple[str, int]]:
    """Years in custody that a text says lie behind somebody: the words, and the number in them."""
    for found in _SERVED.finditer(text):
        yield found["words"], int(found["years"])


def computed_years(stay: Custody, on: date) -> tuple[int, int] | None:
    """The least and the most completed years of a stay on a day, or at its end where that came before."""
    if stay.start is None:
        return None
    last = on if stay.end is None or stay.end.latest is None else min(on, stay.end.latest)
    return duration_bounds(stay.start, last)


def fits(number: Decimal, words: str, bounds: tuple[int, int]) -> bool:
    """Whether a figure lies within a year of what was computed; “over 20” may be less, “almost 30” more than it."""
    least, most = bounds[0] - _TOLERATED, bounds[1] + _TOLERATED
    is_low, is_high = number < least, number > most
    return not ((is_low and not _AT_LEAST.search(words)) or (is_high and not _AT_MOST.search(words)))
