"""Looking up quotes: one as it is entered, all of them by the server, and what is told of those that broke."""

from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.editing.quotes import check_all, words_that_changed
from cases.models.desk.sources import Citation, Copy
from tests.editing.conftest import NOON
from tests.factories import CitationFactory, CopyFactory, EventFactory, SourceFactory

pytestmark = pytest.mark.django_db

TEXT = "The board heard him for two hours. Kim has helped free over 17 prisoners. So it was, and so it was."
QUOTES = {
    "heard him for two hours": "found",
    "so it was": "found",
    "over 71 prisoners": "changed",
    "a sentence that is nowhere in it": "not_found",
    "": "not_checkable",
}


@pytest.fixture
def copy() -> Copy:
    return CopyFactory(source=SourceFactory(title="It"), text=TEXT, seen_at=NOON)


def states() -> dict[str, str]:
    return dict(Citation.objects.order_by("pk").values_list("exact", "state"))


def test_every_quote_is_looked_up_and_each_result_kept_with_its_copy(copy: Copy) -> None:
    for quote in QUOTES:
        CitationFactory(source=copy.source, exact=quote, locator="" if quote else "page 3")
    CitationFactory(source=SourceFactory(), exact="held nowhere")
    *_, last = check_all(at=NOON)
    assert states() == {**QUOTES, "held nowhere": "no_copy"}
    assert (last.done, last.total) == (6, 6)
    assert last.states == {"found": 2, "changed": 1, "not_found": 1, "not_checkable": 1, "no_copy": 1}
    assert [citation.exact for citation in last.broke] == ["over 71 prisoners", "a sentence that is nowhere in it"]
    found = Citation.objects.get(exact="heard him for two hours")
    assert (found.checked_copy, found.checked_at) == (copy, NOON)


def test_a_second_look_writes_nothing_and_tells_nothing_broke(copy: Copy) -> None:
    CitationFactory(source=copy.source, exact="over 71 prisoners")
    list(check_all(at=NOON))
    *_, last = check_all(at=NOON + timedelta(days=1))
    assert (last.broke, Citation.objects.get().checked_at) == ((), NOON)


def test_what_stood_there_once_and_does_not_now_is_told_as_broken(copy: Copy) -> None:
    citation = CitationFactory(source=copy.source, exact="heard him for two hours")
    list(check_all(at=NOON))
    Copy._base_manager.filter(pk=copy.pk).update(text=TEXT.replace("two hours", "three hours"))
    *_, last = check_all(at=NOON)
    assert [one.pk for one in last.broke] == [citation.pk]


def test_what_the_copy_says_instead_is_told_word_by_word(copy: Copy) -> None:
    citation = CitationFactory(source=copy.source, exact="Kim has helped free over 71 prisoners")
    list(check_all(at=NOON))
    citation.refresh_from_db()
    assert words_that_changed(citation) == [
        ("same", "Kim has helped free over"),
        ("del", "71"),
        ("ins", "17"),
        ("same", "prisoners"),
    ]
    found = CitationFactory(source=copy.source, exact="two hours", state="found", checked_copy=copy, checked_at=NOON)
    assert words_that_changed(found) == []


@pytest.mark.parametrize("rows", [1, 3, 30])
def test_a_batch_asks_the_same_for_few_quotes_and_many(copy: Copy, rows: int) -> None:
    for _ in range(rows):
        CitationFactory(source=copy.source, exact="two hours")
    with CaptureQueriesContext(connection) as asked:
        list(check_all(at=NOON))
    assert len(asked) == 5


def test_the_command_tells_how_far_it_is_and_what_it_came_to(copy: Copy) -> None:
    CitationFactory(source=copy.source, exact="two hours")
    CitationFactory(
        source=copy.source, event=EventFactory(headline="He was heard", when="2019"), exact="over 71 prisoners"
    )
    out = StringIO()
    call_command("check_quotes", stdout=out)
    assert out.getvalue().splitlines() == [
        "2 of 2 quotes",
        "       1  found in our copy",
        "       1  the words near it have changed",
        "Broke: “over 71 prisoners” in “It”, for He was heard (2019)",
    ]


def test_with_nothing_cited_it_says_so() -> None:
    out = StringIO()
    call_command("check_quotes", stdout=out)
    assert out.getvalue() == "Nothing is cited yet.\n"
