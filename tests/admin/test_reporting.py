"""A reader reports an error, without an account, script or cookie; an editor finds it, looks it up and answers."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from cases.editing.reports import OF_ONE_IN_AN_HOUR
from cases.models.desk.reports import ErrorReport
from cases.values.short_ids import short
from tests.admin.desk import address, form_of, text_of
from tests.factories import ErrorReportFactory
from tests.reading.documents import SENTENCED, case_document, publish, uid

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
OF_EVENT = f"/report/case/case-cooper/{SENTENCED.id}/"


@pytest.fixture
def reader():
    """Somebody whose browser has no token to send along."""
    publish(case_document())
    return Client(enforce_csrf_checks=True)


def filled(reader, time_machine, where, **typed):
    """The form as it was opened, filled in and sent a minute later."""
    opened_at = timezone.now()
    data = form_of(reader.get(where), holding="stamp")
    time_machine.move_to(opened_at + timedelta(minutes=1), tick=False)
    return reader.post(where, data | {"text": "It was in May."} | typed)


def test_of_one_statement_and_seen_by_an_editor_who_answers(reader, contributor, auditor, time_machine):
    assert f'href="{OF_EVENT}"' in reader.get(f"/cases/case-cooper/events/{short(SENTENCED.id)}/").content.decode()
    assert "Sentenced to death (Case Cooper)" in text_of(reader.get(OF_EVENT))
    sent = filled(reader, time_machine, OF_EVENT, source="358 F.3d", contact="ada@example.org")
    assert (sent.status_code, sent.url, dict(reader.cookies)) == (302, "/report/sent/", {})
    assert "Thank you" in text_of(reader.get(sent.url))
    row = ErrorReport.objects.get()
    assert (row.about, row.page, str(row.item_id), row.text, row.source) == (
        "Sentenced to death (Case Cooper)",
        f"/cases/case-cooper/events/{short(SENTENCED.id)}/",
        SENTENCED.id,
        "It was in May.",
        "358 F.3d",
    )
    assert "Sentenced to death (Case Cooper)" in text_of(contributor.get("/admin/"))
    where = address(row)
    shown = text_of(contributor.get(where))
    assert ("It was in May." in shown, "ada@example.org" in shown) == (True, True)
    assert 'name="outcome"' not in auditor.get(where).content.decode()
    data = form_of(contributor.get(where), holding="outcome")
    empty = contributor.post(where, data)
    assert "Say what was found, and what was done." in text_of(empty)
    done = contributor.post(where, data | {"outcome": "corrected", "answer": "Edition 2."}, follow=True)
    assert "Answered." in text_of(done)
    row.refresh_from_db()
    assert (row.outcome, row.answered_by, row.contact) == ("corrected", contributor.user, "")
    again = contributor.post(where, data | {"outcome": "stands", "answer": "No."})
    assert (again.status_code, ErrorReport.objects.get().outcome) == (200, "corrected")


@pytest.mark.parametrize(
    ("where", "page"),
    [
        ("/report/?page=/cases/case-cooper/", "/cases/case-cooper/"),
        ("/report/?page=/about/", "/about/"),
        ("/report/?page=/es/about/", "/es/about/"),
        ("/es/report/?page=/es/about/", "/es/about/"),
        ("/es/report/?page=/es/admin/", "/es/"),
        ("/report/?page=https://elsewhere.example/", "/"),
        ("/report/?page=//elsewhere.example/", "/"),
        ("/report/?page=/admin/", "/"),
        ("/report/?page=/preview/secret/", "/"),
        ("/report/?page=/nothing/here/", "/"),
        ("/report/", "/"),
        ("/report/case/case-cooper/", "/cases/case-cooper/"),
    ],
)
def test_of_a_page_of_ours_and_of_no_other(reader, time_machine, where, page):
    assert filled(reader, time_machine, where).status_code == 302
    assert ErrorReport.objects.get().page == page


def test_what_nobody_can_read_can_not_be_reported(reader):
    draft = uid("a draft")
    for where in (
        "/report/case/nobody/",
        f"/report/case/case-cooper/{draft}/",
        "/report/case/case-cooper/" + "-" * 36 + "/",
    ):
        assert reader.get(where).status_code == 404
    assert reader.delete("/report/").status_code == 405


def test_a_refusal_keeps_what_was_typed_and_says_what_to_do(reader, time_machine):
    data = form_of(reader.get(OF_EVENT), holding="stamp")
    typed = {"text": "It was in May.", "source": "358 F.3d"}
    fast = reader.post(OF_EVENT, data | typed)
    assert (fast.status_code, "faster than anybody types" in text_of(fast)) == (400, True)
    time_machine.move_to(timezone.now() + timedelta(days=2), tick=False)
    late = reader.post(OF_EVENT, form_of(fast, holding="stamp"))
    assert (late.status_code, "open for more than a day" in text_of(late)) == (400, True)
    empty = filled(reader, time_machine, OF_EVENT, text=" ", source="358 F.3d")
    assert (empty.status_code, "Say what is wrong: the box is empty." in text_of(empty)) == (400, True)
    for page, text in ((fast, typed["text"]), (late, typed["text"]), (empty, "")):
        kept = form_of(page, holding="stamp")
        assert (kept["text"].strip(), kept["source"]) == (text, typed["source"])
    assert not ErrorReport.objects.exists()


def test_too_many_from_one_place_are_refused_and_others_are_not(reader, time_machine):
    for number in range(OF_ONE_IN_AN_HOUR):
        assert filled(reader, time_machine, OF_EVENT, text=f"Number {number}.").status_code == 302
    more = filled(reader, time_machine, OF_EVENT, text="One more.")
    assert (more.status_code, form_of(more, holding="stamp")["text"].strip()) == (429, "One more.")
    data = form_of(reader.get(OF_EVENT), holding="stamp")
    time_machine.move_to(timezone.now() + timedelta(minutes=1), tick=False)
    elsewhere = reader.post(OF_EVENT, data | {"text": "From elsewhere."}, REMOTE_ADDR="2001:db8:1:2::1")
    assert elsewhere.status_code == 302


def test_machines_and_floods_leave_nothing(reader, time_machine):
    assert filled(reader, time_machine, OF_EVENT, more="http://spam.example").url == "/report/sent/"
    flood = reader.post(OF_EVENT, {"text": "x" * 50_000})
    assert (flood.status_code, ErrorReport.objects.count()) == (413, 0)


def test_nothing_that_was_typed_is_markup(reader, contributor, time_machine):
    filled(reader, time_machine, OF_EVENT, text="<script>alert(1)</script>")
    html = contributor.get(address(ErrorReport.objects.get())).content.decode()
    assert ("<script>alert(1)" in html, "&lt;script&gt;alert(1)" in html) == (False, True)


def test_a_page_offers_it_and_a_draft_or_the_form_itself_does_not(reader):
    assert 'href="/report/?page=/cases/case-cooper/"' in reader.get("/cases/case-cooper/").content.decode()
    assert "Report an error on this page" not in text_of(reader.get(OF_EVENT))


@pytest.mark.parametrize("count", [1, 3, 30])
def test_the_queue_asks_as_much_of_thirty_as_of_one(contributor, django_assert_num_queries, count):
    ErrorReportFactory.create_batch(count)
    contributor.get("/admin/cases/errorreport/")
    with django_assert_num_queries(6):
        contributor.get("/admin/cases/errorreport/")
