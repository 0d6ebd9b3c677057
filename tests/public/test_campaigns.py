"""A campaign's page: what it asks and how to act, in its own words."""

import re
from dataclasses import replace

import pytest

from tests.public.test_pages import text_of
from tests.reading.documents import campaign_document, case_document, cite, claim, publish, question, uid

pytestmark = pytest.mark.django_db
TOLD = (
    claim("Test the shirt.", tells="asks", speaker=uid("Ada Vocate"), citations=(cite("blog", "please test it"),)),
    claim(
        "Write to the governor.",
        tells="act",
        speaker=uid("Ada Vocate"),
        as_of="2025",
        citations=(cite("blog", "write to him"),),
    ),
)


def telling(*claims):
    document = campaign_document()
    return replace(document, questions=(*document.questions, question("What does it ask?", *claims)))


def section_of(response, anchor):
    """The words of the section under the heading with this id; None where there is none."""
    found = re.search(rf'<section [^>]*aria-labelledby="{anchor}">(.*?)</section>', response.content.decode(), re.S)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", found[1])).strip() if found else None


def test_what_it_asks_and_how_to_act_stand_with_whose_word_it_is_and_its_source(client):
    publish(telling(*TOLD))
    response = client.get("/campaigns/free-case/")
    asks, act = section_of(response, "asks"), section_of(response, "act")
    assert asks.startswith("What it asks Test the shirt. Said by Ada Vocate.")
    assert "please test it" in asks
    assert act.startswith(
        "How to act, as the campaign states it These are its words and not ours: we ask nobody to do anything. "
        "Write to the governor. Said by Ada Vocate, as of 2025."
    )
    assert "write to him" in act


def test_a_campaign_that_tells_nothing_has_no_such_headings(client):
    publish(campaign_document())
    response = client.get("/campaigns/free-case/")
    assert (section_of(response, "asks"), section_of(response, "act")) == (None, None)


def test_the_case_leads_to_the_ways_and_an_earlier_edition_of_it_does_not(client):
    publish(case_document())
    publish(telling(*TOLD))
    line = '<b>Ways to act:</b> <a href="/campaigns/free-case/#act">Free Case</a>'
    assert line in client.get("/cases/case-cooper/").content.decode()
    assert "Ways to act" not in text_of(client.get("/cases/case-cooper/editions/1/"))


def test_what_an_edition_made_of_a_claim_is_compared(client):
    publish(telling(replace(TOLD[0], tells="")))
    publish(telling(TOLD[0]), number=2)
    assert "what the campaign asks" in text_of(client.get("/campaigns/free-case/compare/1/2/"))


def test_a_case_stands_with_its_status_and_where_it_is_in_its_procedure(client):
    publish(case_document())
    publish(campaign_document())
    line = "In its procedure: Clemency, no decision recorded here"
    assert section_of(client.get("/campaigns/free-case/"), "cases").startswith(
        "For whom Case Cooper Under sentence of death , 15 May 1985 · Northland · held at Northton Rehabilitation "
        f"Center {line}"
    )
    assert line not in text_of(client.get("/cases/"))


def test_whom_it_asked_stands_with_what_for(client):
    publish(campaign_document())
    assert section_of(client.get("/campaigns/free-case/"), "asked-of") == (
        "Whom it asked Gil Vernor Testing of evidence: Public appeal , 16 June 2018"
    )


def test_figures_of_several_dates_are_drawn_and_stand_in_a_table(client):
    more = {"nature": "figure", "speaker": uid("Ada Vocate"), "citations": (cite("blog"),)}
    claims = (
        claim("It freed 9.", value="9", number="9", as_of="2019-03", **more),
        claim("It freed over 17.", value="over 17", number="17", as_of="2019-05", **more),
    )
    publish(replace(campaign_document(), questions=(question("How many were freed?", *claims),)))
    html = client.get("/campaigns/free-case/").content.decode()
    assert "<title>9 (March 2019, Ada Vocate)</title>" in html
    assert "9 (March 2019, Ada Vocate); over 17 (May 2019, Ada Vocate)</desc>" in html
    row = re.search(r"<tbody>(.*?)</tr>", html[html.index('id="n-') :], re.S)[1]
    assert re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip() == (
        "March 2019 9 Ada Vocate the source does not say who counted"
    )
