"""A page that comes down to one source says so before anything else is read."""

from dataclasses import replace

import pytest

from tests.public.test_pages import text_of
from tests.reading.documents import case_document, publish

pytestmark = pytest.mark.django_db


def page_of(client, document):
    publish(document)
    return client.get("/cases/case-cooper/").content.decode()


def test_a_page_that_rests_on_one_source_says_so_at_its_top(client):
    document = case_document()
    one = document.sources[0]
    events = tuple(
        replace(event, citations=tuple(replace(c, source=one.id, relays="", attributed_to="") for c in event.citations))
        for event in document.events
    )
    html = page_of(client, replace(document, events=events, questions=(), sources=(one,)))
    assert f"Everything on this page rests on one source, “{one.title}”" in text_of(html)
    assert html.index("rests on one source") < html.index('id="timeline"')


def test_a_page_of_several_sources_has_no_such_line(client):
    assert "Everything on this page rests on" not in page_of(client, case_document())
