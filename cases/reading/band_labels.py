"""What stands inside a band of the overview: name and years where there is room, else its number in the list."""

from django.utils.translation import gettext as _

from cases.reading.dates import read
from cases.values.dates import EdtfDate
from cases.values.periods import is_vague

TIGHT, ROOMY = 288, 550  # pixels: the axis on the narrowest phone, and where the strands have a column of their own
_LETTER = 6.8  # pixels that a letter takes at most, on the average of a label
_AROUND = 8
_LEAST_NUMBERED = 3.0  # per cent; a narrower band has no room for its number


def label(number: int, place: str, when: EdtfDate, width: float, axis: int) -> str:
    """The longest of these that fits into `width` per cent of an axis of that many pixels; empty where none does."""
    years = _years(when)
    whole = f"{number} {place}, {years}" if years else ""
    room = width / 100 * axis - _AROUND
    fitting = (words for words in (whole, f"{number} {place}") if words and len(words) * _LETTER <= room)
    return next(fitting, str(number) if width >= _LEAST_NUMBERED else "")


def _years(when: EdtfDate) -> str:
    """“1985 to 2024”, “since 1985”; empty where a year is not known."""
    start, end = (_year(text) for text in when.text.split("/"))
    if start and when.is_ongoing:
        return _("since {year}").format(year=start)
    if start and start == end:
        return start
    return _("{first} to {last}").format(first=start, last=end) if start and end else ""


def _year(text: str) -> str:
    if text in ("", ".."):
        return ""
    date = read(text)
    if date.earliest is None or date.latest is None or date.earliest.year != date.latest.year:
        return ""
    return _("about {year}").format(year=date.earliest.year) if is_vague(date) else str(date.earliest.year)
