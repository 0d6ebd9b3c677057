"""Questions on which sources differ, and those that nobody has opened yet."""

from collections.abc import Iterator
from datetime import date

from cases.choices import Bearing, RecordKind
from cases.editing.checks.findings import Finding
from cases.editing.freeze import Candidate
from cases.models.desk.questions import Claim
from cases.values.edition import CitationItem


def questions_on_which_sources_differ_are_read(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Readers are told which value these pages use, or that there is none for good."""
    for question in candidate.document.questions:
        if question.differs and not question.reading and not question.no_reading:
            text = (
                f"Sources differ on “{question.text}”. Give our reading and the reason, or say that there is no one "
                "reading."
            )
            yield Finding(question.id, "reading", text)


def what_says_otherwise_stands_in_a_question(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A source cited against an event is not left uncommented: readers find its value beside ours, and why.

    A campaign shows the events of its cases, and leaves their questions to the cases' own pages.
    """
    document = candidate.document
    claims = [(question.event, claim) for question in document.questions for claim in question.claims]
    told = [(event, citation) for event, claim in claims for citation in claim.citations]
    of_event = {(event, citation.source) for event, citation in told}
    passages = {(citation.source, _words(citation)) for _, citation in told}
    against = [(event, c) for event in document.events for c in event.citations if c.bearing == Bearing.CONTRADICTS]
    untold = [
        (event, citation)
        for event, citation in against
        if (event.id, citation.source) not in of_event and (citation.source, _words(citation)) not in passages
    ]
    if untold and document.facts.kind == RecordKind.CAMPAIGN:
        in_cases = _told_in_cases([event.id for event, _ in untold])
        untold = [(event, citation) for event, citation in untold if (event.id, citation.source) not in in_cases]
    for event, citation in untold:
        text = (
            f"“{_words(citation)}” says otherwise than “{event.headline}”, and no question tells how. Open the "
            "question from the citation: each value, which one these pages use, and why."
        )
        yield Finding(citation.id, "citations", text)


def _words(citation: CitationItem) -> str:
    return citation.exact or citation.locator


def _told_in_cases(event_ids: list[str]) -> set[tuple[str, str]]:
    """Event and source of each contradiction that a question of a case of the event tells of."""
    claims = Claim.objects.filter(question__not_ready=False, question__inmate__events__public_id__in=event_ids)
    rows = claims.values_list("question__inmate__events__public_id", "citations__source__public_id").distinct()
    return {(str(event), str(source)) for event, source in rows}
