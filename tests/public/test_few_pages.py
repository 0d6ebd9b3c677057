"""Readers' pages where nothing, one thing or only long things are published, and the page for machines that watch."""

import pytest
from django.db import OperationalError, connection
from django.template.loader import render_to_string
from django.urls import reverse

from cases.choices import Review
from cases.reading.documents import EditionHead
from tests.public.test_pages import PAGES, text_of
from tests.reading.documents import PUBLISHED_AT, campaign_document, case_document, long_document, publish

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


@pytest.mark.parametrize("review", Review.values)
@pytest.mark.parametrize("name", ["home", "case", "event", "campaign"])
def test_how_an_edition_was_reviewed_leads_to_what_that_means_and_to_the_edition(client, name, review):
    publish(campaign_document() if name == "campaign" else case_document(), review=review)
    html, words = client.get(PAGES[name]).content.decode(), Review(review).label
    shown = words if review == Review.REVIEWED else f"<strong>{words}</strong>"
    if name == "home":
        assert (f'<a href="/about/#review">{words}</a>' in html) is (review != Review.REVIEWED)
    else:
        assert f'<a href="/about/#review">{shown}</a>' in html
    record = "campaigns/free-case" if name == "campaign" else "cases/case-cooper"
    assert f'<a href="/{record}/editions/1/">{"edition" if name == "home" else "Edition"} 1</a>' in html


def test_the_list_of_editions_leads_to_what_review_means(client):
    publish(case_document(), review="emergency")
    html = client.get("/cases/case-cooper/editions/").content.decode()
    assert '<a href="/about/#review">Published in an emergency, before review</a>' in html


def test_what_each_sort_of_review_means_is_told(client):
    page = client.get("/about/")
    assert page.content.decode().count('id="review"') == 1
    for words in Review.labels:
        assert f"<dt>{words}</dt>" in page.content.decode()
    assert "Days of editions are those of UTC." in text_of(page)


def test_a_draft_leads_to_no_edition_and_no_review(client):
    page = render_to_string("parts/edition.html", {"edition": EditionHead(1, PUBLISHED_AT, is_draft=True)})
    assert ("<a" in page, "#review" in page) == (False, False)
