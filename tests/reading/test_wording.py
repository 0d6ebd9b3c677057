"""What the coded values are called on pages."""

import pytest

from cases.choices import Effect, EventKind, QuoteState
from cases.reading import wording
from cases.values.date_entry import read
from cases.values.edition import CitationItem, ClaimItem


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("found", "These words were found in our copy on 2 June 2024."),
        ("found_more_than_once", "These words were found more than once in our copy on 2 June 2024."),
        ("changed", "The words near these have changed: our copy on 2 June 2024 reads differently."),
        ("not_found", "These words were not found in our copy on 2 June 2024."),
        ("no_copy", "We hold no copy of this source, so the words could not be looked up."),
        ("not_checked", "These words have not been looked up yet."),
        ("not_checkable", "This can’t be looked up in a text: a broadcast."),
    ],
)
def test_what_was_found_is_said_in_a_sentence(state, words):
    citation = CitationItem(
        "1", "2", exact="so", state=state, checked_on="2024-06-02", not_checkable_because="a broadcast."
    )
    assert wording.check_words(citation) == words


@pytest.mark.parametrize(
    ("state", "words"),
    [
        ("found", "These words were found in our copy of 12 June 2023, looked up on 2 June 2024."),
        (
            "changed",
            "The words near these have changed: our copy of 12 June 2023, looked up on 2 June 2024, reads differently.",
        ),
    ],
)
def test_it_is_said_in_which_copy(state, words):
    citation = CitationItem("1", "2", exact="so", state=state, checked_on="2024-06-02", copy_seen_on="2023-06-12")
    assert wording.check_words(citation) == words


def test_a_locator_alone_has_no_words_to_look_up():
    assert wording.check_words(CitationItem("1", "2", locator="page 3")) == (
        "No words are quoted, so there are none to look up."
    )


def test_every_code_has_words():
    assert {state for state in QuoteState if not wording.FOUND_IN_SHORT.get(state)} == set()
    assert {effect for effect in Effect if not wording.PASSIVE.get(effect)} == set()
    assert {kind for kind in EventKind if "(" in wording.kind_words(kind)} == set()


@pytest.mark.parametrize(
    ("standing", "speakers", "words"),
    [
        ("claimed", ["A"], "claimed by A"),
        ("claimed", ["A", "B", "C"], "claimed by A, B and C"),
        ("claimed", [], "claimed"),
        ("reported", ["A"], "reported"),
        ("official_record", [], "official record"),
        ("court_finding", [], "court finding"),
    ],
)
def test_only_a_claim_is_somebodys(standing, speakers, words):
    assert wording.standing_words(standing, speakers) == words


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ({}, ""),
        ({"speaker": "A"}, "said by A"),
        ({"nature": "opinion", "speaker": "A", "as_of": "2019-05"}, "opinion of A, as of May 2019"),
        ({"nature": "prediction", "speaker": "A"}, "prediction by A"),
        ({"nature": "belief", "speaker": "A"}, "belief of A"),
        ({"nature": "finding"}, "finding"),
        ({"nature": "figure", "speaker": "A", "counted_by": "B"}, "figure given by A, counted by B"),
        ({"nature": "figure", "speaker": "A", "counted_by": "A"}, "figure given by A, who counted it"),
        ({"nature": "figure", "counted_by": "B"}, "figure, counted by B"),
        (
            {"nature": "figure", "speaker": "A", "as_of": "[2019-05-31..2019-07]"},
            "figure given by A, the source does not say who counted, between 31 May 2019 and July 2019",
        ),
    ],
)
def test_a_claim_says_whose_it_is_and_of_what_sort(claim, words):
    item = ClaimItem("1", "text", **claim)
    assert wording.claim_words(item, item.speaker, item.counted_by) == words


@pytest.mark.parametrize(
    "words",
    ["since 1 August 1983", "on or before 19 February 1985", "between 30 June and 31 July 1983", "in or before 2000"],
)
def test_a_date_with_a_preposition_of_its_own_gets_no_other(words):
    item = ClaimItem("1", "text", nature="opinion", as_of=read(words).text)
    assert wording.claim_words(item, "A", "") == f"opinion of A, {words}"


def test_an_attribution_that_says_so_itself_is_not_said_twice():
    said = {text: wording.attribution_words(text) for text in ("", "TMZ", "according to TMZ")}
    assert said == {
        "": "",
        "TMZ": "the source attributes this to TMZ",
        "according to TMZ": "the source says: “according to TMZ”",
    }
