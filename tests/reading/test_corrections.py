"""The log of corrections: across records, newest first, each leading to what was wrong."""

from dataclasses import replace

import pytest

from cases.models.published.editions import Edition, EditionChange
from cases.models.published.rows import Record
from cases.reading.changes import ChangeMade
from cases.reading.corrections import CorrectedIn, Correction, corrections_published, corrections_shown
from cases.reading.lookup import Link
from cases.values.short_ids import short
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


def in_one(*place):
    """A correction that was made in one record only."""
    return Correction((CorrectedIn(*place),))


def records(found):
    """The names of the records of each."""
    return [[place.record.words for place in each.places] for each in found]


def test_corrections_of_cases_and_campaigns_stand_in_one_log():
    publish_three()
    publish_campaign_twice()
    appeal = uid("Public appeal")
    assert corrections_shown(corrections_published()) == (
        in_one(
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
        in_one(
            ChangeMade(
                CHARGED.id,
                "event",
                "correction",
                "changed",
                "Charged with murder",
                WRONG,
                f"/cases/case-cooper/events/{short(CHARGED.id)}/",
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
    assert newest.places[0].comparison == f"/cases/case-cooper/compare/3/4/#{d(CHARGED.id)}"


def test_a_corrected_question_leads_to_where_it_stands():
    publish_three()
    document = third_document()
    question = document.questions[0]
    EditionChange.objects.filter(label="correction").update(item_id=question.id, item_kind="question")
    (only,) = corrections_shown(corrections_published())
    assert only.change.url == f"/cases/case-cooper/questions/{short(question.id)}/"


def test_updates_and_what_is_minor_are_no_corrections():
    publish_three()
    assert EditionChange.objects.count() == 3
    assert [row["label"] for row in corrections_published()] == ["correction"]


def test_a_record_that_is_no_longer_live_is_left_out_and_its_twin_is_not():
    publish_three()
    publish_three(slug="another", name="Another")
    assert records(corrections_shown(corrections_published())) == [["Another", "Case Cooper"]]
    Record.objects.filter(slug="another").delete()
    Edition.objects.filter(slug="another").update(is_live=False)
    assert records(corrections_shown(corrections_published())) == [["Case Cooper"]]


def test_what_two_cases_share_is_one_correction_that_names_both():
    publish_three()
    publish_three(slug="another", name="Another")
    publish_campaign_twice()
    assert corrections_published().count() == 2
    _, shared = corrections_shown(corrections_published())
    assert [(place.record, place.edition_url, place.change.url, place.comparison) for place in shared.places] == [
        (
            Link(name, f"/cases/{slug}/"),
            f"/cases/{slug}/editions/2/",
            f"/cases/{slug}/events/{short(CHARGED.id)}/",
            f"/cases/{slug}/compare/1/2/#{d(CHARGED.id)}",
        )
        for name, slug in (("Another", "another"), ("Case Cooper", "case-cooper"))
    ]


def test_it_is_one_where_the_second_case_followed_later_and_has_the_day_of_the_last():
    publish_three()
    publish_three(slug="another", name="Another")
    Edition.objects.filter(slug="another", number=2).update(published_at=THIRD_AT)
    (only,) = corrections_shown(corrections_published())
    assert only.published_at == THIRD_AT
    assert [place.published_at for place in only.places] == [THIRD_AT, SECOND_AT]


def test_other_words_of_the_same_thing_and_the_same_words_of_another_are_other_corrections():
    publish_three()
    publish_three(slug="another", name="Another")
    theirs = EditionChange.objects.filter(edition__slug="another", label="correction")
    theirs.update(sentence="It was another day.")
    assert records(corrections_shown(corrections_published())) == [["Another"], ["Case Cooper"]]
    theirs.update(sentence=WRONG, item_id=uid("another thing"))
    assert records(corrections_shown(corrections_published())) == [["Another"], ["Case Cooper"]]


def test_a_record_that_is_invented_is_no_place_of_a_real_correction():
    publish_three()
    publish_three(slug="another", name="Another")
    Record.objects.filter(slug="another").update(is_invented=True)
    assert records(corrections_shown(corrections_published())) == [["Case Cooper"]]
