"""What a reader asked to see of a timeline: which events, and in which order."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from cases.choices import LANES, EventKind, Lane, Standing
from cases.reading.wording import kind_words
from cases.values.edition import EventItem

_NEWEST = "newest"
_VALUES = {"standing": Standing.values, "strand": Lane.values, "kind": EventKind.values}


@dataclass(frozen=True, slots=True)
class Option:
    """A value that the timeline can be narrowed to, or shown without: `query` is the address's."""

    code: str
    words: str
    count: int
    query: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Removable:
    """A value that the timeline is narrowed to; `query` shows it without."""

    words: str
    query: str


@dataclass(frozen=True, slots=True)
class Choice:
    """Which events a reader asked to see: of one standing, one strand, one kind or, where empty, all.

    What was taken back is of no standing, strand and kind any more.
    """

    standing: str = ""
    strand: str = ""
    kind: str = ""
    is_newest_first: bool = False

    @classmethod
    def asked(cls, query: Mapping[str, str]) -> "Choice":
        """The choice that an address holds; a value that does not exist asks for nothing."""
        known = {name: query.get(name, "") for name in _VALUES}
        asked = {name: value if value in _VALUES[name] else "" for name, value in known.items()}
        return cls(**asked, is_newest_first=query.get("order") == _NEWEST)

    def holds(self, event: EventItem) -> bool:
        if event.retraction:
            return not self.is_narrow
        return (
            self.standing in ("", event.standing)
            and self.kind in ("", event.kind)
            and (not self.strand or event.kind in LANES[self.strand])
        )

    def having(self, name: str, value: str) -> "Choice":
        """The same choice with another standing, strand or kind."""
        chosen = {each: getattr(self, each) for each in _VALUES} | {name: value}
        return Choice(**chosen, is_newest_first=self.is_newest_first)

    @property
    def is_narrow(self) -> bool:
        return bool(self.standing or self.strand or self.kind)

    @property
    def words(self) -> str:
        return ", ".join(each.words for each in self.removable)

    @property
    def query(self) -> str:
        """The query that asks for this, as readers' addresses hold it; empty for all, oldest first."""
        asked = {name: getattr(self, name) for name in _VALUES} | {"order": _NEWEST if self.is_newest_first else ""}
        return urlencode({name: value for name, value in asked.items() if value})

    @property
    def turned(self) -> str:
        """The query that asks for the same in the other order."""
        return replace(self, is_newest_first=not self.is_newest_first).query

    @property
    def all_events(self) -> str:
        """The query that asks for all events in this order."""
        return Choice(is_newest_first=self.is_newest_first).query

    @property
    def removable(self) -> tuple[Removable, ...]:
        """What it is narrowed to, the strand before the kind."""
        words = {
            "standing": str(Standing(self.standing).label) if self.standing else "",
            "strand": str(Lane(self.strand).label) if self.strand else "",
            "kind": kind_words(self.kind) if self.kind else "",
        }
        return tuple(Removable(said, self.having(name, "").query) for name, said in words.items() if said)


def standings(events: Sequence[EventItem], choice: Choice) -> tuple[Option, ...]:
    """How the events that are shown else are known, each with how many there are."""
    counts = Counter(event.standing for event in _else(events, choice, "standing"))
    return _options(choice, "standing", {one.value: str(one.label) for one in Standing}, counts)


def strands(events: Sequence[EventItem], choice: Choice) -> tuple[Option, ...]:
    shown = _else(events, choice, "strand")
    counts = Counter({lane.value: sum(event.kind in LANES[lane] for event in shown) for lane in Lane})
    return _options(choice, "strand", {one.value: str(one.label) for one in Lane}, counts)


def kinds(events: Sequence[EventItem], choice: Choice) -> tuple[Option, ...]:
    counts = Counter(event.kind for event in _else(events, choice, "kind"))
    return _options(choice, "kind", {kind: kind_words(kind) for kind in EventKind.values}, counts)


def _else(events: Iterable[EventItem], choice: Choice, name: str) -> list[EventItem]:
    """The events that would be shown if nothing were chosen under this name."""
    without = choice.having(name, "")
    return [event for event in events if without.holds(event)]


def _options(choice: Choice, name: str, words: Mapping[str, str], counts: Counter[str]) -> tuple[Option, ...]:
    """Each value that has events; the chosen one in any case, and it leads back to all."""
    chosen = getattr(choice, name)
    return tuple(
        Option(code, said, counts[code], choice.having(name, code * (code != chosen)).query, code == chosen)
        for code, said in words.items()
        if counts[code] or code == chosen
    )
