"""How we know: what the page says is what the code does, and it leads to where one can ask."""

import re

import pytest

from cases.choices import ANNOUNCED, Label, QuoteState, Review, Standing
from cases.reading.wording import FOUND_IN_SHORT
from cases.templatetags.reading import mark
from cases.values.custody import STALE_AFTER
from cases.values.quotes import MAX_QUOTE_WORDS
from cases.values.retraction import notice
from tests.reading.documents import case_document, publish

pytestmark = pytest.mark.django_db


@pytest.fixture
def about(client):
    return client.get("/about/").content.decode()


def test_the_table_of_contents_leads_to_every_part(about):
    contents = re.findall(r'<li><a href="#(\w+)">', about)
    parts = re.findall(r'<h2 id="(\w+)">', about)
    assert contents == [part for part in parts if part != "site"]
    assert {"review", "standing", "names", "ask"} <= set(parts)


def test_it_explains_every_word_that_stands_beside_a_statement(about):
    for standing in Standing:
        assert f"<dt>{mark(standing.value)}{standing.label}</dt>" in about
        assert f'<symbol id="m-{standing.value}"' in about
    for state in QuoteState:
        if state != QuoteState.NOT_CHECKED:  # a state that no published quote stays in
            assert f"<dt>{FOUND_IN_SHORT[state]}</dt>" in about
    for review in Review:
        assert f"<dt>{review.label}</dt>" in about
    for label in (*ANNOUNCED, Label.MINOR):
        assert f"<dt>{label.label}</dt>" in about


def test_its_figures_are_those_of_the_code(about):
    assert f"at most {MAX_QUOTE_WORDS} of them unless" in about
    assert f"for more than {STALE_AFTER.days} days" in about


def test_uncertain_dates_are_drawn_as_in_an_overview(about):
    assert re.findall(r"</svg>(somewhere within this time|then or earlier|then or later)</li>", about) == [
        *("somewhere within this time", "then or earlier", "then or later")
    ]
    assert {'href="#m-earlier"', 'href="#m-later"'} <= set(re.findall(r'href="#m-\w+"', about))


def test_it_leads_to_the_form_for_errors_and_to_the_corrections(client, about):
    for path in ("/report/", "/corrections/", "/numbers/", "/data/"):
        assert f'<a href="{path}">' in about
        assert client.get(path).status_code == 200


def test_without_settings_nothing_is_promised(about):
    assert "gives no other address here; the form reaches its editors." in about
    assert "How soon is not promised." in about
    assert "mailto:" not in about


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("desk@example.org", '<a href="mailto:desk@example.org">desk@example.org</a>'),
        ("https://example.org/contact", '<a href="https://example.org/contact">https://example.org/contact</a>'),
    ],
)
def test_with_settings_it_says_where_and_how_soon(client, settings, contact, link):
    settings.CASETRACKER_CONTACT, settings.CASETRACKER_ANSWER_DAYS = contact, 14
    html = client.get("/about/").content.decode()
    assert link in html
    assert "answers within 14 days." in html
    assert ("gives no other address here" in html, "How soon is not promised." in html) == (False, False)
    settings.CASETRACKER_ANSWER_DAYS = 1
    assert "answers within 1 day." in client.get("/about/").content.decode()


def test_what_it_says_of_search_engines_is_so(client):
    document = case_document()
    publish(document)
    publish(notice(document.facts, document.people, "It was another person."), number=2)
    pages = ("/cases/case-cooper/editions/1/", "/cases/case-cooper/")
    assert all('<meta name="robots" content="noindex">' in client.get(page).content.decode() for page in pages)
    assert client.get("/cases/case-cooper/editions/1/document.json")["X-Robots-Tag"] == "noindex"
    assert "Disallow: /*/compare/" in client.get("/robots.txt").content.decode()
    assert client.get("/people/a-child/").status_code == 404
