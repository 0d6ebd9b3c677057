"""Taking in, reading, confirming and dropping; and that nothing is a source before it is confirmed."""

import gzip
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied

from cases.editing.fetching import OFF
from cases.editing.intake import acts
from cases.editing.intake.acts import confirm, drop, findings_of, read, read_again, take_address, take_file, take_text
from cases.editing.intake.files import read_file
from cases.editing.intake.found import Finding
from cases.editing.refusal import Refused
from cases.models.desk.intake import Capture, Intake, body_of
from cases.models.desk.sources import Copy, Source
from cases.values.public_addresses import is_public
from tests.editing.conftest import NOON
from tests.editing.intake.pages import AT, SENTENCES, article, pdf, warc
from tests.editing.stub_web import page, web_that_answers
from tests.factories import CitationFactory, IntakeFactory, SourceFactory, StaffFactory

pytestmark = pytest.mark.django_db

TEXT = "\n\n".join(["The board hears him", *SENTENCES])
URL = "http://example.org/board"


@pytest.fixture
def carl() -> User:
    return StaffFactory(username="carl", role="contributor")


def refusal(ask: Any) -> list[tuple[str, str]]:
    with pytest.raises(Refused) as refused:
        ask()
    return [(reason.field, reason.text) for reason in refused.value.reasons]


def test_pasted_text_is_ready_at_once_and_no_source_yet(carl: User) -> None:
    taken = take_text("The board\r\nheard him.\r\n\r\nAdvertisement\r\n\r\nHe left.", url=URL, by=carl, at=NOON)
    kept = Intake.objects.get()
    assert (kept.pk, kept.state, kept.method, kept.url) == (taken.pk, "ready", "pasted", URL)
    assert (kept.text, kept.seen_at, kept.created_by) == ("The board\nheard him.\n\nHe left.", NOON, carl)
    assert (Source.objects.count(), Copy.objects.count()) == (0, 0)


def test_a_first_line_that_reads_like_a_heading_is_told_as_one(carl: User) -> None:
    taken = take_text(f"The board hears him\n\n{SENTENCES[0]}", by=carl, at=NOON)
    assert findings_of(taken) == [Finding("title", "The board hears him", "first line of the text")]
    for text in (SENTENCES[0], f"{SENTENCES[0]}\n\n{SENTENCES[1]}", "word " * 26 + "\n\nHe left."):
        assert findings_of(take_text(text, by=carl, at=NOON)) == []


@pytest.mark.parametrize("text", ["", " \n ", "Advertisement", "desk@example.org"])
def test_text_that_is_none_is_refused(carl: User, text: str) -> None:
    ((field, said),) = refusal(lambda: take_text(text, by=carl, at=NOON))
    assert (field, said.startswith("No text was found in it.")) == ("text", True)
    assert not Intake.objects.exists()


def test_a_file_waits_and_is_read_with_what_it_says_of_itself(carl: User) -> None:
    taken = take_file("board.html", article(head="<title>Board</title>"), by=carl, at=NOON)
    assert (taken.state, taken.kind, taken.filename, taken.text) == ("waiting", "html", "board.html", "")
    read(taken.pk, at=NOON + timedelta(seconds=3))
    kept = Intake.objects.get()
    assert (kept.state, kept.text, kept.refusal, kept.begun_at) == ("ready", TEXT, "", NOON + timedelta(seconds=3))
    assert findings_of(kept) == [
        Finding("title", "The board hears him", "heading"),
        Finding("title", "Board", "title of the window"),
        Finding("language", "en-US", "html, lang"),
    ]


def test_a_web_archive_brings_its_address_and_time(carl: User) -> None:
    body = warc(("https://example.org/board", "200 OK", "text/html", article()))
    read(take_file("page.warc.gz", body, by=carl, at=NOON).pk, at=NOON)
    kept = Intake.objects.get()
    assert (kept.text, kept.url, kept.seen_at) == (TEXT, "https://example.org/board", AT)


@pytest.mark.parametrize(
    ("name", "body", "said"),
    [
        ("a.docx", b"PK", "This kind of file"),
        ("a.pdf", article(), "The name ends"),
        ("a.txt", b"", "The file is empty."),
    ],
)
def test_a_file_that_is_not_read_here_is_refused(carl: User, name: str, body: bytes, said: str) -> None:
    ((field, text),) = refusal(lambda: take_file(name, body, by=carl, at=NOON))
    assert (field, text.startswith(said)) == ("file", True)
    assert not Intake.objects.exists()


def test_a_file_that_turns_out_unreadable_says_why_and_is_not_kept(carl: User) -> None:
    taken = take_file("a.pdf", b"%PDF-1.4 nothing", by=carl, at=NOON)
    read(taken.pk, at=NOON)
    kept = Intake.objects.get()
    assert (kept.state, kept.text, body_of(kept)) == ("failed", "", b"")
    assert kept.refusal.startswith(("The PDF can’t be read", "No text was found"))


@pytest.mark.parametrize(("error", "said"), [(MemoryError(), acts.TOO_MUCH), (RuntimeError("x"), acts.UNREADABLE)])
def test_whatever_a_parser_does_the_editor_is_told(
    carl: User, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, error: Exception, said: str
) -> None:
    def fails(*_: object) -> None:
        raise error

    taken = take_file("a.txt", b"He said it.", by=carl, at=NOON)
    monkeypatch.setattr(acts, "read_file", fails)
    read(taken.pk, at=NOON)
    kept = Intake.objects.get()
    assert (kept.state, kept.refusal) == ("failed", said)
    assert [record.message for record in caplog.records] == (
        ["A file that was taken in could not be read."] if said == acts.UNREADABLE else []
    )


def test_an_address_is_refused_where_fetching_is_off(carl: User) -> None:
    assert refusal(lambda: take_address(URL, by=carl, at=NOON)) == [("url", OFF)]
    assert not Intake.objects.exists()


@pytest.fixture
def outbound(settings: Any) -> None:
    settings.CASETRACKER_OUTBOUND = True


@pytest.mark.usefixtures("outbound")
def test_an_address_is_fetched_and_its_answer_kept_as_a_web_archive(carl: User) -> None:
    taken = take_address("http://example.org/old", by=carl, at=NOON)
    moved = page(b"", "301 Moved", Location="/board")
    with web_that_answers(moved, page(gzip.compress(article()), Content_Encoding="gzip")) as web:
        read(taken.pk, at=NOON, network=web.network(is_public))
    kept = Intake.objects.get()
    assert (kept.state, kept.text, kept.url, kept.kind) == ("ready", TEXT, URL, "warc")
    assert read_file("warc", body_of(kept)).text == TEXT


@pytest.mark.usefixtures("outbound")
def test_a_page_that_is_not_there_says_so_and_is_tried_again(carl: User) -> None:
    taken = take_address(URL, by=carl, at=NOON)
    with web_that_answers(page(b"gone", "404 Not Found"), page(article())) as web:
        read(taken.pk, at=NOON, network=web.network(is_public))
        kept = Intake.objects.get()
        assert (kept.state, kept.refusal[:36]) == ("failed", "The page answers “404 Not Found”. Op")
        again = read_again(kept, by=carl, at=NOON)
        assert (again.state, again.refusal) == ("waiting", "")
        read(taken.pk, at=NOON, network=web.network(is_public))
    assert (Intake.objects.get().state, Intake.objects.get().text) == ("ready", TEXT)


def test_what_is_read_or_no_address_is_not_tried_again(carl: User) -> None:
    for made in (IntakeFactory(), IntakeFactory(method="fetched"), IntakeFactory(state="failed", text="")):
        assert len(refusal(lambda made=made: read_again(made, by=carl, at=NOON))) == 1


@pytest.mark.parametrize("url", ["ftp://example.org/", "http://127.0.0.1/", "nonsense"])
def test_an_address_that_none_can_have_is_refused(carl: User, url: str) -> None:
    ((field, _),) = refusal(lambda: take_text("He said it.", url=url, by=carl, at=NOON))
    assert field == "url"


def test_an_editor_has_five_read_at_once(carl: User) -> None:
    for _ in range(5):
        take_file("a.txt", b"He said it.", by=carl, at=NOON)
    said = "5 that you sent are still being read. Send the next when one of them is done."
    assert refusal(lambda: take_file("a.txt", b"He said it.", by=carl, at=NOON)) == [("", said)]
    take_file("a.txt", b"He said it.", by=StaffFactory(role="contributor"), at=NOON)
    take_file("a.txt", b"He said it.", by=carl, at=NOON + timedelta(minutes=3))


def test_one_that_is_read_already_is_not_read_again(carl: User) -> None:
    taken = take_file("a.txt", b"He said it.", by=carl, at=NOON)
    assert read(taken.pk, at=NOON) is not None
    assert read(taken.pk, at=NOON) is None
    assert read(taken.pk + 1, at=NOON) is None


def test_one_whose_reader_is_gone_is_seen_to_be_stuck() -> None:
    made = IntakeFactory.build(state="reading", seen_at=NOON, begun_at=NOON)
    assert [made.is_stuck(NOON + timedelta(seconds=gone)) for gone in (0, 90, 91)] == [False, False, True]
    assert not IntakeFactory.build(state="ready", seen_at=NOON).is_stuck(NOON + timedelta(days=1))


def test_confirmed_it_is_a_copy_with_its_file_and_quotes_are_looked_up(carl: User) -> None:
    source = SourceFactory()
    citation = CitationFactory(source=source, exact="heard him for two hours")
    read(take_file("order.pdf", pdf([SENTENCES[0]]), by=carl, at=NOON).pk, at=NOON)
    copy = confirm(Intake.objects.get(), source, by=carl, at=NOON)
    assert (copy.source, copy.text, copy.method, copy.seen_at, copy.created_by) == (
        source,
        SENTENCES[0],
        "uploaded",
        NOON,
        carl,
    )
    capture = Capture.objects.get()
    assert (capture.copy, capture.kind, body_of(capture)) == (copy, "pdf", pdf([SENTENCES[0]]))
    citation.refresh_from_db()
    assert (citation.state, citation.checked_copy) == ("found", copy)
    assert not Intake.objects.exists()


def test_the_same_text_is_one_copy(carl: User) -> None:
    source = SourceFactory()
    first, again = (
        confirm(take_text(TEXT, by=carl, at=NOON), source, by=carl, at=NOON),
        confirm(take_text(TEXT, by=carl, at=NOON), source, by=carl, at=NOON),
    )
    assert (first, Copy.objects.count(), Capture.objects.count()) == (again, 1, 0)


def test_what_was_not_read_or_is_gone_is_not_confirmed(carl: User) -> None:
    source = SourceFactory()
    waiting, gone = IntakeFactory(state="waiting", text=""), IntakeFactory()
    Intake.objects.filter(pk=gone.pk).delete()
    for made in (waiting, gone):
        assert len(refusal(lambda made=made: confirm(made, source, by=carl, at=NOON))) == 1
    assert not Copy.objects.exists()


def test_dropped_nothing_is_kept(carl: User) -> None:
    drop(take_text(TEXT, by=carl, at=NOON), by=carl)
    assert not Intake.objects.exists()


def test_who_only_reads_takes_nothing_in_and_drops_nothing() -> None:
    auditor = StaffFactory(role="auditor")
    made = IntakeFactory()
    for act in (
        lambda: take_text(TEXT, by=auditor, at=NOON),
        lambda: take_file("a.txt", b"He said it.", by=auditor, at=NOON),
        lambda: confirm(made, SourceFactory(), by=auditor, at=NOON),
        lambda: read_again(made, by=auditor, at=NOON),
        lambda: drop(made, by=auditor),
    ):
        with pytest.raises(PermissionDenied):
            act()
    assert Intake.objects.count() == 1
