"""The overview of a case on a true time axis: marks, bars and bands in per cent of its width, so that it fits any."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from cases.choices import LANES, EventKind, Lane, Standing
from cases.reading.dates import read, when
from cases.reading.lookup import Lookup
from cases.reading.timeline import year_of
from cases.values.dates import EdtfDate
from cases.values.edition import EventItem
from cases.values.retraction import told

_LANE_HEIGHT = 28
_FIRST_LANE = 48  # below the bands
_LEAST_BAR = 0.4  # per cent; narrower bars could not be seen
_LEAST_NUMBERED = 3.0  # per cent; a narrower band has no room for its number
_TICKS = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """One event: a shape at `x` that stands for its standing."""

    x: str
    standing: str
    title: str


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch: something that lasted, or (`is_uncertain`) somewhere within which something happened."""

    x: str
    width: str
    title: str
    is_uncertain: bool


@dataclass(frozen=True, slots=True)
class Strand:
    """The marks of one lane; `y` of its line, `label_y` of its name on a narrow screen."""

    name: str
    y: int
    label_y: int
    bar_y: int
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]
    count: int
    years: str


@dataclass(frozen=True, slots=True)
class Band:
    """One stay in custody, numbered as in the list below the strip."""

    number: int
    x: str
    width: str
    middle: str
    is_numbered: bool
    tone: str
    place: str
    when: str
    url: str


@dataclass(frozen=True, slots=True)
class Tick:
    x: str
    year: int
    url: str


@dataclass(frozen=True, slots=True)
class Strip:
    """`height` and all `y` are CSS pixels. What it shows is said in `words` and in a table too."""

    first_year: int
    last_year: int
    height: int
    words: str
    bands: tuple[Band, ...]
    strands: tuple[Strand, ...]
    ticks: tuple[Tick, ...]


@dataclass(frozen=True, slots=True)
class _Axis:
    first: date
    last: date

    def at(self, day: date) -> float:
        part = (day - self.first).days / max((self.last - self.first).days, 1)
        return min(max(part, 0.0), 1.0) * 100


def strip(lookup: Lookup, today: date) -> Strip | None:
    """The overview of the events but births, whose distance would press the rest together; None of fewer than two."""
    events = [event for event in told(lookup.document.events) if event.kind != EventKind.BIRTH]
    days = [day for event in events for day in _reach(read(event.when), today)]
    if len(events) < 2 or min(days).year == max(days).year:
        return None
    axis = _Axis(date(min(days).year, 1, 1), date(max(days).year, 12, 31))
    strands = tuple(_strands(events, axis))
    bands = tuple(_bands(lookup, axis, today))
    height = _FIRST_LANE + _LANE_HEIGHT * (len(strands) - 1) + 12
    return Strip(
        first_year=axis.first.year,
        last_year=axis.last.year,
        height=height,
        words=_words(events, bands),
        bands=bands,
        strands=strands,
        ticks=tuple(_ticks(events, axis)),
    )


def _reach(when: EdtfDate, today: date) -> Iterator[date]:
    for day in (when.earliest, when.latest, today if when.is_ongoing else None):
        if day is not None:
            yield day


def _bands(lookup: Lookup, axis: _Axis, today: date) -> Iterator[Band]:
    stays = [event for event in told(lookup.document.events) if event.kind == EventKind.CUSTODY]
    spans = [event for event in stays if read(event.when).is_span]
    for number, event in enumerate(spans, start=1):
        span = read(event.when)
        start = axis.at(span.earliest or axis.first)
        end = axis.at(span.latest or (today if span.is_ongoing else span.earliest or axis.first))
        width = max(end - start, _LEAST_BAR)
        yield Band(
            number=number,
            x=_per_cent(start),
            width=_per_cent(width),
            middle=_per_cent(start + width / 2),
            is_numbered=width >= _LEAST_NUMBERED,
            tone="abc"[(number - 1) % 3],
            place=event.place.name or event.headline,
            when=when(event.when).words,
            url=lookup.event_link(event.id),
        )


def _strands(events: Sequence[EventItem], axis: _Axis) -> Iterator[Strand]:
    y = _FIRST_LANE
    for lane in Lane:
        held = [event for event in events if event.kind in LANES[lane] and not _is_stay(event)]
        if not held:
            continue
        yield Strand(
            name=str(lane.label),
            y=y,
            label_y=y - 9,
            bar_y=y - 3,
            marks=tuple(_mark(event, axis) for event in held if not read(event.when).is_span),
            bars=tuple(bar for event in held if (bar := _bar(event, axis)) is not None),
            count=len(held),
            years=_years_words(held),
        )
        y += _LANE_HEIGHT


def _years_words(events: Sequence[EventItem]) -> str:
    """From the first year to the last that any of them may be of: “between” where one’s own day is not known."""
    ends = [(year_of(event), (read(event.when).latest or date(year_of(event), 1, 1)).year) for event in events]
    first, last = min(start for start, _ in ends), max(end for _, end in ends)
    if first == last:
        return str(first)
    is_open = any(
        start != end and not read(event.when).is_span for event, (start, end) in zip(events, ends, strict=True)
    )
    return f"between {first} and {last}" if is_open else f"{first} to {last}"


def _is_stay(event: EventItem) -> bool:
    """Whether an event is drawn as a band already."""
    return event.kind == EventKind.CUSTODY and read(event.when).is_span


def _mark(event: EventItem, axis: _Axis) -> Mark:
    return Mark(_per_cent(axis.at(read(event.when).sorts_on or axis.first)), event.standing, _title(event))


def _bar(event: EventItem, axis: _Axis) -> Bar | None:
    """A bar for what lasted, and for a moment whose day may lie anywhere in a stretch that can be seen."""
    parsed = read(event.when)
    start = axis.at(parsed.earliest or parsed.sorts_on or axis.first)
    end = axis.at(parsed.latest or (axis.last if parsed.is_ongoing else parsed.earliest or axis.first))
    if not parsed.is_span and end - start < _LEAST_BAR:
        return None
    return Bar(_per_cent(start), _per_cent(max(end - start, _LEAST_BAR)), _title(event), not parsed.is_span)


def _title(event: EventItem) -> str:
    return f"{when(event.when).words}: {event.headline}"


def _ticks(events: Sequence[EventItem], axis: _Axis) -> Iterator[Tick]:
    """Round years, each leading to the first year from then on that holds an event."""
    years = sorted(set(map(year_of, events)))
    length = axis.last.year - axis.first.year + 1
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if length / step <= _TICKS)
    for year in range(-(-axis.first.year // step) * step, axis.last.year + 1, step):
        x = axis.at(date(year, 1, 1))
        following = next((held for held in years if held >= year), years[-1])
        if 2 <= x <= 95:
            yield Tick(_per_cent(x), year, f"#y{following}")


def _words(events: Sequence[EventItem], bands: Sequence[Band]) -> str:
    """The drawing in a sentence or two."""
    counts = Counter(event.standing for event in events)
    known = ", ".join(f"{counts[standing]} {standing.label}" for standing in Standing if counts[standing])
    stays = "; ".join(f"{band.place}, {band.when}" for band in bands)
    return f"{len(events)} events: {known}." + (f" Custody: {stays}." if stays else "")


def _per_cent(value: float) -> str:
    return f"{value:.2f}%"
