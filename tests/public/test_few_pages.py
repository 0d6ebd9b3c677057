"""Readers' pages where nothing, one thing or only long things are published, and the page for machines that watch."""

import pytest
from django.db import OperationalError, connection
from django.urls import reverse

from tests.public.test_pages import PAGES, text_of
from tests.reading.documents import campaign_document, case_document, long_document, publish

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("events", [1, 3, 30])
def test_a_case_asks_the_same_queries_of_few_events_and_many(client, django_assert_num_queries, events):
    publish(long_document(events))
    with django_assert_num_queries(4):
        response = client.get("/cases/long-case/")
    assert response.content.count(b"<article") == events


@pytest.mark.parametrize("name", ["home", "case", "event", "campaign"])
@pytest.mark.parametrize("is_reviewed", [False, True])
def test_a_page_says_which_edition_it_shows_and_whether_it_was_reviewed(client, name, is_reviewed):
    publish(case_document(), review="reviewed" if is_reviewed else "none")
    publish(campaign_document(), review="reviewed" if is_reviewed else "none")
    text = text_of(client.get(PAGES[name]))
    assert "dition 1" in text
    assert "20 November 2026" in text
    assert ("not reviewed by a second person" in text) is not is_reviewed


def test_an_empty_house_has_pages(client):
    assert "Nothing is published yet." in text_of(client.get("/"))
    assert "No published case is here yet." in text_of(client.get("/cases/"))
    assert "No campaign is published yet." in text_of(client.get("/campaigns/"))


def test_it_is_well(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        response = client.get(reverse("healthz"))
    assert (response.status_code, response.content) == (200, b"ok\n")


def test_it_says_when_the_database_does_not_answer(client):
    def refuse(*args):
        raise OperationalError

    with connection.execute_wrapper(refuse):
        response = client.get(reverse("healthz"))
    assert (response.status_code, response.content) == (503, b"the database does not answer\n")
