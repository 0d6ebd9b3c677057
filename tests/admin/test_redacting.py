"""Destroying words from the desk: who may, what is shown first, what is asked, what an editor is told afterwards."""

import re

import pytest
from django.urls import reverse

from cases.models.desk.redaction import Redaction
from tests.admin.conftest import signed_in
from tests.admin.desk import address, opened, text_of
from tests.factories import EventFactory, InmateFactory, SourceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

WORDS = "Quetzal Wort"


@pytest.fixture(autouse=True)
def ledger(settings, tmp_path):
    settings.REDACTION_LEDGER = tmp_path / "redactions.jsonl"
    return settings.REDACTION_LEDGER


@pytest.fixture
def officer(db):
    return signed_in("privacy officer")


@pytest.fixture
def event():
    SourceFactory(title=f"News of {WORDS}")
    return EventFactory(headline=f"{WORDS} speaks", inmates=[InmateFactory()])


PAGE = "/admin/redact/"


def counted(look):
    """The number of texts that the page says would change."""
    return re.search(r"(\d+) texts? would be changed", text_of(look))[1]


def destroyed(officer, page=PAGE, **typed):
    """Looked at first, then confirmed with the number that was shown."""
    number = counted(officer.post(page, typed | {"why": ""}))
    sent = {"why": "She asked us to.", "expected": number, "_destroy": "Destroy for good", **typed}
    return officer.post(page, sent)


def test_only_the_privacy_officer_reaches_the_page(officer, event):
    assert officer.get(PAGE).status_code == 200
    for role in ("contributor", "reviewer", "administrator", "auditor"):
        other = signed_in(role)
        assert other.get(PAGE).status_code == 403
        assert other.post(PAGE, {"words": WORDS, "why": "x", "expected": "4", "_destroy": ""}).status_code == 403
        assert PAGE not in other.get(address(event)).content.decode()
    event.refresh_from_db()
    assert event.headline == f"{WORDS} speaks"


def test_first_it_is_shown_where_the_words_stand_then_they_go(officer, event):
    look = officer.post(PAGE, {"words": WORDS, "why": ""})
    assert "5 texts would be changed events: 1 sources: 1 versions of events: 2 versions of sources: 1" in text_of(look)
    event.refresh_from_db()
    assert event.headline == f"{WORDS} speaks"
    done = destroyed(officer, words=WORDS)
    assert "Destroyed in 5 texts" in text_of(done)
    event.refresh_from_db()
    assert event.headline == "[removed] speaks"
    assert (look["Cache-Control"], "no-store" in done["Cache-Control"]) == (done["Cache-Control"], True)
    assert WORDS not in done.content.decode()
    listed = text_of(officer.get(reverse("admin:cases_redaction_changelist")))
    assert "She asked us to." in listed


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"expected": "", "why": "She asked."}, "Type how many texts hold it, 5"),
        ({"expected": "3", "why": "She asked."}, "5 texts hold it now, not 3"),
        ({"expected": "5", "why": ""}, "Say why"),
        ({"expected": "5", "why": "QUETZAL-WORT asked"}, "The reason repeats what is to be destroyed"),
    ],
)
def test_without_the_number_and_a_reason_nothing_is_destroyed(officer, event, typed, said):
    response = officer.post(PAGE, {"words": WORDS, "_destroy": "", **typed})
    assert "Nothing was destroyed" in text_of(response)
    assert said in text_of(response)
    event.refresh_from_db()
    assert (event.headline, Redaction.objects.count()) == (f"{WORDS} speaks", 0)


def test_too_short_a_word_is_refused(officer):
    assert "Give at least four letters" in text_of(officer.post(PAGE, {"words": "Ada"}))


def test_an_item_is_destroyed_from_its_own_page(officer, event):
    event.account = "What she has to say to everybody."
    event.save()
    page = reverse("admin:redact_item", args=["event", event.pk])
    assert page in officer.get(address(event)).content.decode()
    assert "would be changed events: 1 versions of events" in text_of(officer.post(page, {"why": ""}))
    assert "Destroyed in" in text_of(destroyed(officer, page))
    event.refresh_from_db()
    assert (event.headline, event.account, event.not_ready) == ("[removed]", "[removed]", True)
    assert officer.get(reverse("admin:redact_item", args=["event", 999])).status_code == 404
    assert officer.get(reverse("admin:redact_item", args=["place", event.pk])).status_code == 404


def test_who_brings_the_words_back_is_told_and_may(officer, contributor, event):
    destroyed(officer, words=WORDS)
    data = opened(contributor, address(event))
    response = contributor.post(address(event), data | {"headline": "A note on quetzal-wort"}, follow=True)
    told = text_of(response)
    assert f"by {officer.user}: She asked us to. Take it out again" in told
    event.refresh_from_db()
    assert event.headline == "A note on quetzal-wort"
    data = opened(contributor, address(event))
    response = contributor.post(address(event), data | {"headline": "A note on something else"}, follow=True)
    assert "Take it out again" not in text_of(response)


def test_a_ledger_that_cannot_be_read_stops_no_editor(contributor, event, ledger):
    ledger.write_text("{half")
    data = opened(contributor, address(event))
    response = contributor.post(address(event), data | {"headline": "Something"}, follow=True)
    assert "Line 1 of the ledger of redactions can’t be read." in text_of(response)
    event.refresh_from_db()
    assert event.headline == "Something"
