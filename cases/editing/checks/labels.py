"""People in prison are spoken of as people."""

from collections.abc import Iterator
from datetime import date

from django.conf import settings

from cases.choices import Naming
from cases.editing.checks.findings import Finding, official_names
from cases.editing.freeze import Candidate
from cases.values.edition import Document
from cases.values.labels import labels_in

_OURS = {
    "events": ("headline", "when_note", "account", "affected"),
    "exhibits": ("name", "description"),
    "topics": ("name", "definition"),
    "photos": ("alt", "caption"),
    "people": ("description",),
}


def people_are_not_labelled(candidate: Candidate, today: date) -> Iterator[Finding]:
    """In our own words nobody is an “inmate” or a “felon”; in quotes and official names the word stays."""
    names = official_names(candidate.document)
    for part, field, text in _own_texts(candidate.document):
        if labels := labels_in(text, settings.LANGUAGE_CODE, names):
            words = ", ".join(f"“{label}”" for label in labels)
            text = (
                f"“{text if len(text) < 90 else text[:89] + '…'}” says {words}. Use the name, or “incarcerated person”."
                " Where somebody else’s words are meant, put them in quotation marks."
            )
            yield Finding(part, field, text)


def _own_texts(document: Document) -> Iterator[tuple[str, str, str]]:
    """Every text that is ours: the public id of its row, the field on the desk and the text."""
    for group, fields in _OURS.items():
        for item in getattr(document, group):
            yield from ((item.id, field, getattr(item, field)) for field in fields)
    for person in document.people:
        if person.policy == Naming.ROLE:
            yield person.id, "label", person.shown
    for event in document.events:
        yield from ((event.id, "roles", role.capacity) for role in event.roles)
    for question in document.questions:
        yield from ((question.id, field, getattr(question, field)) for field in ("text", "reading", "reason"))
        for claim in question.claims:
            yield from ((claim.id, field, getattr(claim, field)) for field in ("text", "value"))
