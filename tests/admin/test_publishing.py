"""Publishing from the desk: who may, what stands in the way, and what is said when it is done."""

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.models.desk.journal import Journal
from cases.models.published.editions import Edition
from tests.admin.desk import address, form_of, opened, text_of
from tests.factories import CampaignFactory, CitationFactory, ClaimFactory, EventFactory, InmateFactory, PhotoFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def inmate():
    found = InmateFactory(actor__name="Ada Example", actor__slug="ada-example")
    CitationFactory(event=EventFactory(headline="A verdict", inmates=[found]))
    return found


def press(client, record, **typed):
    data = form_of(client.get(address(record, "publish")))
    return client.post(address(record, "publish"), data | typed)


def test_a_reviewer_publishes_and_is_led_to_the_public_page(reviewer, inmate):
    EventFactory(headline="A rumour", inmates=[inmate], not_ready=True)
    page = reviewer.get(address(inmate, "publish"))
    assert "Left out, since not ready or not published A rumour" in text_of(page)
    response = press(reviewer, inmate, summary="The verdict.")
    assert "Published: edition 1" in text_of(response)
    assert f'href="{inmate.get_absolute_url()}"' in response.content.decode()
    edition = Edition.objects.get()
    assert (edition.number, edition.summary, edition.record_id) == (1, "The verdict.", inmate.public_id)
    assert list(Journal.objects.values_list("act", "by")) == [("published", reviewer.user.pk)]
    assert "Read the public page" in text_of(reviewer.get(address(inmate)))


def test_a_contributor_gets_no_link_and_may_not(contributor, reviewer, inmate):
    publish = address(inmate, "publish")
    assert publish not in contributor.get(address(inmate)).content.decode()
    assert publish in reviewer.get(address(inmate)).content.decode()
    assert contributor.get(publish).status_code == 403
    assert contributor.post(publish, form_of(reviewer.get(publish))).status_code == 403
    assert not Edition.objects.exists()


def test_every_reason_is_shown_at_once_each_with_the_field_to_mend(reviewer, inmate):
    uncited = EventFactory(headline="Uncited", inmates=[inmate])
    claimed = EventFactory(headline="Claimed", standing="claimed", inmates=[inmate])
    CitationFactory(event=claimed)
    ahead = EventFactory(headline="Ahead", when="2999", inmates=[inmate])
    CitationFactory(event=ahead)
    photo = PhotoFactory(inmate=inmate, alt="", credit="")
    response = press(reviewer, inmate)
    page = response.content.decode()
    for row, anchor in (
        (uncited, "#citations-group"),
        (claimed, "#roles-group"),
        (ahead, "#id_when"),
        (photo, "#id_alt"),
        (photo, "#id_credit"),
    ):
        assert f'href="{address(row)}?mend=inmate-{inmate.pk}{anchor}"' in page
    assert "Not published: 5 things to mend" in text_of(response)
    assert not Edition.objects.exists()
    assert list(Journal.objects.values_list("act", flat=True)) == ["refused"]


def test_warnings_and_notes_are_shown_and_stop_nothing(reviewer, inmate):
    event = EventFactory(headline="She meets an inmate", inmates=[inmate])
    CitationFactory(event=event)
    photo = PhotoFactory(inmate=inmate, rights="unknown")
    assert photo.rights == "unknown"
    page = reviewer.get(address(inmate, "publish"))
    words = text_of(page)
    assert "2 warnings: look at them, though you can publish" in words
    assert "“She meets an inmate” says “inmate”. Use the name, or “incarcerated person”." in words
    assert f'href="{address(event)}?mend=inmate-{inmate.pk}#id_headline"' in page.content.decode()
    assert f'href="{address(inmate)}?mend=inmate-{inmate.pk}#id_checked_on"' in page.content.decode()
    assert "Counted, nothing to do Photo whose rights are not known: 1" in words
    done = text_of(press(reviewer, inmate))
    assert "Published: edition 1" in done
    assert "warning" not in done


def test_a_refusal_shows_the_warnings_under_what_is_to_be_mended(reviewer, inmate):
    inmate.checked_on = timezone.now().date()
    inmate.save()
    assert "warning" not in text_of(reviewer.get(address(inmate, "publish")))
    EventFactory(headline="A felon is seen", inmates=[inmate])
    words = text_of(press(reviewer, inmate))
    assert "Not published: 1 thing to mend" in words
    assert words.index("1 thing to mend") < words.index("1 warning: look at it, though you can publish")
    assert words.index("has no citation") < words.index("“A felon is seen” says “felon”")


def test_pressed_twice_it_publishes_once_and_says_so_twice(reviewer, inmate):
    data = form_of(reviewer.get(address(inmate, "publish")))
    answers = [text_of(reviewer.post(address(inmate, "publish"), data)) for _ in range(2)]
    assert ["Published: edition 1" in answer for answer in answers] == [True, True]
    assert Edition.objects.count() == 1


def test_a_refusal_can_be_mended_and_the_same_form_pressed_again(reviewer, inmate):
    uncited = EventFactory(headline="Uncited", inmates=[inmate])
    refused = press(reviewer, inmate)
    CitationFactory(event=uncited)
    assert "Published: edition 1" in text_of(reviewer.post(address(inmate, "publish"), form_of(refused)))


def test_a_summary_that_breaks_feeds_is_refused_with_words(reviewer, inmate):
    response = press(reviewer, inmate, summary="A verd\vict")
    assert "U+000B" in text_of(response)
    assert not Edition.objects.exists()


def test_a_campaign_is_published_the_same_way(reviewer, contributor):
    campaign = CampaignFactory()
    CitationFactory(event=EventFactory(campaigns=[campaign]))
    assert contributor.get(address(campaign, "publish")).status_code == 403
    assert "Published: edition 1" in text_of(press(reviewer, campaign))
    assert Edition.objects.get().record_kind == "campaign"


def test_editions_and_journal_are_read_and_never_written(reviewer, inmate):
    press(reviewer, inmate)
    for row, name in ((Edition.objects.get(), "edition"), (Journal.objects.get(), "journal")):
        assert "Ada Example" in text_of(reviewer.get(reverse(f"admin:cases_{name}_changelist")))
        assert reviewer.get(address(row)).status_code == 200
        assert reviewer.post(address(row), {"name": "Changed"}).status_code == 403
        assert reviewer.post(address(row, "delete"), {"post": "yes"}).status_code == 403
        assert reviewer.get(f"/admin/cases/{name}/add/").status_code == 403


def test_mending_leads_back_to_publishing(reviewer, inmate):
    uncited = EventFactory(headline="Nobody says so", inmates=[inmate])
    where = f"{address(uncited)}?mend=inmate-{inmate.pk}"
    saved = reviewer.post(where, opened(reviewer, where) | {"not_ready": "on"})
    assert (saved.status_code, saved.url) == (302, address(inmate, "publish"))


def test_a_page_that_would_open_without_a_sentence_is_said_to(reviewer, inmate):
    assert "open without a sentence" in text_of(reviewer.get(address(inmate, "publish")))
    ClaimFactory(question__inmate=inmate, opens=1)
    assert "open without a sentence" not in text_of(reviewer.get(address(inmate, "publish")))


def test_what_readers_can_see_is_not_deleted_and_its_address_is_kept(reviewer, contributor, inmate):
    assert contributor.get(address(inmate, "delete"), follow=True).status_code == 200
    press(reviewer, inmate)
    assert Edition.objects.count() == 1
    assert contributor.get(address(inmate, "delete"), follow=True).status_code == 403
    assert "slug" not in opened(contributor, address(inmate))
