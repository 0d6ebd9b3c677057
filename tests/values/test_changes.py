"""What differs between two documents, and what is left of the newer one when some of it is held back."""

from dataclasses import replace

from cases.values.changes import changes, references
from cases.values.edition import (
    AnswerItem,
    CitationItem,
    ClaimItem,
    Document,
    EventItem,
    FactsItem,
    LinkedItem,
    PersonItem,
    QuestionItem,
    RoleItem,
    SourceItem,
)
from cases.values.holding import hold

ADA, ANN = PersonItem("p1", "person", "Ada"), PersonItem("p2", "person", "Ann")
PAPER, BLOG = SourceItem("s1", "The paper", "secondary", publisher="p2"), SourceItem("s2", "The blog", "opinion")
CHARGE = EventItem("e1", "charge", "Charged", "1984", citations=(CitationItem("c1", "s1"),))
VERDICT = EventItem("e2", "verdict", "Convicted", "1985", roles=(RoleItem("p1", "subject"),), jurisdiction="Utopia")
FREED = EventItem(
    "e3",
    "release",
    "Freed",
    "1990",
    citations=(CitationItem("c2", "s2"),),
    answers=(AnswerItem("e2", "ends", "x", "1985"),),
)
ASKED = QuestionItem("q1", "When?", event="e2", claims=(ClaimItem("k1", "In 1985.", speaker="p2"),))
CAMPAIGN = LinkedItem("l1", "campaign", "for-ada", "For Ada")
FACTS = FactsItem("f", "case", "ada", "Ada", subject="p1", status="convicted", status_event="e2", jurisdiction="Utopia")
LIVE = Document(FACTS, (CHARGE, VERDICT), (ASKED,), (ADA, ANN), (PAPER,), linked=(CAMPAIGN,))
FROZEN = Document(
    replace(FACTS, status="released", status_event="e3"),
    (CHARGE, VERDICT, FREED),
    (ASKED,),
    (ADA, ANN),
    (PAPER, BLOG),
    linked=(CAMPAIGN,),
)


def told(before: Document | None, after: Document) -> list[tuple[str, str, str, str]]:
    return [(change.id, change.kind, change.verb, change.words) for change in changes(before, after)]


def test_a_first_edition_adds_everything() -> None:
    assert told(None, LIVE) == [
        ("f", "facts", "added", "Ada"),
        ("e1", "event", "added", "Charged"),
        ("e2", "event", "added", "Convicted"),
        ("q1", "question", "added", "When?"),
        ("p1", "person", "added", "Ada"),
        ("p2", "person", "added", "Ann"),
        ("s1", "source", "added", "The paper"),
        ("l1", "linked", "added", "For Ada"),
    ]


def test_the_same_document_changes_nothing() -> None:
    assert told(LIVE, LIVE) == []


def test_what_is_new_changed_and_gone() -> None:
    assert told(LIVE, FROZEN) == [
        ("f", "facts", "changed", "Ada"),
        ("e3", "event", "added", "Freed"),
        ("s2", "source", "added", "The blog"),
    ]
    assert told(FROZEN, LIVE)[-2:] == [("e3", "event", "removed", "Freed"), ("s2", "source", "removed", "The blog")]


def test_an_item_refers_to_what_it_is_shown_with_and_to_no_event() -> None:
    assert list(references(FREED)) == ["s2"]
    assert list(references(ASKED)) == ["p2"]
    assert list(references(FACTS)) == ["p1"]
    assert list(references(PAPER)) == ["p2"]


def test_holding_nothing_changes_nothing() -> None:
    assert hold(LIVE, FROZEN, ()) is FROZEN


def test_a_new_event_held_back_takes_its_source_and_the_status_along() -> None:
    assert hold(LIVE, FROZEN, {"e3"}) == LIVE


def test_a_changed_event_held_back_is_as_it_was_and_brings_back_its_source() -> None:
    moved = replace(CHARGE, headline="Accused", citations=())
    frozen = replace(LIVE, events=(moved, VERDICT), sources=())
    held = hold(LIVE, frozen, {"e1"})
    assert (held.events, held.sources, held.people) == ((CHARGE, VERDICT), (PAPER,), (ADA, ANN))
    assert hold(LIVE, frozen, {"q1"}) == frozen


def test_a_removal_held_back_keeps_the_item_and_what_it_needs() -> None:
    frozen = replace(LIVE, questions=(), people=(ADA,), sources=(replace(PAPER, publisher=""),))
    held = hold(LIVE, frozen, {"q1"})
    assert (held.questions, held.people) == ((ASKED,), (ADA, ANN))


def test_a_first_edition_holds_back_what_it_will() -> None:
    held = hold(None, FROZEN, {"e3"})
    assert (held.events, held.sources, held.facts.status) == ((CHARGE, VERDICT), (PAPER,), "convicted")


def test_a_pinned_status_stays_pinned() -> None:
    pinned = replace(FROZEN, facts=replace(FROZEN.facts, status="died", status_event="", status_claim="k1"))
    assert hold(LIVE, pinned, {"e3"}).facts == pinned.facts


def test_what_nothing_refers_to_stays_where_it_stood_so_before() -> None:
    assert hold(LIVE, FROZEN, {"e3"}).linked == (CAMPAIGN,)
