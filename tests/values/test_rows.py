"""From a document to the reading rows of its record."""

from dataclasses import replace
from datetime import date

from cases.values import rows
from cases.values.edition import (
    AnswerItem,
    CitationItem,
    ClaimItem,
    Document,
    EventItem,
    FactsItem,
    LinkedItem,
    PlaceRef,
    QuestionItem,
    RoleItem,
    TopicItem,
)

CITED = (CitationItem("c1", "s1"),)
DOCUMENT = Document(
    facts=FactsItem(
        id="f",
        kind="case",
        slug="ada",
        name="Ada",
        subject="p1",
        status="serving",
        status_event="e2",
        jurisdiction="Utopia",
        language="es",
    ),
    events=(
        EventItem(id="e1", kind="custody", headline="Held", when="1983-07/..", place=PlaceRef("Old name", today="New")),
        EventItem(
            id="e2",
            kind="sentence",
            headline="Sentenced",
            when="1985-05-15",
            roles=(RoleItem("p1", "subject"), RoleItem("p2", "judge", "Judge then")),
            citations=CITED,
        ),
        EventItem(id="e3", kind="clemency_petition", headline="Asks", when="2016", relief="pardon", topics=("t",)),
        EventItem(id="e4", kind="clemency_petition", headline="Asks again", when="[1989..1991]", relief="reprieve"),
        EventItem(
            id="e5",
            kind="clemency_denial",
            headline="Denied",
            when="1991-12",
            answers=(AnswerItem("e4", "denies", "Asks again", "[1989..1991]"),),
        ),
    ),
    questions=(
        QuestionItem(
            id="q1",
            text="What?",
            claims=(
                ClaimItem("k1", "Second sentence.", opens=2, speaker="p2", citations=(CitationItem("c2", "s2"),)),
                ClaimItem("k2", "First sentence.", opens=1),
            ),
        ),
    ),
    topics=(TopicItem("t", "dna", "DNA", "…"),),
    linked=(LinkedItem("l", "campaign", "for-ada", "For Ada"),),
)


def test_the_record_in_one_row() -> None:
    assert rows.record_values(DOCUMENT) == rows.RecordValues(
        opening="First sentence. Second sentence.",
        status="serving",
        status_when="1985-05-15",
        jurisdiction="Utopia",
        place="New",
        custody_start="1983-07",
        custody_end="",
        custody_lasts=True,
        stage="clemency",
        stage_where="",
        stage_is_open=True,
        checked_on=None,
        is_retracted=False,
        is_invented=False,
        is_unlisted=False,
        language="es",
    )


def test_the_bounds_of_custody_are_those_of_the_page() -> None:
    arrest = EventItem(id="a", kind="arrest", headline="Arrested", when="1983-06-30")
    release = EventItem(id="r", kind="release", headline="Free", when="1990-02", roles=(RoleItem("p1", "subject"),))
    held = replace(DOCUMENT.events[0], when="1983-07/")
    checked = replace(DOCUMENT.facts, checked_on="2026-11-01")
    bounds = [
        (found.custody_start, found.custody_end, found.custody_lasts, found.checked_on)
        for found in (
            rows.record_values(replace(DOCUMENT, events=(arrest, held, release), facts=checked)),
            rows.record_values(replace(DOCUMENT, events=(held,))),
            rows.record_values(replace(DOCUMENT, events=())),
        )
    ]
    assert bounds == [
        ("1983-06-30", "1990-02", False, date(2026, 11, 1)),
        ("1983-07", "", False, None),
        ("", "", False, None),
    ]


def test_where_another_person_is_held_and_what_is_asked_for_them_is_not_ours() -> None:
    other = (RoleItem("p2", "subject"),)
    events = tuple(replace(event, roles=other) for event in DOCUMENT.events)
    theirs = replace(DOCUMENT, events=events)
    assert rows.record_values(theirs).place == ""
    assert {term for term in rows.terms(theirs) if term.facet == "relief"} == set()


def test_terms_hold_each_decade_topic_campaign_and_what_is_still_asked() -> None:
    decades = {rows.TermValues("decade", year, f"{year}s") for year in ("1980", "1990", "2010")}
    assert rows.terms(DOCUMENT) == decades | {
        rows.TermValues("topic", "dna", "DNA"),
        rows.TermValues("campaign", "for-ada", "For Ada"),
        rows.TermValues("relief", "pardon", "pardon"),
        rows.TermValues("standing", "reported", "reported"),
    }


def test_a_topic_that_nothing_carries_any_more_is_no_term() -> None:
    events = tuple(replace(event, topics=()) for event in DOCUMENT.events)
    assert not [term for term in rows.terms(replace(DOCUMENT, events=events)) if term.facet == "topic"]


def test_parts_and_uses() -> None:
    assert rows.parts(DOCUMENT) == {
        rows.PartValues("p1", "e2", "", "subject", ""),
        rows.PartValues("p2", "e2", "", "judge", "Judge then"),
        rows.PartValues("p2", "", "q1", "speaker", ""),
    }
    assert rows.uses(DOCUMENT) == {rows.UseValues("s1", "e2", ""), rows.UseValues("s2", "", "q1")}


def test_a_sentence_that_stands_bare_says_whose_it_is() -> None:
    """Unless we accept it, or it names them itself."""
    shown = {"p1": "Norman Hile", "p2": "Kim"}
    claim = ClaimItem("c", "The report is wrong.", speaker="p1")
    assert rows.whose(claim, shown) == "so says Norman Hile"
    assert rows.whose(replace(claim, text="Mr. Hile says that it is wrong."), shown) == ""
    assert rows.whose(replace(claim, regard="accepted"), shown) == ""
    assert rows.whose(replace(claim, speaker="", counted_by="p2"), shown) == "so says Kim"
    assert rows.whose(replace(claim, speaker=""), shown) == ""
