"""The overview of a case on a true time axis: marks, bars and bands in per cent of its width, so that it fits any."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.choices import LANES, EventKind, Lane
from cases.reading.axis import LEAST_BAR, Axis, Bar, axis_over, lasting, maybe_within, per_cent
from cases.reading.band_labels import ROOMY, TIGHT, label
from cases.reading.dates import read, when
from cases.reading.lookup import Lookup
from cases.reading.strip_table import Period, Row, counted_words, periods, row
from cases.reading.timeline import anchor_of, as_listed
from cases.values.dates import EdtfDate
from cases.values.edition import EventItem
from cases.values.periods import beginning, is_of_one_year, listed, years_of
from cases.values.retraction import told

_LANE_HEIGHT = 28
_FIRST_LANE = 48  # below the bands
_TICKS = 6


@dataclass(frozen=True, slots=True)
class Mark:
    """One event: a shape at `x` that stands for its standing."""

    x: str
    standing: str


@dataclass(frozen=True, slots=True)
class Strand:
    """The marks of one lane; `y` of its line, `label_y` of its name on a narrow screen."""

    name: str
    y: int
    label_y: int
    bar_y: int
    marks: tuple[Mark, ...]
    bars: tuple[Bar, ...]
    row: Row


@dataclass(frozen=True, slots=True)
class Band:
    """One stay in custody, numbered as in the list below the strip; `bars` are where its ends are not known.

    `label` is what has room in it on a phone, `roomy` what has on a wide screen.
    """

    number: int
    x: str
    width: str
    middle: str
    label: str
    roomy: str
    tone: str
    place: str
    when: str
    url: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Tick:
    x: str
    year: int
    url: str


@dataclass(frozen=True, slots=True)
class Strip:
    """`height` and all `y` are CSS pixels. What it shows is said in `words` and in a table too.

    `has_uncertain`, `has_earlier` and `has_later` say which of its signs for dates that are not known need telling.
    """

    first_year: int
    last_year: int
    height: int
    words: str
    bands: tuple[Band, ...]
    strands: tuple[Strand, ...]
    ticks: tuple[Tick, ...]
    periods: tuple[Period, ...]
    has_uncertain: bool
    has_earlier: bool
    has_later: bool


def strip(lookup: Lookup, today: date) -> Strip | None:
    """The overview of the events but births, whose distance would press the rest together; None of fewer than two."""
    events = [event for event in told(lookup.document.events) if event.kind != EventKind.BIRTH]
    days = [day for event in events for day in _reach(read(event.when), today)]
    if len(events) < 2 or min(days).year == max(days).year:
        return None
    axis = axis_over([read(event.when) for event in events], min(days), max(days), today)
    ticks = tuple(_ticks(events, axis))
    over = periods(axis.first.year, axis.last.year, [tick.year for tick in ticks])
    strands = tuple(_strands(events, axis, over))
    bands = tuple(_bands(lookup, axis))
    bars = [bar for strand in strands for bar in strand.bars] + [bar for band in bands for bar in band.bars]
    height = _FIRST_LANE + _LANE_HEIGHT * (len(strands) - 1) + 12
    return Strip(
        first_year=axis.first.year,
        last_year=axis.last.year,
        height=height,
        words=_words(events, bands),
        bands=bands,
        strands=strands,
        ticks=ticks,
        periods=over,
        has_uncertain=any(bar.is_uncertain and not bar.arrow for bar in bars),
        has_earlier=any(bar.arrow == "earlier" for bar in bars),
        has_later=any(bar.arrow == "later" for bar in bars),
    )


def _reach(when: EdtfDate, today: date) -> Iterator[date]:
    for day in (when.earliest, when.latest, today if when.is_ongoing else None):
        if day is not None:
            yield day


def _bands(lookup: Lookup, axis: Axis) -> Iterator[Band]:
    stays = [event for event in told(lookup.document.events) if event.kind == EventKind.CUSTODY]
    spans = [event for event in stays if read(event.when).is_span]
    for number, event in enumerate(spans, start=1):
        start, end, unsure = lasting(read(event.when), axis)
        width = max(end - start, LEAST_BAR)
        place = event.place.name or event.headline
        yield Band(
            number=number,
            x=per_cent(start),
            width=per_cent(width),
            middle=per_cent(start + width / 2),
            label=label(number, place, read(event.when), width, TIGHT),
            roomy=label(number, place, read(event.when), width, ROOMY),
            tone="abc"[(number - 1) % 3],
            place=place,
            when=when(event.when).words,
            url=lookup.event_link(event.id),
            bars=tuple(maybe.bar(f"{place}, {when(event.when).words}") for maybe in unsure),
        )


def _strands(events: Sequence[EventItem], axis: Axis, over: Sequence[Period]) -> Iterator[Strand]:
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
            bars=tuple(sorted(_bars(held, axis), key=lambda bar: not bar.is_uncertain)),
            row=row(held, over),
        )
        y += _LANE_HEIGHT


def _is_stay(event: EventItem) -> bool:
    """Whether an event is drawn as a band already."""
    return event.kind == EventKind.CUSTODY and read(event.when).is_span


def _mark(event: EventItem, axis: Axis) -> Mark:
    """In the middle of where it may be, or at the only bound that is known."""
    days = beginning(read(event.when))
    known = [axis.at(day) for day in (days.first, days.last) if day]
    return Mark(per_cent(sum(known) / len(known)), event.standing)


def _bars(events: Sequence[EventItem], axis: Axis) -> Iterator[Bar]:
    """Bars for what lasted, and for a moment whose day may lie anywhere in a stretch that can be seen."""
    for event in events:
        parsed, title = read(event.when), _title(event)
        if parsed.is_span:
            start, end, unsure = lasting(parsed, axis)
            yield Bar(per_cent(start), per_cent(max(end - start, LEAST_BAR)), title, False)
        else:
            maybe = maybe_within(beginning(parsed), axis)
            unsure = [maybe] if maybe.arrow or maybe.end - maybe.start >= LEAST_BAR else []
        yield from (maybe.bar(title) for maybe in unsure)


def _title(event: EventItem) -> str:
    return f"{when(event.when).words}: {event.headline}"


def _ticks(events: Sequence[EventItem], axis: Axis) -> Iterator[Tick]:
    """Round years, each leading to the first heading from then on under which an event stands."""
    dates = [read(event.when) for event in as_listed(events)]
    headings = [(listed(each)[0], anchor_of(years_of(each))) for each in dates]
    length = axis.last.year - axis.first.year + 1
    step = next(step for step in (1, 2, 5, 10, 20, 50, 100) if length / step <= _TICKS)
    for year in range(-(-axis.first.year // step) * step, axis.last.year + 1, step):
        x = axis.at(date(year, 1, 1))
        following = next((anchor for first, anchor in headings if first >= year), headings[-1][1])
        if 2 <= x <= 95:
            yield Tick(per_cent(x), year, f"#{following}")


def _words(events: Sequence[EventItem], bands: Sequence[Band]) -> str:
    """The drawing in a sentence or two."""
    counts = Counter(event.standing for event in events)
    known = ", ".join(counted_words(counts))
    stays = "; ".join(f"{band.place}, {band.when}" for band in bands)
    unsure = sum(not is_of_one_year(read(event.when)) for event in events)
    said = [_("%(count)s events: %(known)s.") % {"count": len(events), "known": known}]
    if unsure:
        words = ngettext("%(count)s in a year that is not known.", "%(count)s in years that are not known.", unsure)
        said.append(words % {"count": unsure})
    if stays:
        said.append(_("Custody: %(stays)s.") % {"stays": stays})
    return " ".join(said)
