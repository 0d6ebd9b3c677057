"""What was taken back: what is left of it, and that it counts for nothing."""

from dataclasses import replace
from datetime import date

import pytest

from cases.values import documents, rows
from cases.values.custody import custody
from cases.values.edition import (
    AnswerItem,
    CitationItem,
    Document,
    EventItem,
    FactsItem,
    PersonItem,
    PhotoItem,
    PlaceRef,
    QuestionItem,
    RoleItem,
    TopicItem,
)
from cases.values.holding import hold
from cases.values.petitions import coming, open_petitions
from cases.values.progress import undone
from cases.values.retraction import notice, notice_of, parted_from, taken_back, told, what_stands
from cases.values.standing import jurisdiction, standing
from cases.values.tallies import tallies
from tests.values.chains import ME, chain

WHY = "The record was of another person."
BEFORE = (
    "arrest 1983-07; charge 1983; verdict 1985; sentence 1985 death; custody 1985/..; clemency_petition 2016 pardon"
)
# Each would change what the events before it give, if it stood.
TURNS = (
    "acquittal 1990",
    "appeal_ruling 1991 reverses verdict",
    "commutation 2019 life",
    "release 2020",
    "execution 2020 of me",
    "clemency_denial 2020 denies clemency_petition",
    "pardon 2021",
    "custody 2021/..",
    "filing 2021 commutation",
    "execution_date 2030 scheduled",
)
EVENT = EventItem(
    id="e",
    kind="verdict",
    headline="A jury convicts her of arson",
    when="1985-02-19",
    when_basis="derived",
    when_note="from “last Wednesday”",
    outcome="scheduled",
    standing="claimed",
    account="She set fire to it.",
    place=PlaceRef("Court"),
    jurisdiction="Utopia",
    relief="pardon",
    sentence="death",
    roles=(RoleItem("p", "subject"),),
    answers=(AnswerItem("older", "reverses", "An older one", "1980"),),
    topics=("t",),
    citations=(CitationItem("c", "s"),),
)


def answers_of(events: list[EventItem]) -> tuple[object, ...]:
    """All that is computed from the events of a case."""
    facts = FactsItem("f", "case", "ada", "Ada", subject=ME)
    document = Document(facts, tuple(events))
    return (
        standing(events, ME),
        jurisdiction(events, ME),
        custody(events, ME),
        open_petitions(events, ME),
        coming(events, date(2026, 1, 1)),
        undone(events),
        rows.record_values(document),
        rows.terms(document),
        rows.parts(document),
        rows.uses(document),
        tallies(document),
    )


@pytest.mark.parametrize("turn", TURNS)
def test_what_was_taken_back_counts_for_nothing(turn: str) -> None:
    before = [replace(event, roles=(RoleItem(ME, "subject"),)) for event in chain(BEFORE)]
    (event,) = chain(turn)
    event = replace(event, id="x", roles=(RoleItem(ME, "subject"),), citations=(CitationItem("c", "s"),))
    assert answers_of([*before, event]) != answers_of(before)
    assert answers_of([*before, replace(event, retraction=WHY)]) == answers_of(before)


def test_of_an_event_its_place_in_time_its_kind_and_the_reason_are_left() -> None:
    assert notice_of(EVENT, "Retracted: verdict", WHY) == EventItem(
        id="e", kind="verdict", headline="Retracted: verdict", when="1985-02-19", retraction=WHY
    )


def test_told_are_those_that_stand() -> None:
    taken = replace(EVENT, id="x", retraction=WHY)
    document = Document(FactsItem("f", "case", "ada", "Ada"), (EVENT, taken))
    assert (told(document.events), taken_back(document.events)) == ((EVENT,), {"x"})
    assert what_stands(document) == Document(document.facts, (EVENT,))


def test_other_items_lose_the_words_that_they_carry_of_it() -> None:
    kept = AnswerItem("f", "affirms", "Another", "1981")
    answering = replace(EVENT, id="later", answers=(AnswerItem("e", "reverses", EVENT.headline, EVENT.when), kept))
    question = QuestionItem("q", "When?", event="e")
    photo = PhotoItem("p", "A. Photographer", "unknown", event="e")
    topic = TopicItem("t", "t", "T", "…")
    assert parted_from(answering, {"e"}) == replace(answering, answers=(kept,))
    assert parted_from(question, {"e"}) == replace(question, event="")
    assert parted_from(photo, {"e"}) is None
    assert [parted_from(item, {"other"}) for item in (answering, question, photo, topic)] == [
        answering,
        question,
        photo,
        topic,
    ]


def test_what_is_held_back_keeps_no_words_of_it() -> None:
    facts = FactsItem("f", "case", "ada", "Ada", subject="p")
    people = (PersonItem("p", "person", "Ada"),)
    verdict = EventItem("e", "verdict", "Convicted of arson", "1985")
    appeal = EventItem("a", "appeal_ruling", "Affirmed", "1991", answers=(AnswerItem("e", "affirms", "Arson", "1985"),))
    live = Document(facts, (verdict, appeal), people=people, questions=(QuestionItem("q", "When?", event="e"),))
    taken = notice_of(verdict, "Retracted: verdict", WHY)
    changed = replace(appeal, headline="Affirmed, again", answers=())
    frozen = Document(facts, (taken, changed), people=people, questions=(QuestionItem("q", "When was it?"),))
    held = hold(live, frozen, {"a", "q"})
    assert (held.events, held.questions) == ((taken, replace(appeal, answers=())), (QuestionItem("q", "When?"),))
    assert hold(live, frozen, {"e"}).events == (verdict, changed)


def test_of_a_record_its_name_and_address_are_left_and_how_its_person_is_shown() -> None:
    facts = FactsItem(
        "f",
        "case",
        "ada",
        "Ada",
        subject="p",
        status="serving",
        jurisdiction="Utopia",
        checked_on="2026-01-01",
        language="es",
    )
    ada = PersonItem(
        "p", "person", "Ada", slug="ada", description="a baker", website="https://example.org", living="yes"
    )
    judge = PersonItem("j", "person", "Judge")
    assert notice(facts, (judge, ada), WHY) == Document(
        FactsItem("f", "case", "ada", "Ada", subject="p", retraction=WHY, language="es"),
        people=(PersonItem("p", "person", "Ada", living="yes"),),
    )


@pytest.mark.parametrize(
    "text",
    [
        '{"headline":"Convicted","id":"e1","item":"event","kind":"verdict","schema":1,"when":"1985-02-19"}',
        '{"id":"f1","item":"facts","kind":"case","name":"Ada","schema":1,"slug":"ada","status":"serving","subject":"p1"}',
    ],
)
def test_an_item_stored_before_anything_could_be_taken_back_reads_as_one_that_stands(text: str) -> None:
    item = documents.read_item(text)
    assert isinstance(item, EventItem | FactsItem)
    assert (item.retraction, documents.canonical(item)) == ("", text)
    taken = replace(item, retraction=WHY)
    assert documents.read_item(documents.canonical(taken)) == taken
