"""A date as pages show it: words for everybody, an ISO value only where one says the same."""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from cases.values.date_words import words
from cases.values.dates import EdtfDate, parse


@dataclass(frozen=True, slots=True)
class When:
    """`iso` is empty where no plain ISO 8601-1 value says what the words say, so `<time datetime>` must be left out."""

    words: str = ""
    iso: str = ""


@lru_cache(maxsize=4096)
def read(text: str) -> EdtfDate:
    return parse(text)


@lru_cache(maxsize=4096)
def when(text: str) -> When:
    """EDTF text as shown; of no text, nothing."""
    if not text:
        return When()
    parsed = read(text)
    return When(words(parsed), parsed.iso or "")


def day_of(text: str) -> When:
    """The same without the time of day, where it has one."""
    return when(text.partition("T")[0])


def on_day(day: date) -> When:
    return when(day.isoformat())
