"""What readers of an earlier edition are told of what was corrected or taken back since."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine

from tests.public.test_pages import Outline, text_of
from tests.reading.documents import CHARGED, SENTENCED, long_document, publish
from tests.reading.editions import (
    SECOND_AT,
    THIRD_AT,
    WRONG,
    publish_campaign_twice,
    publish_next,
    publish_three,
    third_document,
)
from tests.reading.test_editions import e
from tests.reading.test_last_correction import WHY, taken_back

pytestmark = pytest.mark.django_db
FIRST, SECOND = "/cases/case-cooper/editions/1/", "/cases/case-cooper/editions/2/"
SAID = f"Corrected on 22 November 2026 : {WRONG} Edition 2"
FOURTH_AT = THIRD_AT + timedelta(days=1)


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(FOURTH_AT, tick=False):
        yield


def test_an_earlier_edition_says_at_its_place_what_was_corrected_since(client):
    publish_three()
    text, html = text_of(client.get(FIRST)), client.get(FIRST).content.decode()
    assert text.count(SAID) == 1
    assert text.index("Charged with murder") < text.index(SAID)
    assert "Corrected or retracted since: 1 thing, marked at its place. What has changed since" in text
    assert f'<a href="{SECOND}{e(CHARGED.id)}">Edition 2</a>' in html
    assert f'id="{e(CHARGED.id)[1:]}"' in client.get(SECOND).content.decode()
    page = Outline(html)
    assert (page.open, page.levels.count(1)) == ([], 1)


def test_so_does_the_page_as_of_a_day_and_a_narrowed_one(client):
    publish_three()
    assert SAID in text_of(client.get("/cases/case-cooper/?as_of=2026-11-21"))
    assert SAID in text_of(client.get(f"{FIRST}?standing=official_record"))
    narrowed = text_of(client.get(f"{FIRST}?standing=court_finding"))
    assert (SAID in narrowed, "Corrected or retracted since: 1 thing" in narrowed) == (False, True)


def test_the_pages_that_hold_the_correction_say_no_such_thing(client):
    publish_three()
    for address in (
        SECOND,
        "/cases/case-cooper/editions/3/",
        "/cases/case-cooper/",
        "/cases/case-cooper/?as_of=2026-11-23",
    ):
        text = text_of(client.get(address))
        assert ("Corrected on" in text, "Corrected or retracted since" in text) == (False, False), address


def test_an_earlier_edition_says_what_was_taken_back_since_and_that_it_stands_again(client):
    publish_three()
    third = third_document()
    notice = taken_back(third, SENTENCED)
    publish_next(third, notice, 4, FOURTH_AT, {SENTENCED.id: ("retraction", WHY)})
    said = f"Retracted on 25 November 2026 : {WHY} Edition 4"
    assert f"{said} " in (then := text_of(client.get("/cases/case-cooper/editions/3/")))
    assert ("stands again" in then, "Sentenced to death" in then) == (False, True)
    assert "Corrected or retracted since: 2 things, marked at their place." in text_of(client.get(FIRST))
    publish_next(notice, third, 5, FOURTH_AT, {SENTENCED.id: ("correction", "We took it back by mistake.")})
    assert f"{said} . Since then it stands again." in text_of(client.get("/cases/case-cooper/editions/3/"))
    text = text_of(client.get("/cases/case-cooper/editions/4/"))
    assert "Corrected on 25 November 2026 : We took it back by mistake. Edition 5 Taken back." in text


def test_a_question_that_is_folded_lies_open_where_it_was_corrected_since(client):
    publish_three()
    third = third_document()
    asked = third.questions[0]
    other = replace(asked, reason="The record of the court.")
    publish_next(
        third,
        replace(third, questions=(other, *third.questions[1:])),
        4,
        FOURTH_AT,
        {asked.id: ("correction", "We had named no record.")},
    )
    folded = '<details class="question differs"'
    before, now = (client.get(f"/cases/case-cooper/editions/{n}/").content.decode() for n in (3, 4))
    assert (before.partition(folded)[2].partition(">")[0].endswith(" open"), folded in now) == (True, True)
    assert " open>" not in now
    assert "We had named no record." in before


def test_a_campaigns_earlier_edition_says_so_too(client):
    publish_campaign_twice()
    text = text_of(client.get("/campaigns/free-case/editions/1/"))
    assert "Corrected on 22 November 2026 : The headline did not say that the appeal went to the governor." in text


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_it_asks_the_same_queries_of_few_corrections_and_many(client, django_assert_num_queries, rows):
    before = long_document(30)
    publish(before)
    events = before.events[:rows]
    after = second = before
    for number, taken in enumerate(events, 2):
        second, after = after, taken_back(after, taken)
        label = ("correction", WRONG) if number % 2 else ("retraction", WHY)
        publish_next(second, after, number, SECOND_AT + timedelta(minutes=number), {taken.id: label})
    for address in ("/cases/long-case/editions/1/", "/cases/long-case/?as_of=2026-11-21"):
        with django_assert_num_queries(6):
            response = client.get(address)
        assert response.content.count(b'<p class="since ') == rows
