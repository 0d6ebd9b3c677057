"""A proposal at the desk: its page from the first press to the public one, who may press what, and pressing twice."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.editing.publication import publish_due
from cases.models.desk.journal import Journal
from cases.models.desk.proposals import Proposal, ProposedChange
from cases.models.published.editions import Edition, EditionChange
from tests.admin.conftest import signed_in
from tests.admin.desk import address, form_of, opened, text_of
from tests.admin.proposing import press, proposed, published
from tests.factories import CampaignFactory, CitationFactory, ClaimFactory, EventFactory, InmateFactory, PhotoFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def inmate():
    found = InmateFactory(actor__name="Ada Example", actor__slug="ada-example", checked_on=timezone.localdate())
    CitationFactory(event=EventFactory(headline="A verdict", inmates=[found]))
    return found


@pytest.fixture
def author(contributor):
    return contributor


def test_from_the_desk_to_readers_by_two_people(author, reviewer, inmate):
    EventFactory(headline="A rumour", inmates=[inmate], not_ready=True)
    page = proposed(author, inmate)
    text = text_of(author.get(page))
    assert "the first edition, " in text
    assert "Left out, since not ready or not published (1) A rumour" in text
    assert "Nothing stands against it." in text
    press(author, page, "send", summary="The verdict.")
    assert "Approve and publish" not in text_of(author.get(page))
    answer = text_of(press(reviewer, page, "approve"))
    assert "Approved, and live: edition 1 of Ada Example." in answer
    edition = Edition.objects.get()
    assert (edition.number, edition.summary, edition.review) == (1, "The verdict.", "reviewed")
    assert "A verdict" in author.get("/cases/ada-example/").content.decode()
    assert list(Journal.objects.order_by("pk").values_list("act", "by")) == [
        ("proposed", author.user.pk),
        ("sent", author.user.pk),
        ("approved", reviewer.user.pk),
        ("published", reviewer.user.pk),
    ]


def test_a_record_leads_to_the_proposal_that_it_is_in(author, inmate):
    page = proposed(author, inmate)
    assert author.get(address(inmate, "propose")).url == page
    assert Proposal.objects.count() == 1


def test_proposing_pressed_twice_makes_one(author, inmate):
    where = address(inmate, "propose")
    data = form_of(author.get(where))
    author.post(where, data)
    assert (author.post(where, data).status_code, Proposal.objects.count()) == (302, 1)


def test_who_may_not_propose_is_offered_nothing(auditor, author, inmate):
    where = address(inmate, "propose")
    assert where not in auditor.get(address(inmate)).content.decode()
    assert where in author.get(address(inmate)).content.decode()
    assert (auditor.get(where).status_code, auditor.post(where).status_code) == (403, 403)
    page = proposed(author, inmate)
    assert auditor.get(page).status_code == 200
    assert 'name="act"' not in auditor.get(page).content.decode()


def test_nobody_approves_own_work(reviewer, colleague, inmate):
    page = proposed(reviewer, inmate)
    press(reviewer, page, "send")
    assert "wrote some of what changed here" in text_of(reviewer.get(page))
    seal = Proposal.objects.get().seal
    forged = {"act": "approve", "seal": seal, "form_token": "forged-token-0123456789"}
    assert "wrote some of what changed here" in text_of(reviewer.post(page, forged, follow=True))
    forged["form_token"] = "forged-token-9876543210"
    assert colleague.post(page, forged).status_code == 403
    assert not Edition.objects.exists()


def test_every_reason_is_shown_each_with_the_field_to_mend(author, inmate):
    uncited = EventFactory(headline="Uncited", inmates=[inmate])
    claimed = EventFactory(headline="Claimed", standing="claimed", inmates=[inmate])
    CitationFactory(event=claimed)
    photo = PhotoFactory(inmate=inmate, alt="", credit="")
    page = proposed(author, inmate)
    key = Proposal.objects.get().pk
    html = author.get(page).content.decode()
    for row, anchor in (
        (uncited, "#citations-group"),
        (claimed, "#roles-group"),
        (photo, "#id_alt"),
        (photo, "#id_credit"),
    ):
        assert f'href="{address(row)}?mend=proposal-{key}{anchor}"' in html
    assert "“Uncited” has no citation" in text_of(press(author, page, "send"))
    assert Proposal.objects.get().state == "draft"


def test_mending_leads_back_and_freezing_again_takes_it_in(author, reviewer, inmate):
    uncited = EventFactory(headline="Nobody says so", inmates=[inmate])
    page = proposed(author, inmate)
    where = f"{address(uncited)}?mend=proposal-{Proposal.objects.get().pk}"
    saved = author.post(where, opened(author, where) | {"not_ready": "on"})
    assert (saved.status_code, saved.url) == (302, page)
    back = text_of(author.get(page))
    assert ("to mend" in back, "Freeze the desk again to take in what you have just saved." in back) == (True, True)
    assert "Nothing stands against it." in text_of(press(author, page, "freeze"))


def test_a_change_is_called_a_correction_with_its_sentence(author, reviewer, inmate):
    published(author, reviewer, inmate)
    event = inmate.events.get()
    event.when = "1985-02-20"
    event.changed_by = author.user
    event.save()
    page = proposed(author, inmate)
    change = ProposedChange.objects.get(item_kind="event", candidate__is_open=True)
    html = author.get(page).content.decode()
    assert re.search("<del><span[^>]*>.removed: </span>19<", html)
    assert re.search("<ins><span[^>]*>.added: </span>20<", html)
    without = press(author, page, "send", **{f"label-{change.pk}": "correction"})
    assert "Say to readers, in a sentence, what was wrong." in text_of(without)
    said = {f"label-{change.pk}": "correction", f"sentence-{change.pk}": "We had the 19th."}
    press(author, page, "send", **said)
    press(reviewer, page, "approve")
    assert list(EditionChange.objects.values_list("label", "sentence")) == [("correction", "We had the 19th.")]


def test_what_is_added_stands_there_in_full(author, reviewer, inmate):
    """Who approves has read the words, not a headline."""
    published(author, reviewer, inmate)
    event = EventFactory(inmates=[inmate], headline="A new hearing", when="2019-06-03", account="She was heard.")
    CitationFactory(event=event, exact="heard for two hours")
    text = text_of(reviewer.get(proposed(author, inmate)))
    said = ("A new hearing", "3 June 2019", "She was heard.", "heard for two hours")
    assert [one for one in said if one not in text] == []


def test_what_is_unticked_is_held_back_and_typed_text_stays(author, reviewer, inmate):
    published(author, reviewer, inmate)
    CitationFactory(event=EventFactory(headline="Held", inmates=[inmate]))
    CitationFactory(event=EventFactory(headline="Going", inmates=[inmate]))
    page = proposed(author, inmate)
    held = ProposedChange.objects.get(words="Held")
    data = opened(author, page)
    del data[f"publish-{held.pk}"]
    answer = author.post(page, data | {"act": "save", "note": "Waits for the court."}, follow=True)
    assert "held back: readers keep what they have" in text_of(answer)
    assert form_of(answer)["note"] == "Waits for the court."
    press(author, page, "send")
    press(reviewer, page, "approve")
    html = author.get("/cases/ada-example/").content.decode()
    assert ("Going" in html, "Held" in html) == (True, False)


def test_two_tabs_do_not_undo_each_other(author, inmate):
    page = proposed(author, inmate)
    first, second = (opened(author, page) for _ in range(2))
    author.post(page, first | {"act": "save", "summary": "The first."})
    answer = author.post(page, second | {"act": "save", "summary": "The second."})
    assert "Somebody else has changed this proposal" in text_of(answer)
    assert form_of(answer)["summary"] == "The second."
    assert Proposal.objects.get().summary == "The first."


def test_a_scheduled_one_says_its_hour_and_its_zone(author, reviewer, inmate):
    page = proposed(author, inmate)
    hour = timezone.now() + timedelta(days=3)
    when = {"go_live_at": hour.strftime("%Y-%m-%dT09:00")}
    press(author, page, "send", **when)
    assert "09:00 UTC" in text_of(reviewer.get(page))
    assert "It goes live at its hour." in text_of(press(reviewer, page, "approve"))
    assert not Edition.objects.exists()
    assert "The approval is withdrawn" in text_of(press(reviewer, page, "unapprove", unapprove_reason="Wait."))
    assert publish_due(at=hour + timedelta(days=1)) == []


def test_an_hour_that_is_over_is_said_to_be(author, inmate):
    page = proposed(author, inmate)
    over = {"go_live_at": (timezone.now() - timedelta(minutes=30)).strftime("%Y-%m-%dT%H:%M")}
    answer = press(author, page, "send", **over)
    assert ("This hour is over." in text_of(answer), Proposal.objects.get().state) == (True, "draft")


def test_returned_with_reasons(author, reviewer, inmate):
    page = proposed(author, inmate)
    press(author, page, "send")
    assert "Say what is to be changed" in text_of(press(reviewer, page, "return"))
    press(reviewer, page, "return", return_reason="The date is wrong.")
    assert "Returned to its authors" in text_of(author.get(page))
    assert "The date is wrong." in text_of(author.get(page))


def test_a_remark_stands_at_its_item(author, reviewer, inmate):
    page = proposed(author, inmate)
    change = ProposedChange.objects.get(words="A verdict")
    press(reviewer, page, "remark", remark_text="Which court?", remark_change=str(change.pk))
    response = author.get(page)
    assert "Which court?" in text_of(response)
    assert f'Remarked on:\n      <a href="#change-{change.pk}">A verdict</a>' in response.content.decode()
    assert change.remarks.get().by == reviewer.user


def test_an_emergency_goes_live_and_waits_for_somebody_to_read_it(reviewer, inmate):
    other = signed_in("reviewer")
    page = proposed(reviewer, inmate)
    assert "Say what the emergency is" in text_of(press(reviewer, page, "emergency"))
    press(reviewer, page, "emergency", emergency_reason="An execution is set for tonight.")
    assert Edition.objects.get().review == "emergency"
    assert "I have read it" not in text_of(reviewer.get(page))
    assert "Confirmed." in text_of(press(other, page, "confirm"))


def test_withdrawn_it_makes_room_for_another(author, inmate):
    page = proposed(author, inmate)
    press(author, page, "withdraw", withdraw_reason="Too early.")
    assert Proposal.objects.get().state == "withdrawn"
    assert proposed(author, inmate) != page


def test_the_candidate_is_shown_by_the_readers_page_and_kept_nowhere(author, reviewer, inmate):
    page = proposed(author, inmate)
    candidate = Proposal.objects.get().candidates.get()
    where = f"{page.removesuffix('change/')}candidates/{candidate.pk}/"
    response = author.get(where)
    assert "A verdict" in text_of(response)
    assert "A draft, not published" in text_of(response)
    assert "canonical" not in response.content.decode()
    assert ("no-store" in response.headers["Cache-Control"], response.headers["X-Frame-Options"]) == (
        True,
        "SAMEORIGIN",
    )
    phone = author.get(f"{where}phone/")
    assert f'src="{where}"' in phone.content.decode()
    assert "frame-src 'self'" in phone.headers["Content-Security-Policy"]
    press(author, page, "send")
    press(reviewer, page, "approve")
    assert author.get(where).status_code == 404


def test_who_may_not_see_the_desk_sees_no_candidate(author, inmate):
    stranger = signed_in(None)
    page = proposed(author, inmate)
    candidate = Proposal.objects.get().candidates.get()
    where = f"{page.removesuffix('change/')}candidates/{candidate.pk}/"
    assert (stranger.get(where).status_code, stranger.get(page).status_code) == (403, 403)


def test_what_was_published_leads_to_its_edition_and_says_what_it_changed(author, reviewer, inmate):
    first = published(author, reviewer, inmate).redirect_chain[-1][0]
    event = inmate.events.get()
    event.when = "1985-02-20"
    event.save()
    second = published(author, reviewer, inmate).redirect_chain[-1][0]
    html = author.get(first).content.decode()
    assert ('href="/cases/ada-example/editions/1/"' in html, "/compare/" in html) == (True, False)
    answer = author.get(second)
    html = answer.content.decode()
    assert 'href="/cases/ada-example/editions/2/"' in html
    assert 'href="/cases/ada-example/compare/1/2/"' in html
    assert re.search("<del><span[^>]*>.removed: </span>19<", html)
    assert re.search("<ins><span[^>]*>.added: </span>20<", html)
    assert re.search(r"Published on \d+ \w+ \d{4}, \d\d:\d\d UTC", text_of(answer))


def test_of_what_was_withdrawn_no_words_are_kept(author, inmate):
    page = proposed(author, inmate)
    assert "its words are not kept" not in text_of(author.get(page))
    press(author, page, "withdraw", withdraw_reason="Too early.")
    assert "its words are not kept" in text_of(author.get(page))


def test_a_change_leads_to_where_it_is_written_and_back(author, reviewer, inmate):
    page = proposed(author, inmate)
    event = inmate.events.get()
    where = f"{address(event)}?mend=proposal-{Proposal.objects.get().pk}"
    assert f'href="{where}"' in author.get(page).content.decode()
    saved = author.post(where, opened(author, where) | {"headline": "The verdict"})
    assert (saved.status_code, saved.url) == (302, page)


def test_a_campaign_is_proposed_the_same_way(author, reviewer):
    campaign = CampaignFactory()
    CitationFactory(event=EventFactory(campaigns=[campaign]))
    published(author, reviewer, campaign)
    assert Edition.objects.get().record_kind == "campaign"


def test_cases_that_share_a_changed_event_go_along(author, reviewer, inmate):
    other = InmateFactory(checked_on=timezone.localdate())
    shared = EventFactory(headline="A moratorium", inmates=[inmate, other])
    CitationFactory(event=shared)
    published(author, reviewer, other)
    shared.save()
    where = address(inmate, "propose")
    assert f"inmate-{other.pk}" in author.get(where).content.decode()
    page = proposed(author, inmate, also=[f"inmate-{other.pk}"])
    assert Proposal.objects.order_by("pk").last().candidates.count() == 2
    assert str(other) in text_of(author.get(page))


@pytest.mark.parametrize("events", [1, 3, 30])
def test_the_page_asks_the_same_of_few_changes_and_many(author, inmate, django_assert_num_queries, events):
    for number in range(events - 1):
        CitationFactory(event=EventFactory(headline=f"Event {number}", inmates=[inmate]))
    page = proposed(author, inmate)
    author.get(page)
    with django_assert_num_queries(44):
        author.get(page)


def test_editions_and_journal_are_read_and_never_written(author, reviewer, inmate):
    published(author, reviewer, inmate)
    for row, name in ((Edition.objects.get(), "edition"), (Journal.objects.last(), "journal")):
        assert "Ada Example" in text_of(reviewer.get(reverse(f"admin:cases_{name}_changelist")))
        assert reviewer.get(address(row)).status_code == 200
        assert reviewer.post(address(row), {"name": "Changed"}).status_code == 403
        assert reviewer.post(address(row, "delete"), {"post": "yes"}).status_code == 403
        assert reviewer.get(f"/admin/cases/{name}/add/").status_code == 403


def test_a_page_that_would_open_without_a_sentence_is_said_to(author, inmate):
    page = proposed(author, inmate)
    response = author.get(page)
    assert "open without a sentence" in text_of(response)
    assert re.search(rf'<p class="quiet">The page would open[^<]*<a href="{address(inmate)}', response.content.decode())
    CitationFactory(event=None, claim=ClaimFactory(question__inmate=inmate, opens=1))
    assert "open without a sentence" not in text_of(press(author, page, "freeze"))


def test_what_readers_can_see_is_not_deleted_and_its_address_is_kept(author, reviewer, inmate):
    assert author.get(address(inmate, "delete"), follow=True).status_code == 200
    published(author, reviewer, inmate)
    assert author.get(address(inmate, "delete"), follow=True).status_code == 403
    assert "slug" not in opened(author, address(inmate))
