"""Every statement has a source, and the quote is in it; nothing claimed stands without who says so."""

from collections.abc import Iterator
from datetime import date

from cases.choices import Bearing, QuoteState, RoleName, Standing
from cases.editing.checks.reasons import reason
from cases.editing.freeze import Candidate
from cases.editing.refusal import Reason
from cases.values.edition import ClaimItem, EventItem

NOT_THERE = frozenset({QuoteState.CHANGED, QuoteState.NOT_FOUND})


def every_event_is_cited(candidate: Candidate, today: date) -> list[Reason]:
    """An event needs a citation that supports it."""
    return [
        reason(
            candidate,
            "uncited_event",
            event.id,
            "citations",
            f"“{event.headline}” has no citation that supports it. Add one, or mark the event as not ready.",
        )
        for event in candidate.document.events
        if not any(citation.bearing == Bearing.SUPPORTS for citation in event.citations)
    ]


def every_claim_is_cited(candidate: Candidate, today: date) -> list[Reason]:
    """A claim needs the passage in which it is made; one that contradicts it is no such passage."""
    return [
        reason(
            candidate,
            "uncited_claim",
            claim.id,
            "citations",
            f"“{claim.text}” has no citation that supports it. Add the passage in which it is said, or delete it.",
        )
        for claim in _claims(candidate)
        if not any(citation.bearing == Bearing.SUPPORTS for citation in claim.citations)
    ]


def every_source_can_be_found(candidate: Candidate, today: date) -> list[Reason]:
    """A source needs a publisher, an author, an address or a number by which somebody else can find it."""
    return [
        reason(
            candidate,
            "source_not_to_be_found",
            source.id,
            "url",
            f"Nobody could find the source “{source.title}”: give its publisher, its address or its number.",
        )
        for source in candidate.document.sources
        if not (source.publisher or source.authors or source.url or source.number or source.address_withheld)
    ]


def claims_are_attributed(candidate: Candidate, today: date) -> list[Reason]:
    """An event known only from somebody's claim names its speaker; so does a belief, an opinion, a prediction."""
    return [
        reason(
            candidate,
            "unattributed_event",
            event.id,
            "roles",
            f"“{event.headline}” is claimed, but nobody is its speaker. Say in the roles who claims it.",
        )
        for event in candidate.document.events
        if event.standing == Standing.CLAIMED and not any(role.role == RoleName.SPEAKER for role in event.roles)
    ]


def a_quote_is_in_the_copy(candidate: Candidate, today: date) -> list[Reason]:
    """Where we hold a copy, the words quoted stand in it."""
    return [
        reason(
            candidate,
            "misquoted",
            citation.id,
            "citations",
            f"The quote “{citation.exact}” does not stand in our copy of its source. Mend the quote, or add the copy "
            "in which it stands.",
        )
        for statement in _statements(candidate)
        for citation in statement.citations
        if citation.state in NOT_THERE
    ]


def _claims(candidate: Candidate) -> Iterator[ClaimItem]:
    for question in candidate.document.questions:
        yield from question.claims


def _statements(candidate: Candidate) -> Iterator[EventItem | ClaimItem]:
    yield from candidate.document.events
    yield from _claims(candidate)
