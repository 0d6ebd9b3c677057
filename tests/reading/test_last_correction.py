"""The last correction stays named where a page says what changed: for a year, or until another takes its place."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from cases.reading.campaign_page import live_campaign_page
from cases.reading.case_page import live_case_page
from cases.reading.changes import ChangeMade
from cases.reading.editions import editions_of
from cases.reading.frozen import frozen_page
from cases.reading.last_correction import LastCorrection
from cases.values.removal import REMOVED
from cases.values.retraction import notice_of
from tests.reading.documents import CHARGED, SENTENCED, campaign_document, publish, uid
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
from tests.reading.test_editions import d, e

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 25)
WHY = "The record was of another person."
LAST = LastCorrection(
    ChangeMade(CHARGED.id, "event", "correction", "changed", "Charged with murder", WRONG, e(CHARGED.id)),
    SECOND_AT,
    2,
    "/cases/case-cooper/editions/2/",
    f"/cases/case-cooper/compare/1/2/#{d(CHARGED.id)}",
    0,
)


def last(today=TODAY, slug="case-cooper"):
    return live_case_page(slug, today=today).history.last_correction


def taken_back(document, taken):
    return with_events(document, notice_of(taken, f"Retracted: {taken.kind}", WHY))


def campaign_now():
    document = campaign_document()
    return with_events(document, replace(document.events[0], headline="A public appeal to the governor"))


def test_a_correction_stays_named_after_the_next_edition():
    publish_three()
    assert last() == LAST


def test_it_stays_named_for_a_year():
    publish_three()
    assert last(date(2027, 11, 22)) == LAST
    assert last(date(2027, 11, 23)) is None


def test_it_gives_way_to_the_corrections_of_the_newest_edition():
    publish_three()
    before = third_document()
    sentenced = replace(SENTENCED, instrument="No. 124")
    labels = {SENTENCED.id: ("correction", "The number was wrong.")}
    publish_next(before, with_events(before, sentenced), 4, THIRD_AT, labels)
    history = live_case_page("case-cooper", today=TODAY).history
    assert history.last_correction is None
    assert [change.sentence for change in history.changes] == ["The number was wrong."]
    publish_next(with_events(before, sentenced), before, 5, THIRD_AT)
    assert (last().change.sentence, last().edition) == ("The number was wrong.", 4)


def test_others_of_the_same_edition_are_counted():
    first, third = first_document(), third_document()
    publish(first)
    changed = with_events(third, replace(SENTENCED, instrument="No. 124"))
    labels = {CHARGED.id: ("correction", WRONG), SENTENCED.id: ("correction", "The number was wrong.")}
    publish_next(first, changed, 2, SECOND_AT, labels)
    publish_next(changed, third, 3, THIRD_AT)
    assert (last().change.sentence, last().more) == (WRONG, 1)


def test_what_is_no_event_and_no_question_is_named_too():
    publish_three()
    before = third_document()
    source = before.sources[0]
    after = replace(before, sources=(replace(source, title="Another title"), *before.sources[1:]))
    publish_next(before, after, 4, THIRD_AT, {source.id: ("correction", "The title was wrong.")})
    publish_next(after, before, 5, THIRD_AT)
    assert (last().change.kind, last().change.url) == ("source", f"/sources/{source.id}/")


def test_what_stands_nowhere_any_more_leads_to_what_it_said():
    publish_three()
    before = third_document()
    after = replace(before, events=tuple(each for each in before.events if each.id != CHARGED.id))
    publish_next(before, after, 4, THIRD_AT, {CHARGED.id: ("correction", "There was no charge.")})
    publish_next(after, with_events(after, replace(SENTENCED, instrument="No. 124")), 5, THIRD_AT)
    comparison = f"/cases/case-cooper/compare/3/4/#{d(CHARGED.id)}"
    assert (last().change.url, last().comparison) == (comparison, comparison)


def test_a_retraction_counts_until_it_is_undone():
    publish_three()
    third = third_document()
    notice = taken_back(third, SENTENCED)
    publish_next(third, notice, 4, THIRD_AT, {SENTENCED.id: ("retraction", WHY)})
    publish_next(notice, taken_back(second_document(), SENTENCED), 5, THIRD_AT)
    assert (last().change.label, last().change.sentence, last().edition) == ("retraction", WHY, 4)
    publish_next(taken_back(second_document(), SENTENCED), third, 6, THIRD_AT, {SENTENCED.id: ("update",)})
    assert last() == LAST


def test_a_case_that_was_taken_back_and_came_back_says_so_no_more():
    publish_three()
    third = third_document()
    publish_next(
        third,
        replace(third, facts=replace(third.facts, retraction=WHY)),
        4,
        THIRD_AT,
        {third.facts.id: ("retraction", WHY)},
    )
    publish_next(replace(third, facts=replace(third.facts, retraction=WHY)), third, 5, THIRD_AT)
    assert last() == LAST


def test_what_was_destroyed_is_not_named():
    publish_three()
    third = third_document()
    stub = replace(CHARGED, headline=REMOVED)
    publish_next(third, with_events(third, stub), 4, THIRD_AT)
    assert last() is None


def test_a_campaign_keeps_its_last_correction_too():
    publish_campaign_twice()
    editions = editions_of("campaign", "free-case")
    before = frozen_page(editions, editions.live)
    assert (before.history.last_correction, len(before.history.changes)) == (None, 1)
    document = with_events(campaign := campaign_now(), replace(campaign.events[0], headline="An appeal"))
    publish_next(campaign, document, 3, THIRD_AT)
    found = live_campaign_page("free-case", today=TODAY).history.last_correction
    assert (found.edition, found.change.item_id) == (2, uid("Public appeal"))
    assert found.change.url == e(uid("Public appeal"))


def test_an_editions_own_page_names_what_it_changed_only():
    publish_three()
    editions = editions_of("case", "case-cooper")
    assert frozen_page(editions, editions.live).history.last_correction is None
    assert frozen_page(editions, editions.live, as_of=TODAY).history.last_correction is None


def test_another_record_lends_no_correction():
    publish_three(slug="another", name="Another")
    publish(first_document())
    publish_next(first_document(), second_document(), 2, THIRD_AT + timedelta(days=1))
    assert last() is None
    assert last(slug="another").edition == 2
