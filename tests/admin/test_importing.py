"""Import and export from a case's page."""

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from cases.editing.sheets.parsing import MOST_BYTES, TOO_LARGE
from cases.models.desk.sources import Source
from tests.admin.desk import text_of
from tests.factories import ActorFactory, CitationFactory, EventFactory, InmateFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

TABLE = (
    "headline,date,kind,how it is known,people,source,quote\n"
    "The board hears her,3 June 2019,hearing,reported,Ada Example | subject,Board hears her,heard her\n"
)


@pytest.fixture
def case():
    found = InmateFactory(actor=ActorFactory(name="Ada Example", kind="person"), slug="ada-example")
    CitationFactory(event=EventFactory(inmates=[found], headline="A jury convicts her"))
    return found


def page_of(case):
    return reverse("admin:cases_inmate_import", args=[case.pk])


def kept(response, **more):
    form = response.context["form"]
    return {"text": form["text"].value(), "seal": form["seal"].value(), **more}


def test_a_file_is_looked_over_and_then_imported_as_shown(contributor, case):
    shown = contributor.post(page_of(case), {"file": SimpleUploadedFile("events.csv", TABLE.encode("utf-8-sig"))})
    assert dict(shown.context["plan"].counts) == {"new": 2, "there already": 1}
    assert "2 new · 1 there already" in text_of(shown)
    assert case.events.count() == 1
    done = contributor.post(page_of(case), kept(shown, _import="1"), follow=True)
    assert done.redirect_chain[-1][0].startswith(reverse("admin:cases_inmate_change", args=[case.pk]))
    event = case.events.get(headline="The board hears her")
    assert (event.created_by, event.citations.get().exact) == (contributor.user, "heard her")
    again = contributor.post(page_of(case), kept(shown, _import="1"))
    assert (case.events.count(), "Something in the file has to be mended first." in text_of(again)) == (2, True)


def test_what_is_wrong_is_said_and_the_text_stays_to_be_mended(contributor, case):
    wrong = contributor.post(page_of(case), {"text": TABLE.replace("hearing", "sitting")})
    assert "Line 2, kind “sitting” is none of: birth, crime" in text_of(wrong)
    assert "Import what is shown" not in text_of(wrong)
    assert "sitting" in kept(wrong)["text"]
    mended = contributor.post(page_of(case), {"text": kept(wrong)["text"].replace("sitting", "hearing")})
    assert "Import what is shown" in text_of(mended)


def test_a_text_changed_after_it_was_shown_is_shown_again(contributor, case):
    shown = contributor.post(page_of(case), {"text": TABLE})
    sent = kept(shown, _import="1")
    again = contributor.post(page_of(case), {**sent, "text": TABLE.replace("hears her", "hears Ada")})
    assert ("Look again at what it does." in text_of(again), case.events.count()) == (True, 1)


def test_nothing_and_too_much_are_refused(contributor, case):
    assert "Choose a file, or paste its text." in text_of(contributor.post(page_of(case), {"text": " "}))
    large = SimpleUploadedFile("events.csv", b"x" * (MOST_BYTES + 1))
    assert TOO_LARGE in text_of(contributor.post(page_of(case), {"file": large}))


def test_an_export_comes_back_unchanged(contributor, auditor, case):
    for form in ("table", "rows"):
        sent = auditor.get(reverse(f"admin:cases_inmate_{form}", args=[case.pk]))
        assert sent["Content-Disposition"].startswith('attachment; filename="ada-example-')
        shown = contributor.post(page_of(case), {"text": sent.content.decode("utf-8-sig")})
        plan = shown.context["plan"]
        assert (plan.faults, {outcome for outcome, _ in plan.counts}) == ((), {"unchanged", "there already"})
    rows = json.loads(auditor.get(reverse("admin:cases_inmate_rows", args=[case.pk])).content)
    assert set(rows) == {"sources", "events"}


def test_the_case_leads_there_for_who_writes(contributor, auditor, case):
    page = reverse("admin:cases_inmate_change", args=[case.pk])
    assert [page_of(case) in client.get(page).content.decode() for client in (contributor, auditor)] == [True, False]
    assert auditor.post(page_of(case), {"text": TABLE}).status_code == 403
    assert Source.objects.filter(title="Board hears her").count() == 0
