"""What is invented stays apart from what is real, so that no reader takes one for the other."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from cases.editing.checks.findings import Finding
from cases.editing.freeze import Candidate
from cases.models.desk.campaigns import Campaign
from cases.models.desk.inmates import Inmate
from cases.models.published.rows import PersonRow, Record, SourceRow
from cases.values.edition import Document, PersonItem, SourceItem


def what_is_invented_stays_so(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Readers were told that it is real, or that it is not; its earlier editions still say so."""
    facts = candidate.document.facts
    if Record.objects.filter(pk=facts.id, is_invented=not facts.is_invented).exists():
        was, now = ("real", "invented") if facts.is_invented else ("invented", "real")
        text = (
            f"Readers have “{facts.name}” as {was}, and it would become {now}. Set “invented” back as it was, and "
            "enter another case as another."
        )
        yield Finding(facts.id, "is_invented", text)


def nothing_is_both(candidate: Candidate, today: date) -> Iterator[Finding]:
    """No person, source, case or campaign stands in what is real and in what is invented."""
    document = candidate.document
    here, there = ("invented", "real") if document.facts.is_invented else ("real", "invented")
    for key, name in _shared(document):
        text = (
            f"“{name}” stands in what is {there}, and this is {here}. Take it out here, or enter another that belongs "
            "here only."
        )
        yield Finding(key, "is_invented", text)


def _shared(document: Document) -> Iterator[tuple[str, str]]:
    other = not document.facts.is_invented
    rows: tuple[tuple[type[PersonRow] | type[SourceRow], tuple[PersonItem | SourceItem, ...]], ...] = (
        (PersonRow, document.people),
        (SourceRow, document.sources),
    )
    for model, items in rows:
        names = {UUID(item.id): item.shown if isinstance(item, PersonItem) else item.title for item in items}
        found = model.objects.filter(public_id__in=names, record__is_invented=other).exclude(record=document.facts.id)
        yield from ((str(key), names[key]) for key in sorted(set(found.values_list("public_id", flat=True))))
    linked = {UUID(item.id): item.name for item in document.linked}
    for desk in (Inmate, Campaign):
        keys = desk.objects.filter(public_id__in=linked, is_invented=other).values_list("public_id", flat=True)
        yield from ((str(key), linked[key]) for key in sorted(keys))
