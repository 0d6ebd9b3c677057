"""Weekdays beside dates, and whether they fit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from cases.values.wordlists import MONTHS, SHORT_WEEKDAYS, WEEKDAYS, of_language

_YEAR = re.compile(r"\d{4}")


@dataclass(frozen=True, slots=True)
class Misfit:
    """A date as it is written, with its weekday, and the weekday that it is: 0 for Monday, as in `date.weekday`."""

    words: str
    weekday: int


def misfits(text: str, language: str) -> Iterator[Misfit]:
    """Every full date that has a wrong weekday right beside it: “Thursday, May 31, 2019”, “31 May 2019 (Thursday)”.

    A day that doesn't exist (31 June) is passed over: whatever its weekday, that is another fault.
    """
    if not _YEAR.search(text):
        return
    for pattern in _patterns(language):
        for found in pattern.finditer(text):
            day = _day(found, language)
            if day is not None and day.weekday() != _place(found["weekday"], language):
                yield Misfit(found[0].strip(" ,(."), day.weekday())


def weekdays_in(text: str, language: str) -> frozenset[int]:
    """The weekdays that a text names in full, 0 for Monday."""
    return frozenset(
        place
        for place, word in enumerate(of_language(WEEKDAYS, language))
        if re.search(rf"(?<!\w){word}(?!\w)", text, re.IGNORECASE)
    )


def days_in(text: str, language: str) -> frozenset[tuple[int, int]]:
    """The days of the year that a text names, as month and day: “May 20”, “the 20th of May 2018”."""
    months = of_language(MONTHS, language)
    if not months:
        return frozenset()
    month, day = f"(?P<month>{'|'.join(months)})(?!\\w)\\.?", r"(?<!\w)(?P<day>\d{1,2})(?:st|nd|rd|th|º)?(?!\w)"
    forms = (rf"{day}\s+(?:of\s+|de\s+)?{month}", rf"(?<!\w){month}\s+{day}")
    return frozenset(
        (_place(found["month"], language, months=True) + 1, int(found["day"]))
        for form in forms
        for found in re.finditer(form, text, re.IGNORECASE)
    )


def weekday_word(weekday: int) -> str:
    """The weekday's name, as a sentence to the editor needs it."""
    return WEEKDAYS["en"][weekday].capitalize()


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    months, weekdays = of_language(MONTHS, language), of_language(WEEKDAYS, language)
    if not months:
        return ()
    short = of_language(SHORT_WEEKDAYS, language)
    weekday = rf"(?<!\w)(?P<weekday>{'|'.join((*weekdays, *short))})(?!\w)\.?"
    month = rf"(?P<month>{'|'.join(months)})(?!\w)\.?"
    day = r"(?<!\w)(?P<day>\d{1,2})(?:st|nd|rd|th|º)?(?!\w)"
    year = r"(?P<year>\d{4})(?!\w)"
    forms = (
        rf"{day}\s+(?:of\s+|de\s+)?{month},?\s+(?:del?\s+)?{year}",
        rf"{month}\s+{day},?\s+{year}",
        r"(?<!\w)(?P<year>\d{4})-(?P<number>\d\d)-(?P<day>\d\d)(?!\w)",
    )
    before = (rf"{weekday},?\s+(?:the\s+|el\s+)?{form}" for form in forms)
    next_date = rf"(?!,?\s+(?:the\s+|el\s+)?(?:\d|(?:{'|'.join(months)})(?!\w)))"  # to which the weekday belongs
    after = (rf"{form}(?:,\s+a\s+|,\s+|\s*\(){weekday}{next_date}" for form in forms)
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in (*before, *after))


def _day(found: re.Match[str], language: str) -> date | None:
    parts = found.groupdict()
    number = int(parts["number"]) if parts.get("number") else _place(parts["month"], language, months=True) + 1
    try:
        return date(int(parts["year"]), number, int(parts["day"]))
    except ValueError:
        return None


def _place(word: str, language: str, *, months: bool = False) -> int:
    """Where a word stands among the months or weekdays of the language that it was found by."""
    if months:
        return next(place for place, form in enumerate(of_language(MONTHS, language)) if _is(word, form))
    forms = zip(of_language(WEEKDAYS, language), of_language(SHORT_WEEKDAYS, language), strict=True)
    return next(place for place, pair in enumerate(forms) if any(_is(word, form) for form in pair))


def _is(word: str, form: str) -> bool:
    return re.fullmatch(form, word, re.IGNORECASE) is not None
