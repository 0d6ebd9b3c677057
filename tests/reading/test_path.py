"""Where a case stands in its procedure, as drawn and in words."""

from dataclasses import replace
from datetime import date

import pytest

from cases.reading.case_page import case_page
from cases.reading.choice import Choice
from cases.reading.lookup import Link, Lookup
from cases.reading.path import Way, path
from cases.values.documents import in_order
from cases.values.edition import RoleItem
from cases.values.short_ids import short
from tests.reading.documents import HEAD, SENTENCED, answer, case_document, event, uid

TODAY = date(2026, 11, 23)


def path_of(*events):
    return path(Lookup(replace(case_document(), events=in_order(events), questions=())))


def stage_of(*events):
    """The stage of these beside another, since nothing is drawn of one alone."""
    kind = "exoneration" if events[0].kind == "release" else "release"
    found = path_of(event("What came of it", kind, "2090"), *events)
    return found.stages[0]


SUBJECT = (RoleItem(uid("Case Cooper"), "subject"),)


def told(stage):
    return [(one.event.words, one.when.words, one.note) for one in stage.outcomes]


def test_the_path_of_a_case():
    drawn = path(Lookup(case_document()))
    assert [(s.number, s.x, s.name, s.where, s.years, s.mark) for s in drawn.stages] == [
        (1, "0.00%", "Trial and sentence", "Northland", "1983 to 1985", "done"),
        (2, "25.00%", "Appeal and review", "", "2004", "done"),
        (3, "50.00%", "Clemency", "", "2016", "open"),
        (4, "75.00%", "Execution", "", "2004 to 2019", "done"),
    ]
    assert [told(stage) for stage in drawn.stages] == [
        [("Sentence: death", "15 May 1985", "")],
        [("Execution: stopped", "9 February 2004", "")],
        [("Clemency: no decision recorded here", "17 February 2016", "")],
        [
            ("Not carried out", "10 February 2004", "stopped: stay, 9 February 2004"),
            ("Executions suspended", "13 March 2019", ""),
        ],
    ]
    assert drawn.ways == (
        Way("0.00%", "25.00%", False),
        Way("25.00%", "50.00%", True),
        Way("50.00%", "75.00%", False),
    )
    assert drawn.words == (
        "Trial and sentence (Northland), 1983 to 1985; Appeal and review, 2004;"
        " Clemency, 2016, no decision recorded here; Execution, 2004 to 2019."
    )
    assert (drawn.is_long, drawn.count) == (False, 6)


def test_each_step_leads_to_its_event_wherever_that_is_shown():
    url = f"/cases/case-cooper/events/{short(SENTENCED.id)}/"
    shown = case_page(case_document(), HEAD, today=TODAY).path.stages[0]
    hidden = case_page(case_document(), HEAD, today=TODAY, choice=Choice(standing="claimed")).path.stages[0]
    assert [step.event.words for step in shown.steps] == ["Charged with murder", "Sentenced to death"]
    assert shown.outcomes[0].event.url == shown.steps[1].event.url
    assert shown.outcomes[0].event.url.startswith("#e-")
    assert hidden.outcomes[0].event == Link("Sentence: death", url)


@pytest.mark.parametrize("events", [(), (SENTENCED,), (event("A visit", "visit", "2018"), SENTENCED)])
def test_nothing_is_drawn_of_fewer_than_two_stages(events):
    assert path_of(*events) is None


def test_nothing_is_drawn_of_what_was_taken_back():
    ruling = event("Upheld", "appeal_ruling", "1991", answers=(answer(SENTENCED, "affirms"),))
    assert path_of(SENTENCED, ruling) is not None
    assert path_of(SENTENCED, replace(ruling, retraction="It was another case.", answers=())) is None


@pytest.mark.parametrize(
    ("act", "words", "mark"),
    [
        (event("A", "clemency_denial", "2017"), "Clemency: denied", "denied"),
        (event("A", "commutation", "2017", sentence="time_served"), "Commuted to time served", "granted"),
        (event("A", "commutation", "2017"), "Sentence commuted", "granted"),
        (event("A", "pardon", "2017"), "Pardoned", "granted"),
        (event("A", "reprieve", "2017"), "Reprieve", "granted"),
        (event("A", "recommendation", "2017"), "Recommended: no decision recorded here", "done"),
        (
            event("A", "recommendation", "2017", sentence="life_without_parole"),
            "Recommended: life without parole, no decision recorded here",
            "done",
        ),
        (event("A", "charge", "2017"), "Charged: no verdict recorded here", "done"),
        (event("A", "mistrial", "2017"), "Mistrial", "done"),
        (event("A", "verdict", "2017"), "Convicted", "done"),
        (event("A", "acquittal", "2017"), "Acquitted", "granted"),
        (event("A", "dismissal", "2017"), "Charges dropped", "granted"),
        (event("A", "sentence", "2017"), "Sentenced", "done"),
        (event("A", "rights_report", "2017"), "Report published", "done"),
        (event("A", "warrant", "2017"), "Death warrant", "done"),
        (event("A", "execution_date", "2017"), "Day set", "done"),
        (event("A", "execution_date", "2017", outcome="scheduled"), "Scheduled", "done"),
        (event("A", "execution", "2017", roles=SUBJECT), "Executed", "done"),
        (event("A", "release", "2017"), "Released", "granted"),
        (event("A", "exoneration", "2017"), "Exonerated", "granted"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_an_act_is_told_by_what_it_was(act, words, mark):
    stage = stage_of(act)
    assert (told(stage), stage.mark) == ([(words, "2017", "")], mark)


@pytest.mark.parametrize(
    ("effect", "words", "mark"),
    [
        ("grants", "New trial or reversal: granted", "granted"),
        ("grants_in_part", "New trial or reversal: granted in part", "partly"),
        ("denies", "New trial or reversal: denied", "denied"),
        ("ends", "New trial or reversal: ended", "done"),
    ],
)
def test_a_request_is_told_with_what_became_of_it(effect, words, mark):
    filing = event("Asks", "filing", "2016", relief="new_trial")
    stage = stage_of(filing, event("Rules", "appeal_ruling", "2017", answers=(answer(filing, effect),)))
    assert (told(stage), stage.mark) == ([(words, "2017", "")], mark)


@pytest.mark.parametrize(
    ("kind", "relief", "words"),
    [
        ("filing", "other", "Court filing: no decision recorded here"),
        ("filing", "testing", "Testing of evidence: no decision recorded here"),
        ("clemency_petition", "", "Petition: no decision recorded here"),
        ("clemency_petition", "pardon", "Pardon: no decision recorded here"),
    ],
)
def test_what_was_asked_is_named_as_far_as_it_is_recorded(kind, relief, words):
    stage = stage_of(event("Asks", kind, "2016", relief=relief))
    assert (told(stage), stage.mark) == ([(words, "2016", "")], "open")


@pytest.mark.parametrize(
    ("earlier", "effect", "words"),
    [
        (event("J", "verdict", "1985"), "affirms", "Judgment: affirmed"),
        (event("J", "sentence", "1985"), "reverses", "Judgment: reversed"),
        (event("J", "execution_date", "1985"), "stops", "Execution: stopped"),
        (event("J", "appeal_ruling", "1985"), "affirms", "Ruling: affirmed"),
    ],
)
def test_a_ruling_says_what_it_was_about(earlier, effect, words):
    ruling = event("Rules", "appeal_ruling", "1991", answers=(answer(earlier, effect),))
    found = path_of(earlier, ruling, event("Died", "death", "2090", roles=SUBJECT))
    assert words in [one.event.words for stage in found.stages for one in stage.outcomes]


def test_where_something_was_asked_rulings_on_rulings_are_steps_only():
    filing = event("Asks", "filing", "2004", relief="new_trial")
    denied = event("Denied", "appeal_ruling", "2005", answers=(answer(filing, "denies"),))
    upheld = event("Upheld", "appeal_ruling", "2007", answers=(answer(denied, "affirms"),))
    stage = stage_of(filing, denied, upheld)
    assert (told(stage), stage.mark) == ([("New trial or reversal: denied", "2005", "")], "denied")
    assert (stage.last.event.words, stage.last.when.words) == ("Upheld", "2007")


def test_no_step_is_called_the_last_where_it_may_not_be():
    first = event("Upheld", "appeal_ruling", "1991", answers=(answer(SENTENCED, "affirms"),))
    again = event("Looked at again", "appeal_ruling", "1996")
    assert path_of(SENTENCED, first, again).stages[1].last.event.words == "Looked at again"
    assert path_of(SENTENCED, first, replace(again, when="1991")).stages[1].last is None


def test_of_many_outcomes_what_is_open_is_told_and_the_last_of_the_rest():
    asked = [event(f"Asks {year}", "clemency_petition", f"{year}", relief="clemency") for year in range(2000, 2006)]
    denials = [
        event(f"No {year}", "clemency_denial", f"{year}-12", answers=(answer(one, "denies"),))
        for year, one in zip(range(2000, 2005), asked, strict=False)
        if year != 2001
    ]
    stage = stage_of(*asked, *denials)
    assert told(stage) == [
        ("Clemency: no decision recorded here", "2001", ""),
        ("Clemency: denied", "December 2003", ""),
        ("Clemency: denied", "December 2004", ""),
        ("Clemency: no decision recorded here", "2005", ""),
    ]
    assert len(stage.steps) == 10


def test_a_human_rights_body_is_named_by_whom_the_filing_was_addressed_to():
    filing = event("Case opens", "filing", "2011", roles=(RoleItem(uid("High Court"), "addressee"),))
    report = event("Report", "rights_report", "2015", answers=(answer(filing, "grants"),))
    stage = stage_of(filing, report)
    assert (stage.name, stage.where, stage.mark) == ("Human rights body", "High Court", "done")


@pytest.mark.parametrize(
    ("dates", "years"),
    [
        (("1985", "1991"), "1985 to 1991"),
        (("1985-02", "1985-05"), "1985"),
        (("[..2004-01-12]", "2004-01-30"), "2004 (or earlier)"),
        (("2004", "[2005..]"), "2004 (or later)"),
        (("2004", "199X", "[2005..]"), "2004 (or earlier, or later)"),
        (("2004", "[2003..2005]"), "2004 (or earlier, or later)"),
        (("1985", "199X", "2004"), "1985 to 2004"),
        (("[1983..1985]",), "between 1983 and 1985"),
    ],
)
def test_the_years_of_a_stage_claim_none_that_nobody_knows(dates, years):
    steps = [event(f"Step {when}", "clemency_step", when) for when in dates]
    assert stage_of(*steps).years == years


def test_seven_stages_have_no_room_beside_one_another():
    ruled = [
        event(f"In {name}", "appeal_ruling", "1991", jurisdiction=name, answers=(answer(SENTENCED, "affirms"),))
        for name in ("A", "B", "C", "D", "E", "F")
    ]
    assert path_of(SENTENCED, *ruled[:5]).is_long is False
    assert path_of(SENTENCED, *ruled).is_long is True
