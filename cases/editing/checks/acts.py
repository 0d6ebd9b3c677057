"""Acts of clemency called by their names."""

from collections.abc import Iterator
from datetime import date

from cases.choices import EventKind, Outcome, Regard
from cases.editing.checks.findings import Finding, official_names
from cases.editing.freeze import Candidate
from cases.values.acts import says_commutation, says_pardon


def a_commutation_is_not_called_a_pardon(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A commutation shortens a sentence and leaves the conviction; a pardon forgives."""
    document = candidate.document
    names = official_names(document)
    commutations = frozenset(event.id for event in document.events if event.kind == EventKind.COMMUTATION)
    for event in document.events:
        if event.id in commutations:
            for field in ("headline", "account"):
                if says_pardon(getattr(event, field), names):
                    yield Finding(event.id, field, _text(event.headline))
    for question in document.questions:
        for claim in question.claims:
            if question.event in commutations and claim.regard == Regard.ACCEPTED and says_pardon(claim.text, names):
                yield Finding(claim.id, "text", _text(claim.text))


def a_pardon_is_not_told_as_a_commutation(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A pardon that shortens a sentence is a commutation, unless the record holds one that it may speak of."""
    document = candidate.document
    commuted = any(e.kind == EventKind.COMMUTATION and e.outcome == Outcome.OCCURRED for e in document.events)
    for event in document.events:
        fields = ("headline",) if commuted else ("headline", "account")
        for field in fields:
            if event.kind == EventKind.PARDON and says_commutation(getattr(event, field), official_names(document)):
                text = (
                    f"“{event.headline}” is entered as a pardon, but its words speak of a commutation. Choose the kind "
                    "that the instrument has, or mend the words."
                )
                yield Finding(event.id, field, text)


def _text(words: str) -> str:
    return (
        f"“{words}” tells of a commutation and speaks of a pardon. Say “commuted” or “clemency”, or choose the kind "
        "that the instrument has."
    )
