"""The time axis of an overview, in per cent of its width: where a day lies, and where what is not known may lie."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cases.reading.dates import read
from cases.values.dates import EdtfDate
from cases.values.periods import Days, beginning

LEAST_BAR = 0.4  # per cent; narrower bars could not be seen
_ROOM = 5.0  # per cent: length of what is open, and room for it on its side of the axis
_YEAR = timedelta(days=366)  # an end of a span that is known more closely is drawn as it stands


@dataclass(frozen=True, slots=True)
class Bar:
    """A stretch: something that lasted, or (`is_uncertain`) within which something happened, began or ended.

    Where it is open, `arrow` says to which side, “earlier” or “later”, and `arrow_x` where it ends on the axis.
    """

    x: str
    width: str
    title: str
    is_uncertain: bool
    arrow: str = ""
    arrow_x: str = ""


@dataclass(frozen=True, slots=True)
class Axis:
    """From the first day to the last, with room on either side for what is open there."""

    first: date
    last: date
    today: date
    room_before: float = 0.0
    room_after: float = 0.0

    def at(self, day: date) -> float:
        part = (day - self.first).days / max((self.last - self.first).days, 1)
        return self.room_before + min(max(part, 0.0), 1.0) * (100 - self.room_before - self.room_after)


@dataclass(frozen=True, slots=True)
class Maybe:
    """Where something may have happened, begun or ended, in per cent; open to one side where `arrow` says so."""

    start: float
    end: float
    arrow: str = ""

    def bar(self, title: str) -> Bar:
        at = {"earlier": self.start, "later": self.end}.get(self.arrow)
        x, width = per_cent(self.start), per_cent(max(self.end - self.start, LEAST_BAR))
        return Bar(x, width, title, True, self.arrow, "" if at is None else per_cent(at))


def axis_over(dates: Sequence[EdtfDate], first: date, last: date, today: date) -> Axis:
    is_open_before = any(each.earliest is None for each in dates)
    is_open_after = any(each.latest is None and not each.is_ongoing for each in dates)
    return Axis(date(first.year, 1, 1), date(last.year, 12, 31), today, _ROOM * is_open_before, _ROOM * is_open_after)


def lasting(span: EdtfDate, axis: Axis) -> tuple[float, float, list[Maybe]]:
    """Where a span lasted, from and to, and where it may have begun or ended besides."""
    begun, ended = beginning(span), _ending(span, axis.today)
    unsure = []
    start, end = begun.first, ended.last
    if start is None or begun.last is None or begun.last - start > _YEAR:
        start = begun.last or axis.first
        unsure.append(maybe_within(begun, axis))
    if end is None or ended.first is None or end - ended.first > _YEAR:
        end = max(ended.first or start, start)
        unsure.append(maybe_within(Days(end, ended.last), axis))
    return axis.at(start), axis.at(end), unsure


def _ending(span: EdtfDate, today: date) -> Days:
    """When a span ended; of one that goes on, today."""
    if span.is_ongoing:
        return Days(today, today)
    end = span.text.split("/")[1]
    return Days(read(end).earliest, span.latest) if end else Days(None, None)


def maybe_within(days: Days, axis: Axis) -> Maybe:
    """The stretch between the two; only begun where it is open, since nobody knows how far it goes."""
    if days.first is None:
        end = axis.at(days.last or axis.last)
        return Maybe(end - axis.room_before, end, "earlier")
    if days.last is None:
        start = axis.at(days.first)
        return Maybe(start, start + axis.room_after, "later")
    return Maybe(axis.at(days.first), axis.at(days.last))


def per_cent(value: float) -> str:
    return f"{value:.2f}%"
