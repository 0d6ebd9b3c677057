"""What one case adds to the numbers over all."""

from dataclasses import replace

import pytest

from cases.choices import QuoteState
from cases.values.edition import CitationItem, ClaimItem, Document, EventItem, FactsItem, QuestionItem, SourceItem
from cases.values.tallies import LOOKED_UP, OUTCOMES, tallies
from tests.values.chains import ME, chain

FACTS = FactsItem("f", "case", "ada", "Ada", subject=ME)


def of(words: str, figure: str) -> dict[tuple[str, str], int]:
    counted = tallies(Document(FACTS, tuple(chain(words))))
    return {(key, part): number for (kind, key, part), number in counted.items() if kind == figure}


def quote(source: str, state: str, exact: str = "as quoted") -> CitationItem:
    return CitationItem(f"{source} {state} {exact}", source, exact, state=state)


@pytest.mark.parametrize(
    ("words", "counted"),
    [
        ("sentence 1985", {("sentence", "1985"): 1}),
        ("stay:A 2004-02; stay:B 2004-05", {("stay", "2004"): 2}),
        ("stay 2004; execution 2004", {("stay", "2004"): 1}),  # an execution has to name its subject
        ("execution 2004 of me", {("execution", "2004"): 1}),
        ("sentence 1985 of other; sentence:B 1986 of me", {("sentence", "1986"): 1}),
        ("sentence 1985 scheduled; sentence:B 1986 not_carried_out", {}),
        ("commutation [1996-12-30..1997-01-02]", {("commutation", "[1996,1997]"): 1}),
        ("pardon 1996~; exoneration 199X", {("pardon", "1996~"): 1, ("exoneration", "199X"): 1}),
        ("clemency_denial [..2004-02]", {("clemency_denial", "[..2004]"): 1}),
        ("verdict 1985; moratorium 2019; reprieve 2004", {}),
        ("sentence 1985; appeal_ruling 1991 reverses sentence", {("sentence", "1985"): 1}),
    ],
)
def test_what_was_decided_counts_in_its_years(words: str, counted: dict[tuple[str, str], int]) -> None:
    assert of(words, "outcome") == counted


def test_every_event_that_stands_counts_by_how_it_is_known() -> None:
    events = (
        EventItem("a", "visit", "A", "2001", standing="reported"),
        EventItem("b", "visit", "B", "2002", standing="reported", outcome="scheduled"),
        EventItem("c", "letter", "C", "2003", standing="claimed"),
        EventItem("d", "letter", "D", "2003", standing="claimed", retraction="It was another."),
    )
    assert tallies(Document(FACTS, events)) == {("standing", "reported", ""): 2, ("standing", "claimed", ""): 1}


def test_a_quote_counts_with_what_came_of_looking_it_up() -> None:
    cited = (quote("p", "found"), quote("p", "found_more_than_once"), quote("p", "not_found"), quote("q", "no_copy"))
    event = EventItem("a", "visit", "A", "2001", citations=(*cited, quote("q", "not_checkable", exact="")))
    claim = ClaimItem("k", "So.", citations=(quote("q", "changed"), quote("q", "not_checked")))
    sources = (SourceItem("p", "P", "primary"), SourceItem("q", "Q", "advocacy"))
    document = Document(FACTS, (event,), (QuestionItem("q1", "What?", claims=(claim,)),), sources=sources)
    quotes = {key: number for key, number in tallies(document).items() if key[0] == "quote"}
    assert quotes == {
        ("quote", "primary", "found"): 2,
        ("quote", "primary", "different"): 1,
        ("quote", "advocacy", "no_copy"): 1,
        ("quote", "advocacy", "different"): 1,
        ("quote", "advocacy", "not_looked_up"): 1,
    }
    taken_back = replace(document, events=(replace(event, retraction="No."),))
    assert sum(n for (figure, *_), n in tallies(taken_back).items() if figure == "quote") == 2


def test_every_answer_to_a_quote_has_its_place() -> None:
    assert set(LOOKED_UP) == set(QuoteState.values)
    assert set(LOOKED_UP.values()) == {"found", "different", "no_copy", "not_looked_up"}


def test_a_campaign_decides_nothing_about_a_person() -> None:
    events = tuple(chain("pardon 1996"))
    assert tallies(Document(replace(FACTS, kind="campaign", subject=""), events)) == {("standing", "reported", ""): 1}
    assert tallies(Document(FACTS, events)) == {("standing", "reported", ""): 1, ("outcome", "pardon", "1996"): 1}


def test_outcomes_are_kinds_of_events() -> None:
    assert {kind for kind, _ in of("; ".join(f"{kind} 1990 of me" for kind in sorted(OUTCOMES)), "outcome")} == OUTCOMES
