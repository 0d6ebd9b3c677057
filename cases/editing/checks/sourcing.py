"""Every statement has a source, and every source can be found by somebody else."""

import re
from collections.abc import Iterator
from datetime import date

from cases.choices import Bearing
from cases.editing.checks.findings import Finding, claims
from cases.editing.freeze import Candidate
from cases.values.edition import Document
from cases.values.wordlists import VERDICTS, of_language

_VERDICT = re.compile(rf"(?i)(?<!\w)(?:{'|'.join(of_language(VERDICTS, *VERDICTS))})(?!\w)")


def every_event_is_cited(candidate: Candidate, today: date) -> Iterator[Finding]:
    """An event needs a citation that supports it."""
    for event in candidate.document.events:
        if not any(citation.bearing == Bearing.SUPPORTS for citation in event.citations):
            text = f"“{event.headline}” has no citation that supports it. Add one, or mark the event as not ready."
            yield Finding(event.id, "citations", text)


def every_claim_is_cited(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A claim needs the passage in which it is made; one that contradicts it is no such passage."""
    for claim in claims(candidate.document):
        if not any(citation.bearing == Bearing.SUPPORTS for citation in claim.citations):
            text = (
                f"“{claim.text}” has no citation that supports it. Add the passage in which it is said, or delete it."
            )
            yield Finding(claim.id, "citations", text)


def what_is_not_cited_judges_nobody(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Lines that carry no citation say who or what something is, and nothing of guilt, innocence or wrongdoing."""
    for part, field, line in _without_citation(candidate.document):
        if found := _VERDICT.search(line):
            text = (
                f"“{line if len(line) < 90 else line[:89] + '…'}” says “{found[0]}”, and has no citation. Say only "
                "who or what this is, and make what is said of it an event or a claim, with its source."
            )
            yield Finding(part, field, text)


def _without_citation(document: Document) -> Iterator[tuple[str, str, str]]:
    yield from ((person.id, "description", person.description) for person in document.people)
    yield from ((exhibit.id, "description", exhibit.description) for exhibit in document.exhibits)
    for photo in document.photos:
        yield from ((photo.id, field, getattr(photo, field)) for field in ("alt", "caption"))
    for event in document.events:
        yield from ((event.id, "roles", role.capacity) for role in event.roles)


def every_source_can_be_found(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A source needs a publisher, an author, an address or a number by which somebody else can find it."""
    for source in candidate.document.sources:
        if not (source.publisher or source.authors or source.url or source.number or source.address_withheld):
            text = f"Nobody could find the source “{source.title}”: give its publisher, its address or its number."
            yield Finding(source.id, "url", text)
