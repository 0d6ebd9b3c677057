"""Dates in the words of a source: those that it states, those that follow from its own date, and those left open.

Nothing is guessed. A phrase that could mean two days comes back without one, and with a sentence that says why.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from cases.values.date_entry import read
from cases.values.date_words import ENGLISH, words
from cases.values.dates import DateError, EdtfDate, parse

STATED, DERIVED = "stated", "derived"
_NEAR = 183  # days; a day without a year is that of the half year before the source, or of none

_MONTHS = {name: place for place, name in enumerate(ENGLISH.months, 1)}
_MONTH = "(?:" + "|".join(f"{name}|{name[:4]}\\.|{name[:3]}\\." for name in ENGLISH.months) + "|Sept\\.)"
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = f"(?:{'|'.join(_WEEKDAYS)})"
_YEAR = r"(?:1[5-9]\d\d|20\d\d)(?![\d-])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\d)"
_FULL = rf"(?:{_WEEKDAY},? )?(?:{_MONTH} {_DAY},? {_YEAR}|(?:the )?{_DAY} (?:of )?{_MONTH},? {_YEAR})"
_OF_A_YEAR = rf"(?:(?:spring|summer|autumn|fall|winter) (?:of )?{_YEAR}|{_MONTH},? (?:of )?{_YEAR})"
_ISO = r"\d{4}-\d\d-\d\d(?!\d)"
_WITHOUT_YEAR = rf"(?:{_WEEKDAY},? )?(?:{_MONTH} {_DAY}|(?:the )?{_DAY} (?:of )?{_MONTH})"
_POINT = rf"(?:{_FULL}|{_OF_A_YEAR}|{_ISO}|{_YEAR})"
_NUMBERS = dict(
    zip(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), range(1, 11), strict=True)
)
_COUNT = rf"(?:\d{{1,3}}(?:,\d{{3}})*|{'|'.join(_NUMBERS)}|a|an|several|a few|a couple of)"

_PERIOD = "(?:week|month|weekend|spring|summer|fall|autumn|winter)"
_LIMIT = "(?:(?P<limit>[Ss]ince|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter) )"
_TWO_ENDS = (
    rf"between (?:{_FULL}|{_OF_A_YEAR}|{_WITHOUT_YEAR}|{_YEAR}) and {_POINT}"
    rf"|from (?:{_FULL}|{_OF_A_YEAR}|{_YEAR}) (?:to|until|through) {_POINT}"
)
_DAYS = rf"(?:{_MONTH} {_DAY}[–-]{_DAY}|{_DAY}[–-]{_DAY} {_MONTH})(?:,? {_YEAR})?"
_BEFORE_A_YEAR = ("[Ii]n", "[Dd]uring", "his", "her", "their", "the", "a", "of")
_BEFORE_A_MONTH = ("[Ii]n", "[Ss]ince", "[Uu]ntil", "[Bb]y")

# The longer reading first: what one of them takes is not read again.
_KINDS: tuple[tuple[str, str], ...] = (
    ("two ends", _TWO_ENDS),
    ("days", _DAYS),
    ("stated", rf"{_LIMIT}?(?:(?:about|around|circa|approximately) )?(?:{_FULL}|{_OF_A_YEAR}|{_ISO})"),
    ("decade", r"(?:the )?(?:(?:early|mid|late)[ -])?(?:1[5-9]\d|20\d)0s\b"),
    ("short decade", r"(?:the )?(?:(?:early|mid|late)[ -])?[’'‘]?\d0s\b"),
    ("figures", r"(?<![\d/.-])\d{1,2}[/.]\d{1,2}[/.](?:\d{4}|\d\d)(?![\d/])"),
    ("without a year", rf"{_LIMIT}?{_WITHOUT_YEAR}"),
    ("limit year", rf"{_LIMIT}{_YEAR}"),
    ("year", "|".join(rf"(?<={word} )(?:about |around |early |late |mid-)?{_YEAR}" for word in _BEFORE_A_YEAR)),
    ("day before", r"\b[Yy]esterday\b|\b[Ll]ast night\b"),
    ("nowadays", r"\b(?:is|are|stands?|remains?|lives?|sits?|works?) (?:\w+ ){0,3}[Tt]oday\b"),
    ("same day", r"\b(?:[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening))\b(?![’'])"),
    (
        "ago",
        rf"(?i:(?<![\w,.])(?:{_COUNT}|many) (?:day|week|month|year|decade)s? (?:ago|earlier|later|before|after)\b)",
    ),
    ("other week", rf"\b(?:[Ll]ast|[Nn]ext|[Tt]his|this past|this coming) (?:{_WEEKDAY}|{_MONTH}|{_PERIOD})\b"),
    ("last year", r"\b[Ll]ast year\b"),
    ("same year", r"\b(?:[Ee]arlier |[Ll]ater )?[Tt]his year\b"),
    ("weekday", rf"\b{_WEEKDAY}\b"),
    ("month", "|".join(rf"(?<={word} ){_MONTH}(?! \d)" for word in _BEFORE_A_MONTH)),
)
_PHRASE = re.compile(
    "|".join(
        f"(?P<k{place}>{pattern.replace('(?P<limit>', f'(?P<limit{place}>')})"
        for place, (_, pattern) in enumerate(_KINDS)
    )
)
_AHEAD = re.compile(
    r"\b(?:will|shall|scheduled|upcoming|coming|planned|plans|expected|due|set (?:for|to)|to be held|next)\b"
)
_SENTENCE_END = re.compile(r"(?<=[.!?])[”\"’')\]]*\s+(?=[“\"‘'(]?[A-Z0-9])|\n+")
_ABBREVIATED = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Jr|Sr|St|No|v|vs|Gov|Sen|Rep|Sgt|Lt|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.$"
)
SPOKEN = re.compile(r"“[^”\n]*(?:”|$)|\"[^\"\n]*(?:\"|$)", re.MULTILINE)
_ABOUT_PART = re.compile(r"(?:early|mid|late)[ -]")


@dataclass(frozen=True, slots=True)
class DateFound:
    """A phrase at [start, end) of the text. `edtf` is empty where it could mean several, and `how` tells why.

    Where the date is derived, `how` tells from what.
    """

    start: int
    end: int
    words: str
    edtf: str = ""
    basis: str = STATED
    how: str = ""


@dataclass(frozen=True, slots=True)
class _Context:
    published: EdtfDate | None
    is_spoken: bool
    is_ahead: bool


def dates_in(text: str, published: str = "") -> list[DateFound]:
    """Every phrase of a date, in order. `published` is the source's own date as EDTF, empty where it has none.

    Relative phrases are resolved against that date only: not against one that is about right or doubtful, not within a
    quotation (who spoke may have spoken on another day), not where the sentence looks ahead.
    """
    own = parse(published) if published else None
    if own is not None and (own.is_approximate or own.is_uncertain):
        own = None
    spoken = [found.span() for found in SPOKEN.finditer(text)]
    found = []
    for sentence_start, sentence in sentences(text):
        for phrase in _PHRASE.finditer(sentence):
            start = sentence_start + phrase.start()
            is_spoken = any(begin <= start < end for begin, end in spoken)
            context = _Context(own, is_spoken, _AHEAD.search(sentence) is not None)
            found.append(_read(start, phrase, context))
    return found


def sentences(text: str) -> Iterator[tuple[int, str]]:
    """Where each sentence begins, and its words. A full stop after an initial or a title ends none."""
    start = 0
    for end in _SENTENCE_END.finditer(text):
        before = text[start : end.start()]
        if "\n" not in end[0] and re.search(
            r"(?:\b[A-Z]|\b(?:Mr|Mrs|Ms|Dr|Jr|Sr|St|No|v|vs|Gov|Sen|Rep|Sgt|Lt|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec))\.$",
            before,
        ):
            continue
        if before.strip():
            yield start, before
        start = end.end()
    if text[start:].strip():
        yield start, text[start:]


def _read(start: int, phrase: re.Match[str], context: _Context) -> DateFound:
    place = next(place for place in range(len(_KINDS)) if phrase[f"k{place}"] is not None)
    limit = phrase.groupdict().get(f"limit{place}") or ""
    said = phrase[0]
    edtf, basis, how = _READERS[_KINDS[place][0]](said.removeprefix(limit).strip(), context)
    if limit and edtf:
        edtf, _, why = _stated(f"{limit.lower()} {words(parse(edtf))}", context)
        how = how or why
    return DateFound(start, start + len(said), said, edtf, basis, how)


_Reading = tuple[str, str, str]


def _open(why: str) -> _Reading:
    return "", STATED, why


def _stated(said: str, context: _Context) -> _Reading:
    try:
        return read(_SEPTEMBER.sub("September", said)).text, STATED, ""
    except DateError as error:
        return _open(str(error))


_SEPTEMBER = re.compile(r"\bSept\.")


def _year(said: str, context: _Context) -> _Reading:
    if _ABOUT_PART.match(said):
        return _open(f"“{said}”: which months? Not proposed.")
    return _stated(said, context)


def _decade(said: str, context: _Context) -> _Reading:
    if _ABOUT_PART.search(said):
        return _open(f"“{said}”: which years? Not proposed.")
    return f"{re.sub('[^0-9]', '', said)[:3]}X", STATED, ""


def _relative(resolve: Callable[[date], date | str | None], how: str) -> Callable[[str, _Context], _Reading]:
    """A reader that asks for the day on which the source was published; two bounds have to come to the same."""

    def reading(said: str, context: _Context) -> _Reading:
        if context.is_spoken:
            return _open(f"“{said}” is spoken: it goes by the day on which it was said. Not proposed.")
        if context.published is None:
            return _open(f"“{said}” goes by the day of the source, which is not known. Not proposed.")
        first, last = context.published.earliest, context.published.latest
        ends = {_edtf(resolve(day)) if day else "" for day in (first, last)}
        edtf = ends.pop() if len(ends) == 1 else ""
        if not edtf:
            return _open(f"“{said}” goes by the day of the source, {words(context.published)}. Not proposed.")
        return edtf, DERIVED, f"The words say “{said}”; {how} ({words(context.published)})."

    return reading


def _edtf(value: date | str | None) -> str:
    return value.isoformat() if isinstance(value, date) else value or ""


def _without_year(said: str, context: _Context) -> _Reading:
    if context.is_ahead:
        return _open(f"“{said}” of which year? The sentence looks ahead. Not proposed.")

    def latest(published: date) -> date | None:
        for year in (published.year, published.year - 1):
            try:
                found = date.fromisoformat(read(f"{_SEPTEMBER.sub('September', said)}, {year}").text)
            except (DateError, ValueError):  # a weekday that does not fit, the 29th of February
                continue
            if found <= published:
                return found if (published - found).days <= _NEAR else None
        return None

    return _relative(latest, "the year is that of the last such day before the source was published")(said, context)


def _weekday(said: str, context: _Context) -> _Reading:
    if context.is_ahead:
        return _open(f"“{said}” of which week? The sentence looks ahead. Not proposed.")
    place = _WEEKDAYS.index(said)
    resolve = _relative(lambda day: day - timedelta((day.weekday() - place) % 7), "it is the last one up to that day")
    return resolve(said, context)


def _ago(said: str, context: _Context) -> _Reading:
    count, unit, direction = said.lower().rsplit(" ", 2)
    number = int(count) if count.isdigit() else _NUMBERS.get(count, 0)
    if direction != "ago" or not unit.startswith("day") or not number:
        return _open(f"“{said}” counts in round numbers, or from something else than the source. Not proposed.")
    return _relative(lambda day: day - timedelta(number), "counted back from that day")(said, context)


def _never(why: str) -> Callable[[str, _Context], _Reading]:
    return lambda said, context: _open(f"“{said}” {why} Not proposed.")


_READERS: dict[str, Callable[[str, _Context], _Reading]] = {
    "two ends": _stated,
    "stated": _stated,
    "days": _never("lasted over both days, or happened on one of them?"),
    "year": _year,
    "limit year": _year,
    "decade": _decade,
    "short decade": _never("names no century."),
    "figures": _never("can be read in two ways."),
    "without a year": _without_year,
    "day before": _relative(lambda day: day - timedelta(1), "it is the day before that"),
    "nowadays": _never("means now, which is no day of an event."),
    "same day": _relative(lambda day: day, "it is that day"),
    "ago": _ago,
    "other week": _never("can mean two."),
    "last year": _relative(lambda day: str(day.year - 1), "it is the year before that"),
    "same year": _relative(lambda day: str(day.year), "it is that year"),
    "weekday": _weekday,
    "month": _never("of which year?"),
}
