"""The live edition read back: the same document, in three queries whatever its size."""

from dataclasses import replace

import pytest

from cases.reading.documents import EditionHead, live_document
from tests.reading.documents import PUBLISHED_AT, case_document, long_document, publish

pytestmark = pytest.mark.django_db


def test_what_was_published_is_read_back():
    publish(case_document())
    document, head = live_document("case", "case-cooper")
    assert document == case_document()
    assert head == EditionHead(1, PUBLISHED_AT, "First edition.", review="none", is_live=True)


def test_only_the_live_edition_is_read():
    publish(case_document())
    changed = replace(case_document(), photos=())
    publish(changed, number=2, summary="A photo was taken out.", review="reviewed")
    document, head = live_document("case", "case-cooper")
    assert (document, head.number, head.summary, head.is_reviewed) == (changed, 2, "A photo was taken out.", True)


def test_there_is_nothing_where_nothing_is_live():
    edition = publish(case_document())
    edition.is_live = False
    edition.save()
    assert live_document("case", "case-cooper") is None
    assert live_document("campaign", "case-cooper") is None


@pytest.mark.parametrize("events", [1, 3, 30])
def test_a_document_takes_three_queries(events, django_assert_num_queries):
    publish(long_document(events))
    with django_assert_num_queries(3):
        live_document("case", "long-case")
