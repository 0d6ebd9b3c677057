"""The words quoted stand in the copy that we hold, and are no more than a reader needs."""

from collections.abc import Iterator
from datetime import date

from cases.choices import QuoteState
from cases.editing.checks.findings import Finding, citations
from cases.editing.freeze import Candidate
from cases.editing.quotes import BROKEN
from cases.models.desk.sources import Citation
from cases.values.quotes import MAX_QUOTE_WORDS, words


def a_quote_is_in_the_copy(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Where we hold a copy, the words quoted stand in it."""
    for citation in citations(candidate.document):
        if citation.state in BROKEN:
            text = (
                f"The quote “{citation.exact}” does not stand in our copy of its source. Mend the quote, or add the "
                "copy in which it stands."
            )
            yield Finding(citation.id, "citations", text)


def a_copy_is_held(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Many sources can't be held, so this is counted and asks nobody for anything."""
    for citation in citations(candidate.document):
        if citation.state == QuoteState.NO_COPY:
            text = f"We hold no copy of the source in which “{citation.exact}” stands. Add one if that is possible."
            yield Finding(citation.id, "citations", text)


def long_quotes_have_a_reason(candidate: Candidate, today: date) -> Iterator[Finding]:
    """The reason stays on the desk, so it is asked for there, for all long quotes at once."""
    long = {c.id: c for c in citations(candidate.document) if words(c.exact) > MAX_QUOTE_WORDS}
    if not long:
        return
    unexplained = Citation.objects.filter(public_id__in=long, long_because="").order_by("pk")
    for key in map(str, unexplained.values_list("public_id", flat=True)):
        text = (
            f"The quote “{long[key].exact}” has {words(long[key].exact)} words. Quote at most {MAX_QUOTE_WORDS}, or "
            "say why it is longer."
        )
        yield Finding(key, "citations", text)
