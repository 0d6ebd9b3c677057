"""Dates and spans of time in words, from tables of which each language has its own."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from cases.values.dates import EdtfDate, parse


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language words dates: names in the order of the calendar and phrases with gaps to fill.

    `articles` are what a day ("day") and a season (its code) have before them within a phrase: “el 3 de junio”.
    `placed` says how a day and anything longer is placed in a sentence: “el …”, “en …”. `decades` have names of their
    own. `mended` are patterns and what stands for them where words or sounds meet: “de el” is “del”.
    """

    months: tuple[str, ...]
    seasons: tuple[str, ...]  # for 21, 22, 23; the winter, 24, has a phrase of its own since it lies in two years
    quarters: tuple[str, ...]
    halves: tuple[str, str]  # of the day
    units: tuple[tuple[str, str], ...]  # year, month, day: singular and plural
    phrases: Mapping[str, str]
    articles: Mapping[str, str] = field(default_factory=dict)
    placed: Mapping[str, str] = field(default_factory=dict)
    decades: Mapping[str, str] = field(default_factory=dict)
    mended: tuple[tuple[str, str], ...] = ()


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
            "as of": "as of {date}",
            "since": "since {date}",
            "until": "until {date}",
            "some time": "some time {date}",
        }
    ),
)


def words(date: EdtfDate, wording: Wording = ENGLISH) -> str:
    """A date as a reader is told it: "about October 2018", "between 30 June and 31 July 1983". Never empty."""
    return _mended(_words(date, wording), wording)


def words_within(date: EdtfDate, wording: Wording = ENGLISH) -> str:
    """The same where it follows other words, as in “the arrest …”: “el 3 de junio”, “en junio”, “hacia 1983”."""
    return _mended(_placed(date, wording), wording)


def words_since(date: EdtfDate, wording: Wording = ENGLISH) -> str:
    """Since when something has been: "since 1985", "since some time between 1983 and 1985"; of a span its own words."""
    if date.is_span:
        return words(date, wording)
    return _mended(wording.phrases["since"].format(date=_noun(date, wording)), wording)


def words_until(date: EdtfDate, wording: Wording = ENGLISH) -> str:
    """Until when something was: "until 1985"; of a span its own words."""
    if date.is_span:
        return words(date, wording)
    return _mended(wording.phrases["until"].format(date=_noun(date, wording)), wording)


def words_from_to(start: EdtfDate, end: EdtfDate, wording: Wording = ENGLISH) -> str:
    """From when to when, whatever is known of the two: "from about 1984 to June 2004"."""
    ends = {"start": _noun(start, wording), "end": _noun(end, wording)}
    return _mended(wording.phrases["lasting, ends apart"].format(**ends), wording)


def _noun(date: EdtfDate, wording: Wording) -> str:
    """A date behind a preposition: “el 3 de junio”, “algún momento entre 1983 y 1985”."""
    if date.is_span:
        return _words(date, wording)
    if not date.text.startswith("["):
        return _single_words(date.text, wording, within=True)
    if ".." not in date.text or "," in date.text:
        return _listed(date, wording)
    first, _, last = date.text[1:-1].partition("..")
    open_end = "" if first and last else wording.phrases.get("some time after" if first else "some time before", "")
    if open_end:
        return open_end.format(date=_single_words(first or last, wording, within=True))
    return wording.phrases["some time"].format(date=_words(date, wording))


def words_as_of(date: EdtfDate, wording: Wording = ENGLISH) -> str:
    """At what time something was so: "as of May 2019". A date that says itself how it is placed needs no more."""
    if date.is_span or (date.text.startswith("[") and ".." in date.text):
        return words(date, wording)
    known = _listed(date, wording) if date.text.startswith("[") else _single_words(date.text, wording, within=True)
    return _mended(wording.phrases["as of"].format(date=known), wording)


def _mended(said: str, wording: Wording) -> str:
    for pattern, instead in wording.mended:
        said = re.sub(pattern, instead, said)
    return said


def _words(date: EdtfDate, wording: Wording) -> str:
    if date.text.startswith("["):
        return _set_words(date.text[1:-1].split(","), wording)
    if date.is_span:
        start, end = date.text.split("/")
        return _interval_words(start, end, wording)
    return _single_words(date.text, wording)


def _placed(date: EdtfDate, wording: Wording) -> str:
    if not wording.placed or date.is_span or (date.text.startswith("[") and ".." in date.text):
        return _words(date, wording)
    if date.text[-1] == "?":
        return wording.phrases["?"].format(date=_placed(parse(date.text[:-1]), wording))
    if date.text[-1] in "~%":
        return _words(date, wording)
    known = _listed(date, wording) if date.text.startswith("[") else _single_words(date.text, wording, within=True)
    is_day = date.text.strip("[]").partition(",")[0].count("-") == 2 and "X" not in date.text
    return wording.placed["day" if is_day or "T" in date.text else "longer"].format(date=known)


def _listed(date: EdtfDate, wording: Wording) -> str:
    """A set within a phrase: “el 18 o el 19 de mayo de 1991”."""
    return _set_words(date.text[1:-1].split(","), wording, within=True)


# -- one date


def _single_words(text: str, wording: Wording, *, within: bool = False) -> str:
    phrases = wording.phrases
    if text[-1] in "?~%":
        phrase = phrases.get(f"{text[-1]} within", "") if within else ""
        return (phrase or phrases[text[-1]]).format(date=_single_words(text[:-1], wording, within=True))
    if text.endswith("-XX"):
        known = text.replace("-XX", "")
        gap = "-DD" if len(known) == 7 else text[4:]
        return phrases[gap].format(date=_single_words(known, wording))
    if "T" in text:
        return _time_words(text, wording, within=within)
    if "X" in text:
        return _masked_words(text, wording)
    if text[5:7] > "12":
        return _season_words(text[:4], int(text[5:7]), wording, within=within)
    return _calendar_words(text, ("year", "month", "day")[text.count("-")], wording, within=within)


def _calendar_words(text: str, phrase: str, wording: Wording, *, within: bool = False) -> str:
    """A plain year, month or day through a phrase, which may leave out what is said elsewhere."""
    month = wording.months[int(text[5:7]) - 1] if len(text) > 4 else ""
    said = wording.phrases[phrase].format(year=text[:4], month=month, day=text[8:].lstrip("0"))
    return wording.articles.get(phrase.partition(" ")[0], "") + said if within else said


def _masked_words(text: str, wording: Wording) -> str:
    year = text.replace("X", "0")
    if "XX" in text:
        return wording.phrases["century"].format(year=year)
    if text[:3] in wording.decades:
        return wording.decades[text[:3]]
    return wording.phrases["first decade" if year.endswith("00") else "decade"].format(year=year)


def _season_words(year: str, code: int, wording: Wording, *, within: bool = False) -> str:
    if code >= 33:
        return wording.phrases["quarter"].format(quarter=wording.quarters[code - 33], year=year)
    article = wording.articles.get(str(code), "") if within else ""
    if code < 24:
        return article + wording.seasons[code - 21].format(year=year)
    following = f"{int(year) + 1:04d}"
    next_year = following[2:] if following[:2] == year[:2] else following
    return article + wording.phrases["winter"].format(year=year, next_year=next_year)


def _time_words(text: str, wording: Wording, *, within: bool = False) -> str:
    hour, minute, second, offset = int(text[11:13]), text[14:16], text[17:19], text[19:]
    time = f"{hour % 12 or 12}:{minute}" + (f":{second}" if second != "00" else "")
    if offset == "Z":
        shift = ""
    else:
        shift = f"{'−' if offset[0] == '-' else '+'}{int(offset[1:3])}" + (offset[3:] if offset[4:] != "00" else "")
    day = _single_words(text[:10], wording, within=within)
    return wording.phrases["time"].format(date=day, time=time, half=wording.halves[hour >= 12], offset=shift)


# -- intervals and sets


def _interval_words(start: str, end: str, wording: Wording) -> str:
    phrases = wording.phrases
    if end in ("", ".."):
        phrase = phrases["going on" if end else "end unknown"]
        return phrase.format(start=_single_words(start, wording, within=True))
    if start in ("", ".."):
        phrase = phrases["no start" if start else "start unknown"]
        return phrase.format(end=_single_words(end, wording, within=True))
    if parse(start).iso and parse(end).iso:
        start, end = _series([start, end], wording, within=True)
        return phrases["lasting"].format(start=start, end=end)
    ends = {
        "start": _single_words(start, wording, within=True),
        "end": _single_words(end, wording, within=True),
    }
    return phrases["lasting, ends apart"].format(**ends)


def _set_words(parts: list[str], wording: Wording, *, within: bool = False) -> str:
    phrases = wording.phrases
    if any(".." in part for part in parts):
        return phrases["next choice with ranges"].join(_choice_words(part, wording, within=within) for part in parts)
    *others, last = _series(parts, wording, within=within)
    return phrases["next choice"].join(others) + phrases["last choice"] + last


def _choice_words(part: str, wording: Wording, *, within: bool = False) -> str:
    first, dots, last = part.partition("..")
    if first and last:
        start, end = _series([first, last], wording, within=True)
        return wording.phrases["between"].format(start=start, end=end)
    if not dots:
        return _single_words(part, wording, within=within)
    known = _single_words(first or last, wording, within=True)
    preposition = "on" if len(first or last) == 10 else "in"
    direction = "after" if first else "before"
    return wording.phrases[f"{preposition} or {direction}"].format(start=known, end=known)


def _series(texts: Sequence[str], wording: Wording, *, within: bool = False) -> list[str]:
    """Plain dates in words; what all have in common is said with the last only, if they are of one precision."""
    lengths, years, months = {len(text) for text in texts}, {text[:4] for text in texts}, {text[:7] for text in texts}
    phrase = ""
    if lengths == {10} and len(years) == 1:
        phrase = "day of month" if len(months) == 1 else "day of year"
    elif lengths == {7} and len(years) == 1:
        phrase = "month of year"
    others = [
        _calendar_words(text, phrase, wording, within=within) if phrase else _single_words(text, wording, within=within)
        for text in texts[:-1]
    ]
    return [*others, _single_words(texts[-1], wording, within=within)]
