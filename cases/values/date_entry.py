"""What an editor types as a date: EDTF, or English that can be read in one way only."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import NoReturn

from cases.values.date_words import ENGLISH, words
from cases.values.dates import DateError, EdtfDate, parse

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKDAY = r"(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?"
_MONTHS = {name.lower()[:3]: f"{place:02d}" for place, name in enumerate(ENGLISH.months, 1)}
_MONTH = "(?:sept|" + "|".join(f"{name[:3]}(?:{name[3:]})?" for name in map(str.lower, ENGLISH.months)) + ")"
_SEASON = "(?:spring|summer|autumn|fall|winter)"


def read(text: str) -> EdtfDate:
    """The date that an editor typed, in EDTF (`cases.values.dates`) or in English.

    "Before X" and "after X" leave X out; "by X", "on or before X", "X or earlier" and the like include it. "Between X
    and Y" and "X or Y" are moments (sets); "X to Y", "since X" and "until X" lasted (intervals). What one half of a
    pair does not say is taken from the other: "4 to 5 June 1983". All that `date_words.words` says is read as it.

    Raises DateError for what is not read for certain: relative dates, names of holidays, days without a year, day and
    month in figures, a weekday that does not fit, "early 2018", "winter 2018".
    """
    typed = _DASHES.sub("-", " ".join(text.split()))
    try:
        return parse(typed)
    except DateError:
        if _MEANT_AS_EDTF.fullmatch(typed):
            raise
    if len(typed) > 200:
        _refuse(typed)
    english = typed.lower().replace("’", "'")
    for pattern, plain in _SPELLINGS:
        english = pattern.sub(plain, english)
    for pattern, advice in _REFUSALS:
        if pattern.search(english):
            raise DateError(f"“{typed[:60]}” {advice}")
    return parse(_read_phrase(english))


_DASHES = re.compile(r"[‐‑‒−]|(?<!\d{4})[–—]|[–—](?!\d\d\b(?![–—-]))")  # but for 2018–24, which is no season

_MEANT_AS_EDTF = re.compile(
    r"|[\[{].*|\.\..*|(unknown|open)?/\S*|\d{4,}|(?!\d{4}-(\d\d|\d{4})$|\d{4}/\d\d?/)[\dXxu]{4}([-\d?~%/TXxu]\S*)?",
    re.ASCII,
)

_PLAIN = r"(?:(?!\b(?:to|and|or|between|from|since|until|by|before|after)\b).)+?"
_SPELLINGS = [
    (re.compile(pattern, re.ASCII), plain)
    for pattern, plain in (
        (rf"\b({_MONTH}|{_WEEKDAY}|ca|c|approx)\.", r"\1 "),
        (r"\bc(?=\d)", "c "),
        (r"\s*,\s*", ", "),
        (r"\s+", " "),
        (rf"\b({_WEEKDAY}), ", r"\1 "),
        (rf"(?<![\w-])(\d\d?)-({_MONTH})-(?=\d{{4}}\b)", r"\1 \2 "),
        (r" -{1,2} ", " to "),
        (rf"(?<![\w-])(\d\d?(?:st|nd|rd|th)?|{_MONTH})-(?=\d\d?(?![\d-])|{_MONTH}\b)", r"\1 to "),
        (rf"(?<!winter )(?<!winter of )\b(\d{{4}})-(?=\d{{4}}\b|(?:\d\d? )?{_MONTH}\b)", r"\1 to "),
        (rf"^({_PLAIN}),? or (?:earlier|before)$", r"by \1"),
        (rf"^({_PLAIN}),? or (?:later|after)$", r"not before \1"),
        (r"\b(?:on|in) or before\b|\b(?:no|not) later than\b|\bnot after\b", "by"),
        (r"\b(?:on|in) or after\b|\b(?:no|not) earlier than\b", "not before"),
    )
]


# -- what is refused

_HOLIDAY = (
    r"\b(?:christmas|xmas|boxing day|new year|easter|good friday|thanksgiving|hallowe'?en|independence day"
    r"|labou?r day|memorial day|veterans' day|veterans day|juneteenth|martin luther king|presidents'? day)"
)
_RELATIVE = (
    rf"\b(?:last|next|this|past|coming) (?:{_WEEKDAY}|{_MONTH}|{_SEASON}|night|(?:day|week|month|year)s?)\b"
    r"|\b(?:yesterday|today|tomorrow|tonight|now|present|recently|ago|(?:day|week|month|year)s? (?:later|after))\b"
    rf"|^(?:(?:on|since|until|by|before|after) )?{_WEEKDAY}$"
)
_REFUSALS = [
    (re.compile(pattern, re.ASCII), advice)
    for pattern, advice in (
        (
            r"(?<![\d-])(?!\d{4}-)\d{1,4}([/.-])\d\d?\1\d{1,4}(?![\d-])|^\d\d?[/.]\d{4}$",
            "may be two dates. Write the month in words, such as “5 June 2019”.",
        ),
        (_HOLIDAY, "names a holiday. Write its day and month, such as “24 December 2018”."),
        (
            _RELATIVE,
            "depends on when it was said. Resolve it against the source's date: “30 May 2019”, or “since 2019”.",
        ),
        (
            r"\b(?:early|mid|middle|late|beginning|start of|end of|first half|second half)\b",
            "has no certain bounds. Write what the source supports, such as “between January and March 2018”.",
        ),
        (
            rf"(?<!\d)\d0'?s\b|'\d\d\b|\b{_SEASON} \d\d$",
            "does not say which century. Write the year with four digits, such as “1983” or “the 1980s”.",
        ),
        (
            r"\b\d\d00'?s\b|\bcentury\b(?! starting in \d\d00)",
            "may be ten years or a hundred. Write 190X for 1900 to 1909, or 19XX for 1900 to 1999.",
        ),
        (
            r"\bwinter(?: of)?,? \d{4}(?![-–—])",
            "may be at the start or at the end of that year. Write both years, such as “winter 2018–19”.",
        ),
        (
            r"^\d{4}-\d\d$|(?<!winter )(?<!winter of )\b\d{4}[–—]\d\d\b",
            "may be a month or two years. Write a month as 2018-06, years as “2018 to 2024”.",
        ),
        (
            r"^from (?!.* (?:to|through|until) |.*, end unknown$)",
            "has no end. Write “since 2019” if it goes on, or “from 2019, end unknown”.",
        ),
    )
]


def _refuse(phrase: str) -> NoReturn:
    forms = "“30 May 2019”, “May 2019”, “about 2018”, “between 30 June and 31 July 1983”, or in EDTF such as 2018-10~."
    raise DateError(f"“{_capitalise(phrase[:60])}” is not read for certain. Write it as {forms}")


def _capitalise(phrase: str) -> str:
    return re.sub(rf"\b({_MONTH}|{_WEEKDAY})\b", lambda match: match[0].capitalize(), phrase)


# -- phrases of several dates

_OPEN = [
    (re.compile(r"since (.+)"), "{}/.."),
    (re.compile(r"from (.+), end unknown"), "{}/"),
    (re.compile(r"until (.+), with no start"), "../{}"),
    (re.compile(r"until (.+?)(?:, start unknown)?"), "/{}"),
]
_LASTING = re.compile(r"(?:from )?(.+?) (?:to|through|until) (.+)")
_LIMITED = re.compile(r"(between|by|not before|before|after) (.+)")
_CHOICE = re.compile(r",? or |(?<=\d{4}), |, (?!\d{4})")


def _read_phrase(phrase: str) -> str:
    """The EDTF of a phrase. Whether its days exist and its ends are in order is left to the parser."""
    for pattern, interval in _OPEN:
        if match := pattern.fullmatch(phrase):
            return interval.format(*_read_series([match[1]]))
    if _LIMITED.match(phrase) or " or " in phrase:
        choices = _CHOICE.split(phrase)
        is_limited = any(map(_LIMITED.match, choices))
        return f"[{','.join(map(_read_limited, choices) if is_limited else _read_series(choices))}]"
    if match := _LASTING.fullmatch(phrase):
        return "/".join(_read_series([match[1], match[2]]))
    return _read_series([phrase])[0]


def _read_limited(choice: str) -> str:
    match = _LIMITED.fullmatch(choice)
    if match is None:
        return _read_series([choice])[0]
    limit, rest = match.groups()
    pieces = rest.split(" and ") if limit == "between" else [rest]
    if len(pieces) != 1 + (limit == "between"):
        _refuse(choice)
    dates = [parse(edtf) for edtf in _read_series(pieces)]
    if any(date.iso is None or date.precision == "time" for date in dates):
        raise DateError(f"“{limit}” takes a plain day, month or year, such as “{limit} May 1985”.")
    if limit == "between":
        return "..".join(date.text for date in dates)
    edtf = _neighbour(dates[0], limit) if limit in ("before", "after") else dates[0].text
    return f"..{edtf}" if limit in ("by", "before") else f"{edtf}.."


def _neighbour(plain: EdtfDate, side: str) -> str:
    """The day, month or year just before or after one, since no bound in EDTF leaves itself out."""
    bound, step = (plain.earliest, -1) if side == "before" else (plain.latest, 1)
    try:
        return f"{(bound or date.min) + timedelta(days=step)}"[: len(plain.text)]
    except OverflowError:
        raise DateError("Years run from 0001 to 9999; write a date within that range.") from None


@dataclass(frozen=True, slots=True)
class _Parts:
    """A day, month or year as typed; what is missing may stand in the other half of a pair."""

    weekday: str | None = None
    day: str | None = None
    month: str | None = None
    year: str | None = None


_DAY = r"(?:the )?(?P<day>\d\d?)(?:st|nd|rd|th)?"
_PARTS = [
    re.compile(rf"(?:on |in )?(?:(?P<weekday>{_WEEKDAY}),? )?{pattern}", re.ASCII)
    for pattern in (
        rf"{_DAY}(?:(?: of)? (?P<month>{_MONTH}))?(?:,? (?P<year>\d{{4}}))?",
        rf"(?P<month>{_MONTH})(?: {_DAY})?(?:,? (?:of )?(?P<year>\d{{4}}))?",
        r"(?P<year>\d{4})",
    )
]


def _read_series(pieces: list[str]) -> list[str]:
    """The EDTF of dates that stand together: the later lend month and year to the earlier, or borrow the month."""
    parts = [_read_parts(piece) for piece in pieces]
    filled = list(parts)
    for place in reversed(range(len(parts) - 1)):
        here, after = filled[place], filled[place + 1]
        if here and after:
            month = here.month or (after.month if here.day else None)
            filled[place] = replace(here, month=month, year=here.year or after.year)
    for place in range(1, len(parts)):
        here, before = filled[place], filled[place - 1]
        if here and before and here.day and not here.month:
            filled[place] = replace(here, month=before.month)
    if filled != parts and len({(part.day is None, part.month is None) for part in filled if part}) > 1:
        _refuse(", ".join(pieces))
    return [_join(part, piece) if part else _read_single(piece) for part, piece in zip(filled, pieces, strict=True)]


def _read_parts(piece: str) -> _Parts | None:
    return next((_Parts(**match.groupdict()) for pattern in _PARTS if (match := pattern.fullmatch(piece))), None)


def _join(parts: _Parts, piece: str) -> str:
    if parts.year is None:
        raise DateError(f"“{_capitalise(piece)}” has no year. Write it with four digits, such as “30 May 2019”.")
    if (parts.day and not parts.month) or (parts.weekday and not parts.day):
        _refuse(piece)
    month = f"-{_MONTHS[parts.month[:3]]}" if parts.month else ""
    edtf = f"{parts.year}{month}" + (f"-{parts.day:0>2}" if parts.day else "")
    on = parse(edtf).earliest
    if parts.weekday and on:
        fits = _WEEKDAYS[on.weekday()]
        if not fits.lower().startswith(parts.weekday[:3]):
            day = words(parse(edtf))
            raise DateError(f"{day} is a {fits}. Find out which is right, and write “{day}” or the day that fits.")
    return edtf


# -- one date that has no parts to lend

_NAMED = [
    (re.compile(rf"(?:in )?(?:the )?{pattern}", re.ASCII), edtf)
    for pattern, edtf in (
        (r"(\d{4}-\d\d(?:-\d\d)?)", "{}"),
        (r"(\d{3})0'?s", "{}X"),
        (r"decade starting in (\d{3})0", "{}X"),
        (r"century starting in (\d\d)00", "{}XX"),
        (r"(\d{4}),? \(?month not known\)?", "{}-XX"),
        (r"(\d{4}),? \(?month and day not known\)?", "{}-XX-XX"),
        (r"spring(?: of)?,? (\d{4})", "{}-21"),
        (r"summer(?: of)?,? (\d{4})", "{}-22"),
        (r"(?:autumn|fall)(?: of)?,? (\d{4})", "{}-23"),
        (r"(?:q1|first quarter|1st quarter)(?: of)?,? (\d{4})", "{}-33"),
        (r"(?:q2|second quarter|2nd quarter)(?: of)?,? (\d{4})", "{}-34"),
        (r"(?:q3|third quarter|3rd quarter)(?: of)?,? (\d{4})", "{}-35"),
        (r"(?:q4|fourth quarter|4th quarter)(?: of)?,? (\d{4})", "{}-36"),
    )
]
_DAY_UNKNOWN = re.compile(r"(.+?),? \(?day not known\)?")
_WINTER = re.compile(r"(?:in )?(?:the )?winter(?: of)?,? (\d{4})[-–—](\d{4}|\d\d)", re.ASCII)
_SIGNED = re.compile(
    r"(possibly |perhaps |maybe |probably )?(about |around |approximately |approx |roughly |circa |ca |c )?(.+?)(\?)?"
)
_CLOCK = re.compile(r"(.+?),? (?:at )?(\d\d?):(\d\d)(?::(\d\d))? ?([ap])\.?m\b\.?(?: (.*))?", re.ASCII)
_ZONE = re.compile(r"\(?utc(?:([+-])(\d\d?)(?::(\d\d))?)?\)?", re.ASCII)


def _read_single(piece: str) -> str:
    match = _SIGNED.fullmatch(piece)
    if match and (match[1] or match[2] or match[4]):
        sign = ("?" if match[1] or match[4] else "~") if not (match[2] and (match[1] or match[4])) else "%"
        return _read_series([match[3]])[0] + sign
    for pattern, edtf in _NAMED:
        if match := pattern.fullmatch(piece):
            return edtf.format(match[1])
    if match := _DAY_UNKNOWN.fullmatch(piece):
        return f"{_read_series([match[1]])[0]}-XX"
    if (match := _WINTER.fullmatch(piece)) and f"{int(match[1]) + 1:04d}".endswith(match[2]):
        return f"{match[1]}-24"
    return _read_time(piece)


def _read_time(piece: str) -> str:
    match = _CLOCK.fullmatch(piece)
    if match is None or not 1 <= int(match[2]) <= 12:
        _refuse(piece)
    day, hour, minute, second, half, zone_text = match.groups()
    zone = _ZONE.fullmatch(zone_text or "")
    if zone is None:
        raise DateError("That time has no offset from UTC. Write it after the time, such as “12:01 a.m. (UTC−8)”.")
    sign, hours, minutes = zone.groups()
    offset = f"{sign}{hours:0>2}:{minutes or '00'}" if sign else "Z"
    clock = f"{int(hour) % 12 + (12 if half == 'p' else 0):02d}:{minute}:{second or '00'}"
    return f"{_read_series([day])[0]}T{clock}{offset}"
