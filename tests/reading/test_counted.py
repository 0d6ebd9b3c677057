"""Figures of one question at several dates, drawn and as a table."""

from dataclasses import replace

import pytest

from cases.reading.campaign_page import campaign_page
from cases.reading.charts import Given, bars
from cases.reading.counted import Count
from cases.reading.lookup import Link
from tests.reading.documents import HEAD, campaign_document, claim, person, question, uid

ADA, PAPER = Link("Ada Vocate", "/people/ada-vocate/"), Link("Paper Press", "/people/paper-press/")


def figure(number, as_of, **more):
    more = {"value": number, "speaker": uid("Ada Vocate")} | more
    return claim(f"{number} by {as_of}.", number=number, nature="figure", as_of=as_of, **more)


def counted(*claims):
    document = replace(campaign_document(), questions=(question("How many were freed?", *claims),))
    return campaign_page(document, HEAD).counted


def test_figures_stand_in_the_order_of_their_dates_with_who_counted():
    claims = (figure("17", "2019-05", value="over 17", counted_by=uid("Paper Press")), figure("9", "2019-03"))
    (found,) = counted(*claims)
    assert (found.title, found.words) == (
        "How many were freed?",
        "9 (March 2019, Ada Vocate); over 17 (May 2019, Paper Press)",
    )
    assert found.counts == (
        Count("March 2019", "9", ADA, Link("")),
        Count("May 2019", "over 17", ADA, PAPER),
    )
    assert found.bars == bars(
        [
            Given("9 (March 2019, Ada Vocate)", {"solid": 9}, "9", {"solid": "9 (March 2019, Ada Vocate)"}),
            Given("over 17 (May 2019, Paper Press)", {"solid": 17}, "17", {"solid": "over 17 (May 2019, Paper Press)"}),
        ]
    )


@pytest.mark.parametrize(
    "claims",
    [
        (),
        (figure("17", "2019-05"),),
        (figure("17", "2019-05"), figure("18", "")),
        (figure("17", "2019-05"), figure("", "2019-06")),
        (figure("17", "2019-05"), figure("-1", "2019-06")),
        (figure("17", "2019-05"), replace(figure("18", "2019-06"), nature="opinion")),
    ],
    ids=["none", "one", "no date", "no number", "less than nothing", "an opinion"],
)
def test_one_figure_with_a_date_is_no_course_of_anything(claims):
    assert counted(*claims) == ()


def test_figures_of_two_questions_are_not_drawn_together():
    document = campaign_document()
    questions = (question("How many?", figure("1", "2019")), question("How much?", figure("2", "2020")))
    assert campaign_page(replace(document, questions=questions), HEAD).counted == ()


def test_parts_of_one_and_long_names_have_room():
    name = "The Society of the Friends of the County of Northland"
    document = campaign_document()
    claims = (figure("2.5", "2019", speaker=uid(name)), figure("3", "2020"))
    people = (*document.people, person(name, kind="body"))
    page = campaign_page(replace(document, people=people, questions=(question("How long?", *claims),)), HEAD)
    first, second = page.counted[0].bars.rows
    assert (first.words, first.number, first.cuts) == (
        "2.5 (2019, The Society of the Friends of the County…",
        "2.5",
        (),
    )
    assert len(second.cuts) == 2
