"""Taking back at the desk: a section of its own, a reviewer's to fill, and said in the lists."""

import pytest
from django.utils import timezone

from cases.models.desk.events import Event
from cases.models.desk.proposals import ProposedChange
from tests.admin.conftest import signed_in
from tests.admin.desk import address, opened, text_of
from tests.admin.proposing import press, proposed, published
from tests.factories import CampaignFactory, CitationFactory, EventFactory, InmateFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
WHY = "The record was of another person."


@pytest.fixture
def inmate():
    found = InmateFactory(actor__name="Ada Example", actor__slug="ada-example", checked_on=timezone.localdate())
    CitationFactory(event=EventFactory(headline="A verdict", inmates=[found]))
    return found


def test_a_reviewer_takes_an_event_back_and_the_list_says_so(reviewer, inmate):
    event = inmate.events.get()
    response = reviewer.post(address(event), opened(reviewer, address(event)) | {"retraction": WHY})
    event.refresh_from_db()
    assert (response.status_code, event.retraction) == (302, WHY)
    assert "taken back" in text_of(reviewer.get("/admin/cases/event/"))


@pytest.mark.parametrize("make", [InmateFactory, CampaignFactory, EventFactory])
def test_a_contributor_reads_why_and_can_neither_take_back_nor_undo_it(contributor, reviewer, make):
    row = make()
    for before, typed in (("", WHY), (WHY, "")):
        row.retraction = before
        row.save()
        data = opened(contributor, address(row))
        assert "retraction" not in data
        assert "retraction" in opened(reviewer, address(row))
        contributor.post(address(row), data | {"retraction": typed})
        row.refresh_from_db()
        assert row.retraction == before
    assert WHY in text_of(contributor.get(address(row)))


def test_from_the_desk_to_the_notice(contributor, reviewer, client, inmate):
    published(contributor, reviewer, inmate)
    where = f"/cases/{inmate.slug}/"
    assert "A verdict" in text_of(client.get(where))
    another = signed_in("reviewer")
    data = opened(another, address(inmate)) | {"retraction": WHY}
    assert another.post(address(inmate), data).status_code == 302
    page = proposed(contributor, inmate)
    assert WHY in contributor.get(page).content.decode()
    press(contributor, page, "send")
    press(reviewer, page, "approve")
    text = text_of(client.get(where))
    assert (f"This case has been taken back. {WHY}" in text, "A verdict" in text) == (True, False)
    assert Event.objects.get().headline == "A verdict"


def test_what_was_taken_back_is_deleted_by_nobody(contributor, reviewer, client, inmate):
    published(contributor, reviewer, inmate)
    event = inmate.events.get()
    where = address(event, "delete")
    assert contributor.get(where, follow=True).status_code == 200
    assert where in contributor.get(address(event)).content.decode()
    event.retraction = WHY
    event.save()
    for somebody in (contributor, reviewer):
        assert (somebody.get(where).status_code, somebody.post(where, {"post": "yes"}).status_code) == (403, 403)
        assert where not in somebody.get(address(event)).content.decode()
    assert Event.objects.get() == event


def test_a_notice_does_not_vanish_by_taking_its_event_out_of_the_case(contributor, reviewer, client, inmate):
    CitationFactory(event=EventFactory(headline="An appeal", inmates=[inmate]))
    published(contributor, reviewer, inmate)
    event = inmate.events.get(headline="A verdict")
    event.retraction = WHY
    event.save()
    published(contributor, signed_in("reviewer"), inmate)
    event.inmates.clear()
    page = proposed(contributor, inmate)
    said = "was taken back in public, and the notice that says so would go. Hold this back"
    assert said in text_of(press(contributor, page, "send"))
    data = opened(contributor, page)
    change = ProposedChange.objects.get(candidate__is_open=True, verb="removed", item_kind="event")
    del data[f"publish-{change.pk}"]
    assert said not in text_of(contributor.post(page, data | {"act": "save"}, follow=True))


def test_deleting_says_what_readers_see_and_what_to_do_instead(contributor, reviewer, inmate):
    event = inmate.events.get()
    where = address(event, "delete")
    assert "Readers see this" not in text_of(contributor.get(where, follow=True))
    published(contributor, reviewer, inmate)
    text = text_of(contributor.get(where, follow=True))
    assert "Readers see this in Ada Example (edition 1)." in text
    assert "let a reviewer take it back, so that its place says why" in text


def test_who_may_take_back_is_said_to_everybody(contributor, inmate):
    assert "A reviewer writes here why" in text_of(contributor.get(address(inmate.events.get())))
