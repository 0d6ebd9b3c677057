"""What a case's page weighs on its way to a reader, with everything it needs."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import brotli
import pytest
from django.template.loader import render_to_string

from cases.public.compressing import CODERS
from cases.reading.case_page import case_page
from cases.reading.documents import documents_of, head_of, live_edition
from cases.reading.history import history_of
from cases.values.edition import Document

STATIC = Path("cases/static/cases")
MOST = 60 * 1024
TODAY = date(2026, 11, 27)


def evenly(items, count: int):
    return tuple(items[place * len(items) // count] for place in range(count))


def of_events(document: Document, count: int) -> Document:
    """So many of its events, and as large a part of its questions, evenly taken, with their people and sources."""
    share = count / len(document.events)
    events = evenly(document.events, count)
    ids = {event.id for event in events}
    apart = [question for question in document.questions if not question.event]
    kept = {question.id for question in evenly(apart, round(len(apart) * share))}
    kept |= {question.id for question in document.questions if any(claim.opens for claim in question.claims)}
    questions = tuple(one for one in document.questions if one.event in ids or one.id in kept)
    cited = {citation.source for event in events for citation in event.citations}
    cited |= {one.source for question in questions for claim in question.claims for one in claim.citations}
    cited |= {other for source in document.sources if source.id in cited for other in (source.via, source.copy_of)}
    present = {role.person for event in events for role in event.roles}
    present |= {claim.speaker for question in questions for claim in question.claims}
    return replace(
        document,
        events=events,
        questions=questions,
        sources=tuple(source for source in document.sources if source.id in cited),
        people=tuple(
            person
            for person in document.people
            if person.id in present or person.id in {source.publisher for source in document.sources}
        ),
    )


@pytest.mark.django_db
def test_a_page_of_sixty_events_and_all_it_needs_come_in_60_kib(published, rf):
    live = live_edition("case", "kevin-cooper")
    (document,) = documents_of([live])
    sixty = of_events(document, 60)
    history = history_of(live, "kevin-cooper", sixty, today=TODAY)
    page = case_page(sixty, head_of(live), today=TODAY, history=history)
    html = render_to_string("pages/case.html", {"page": page}, rf.get("/cases/kevin-cooper/")).encode()
    assert html.count(b"<article ") == 60
    sent = {"page": len(CODERS["br"](html))}
    for name in ("casetracker.css", "share.js", "years.js", "icon.svg"):  # coded beforehand, as small as can be
        sent[name] = len(brotli.compress((STATIC / name).read_bytes()))
    assert sum(sent.values()) <= MOST, sent
    assert sent["share.js"] + sent["years.js"] <= 2 * 1024
