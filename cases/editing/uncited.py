"""What is cited from a held copy, where it stands, and which of its sentences nothing cites yet."""

from collections.abc import Iterable
from dataclasses import dataclass

from cases.editing.passages import Passage, Read, passage_at
from cases.models.desk.sources import Citation, Copy
from cases.values.passage_dates import sentences
from cases.values.quotes import find
from cases.values.statements import states_something


@dataclass(frozen=True)
class Highlight:
    """Where a citation of this source stands in the copy."""

    start: int
    end: int
    citation: Citation


def highlights(copy: Copy) -> list[Highlight]:
    """Every quote of the source that stands in this copy, in order; of two that overlap the one that begins first."""
    rows = copy.source.citations.exclude(exact="").select_related("event", "claim").order_by("pk")
    found = []
    for citation in rows:
        place = find(copy.text, citation.exact, citation.prefix, citation.suffix)
        if place.count and place.start is not None and place.end is not None:
            found.append(Highlight(place.start, place.end, citation))
    kept: list[Highlight] = []
    for one in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return kept


def uncited(read: Read, cited: Iterable[Highlight]) -> list[Passage]:
    """Sentences of the part with a date or a person that no citation touches: no headlines and no photo credits."""
    taken = [(one.start - read.first, one.end - read.first) for one in cited]
    marks = [*((one.start, one.end) for one in read.dates), *((one.start, one.end) for one in read.people)]
    found = []
    for start, words in sentences(read.text):
        end = start + len(words)
        is_cited = any(start < last and first < end for first, last in taken)
        is_named = any(start <= first and last <= end for first, last in marks)
        if not is_cited and is_named and _states_something(read, start, words):
            passage = passage_at(read.copy, read.first + start, read.first + end)
            if passage is not None:
                found.append(passage)
    return found


def _states_something(read: Read, start: int, words: str) -> bool:
    before, after = read.text[:start].rstrip(" “\"‘'"), read.text[start + len(words) :].lstrip(" ”\"’'")
    is_alone = (not before or before.endswith("\n")) and (not after or after.startswith("\n"))
    return states_something(words, title=read.copy.source.title, is_alone=is_alone)
