"""What readers are told of a change where it is the first, minor, long, or of a word that is shown nowhere."""

from dataclasses import replace
from datetime import timedelta

import pytest
import time_machine

from cases.values.edition import NameItem
from tests.public.test_editions import PAGES
from tests.public.test_pages import text_of
from tests.reading.documents import CHARGED, case_document, publish
from tests.reading.editions import (
    SECOND_AT,
    THIRD_AT,
    WRONG,
    first_document,
    publish_next,
    second_document,
    third_document,
    with_events,
)

pytestmark = pytest.mark.django_db

DAY = "24 November 2026"


def test_more_than_three_changes_are_folded(client):
    first, third = first_document(), third_document()
    publish(first)
    reworded = [each for each in third.events if each.id != CHARGED.id][:4]
    labels = {CHARGED.id: ("correction", "The day was wrong.")} | {each.id: ("update",) for each in reworded}
    after = with_events(third, *(replace(each, headline=f"{each.headline}!") for each in reworded))
    publish_next(first, after, 2, THIRD_AT, labels)
    text = text_of(client.get(PAGES["case"]))
    assert (
        f"What changed, {DAY} First edition. Correction : The day was wrong. Charged with murder (event changed) Update"
        in text
    )
    assert "All 5 changes" in text
    assert "And 2 minor changes." in text


def test_an_edition_that_only_changed_what_is_minor_says_so(client):
    publish(case_document())
    publish_next(case_document(), second_document(), 2, THIRD_AT)
    said = f"What changed, {DAY} First edition. Only 1 minor change. Compare with the edition before"
    assert said in text_of(client.get(PAGES["case"]))


def test_a_minor_edition_leaves_the_last_correction_where_readers_look_first(client):
    first, second, third = first_document(), second_document(), third_document()
    reworded = [replace(each, headline=f"{each.headline}!") for each in third.events if each.id != CHARGED.id][:4]
    publish(first)
    publish_next(first, second, 2, SECOND_AT, {CHARGED.id: ("correction", WRONG)})
    publish_next(second, third, 3, THIRD_AT)
    said = f"Correction , 22 November 2026 : {WRONG} Charged with murder (event changed in edition 2 )"
    with time_machine.travel(THIRD_AT, tick=False):
        text = text_of(client.get(PAGES["case"]))
        assert (
            f"What changed, {DAY} First edition. {said} Only 1 minor change in edition 3."
            " Compare with the edition before" in text
        )
        publish_next(third, with_events(third, *reworded), 4, THIRD_AT, {each.id: ("update",) for each in reworded})
        html = client.get(PAGES["case"]).content.decode()
    named, folded = html.partition('id="lately"')[2].partition("All 4 changes in edition 4")[::2]
    assert (named.count("<li"), folded.partition("</details>")[0].count("<li")) == (3, 2)
    with time_machine.travel(SECOND_AT + timedelta(days=366), tick=False):
        assert WRONG not in text_of(client.get(PAGES["case"]))


def test_others_corrected_with_it_are_counted(client):
    first, third = first_document(), third_document()
    publish(first)
    labels = {CHARGED.id: ("correction", WRONG), third.events[-2].id: ("correction", "It was said otherwise.")}
    changed = with_events(third, replace(third.events[-2], headline="Reworded"))
    publish_next(first, changed, 2, SECOND_AT, labels)
    publish_next(changed, third, 3, THIRD_AT)
    with time_machine.travel(THIRD_AT, tick=False):
        text = text_of(client.get(PAGES["case"]))
    assert "(event changed in edition 2 , with 1 other correction)" in text


def test_a_first_edition_says_nothing_of_changes(client):
    publish(case_document())
    html = client.get(PAGES["case"]).content.decode()
    assert ("What changed" in html, 'class="marks"' in html) == (False, False)
    assert "All editions" in html


def test_a_misspelling_is_on_no_edition_and_in_no_comparison(client):
    before = case_document()
    person = replace(before.people[0], names=(NameItem("Case Coopper", "misspelling"),))
    publish(before)
    publish_next(before, replace(before, people=(person, *before.people[1:])), 2, THIRD_AT)
    for address in ("/cases/case-cooper/editions/1/", "/cases/case-cooper/compare/1/2/", PAGES["editions"]):
        content = client.get(address).content
        assert (b"Copper" in content, b"Coopper" in content) == (False, False)
    assert b"C. Cooper" in client.get("/cases/case-cooper/compare/1/2/").content


def test_nothing_corrected_is_said(client):
    publish(case_document())
    assert "Nothing has been corrected yet." in text_of(client.get("/corrections/"))
