"""What was corrected or taken back since, told at its place in an edition that came before."""

from dataclasses import replace
from datetime import timedelta

import pytest

from cases.editing.redaction.items import emptying
from cases.models.published.editions import EditionChange, Item
from cases.reading.case_page import live_case_page
from cases.reading.editions import editions_of
from cases.reading.frozen import frozen_page
from cases.reading.later import Later
from cases.values.documents import canonical, read_item
from tests.reading.documents import CHARGED, SENTENCED, publish, uid
from tests.reading.editions import (
    SECOND_AT,
    THIRD_AT,
    WRONG,
    first_document,
    publish_campaign_twice,
    publish_next,
    publish_three,
    second_document,
    third_document,
    with_events,
)
from tests.reading.test_editions import e, entry_of
from tests.reading.test_last_correction import TODAY, WHY, taken_back

pytestmark = pytest.mark.django_db
CORRECTED = Later("correction", WRONG, SECOND_AT, 2, f"/cases/case-cooper/editions/2/{e(CHARGED.id)}")


def page_of(number, slug="case-cooper"):
    editions = editions_of("case", slug)
    return frozen_page(editions, editions.numbered(number))


def later_at(number, headline="Charged with murder"):
    return entry_of(page_of(number), headline).later


def test_an_earlier_edition_says_at_its_place_what_was_corrected_since():
    publish_three()
    assert later_at(1) == (CORRECTED,)
    assert later_at(1, "Arrested") == ()
    assert (page_of(1).history.later, page_of(1).history.marks) == ({CHARGED.id: (CORRECTED,)}, {})


def test_the_edition_that_corrected_it_and_those_after_carry_its_mark_only():
    publish_three()
    assert (later_at(2), later_at(3)) == ((), ())
    assert [mark.words for mark in entry_of(page_of(2), "Charged with murder").marks] == ["corrected"]
    live = live_case_page("case-cooper", today=TODAY)
    assert (live.history.later, entry_of(live, "Charged with murder").later) == ({}, ())


def test_what_a_day_asked_for_shows_says_so_too():
    publish_three()
    editions = editions_of("case", "case-cooper")
    page = frozen_page(editions, editions.first, as_of=TODAY)
    assert entry_of(page, "Charged with murder").later == (CORRECTED,)


def test_what_was_updated_since_or_is_minor_is_not_told():
    publish_three()
    third = third_document()
    changed = with_events(third, replace(SENTENCED, instrument="No. 124"), replace(CHARGED, instrument="No. 1"))
    publish_next(third, changed, 4, THIRD_AT, {SENTENCED.id: ("update", "It has another number now.")})
    assert set(page_of(3).history.later) == set()


def test_each_correction_is_told_the_newest_first():
    publish_three()
    third = third_document()
    again = with_events(third, replace(CHARGED, instrument="No. 1"))
    publish_next(third, again, 4, THIRD_AT, {CHARGED.id: ("correction", "It had a number.")})
    assert [(each.sentence, each.edition) for each in later_at(1)] == [("It had a number.", 4), (WRONG, 2)]
    assert [(each.sentence, each.edition) for each in later_at(2)] == [("It had a number.", 4)]


def test_what_was_taken_back_says_why_until_it_stands_again():
    publish_three()
    third = third_document()
    notice = taken_back(third, SENTENCED)
    at = THIRD_AT + timedelta(days=1)
    publish_next(third, notice, 4, at, {SENTENCED.id: ("retraction", WHY)})
    told = Later("retraction", WHY, at, 4, f"/cases/case-cooper/editions/4/{e(SENTENCED.id)}")
    assert later_at(3, "Sentenced to death") == (told,)
    publish_next(notice, third, 5, at, {SENTENCED.id: ("update",)})
    assert later_at(3, "Sentenced to death") == (replace(told, is_undone=True),)


def test_what_was_taken_out_leads_to_the_edition_that_did_it():
    publish_three()
    third = third_document()
    after = replace(third, events=tuple(each for each in third.events if each.id != CHARGED.id))
    publish_next(third, after, 4, THIRD_AT, {CHARGED.id: ("correction", "There was no charge.")})
    assert later_at(3) == (Later("correction", "There was no charge.", THIRD_AT, 4, "/cases/case-cooper/editions/4/"),)


def test_a_question_says_so_too():
    publish_three()
    third = third_document()
    alone = next(question for question in third.questions if question.text == "How many were freed?")
    other = replace(alone, reading="17", reason="As the campaign says.")
    after = replace(third, questions=tuple(other if each == alone else each for each in third.questions))
    publish_next(third, after, 4, THIRD_AT, {alone.id: ("correction", "We had not answered.")})
    shown = next(question for question in page_of(3).questions if question.text == alone.text)
    anchor = alone.id.replace("-", "")[:12]
    assert shown.later == (
        Later("correction", "We had not answered.", THIRD_AT, 4, f"/cases/case-cooper/editions/4/#q-{anchor}"),
    )


def test_what_came_in_later_has_no_place_in_an_earlier_edition():
    publish_three()
    third = third_document()
    after = with_events(third, replace(third.events[-1], headline="A hearing was set"))
    publish_next(third, after, 4, THIRD_AT, {third.events[-1].id: ("correction", "It was over.")})
    assert set(page_of(1).history.later) == {CHARGED.id}
    assert set(page_of(3).history.later) == {third.events[-1].id}


def test_of_what_was_destroyed_nothing_is_told():
    publish_three()
    empty = emptying(CHARGED.id)
    for item in Item.objects.filter(kind="event", text__contains=CHARGED.id):
        Item.objects.filter(pk=item.pk).update(text=canonical(empty(read_item(item.text))), is_redacted=True)
    page = page_of(1)
    assert (entry_of(page, "[removed]").later, page.history.later) == ((), {})


def test_words_that_were_destroyed_are_not_told():
    publish_three()
    EditionChange.objects.filter(item_id=CHARGED.id).update(sentence="It was not on [removed].")
    assert [each.sentence for each in later_at(1)] == ["It was not on [removed]."]


def test_what_another_record_corrected_is_not_told_here():
    publish(first_document())
    publish_next(first_document(), second_document(), 2, SECOND_AT)
    publish_three(slug="another", name="Another")
    assert page_of(1).history.later == {}
    assert set(page_of(1, slug="another").history.later) == {CHARGED.id}


def test_a_campaigns_earlier_edition_says_so_too():
    publish_campaign_twice()
    editions = editions_of("campaign", "free-case")
    page = frozen_page(editions, editions.first)
    appeal = uid("Public appeal")
    (told,) = entry_of(page, "Public appeal").later
    assert (told.label, told.edition, told.url) == ("correction", 2, f"/campaigns/free-case/editions/2/{e(appeal)}")
