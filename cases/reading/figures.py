"""One figure of the numbers: what it shows, drawn and as a table, what it is counted from and what is left out."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from cases.reading.charts import Bars, Tone, Years
from cases.values.tables import Table


@dataclass(frozen=True, slots=True)
class TableRow:
    """Words, leading to the cases that they stand for where `url` says so, and a number for each column behind them."""

    words: str
    numbers: tuple[str, ...]
    url: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """`name` is the end of its addresses. `says` tells all of it in words, `counted` how many things it rests on.

    Of `bars` and `years` the one that is drawn; both are None where there is nothing to count. `notes` say how it is
    counted and what is left out. `data` holds the same for machines.
    """

    name: str
    title: str
    counted: str
    says: str
    notes: tuple[str, ...]
    head: tuple[str, ...]
    rows: tuple[TableRow, ...]
    data: Table
    total: TableRow | None = None
    bars: Bars | None = None
    years: Years | None = None
    tones: tuple[Tone, ...] = ()


def number_words(number: float) -> str:
    """“2,000”, as the language of the page writes it."""
    return str(number_format(number, force_grouping=True))


def capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def in_words(rows: Iterable[tuple[str, int]]) -> str:
    """“Released: 2; executed: 1.”: every number of a chart, for those who can't see it."""
    said = "; ".join(_("%(what)s: %(number)s") % {"what": what, "number": number_words(n)} for what, n in rows)
    return f"{capital(said)}." if said else ""


def table_row(words: str, numbers: Sequence[int], url: str = "") -> TableRow:
    return TableRow(words, tuple(map(number_words, numbers)), url)


def titles(words: str, numbers: Mapping[str, int], tones: Mapping[str, str]) -> dict[str, str]:
    """What is said of each stretch of a bar."""
    return {tone: f"{words}, {tones[tone]}: {number_words(n)}" if tones[tone] else words for tone, n in numbers.items()}
