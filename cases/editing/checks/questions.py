"""Questions on which sources differ."""

from collections.abc import Iterator
from datetime import date

from cases.editing.checks.findings import Finding
from cases.editing.freeze import Candidate


def questions_on_which_sources_differ_are_read(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Readers are told which value these pages use, or that there is none for good."""
    for question in candidate.document.questions:
        if question.differs and not question.reading and not question.no_reading:
            text = (
                f"Sources differ on “{question.text}”. Give our reading and the reason, or say that there is no one "
                "reading."
            )
            yield Finding(question.id, "reading", text)
