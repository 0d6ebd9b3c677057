"""One question’s page: its answers by their value, what it is about, its neighbours, and what changed in it."""

from dataclasses import replace
from datetime import date

import pytest

from cases.choices import RecordKind
from cases.models.published.editions import EditionChange
from cases.reading.dates import When
from cases.reading.lookup import Link
from cases.reading.question_page import AskedOf, ExhibitAsked, live_question_page, question_page
from cases.values.removal import REMOVED
from cases.values.retraction import notice_of
from cases.values.short_ids import short
from tests.reading.documents import (
    HEAD,
    SENTENCED,
    campaign_document,
    case_document,
    cite,
    claim,
    publish,
    question,
    uid,
)
from tests.reading.editions import SECOND_AT, publish_next

TODAY = date(2026, 11, 27)
HOME = "/cases/case-cooper/"
CONVICTED = uid("question When was he convicted?")
SHIRT = uid("question Did the shirt hold preservative?")


def page_of(document, question_id=CONVICTED):
    return question_page(document, HEAD, short(question_id), today=TODAY)


def asking(*claims, **more):
    """A case with one question."""
    asked = question("When?", *claims, **more)
    return page_of(replace(case_document(), questions=(asked,)), asked.id)


def test_the_answer_that_is_used_stands_first():
    page = page_of(case_document())
    assert [(answer.value, answer.is_used, [claim.text for claim in answer.claims]) for answer in page.answers] == [
        ("1985", True, ["He was convicted in 1985."]),
        ("1983", False, ["He was convicted in 1983."]),
    ]


def test_claims_of_one_value_stand_together_however_it_is_spelled():
    page = asking(
        claim("A says so.", value="in May"),
        claim("B says otherwise.", value="in June"),
        claim("C agrees with A.", value="In May"),
        claim("D says something else."),
        claim("E does too."),
    )
    assert [(answer.value, [claim.text for claim in answer.claims]) for answer in page.answers] == [
        ("in May", ["A says so.", "C agrees with A."]),
        ("in June", ["B says otherwise."]),
        ("", ["D says something else."]),
        ("", ["E does too."]),
    ]


def test_it_leads_to_the_event_and_the_exhibits_that_it_is_about():
    page = page_of(case_document())
    url = f"{HOME}events/{short(SENTENCED.id)}/"
    assert page.event == AskedOf(
        Link("Sentenced to death", url), When("15 May 1985", "1985-05-15"), "sentence", "court_finding", "court finding"
    )
    shirt = page_of(case_document(), SHIRT)
    place = f"{HOME}#x-{short(uid('shirt'))}"
    assert (shirt.event, shirt.exhibits) == (None, (ExhibitAsked(Link("Tan shirt", place), "Found by the road."),))


def test_of_an_event_that_was_taken_back_only_its_notice_is_named():
    document = case_document()
    taken = notice_of(SENTENCED, "Retracted: sentence", "It was another.")
    page = page_of(replace(document, events=tuple(taken if e == SENTENCED else e for e in document.events)))
    assert (page.event.event.words, page.event.standing, page.event.standing_words) == ("Retracted: sentence", "", "")


def test_its_topics_are_those_of_its_claims_each_once():
    topic = uid("topic")
    page = asking(claim("A.", topics=(topic,)), claim("B.", topics=(topic,)), claim("C."))
    assert page.topics == (Link("innocence claim", "/topics/innocence-claim/"),)


def test_its_neighbours_are_as_settled_as_it_is():
    differing, agreed = (claim("A.", value="a"), claim("B.", value="b")), (claim("A.", value="a"),)
    questions = [
        question("D?", *differing), question("B?", *differing), question("C?", *agreed), question("A?", *differing),
        question("E?", *agreed),
    ]  # fmt: skip
    document = replace(case_document(), questions=tuple(questions))
    found = [page_of(document, each.id) for each in questions]
    assert [tuple(link and link.words for link in (page.before, page.after)) for page in found] == [
        ("B?", None),
        ("A?", "D?"),
        (None, "E?"),
        (None, "B?"),
        ("C?", None),
    ]
    assert found[0].before.url == f"{HOME}questions/{short(questions[1].id)}/"


@pytest.mark.django_db
def test_what_changed_in_it_stands_newest_first():
    publish(case_document())
    first = case_document()
    second = replace(first, questions=tuple(replace(q, reason="Why.") for q in first.questions))
    third = replace(first, questions=tuple(replace(q, reason="Why not.") for q in first.questions))
    publish_next(first, second, 2, SECOND_AT, {CONVICTED: ("correction", "It was not why.")})
    publish_next(second, third, 3, SECOND_AT)
    page = live_question_page(RecordKind.CASE, "case-cooper", short(CONVICTED), today=TODAY)
    assert [(c.edition, c.change.label, c.change.sentence, c.edition_url, c.comparison) for c in page.changes] == [
        (3, "minor", "", f"{HOME}editions/3/", f"{HOME}compare/2/3/#d-{CONVICTED.replace('-', '')[:12]}"),
        (
            2,
            "correction",
            "It was not why.",
            f"{HOME}editions/2/",
            f"{HOME}compare/1/2/#d-{CONVICTED.replace('-', '')[:12]}",
        ),
    ]
    assert page.since_first
    EditionChange.objects.update(words=REMOVED)
    assert live_question_page(RecordKind.CASE, "case-cooper", short(CONVICTED), today=TODAY).changes == ()


@pytest.mark.django_db
def test_one_that_was_added_later_has_not_been_there_since_the_first():
    added = question("And then?", claim("This.", citations=(cite("paper"),)))
    first = campaign_document()
    second = replace(first, questions=(*first.questions, added))
    publish(first)
    publish_next(first, second, 2, SECOND_AT, {added.id: ("update",)})
    page = live_question_page(RecordKind.CAMPAIGN, "free-case", short(added.id), today=TODAY)
    assert (page.since_first, [(c.change.label, c.change.verb) for c in page.changes]) == (False, [("update", "added")])
    assert live_question_page(RecordKind.CAMPAIGN, "free-case", short(first.questions[0].id), today=TODAY).since_first


def test_what_the_document_does_not_hold_is_none():
    assert page_of(case_document(), uid("another")) is None
