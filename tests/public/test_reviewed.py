"""How a page was reviewed: on the page itself, and of every edition in their list."""

import re

import pytest

from tests.public.test_pages import text_of
from tests.reading.documents import campaign_document, case_document, publish

pytestmark = pytest.mark.django_db
HOW = {"review": "reviewed", "writers": 2, "checks": 47, "stood": '{"stale_status": 1}'}
SAID = (
    "Edition 1 of 20 November 2026: 2 people wrote what is new, and another, who had written nothing of it, approved "
    "it. 47 checks left no error; 1 warning about what is said and on which sources stood, for a reason that the "
    "reviewer had read."
)
ADDRESSES = ["/cases/case-cooper/", "/campaigns/free-case/"]


@pytest.fixture
def published():
    publish(case_document(), **HOW)
    publish(campaign_document(), **HOW)


def box_of(response):
    found = re.search(r'<section [^>]*aria-labelledby="reviewed">(.*?)</section>', response.content.decode(), re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", found[1])).strip()


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_says_how_it_was_reviewed_and_leads_to_its_editions(client, published, address):
    response = client.get(address)
    said = box_of(response)
    assert said.startswith(f"How this page was reviewed {SAID} Quotes found in our copies of their sources: ")
    assert said.endswith("What checks warned of, edition by edition")
    assert f'<a href="{address}editions/">What checks warned of, edition by edition</a>' in response.content.decode()
    assert box_of(client.get(f"{address}editions/1/")) == said


@pytest.mark.parametrize("address", ADDRESSES)
def test_the_list_of_editions_says_which_warnings_stood(client, published, address):
    assert f"{SAID} Warnings that stood: A status that nobody had checked for long: 1." in text_of(
        client.get(f"{address}editions/")
    )


def test_in_spanish(client, published):
    text = text_of(client.get("/es/cases/case-cooper/"))
    assert "Cómo se revisó esta página Edición 1 del 20 de noviembre de 2026: 2 personas escribieron lo nuevo" in text
