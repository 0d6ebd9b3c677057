"""What a page rests on, and whether its sources differ, is said as it is."""

from dataclasses import replace
from html import unescape

import pytest

from tests.reading.documents import case_document, publish, uid

pytestmark = pytest.mark.django_db


def page_of(client, document):
    publish(document)
    return client.get(f"/cases/{document.facts.slug}/").content.decode()


def test_a_page_that_rests_on_one_source_says_so_at_its_top(client):
    document = case_document()
    one = document.sources[0]
    events = tuple(
        replace(event, citations=tuple(replace(c, source=one.id, relays="", attributed_to="") for c in event.citations))
        for event in document.events
    )
    html = page_of(client, replace(document, events=events, questions=(), sources=(one,)))
    assert f"Everything on this page rests on one source, “{one.title}”" in unescape(html)
    assert html.index("rests on one source") < html.index('id="timeline"')


def test_questions_on_which_nothing_differs_only_tell_what_is_claimed(client):
    document = case_document()
    assert "What sources differ on" in page_of(client, document)
    alike = tuple(replace(q, claims=q.claims[:1], event="") for q in document.questions)
    other = replace(document.facts, id=uid("another"), slug="another-case")
    html = page_of(client, replace(document, facts=other, questions=alike))
    assert ("What is claimed" in html, "What sources differ on" in html) == (True, False)


def test_a_page_of_independent_sources_has_no_such_line(client):
    document = case_document()
    apart = tuple(replace(one, publisher="", host=one.title, via="", copy_of="") for one in document.sources)
    assert len(apart) > 1
    assert "Everything on this page rests on" not in page_of(client, replace(document, sources=apart))
