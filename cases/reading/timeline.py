"""Events by year, with the gaps between them in words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import ngettext

from cases.reading.choice import Choice, Option, kinds, standings, strands
from cases.reading.dates import read, when
from cases.reading.entries import Entry, entry
from cases.reading.gaps import gaps_before
from cases.reading.lookup import Lookup
from cases.values.dates import EdtfDate
from cases.values.edition import EventItem
from cases.values.periods import beginning, is_of_one_year, listed, years_of
from cases.values.retraction import told


@dataclass(frozen=True, slots=True)
class Year:
    """A year, or several of which one is not known: `words` are “1983”, “about 1983”, “the 1980s”.

    `count` is of the events that stand: 0 where all of the year's were taken back. `bar` is the count as a percentage
    of the fullest year's, and empty where the year is not known. `gap` says how long nothing is recorded before it,
    `note` that its events may have come before others that are listed first, or after.
    """

    words: str
    anchor: str
    count: int
    bar: str
    gap: str
    note: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """`total` counts all events, `count` those that stand in `years`; neither counts what was taken back."""

    years: tuple[Year, ...]
    total: int
    count: int
    choice: Choice
    standings: tuple[Option, ...]
    strands: tuple[Option, ...]
    kinds: tuple[Option, ...]

    @property
    def chosen(self) -> str:
        """What it is narrowed to, in words; empty where all is shown."""
        return self.choice.words

    @property
    def hidden(self) -> int:
        return self.total - self.count


def timeline(lookup: Lookup, choice: Choice | None = None) -> Timeline:
    choice = choice or Choice()
    chosen = [event for event in lookup.document.events if choice.holds(event)]
    events = told(lookup.document.events)
    return Timeline(
        years=tuple(_years(chosen, lookup, choice)),
        total=len(events),
        count=len(told(chosen)),
        choice=choice,
        standings=standings(events, choice),
        strands=strands(events, choice),
        kinds=kinds(events, choice),
    )


def as_listed(events: Iterable[EventItem]) -> list[EventItem]:
    """The events in the order in which readers find them, which contradicts none that is known for certain."""
    return sorted(events, key=lambda event: (*listed(read(event.when)), event.id))


def anchor_of(years: EdtfDate) -> str:
    """The id of the heading over what happened or began in these years: `y1983`, `y198X`, `y-1983`, `y1983-about`."""
    vague = "-possibly" * years.is_uncertain + "-about" * years.is_approximate
    return "y" + years.text.strip("[]~?%").replace("..", "-").replace(",", "-") + vague


def _years(events: Sequence[EventItem], lookup: Lookup, choice: Choice) -> Iterator[Year]:
    """The years in the order asked for. A gap is said between the two that it parts, so before the second of them."""
    groups = [(years, list(held)) for years, held in groupby(as_listed(events), key=lambda e: years_of(read(e.when)))]
    counts = [len(told(held)) for _, held in groups]
    fullest = max((n for n, (_, held) in zip(counts, groups, strict=True) if _is_one_year(held)), default=1) or 1
    gaps = gaps_before([held for _, held in groups], is_narrowed=choice.is_narrow)
    told_years = list(zip(groups, counts, gaps, strict=True))
    if choice.is_newest_first:
        turned = zip(groups, counts, [*gaps, ""][1:], strict=True)
        told_years = [((years, held[::-1]), count, gap) for (years, held), count, gap in turned][::-1]
    for (years, held), count, gap in told_years:
        yield Year(
            words=when(years.text).words,
            anchor=anchor_of(years),
            count=count,
            bar=f"{100 * count / fullest:.0f}%" if _is_one_year(held) else "",
            gap=gap,
            note="" if _is_one_year(held) else _note(held, events),
            entries=tuple(entry(event, lookup) for event in held),
        )


def _is_one_year(held: Sequence[EventItem]) -> bool:
    return is_of_one_year(read(held[0].when))


def _note(held: Sequence[EventItem], events: Sequence[EventItem]) -> str:
    """Whether any of those held under several years may have come before or after any other, in words."""
    ids = {event.id for event in held}
    ours = [beginning(read(event.when)) for event in held]
    others = [beginning(read(event.when)) for event in events if event.id not in ids]
    if all(our.is_before(other) or other.is_before(our) for our in ours for other in others):
        return ""
    return ngettext(
        "It may have come before or after others listed here.",
        "They may have come before or after others listed here.",
        len(held),
    )
