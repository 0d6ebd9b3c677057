"""What a campaign asks and how to act: on its own page in its words, on its cases' pages as a link."""

from dataclasses import replace
from datetime import date

import pytest

from cases.reading.campaign_page import campaign_page, live_campaign_page
from cases.reading.case_page import case_page, live_case_page
from cases.reading.lookup import Link
from cases.values.retraction import notice
from tests.reading.documents import HEAD, campaign_document, case_document, cite, claim, publish, question, uid

TODAY = date(2026, 11, 27)
ADA = uid("Ada Vocate")
WRITE = claim(
    "Write to the governor.", tells="act", speaker=ADA, as_of="2025-03", citations=(cite("blog", "Write to him"),)
)
SIGN = claim("Sign the petition.", tells="act", speaker=ADA, as_of="2026", citations=(cite("blog", "Sign it"),))
TEST = claim("Test the shirt.", tells="asks", speaker=ADA, citations=(cite("blog", "Test it"),))
WAYS_ON_CASE = (Link("Free Case", "/campaigns/free-case/#act"),)


def telling(*claims):
    document = campaign_document()
    return replace(document, questions=(*document.questions, question("What does it ask?", *claims)))


def said(claims):
    return [(one.text, one.said_by, [citation.quote for citation in one.citations]) for one in claims]


def test_a_campaign_tells_in_its_own_words_the_latest_first():
    page = campaign_page(telling(WRITE, TEST, SIGN), HEAD)
    assert said(page.asked) == [("Test the shirt.", "said by Ada Vocate", ["Test it"])]
    assert said(page.ways) == [
        ("Sign the petition.", "said by Ada Vocate, as of 2026", ["Sign it"]),
        ("Write to the governor.", "said by Ada Vocate, as of March 2025", ["Write to him"]),
    ]


def test_what_only_answers_a_question_tells_nothing():
    page = campaign_page(telling(replace(WRITE, tells="")), HEAD)
    assert (page.asked, page.ways) == ((), ())


@pytest.mark.django_db
def test_a_case_leads_to_where_its_campaign_says_how_to_act():
    publish(case_document())
    publish(telling(SIGN, WRITE, TEST))
    assert live_case_page("case-cooper", today=TODAY).ways == WAYS_ON_CASE


@pytest.mark.django_db
@pytest.mark.parametrize("claims", [(), (TEST,), (replace(SIGN, tells=""),)], ids=["nothing", "only asks", "only says"])
def test_a_campaign_that_names_no_way_is_not_led_to(claims):
    publish(case_document())
    publish(telling(*claims))
    assert live_case_page("case-cooper", today=TODAY).ways == ()


@pytest.mark.django_db
def test_a_way_that_was_taken_back_is_led_to_no_more():
    publish(case_document())
    publish(telling(SIGN))
    publish(telling(TEST), number=2)
    assert live_case_page("case-cooper", today=TODAY).ways == ()
    publish(telling(SIGN), number=3)
    assert live_case_page("case-cooper", today=TODAY).ways == WAYS_ON_CASE
    taken = telling(SIGN)
    publish(notice(taken.facts, taken.people, "Its leader was not who she said."), number=4)
    assert live_case_page("case-cooper", today=TODAY).ways == ()
    page = live_campaign_page("free-case", today=TODAY)
    assert (page.retraction, page.ways) == ("Its leader was not who she said.", ())


@pytest.mark.django_db
def test_another_campaigns_ways_are_not_this_cases():
    publish(case_document())
    other = telling(SIGN)
    publish(replace(other, facts=replace(other.facts, id=uid("other"), slug="other", name="Other")))
    assert live_case_page("case-cooper", today=TODAY).ways == ()


def test_an_earlier_edition_of_a_case_leads_nowhere_of_today():
    assert case_page(case_document(), HEAD, today=TODAY).ways == ()
    assert case_page(case_document(), HEAD, today=TODAY, acting=frozenset({uid("campaign")})).ways == WAYS_ON_CASE
