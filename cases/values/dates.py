"""One date as the product holds it: EDTF text, strictly parsed, with the bounds and flags that follow from it.

The standard is EDTF as published in ISO 8601-2:2019 (Library of Congress text of 4 February 2019). The profile:

- `1983`, `1983-06`, `1983-06-02`, and `2004-02-10T00:01:00-08:00`, where the offset (or `Z`) is compulsory;
- `?` (uncertain), `~` (approximate), `%` (both) at the end of a year, month or day; they never widen the bounds;
- `X` from the right: `198X`, `19XX`, `1983-XX`, `1983-XX-XX`, `1983-06-XX`;
- seasons 21 to 24 (winter: December to February of the next year) and quarters 33 to 36, standing alone, unqualified;
- intervals, for what lasted: `a/b`, `a/..` (goes on), `a/` (end unknown), `/b` (start unknown), `../b` (no start);
- one-of sets, for what happened once: `[a,b]`, `[a..b]`, `[..a]` (on or before), `[a..]` (on or after) and lists of
  these, of plain years, months and days, in order and apart. Wider than the standard in one point: the two ends of a
  range may differ in precision, as in `[2019-05-31..2019-07]`.

Years run from 0001 to 9999. Everything else is refused.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import NoReturn

PRECISIONS = ("time", "day", "month", "season", "quarter", "year", "decade", "century")

SEASONS = {21: 3, 22: 6, 23: 9, 24: 12}  # code: first of its three months
QUARTERS = {33: 1, 34: 4, 35: 7, 36: 10}

_COARSENESS = {precision: place for place, precision in enumerate(PRECISIONS)}
_YEARS = "Years run from 0001 to 9999; write a year in that range, such as 1983."


class DateError(ValueError):
    """Text outside the profile; the message is a sentence for an editor that says what to write instead."""


@dataclass(frozen=True, slots=True)
class EdtfDate:
    """One parsed date. Make it with `parse`. The parts can be stored beside the text, for a database to sort by."""

    text: str  # canonical EDTF, as stored
    earliest: date | None  # first day it may be; None: unknown or open
    latest: date | None  # last day it may be; None: unknown, open or still going on
    precision: str  # one of PRECISIONS; in a set or an interval the coarsest of its dates
    is_span: bool  # an interval: it lasted. Everything else, sets included, is a moment
    is_approximate: bool
    is_uncertain: bool
    is_ongoing: bool  # an interval that ends in `..`; an empty end is unknown, not ongoing

    @property
    def sorts_on(self) -> date | None:
        """The day it stands at in a timeline: the earliest, or the latest where there is no earliest."""
        return self.latest if self.earliest is None else self.earliest

    @property
    def coarseness(self) -> int:
        """Place of the precision in PRECISIONS: 0 for a time, 7 for a century."""
        return _COARSENESS[self.precision]

    @property
    def sort_key(self) -> tuple[date, int, date, str]:
        """Ascending order of a timeline: `sorts_on`, coarser first, `latest` (none comes last), text."""
        return self.sorts_on or date.min, -self.coarseness, self.latest or date.max, self.text

    @property
    def iso(self) -> str | None:
        """A plain ISO 8601-1 value for `<time datetime>` and schema.org, or None where EDTF says more than that can."""
        return self.text if self.precision not in ("season", "quarter") and _PLAIN.fullmatch(self.text) else None


def parse(text: str) -> EdtfDate:
    """Read EDTF of the profile. Raises DateError for anything else, days that do not exist and reversed ends included.

    The text of the answer equals the text given, but for an offset in whole hours: `-08` becomes `-08:00`.
    """
    if len(text) == 10 and text[4] == "-" == text[7]:
        try:
            day = date.fromisoformat(text)
        except ValueError:
            pass  # the long way round says why
        else:
            return EdtfDate(text, day, day, "day", False, False, False, False)
    if _DRAFT.search(text):
        _refuse_draft(text)
    if text.startswith("["):
        return _parse_set(text)
    if "/" in text:
        return _parse_interval(text)
    return _parse_single(text)


# -- one date

_SINGLE = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?([?~%]?)", re.ASCII)
_TIME = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d):(\d\d):(\d\d)(Z|([+-])(\d\d)(?::(\d\d))?)", re.ASCII)
_PLAIN = re.compile(r"\d{4}(-\d\d(-\d\d(T[\d:]{8}(Z|[+-]\d\d:\d\d))?)?)?", re.ASCII)


def _parse_single(text: str) -> EdtfDate:
    match = _SINGLE.fullmatch(text)
    if match is None:
        return _parse_time(text)
    year, month, day, sign = match.groups()
    first = int(year.replace("X", "0"))
    if first == 0:
        raise DateError(_YEARS)
    if month and ("X" in year or (month == "XX" and day not in (None, "XX"))):
        _refuse(text)
    if month is None or month == "XX":
        earliest, latest = date(first, 1, 1), date(int(year.replace("X", "9")), 12, 31)
        precision = ("year", "decade", "century")[year.count("X")]
    elif day is None or day == "XX":
        earliest, latest, precision = _month_bounds(first, int(month), day, sign)
    else:
        earliest = latest = _day(first, int(month), int(day))
        precision = "day"
    return EdtfDate(text, earliest, latest, precision, False, sign in ("~", "%"), sign in ("?", "%"), False)


def _month_bounds(year: int, month: int, day: str | None, sign: str) -> tuple[date, date, str]:
    """The bounds of a month, or of a season or quarter, which EDTF writes in the month's place."""
    if 1 <= month <= 12:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month"
    first = SEASONS.get(month) or QUARTERS.get(month)
    if first is None or day:
        raise DateError(f"There is no month {month:02d}. Write 01 to 12, a season (21 to 24) or a quarter (33 to 36).")
    precision = "season" if month in SEASONS else "quarter"
    if sign:
        raise DateError(f"A {precision} takes no {sign}. Write {year:04d}-{month}, or the year: {year:04d}{sign}.")
    last_year, last = (year, first + 2) if first < 12 else (year + 1, 2)
    if last_year > 9999:
        raise DateError(_YEARS)
    return date(year, first, 1), date(last_year, last, monthrange(last_year, last)[1]), precision


def _day(year: int, month: int, day: int) -> date:
    if not 1 <= month <= 12:
        raise DateError(f"There is no month {month:02d}. Write the month of a day as 01 to 12.")
    length = monthrange(year, month)[1]
    if not 1 <= day <= length:
        month_text = f"{year:04d}-{month:02d}"
        raise DateError(f"{month_text} has no day {day:02d}. Write 01 to {length}, or {month_text} if it is not known.")
    return date(year, month, day)


def _parse_time(text: str) -> EdtfDate:
    match = _TIME.fullmatch(text)
    if match is None:
        _refuse(text)
    day, hour, minute, second, offset, sign, hours, minutes = match.groups()
    on = _parse_single(day).earliest
    if hour > "23" or minute > "59" or second > "59":
        raise DateError("Write a time from 00:00:00 to 23:59:59; midnight is 00:00:00 of the day that begins.")
    if sign:
        minutes = minutes or "00"
        shift = int(f"{sign}1") * (int(hours) * 60 + int(minutes))
        if minutes > "59" or not -720 <= shift <= 840 or (shift == 0 and sign == "-"):
            raise DateError("Write an offset from -12:00 to +14:00, such as -08:00, or Z for UTC.")
        offset = f"{sign}{hours}:{minutes}"
    return EdtfDate(f"{day}T{hour}:{minute}:{second}{offset}", on, on, "time", False, False, False, False)


# -- intervals and sets


def _parse_interval(text: str) -> EdtfDate:
    ends = text.split("/")
    if len(ends) != 2 or (len(ends[0]) < 4 and len(ends[1]) < 4):
        _refuse(text)
    start, end = (None if end in ("", "..") else _parse_end(end) for end in ends)
    dates = [end for end in (start, end) if end]
    earliest, latest = start.earliest if start else None, end.latest if end else None
    if earliest and latest and earliest > latest:
        raise DateError(f"This interval ends before it starts. Write the earlier date first: {ends[1]}/{ends[0]}.")
    is_approximate, is_uncertain = any(end.is_approximate for end in dates), any(end.is_uncertain for end in dates)
    return EdtfDate(text, earliest, latest, _coarsest(dates), True, is_approximate, is_uncertain, ends[1] == "..")


def _parse_end(text: str) -> EdtfDate:
    if len(text) < 4:
        raise DateError("Write both ends of an interval in full, such as 1983-06-04/1983-06-05.")
    end = _parse_single(text)
    if end.precision == "time":
        raise DateError(f"An interval takes no times. Write the day: {text[:10]}.")
    if end.precision in ("season", "quarter"):
        raise DateError(f"An interval takes no seasons or quarters. Write a month, such as {f'{end.earliest}'[:7]}.")
    return end


def _parse_set(text: str) -> EdtfDate:
    if not text.endswith("]"):
        raise DateError("A set stands in brackets, with nothing after them. Write it as [1983,1985] or [1983..1985].")
    if "/" in text:
        raise DateError(f"A set takes no intervals. Write a range with two dots: {text.replace('/', '..')}.")
    parts = text[1:-1].split(",")
    if len(parts) == 1 and ".." not in text:
        raise DateError(f"A set offers a choice. Write a single date without brackets: {parts[0] or '1983'}.")
    dates: list[EdtfDate] = []
    for place, part in enumerate(parts):
        first, dots, last = part.partition("..")
        if dots and ((not first and place > 0) or (not last and place < len(parts) - 1)):
            raise DateError("Only the start or the end of a set is open. Write [..1983], [1983..] or [1983,1985..].")
        dates += [_parse_choice(end) for end in (first, last) if end] if dots else [_parse_choice(part)]
    has_start, has_end = not text.startswith("[.."), not text.endswith("..]")
    if not (dates and (has_start or has_end)):
        raise DateError("A set that is open on both sides says nothing. Write it as [..1983] or [1983..].")
    if any((one.latest or date.max) >= (other.earliest or date.min) for one, other in pairwise(dates)):
        raise DateError("Write the dates of a set in order, each once and none within another, such as [1983,1985].")
    earliest, latest = dates[0].earliest if has_start else None, dates[-1].latest if has_end else None
    return EdtfDate(text, earliest, latest, _coarsest(dates), False, False, False, False)


def _parse_choice(text: str) -> EdtfDate:
    choice = _parse_single(text)
    if choice.precision == "time":
        raise DateError(f"A set takes no times. Write the day: {text[:10]}.")
    if choice.is_approximate or choice.is_uncertain:
        raise DateError(f"A set takes no ?, ~ or %: being a choice, it is uncertain already. Write {text[:-1]}.")
    if not choice.iso:
        length = 4 if choice.coarseness >= _COARSENESS["year"] else 7
        ends = dict.fromkeys((f"{choice.earliest}"[:length], f"{choice.latest}"[:length]))
        raise DateError(f"A set takes plain years, months and days. Write {'..'.join(ends)} in place of {text}.")
    return choice


def _coarsest(dates: list[EdtfDate]) -> str:
    return max((date.precision for date in dates), key=_COARSENESS.__getitem__)


# -- saying what to write instead

_DRAFT = re.compile(r"unknown|open|(?<![A-Za-t])u|\?~|~\?")

_ADVICE = [
    (r"", "Write a date, such as 1983-06-02, 1983-06 or 1983."),
    (r".*\s.*", "Write the date without spaces, such as 1983-06-02."),
    (r"(\d{4})(\d\d)(\d\d)", r"Write the hyphens: \1-\2-\3."),
    (r"(\d{4})(\d\d)", r"Write the hyphen, \1-\2, or a year of four digits."),
    (r"[-+]\d{4}.*|-?[yY]-?\d.*|-?\d{5,}.*|-?\d+[ES]\d.*", _YEARS),
    (r"\d{1,4}[/.]\d\d?[/.]\d{1,4}|\d\d?-\d\d?-\d{4}", "Day or month? Write year-month-day, such as 2019-06-05."),
    (r"\d{1,3}", "Write the year with four digits, such as 1983."),
    (r"(\d{4})-(\d)", r"Write the month with two digits: \1-0\2."),
    (r"\d{4}-\d\d?-\d\d?", "Write month and day with two digits each, such as 1983-06-02."),
    (r"\d{4}-(W\d\d.*|\d{3})", "Write the month and the day, not the week or the day of the year: 1983-06-02."),
    (r"(\d{4}-\d\d-\d\d)T\d\d:\d\d:\d\d", r"Write the offset too, such as \g<0>-08:00, or only the day: \1."),
    (r"(\d{4}-\d\d-\d\d)T.*[?~%]", r"A time takes no ?, ~ or %. Write only the day with the sign, such as \1~."),
    (r"(\d{4}-\d\d-\d\d)[Tt].*", r"Write the time in full, such as \1T00:01:00-08:00, or only the day: \1."),
    (r"\{.*\}", "Write one event for each date, or a choice in square brackets: [1983,1985]."),
    (r".*/.*/.*", "An interval has one slash and two ends. Write it as 1983-06-04/1983-06-05."),
    (r".{0,3}/.{0,3}", "An interval needs a date. Write it as 1983/1985, 1983/.. or /1983."),
    (r".*\.\..*", "Write two dots in brackets or as an end: [..1983], [1983..1985], 1983/.. or ../1983."),
    (r"(\d{3}X|\d\dXX)-.*", r"Where digits of the year are unknown, so is the month. Write \1."),
    (r"(\d{4})-XX-.*", r"Where the month is unknown, so is the day. Write \1-XX-XX or \1."),
    (r"(\d{4}-\d\d)-(\d)X", r"X stands for the whole day. Write \1-XX, or [\1-DD..\1-DD] with the days."),
    (r"(\d{4})-\dX.*", r"X stands for the whole month. Write \1-XX, or [\1-MM..\1-MM] with the months."),
    (r".*[Xx].*", "X stands for unknown digits at the right. Write 198X, 19XX, 1983-XX or 1983-06-XX."),
    (r".*[?~%].*", "Write ?, ~ or % once, at the end of the date: 1983?, 1983-06~ or 1983-06-02%."),
    (r".*", "That is not a date in EDTF. Write it as 1983-06-02, 1983-06, 1983 or 1983~."),
]
_COMPILED_ADVICE = [(re.compile(pattern, re.ASCII | re.DOTALL), advice) for pattern, advice in _ADVICE]


def _refuse(text: str) -> NoReturn:
    matches = ((pattern.fullmatch(text), advice) for pattern, advice in _COMPILED_ADVICE)
    raise DateError(next(match.expand(advice) for match, advice in matches if match))


def _refuse_draft(text: str) -> NoReturn:
    modern = text.replace("unknown", "").replace("open", "..").replace("?~", "%").replace("~?", "%").replace("u", "X")
    parse(modern)  # which may have another fault to tell of
    raise DateError(f"EDTF has changed since its draft. Write {modern} in place of {text}.")
