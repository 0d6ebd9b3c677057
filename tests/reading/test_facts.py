"""Where a case stands, in a few words: what is counted, from when, to when, and what is not known."""

from dataclasses import replace
from datetime import date

import pytest

from cases.reading.facts import Fact, facts, last_counted_day, years_words
from cases.reading.lookup import Lookup
from cases.values.documents import in_order
from cases.values.edition import PlaceRef, RoleItem
from cases.values.short_ids import short
from tests.reading.documents import PETITION, answer, case_document, event, uid

TODAY = date(2026, 11, 23)


def facts_of(document, today=TODAY):
    return facts(Lookup(document), today)


def answers_of(document, today=TODAY):
    return {fact.name: (fact.answer, fact.note) for fact in facts_of(document, today).answers}


def latest_of(document):
    found = facts_of(document).latest
    return (found.name, found.answer, found.note) if found else None


def with_events(*events, **facts_changed):
    document = case_document()
    return replace(document, events=events, questions=(), facts=replace(document.facts, **facts_changed))


def test_a_case_in_custody():
    assert answers_of(case_document()) == {
        "Status": ("Under sentence of death", "since 15 May 1985"),
        "In custody": ("43 years", "15,821 to 15,852 days, since arrest between 30 June and 31 July 1983"),
        "Held at": ("Northton Rehabilitation Center", "Northland, since 15 May 1985"),
        "Asked of the Governor of Northland": (
            "Clemency",
            "petition to Gil Vernor, then in office, 17 February 2016, no decision recorded",
        ),
        "Next date": ("None set", "checked on 1 November 2026"),
    }


def test_the_latest_event_is_not_said_twice():
    events = (event("Convicted", "verdict", "1985"), event("A hearing", "hearing", "1990"))
    document = with_events(*events, status="convicted", status_event=events[0].id)
    assert latest_of(document) == ("Latest event", "1990", "A hearing")
    assert latest_of(replace(document, events=events[:1])) is None


def test_a_date_that_no_source_gives_says_so_where_an_answer_rests_on_it():
    convicted = replace(event("Convicted", "verdict", "1985"), when_basis="inferred")
    hearing = replace(event("A hearing", "hearing", "1990"), when_basis="inferred")
    filed = replace(event("A petition", "filing", "1989", relief="new_trial"), when_basis="inferred")
    document = with_events(convicted, filed, hearing, status="convicted", status_event=convicted.id)
    answers = answers_of(document)
    assert answers["Status"][1] == "since 1985 (date inferred by us)"
    assert latest_of(document) == ("Latest event", "1990", "A hearing (date inferred by us)")
    assert [said for name, (_, said) in answers.items() if name.startswith("Asked")] == [
        "court filing, 1989 (date inferred by us), no decision recorded"
    ]


@pytest.mark.parametrize(
    ("other", "name"),
    [
        ("1989-12-31", "Latest event"),
        ("[..1989]", "Latest event"),
        ("1983~", "Latest event"),
        ("[..2007]", "One of the latest events"),
        ("[1983..]", "One of the latest events"),
        ("198X", "Latest event"),
        ("199X", "One of the latest events"),
        ("1990-06", "One of the latest events"),
        ("1990-06-02", "One of the latest events"),
    ],
)
def test_no_event_is_called_the_latest_where_another_may_be(other, name):
    events = in_order([event("A hearing", "hearing", "1990-06-02"), event("Another", "statement", other)])
    headline = events[-1].headline if other == "1990-06-02" else "A hearing"
    assert latest_of(with_events(*events)) == (name, "2 June 1990", headline)


def test_where_somebody_is_held_is_not_said_where_it_is_not_known():
    held = event("Held", "custody", "1985/..")
    assert [name for name in answers_of(with_events(held)) if name != "Next date"] == ["Status", "In custody"]


def test_each_answer_leads_to_the_event_behind_it():
    status = facts_of(case_document()).answers[0]
    document = case_document()
    assert status.url == f"/cases/case-cooper/events/{short(document.facts.status_event)}/"


def test_what_was_checked_long_ago_is_counted_to_that_day():
    document = case_document()
    document = replace(document, facts=replace(document.facts, checked_on="2024-06-30", checked_against=""))
    found = facts_of(document)
    assert found.checked == "Status and custody last checked on 30 June 2024."
    assert (
        Fact(
            "In custody",
            "40 or 41 years",
            "14,945 to 14,976 days, since arrest between 30 June and 31 July 1983,"
            " counted to 30 June 2024, the last check",
            found.answers[1].url,
        )
        == found.answers[1]
    )


@pytest.mark.parametrize(
    ("checked_on", "today", "expected"),
    [
        ("2026-05-27", date(2026, 11, 23), date(2026, 11, 23)),
        ("2026-05-26", date(2026, 11, 23), date(2026, 5, 26)),
        ("", date(2026, 11, 23), date(2026, 11, 23)),
    ],
)
def test_a_check_is_good_for_180_days(checked_on, today, expected):
    assert last_counted_day(checked_on, today) == expected


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (0, 0, "less than a year"),
        (1, 1, "1 year"),
        (40, 40, "40 years"),
        (39, 40, "39 or 40 years"),
        (0, 1, "at most 1 year"),
        (3, 9, "between 3 and 9 years"),
    ],
)
def test_years_that_are_not_known_exactly(least, most, words):
    assert years_words(least, most) == words


def test_custody_that_ended():
    document = with_events(
        event("Held", "custody", "1996-10-31/2018-06-06", place=PlaceRef("A prison")),
        event("Released", "release", "2018-06-06"),
        status="released",
        status_event=uid("Released"),
    )
    assert answers_of(document) == {
        "Status": ("Released", "since 6 June 2018"),
        "Was in custody": ("21 years", "7,888 days, from 31 October 1996 to 6 June 2018"),
    }


def test_an_end_that_is_not_known_is_not_counted_past():
    document = with_events(event("Held", "custody", "1996-10-31/", place=PlaceRef("A prison")), status="unknown")
    assert "In custody" not in answers_of(document)


def test_whoever_was_released_is_not_held_even_if_the_span_was_left_open():
    document = with_events(
        event("Held", "custody", "1996-10-31/..", place=PlaceRef("A prison")),
        event("Released", "release", "2018-06-06"),
        status="released",
        status_event=uid("Released"),
    )
    assert answers_of(document) == {
        "Status": ("Released", "since 6 June 2018"),
        "Was in custody": ("21 years", "7,888 days, from 31 October 1996 to 6 June 2018"),
    }


def test_custody_whose_start_is_not_known():
    document = with_events(event("Held", "custody", "/1990", place=PlaceRef("A prison")), status="acquitted")
    assert answers_of(document)["Was in custody"] == ("Not known how long", "until 1990")


@pytest.mark.parametrize("status", ["acquitted", "charges_dropped"])
def test_whoever_was_not_convicted_is_not_said_to_be_held_or_waiting(status):
    document = with_events(event("Held", "custody", "1996-10-31/..", place=PlaceRef("A prison")), status=status)
    assert list(answers_of(document)) == ["Status"]


def test_what_comes_next_is_the_soonest_day_set():
    document = with_events(
        event("A hearing", "hearing", "2027-03-01", outcome="scheduled"),
        event("Another hearing", "hearing", "2028-03-01", outcome="scheduled"),
        event("A hearing that was", "hearing", "2025-03-01", outcome="scheduled"),
    )
    assert answers_of(document)["Next date"] == ("1 March 2027", "A hearing")


def test_a_petition_that_was_decided_is_not_asked_any_more():
    denial = event("Denied", "clemency_denial", "2017", answers=(answer(PETITION, "denies"),))
    assert [name for name in answers_of(with_events(PETITION, denial)) if name.startswith("Asked")] == []


def test_the_newest_open_petition_stands_for_all():
    earlier = event("First", "clemency_petition", "2004-01-12", relief="clemency")
    newest = event("Second", "filing", "2020", relief="new_trial", roles=(RoleItem(uid("High Court"), "addressee"),))
    assert answers_of(with_events(earlier, newest))["Asked"] == (
        "New trial or reversal",
        "court filing to High Court, 2020, no decision recorded; 1 earlier without one too",
    )


@pytest.mark.parametrize(("when", "words"), [("2019", "1 earlier"), ("2020", "1 other"), ("[..2020-06]", "1 other")])
def test_no_petition_is_called_earlier_where_it_may_not_be(when, words):
    first = event("First", "clemency_petition", when, relief="clemency")
    second = event("Second", "filing", "2020-06-30", relief="new_trial")
    note = "court filing, 30 June 2020, no decision recorded"
    assert answers_of(with_events(first, second))["Asked"][1] == f"{note}; {words} without one too"


def test_a_pinned_status_rests_on_its_claim():
    document = case_document()
    claim = document.questions[0].claims[1]
    document = replace(document, facts=replace(document.facts, status_claim=claim.id))
    assert answers_of(document)["Status"] == ("Under sentence of death", "He was convicted in 1985.")


@pytest.mark.parametrize(
    ("when", "said"),
    [
        ("1985-05-15", "since 15 May 1985"),
        ("[1983..2019-05-30]", "since some time between 1983 and 30 May 2019"),
    ],
)
def test_since_when_it_stands_begins_with_no_comma(when, said):
    sentenced = event("Sentenced to death", "sentencing", when, sentence="death")
    status = answers_of(with_events(sentenced, status="death_sentence", status_event=sentenced.id))["Status"]
    assert status[1] == said


POSTED = event(
    "She asks the governor to look again",
    "post",
    "2018-06-16",
    relief="testing",
    roles=(RoleItem(uid("Gil Vernor"), "addressee", "Governor of Northland"), RoleItem(uid("Ada Vocate"), "speaker")),
    campaigns=(uid("campaign"),),
)


def asked_of(*events):
    return {name: said for name, said in answers_of(with_events(*events)).items() if name.startswith("Asked")}


def test_where_no_petition_is_open_a_campaign_asks_and_is_named():
    assert asked_of(POSTED) == {
        "Asked by a campaign": (
            "Testing of evidence",
            "by Free Case, of Gil Vernor (Governor of Northland), 16 June 2018",
        )
    }
    assert asked_of(replace(POSTED, roles=())) == {
        "Asked by a campaign": ("Testing of evidence", "by Free Case, 16 June 2018")
    }


def test_an_open_petition_comes_before_what_a_campaign_asks():
    assert list(asked_of(POSTED, PETITION)) == ["Asked of the Governor of Northland"]


@pytest.mark.parametrize(
    "changed",
    [{"campaigns": ()}, {"campaigns": (uid("another"),)}, {"relief": ""}, {"retraction": "Never said."}],
    ids=["nobody's campaign", "one that readers don't know", "asks nothing", "taken back"],
)
def test_what_no_campaign_of_this_page_asks_is_not_said_to_be_asked(changed):
    assert asked_of(replace(POSTED, **changed)) == {}


@pytest.mark.parametrize(
    ("kind", "when", "is_asked"),
    [
        ("clemency_denial", "2019", False),
        ("commutation", "2018", False),
        ("release", "2019", False),
        ("commutation", "2017", True),
        ("hearing", "2019", True),
    ],
)
def test_a_campaign_asks_no_more_once_a_decision_may_have_followed(kind, when, is_asked):
    assert bool(asked_of(POSTED, event("Something else", kind, when))) == is_asked


def test_an_answer_to_a_campaign_ends_its_asking():
    answered = event("Tests ordered", "executive_order", "2018-12-24", answers=(answer(POSTED, "grants"),))
    assert asked_of(POSTED, answered) == {}
    assert list(asked_of(POSTED, replace(answered, answers=(answer(POSTED, "takes_up"),)))) == ["Asked by a campaign"]
