"""What an edition changed, on the page that shows it, and the marks that earlier changes left."""

from datetime import date, timedelta

import pytest

from cases.reading.campaign_page import live_campaign_page
from cases.reading.case_page import case_page, live_case_page
from cases.reading.changes import ChangeMade
from cases.reading.choice import Choice
from cases.reading.event_page import live_event_page
from cases.reading.history import History
from cases.reading.lookup import Mark
from cases.values.short_ids import short
from tests.reading.documents import CHARGED, HEAD, case_document, publish, uid
from tests.reading.editions import (
    HEARING,
    SECOND_AT,
    THIRD_AT,
    WRONG,
    first_document,
    publish_campaign_twice,
    publish_next,
    publish_three,
    second_document,
    third_document,
)
from tests.reading.test_editions import d, e, entry_of
from tests.reading.test_last_correction import LAST

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 25)
ADDED = Mark("update", "added", THIRD_AT, f"/cases/case-cooper/compare/2/3/#{d(HEARING.id)}")
CORRECTED = Mark("correction", "corrected", SECOND_AT, f"/cases/case-cooper/compare/1/2/#{d(CHARGED.id)}")


def made(item, label, verb, sentence="", url=None):
    return ChangeMade(item.id, "event", label, verb, item.headline, sentence, e(item.id) if url is None else url)


def test_a_case_says_what_its_latest_edition_changed_and_marks_what_earlier_ones_did():
    publish_three()
    page = live_case_page("case-cooper", today=TODAY)
    assert page.history == History(
        changes=(made(HEARING, "update", "added"),),
        minor=0,
        last_correction=LAST,
        comparison="/cases/case-cooper/compare/2/3/",
        editions="/cases/case-cooper/editions/",
        edition_url="/cases/case-cooper/editions/3/",
        cite="/cases/case-cooper/editions/3/cite/",
        marks={CHARGED.id: (CORRECTED,), HEARING.id: (ADDED,)},
    )
    assert entry_of(page, "A hearing is set").marks == (ADDED,)
    assert entry_of(page, "Charged with murder").marks == (CORRECTED,)
    assert entry_of(page, "Arrested").marks == ()


def test_corrections_come_first_and_what_is_minor_is_counted():
    first, third = first_document(), third_document()
    publish(first)
    labels = {HEARING.id: ("update", "A court set a day."), CHARGED.id: ("correction", WRONG)}
    publish_next(first, third, 2, SECOND_AT, labels)
    history = live_case_page("case-cooper", today=TODAY).history
    assert history.changes == (
        made(CHARGED, "correction", "changed", WRONG),
        made(HEARING, "update", "added", "A court set a day."),
    )
    assert history.minor == 1


def test_the_first_edition_changes_nothing_and_marks_nothing():
    publish(case_document())
    assert live_case_page("case-cooper", today=TODAY).history == History(
        editions="/cases/case-cooper/editions/",
        edition_url="/cases/case-cooper/editions/1/",
        cite="/cases/case-cooper/editions/1/cite/",
    )


def test_only_the_newest_mark_of_a_sort_is_kept():
    publish_three()
    again = THIRD_AT + timedelta(days=1)
    publish_next(third_document(), first_document(), 4, again, {CHARGED.id: ("correction", "It was the 19th.")})
    publish_next(first_document(), second_document(), 5, again, {CHARGED.id: ("update",)})
    marks = entry_of(live_case_page("case-cooper", today=TODAY), "Charged with murder").marks
    assert [(mark.words, mark.url.rpartition("#")[0]) for mark in marks] == [
        ("updated", "/cases/case-cooper/compare/4/5/"),
        ("corrected", "/cases/case-cooper/compare/3/4/"),
    ]


def test_what_another_record_changed_marks_nothing_here():
    publish(case_document())
    publish_three(slug="another", name="Another")
    assert live_case_page("case-cooper", today=TODAY).history.marks == {}
    assert set(live_case_page("another", today=TODAY).history.marks) == {CHARGED.id, HEARING.id}


def test_a_change_leads_to_where_its_item_stands_and_what_was_removed_nowhere():
    document = third_document()
    question, person, source = document.questions[0], document.people[0], document.sources[0]
    given = [
        ("event", HEARING.id, "added", e(HEARING.id)),
        ("event", uid("gone"), "removed", ""),
        ("question", question.id, "changed", f"#q-{question.id.replace('-', '')[:12]}"),
        ("question", uid("gone"), "changed", ""),
        ("person", person.id, "changed", "/people/case-cooper/"),
        ("person", uid("a child"), "changed", ""),
        ("source", source.id, "changed", f"/sources/{source.id}/"),
        ("exhibit", uid("shirt"), "changed", f"#x-{uid('shirt').replace('-', '')[:12]}"),
        ("topic", uid("topic"), "changed", f"#t-{uid('topic').replace('-', '')[:12]}"),
        ("photo", uid("photo"), "changed", ""),
        ("facts", uid("case"), "changed", ""),
    ]
    history = History(tuple(ChangeMade(i, kind, "update", verb, "words", "") for kind, i, verb, _ in given))
    page = case_page(document, HEAD, today=TODAY, history=history)
    assert [change.url for change in page.history.changes] == [url for *_, url in given]


def test_a_change_of_an_event_that_is_hidden_leads_to_the_events_page():
    publish_three()
    page = live_case_page("case-cooper", today=TODAY, choice=Choice(standing="court_finding"))
    assert page.history.changes[0].url == f"/cases/case-cooper/events/{short(HEARING.id)}/"


def test_an_events_own_page_is_marked_too():
    publish_three()
    page = live_event_page("case-cooper", CHARGED.id, today=TODAY)
    assert (page.entry.marks, page.editions) == ((CORRECTED,), "/cases/case-cooper/editions/")


def test_a_campaign_says_what_changed_too():
    publish_campaign_twice()
    page = live_campaign_page("free-case", today=TODAY)
    assert [(change.label, change.words) for change in page.history.changes] == [
        ("correction", "A public appeal to the governor")
    ]
    assert page.history.comparison == "/campaigns/free-case/compare/1/2/"


def test_a_candidate_has_no_history():
    page = case_page(case_document(), HEAD, today=TODAY)
    assert (page.history, page.frozen) == (History(), None)
