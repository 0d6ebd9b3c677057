"""Looking quotes up in the copies that we hold, and keeping what was found."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from cases.choices import QuoteState
from cases.editing.gathering import Tracked
from cases.models.desk.inmates import Inmate
from cases.models.desk.sources import Citation, Copy, Source
from cases.values.quotes import Finding, differences, find

BROKEN = frozenset({QuoteState.CHANGED, QuoteState.NOT_FOUND})
_BATCH = 50  # sources whose copies are held in memory at once

# The better finding first: a quote counts as found if any copy holds it.
_RANK = {"found": 0, "found_more_than_once": 1, "changed": 2, "not_found": 3}


def check_citation(citation: Citation, *, at: datetime) -> bool:
    """Look the quote up in every held copy, the newest first, and set the result; the caller saves.

    Returns whether the result differs from the one before.
    """
    before = (citation.state, citation.checked_copy_id)
    copies = list(citation.source.copies.order_by("-seen_at", "-pk"))
    _check(citation, copies, at=at)
    return (citation.state, citation.checked_copy_id) != before


def look_up_again(source: Source, *, at: datetime) -> None:
    """Look up every quote of a source, of which a new copy may hold what was not found before."""
    for citation in source.citations.order_by("pk"):
        if check_citation(citation, at=at):
            citation.save(update_fields=["state", "checked_copy", "checked_at"])


def check_quotes_of(record: Tracked, *, at: datetime) -> None:
    """Look up every quote of a record again, and write what differs from before.

    What was found is no editor's text, so it is written past the desk's history.
    """
    home = "inmates" if isinstance(record, Inmate) else "campaigns"
    asked = "inmate" if isinstance(record, Inmate) else "campaign"
    of_record = Q(**{f"event__{home}": record}) | Q(**{f"claim__question__{asked}": record})
    # By source: the copy looked through last is the one that is quickly looked through again.
    citations = list(Citation.objects.filter(of_record).distinct().order_by("source", "pk"))
    _look_up(citations, at=at)


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a check of all quotes has come; `states` counts citations by what was found, `broke` are those that
    stood in a copy before and do not now."""

    done: int
    total: int
    states: Counter[str]
    broke: tuple[Citation, ...]


def check_all(*, at: datetime) -> Iterator[Progress]:
    """Look up every quote there is, source by source, and write what differs; tells how far it is after each batch.

    What was found is no editor's text, so it is written past the desk's history. Each batch is written by itself: a
    check that is cut off has done what it told.
    """
    sources = list(Citation.objects.order_by("source").values_list("source", flat=True).distinct())
    total, done = Citation.objects.count(), 0
    states: Counter[str] = Counter()
    broke: list[Citation] = []
    for first in range(0, len(sources), _BATCH):
        batch = sources[first : first + _BATCH]
        rows = Citation.objects.filter(source__in=batch).select_related("source", "event", "claim")
        citations = list(rows.order_by("source", "pk"))
        before = {citation.pk: citation.state for citation in citations}
        _look_up(citations, at=at)
        states.update(citation.state for citation in citations)
        broke += [one for one in citations if one.state in BROKEN and before[one.pk] not in BROKEN]
        done += len(citations)
        yield Progress(done, total, states.copy(), tuple(broke))


def _look_up(citations: list[Citation], *, at: datetime) -> None:
    """Check these, which stand by source, and write those of which something differs from before."""
    copies: dict[int, list[Copy]] = {}
    for copy in Copy.objects.filter(source__in={c.source_id for c in citations}).order_by("-seen_at", "-pk"):
        copies.setdefault(copy.source_id, []).append(copy)
    changed = []
    for citation in citations:
        before = (citation.state, citation.checked_copy_id)
        _check(citation, copies.get(citation.source_id, []), at=at)
        if (citation.state, citation.checked_copy_id) != before:
            changed.append(citation)
    Citation._base_manager.bulk_update(changed, ["state", "checked_copy", "checked_at"], batch_size=500)


def words_that_changed(citation: Citation) -> list[tuple[str, str]]:
    """What stands near a quote that is not there as quoted, word by word: ("same" | "del" | "ins", words).

    Empty where nothing like it is found. Asks for the text of the copy.
    """
    if citation.state != QuoteState.CHANGED or citation.checked_copy is None:
        return []
    found = find(citation.checked_copy.text, citation.exact, citation.prefix, citation.suffix)
    return differences(citation.exact, found.nearby) if found.nearby else []


def _check(citation: Citation, copies: Iterable[Copy], *, at: datetime) -> None:
    held = list(copies)
    if not citation.exact or citation.not_checkable_because:
        _set(citation, QuoteState.NOT_CHECKABLE, None, at)
    elif not held:
        _set(citation, QuoteState.NO_COPY, None, at)
    else:
        found, copy = min(
            ((find(c.text, citation.exact, citation.prefix, citation.suffix), c) for c in held), key=_by_rank
        )
        _set(citation, found.state, copy, at)


def _by_rank(result: tuple[Finding, Copy]) -> int:
    return _RANK[result[0].state]


def _set(citation: Citation, state: str, copy: Copy | None, at: datetime) -> None:
    citation.state, citation.checked_copy, citation.checked_at = state, copy, at
