"""How long nothing is recorded between the years of a timeline: said only where nothing can have happened meanwhile."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import accumulate

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.choices import EventKind
from cases.reading.dates import read
from cases.values.dates import EdtfDate
from cases.values.edition import EventItem
from cases.values.lengths import years_between
from cases.values.periods import Days, beginning, is_vague

GAP_YEARS = 2
_CLOSE = timedelta(days=3 * 366)  # “about 1983” with its slack is as close as that
_LEAST_SLACK = timedelta(days=31)


def gaps_before(years: Sequence[Sequence[EventItem]], *, is_narrowed: bool = False) -> list[str]:
    """What to say before each of these groups of events in the order of a timeline; empty for a gap of at most two."""
    certain = _edges(years)
    close = _edges([[event for event in held if _is_close(event)] for held in years])
    loose = [_reach(event) for held in years for event in held if not _is_close(event)]
    said = []
    for held, surely, nearly in zip(years, certain, close, strict=True):
        words = ""
        if count := _gap(*surely):
            words = _nothing(count, is_narrowed=is_narrowed)
        elif _gap(*nearly) and any(map(_is_close, held)):
            words = _between(*nearly, loose, is_narrowed=is_narrowed)
        said.append(words)
    return said


def _edges(years: Sequence[Sequence[EventItem]]) -> Iterator[tuple[date, date]]:
    """For each group, the last day that those before it reach, and the first that it and those after it do."""
    reaches = [[_reach(event) for event in held] for held in years]
    lasts = [max((reach.last or date.max for reach in held), default=date.min) for held in reaches]
    firsts = [min((reach.first or date.min for reach in held), default=date.max) for held in reaches]
    before = [date.min, *accumulate(lasts, max)][: len(lasts)]
    after = list(accumulate(reversed(firsts), min))[::-1]
    return zip(before, after, strict=True)


def _gap(last: date, first: date) -> int:
    """The whole years between the two; 0 where there is nothing on one side, and for less than two."""
    if last == date.min or first == date.max or first <= last:
        return 0
    years = years_between(last, first)
    return years if years >= GAP_YEARS else 0


def _nothing(years: int, *, is_narrowed: bool) -> str:
    if is_narrowed:
        return _("Nothing of this sort is recorded here for more than %(years)s years.") % {"years": years}
    return _("Nothing is recorded here for more than %(years)s years.") % {"years": years}


def _between(last: date, first: date, loose: Sequence[Days], *, is_narrowed: bool) -> str:
    """What is known of a gap in which only events may lie that are not closely dated; nothing where one does lie."""
    loose = [reach for reach in loose if reach.may_lie_within(last, first)]
    if any(reach.first and reach.last and last <= reach.first and reach.last <= first for reach in loose):
        return ""
    count = len(loose)
    if is_narrowed:
        words = ngettext(
            "No event of this sort of a known year is recorded between %(last)s and %(first)s;"
            " one of less certain date may belong here.",
            "No event of this sort of a known year is recorded between %(last)s and %(first)s;"
            " %(count)s of less certain date may belong here.",
            count,
        )
    else:
        words = ngettext(
            "No event of a known year is recorded between %(last)s and %(first)s;"
            " one of less certain date may belong here.",
            "No event of a known year is recorded between %(last)s and %(first)s;"
            " %(count)s of less certain date may belong here.",
            count,
        )
    return words % {"last": last.year, "first": first.year, "count": count}


def _reach(event: EventItem) -> Days:
    """The days that an event may fill. Of custody, and of what has no known end, only the beginning counts."""
    when = read(event.when)
    begun = _begun(when)
    fills = when.is_span and when.latest and event.kind != EventKind.CUSTODY
    return Days(begun.first, _begun(read(when.text.split("/")[1])).last if fills else begun.last)


def _is_close(event: EventItem) -> bool:
    begun = _begun(read(event.when))
    return begun.first is not None and begun.last is not None and begun.last - begun.first < _CLOSE


def _begun(when: EdtfDate) -> Days:
    """The days of its beginning; of a vague date more by its own length on both sides, a month at least: the standard
    does not say how far “about” goes."""
    days = beginning(when)
    if not is_vague(when):
        return days
    length = days.last - days.first if days.first and days.last else timedelta()
    slack = max(length, _LEAST_SLACK)
    return Days(
        max(days.first, date.min + slack) - slack if days.first else None,
        min(days.last, date.max - slack) + slack if days.last else None,
    )
