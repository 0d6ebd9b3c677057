"""What one case adds to the numbers over all cases: how its events are known, what was decided, its quotes. Pure."""

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from cases.values.dates import parse
from cases.values.edition import CitationItem, Document, EventItem
from cases.values.periods import years_of
from cases.values.progress import concerning
from cases.values.retraction import told

STANDING, OUTCOME, QUOTE = "standing", "outcome", "quote"

# What is decided in a case and counted by the year.
OUTCOMES = frozenset(
    {"sentence", "stay", "clemency_denial", "commutation", "pardon", "exoneration", "execution"},
)
# What came of looking up a quote, in the four answers that the numbers give.
LOOKED_UP: Mapping[str, str] = MappingProxyType(
    {
        "found": "found",
        "found_more_than_once": "found",
        "changed": "different",
        "not_found": "different",
        "no_copy": "no_copy",
        "not_checkable": "not_looked_up",
        "not_checked": "not_looked_up",
    }
)

Key = tuple[str, str, str]


def tallies(document: Document) -> Mapping[Key, int]:
    """How often the case has each of these: (“standing”, a standing, ""), (“outcome”, a kind of event, its years as
    EDTF), (“quote”, a kind of source, what came of looking it up).

    What was taken back counts in none. Outcomes are those of the person of the case that occurred. A citation without
    words has nothing to look up.
    """
    counts: Counter[Key] = Counter()
    counts.update((STANDING, event.standing, "") for event in told(document.events))
    counts.update((OUTCOME, event.kind, years_of(parse(event.when)).text) for event in _decided(document))
    kinds = {source.id: source.kind for source in document.sources}
    counts.update(
        (QUOTE, kinds[one.source], LOOKED_UP[one.state]) for one in citations_that_stand(document) if one.exact
    )
    return counts


def _decided(document: Document) -> Iterator[EventItem]:
    if document.facts.subject:
        ours = concerning(document.events, document.facts.subject)
        yield from (event for event in ours if event.kind in OUTCOMES)


def citations_that_stand(document: Document) -> Iterator[CitationItem]:
    """Those of every event that was not taken back and of every claim."""
    for event in told(document.events):
        yield from event.citations
    for question in document.questions:
        for claim in question.claims:
            yield from claim.citations
