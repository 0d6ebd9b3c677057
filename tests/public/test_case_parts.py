"""The parts of a case page: the path, the evidence, who is who and what stands below the timeline, as HTML."""

import re

import pytest

from tests.public.test_pages import PAGES, text_of
from tests.reading.documents import campaign_document, case_document, publish

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def published(kept):
    publish(case_document())
    publish(campaign_document())


def page_of(client, address=PAGES["case"]):
    return client.get(address).content.decode()


@pytest.mark.parametrize("address", [PAGES["case"], PAGES["campaign"], "/cases/case-cooper/editions/1/"])
def test_every_link_within_a_page_leads_to_something_on_it(client, published, address):
    html = page_of(client, address)
    inside = set(re.findall(r'href="#([^"]+)"', html))
    assert len(inside) > 3
    assert inside - set(re.findall(r'\bid="([^"]+)"', html)) == set()


def test_the_path_is_drawn_with_a_name_and_told_in_a_list(client, published):
    html = page_of(client)
    drawing, listed = html.partition('<section class="path"')[2].partition("</section>")[0].split("</svg>")
    assert 'role="img" aria-labelledby="path-name path-words"' in drawing
    assert drawing.count('<use href="#p-') == listed.partition("<details>")[0].count("<h3>") == 4
    assert '<use href="#p-open" x="50.00%"/>' in drawing
    assert "Clemency: no decision recorded here</a>, <time" in listed
    assert "All 6 steps" in listed


def test_a_page_without_a_procedure_has_no_path(client, published):
    assert 'class="path"' not in page_of(client, PAGES["campaign"])


def test_the_evidence_is_a_table_to_readers_of_every_kind(client, published):
    """Its rows stand as blocks on a phone, where browsers forget that it is a table unless the roles say so."""
    html = page_of(client).partition('<table class="evidence"')[2].partition("</table>")[0]
    heads = re.findall(r'<th role="columnheader" scope="col">([^<]+)</th>', html)
    assert heads == ["Item", "Test", "Laboratory", "Order", "Result as stated, and by whom", "What each side says"]
    tags = re.findall(r"<(table|thead|tbody|tr|th|td)\b([^>]*)>", html)
    assert [tag for tag, attributes in tags if "role=" not in attributes] == []
    assert html.count("<i>not recorded here</i>") == 4
    assert re.findall(r'data-label="([^"]+)"', html) == ["Test", "Laboratory", "Order", "Result", "What each side says"]


def test_the_evidence_tells_whose_each_answer_is(client, published):
    text = text_of(client.get(PAGES["case"]))
    assert "Did the shirt hold preservative? yes , opinion of Ada Vocate no , finding, in Paper Press" in text
