"""Dates and spans of time in words, from tables that another language can have its own of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType

from cases.values.dates import EdtfDate, parse


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language words dates: names in the order of the calendar and phrases with gaps to fill."""

    months: tuple[str, ...]
    seasons: tuple[str, ...]  # for 21, 22, 23; the winter, 24, has a phrase of its own since it lies in two years
    quarters: tuple[str, ...]
    halves: tuple[str, str]  # of the day
    units: tuple[tuple[str, str], ...]  # year, month, day: singular and plural
    phrases: Mapping[str, str]


ENGLISH = Wording(
    months=(
        *("January", "February", "March", "April", "May", "June"),
        *("July", "August", "September", "October", "November", "December"),
    ),
    seasons=("spring {year}", "summer {year}", "autumn {year}"),
    quarters=("first", "second", "third", "fourth"),
    halves=("a.m.", "p.m."),
    units=(("{count} year", "{count} years"), ("{count} month", "{count} months"), ("{count} day", "{count} days")),
    phrases=MappingProxyType(
        {
            "day": "{day} {month} {year}",
            "day of year": "{day} {month}",
            "day of month": "{day}",
            "month": "{month} {year}",
            "month of year": "{month}",
            "year": "{year}",
            "winter": "winter {year}–{next_year}",
            "quarter": "the {quarter} quarter of {year}",
            "decade": "the {year}s",
            "first decade": "the decade starting in {year}",  # "the 1900s" may also be the century
            "century": "the century starting in {year}",
            "-XX": "{date} (month not known)",
            "-XX-XX": "{date} (month and day not known)",
            "-DD": "{date} (day not known)",
            "time": "{date}, {time} {half} (UTC{offset})",
            "~": "about {date}",
            "?": "possibly {date}",
            "%": "possibly about {date}",
            "lasting": "{start} to {end}",
            "lasting, ends apart": "from {start} to {end}",
            "going on": "since {start}",
            "end unknown": "from {start}, end unknown",
            "start unknown": "until {end}, start unknown",
            "no start": "until {end}, with no start",
            "between": "between {start} and {end}",
            "on or before": "on or before {end}",
            "in or before": "in or before {end}",
            "on or after": "on or after {start}",
            "in or after": "in or after {start}",
            "next choice": ", ",
            "last choice": " or ",
            "next choice with ranges": ", or ",
            "and": " and ",
        }
    ),
)


def words(date: EdtfDate, wording: Wording = ENGLISH) -> str:
    """A date as a reader is told it: "about October 2018", "between 30 June and 31 July 1983". Never empty."""
    if date.text.startswith("["):
        return _set_words(date.text[1:-1].split(","), wording)
    if date.is_span:
        start, end = date.text.split("/")
        return _interval_words(start, end, wording)
    return _single_words(date.text, wording)


# -- one date


def _single_words(text: str, wording: Wording) -> str:
    if text[-1] in "?~%":
        return wording.phrases[text[-1]].format(date=_single_words(text[:-1], wording))
    if text.endswith("-XX"):
        known = text.replace("-XX", "")
        gap = "-DD" if len(known) == 7 else text[4:]
        return wording.phrases[gap].format(date=_single_words(known, wording))
    if "T" in text:
        return _time_words(text, wording)
    year = text[:4].replace("X", "0")
    if "X" in text:
        decade = "first decade" if year.endswith("00") else "decade"
        return wording.phrases["century" if "XX" in text else decade].format(year=year)
    if text[5:7] > "12":
        return _season_words(year, int(text[5:7]), wording)
    return _calendar_words(text, ("year", "month", "day")[text.count("-")], wording)


def _calendar_words(text: str, phrase: str, wording: Wording) -> str:
    """A plain year, month or day through a phrase, which may leave out what is said elsewhere."""
    month = wording.months[int(text[5:7]) - 1] if len(text) > 4 else ""
    return wording.phrases[phrase].format(year=text[:4], month=month, day=text[8:].lstrip("0"))


def _season_words(year: str, code: int, wording: Wording) -> str:
    if code >= 33:
        return wording.phrases["quarter"].format(quarter=wording.quarters[code - 33], year=year)
    if code < 24:
        return wording.seasons[code - 21].format(year=year)
    following = f"{int(year) + 1:04d}"
    next_year = following[2:] if following[:2] == year[:2] else following
    return wording.phrases["winter"].format(year=year, next_year=next_year)


def _time_words(text: str, wording: Wording) -> str:
    hour, minute, second, offset = int(text[11:13]), text[14:16], text[17:19], text[19:]
    time = f"{hour % 12 or 12}:{minute}" + (f":{second}" if second != "00" else "")
    if offset == "Z":
        shift = ""
    else:
        shift = f"{'−' if offset[0] == '-' else '+'}{int(offset[1:3])}" + (offset[3:] if offset[4:] != "00" else "")
    day = _single_words(text[:10], wording)
    return wording.phrases["time"].format(date=day, time=time, half=wording.halves[hour >= 12], offset=shift)


# -- intervals and sets


def _interval_words(start: str, end: str, wording: Wording) -> str:
    phrases = wording.phrases
    if end in ("", ".."):
        phrase = phrases["going on" if end else "end unknown"]
        return phrase.format(start=_single_words(start, wording))
    if start in ("", ".."):
        phrase = phrases["no start" if start else "start unknown"]
        return phrase.format(end=_single_words(end, wording))
    if parse(start).iso and parse(end).iso:
        start, end = _series([start, end], wording)
        return phrases["lasting"].format(start=start, end=end)
    ends = {"start": _single_words(start, wording), "end": _single_words(end, wording)}
    return phrases["lasting, ends apart"].format(**ends)


def _set_words(parts: list[str], wording: Wording) -> str:
    phrases = wording.phrases
    if any(".." in part for part in parts):
        return phrases["next choice with ranges"].join(_choice_words(part, wording) for part in parts)
    *others, last = _series(parts, wording)
    return phrases["next choice"].join(others) + phrases["last choice"] + last


def _choice_words(part: str, wording: Wording) -> str:
    first, dots, last = part.partition("..")
    if first and last:
        start, end = _series([first, last], wording)
        return wording.phrases["between"].format(start=start, end=end)
    known = _single_words(first or last, wording)
    if not dots:
        return known
    preposition = "on" if len(first or last) == 10 else "in"
    direction = "after" if first else "before"
    return wording.phrases[f"{preposition} or {direction}"].format(start=known, end=known)


def _series(texts: Sequence[str], wording: Wording) -> list[str]:
    """Plain dates in words; what all have in common is said with the last only, if they are of one precision."""
    lengths, years, months = {len(text) for text in texts}, {text[:4] for text in texts}, {text[:7] for text in texts}
    phrase = ""
    if lengths == {10} and len(years) == 1:
        phrase = "day of month" if len(months) == 1 else "day of year"
    elif lengths == {7} and len(years) == 1:
        phrase = "month of year"
    others = [_calendar_words(text, phrase, wording) if phrase else _single_words(text, wording) for text in texts[:-1]]
    return [*others, _single_words(texts[-1], wording)]


# -- spans of time


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
