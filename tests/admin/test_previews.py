"""Preview links at the desk, and what somebody without an account finds behind one."""

import re

import pytest
from django.test import Client
from django.utils import timezone

from cases.editing.previews import make_link
from cases.editing.proposals import freeze_again, propose
from cases.models.desk.previews import PreviewLink
from tests.admin.conftest import signed_in
from tests.admin.desk import form_of, text_of
from tests.factories import CampaignFactory, CitationFactory, EventFactory, InmateFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
HEADERS = {"Cache-Control": "no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex, nofollow"}
FOR = "the family of Ada Example"


@pytest.fixture
def inmate():
    found = InmateFactory(actor__name="Ada Example", actor__slug="ada-example")
    CitationFactory(event=EventFactory(headline="A verdict nobody has read yet", inmates=[found]))
    return found


@pytest.fixture
def candidate(contributor, inmate):
    return propose([inmate], by=contributor.user, at=timezone.now()).candidates.get()


def panel(candidate):
    return f"/admin/cases/candidate/{candidate.pk}/previews/"


def press(client, candidate, **typed):
    return client.post(panel(candidate), form_of(client.get(panel(candidate))) | typed)


def address_in(response):
    return re.search(r"http://testserver(/preview/[^<]+)<", response.content.decode())[1]


def headers_of(response):
    return {name: response.headers.get(name) for name in HEADERS}


def test_a_link_is_made_told_once_and_listed(contributor, candidate):
    response = press(contributor, candidate, note=FOR, days="3")
    address = address_in(response)
    assert "no-store" in response.headers["Cache-Control"]
    link = PreviewLink.objects.get()
    assert (link.note, (link.expires_at - link.made_at).days, link.made_by) == (FOR, 3, contributor.user)
    page = contributor.get(panel(candidate))
    assert address not in page.content.decode()
    assert f"{FOR} {contributor.user}" in text_of(page)
    assert "0 times works" in text_of(page)
    Client().get(address)
    assert "1 time, last on" in text_of(contributor.get(panel(candidate)))


def test_sent_twice_the_form_makes_one_link(contributor, candidate):
    data = form_of(contributor.get(panel(candidate))) | {"note": FOR}
    first = contributor.post(panel(candidate), data)
    second = contributor.post(panel(candidate), data, follow=True)
    assert PreviewLink.objects.count() == 1
    assert address_in(first) not in second.content.decode()
    assert "This form made its link already" in text_of(second)


def test_what_is_wrong_with_the_form_is_said_and_it_can_be_sent_again(contributor, candidate):
    response = press(contributor, candidate, note="", days="31")
    assert "This field is required" in text_of(response)
    assert "less than or equal to 30" in text_of(response)
    assert not PreviewLink.objects.exists()
    again = contributor.post(panel(candidate), form_of(response) | {"note": FOR, "days": "30"})
    assert address_in(again)


def test_what_the_draft_stands_in_the_way_of_is_said(contributor, candidate, inmate):
    inmate.actor.naming, inmate.actor.naming_reason = "initials", "She asked."
    inmate.actor.save()
    response = press(contributor, candidate, note=FOR)
    assert "The draft holds a name that these pages do not print" in text_of(response)
    assert not PreviewLink.objects.exists()


def test_somebody_without_an_account_reads_the_draft(contributor, candidate):
    address = address_in(press(contributor, candidate, note=FOR))
    browser = Client()
    response = browser.get(address)
    assert (response.status_code, headers_of(response), dict(browser.cookies)) == (200, HEADERS, {})
    text = text_of(response)
    link = PreviewLink.objects.get()
    ends = f"{link.expires_at:%-d %B %Y at %H:%M} UTC"
    assert f"A draft for {FOR}, not published. Please don’t pass it on. This link ends on {ends}." in text
    assert "A verdict nobody has read yet" in text
    assert ("A draft of edition 1" in text, "not published" in text, "Edition 1, published" in text) == (
        True,
        True,
        False,
    )
    assert browser.get("/cases/ada-example/").status_code == 404
    assert f'href="{address}#e-' in response.content.decode()
    assert response.headers.get("Vary") is None


def test_the_draft_can_be_narrowed_where_it_is(contributor, candidate):
    address = address_in(press(contributor, candidate, note=FOR))
    whole, claimed = Client().get(address), Client().get(f"{address}?standing=claimed")
    assert [answer.content.count(b"<article") for answer in (whole, claimed)] == [1, 0]
    assert "Showing 0 of 1 event; 1 hidden. claimed ×" in text_of(claimed)
    assert Client().get(f"{address}?standing=nonsense").status_code == 200


def test_a_campaigns_draft_is_shown_too(contributor):
    campaign = CampaignFactory(name="For Ada", slug="for-ada")
    candidate = propose([campaign], by=contributor.user, at=timezone.now()).candidates.get()
    response = Client().get(address_in(press(contributor, candidate, note=FOR)))
    assert ("For Ada" in text_of(response), "not published" in text_of(response)) == (True, True)


def test_every_address_that_shows_nothing_gives_the_same_answer(contributor, candidate, inmate):
    address = address_in(press(contributor, candidate, note=FOR))
    revoked = address_in(press(contributor, candidate, note="somebody else"))
    link = PreviewLink.objects.get(note="somebody else")
    contributor.post(f"{panel(candidate)}{link.pk}/revoke/")
    wrong = [f"{address[:-2]}A/", "/preview/nothing/", "/preview/draft-/", revoked]
    answers = [Client().get(one) for one in wrong]
    assert Client().get(address).status_code == 200
    inmate.events.get().citations.all().delete()
    freeze_again(candidate.proposal, by=contributor.user, at=timezone.now())
    answers.append(Client().get(address))
    assert {answer.status_code for answer in answers} == {404}
    assert len({answer.content for answer in answers}) == 1
    assert [headers_of(answer) for answer in answers] == [HEADERS] * len(answers)


def test_nothing_can_be_sent_to_it(contributor, candidate):
    address = address_in(press(contributor, candidate, note=FOR))
    assert Client().post(address).status_code == 405
    assert PreviewLink.objects.get().opened == 0


def test_without_a_slash_it_is_the_same_address(contributor, candidate):
    address = address_in(press(contributor, candidate, note=FOR)).rstrip("/")
    assert Client().get(address).status_code == 200


def test_revoking_takes_a_press_and_the_right(contributor, colleague, reviewer, auditor, candidate):
    address = address_in(press(contributor, candidate, note=FOR))
    revoke = f"{panel(candidate)}{PreviewLink.objects.get().pk}/revoke/"
    assert contributor.get(revoke).status_code == 405
    assert [client.post(revoke).status_code for client in (colleague, auditor, Client())] == [403, 403, 302]
    assert [revoke in client.get(panel(candidate)).content.decode() for client in (contributor, reviewer)] == [True] * 2
    assert [revoke in client.get(panel(candidate)).content.decode() for client in (colleague, auditor)] == [False] * 2
    assert Client().get(address).status_code == 200
    assert "is revoked" in text_of(reviewer.post(revoke, follow=True))
    assert Client().get(address).status_code == 404
    assert f"revoked by {reviewer.user}" in text_of(auditor.get(panel(candidate)))


@pytest.mark.parametrize(
    ("role", "sees", "makes"),
    [
        ("contributor", 200, 200),
        ("reviewer", 200, 200),
        ("auditor", 200, 403),
        ("privacy officer", 200, 403),
        (None, 403, 403),
    ],
)
def test_who_sees_the_list_and_who_makes_links(candidate, role, sees, makes):
    client = signed_in(role)
    data = {"note": FOR, "days": "7", "form_token": "a-token-of-this-test"}
    assert client.get(panel(candidate)).status_code == sees
    assert client.post(panel(candidate), data).status_code == makes
    assert PreviewLink.objects.exists() == (makes == 200)


def test_a_refusal_does_not_tell_what_there_is(candidate):
    outsider = signed_in(None)
    nowhere = f"/admin/cases/candidate/{candidate.pk + 1}/previews/"
    assert [outsider.get(address).status_code for address in (panel(candidate), nowhere)] == [403, 403]
    assert [Client().get(address).status_code for address in (panel(candidate), nowhere)] == [302, 302]


def test_a_link_is_of_its_own_candidate(contributor, candidate):
    other = propose([InmateFactory()], by=contributor.user, at=timezone.now()).candidates.get()
    link, _ = make_link(candidate, by=contributor.user, at=timezone.now(), note=FOR)
    assert contributor.post(f"{panel(other)}{link.pk}/revoke/").status_code == 404
    assert FOR not in text_of(contributor.get(panel(other)))
    link.refresh_from_db()
    assert link.revoked_at is None


def test_many_links_take_no_more_queries_than_one(contributor, candidate, django_assert_num_queries):
    make_link(candidate, by=contributor.user, at=timezone.now(), note=FOR)
    contributor.get(panel(candidate))
    with django_assert_num_queries(6):
        contributor.get(panel(candidate))
    for number in range(5):
        make_link(candidate, by=contributor.user, at=timezone.now(), note=f"reader {number}")
    with django_assert_num_queries(6):
        contributor.get(panel(candidate))
