"""Charts of the numbers, as far as a drawing goes: lengths in per cent of the width, so that they fit any."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from cases.reading.axis import LEAST_BAR, Axis, Bar, axis_over, maybe_within, per_cent
from cases.reading.dates import read, when
from cases.values.periods import beginning, is_of_one_year

_ROW = 42  # pixels: a line of words, and the bar below it
_LONGEST = 88.0  # per cent: behind the longest bar stands its number
_UNIT = 11.0  # per cent: no single thing is drawn longer, so that few things look like few
_SINGLY = 30  # up to so many, a bar is parted into the single things that it stands for
_LANE = 58
_TALLEST = 24  # pixels, of a column
_TICKS = 5


# How each tone is drawn: by a class of the stylesheet, and by a pattern where it has one.
_STYLES = {"solid": "band c", "lines": "tone", "dots": "tone", "open": "may"}
_PATTERNS = {"lines": "url(#p-lines)", "dots": "url(#p-dots)"}


@dataclass(frozen=True, slots=True)
class Tone:
    """A pattern of a chart, and what it stands for."""

    name: str
    words: str

    @property
    def style(self) -> str:
        return _STYLES[self.name]

    @property
    def pattern(self) -> str:
        return _PATTERNS.get(self.name, "")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a bar, in one tone."""

    x: str
    width: str
    tone: Tone


@dataclass(frozen=True, slots=True)
class Row:
    """One bar below its words; `cuts` part it into single things where there are few, `mark` names its shape."""

    words: str
    number: str
    y: int
    mark_y: int
    bar_y: int
    end_y: int
    number_y: int
    end: str
    parts: tuple[Part, ...]
    cuts: tuple[str, ...]
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Bars:
    """`height` and every `y` are CSS pixels."""

    height: int
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Given:
    """What a row of bars is drawn from: its words, the number in each tone, and how both are said."""

    words: str
    numbers: Mapping[str, float]
    number: str
    titles: Mapping[str, str]
    mark: str = ""


def bars(rows: Sequence[Given]) -> Bars:
    """One bar a row, all to one scale."""
    most = max((sum(row.numbers.values()) for row in rows), default=0)
    scale = min(_LONGEST / most, _UNIT) if most else 0.0
    return Bars(_ROW * len(rows), tuple(_row(row, at * _ROW, scale, most <= _SINGLY) for at, row in enumerate(rows)))


def _row(given: Given, y: int, scale: float, is_parted: bool) -> Row:
    parts, x = [], 0.0
    for tone, number in given.numbers.items():
        if number:
            parts.append(Part(per_cent(x), per_cent(number * scale), Tone(tone, given.titles[tone])))
            x += number * scale
    whole = sum(given.numbers.values())
    cuts = tuple(per_cent(each * scale) for each in range(1, int(whole))) if is_parted and whole == int(whole) else ()
    return Row(
        words=given.words,
        number=given.number,
        y=y + 14,
        mark_y=y + 10,
        bar_y=y + 20,
        end_y=y + 34,
        number_y=y + 32,
        end=per_cent(x),
        parts=tuple(parts),
        cuts=cuts,
        mark=given.mark,
    )


@dataclass(frozen=True, slots=True)
class Column:
    x: str
    y: int
    width: str
    height: int
    title: str


@dataclass(frozen=True, slots=True)
class Strand:
    """One sort of thing by the year: columns on a line, and below it bars for what is of no year for certain."""

    words: str
    words_y: int
    y: int
    bar_y: int
    arrow_y: int
    columns: tuple[Column, ...]
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    x: str
    year: int


@dataclass(frozen=True, slots=True)
class Years:
    """`most` is what the tallest column stands for; the `has_…` say which signs for uncertain years need telling."""

    height: int
    most: int
    strands: tuple[Strand, ...]
    ticks: tuple[Tick, ...]
    has_uncertain: bool
    has_earlier: bool
    has_later: bool


@dataclass(frozen=True, slots=True)
class GivenStrand:
    """How many there are in each of some years, which are EDTF, and how a number of them is said."""

    words: str
    numbers: Mapping[str, int]
    titles: Mapping[str, str]


def by_year(given: Sequence[GivenStrand], today: date) -> Years | None:
    """All strands to one scale over one axis; None where nothing has a year."""
    dates = [read(years) for strand in given for years in strand.numbers]
    days = [day for each in dates for day in (each.earliest, each.latest) if day]
    if not days:
        return None
    axis = axis_over(dates, min(days), max(days), today)
    most = max((strand.numbers[years] for strand in given for years in _certain(strand)), default=1)
    strands = tuple(_strand(strand, at * _LANE, axis, most) for at, strand in enumerate(given))
    unsure = [bar for strand in strands for bar in strand.bars]
    return Years(
        height=_LANE * len(given),
        most=most,
        strands=strands,
        ticks=tuple(_ticks(axis)),
        has_uncertain=any(not bar.arrow for bar in unsure),
        has_earlier=any(bar.arrow == "earlier" for bar in unsure),
        has_later=any(bar.arrow == "later" for bar in unsure),
    )


def is_certain(years: str) -> bool:
    """Whether these are one year that is known."""
    return is_of_one_year(read(years))


def _certain(strand: GivenStrand) -> Iterable[str]:
    return (years for years in strand.numbers if is_certain(years))


def _strand(given: GivenStrand, y: int, axis: Axis, most: int) -> Strand:
    line = y + 18 + _TALLEST
    columns = (_column(given, years, axis, line, most) for years in _certain(given))
    unsure = (years for years in given.numbers if not is_certain(years))
    return Strand(
        words=given.words,
        words_y=y + 13,
        y=line,
        bar_y=line + 4,
        arrow_y=line + 7,
        columns=tuple(columns),
        bars=tuple(maybe_within(beginning(read(years)), axis).bar(given.titles[years]) for years in unsure),
    )


def _column(given: GivenStrand, years: str, axis: Axis, line: int, most: int) -> Column:
    start, end = axis.at(date(int(years), 1, 1)), axis.at(date(int(years), 12, 31))
    height = max(round(_TALLEST * given.numbers[years] / most), 2)
    width = max((end - start) * 0.85, LEAST_BAR)
    return Column(per_cent(start), line - height, per_cent(width), height, given.titles[years])


def _ticks(axis: Axis) -> Iterable[Tick]:
    """Round years, at the middle of theirs."""
    length = axis.last.year - axis.first.year + 1
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100, 500, 2500) if length / step <= _TICKS)
    for year in range(-(-axis.first.year // step) * step, axis.last.year + 1, step):
        x = axis.at(date(year, 7, 1))
        if 2 <= x <= 96:
            yield Tick(per_cent(x), year)


def years_words(years: str) -> str:
    """A year, or what is known instead of it."""
    return when(years).words
