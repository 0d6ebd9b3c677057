"""Taking back at the desk: a section of its own, a reviewer's to fill, and said in the lists."""

import pytest
from django.utils import timezone

from cases.models.desk.events import Event
from tests.admin.conftest import signed_in
from tests.admin.desk import address, opened, text_of
from tests.admin.test_proposals import press, proposed, published
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
