"""Looking quotes up in the copies that we hold, and keeping what was found."""

from collections.abc import Iterable
from datetime import datetime

from django.db.models import Q

from cases.choices import QuoteState
from cases.editing.gathering import Tracked
from cases.models.desk.inmates import Inmate
from cases.models.desk.sources import Citation, Copy, Source
from cases.values.quotes import Finding, find

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
