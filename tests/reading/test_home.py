"""The first page: what comes next, what changed lately and how it is labelled, what nobody checked, the ways in."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from cases.reading.home import home
from cases.values.retraction import notice
from cases.values.short_ids import short
from tests.public.test_pages import text_of
from tests.reading.documents import campaign_document, case_document, event, publish, renamed, uid
from tests.reading.editions import THIRD_AT, WRONG, publish_campaign_twice, publish_three

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 25)


def with_event(document, *events):
    return replace(document, events=(*document.events, *events))


def checked(document, day, **facts):
    return replace(document, facts=replace(document.facts, checked_on=day, **facts))


def test_what_changed_newest_first_cases_apart_from_campaigns():
    publish(case_document())
    publish(campaign_document())
    publish(
        renamed(case_document(), "newer", "Newer"),
        published_at=datetime(2026, 11, 22, tzinfo=UTC),
        summary="A case was added.",
        review="reviewed",
    )
    page = home(today=TODAY)
    assert [(c.name, c.kind, c.edition, c.summary, c.is_reviewed) for c in page.cases] == [
        ("Newer", "case", 1, "A case was added.", True),
        ("Case Cooper", "case", 1, "First edition.", False),
    ]
    assert [(c.name, c.kind, c.status, c.held) for c in page.campaigns] == [("Free Case", "campaign", "", "")]


def test_an_edition_says_how_much_of_which_sort_it_brought():
    publish_three()
    publish_campaign_twice()
    page = home(today=TODAY)
    (case,), (campaign,) = page.cases, page.campaigns
    assert (case.edition, case.labels, case.wrong, case.changed_at) == (3, "1 update", (), THIRD_AT)
    assert case.comparison == "/cases/case-cooper/compare/2/3/"
    assert campaign.labels == "1 correction"
    assert [(wrong.label, wrong.sentence) for wrong in campaign.wrong] == [
        ("correction", "The headline did not say that the appeal went to the governor.")
    ]


def test_a_correction_is_told_in_its_sentence(client):
    publish_three()
    publish_campaign_twice()
    text = text_of(client.get("/"))
    assert "Correction: The headline did not say that the appeal went to the governor." in text
    assert WRONG not in text  # it was made by an earlier edition: the page of the case still names it
    assert "1 correction" in text


def test_a_first_edition_has_no_labels():
    publish(case_document())
    (case,) = home(today=TODAY).cases
    assert (case.labels, case.wrong, case.comparison) == ("", (), "")


@pytest.mark.parametrize(
    ("facts", "when", "words"),
    [
        ({"checked_on": "2026-11-01"}, "1985-05-15/..", "in custody for 41 years"),
        ({"checked_on": "2010-01-01"}, "1985-05-15/..", "in custody for 24 years by 1 January 2010"),
        ({"status": "released"}, "1985-05-15/2001-06-01", "was in custody for 16 years"),
        ({"status": "released"}, "1985-05-15/..", ""),
        ({}, "1985-05-15/", ""),
    ],
)
def test_how_long_somebody_has_been_held(facts, when, words):
    document = case_document()
    facts = replace(document.facts, status_event="", **facts)
    publish(replace(document, facts=facts, events=(event("Held", "custody", when),), questions=(), photos=()))
    assert home(today=TODAY).cases[0].held == words


@pytest.mark.parametrize(
    ("when", "days"),
    [
        ("2026-11-25", "today"),
        ("2026-11-26", "tomorrow"),
        ("2026-12-10", "in 15 days"),
        ("2026-12-10T00:01:00-08:00", "in 15 days"),
        ("2027-02-10", ""),
        ("2026-12", ""),
        ("[2026-12-10..2026-12-12]", ""),
    ],
)
def test_how_far_off_a_day_is(when, days):
    hearing = event("A hearing", "hearing", when, outcome="scheduled")
    publish(with_event(case_document(), hearing))
    (ahead,) = home(today=TODAY).ahead
    assert (ahead.name, ahead.kind, ahead.coming.headline, ahead.days) == ("Case Cooper", "hearing", "A hearing", days)
    assert ahead.coming.url == f"/cases/case-cooper/events/{short(hearing.id)}/"


def test_the_soonest_comes_first_and_what_has_passed_does_not():
    days = ("2027-03-01", "2026-12-01", "2026-11-24")
    publish(with_event(case_document(), *(event(day, "hearing", day, outcome="scheduled") for day in days)))
    assert [each.coming.headline for each in home(today=TODAY).ahead] == ["2026-12-01", "2027-03-01"]


def test_who_was_not_checked_lately_is_named_with_when():
    document = case_document()
    old, recent = TODAY - timedelta(days=181), TODAY - timedelta(days=180)
    publish(checked(renamed(document, "old", "Old"), old.isoformat()))
    publish(checked(renamed(document, "older", "Older"), "2010-01-01"))
    publish(checked(renamed(document, "recent", "Recent"), recent.isoformat()))
    publish(checked(renamed(document, "never", "Never"), ""))
    publish(checked(renamed(document, "free", "Free"), "2010-01-01", status="exonerated"))
    invented = renamed(document, "made-up", "Made Up")
    publish(checked(invented, "2010-01-01", is_invented=True))
    page = home(today=TODAY)
    assert [(each.case.words, each.case.url, each.checked.words) for each in page.unchecked] == [
        ("Older", "/cases/older/", "1 January 2010"),
        ("Old", "/cases/old/", "28 May 2026"),
        ("Never", "/cases/never/", ""),
    ]
    assert not page.has_more_unchecked


def test_many_that_were_not_checked_are_not_all_named(client):
    for number in range(6):
        publish(checked(renamed(case_document(), f"case-{number}", f"Case {number}"), "2010-01-01"))
    page = home(today=TODAY)
    assert ([each.case.words for each in page.unchecked], page.has_more_unchecked) == (
        [f"Case {number}" for number in range(5)],
        True,
    )
    assert "and others" in text_of(client.get("/"))


def test_how_much_there_is_counts_what_counts(client):
    assert home(today=TODAY).count == ""
    publish(case_document())
    publish(campaign_document())
    assert home(today=TODAY).count == "1 case, 11 events"
    taken = renamed(case_document(), "gone", "Gone")
    publish(notice(taken.facts, taken.people, "It was another person."))
    page = home(today=TODAY)
    assert (page.count, [change.retraction for change in page.cases if change.retraction]) == (
        "1 case, 11 events",
        ["It was another person."],
    )
    assert "1 case, 11 events · All numbers" in text_of(client.get("/"))


def test_of_many_values_the_ways_in_name_those_that_most_cases_have():
    document = case_document()
    for number in range(14):
        facts = replace(document.facts, id=uid(f"s{number}"), slug=f"s{number}", jurisdiction=f"State {number:02d}")
        publish(replace(document, facts=facts))
    twice = replace(document.facts, id=uid("twice"), slug="twice", jurisdiction="State 13")
    publish(replace(document, facts=twice))
    found = home(today=TODAY).facets.jurisdiction
    assert (len(found), found[0].value, found[-1].value, found[-1].count) == (12, "State 00", "State 13", 2)


def test_an_empty_house_says_so(client):
    page = home(today=TODAY)
    assert (page.is_empty, page.ahead, page.unchecked) == (True, (), ())
    assert "Nothing is published yet." in text_of(client.get("/"))
