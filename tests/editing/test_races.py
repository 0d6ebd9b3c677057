"""A few rounds of approving against whoever changes the same things; `scripts/race_approval.py` runs hundreds."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from django.db import connections

from tests.editing.races import Act, Arena, race

pytestmark = [pytest.mark.slow, pytest.mark.both, pytest.mark.django_db(transaction=True)]
Answer = Callable[[Callable[[], Any]], Any]


@pytest.fixture
def answer(database_of_threads: Callable[[], None], settings: Any, tmp_path: Path) -> Iterator[Answer]:
    """Calls something where all threads meet in one database; this one is in another."""
    settings.JOURNAL_CHECKPOINTS = tmp_path / "checkpoints.jsonl"
    settings.REDACTION_LEDGER = tmp_path / "redactions.jsonl"
    database_of_threads()

    def called(ask: Callable[[], Any]) -> Any:
        try:
            return ask()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(1) as thread:
        yield lambda ask: thread.submit(called, ask).result()


def meetings(act: Act, first: int, until: Iterable[int]) -> list[tuple[str, str, str]]:
    arena = Arena()
    return [arena.meet(act, first=first, until=each, number=number) for number, each in enumerate(until)]


def test_what_is_live_is_what_was_approved_whoever_meddles(answer: Answer) -> None:
    """Every act, begun before the approval and after it."""
    ended = answer(lambda: race((0, 5, 10, 12, 15, 19, 22, 29, 34, 44)))
    assert sum(ended.values()) == 10
    assert {act for act, *_ in ended} == {act.__name__ for act in Arena.ACTS}
    assert [one for one in ended if "FAILED" in str(one)] == []


def test_who_is_protected_while_an_edition_goes_live_is_masked_in_it(answer: Answer) -> None:
    """As `Arena` verifies; the publisher has asked for the last time whether somebody is protected."""
    ended = answer(lambda: meetings(Arena.protects_somebody_in_it, first=0, until=(90, 98, 106)))
    assert ended == [("protects_somebody_in_it", "hidden", "published")] * 3


@pytest.mark.postgres
def test_words_that_are_destroyed_while_an_edition_goes_live_are_not_in_it(answer: Answer) -> None:
    """The officer was told of so many texts, and is asked to look again where the edition has made them more."""
    ended = answer(lambda: meetings(Arena.destroys_words_in_it, first=1, until=(0, 20, 40, 60, 80, 200)))
    assert {of_officer for _, of_officer, _ in ended} <= {"hidden", "refused: another_number"}  # a slow machine: one
    assert [one for one in ended if "FAILED" in str(one)] == []


def test_nothing_goes_live_over_an_edition_that_it_was_not_compared_with(answer: Answer) -> None:
    """The server publishes while what was approved waits for it; or it comes later, and finds nothing new."""
    ended = answer(lambda: meetings(Arena.publishes_from_the_server, first=0, until=(0, 20, 40, 60)))
    assert {
        (of_server == "refused: nothing_new", of_approval == "published") for _, of_server, of_approval in ended
    } <= {
        (True, True),
        (False, False),
    }
