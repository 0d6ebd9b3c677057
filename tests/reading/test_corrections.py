"""The log of corrections: across records, newest first, each leading to what was wrong."""

from dataclasses import replace

import pytest

from cases.models.published.editions import Edition, EditionChange
from cases.models.published.rows import Record
from cases.reading.changes import ChangeMade
from cases.reading.corrections import Correction, corrections_published, corrections_shown
from cases.reading.lookup import Link
from tests.reading.documents import CHARGED, uid
from tests.reading.editions import (
    SECOND_AT,
    THIRD_AT,
    WRONG,
    publish_campaign_twice,
    publish_next,
    publish_three,
    third_document,
)
from tests.reading.test_editions import d, e

pytestmark = pytest.mark.django_db


def test_corrections_of_cases_and_campaigns_stand_in_one_log():
    publish_three()
    publish_campaign_twice()
    appeal = uid("Public appeal")
    assert corrections_shown(corrections_published()) == (
        Correction(
            ChangeMade(
                appeal,
                "event",
                "correction",
                "changed",
                "A public appeal to the governor",
                "The headline did not say that the appeal went to the governor.",
                f"/campaigns/free-case/{e(appeal)}",
            ),
            SECOND_AT,
            Link("Free Case", "/campaigns/free-case/"),
            "campaign",
            2,
            "/campaigns/free-case/editions/2/",
            f"/campaigns/free-case/compare/1/2/#{d(appeal)}",
        ),
        Correction(
            ChangeMade(
                CHARGED.id,
                "event",
                "correction",
                "changed",
                "Charged with murder",
                WRONG,
                f"/cases/case-cooper/events/{CHARGED.id}/",
            ),
            SECOND_AT,
            Link("Case Cooper", "/cases/case-cooper/"),
            "case",
            2,
            "/cases/case-cooper/editions/2/",
            f"/cases/case-cooper/compare/1/2/#{d(CHARGED.id)}",
        ),
    )


def test_a_retraction_stands_there_and_its_item_leads_to_the_comparison_only():
    publish_three()
    before = third_document()
    after = replace(before, events=tuple(each for each in before.events if each.id != CHARGED.id))
    publish_next(before, after, 4, THIRD_AT, {CHARGED.id: ("retraction", "There was no charge.")})
    newest = corrections_shown(corrections_published())[0]
    assert (newest.change.label_words, newest.change.sentence, newest.change.url) == (
        "retraction",
        "There was no charge.",
        "",
    )
    assert newest.comparison == f"/cases/case-cooper/compare/3/4/#{d(CHARGED.id)}"


def test_a_corrected_question_leads_to_where_it_stands():
    publish_three()
    document = third_document()
    question = document.questions[0]
    EditionChange.objects.filter(label="correction").update(item_id=question.id, item_kind="question")
    (only,) = corrections_shown(corrections_published())
    assert only.change.url == f"/cases/case-cooper/#q-{question.id.replace('-', '')[:12]}"


def test_updates_and_what_is_minor_are_no_corrections():
    publish_three()
    assert EditionChange.objects.count() == 3
    assert [row.label for row in corrections_published()] == ["correction"]


def test_a_record_that_is_no_longer_live_is_left_out_and_its_twin_is_not():
    publish_three()
    publish_three(slug="another", name="Another")
    assert [each.record.words for each in corrections_shown(corrections_published())] == ["Another", "Case Cooper"]
    Record.objects.filter(slug="another").delete()
    Edition.objects.filter(slug="another").update(is_live=False)
    assert [each.record.words for each in corrections_shown(corrections_published())] == ["Case Cooper"]
