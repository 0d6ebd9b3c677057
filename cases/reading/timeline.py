"""Events by year, with the gaps between them in words; and which of them a reader asked to see."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from cases.choices import LANES, Lane, Standing
from cases.reading.dates import read
from cases.reading.entries import Entry, entry
from cases.reading.lookup import Lookup
from cases.values.date_words import years_between
from cases.values.edition import EventItem
from cases.values.retraction import told

GAP_YEARS = 2


@dataclass(frozen=True, slots=True)
class Choice:
    """Which events a reader asked to see: of one standing, of one strand, or, where empty, all.

    What was taken back is of no standing and no strand any more.
    """

    standing: str = ""
    strand: str = ""

    @classmethod
    def asked(cls, query: Mapping[str, str]) -> "Choice":
        """The choice that an address holds; a value that does not exist asks for nothing."""
        standing, strand = query.get("standing", ""), query.get("strand", "")
        return cls(
            standing=standing if standing in Standing.values else "",
            strand=strand if strand in Lane.values else "",
        )

    def holds(self, event: EventItem) -> bool:
        if event.retraction:
            return not (self.standing or self.strand)
        return self.standing in ("", event.standing) and (not self.strand or event.kind in LANES[self.strand])

    @property
    def words(self) -> str:
        strand = str(Lane(self.strand).label) if self.strand else ""
        standing = str(Standing(self.standing).label) if self.standing else ""
        return ", ".join(part for part in (standing, strand) if part)


@dataclass(frozen=True, slots=True)
class Year:
    """`gap` says how long nothing is recorded before it; `bar` is its count as a percentage of the fullest year's.

    `count` is of the events that stand: 0 where all of the year's were taken back.
    """

    year: int
    anchor: str
    count: int
    bar: str
    gap: str
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """A value that the timeline can be narrowed to; `url` is empty where it is chosen already."""

    code: str
    words: str
    count: int
    query: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Timeline:
    """`total` counts all events, `count` those that stand in `years`; neither counts what was taken back."""

    years: tuple[Year, ...]
    total: int
    count: int
    standings: tuple[Option, ...]
    strands: tuple[Option, ...]
    chosen: str

    @property
    def hidden(self) -> int:
        return self.total - self.count


def timeline(lookup: Lookup, choice: Choice | None = None) -> Timeline:
    choice = choice or Choice()
    chosen = [event for event in lookup.document.events if choice.holds(event)]
    events = told(lookup.document.events)
    return Timeline(
        years=tuple(_years(chosen, lookup)),
        total=len(events),
        count=len(told(chosen)),
        standings=tuple(_standings(events, choice)),
        strands=tuple(_strands(events, choice)),
        chosen=choice.words,
    )


def year_of(event: EventItem) -> int:
    """The year under which an event stands: of the first day that it may have begun."""
    return (read(event.when).sorts_on or date.min).year


def _years(events: Sequence[EventItem], lookup: Lookup) -> Iterator[Year]:
    counts = Counter(map(year_of, told(events)))
    fullest = max(counts.values(), default=1)
    last: date | None = None
    for year, group in groupby(events, key=year_of):
        held = list(group)
        first = read(held[0].when).sorts_on
        gap = _gap_words(last, first)
        ends = [day for event in held if (day := _ended(event)) is not None]
        last = max([*ends, *([last] if last else [])], default=last)
        yield Year(
            year=year,
            anchor=f"y{year}",
            count=counts[year],
            bar=f"{100 * counts[year] / fullest:.0f}%",
            gap=gap,
            entries=tuple(entry(event, lookup) for event in held),
        )


def _ended(event: EventItem) -> date | None:
    """The day after which an event no longer fills the record: custody and what goes on fill nothing."""
    parsed = read(event.when)
    if parsed.is_span and (event.kind == "custody" or parsed.is_ongoing):
        return parsed.earliest
    return parsed.latest or parsed.sorts_on


def _gap_words(last: date | None, first: date | None) -> str:
    """How long nothing is recorded, in whole years; empty for a gap of at most two."""
    if last is None or first is None or first <= last or (years := years_between(last, first)) < GAP_YEARS:
        return ""
    return f"Nothing is recorded here for more than {years} years."


def _standings(events: Sequence[EventItem], choice: Choice) -> Iterator[Option]:
    counts = Counter(event.standing for event in events if Choice(strand=choice.strand).holds(event))
    for standing in Standing:
        if counts[standing] or choice.standing == standing:
            query = _query(standing, choice.strand)
            yield Option(standing.value, str(standing.label), counts[standing], query, choice.standing == standing)


def _strands(events: Sequence[EventItem], choice: Choice) -> Iterator[Option]:
    shown = [event for event in events if Choice(standing=choice.standing).holds(event)]
    for strand in Lane:
        count = sum(event.kind in LANES[strand] for event in shown)
        if count or choice.strand == strand:
            yield Option(
                strand.value, str(strand.label), count, _query(choice.standing, strand), choice.strand == strand
            )


def _query(standing: str, strand: str) -> str:
    """The query that narrows to these, as readers' addresses hold it."""
    return "&".join(f"{name}={value}" for name, value in (("standing", standing), ("strand", strand)) if value)
