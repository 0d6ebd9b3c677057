"""How long something lasted, in completed years and days: counted anew when a page is shown, from frozen bounds."""

from datetime import date

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.reading.dates import read
from cases.values.custody import STALE_AFTER, Custody
from cases.values.dates import EdtfDate, parse
from cases.values.lengths import duration_bounds
from cases.values.periods import beginning, is_vague

_DAYS_APART = 62  # bounds that lie further apart than this say no more in days than in years


def last_counted_day(checked_on: str, today: date) -> date:
    """The day to which time in custody is counted: today, or the last check where that is older than 180 days."""
    return counted_day(read(checked_on).latest if checked_on else None, today)


def counted_day(checked: date | None, today: date) -> date:
    """The same for a last check that has been read."""
    return checked if checked is not None and today - checked > STALE_AFTER else today


def years_words(least: int, most: int) -> str:
    """Completed years where their number is between these: “40 years”, “39 or 40 years”, “less than a year”."""
    if most == 0:
        return _("less than a year")
    if least == most:
        return ngettext("%(years)s year", "%(years)s years", most) % {"years": most}
    if least == 0:
        return ngettext("at most %(years)s year", "at most %(years)s years", most) % {"years": most}
    if most - least == 1:
        return _("%(least)s or %(most)s years") % {"least": least, "most": most}
    return _("between %(least)s and %(most)s years") % {"least": least, "most": most}


def custody_bounds(
    start: EdtfDate | None, end: EdtfDate | None, *, lasts: bool, counted_to: date
) -> tuple[int, int] | None:
    """The least and the most completed years of a stay, to its end or, if it lasts, to this day.

    None where they can't be told. An end that is not known is not counted past.
    """
    if start is None:
        return None
    if end is None:
        return duration_bounds(start, counted_to) if lasts else None
    if end.earliest is None or end.latest is None:
        return None
    longest = duration_bounds(start, end.latest)
    shortest = duration_bounds(start, end.earliest)
    return (shortest[0] if shortest else 0, longest[1]) if longest else None


def days_words(stay: Custody, counted_to: date) -> str:
    """How many days of a stay have passed, to its end or to this day: “15,832 days”, “15,822 to 15,853 days”.

    Empty where its beginning or its end is only about right, or not known within two months.
    """
    last = stay.end or parse(counted_to.isoformat())
    if stay.start is None or is_vague(stay.start) or is_vague(last):
        return ""
    began, ended = beginning(stay.start), (last.earliest, last.latest)
    if began.first is None or began.last is None or ended[0] is None or ended[1] is None:
        return ""
    least, most = (ended[0] - min(began.last, ended[0])).days, (ended[1] - began.first).days
    if most < 0 or most - least > _DAYS_APART:
        return ""
    shown = {"least": number_format(least, force_grouping=True), "most": number_format(most, force_grouping=True)}
    if least == most:
        return ngettext("{most} day", "{most} days", most).format(**shown)
    return _("{least} to {most} days").format(**shown)


def length_words(span: EdtfDate, counted_to: date) -> str:
    """How long a span lasted, to its end or, while it lasts, to this day; empty where that can't be told."""
    start, end = (parse(text) if text not in ("", "..") else None for text in span.text.split("/"))
    if start is None or (end is None and not span.is_ongoing):
        return ""
    last = end or parse(counted_to.isoformat())
    if last.earliest is None or last.latest is None:
        return ""
    longest, shortest = duration_bounds(start, last.latest), duration_bounds(start, last.earliest)
    return years_words(shortest[0] if shortest else 0, longest[1]) if longest else ""


def computed_words(stay: Custody | None, as_of: str) -> str:
    """How long somebody had been in custody on a day for which others give a figure; empty where it can't be told."""
    day = read(as_of).latest if as_of else None
    if stay is None or stay.start is None or day is None:
        return ""
    bounds = duration_bounds(stay.start, day)
    return years_words(*bounds) if bounds else ""
