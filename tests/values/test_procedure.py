"""The stages of a procedure: which events make one, in whose courts, and what became of what was asked."""

from dataclasses import replace

import pytest

from cases.values.documents import in_order
from cases.values.edition import RoleItem
from cases.values.procedure import procedure, stands_in
from tests.reading.documents import answer, event, person, uid

SUBJECT = "Case Cooper"
PEOPLE = (
    person(SUBJECT),
    person("State Court", kind="body"),
    person("Circuit Court", kind="body"),
    person("Judge Both"),
)
CHARGED = event("Charged", "charge", "1983-06-09")
CONVICTED = event("Convicted", "verdict", "1985-02-19", jurisdiction="Northland", answers=(answer(CHARGED, "affirms"),))
SENTENCED = event("Sentenced", "sentence", "1985-05-15", sentence="death", jurisdiction="Northland")


def upheld(name="Upheld", when="1991-05-16", **more):
    return event(name, "appeal_ruling", when, **({"answers": (answer(SENTENCED, "affirms"),)} | more))


def asked(name="Asks for clemency", when="2016-02-17", **more):
    return event(name, "clemency_petition", when, **({"relief": "clemency"} | more))


def filed(name="Asks for a new trial", when="1997-03-01", **more):
    return event(name, "filing", when, **({"relief": "new_trial"} | more))


def judge(name):
    return (RoleItem(uid(name), "judge"),)


def stages(*events):
    return procedure(in_order(events), PEOPLE, uid(SUBJECT))


def shown(*events):
    """Each stage with its steps and outcomes by their headlines; what is open is marked."""
    return [
        (
            stage.name,
            stage.where,
            [step.headline for step in stage.steps],
            [
                (one.event.headline, "open" if one.is_open else one.effect, one.undone_by and one.undone_by.headline)
                for one in stage.outcomes
            ],
        )
        for stage in stages(*events)
    ]


def names(*events):
    return [(stage.name, stage.where) for stage in stages(*events)]


def test_a_case_from_charge_to_clemency():
    denied = event("Denied", "clemency_denial", "2017-01-01", answers=(answer(asked(), "denies"),))
    assert shown(CHARGED, CONVICTED, SENTENCED, upheld(jurisdiction="Northland"), asked(), denied) == [
        ("trial", "Northland", ["Charged", "Convicted", "Sentenced"], [("Sentenced", "", None)]),
        ("review", "Northland", ["Upheld"], [("Upheld", "affirms", None)]),
        ("clemency", "", ["Asks for clemency", "Denied"], [("Denied", "denies", None)]),
    ]


def test_nothing_recorded_makes_no_stage():
    assert stages() == ()
    assert names(event("A visit", "visit", "2018"), event("A book", "publication", "2010")) == []


def test_what_was_taken_back_counts_for_nothing():
    taken = replace(upheld(jurisdiction="Northland"), retraction="It was another case.", answers=())
    assert names(SENTENCED, upheld(jurisdiction="Northland")) == [("trial", "Northland"), ("review", "Northland")]
    assert names(SENTENCED, taken) == [("trial", "Northland")]


def test_what_happened_to_somebody_else_counts_for_nothing():
    other = replace(SENTENCED, id=uid("other"), roles=(RoleItem(uid("Somebody"), "subject"),))
    assert names(other, asked()) == [("clemency", "")]


@pytest.mark.parametrize(
    ("ruling", "where"),
    [
        (upheld(), ""),
        (upheld(jurisdiction="The federation"), "The federation"),
        (upheld(roles=judge("Circuit Court")), "The federation"),
        (upheld(roles=judge("State Court")), ""),
        (upheld(roles=judge("Judge Both")), ""),
    ],
    ids=["none recorded", "its own", "of its court", "of a court that ruled under two", "a judge is no court"],
)
def test_a_ruling_is_called_of_a_jurisdiction_only_where_one_is_recorded(ruling, where):
    others = (
        upheld("Federal", "1997", jurisdiction="The federation", roles=judge("Circuit Court")),
        upheld("One", "1992", jurisdiction="Northland", roles=(*judge("State Court"), *judge("Judge Both"))),
        upheld("Two", "1993", jurisdiction="The federation", roles=judge("State Court")),
    )
    found = next(stage for stage in stages(*others, ruling) if ruling.id in [step.id for step in stage.steps])
    assert (found.name, found.where) == ("review", where)


def test_a_filing_belongs_where_it_was_ruled_on():
    denied = upheld("Denied", "1998", jurisdiction="The federation", answers=(answer(filed(), "denies"),))
    assert shown(filed(), denied) == [
        ("review", "The federation", ["Asks for a new trial", "Denied"], [("Denied", "denies", None)])
    ]


def test_a_filing_that_was_ruled_on_under_two_laws_is_called_of_neither():
    denied = upheld("Denied", "1998", jurisdiction="The federation", answers=(answer(filed(), "denies"),))
    again = upheld("Again", "1999", jurisdiction="Northland", answers=(answer(filed(), "denies"),))
    assert ("review", "") in names(filed(), denied, again)


def test_a_filing_without_an_answer_is_open_if_it_asks_for_something():
    assert shown(filed()) == [("review", "", ["Asks for a new trial"], [("Asks for a new trial", "open", None)])]
    assert shown(filed(relief="")) == []


def test_orders_and_hearings_count_where_they_are_part_of_a_chain():
    alone = event("Tests ordered", "court_order", "2004-08-13")
    assert shown(SENTENCED, alone)[1:] == []
    linked = replace(alone, answers=(answer(filed(), "takes_up"),))
    assert shown(filed(), linked) == [
        ("review", "", ["Asks for a new trial", "Tests ordered"], [("Asks for a new trial", "open", None)])
    ]


def test_what_was_asked_in_court_before_the_verdict_belongs_to_the_trial():
    moved = filed("Asks for another judge", "1984-01-01", relief="other")
    assert names(moved, CONVICTED) == [("trial", "Northland")]
    assert names(replace(moved, when="1985-02-20"), CONVICTED) == [("trial", "Northland"), ("review", "")]
    assert names(replace(moved, when="1985"), CONVICTED) == [("trial", "Northland"), ("review", "")]


def test_a_decision_that_was_undone_decides_nothing():
    denied = upheld("Denied", "1998", answers=(answer(filed(), "denies"),))
    undone = upheld("Undone", "1999", answers=(answer(denied, "reverses"),))
    assert shown(filed(), denied, undone)[0][3] == [
        ("Asks for a new trial", "open", None),
        ("Undone", "reverses", None),
    ]
    granted = replace(undone, answers=(answer(denied, "reverses"), answer(filed(), "grants")))
    assert shown(filed(), denied, granted)[0][3] == [("Undone", "grants", None)]


def test_what_is_taken_up_or_continued_is_not_decided():
    later = event("Looked at", "clemency_step", "2018-07-03", answers=(answer(asked(), "takes_up"),))
    assert shown(asked(), later)[0][3] == [("Asks for clemency", "open", None)]


def test_a_petition_left_without_object_is_neither_open_nor_decided():
    pardoned = event("Pardoned", "pardon", "2020")
    assert shown(asked(), pardoned) == [("clemency", "", ["Asks for clemency", "Pardoned"], [("Pardoned", "", None)])]


def test_orders_and_reports_belong_to_clemency_where_they_come_of_it():
    order = event("Tests ordered", "executive_order", "2018-12-24", answers=(answer(asked(), "takes_up"),))
    report = event("Report", "report", "2023", answers=(answer(order, "carries_out"),))
    assert shown(asked(), order, report)[0][2] == ["Asks for clemency", "Tests ordered", "Report"]
    assert names(replace(order, answers=()), replace(report, answers=())) == []
    circle = replace(order, answers=(answer(report, "continues"),))
    assert names(circle, report) == []


def test_a_human_rights_body_has_a_stage_of_its_own():
    before = filed("Case opens", "2011", relief="")
    report = event("Its report", "rights_report", "2015", answers=(answer(before, "grants"),))
    assert shown(before, report) == [
        ("rights_body", "", ["Case opens", "Its report"], [("Its report", "grants", None)])
    ]


def test_a_recommendation_is_told_until_a_decision_may_have_followed():
    board = event("Recommended", "recommendation", "2021-09-13", sentence="life")
    commuted = event("Commuted", "commutation", "2021-11-18", answers=(answer(board, "grants_in_part"),))
    assert shown(board)[0][3] == [("Recommended", "", None)]
    assert shown(board, commuted)[0][3] == [("Commuted", "", None)]
    assert shown(board, replace(commuted, when="2020"))[0][3] == [("Commuted", "", None), ("Recommended", "", None)]


def test_a_sentence_that_was_replaced_says_so():
    commuted = event("Commuted", "commutation", "2021-11-18", answers=(answer(SENTENCED, "ends"),))
    assert shown(SENTENCED, commuted)[0][3] == [("Sentenced", "", "Commuted")]


def test_where_dates_do_not_tell_the_sentence_comes_after_the_verdict():
    verdict = event("Convicted", "verdict", "2002")
    assert shown(event("Sentenced", "sentence", "2002"), verdict)[0][3] == [("Sentenced", "", None)]
    assert shown(SENTENCED, replace(verdict, when="2002"))[0][3] == [("Convicted", "", None)]


def test_after_a_reversal_a_new_round_begins():
    reversed_ = upheld("Reversed", "1990", jurisdiction="Northland", answers=(answer(CONVICTED, "reverses"),))
    again = event("Convicted again", "verdict", "1992", jurisdiction="Northland")
    second = upheld("Upheld", "1994", jurisdiction="Northland", answers=(answer(again, "affirms"),))
    assert names(CHARGED, CONVICTED, SENTENCED, reversed_, again, second, asked()) == [
        ("trial", "Northland"),
        ("review", "Northland"),
        ("trial", "Northland"),
        ("review", "Northland"),
        ("clemency", ""),
    ]
    restored = upheld("Restored", "1991", jurisdiction="Northland", answers=(answer(reversed_, "reverses"),))
    assert names(CONVICTED, reversed_, restored, asked()) == [
        ("trial", "Northland"),
        ("review", "Northland"),
        ("clemency", ""),
    ]


def test_an_execution_says_what_came_of_the_last_day_set():
    day = event("Day set", "execution_date", "2004-02-10", outcome="not_carried_out")
    stay = event("Stayed", "stay", "2004-02-09", answers=(answer(day, "stops"),))
    warrant = event("Warrant", "warrant", "2003-12-01")
    moratorium = event("Moratorium", "moratorium", "2019-03-13")
    assert shown(warrant, day, stay, moratorium) == [
        ("review", "", ["Stayed"], [("Stayed", "stops", None)]),
        (
            "execution",
            "",
            ["Warrant", "Day set", "Moratorium"],
            [("Day set", "", "Stayed"), ("Moratorium", "", None)],
        ),
    ]
    assert shown(warrant) == [("execution", "", ["Warrant"], [("Warrant", "", None)])]
    assert shown(moratorium) == []


def test_an_execution_that_took_place_needs_no_day():
    subject = (RoleItem(uid(SUBJECT), "subject"),)
    day = event("Day set", "execution_date", "2004-02-10")
    done = event("Executed", "execution", "2004-02-10", roles=subject)
    assert shown(day, done) == [("execution", "", ["Day set", "Executed"], [("Executed", "", None)])]


def test_release_and_exoneration_end_the_way_whenever_they_came():
    released = event("Released", "release", "2018-06-06")
    cleared = event("Cleared", "exoneration", "2019")
    assert names(released, cleared, asked(when="2020"), SENTENCED) == [
        ("trial", "Northland"),
        ("clemency", ""),
        ("release", ""),
        ("exoneration", ""),
    ]


def stands(*events):
    """The stage in which the case stands, and whether something is open in it."""
    stage = stands_in(stages(*events), in_order(events))
    return (stage.name, stage.where, stage.is_open) if stage else None


FREE = event("Walks free", "release", "2020-05", roles=(RoleItem(uid(SUBJECT), "subject"),))


@pytest.mark.parametrize(
    ("events", "found"),
    [
        ((), None),
        ((CHARGED, CONVICTED, SENTENCED), ("trial", "Northland", False)),
        ((CONVICTED, SENTENCED, upheld(jurisdiction="Northland")), ("review", "Northland", False)),
        ((SENTENCED, upheld(), asked()), ("clemency", "", True)),
        ((SENTENCED, asked(when="1990"), upheld()), ("clemency", "", True)),
        ((SENTENCED, asked(), FREE), ("release", "", False)),
    ],
    ids=["nothing", "tried", "upheld", "asked last", "asked before", "free since"],
)
def test_a_case_stands_where_something_is_open_or_else_at_its_last_step(events, found):
    assert stands(*events) == found
