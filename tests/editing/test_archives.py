"""The client of a web archive: what it asks, what it takes for a capture, and what it refuses to take for one."""

import gzip
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from cases.choices import CaptureState
from cases.editing import archives
from cases.editing.archives import Answer, Taken, keep, made, nearest, turn, why_off
from tests.editing.stub_archive import GATE, MOMENT, PAGE, STAMPED, archive_that_answers, capture, set_archive, to
from tests.editing.stub_web import Answer as Sent
from tests.editing.stub_web import page

pytestmark = pytest.mark.slow

NEAR = datetime(2019, 3, 1, 12, tzinfo=UTC)
CAPTURED = datetime(2019, 3, 4, 10, 15, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _archive(settings: Any, tmp_path: Path) -> None:
    set_archive(settings, tmp_path)


def found(*answers: Sent, about: str = PAGE) -> Answer:
    with archive_that_answers(*answers) as archive:
        return nearest(about, near=NEAR, network=archive.network)


def told(answer: Answer) -> tuple[str, str]:
    return answer.state.value, answer.said


def test_the_nearest_capture_is_asked_for_by_its_moment() -> None:
    with archive_that_answers(to(), capture(b"words")) as archive:
        answer = nearest(f"{PAGE}#part", near=NEAR, network=archive.network)
    assert (answer.state, answer.url, answer.moment) == (CaptureState.FOUND, STAMPED, CAPTURED)
    assert answer.page is not None
    assert answer.page.body == b"words"
    assert archive.asked == [f"GET /web/{PAGE}", f"GET /web/20190304101500/{PAGE}"]
    assert archive.headers("Accept-Datetime") == ["Fri, 01 Mar 2019 12:00:00 GMT"] * 2


def test_a_capture_that_is_answered_at_once_is_named_by_its_content_location() -> None:
    direct = capture().replace(b"\r\n\r\n", f"\r\nContent-Location: {STAMPED}\r\n\r\n".encode(), 1)
    assert found(direct).url == STAMPED


@pytest.mark.parametrize(
    "original",
    ["http://paper.example.org:80/a", "https://www.paper.example.org/a/", "https://paper.example.org/a?utm_source=x"],
)
def test_another_spelling_of_the_page_is_that_page(original: str) -> None:
    assert found(to(), capture(of=original)).state == CaptureState.FOUND


OTHER = "https://paper.example.org/b"
NO_USE: dict[str, tuple[tuple[bytes, ...], str]] = {
    "of another page": ((to(), capture(of=OTHER)), f"The nearest capture is of another page: {OTHER}"),
    "that leads to another page": (
        (to(), to(f"{GATE}20190304101600/{OTHER}", Memento_Datetime=MOMENT), capture(of=OTHER)),
        f"The nearest capture is of another page: {OTHER}",
    ),
    "that does not say of what": (
        (to(), page(b"x", Memento_Datetime=MOMENT)),
        "The nearest capture is of another page: it doesn’t say which",
    ),
    "of an error": (
        (to(), capture(status="404 Not Found")),
        "The nearest capture, of 4 March 2019, is of an error. It answered 404 Not Found.",
    ),
    "of a busy site": (
        (to(), capture(status="503 Service Unavailable")),
        "The nearest capture, of 4 March 2019, is of an error. It answered 503 Service Unavailable.",
    ),
    "without an address of its own": ((capture(),), "The archive gives the capture no address of its own."),
    "that is none": ((page(b"Hello"),), "The archive answered with no capture. It answered 200 OK."),
    "that names another host": (
        (capture().replace(b"\r\n\r\n", b"\r\nContent-Location: http://example.net/1\r\n\r\n", 1),),
        "The archive leads to another host: http://example.net/1",
    ),
    "too long": (
        (to(), b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(bytes(2_100_000))),
        "The capture is longer than what is read here. Look it up in the archive, and type its address into the form.",
    ),
}


@pytest.mark.parametrize("name", NO_USE)
def test_a_capture_of_no_use(name: str) -> None:
    answers, said = NO_USE[name]
    assert told(found(*answers)) == ("unfit", said)


def test_no_other_host_is_asked_where_the_archive_leads_away() -> None:
    with archive_that_answers(to("http://example.net/20190304101500/x"), capture()) as archive:
        archive.web.names["example.net"] = archive.web.names["example.org"]
        answer = nearest(PAGE, near=NEAR, network=archive.network)
    assert told(answer) == ("silent", "example.org leads to another host, which was not asked.")
    assert archive.web.looked_up == ["example.org"]


@pytest.mark.parametrize(
    ("answer", "state", "said"),
    [
        (page(b"", "404 Not Found"), "none", ""),
        (page(b"", "403 Forbidden"), "refused", "It answered 403 Forbidden."),
        (page(b"", "451 Unavailable For Legal Reasons"), "refused", "It answered 451 Unavailable For Legal Reasons."),
        (page(b"", "429 Too Many Requests", Retry_After="60"), "busy", ""),
        (page(b"", "503 Service Unavailable"), "busy", ""),
        (b"", "silent", "example.org did not answer as a web server does."),
    ],
)
def test_an_archive_without_a_capture(answer: bytes, state: str, said: str) -> None:
    assert told(found(answer)) == (state, said)


def test_how_long_a_busy_archive_wants_to_be_left_alone_is_told() -> None:
    assert found(page(b"", "429 Too Many Requests", Retry_After="7200")).retry_after == "7200"


# -- new captures


def answered(status: str = "200 OK", *, location: str = "", **words: str) -> bytes:
    """An answer in JSON."""
    headers = {"Location": location} if location else {}
    return page(json.dumps(words).encode(), status, **headers)


def job(state: str, **words: str) -> bytes:
    """What became of a job."""
    return page(json.dumps({"status": state, **words}).encode())


def kept(*answers: Sent) -> Answer:
    with archive_that_answers(*answers) as archive:
        return keep(PAGE, network=archive.network)


def test_a_new_capture_is_asked_for_with_a_form_and_our_key(settings: Any) -> None:
    for key, sent in (("", ""), ("us:word", "LOW us:word")):
        settings.CASETRACKER_WEB_ARCHIVE_KEY = key
        with archive_that_answers(answered(url=PAGE, job_id="spn2-1")) as archive:
            answer = keep(f"{PAGE}#part", network=archive.network)
        assert answer == Answer(CaptureState.LATER, job="spn2-1")
        assert archive.asked == ["POST /save url=https%3A%2F%2Fpaper.example.org%2Fa"]
        assert (archive.headers("Accept"), archive.headers("Authorization")) == (["application/json"], [sent])


def test_our_key_goes_to_the_address_for_new_captures_only(settings: Any) -> None:
    settings.CASETRACKER_WEB_ARCHIVE_KEY = "us:word"
    with archive_that_answers(answered("303 See Other", location=STAMPED), capture()) as archive:
        assert keep(PAGE, network=archive.network).url == STAMPED
    assert archive.headers("Authorization") == ["LOW us:word", ""]
    with archive_that_answers(SUCCESS, capture()) as archive:
        assert made("spn2-1", PAGE, asked_at=CAPTURED, network=archive.network).url == STAMPED
    assert archive.headers("Authorization") == ["LOW us:word", ""]
    with archive_that_answers(to(), capture()) as archive:
        assert nearest(PAGE, near=NEAR, network=archive.network).url == STAMPED
    assert archive.headers("Authorization") == ["", ""]


def test_a_capture_that_is_made_at_once_is_looked_at() -> None:
    for name in ("Location", "Content-Location"):
        made_now = page(b"", "201 Created", **{name.replace("-", "_"): f"/web/20190304101500/{PAGE}"})
        assert kept(made_now, capture()).url == STAMPED
    assert told(kept(answered("302 Found", location=STAMPED), capture(of=OTHER)))[0] == "unfit"
    assert told(kept(answered("302 Found", location="http://example.net/1"))) == (
        "unfit",
        "The archive leads to another host: http://example.net/1",
    )
    assert kept(answered("302 Found", location=STAMPED), page(b"", "404 Not Found")) == Answer(CaptureState.LATER)


@pytest.mark.parametrize(
    ("answer", "state", "said"),
    [
        (answered("401 Unauthorized", message="no"), "refused", archives._NO_KEY),
        (answered("403 Forbidden"), "refused", "It answered 403 Forbidden."),
        (answered("429 Too Many Requests"), "busy", ""),
        (job("error", message="The site\u0007 blocks us."), "refused", "The site blocks us."),
        (answered("400 Bad Request", message="No such page."), "refused", "No such page."),
        (page(b"<p>", "500 Internal Server Error"), "refused", "It answered 500 Internal Server Error."),
        (page(b"[1]", "202 Accepted"), "later", ""),
        (answered(job_id="../../etc"), "later", ""),
        (page(b"[" * 100_000), "later", ""),
        (b"", "silent", "example.org did not answer as a web server does."),
    ],
    ids=["no key", "shut", "busy", "error", "fault", "broken", "accepted", "a job of no use", "hostile", "silent"],
)
def test_what_an_archive_says_to_the_wish_for_a_capture(answer: bytes, state: str, said: str) -> None:
    found = kept(answer)
    assert (found.state.value, found.said, found.job) == (state, said, "")


SUCCESS = job("success", timestamp="20190304101500", original_url=PAGE)


def looked(*answers: Sent, name: str = "spn2-1", asked_at: datetime = CAPTURED) -> tuple[Answer, list[str]]:
    with archive_that_answers(*answers) as archive:
        return made(name, PAGE, asked_at=asked_at, network=archive.network), archive.asked


def test_what_became_of_a_capture_is_asked_by_its_job() -> None:
    answer, asked = looked(SUCCESS, capture())
    assert (answer.state, answer.url, answer.moment) == (CaptureState.FOUND, STAMPED, CAPTURED)
    assert asked == ["GET /save/status/spn2-1", f"GET /web/20190304101500/{PAGE}"]
    assert looked(job("pending"))[0] == Answer(CaptureState.LATER, job="spn2-1")
    assert looked(SUCCESS, page(b"", "404 Not Found"))[0] == Answer(CaptureState.LATER, job="spn2-1")
    assert looked(page(b"", "429 Too Many Requests", Retry_After="9"))[0] == Answer(CaptureState.BUSY, retry_after="9")


def test_a_capture_that_failed_says_why_and_one_of_another_page_is_refused() -> None:
    assert told(looked(job("error", message="Couldn't resolve host."))[0]) == ("refused", "Couldn't resolve host.")
    answer, asked = looked(job("success", timestamp="20190304101500", original_url=OTHER))
    assert told(answer) == ("unfit", f"The archive kept another page: {OTHER}")
    assert asked == ["GET /save/status/spn2-1"]
    assert looked(job("success", timestamp="2019/../x", original_url=PAGE))[0] == Answer(
        CaptureState.LATER, job="spn2-1"
    )


def test_without_a_job_the_capture_has_to_be_newer_than_the_wish() -> None:
    assert looked(to(), capture(), name="")[0].state == CaptureState.FOUND
    before = looked(to(), capture(), name="", asked_at=datetime(2019, 3, 4, 10, 16, tzinfo=UTC))
    assert before[0] == Answer(CaptureState.LATER)


# -- whether, and when


@pytest.mark.parametrize(
    ("name", "value", "old", "new"),
    [
        ("CASETRACKER_OUTBOUND", False, archives.OFF, archives.OFF),
        ("CASETRACKER_WEB_ARCHIVE", "", archives.NO_ARCHIVE, archives.NO_ARCHIVE),
        ("CASETRACKER_WEB_ARCHIVE_SAVE", "", "", archives.NO_NEW),
        ("CASETRACKER_WEB_ARCHIVE_KEY", "", "", ""),
    ],
)
def test_what_switches_it_off(settings: Any, name: str, value: object, old: str, new: str) -> None:
    setattr(settings, name, value)
    assert (why_off(), why_off(new=True)) == (old, new)


def test_one_asks_at_a_time() -> None:
    with turn(waits=False), pytest.raises(Taken), turn(waits=False):
        pass
    with turn(waits=True):
        pass
