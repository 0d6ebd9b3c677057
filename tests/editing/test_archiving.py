"""Asking the archive: what is kept of its answers, that it is left in peace, and what an editor makes of a capture."""

from datetime import date, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.utils import timezone

from cases.editing import archives, archiving
from cases.editing.archivable import UNSEEN
from cases.editing.archived_copies import MOVED_ON, NOT_THERE, ask_to_keep, find, look, pass_over, use
from cases.editing.archiving import GIVEN_UP, LEFT_ALONE, ask_for_many, near
from cases.editing.editions import publish
from cases.editing.freeze import freeze
from cases.editing.redaction.acts import item_doom, redact, survey
from cases.editing.refusal import Refused
from cases.models.desk.archives import ArchivedCapture
from cases.models.desk.sources import Citation, Source
from cases.models.published.rows import SourceRow
from cases.values.documents import read_item
from cases.values.removal import REMOVED
from tests.editing.conftest import NOON, Desk, member
from tests.editing.intake.pages import SENTENCES, article
from tests.editing.stub_archive import PAGE, STAMPED, archive_that_answers, capture, set_archive, to
from tests.editing.stub_web import Answer, page
from tests.editing.test_proposals import without_warnings
from tests.factories import ArchivedCaptureFactory, CopyFactory

pytestmark = [pytest.mark.slow, pytest.mark.both]

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
TEXT = "\n\n".join(["The board hears him", *SENTENCES])
NOTHING = page(b"", "404 Not Found")
BUSY = page(b"", "429 Too Many Requests", Retry_After="7200")
ACCEPTED = page(b'{"job_id": "j1"}')
PENDING = page(b'{"status": "pending"}')


@pytest.fixture(autouse=True)
def _archive(settings: Any, tmp_path: Path) -> None:
    settings.REDACTION_LEDGER = tmp_path / "redactions.jsonl"
    set_archive(settings, tmp_path)


@pytest.fixture
def source(desk: Desk, reviewer: User) -> Source:
    """One that readers see."""
    without_warnings(desk)
    publish(desk.case, by=reviewer, at=NOON)
    return desk.source


def more_sources(desk: Desk, reviewer: User, count: int) -> list[Source]:
    """So many besides, which readers see too."""
    event = desk.event("A hearing", cited=False)
    found = [
        Source.objects.create(title=f"S{n}", kind="primary", url=f"https://paper.example.org/s{n}")
        for n in range(count)
    ]
    for one in found:
        Citation.objects.create(event=event, source=one, exact="it said so")
    publish(desk.case, by=reviewer, at=NOON + MINUTE)
    return found


def run(*answers: Answer, at: datetime = NOON, most: int = 50, new: bool = False) -> list[tuple[str, str, str]]:
    """What one run came to; `run.asked` is what reached the archive, `run.pauses` how often it was waited."""
    run.pauses = 0  # type: ignore[attr-defined]

    def pause() -> None:
        run.pauses += 1  # type: ignore[attr-defined]

    with archive_that_answers(*answers) as archive:
        rows = list(ask_for_many(at=at, most=most, new=new, pause=pause, network=archive.network))
    run.asked = archive.asked  # type: ignore[attr-defined]
    return [(row.source.title, row.deed, row.state) for row in rows]


def by_hand(act: Any, thing: Any, by: User, *answers: Answer, at: datetime = NOON) -> ArchivedCapture:
    with archive_that_answers(*answers) as archive:
        found: ArchivedCapture = act(thing, by=by, at=at, network=archive.network)
    by_hand.asked = archive.asked  # type: ignore[attr-defined]
    return found


def refusals(act: Any, thing: Any, by: User, *, at: datetime = NOON) -> tuple[str, ...]:
    with archive_that_answers() as archive, pytest.raises(Refused) as refused:
        act(thing, by=by, at=at, network=archive.network)
    assert archive.asked == []
    return tuple(reason.text for reason in refused.value.reasons)


# -- what is found


def test_what_was_found_is_kept_with_who_asked_and_changes_nothing(source: Source, contributor: User) -> None:
    before = list(Source.objects.values()), list(SourceRow.objects.values())
    row = by_hand(find, source, contributor, to(), capture())
    assert {name: getattr(row, name) for name in ("archive", "deed", "page", "state", "url", "share", "fate")} == {
        "archive": "example.org",
        "deed": "find",
        "page": PAGE,
        "state": "found",
        "url": STAMPED,
        "share": None,
        "fate": "open",
    }
    assert (row.asked_at, row.answered_at, row.asked_by, row.near) == (NOON, NOON, contributor, NOON)
    assert row.captured_at == datetime.fromisoformat("2019-03-04T10:15:00Z")
    assert (list(Source.objects.values()), list(SourceRow.objects.values())) == before
    assert list(ArchivedCapture.objects.waiting()) == [row]


def test_a_capture_is_compared_with_our_copy(source: Source, contributor: User) -> None:
    CopyFactory(source=source, text=TEXT)
    assert by_hand(find, source, contributor, to(), capture(article())).share == 1.0
    other = by_hand(find, source, contributor, to(), capture(article(SENTENCES[0], SENTENCES[1])), at=NOON + HOUR)
    assert other.share is not None
    assert 0.5 < other.share < 0.8
    image = by_hand(find, source, contributor, to(), capture(b"\x89PNG\0"), at=NOON + 2 * HOUR)
    assert (image.state, image.share) == ("found", None)


def test_when_a_capture_should_be_from(source: Source) -> None:
    assert near(source, NOON) == NOON
    source.published = "2019-02"
    assert near(source, NOON) == datetime.fromisoformat("2019-02-28T12:00:00Z")
    source.seen_on = date(2020, 5, 6)
    assert near(source, NOON) == datetime.fromisoformat("2020-05-06T12:00:00Z")
    CopyFactory(source=source, text="part", seen_at=NOON - 3 * DAY, is_excerpt=True)
    assert near(source, NOON) == datetime.fromisoformat("2020-05-06T12:00:00Z")
    CopyFactory(source=source, text="whole", seen_at=NOON - 5 * DAY)
    assert near(source, NOON) == NOON - 5 * DAY
    source.copies.all().delete()
    source.seen_on, source.published = None, "2031"
    assert near(source, NOON) == NOON


# -- what an editor makes of it


def test_what_is_used_reaches_readers_with_the_next_edition(
    source: Source, desk: Desk, contributor: User, reviewer: User
) -> None:
    row = by_hand(find, source, contributor, to(), capture())
    used = use(row, by=contributor, at=NOON + HOUR)
    assert (used.archived_url, used.archived_on, used.version) == (STAMPED, date(2019, 3, 4), source.version + 1)
    assert (used.changed_by, used.history.first().changed_by) == (contributor, contributor)
    row.refresh_from_db()
    assert (row.fate, row.settled_by, row.settled_at) == ("used", contributor, NOON + HOUR)
    assert "archived_url" not in SourceRow.objects.get().item.text
    assert freeze(desk.case).document.sources[0].archived_on == "2019-03-04"
    publish(desk.case, by=reviewer, at=NOON + HOUR)
    shown = read_item(SourceRow.objects.get().item.text)
    assert (shown.archived_url, shown.archived_on) == (STAMPED, "2019-03-04")  # type: ignore[union-attr]


def test_using_it_twice_is_once(source: Source, contributor: User) -> None:
    row = ArchivedCaptureFactory(source=source)
    versions = {use(row, by=contributor, at=NOON).version for _ in range(2)}
    assert versions == {source.version + 1}


def test_using_one_passes_over_the_others_that_wait(source: Source, contributor: User) -> None:
    first, second = (ArchivedCaptureFactory(source=source) for _ in range(2))
    elsewhere = ArchivedCaptureFactory()
    none = ArchivedCaptureFactory(source=source, state="none", url="")
    use(second, by=contributor, at=NOON)
    fates = {row.pk: (row.fate, row.settled_by) for row in ArchivedCapture.objects.all()}
    assert fates == {
        first.pk: ("passed", contributor),
        second.pk: ("used", contributor),
        elsewhere.pk: ("open", None),
        none.pk: ("open", None),
    }


def test_what_was_passed_over_is_not_used_and_not_found_again(source: Source, contributor: User) -> None:
    row = ArchivedCaptureFactory(source=source)
    assert pass_over(row, by=contributor, at=NOON).fate == "passed"
    assert pass_over(row, by=contributor, at=NOON + HOUR).settled_at == NOON
    with pytest.raises(Refused, match=NOT_THERE):
        use(row, by=contributor, at=NOON)
    assert run(at=NOON + 400 * DAY) == []


@pytest.mark.parametrize("changes", [{"state": "none", "url": ""}, {"url": ""}], ids=["none", "redacted"])
def test_what_is_not_there_is_neither_used_nor_passed_over(
    source: Source, contributor: User, changes: dict[str, str]
) -> None:
    row = ArchivedCaptureFactory(source=source, **changes)
    for act in (use, pass_over):
        with pytest.raises(Refused, match=NOT_THERE):
            act(row, by=contributor, at=NOON)


def test_a_capture_of_the_address_before_is_not_used(source: Source, contributor: User) -> None:
    row = ArchivedCaptureFactory(source=source)
    source.url = "https://paper.example.org/moved"
    source.save()
    with pytest.raises(Refused, match="address has changed") as refused:
        use(row, by=contributor, at=NOON)
    assert str(refused.value) == MOVED_ON
    source.url = f"{PAGE}/?utm_source=x"
    source.save()
    assert use(row, by=contributor, at=NOON).archived_url == row.url


@pytest.mark.parametrize("act", [find, ask_to_keep, look, use, pass_over])
def test_it_takes_somebody_who_writes(source: Source, act: Any) -> None:
    row = ArchivedCaptureFactory(source=source, state="later")
    auditor = member("anna", "auditor")
    with pytest.raises(PermissionDenied):
        act(source if act in (find, ask_to_keep) else row, by=auditor, at=NOON)


# -- asking by hand


def test_pressing_twice_asks_once(source: Source, contributor: User) -> None:
    first = by_hand(find, source, contributor, to(), capture())
    assert by_hand(find, source, contributor, at=NOON + MINUTE / 2) == first
    assert by_hand(find, source, contributor, to(), capture(), at=NOON + MINUTE) != first
    assert by_hand(ask_to_keep, source, contributor, ACCEPTED, at=NOON + MINUTE).state == "later"


def test_every_reason_is_told_and_nobody_asked(source: Source, settings: Any, contributor: User) -> None:
    hidden = Source.objects.create(title="Secret", kind="primary", url="https://leaks.example.org/1")
    settings.CASETRACKER_WEB_ARCHIVE_SAVE = ""
    assert refusals(ask_to_keep, hidden, contributor) == (archives.NO_NEW, UNSEEN)
    assert refusals(find, hidden, contributor) == (UNSEEN,)
    settings.CASETRACKER_OUTBOUND = False
    assert refusals(find, source, contributor) == (archives.OFF,)


def test_nobody_asks_while_somebody_does(source: Source, contributor: User) -> None:
    with archives.turn(waits=False):
        assert refusals(find, source, contributor) == (archives.TAKEN,)
        row = ArchivedCaptureFactory(source=source, state="later", url="", answered_at=NOON - DAY, asked_at=NOON - DAY)
        assert refusals(look, row, contributor) == (archives.TAKEN,)
    assert by_hand(find, source, contributor, NOTHING).state == "none"


def test_a_capture_that_is_being_made_is_looked_for(source: Source, contributor: User) -> None:
    row = by_hand(ask_to_keep, source, contributor, ACCEPTED)
    assert (row.deed, row.state, row.job, row.near) == ("keep", "later", "j1", NOON)
    assert by_hand(look, row, contributor, PENDING, at=NOON + MINUTE).state == "later"
    done = page(f'{{"status": "success", "timestamp": "20190304101500", "original_url": "{PAGE}"}}'.encode())
    found = by_hand(look, row, contributor, done, capture(), at=NOON + HOUR)
    assert (found.pk, found.state, found.url, found.answered_at) == (row.pk, "found", STAMPED, NOON + HOUR)
    assert by_hand(look, found, contributor) == found


def test_a_capture_that_never_comes_is_given_up(source: Source, contributor: User) -> None:
    row = by_hand(ask_to_keep, source, contributor, ACCEPTED)
    assert by_hand(look, row, contributor, PENDING, at=NOON + 2 * DAY).state == "later"
    over = by_hand(look, row, contributor, PENDING, at=NOON + 2 * DAY + MINUTE)
    assert (over.state, over.said) == ("refused", GIVEN_UP)


# -- leaving it in peace


def test_an_archive_that_is_busy_is_left_alone_by_everybody(source: Source, contributor: User) -> None:
    row = by_hand(find, source, contributor, BUSY)
    assert (row.state, row.not_before, row.failures) == ("busy", NOON + 2 * HOUR, 1)
    just_before = NOON + 2 * HOUR - MINUTE
    assert refusals(find, source, contributor, at=just_before) == (
        "The archive is busy or silent. It is left alone until 23 November, 14:00 UTC; try then.",
    )
    assert run(at=just_before) == []
    assert by_hand(find, source, contributor, NOTHING, at=NOON + 2 * HOUR).state == "none"


def test_another_archive_does_not_wait_for_the_first(source: Source, settings: Any, contributor: User) -> None:
    by_hand(find, source, contributor, BUSY)
    ArchivedCapture.objects.update(archive="another.example.org")
    assert by_hand(find, source, contributor, NOTHING, at=NOON + MINUTE).state == "none"


def test_one_that_is_silent_is_asked_ever_more_seldom(source: Source, contributor: User) -> None:
    at, waits = NOON, []
    for _ in range(3):
        row = by_hand(find, source, contributor, b"", at=at)
        assert row.not_before is not None
        waits.append(row.not_before - at)
        at = row.not_before
    assert waits == [LEFT_ALONE, LEFT_ALONE * 2, LEFT_ALONE * 4]
    assert by_hand(find, source, contributor, NOTHING, at=at).failures == 0


def test_one_that_is_busy_while_it_makes_a_capture_is_left_alone_and_the_wish_is_kept(
    source: Source, contributor: User
) -> None:
    row = by_hand(ask_to_keep, source, contributor, ACCEPTED)
    row = by_hand(look, row, contributor, BUSY, at=NOON + HOUR)
    assert (row.state, row.job, row.not_before) == ("later", "j1", NOON + 3 * HOUR)
    assert run(at=NOON + 2 * HOUR) == []
    assert run(PENDING, at=NOON + 3 * HOUR) == [("Jury convicts", "keep", "later")]


# -- many at once


def test_a_run_asks_about_each_once_with_a_pause_between(desk: Desk, source: Source, reviewer: User) -> None:
    more_sources(desk, reviewer, 2)
    answers = [to(), capture(), NOTHING, NOTHING]
    assert run(*answers) == [("Jury convicts", "find", "found"), ("S0", "find", "none"), ("S1", "find", "none")]
    assert run.pauses == 2  # type: ignore[attr-defined]
    assert run(at=NOON + DAY) == []
    assert run(NOTHING, NOTHING, at=NOON + 30 * DAY) == [("S0", "find", "none"), ("S1", "find", "none")]


def test_a_run_asks_no_more_than_was_allowed_and_goes_on_where_it_ended(
    desk: Desk, source: Source, reviewer: User
) -> None:
    more_sources(desk, reviewer, 2)
    assert [title for title, _, _ in run(NOTHING, NOTHING, most=2)] == ["Jury convicts", "S0"]
    assert [title for title, _, _ in run(NOTHING, at=NOON + MINUTE, most=2)] == ["S1"]


def test_a_run_ends_where_the_archive_is_busy(desk: Desk, source: Source, reviewer: User) -> None:
    more_sources(desk, reviewer, 3)
    assert [state for _, _, state in run(NOTHING, BUSY, NOTHING)] == ["none", "busy"]


def test_a_run_ends_where_the_archive_is_silent_three_times(desk: Desk, source: Source, reviewer: User) -> None:
    more_sources(desk, reviewer, 4)
    assert [state for _, _, state in run(b"", b"", b"", NOTHING)] == ["silent"] * 3
    ArchivedCapture.objects.all().delete()
    assert [state for _, _, state in run(b"", b"", NOTHING, b"", b"")] == [
        "silent",
        "silent",
        "none",
        "silent",
        "silent",
    ]


def test_pages_are_kept_only_where_that_is_asked_for(source: Source) -> None:
    assert run(NOTHING) == [("Jury convicts", "find", "none")]
    assert run(at=NOON + HOUR) == []
    assert run(ACCEPTED, at=NOON + HOUR, new=True) == [("Jury convicts", "keep", "later")]
    assert run.asked == ["POST /save url=https%3A%2F%2Fpaper.example.org%2Fa"]  # type: ignore[attr-defined]
    assert run(at=NOON + HOUR + MINUTE) == []
    done = page(f'{{"status": "success", "timestamp": "20190304101500", "original_url": "{PAGE}"}}'.encode())
    assert run(done, capture(), at=NOON + 2 * HOUR) == [("Jury convicts", "keep", "found")]
    assert run(at=NOON + 400 * DAY, new=True) == []


def test_a_source_with_an_archived_copy_is_left_alone(source: Source) -> None:
    source.archived_url = "https://perma.cc/44TF-9JXB"
    source.save()
    assert run() == []


@pytest.mark.parametrize("count", [1, 3, 30])
def test_choosing_whom_to_ask_about_takes_a_fixed_number_of_queries(
    desk: Desk, source: Source, reviewer: User, django_assert_num_queries: Any, count: int
) -> None:
    more_sources(desk, reviewer, count)
    with django_assert_num_queries(2):
        assert len(list(archiving._due(NOON, new=False))) == count + 1


def test_what_is_taken_back_during_a_run_is_not_asked_about(desk: Desk, source: Source, reviewer: User) -> None:
    more_sources(desk, reviewer, 2)
    hearing, taken_back = desk.case.events.get(headline="A hearing"), []

    def pause() -> None:
        hearing.retraction = "The record was of another person."
        hearing.save()
        taken_back.append(publish(desk.case, by=reviewer, at=NOON + HOUR))

    with archive_that_answers(NOTHING, NOTHING, NOTHING) as archive:
        rows = list(ask_for_many(at=NOON, most=9, new=False, pause=pause, network=archive.network))
    assert [row.source.title for row in rows] == ["Jury convicts"]
    assert (archive.asked, len(taken_back)) == ([f"GET /web/{PAGE}"], 1)


def test_what_is_redacted_leaves_nothing_in_what_was_asked(source: Source) -> None:
    row = ArchivedCaptureFactory(source=source, said="It kept Jury convicts")
    olga = member("olga", "privacy officer")
    doom = item_doom(source)
    redact(doom, expected=sum(survey(doom, by=olga).values()), why="She asked us to.", by=olga, at=NOON)
    row.refresh_from_db()
    assert (row.page, row.url, row.said, row.is_waiting) == ("", "", REMOVED, False)


# -- the command


def command(*answers: Answer, **options: Any) -> str:
    out = StringIO()
    with archive_that_answers(*answers) as archive:
        call_command("archive_links", stdout=out, pause=0, network=archive.network, **options)
    return out.getvalue()


def test_the_command_tells_each_answer_and_sums_them_up(desk: Desk, source: Source, reviewer: User) -> None:
    more_sources(desk, reviewer, 2)
    assert command(to(), capture(), NOTHING, to(), capture(of="https://paper.example.org/b")) == (
        f"1. found: {PAGE} ({STAMPED})\n"
        "2. not held by the archive: https://paper.example.org/s0\n"
        "3. of no use: https://paper.example.org/s1 "
        "(The nearest capture is of another page: https://paper.example.org/b)\n"
        "1 found, 1 not held by the archive, 1 of no use\n"
    )
    assert command(ACCEPTED, most=1, keep=True) == "1. being made: https://paper.example.org/s0\n1 being made\n"


def test_the_command_says_why_nothing_is_asked(settings: Any, source: Source) -> None:
    settings.CASETRACKER_WEB_ARCHIVE_SAVE = ""
    with pytest.raises(CommandError, match="takes no requests for new captures"):
        command(keep=True)
    settings.CASETRACKER_WEB_ARCHIVE = ""
    with pytest.raises(CommandError, match="No web archive is set here"):
        command()
    settings.CASETRACKER_OUTBOUND = False
    with pytest.raises(CommandError, match="Asking the web is switched off here"):
        command()


def test_the_command_with_nothing_to_ask_about(db: None) -> None:
    assert command() == "Nothing is to be asked: no source that readers see lacks an archived copy and is due.\n"


def test_the_command_says_until_when_the_archive_is_left_alone(source: Source, contributor: User) -> None:
    row = by_hand(find, source, contributor, BUSY, at=timezone.now())
    assert row.not_before is not None
    said = command()
    assert said == f"example.org is left alone until {row.not_before:%Y-%m-%d %H:%M} UTC.\n"
