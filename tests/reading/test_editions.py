"""Editions of a record: which one stood when, what each changed, and its page as it was then."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from cases.models.published.editions import Edition
from cases.reading.changes import ChangeMade
from cases.reading.documents import EditionHead, Frozen
from cases.reading.editions import EditionListed, comparison_page, editions_of, listed
from cases.reading.frozen import frozen_page
from cases.reading.lookup import Link, Mark
from tests.reading.documents import CHARGED, PUBLISHED_AT, case_document, publish, uid
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
)

pytestmark = pytest.mark.django_db


def d(item_id):
    return f"d-{item_id.replace('-', '')[:12]}"


def e(item_id):
    return f"#e-{item_id.replace('-', '')[:12]}"


def entry_of(page, headline):
    return next(entry for year in page.timeline.years for entry in year.entries if entry.headline == headline)


def test_an_edition_is_found_by_its_number_and_by_when_it_stood():
    publish_three()
    editions = editions_of("case", "case-cooper")
    assert [edition.number for edition in editions.all] == [1, 2, 3]
    assert (editions.first.number, editions.live.number) == (1, 3)
    assert [(n, editions.numbered(n) is not None) for n in (0, 1, 3, 4)] == [
        (0, False),
        (1, True),
        (3, True),
        (4, False),
    ]
    moments = [PUBLISHED_AT - timedelta(seconds=1), PUBLISHED_AT, SECOND_AT, THIRD_AT - timedelta(seconds=1), THIRD_AT]
    assert [found.number if (found := editions.at(moment)) else None for moment in moments] == [None, 1, 2, 2, 3]
    days = [date(2026, 11, 19), date(2026, 11, 20), date(2026, 11, 21), date(2026, 11, 24), date(2026, 12, 24)]
    assert [found.number if (found := editions.on(day)) else None for day in days] == [None, 1, 1, 3, 3]


def test_a_day_ends_with_its_last_moment_in_utc():
    first = first_document()
    publish(first)
    publish_next(first, second_document(), 2, datetime(2026, 11, 23, tzinfo=UTC))
    editions = editions_of("case", "case-cooper")
    assert (editions.on(date(2026, 11, 22)).number, editions.on(date(2026, 11, 23)).number) == (1, 2)


def test_nothing_of_a_record_that_is_not_live_is_found():
    publish_three()
    Edition.objects.update(is_live=False)
    assert editions_of("case", "case-cooper") is None
    assert editions_of("campaign", "case-cooper") is None


def test_earlier_editions_are_found_under_the_address_of_now():
    first = first_document()
    publish(replace(first, facts=replace(first.facts, slug="old-name")))
    publish_next(first, case_document(), 2, SECOND_AT)
    assert [edition.slug for edition in editions_of("case", "case-cooper").all] == ["old-name", "case-cooper"]
    assert editions_of("case", "old-name") is None


def test_editions_are_listed_with_what_each_changed():
    publish_three()
    editions = editions_of("case", "case-cooper")
    assert listed(editions, editions.all) == (
        EditionListed(
            EditionHead(1, PUBLISHED_AT, "First edition.", "none", is_live=False),
            "/cases/case-cooper/editions/1/",
            (),
            0,
            "",
            ("Edition 1 of 20 November 2026 was read by nobody but those who wrote it.",),
            "",
        ),
        EditionListed(
            EditionHead(2, SECOND_AT, "A day corrected.", "reviewed", is_live=False),
            "/cases/case-cooper/editions/2/",
            (
                ChangeMade(
                    CHARGED.id,
                    "event",
                    "correction",
                    "changed",
                    "Charged with murder",
                    WRONG,
                    f"/cases/case-cooper/compare/1/2/#{d(CHARGED.id)}",
                ),
            ),
            1,
            "/cases/case-cooper/compare/1/2/",
            ("Edition 2 of 22 November 2026 was approved by somebody who had written nothing of what is new.",),
            "",
        ),
        EditionListed(
            EditionHead(3, THIRD_AT, "A hearing is set.", "none", is_live=True),
            "/cases/case-cooper/editions/3/",
            (
                ChangeMade(
                    HEARING.id,
                    "event",
                    "update",
                    "added",
                    "A hearing is set",
                    "",
                    f"/cases/case-cooper/compare/2/3/#{d(HEARING.id)}",
                ),
            ),
            0,
            "/cases/case-cooper/compare/2/3/",
            ("Edition 3 of 24 November 2026 was read by nobody but those who wrote it.",),
            "",
        ),
    )


def test_an_edition_shows_the_page_as_it_was():
    publish_three()
    editions = editions_of("case", "case-cooper")
    page = frozen_page(editions, editions.numbered(2))
    assert page.frozen == Frozen(
        url="/cases/case-cooper/editions/2/",
        home="/cases/case-cooper/",
        editions="/cases/case-cooper/editions/",
        live=EditionHead(3, THIRD_AT, "A hearing is set.", "none", is_live=True),
        since="/cases/case-cooper/compare/2/3/",
        counted_to=date(2026, 11, 22),
    )
    assert (page.edition.number, page.edition.is_live, page.timeline.total) == (2, False, 11)
    charged = entry_of(page, "Charged with murder")
    assert (charged.when.words, charged.url) == ("9 June 1983", f"/cases/case-cooper/editions/2/{e(CHARGED.id)}")
    assert charged.marks == (
        Mark("correction", "corrected", SECOND_AT, f"/cases/case-cooper/compare/1/2/#{d(CHARGED.id)}"),
    )
    assert entry_of(frozen_page(editions, editions.first), "Charged with murder").marks == ()


def test_an_edition_is_not_changed_by_what_came_after():
    publish_three()
    editions = editions_of("case", "case-cooper")
    before = frozen_page(editions, editions.first)
    third, after = second_document(), case_document()
    publish_next(third, after, 4, THIRD_AT + timedelta(days=400), {CHARGED.id: ("update",)})
    editions = editions_of("case", "case-cooper")
    now = frozen_page(editions, editions.first)
    assert (before.timeline, before.facts, before.history) == (now.timeline, now.facts, now.history)
    assert (before.frozen.live.number, now.frozen.live.number) == (3, 4)


def test_as_of_a_day_what_lasts_is_counted_to_that_day_else_to_the_day_of_publication():
    first = first_document()
    checked = replace(first, facts=replace(first.facts, checked_on="2026-05-01"))
    publish(checked, published_at=datetime(2026, 5, 1, tzinfo=UTC))
    publish_next(checked, case_document(), 2, THIRD_AT)
    editions = editions_of("case", "case-cooper")

    def lasted(edition, as_of=None):
        page = frozen_page(editions, edition, as_of=as_of)
        return page.frozen.counted_to, entry_of(page, "Held in prison").lasted

    assert lasted(editions.first) == (date(2026, 5, 1), "40 years")
    assert lasted(editions.first, date(2026, 6, 1)) == (date(2026, 6, 1), "41 years")
    assert frozen_page(editions, editions.live, as_of=date(2026, 11, 25)).frozen.since == ""


def test_a_campaign_names_its_cases_and_leaves_where_they_stand_to_their_pages():
    case = case_document()
    publish(replace(case, facts=replace(case.facts, slug="cooper-now")))
    publish_campaign_twice()
    editions = editions_of("campaign", "free-case")
    page = frozen_page(editions, editions.first)
    assert (page.cases, page.unlisted) == ((), ())
    assert page.named == (Link("Case Cooper", "/cases/cooper-now/"),)
    assert page.asks[0].event == Link("Public appeal", e(uid("Public appeal")))


def test_a_campaign_whose_case_is_not_published_says_so():
    publish_campaign_twice()
    editions = editions_of("campaign", "free-case")
    page = frozen_page(editions, editions.first)
    assert (page.named, page.unlisted) == ((), ("Case Cooper",))


def test_two_editions_are_compared():
    publish_three()
    editions = editions_of("case", "case-cooper")
    page = comparison_page(editions, editions.numbered(1), editions.numbered(3))
    assert (page.name, page.before.number, page.after.number) == ("Case Cooper", 1, 3)
    assert [(item.verb, item.words) for group in page.differences.groups for item in group.items] == [
        ("changed", "Charged with murder"),
        ("added", "A hearing is set"),
        ("changed", "The paper’s title"),
    ]
