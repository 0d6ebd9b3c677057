"""The same page, the same text elsewhere and a shortened print are recognised; another story is not."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.editing.intake.recognising import known
from tests.factories import CopyFactory, SourceFactory
from tests.values.test_likeness import OTHER, STORY

pytestmark = pytest.mark.django_db


def found(text: str, *addresses: str) -> list[tuple[str, bool, bool]]:
    return [(one.source.title, one.is_same_page, one.is_same_text) for one in known(text, *addresses)]


def test_nothing_is_known_of_a_new_text() -> None:
    CopyFactory(source=SourceFactory(title="Another"), text=OTHER)
    assert found(STORY, "https://example.org/new") == []


def test_the_same_page_under_another_spelling_of_its_address() -> None:
    SourceFactory(title="It", url="https://www.example.org/board/")
    assert found("Another text.", "http://example.org/board?utm_source=x") == [("It", True, False)]
    assert found("Another text.", "", "https://example.org/board#part") == [("It", True, False)]


def test_a_print_of_the_text_on_another_site() -> None:
    CopyFactory(source=SourceFactory(title="Agency"), text=STORY)
    CopyFactory(source=SourceFactory(title="Another"), text=OTHER)
    cut = "SACRAMENTO — " + STORY[: len(STORY) * 2 // 3]
    assert found(cut, "https://example.net/print") == [("Agency", False, True)]


def test_a_print_with_words_changed_is_told_as_less_than_the_same() -> None:
    CopyFactory(source=SourceFactory(title="Agency"), text=STORY)
    words = STORY.split()
    for place in range(9, len(words), 17):
        words[place] = "else"
    ((title, is_same_page, is_same_text),) = found(" ".join(words))
    assert (title, is_same_page, is_same_text) == ("Agency", False, False)


def test_page_and_print_are_one_source_with_its_best_copy() -> None:
    source = SourceFactory(title="It", url="https://example.org/board")
    CopyFactory(source=source, text=OTHER)
    CopyFactory(source=source, text=STORY)
    assert found(STORY, "https://example.org/board") == [("It", True, True)]


def test_a_copy_from_before_texts_were_sketched_is_not_found_and_breaks_nothing() -> None:
    copy = CopyFactory(source=SourceFactory(title="It"), text=STORY)
    type(copy)._base_manager.filter(pk=copy.pk).update(sketch=b"")
    assert found(STORY) == []


@pytest.mark.parametrize("copies", [1, 3, 30])
def test_it_asks_the_same_of_few_copies_and_many(copies: int) -> None:
    for _ in range(copies):
        CopyFactory(text=STORY)
    with CaptureQueriesContext(
        connection,
    ) as asked:
        known(STORY, "https://example.org/board")
    assert len(asked) == 3
