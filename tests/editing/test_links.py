"""Asking after addresses: what is found, what is kept of it, and that hosts are left in peace."""

from datetime import timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from cases.editing.fetching import OFF
from cases.editing.links import BACK_OFF, check_links
from cases.models.desk.links import LinkCheck
from cases.models.desk.sources import Citation, Copy, Source
from cases.values.public_addresses import is_public
from tests.editing.conftest import NOON
from tests.editing.intake.pages import SENTENCES, article
from tests.editing.stub_web import PUBLIC, Answer, page, web_that_answers
from tests.factories import CitationFactory, CopyFactory, SourceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.both]

TEXT = "\n\n".join(["The board hears him", *SENTENCES])
WEEK = timedelta(days=7)


@pytest.fixture(autouse=True)
def _outbound(settings: Any) -> None:
    settings.CASETRACKER_OUTBOUND = True


@pytest.fixture
def source() -> Source:
    copy = CopyFactory(source=SourceFactory(title="It", url="http://example.org/board"), text=TEXT)
    CitationFactory(
        source=copy.source, exact="heard him for two hours", state="found", checked_copy=copy, checked_at=NOON
    )
    return copy.source


def asked(*answers: Answer, at: Any = NOON, most: int = 200) -> list[tuple[str, int | None, str]]:
    """What one run came to, and how often the server was asked."""
    with web_that_answers(*answers) as web:
        web.names["example.net"] = [PUBLIC]
        found = [
            (check.source.title, check.status, str(check.state))
            for check in check_links(at=at, most=most, network=web.network(is_public))
        ]
    asked.times = len(web.asked)  # type: ignore[attr-defined]
    return found


@pytest.mark.parametrize(
    ("answer", "status", "state"),
    [
        (page(article()), 200, "there"),
        (
            page(
                article(SENTENCES[0], SENTENCES[1], "It was changed by somebody later on, and nobody was told of it.")
            ),
            200,
            "changed",
        ),
        (
            page(article("Another page stands here now, with words that have nothing to do with it at all.")),
            200,
            "changed",
        ),
        (page(b"", "404 Not Found"), 404, "gone"),
        (page(b"", "410 Gone"), 410, "gone"),
        (page(b"", "403 Forbidden"), 403, "refused"),
        (page(b"", "503 Service Unavailable"), 503, "busy"),
        (page(b"\x89PNG\0"), 200, "there"),
        (b"", None, "silent"),
    ],
)
def test_what_an_address_answers(source: Source, answer: bytes, status: int | None, state: str) -> None:
    assert asked(answer) == [("It", status, state)]
    check = LinkCheck.objects.get()
    assert (check.source, check.state, check.first_at, check.last_at) == (source, state, NOON, NOON)


def test_neither_quote_nor_copy_is_touched_by_what_is_found(source: Source) -> None:
    before = list(Citation.objects.values()), list(Copy.objects.values()), list(Source.objects.values())
    asked(page(article("Another page stands here now, with words that have nothing to do with it at all.")))
    assert (list(Citation.objects.values()), list(Copy.objects.values()), list(Source.objects.values())) == before


def test_how_much_of_our_copy_stands_there_is_told(source: Source) -> None:
    asked(page(article(SENTENCES[0], SENTENCES[1])))
    share = LinkCheck.objects.get().share
    assert share is not None
    assert 0.5 < share < 0.8


def test_a_page_that_moved_is_found_where_it_is(source: Source) -> None:
    assert asked(page(b"", "301 Moved", Location="/new"), page(article())) == [("It", 200, "moved")]
    check = LinkCheck.objects.get()
    assert (check.moved_to, check.share) == ("http://example.org/new", 1.0)


def test_another_spelling_of_the_address_is_no_move(source: Source) -> None:
    assert asked(page(b"", "301 Moved", Location="/board/?utm_source=x"), page(article())) == [("It", 200, "there")]


def test_the_same_answer_lasts_and_another_begins(source: Source) -> None:
    for weeks, answer in enumerate((page(article()), page(article()), page(b"", "404 Not Found"))):
        asked(answer, at=NOON + weeks * WEEK)
    kept = LinkCheck.objects.order_by("pk").values_list("state", "first_at", "last_at")
    assert list(kept) == [("there", NOON, NOON + WEEK), ("gone", NOON + 2 * WEEK, NOON + 2 * WEEK)]
    assert LinkCheck.objects.latest_of_each().get().state == "gone"


def test_nobody_is_asked_twice_in_a_week(source: Source) -> None:
    assert len(asked(page(article()))) == 1
    assert asked(page(article()), at=NOON + WEEK - timedelta(seconds=1)) == []
    assert len(asked(page(article()), at=NOON + WEEK)) == 1


@pytest.mark.parametrize(
    ("said", "wait"),
    [
        ("7200", timedelta(hours=2)),
        ("Mon, 23 Nov 2026 15:00:00 GMT", timedelta(hours=3)),
        ("60", BACK_OFF),
        ("soon", BACK_OFF),
        ("99999999", timedelta(days=14)),
        ("Mon, 01 Jan 2001 00:00:00 GMT", BACK_OFF),
    ],
)
def test_a_host_that_asks_for_time_gets_it(source: Source, said: str, wait: timedelta) -> None:
    asked(page(b"", "429 Too Many Requests", Retry_After=said))
    assert LinkCheck.objects.get().not_before == NOON + wait
    assert asked(page(article()), at=NOON + wait - timedelta(seconds=1)) == []
    assert len(asked(page(article()), at=NOON + wait)) == 1


def test_one_that_is_silent_is_asked_ever_more_seldom(source: Source) -> None:
    at, waits = NOON, []
    for _ in range(3):
        asked(b"", at=at)
        check = LinkCheck.objects.get()
        assert check.not_before is not None
        waits.append(check.not_before - at)
        at = check.not_before
    assert waits == [BACK_OFF, BACK_OFF * 2, BACK_OFF * 4]


def test_a_host_that_is_busy_is_left_alone_and_the_others_are_asked(source: Source) -> None:
    SourceFactory(title="Its neighbour", url="http://example.org/other")
    SourceFactory(title="Elsewhere", url="http://example.net/")
    found = asked(page(b"", "503 Service Unavailable"), page(article()), page(article()))
    assert found == [("It", 503, "busy"), ("Elsewhere", 200, "there")]
    assert asked.times == 2  # type: ignore[attr-defined]


def test_hosts_are_asked_in_turn_and_no_more_than_was_allowed(source: Source) -> None:
    SourceFactory(title="Its neighbour", url="http://example.org/other")
    SourceFactory(title="Elsewhere", url="http://example.net/")
    SourceFactory(title="On paper", url="")
    assert [title for title, _, _ in asked(*[page(article())] * 3)] == ["It", "Elsewhere", "Its neighbour"]
    LinkCheck.objects.all().delete()
    assert [title for title, _, _ in asked(*[page(article())] * 3, most=1)] == ["It"]


def test_the_command_says_that_fetching_is_off(settings: Any) -> None:
    settings.CASETRACKER_OUTBOUND = False
    with pytest.raises(CommandError, match="Fetching from the web is switched off here"):
        call_command("check_links")
    assert OFF.startswith("Fetching from the web is switched off here")


def test_the_command_with_nothing_due() -> None:
    out = StringIO()
    call_command("check_links", stdout=out)
    assert out.getvalue() == "Nothing is due.\n"


def test_addresses_made_for_examples_are_not_asked_after(source: Source) -> None:
    SourceFactory(title="Invented", url="https://courier.example/2025/06/08/letters")
    assert asked(page(article()), page(article())) == [("It", 200, "there")]
    assert asked.times == 1  # type: ignore[attr-defined]
