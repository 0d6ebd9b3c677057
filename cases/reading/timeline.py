"""Events by year, with the gaps between them in words; and which of them a reader asked to see."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from cases.choices import LANES, Lane, Standing
from cases.reading.dates import read, when
from cases.reading.entries import Entry, entry
from cases.reading.gaps import gaps_before
from cases.reading.lookup import Lookup
from cases.values.dates import EdtfDate
from cases.values.edition import EventItem
from cases.values.periods import beginning, is_of_one_year, listed, years_of
from cases.values.retraction import told


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
        years=tuple(_years(chosen, lookup, is_narrowed=bool(choice.words))),
        total=len(events),
        count=len(told(chosen)),
        standings=tuple(_standings(events, choice)),
        strands=tuple(_strands(events, choice)),
        chosen=choice.words,
    )


def as_listed(events: Iterable[EventItem]) -> list[EventItem]:
    """The events in the order in which readers find them, which contradicts none that is known for certain."""
    return sorted(events, key=lambda event: (*listed(read(event.when)), event.id))


def anchor_of(years: EdtfDate) -> str:
    """The id of the heading over what happened or began in these years: `y1983`, `y198X`, `y-1983`, `y1983-about`."""
    vague = "-possibly" * years.is_uncertain + "-about" * years.is_approximate
    return "y" + years.text.strip("[]~?%").replace("..", "-").replace(",", "-") + vague


def _years(events: Sequence[EventItem], lookup: Lookup, *, is_narrowed: bool) -> Iterator[Year]:
    groups = [(years, list(held)) for years, held in groupby(as_listed(events), key=lambda e: years_of(read(e.when)))]
    counts = [len(told(held)) for _, held in groups]
    fullest = max((n for n, (_, held) in zip(counts, groups, strict=True) if _is_one_year(held)), default=1) or 1
    gaps = gaps_before([held for _, held in groups], is_narrowed=is_narrowed)
    for (years, held), count, gap in zip(groups, counts, gaps, strict=True):
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
    return f"{'It' if len(held) == 1 else 'They'} may have come before or after others listed here."


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
