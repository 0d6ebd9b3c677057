"""The page of a source's archived copies: asking, and what becomes of the answer, each way through the page itself."""

from datetime import UTC, date, datetime
from urllib.parse import urlencode

import pytest

from cases.admin.sources import SourceAdmin
from cases.editing import archivable, archives
from cases.editing.editions import publish
from cases.models.desk.archives import ArchivedCapture
from cases.models.desk.sources import Source
from tests.admin.desk import address, opened, text_of
from tests.editing.conftest import NOON, Desk
from tests.editing.stub_archive import PAGE, STAMPED, archive_that_answers, capture, set_archive, to
from tests.editing.stub_web import page
from tests.editing.test_proposals import without_warnings
from tests.factories import ArchivedCaptureFactory, SourceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

PERMA = "https://perma.cc/44TF-9JXB"


@pytest.fixture(autouse=True)
def _archive(settings, tmp_path):
    set_archive(settings, tmp_path)


@pytest.fixture
def source(reviewer):
    """One that readers see."""
    desk = Desk()
    without_warnings(desk)
    publish(desk.case, by=reviewer.user, at=NOON)
    return desk.source


def pressed(client, source, monkeypatch, *answers, **button):
    """The page after a button, and what reached the archive."""
    with archive_that_answers(*answers) as archive:
        monkeypatch.setattr(SourceAdmin, "network", archive.network)
        response = client.post(address(source, "archive"), button, follow=True)
    return text_of(response), archive.asked


def test_a_copy_is_found_looked_at_and_used(contributor, source, monkeypatch):
    text, asked = pressed(contributor, source, monkeypatch, to(), capture(), _find="yes")
    assert asked == [f"GET /web/{PAGE}", f"GET /web/20190304101500/{PAGE}"]
    assert "A copy of 4 March 2019, at example.org. Not compared with a copy of ours" in text
    assert f"by {contributor.user}, nearest to " in text
    row = ArchivedCapture.objects.get()
    assert Source.objects.get(pk=source.pk).archived_url == ""
    text, asked = pressed(contributor, source, monkeypatch, _use=str(row.pk))
    used = Source.objects.get(pk=source.pk)
    assert (used.archived_url, used.archived_on, used.changed_by) == (STAMPED, date(2019, 3, 4), contributor.user)
    assert "The archived copy of 4 March 2019 stands in the source. Readers get it with the next edition." in text
    assert f"Used by {contributor.user}" in text
    assert "Use this copy" not in text
    assert asked == []


def test_a_copy_is_passed_over(contributor, source, monkeypatch):
    row = ArchivedCaptureFactory(source=source, share=0.62)
    text = text_of(contributor.get(address(source, "archive")))
    assert "62% of our copy stands in it: it shows another state of the page than the one we read." in text
    text, _ = pressed(contributor, source, monkeypatch, _pass=str(row.pk))
    assert "Passed over: it is not proposed again." in text
    assert f"Passed over by {contributor.user}" in text
    assert Source.objects.get(pk=source.pk).archived_url == ""


def test_a_page_is_asked_to_be_kept_and_looked_for(contributor, source, monkeypatch):
    text, asked = pressed(contributor, source, monkeypatch, page(b'{"job_id": "j1"}'), _keep="yes")
    assert asked == ["POST /save url=https%3A%2F%2Fpaper.example.org%2Fa"]
    assert "A copy is being made at example.org. That takes a minute, sometimes an hour." in text
    row = ArchivedCapture.objects.get()
    text, asked = pressed(
        contributor, source, monkeypatch, page(b'{"status": "error", "message": "No."}'), _look=row.pk
    )
    assert asked == ["GET /save/status/j1"]
    assert "Refused by example.org. No." in text


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (page(b"", "404 Not Found"), "No copy of this page at example.org."),
        (page(b"", "429 Too Many Requests"), "Busy: example.org is left alone until "),
        (b"", "No answer from example.org. example.org did not answer as a web server does."),
        (page(b"x"), "Nothing of use at example.org. The archive answered with no capture. It answered 200 OK."),
    ],
    ids=["none", "busy", "silent", "of no use"],
)
def test_what_an_archive_answers_is_said(contributor, source, monkeypatch, answer, said):
    assert said in pressed(contributor, source, monkeypatch, answer, _find="yes")[0]


BUTTONS = ("Find an archived copy", "Ask the archive to keep this page")


def buttons(client, source):
    text = text_of(client.get(address(source, "archive")))
    return text, tuple(name for name in BUTTONS if name in text)


@pytest.mark.parametrize(
    ("name", "value", "said", "shown"),
    [
        ("CASETRACKER_OUTBOUND", False, archives.OFF, ()),
        ("CASETRACKER_WEB_ARCHIVE", "", archives.NO_ARCHIVE, ()),
        ("CASETRACKER_WEB_ARCHIVE_SAVE", "", archives.NO_NEW, BUTTONS[:1]),
        ("CASETRACKER_WEB_ARCHIVE_KEY", "", "It learns the address, which readers have too.", BUTTONS),
    ],
)
def test_what_is_switched_off_is_said_and_has_no_button(
    contributor, source, monkeypatch, settings, name, value, said, shown
):
    setattr(settings, name, value)
    text, found = buttons(contributor, source)
    assert (said in text, found) == (True, shown)
    if not shown:
        text, asked = pressed(contributor, source, monkeypatch, _find="yes")
        assert (said in text, asked) == (True, [])


def test_a_source_that_readers_do_not_see_has_no_button_and_no_way_around(contributor, source, monkeypatch):
    hidden = SourceFactory(title="Secret", url="https://leaks.example.org/1")
    text, found = buttons(contributor, hidden)
    assert (archivable.UNSEEN in text, found) == (True, ())
    text, asked = pressed(contributor, hidden, monkeypatch, to(), capture(), _find="yes")
    assert (archivable.UNSEEN in text, asked) == (True, [])
    assert ArchivedCapture.objects.count() == 0


def test_an_archive_that_is_left_alone_has_no_button(contributor, source):
    ArchivedCaptureFactory(source=source, archive="example.org", state="later", url="")
    assert "Look whether it is there" in text_of(contributor.get(address(source, "archive")))
    ArchivedCaptureFactory(
        source=source, archive="example.org", state="busy", url="", not_before=datetime(2126, 1, 2, 3, 4, tzinfo=UTC)
    )
    text, found = buttons(contributor, source)
    said = "example.org is busy or silent. It is left alone until 2 January 2126, 03:04 UTC."
    assert (said in text, "Look whether it is there" in text, found) == (True, False, ())


def test_who_only_reads_sees_the_answers_and_no_button(auditor, source):
    row = ArchivedCaptureFactory(source=source)
    text, found = buttons(auditor, source)
    assert ("A copy of 4 March 2019" in text, "Use this copy" in text, found) == (True, False, ())
    assert auditor.post(address(source, "archive"), {"_use": row.pk}).status_code == 403


@pytest.mark.parametrize("key", ["other", "", "x", "9" * 30, "²"])
def test_a_capture_of_another_source_is_not_there(contributor, source, key):
    key = str(ArchivedCaptureFactory().pk) if key == "other" else key
    for name in ("_use", "_pass", "_look"):
        assert contributor.post(address(source, "archive"), {name: key}).status_code == 404
    assert contributor.post(address(source, "archive"), {}).status_code == 404
    assert contributor.get("/admin/cases/source/999999/archive/").status_code == 404


# -- the source's own form


def test_the_form_leads_there_and_says_what_there_is(contributor, source):
    shown = contributor.get(address(source))
    assert "No archive has been asked." in text_of(shown)
    assert f'href="{address(source, "archive")}"' in shown.content.decode()
    ArchivedCaptureFactory(source=source)
    assert "at archive.example.org. It waits to be looked at." in text_of(contributor.get(address(source)))
    assert "Save it first" in text_of(contributor.get("/admin/cases/source/add/"))


def saved(client, source, **changes):
    response = client.post(address(source), opened(client, address(source)) | changes)
    source.refresh_from_db()
    return text_of(response), (source.archived_url, source.archived_on)


def test_the_day_follows_from_the_address_of_the_copy(contributor, source):
    assert saved(contributor, source, archived_url=STAMPED)[1] == (STAMPED, date(2019, 3, 4))
    other = STAMPED.replace("20190304", "20200506")
    assert saved(contributor, source, archived_url=other)[1] == (other, date(2020, 5, 6))
    assert saved(contributor, source, archived_url=PERMA)[1] == (PERMA, None)
    assert saved(contributor, source, archived_on="2021-07-08")[1] == (PERMA, date(2021, 7, 8))
    assert saved(contributor, source, title="Another title")[1] == (PERMA, date(2021, 7, 8))
    assert saved(contributor, source, archived_url="")[1] == ("", None)


def test_a_day_that_contradicts_the_address_is_refused(contributor, source):
    text, kept = saved(contributor, source, archived_url=STAMPED, archived_on="2019-03-05")
    assert "The address of the copy says 4 March 2019. Empty this, and it is filled from there." in text
    assert kept == ("", None)
    text, kept = saved(contributor, source, archived_on="2019-03-05")
    assert "Give the address of the archived copy too, or empty this." in text
    assert kept == ("", None)


@pytest.mark.parametrize("count", [1, 3, 30])
def test_the_page_asks_the_same_of_few_answers_and_many(contributor, source, django_assert_num_queries, count):
    settled = {"settled_by": contributor.user, "settled_at": NOON}
    for number in range(count):
        ArchivedCaptureFactory(
            source=source, asked_by=contributor.user, **(settled | {"fate": "used"} if number else {})
        )
    contributor.get(address(source, "archive"))
    with django_assert_num_queries(8):
        contributor.get(address(source, "archive"))


def test_another_address_in_a_query_is_none(contributor, source):
    assert contributor.get(f"{address(source, 'archive')}?{urlencode({'_find': 'yes'})}").status_code == 200
    assert ArchivedCapture.objects.count() == 0
