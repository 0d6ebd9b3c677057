"""The last unbroken stay in custody, from the spans of kind custody and what began and ended them. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cases.values.dates import EdtfDate, parse
from cases.values.edition import EventItem
from cases.values.progress import concerning, may_precede, undone

# An arrest counts as the beginning of custody if it can lie this little before it.
_NEAR = timedelta(days=62)
_DAY = timedelta(days=1)
# How long a look at where somebody is held counts as news of today.
STALE_AFTER = timedelta(days=180)
_LEAVING = frozenset({"release", "execution", "death"})


@dataclass(frozen=True, slots=True)
class Custody:
    """An unbroken stay in custody.

    `start` is where it is counted from, None where that is unknown; `spans` stand in the order in which they end; `end`
    is None while the stay lasts or where its end is unknown.
    """

    start: EdtfDate | None
    start_event: EventItem
    spans: tuple[EventItem, ...]
    end: EdtfDate | None
    is_ongoing: bool


@dataclass(frozen=True, slots=True)
class _Span:
    """One span; an end that it leaves open is that of the first release, execution or death after it began."""

    event: EventItem
    start: EdtfDate | None
    end: EdtfDate | None
    is_ongoing: bool

    @property
    def begins(self) -> date | None:
        return self.start.earliest if self.start else None

    @property
    def lasts_to(self) -> date:
        """The last day that is known of it, so that spans can be put in the order in which they end."""
        if self.is_ongoing:
            return date.max
        return (self.end.latest if self.end else None) or self.begins or date.min


def custody(events: Sequence[EventItem], subject: str) -> Custody | None:
    """The stay of this person that lasts longest into our days; None where no span of custody is known."""
    ours = concerning(events, subject)
    gone = undone(ours)
    left = [event for event in ours if event.kind in _LEAVING and event.id not in gone]
    spans = [_span(event, left) for event in ours if event.kind == "custody" and parse(event.when).is_span]
    if not spans:
        return None
    chain = _chain(sorted(spans, key=lambda span: (span.lasts_to, span.begins or date.min)))
    first, last = min(chain, key=lambda span: span.begins or date.min), chain[-1]
    start, start_event = _start(first, [event for event in ours if event.kind == "arrest"], left)
    return Custody(start, start_event, tuple(span.event for span in chain), last.end, last.is_ongoing)


def _span(event: EventItem, left: Sequence[EventItem]) -> _Span:
    when = parse(event.when)
    start, end = (parse(text) if text not in ("", "..") else None for text in event.when.split("/"))
    if end is None:
        end = next((leave for leave in (parse(other.when) for other in left) if may_precede(when, leave)), None)
    return _Span(event, start, end, when.is_ongoing and end is None)


def _chain(spans: list[_Span]) -> list[_Span]:
    """The span that ends last, and before it those that touch what is there already."""
    *others, last = spans
    chain, begins = [last], last.begins
    for span in reversed(others):
        if begins is None or begins - span.lasts_to > _DAY:
            break
        chain.insert(0, span)
        begins = min(begins, span.begins) if span.begins else None
    return chain


def _start(first: _Span, arrests: Sequence[EventItem], left: Sequence[EventItem]) -> tuple[EdtfDate | None, EventItem]:
    """Where the count begins: the last arrest shortly before the first span or at its start, else that start."""
    near = [event for event in arrests if _leads_to(parse(event.when), first.start, left)]
    if not near:
        return first.start, first.event
    arrest = max(near, key=lambda event: parse(event.when).sort_key)
    return parse(arrest.when), arrest


def _leads_to(arrest: EdtfDate, start: EdtfDate | None, left: Sequence[EventItem]) -> bool:
    """Whether an arrest can lie at the start or up to 62 days before it, with no release between them."""
    if start is None or start.earliest is None or arrest.earliest is None or arrest.latest is None:
        return False
    if not may_precede(arrest, start) or start.earliest - arrest.latest > _NEAR:
        return False
    return not any(
        not may_precede(leave, arrest) and not may_precede(start, leave)
        for leave in (parse(event.when) for event in left)
    )
