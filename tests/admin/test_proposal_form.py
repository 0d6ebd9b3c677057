"""The page of a proposal is one form: whatever button is pressed, what was typed elsewhere on it is not passed over."""

from datetime import timedelta

import pytest
from django.utils import timezone

from cases.models.desk.proposals import Proposal, ProposedChange
from cases.models.desk.review import Finding
from cases.models.published.editions import Edition, EditionChange
from tests.admin.desk import form_of, opened, text_of
from tests.admin.proposing import press, proposed, published
from tests.factories import CitationFactory, EventFactory, InmateFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def inmate():
    found = InmateFactory(actor__name="Ada Example", actor__slug="ada-example", checked_on=timezone.localdate())
    CitationFactory(event=EventFactory(headline="A verdict", inmates=[found]))
    return found


@pytest.fixture
def author(contributor):
    return contributor


@pytest.fixture
def typed_above(author, reviewer, inmate):
    """A second edition with two changes; what somebody types into its page: one unticked, one called a correction."""
    published(author, reviewer, inmate)
    for headline in ("Held", "Going"):
        CitationFactory(event=EventFactory(headline=headline, inmates=[inmate]))
    page = proposed(reviewer, inmate)

    def data(client, **more):
        found = opened(client, page) | {"summary": "What is new."} | more
        found |= {f"label-{data.going.pk}": "correction", f"sentence-{data.going.pk}": "We had left it out."}
        return {name: value for name, value in found.items() if name != f"publish-{data.held.pk}"}

    data.page = page
    data.held, data.going = (ProposedChange.objects.get(words=words) for words in ("Held", "Going"))
    return data


def said_of_both(typed_above):
    found = ProposedChange.objects.filter(pk__in=[typed_above.held.pk, typed_above.going.pk])
    rows = dict(found.values_list("words", "is_held")), dict(found.values_list("words", "sentence"))
    return (*rows, Proposal.objects.latest("pk").summary)


SAVED_ABOVE = (
    {"Held": True, "Going": False},
    {"Held": "", "Going": "We had left it out."},
    "What is new.",
)


def test_what_is_unticked_does_not_go_live_in_an_emergency(reviewer, typed_above):
    """Whoever unticks a change and presses “Publish before review” has not to save in between."""
    data = typed_above(reviewer, act="emergency", emergency_reason="An execution is set for tonight.")
    answer = text_of(reviewer.post(typed_above.page, data, follow=True))
    assert "Live before review: edition 2 of Ada Example." in answer
    html = reviewer.get("/cases/ada-example/").content.decode()
    assert ("Going" in html, "Held" in html) == (True, False)
    edition = Edition.objects.get(number=2)
    assert (edition.summary, edition.review) == ("What is new.", "emergency")
    assert ("correction", "We had left it out.") in EditionChange.objects.values_list("label", "sentence")


@pytest.mark.parametrize(
    ("act", "box", "state"), [("remark", "remark_text", "draft"), ("withdraw", "withdraw_reason", "withdrawn")]
)
def test_every_button_brings_along_what_was_typed_above(reviewer, typed_above, act, box, state):
    reviewer.post(typed_above.page, typed_above(reviewer, act=act, **{box: "Wait."}))
    assert (Proposal.objects.latest("pk").state, said_of_both(typed_above)) == (state, SAVED_ABOVE)


def test_accepting_brings_along_what_was_typed_above(reviewer, inmate, typed_above):
    inmate.checked_on = timezone.localdate() - timedelta(days=900)
    inmate.save()
    press(reviewer, typed_above.page, "freeze")
    typed_above.held, typed_above.going = (ProposedChange.objects.get(words=words) for words in ("Held", "Going"))
    finding = Finding.objects.get(level="warning")
    data = typed_above(reviewer, act="accept", accept_reason="Nothing has\nchanged.", finding=str(finding.pk))
    assert "Accepted." in text_of(reviewer.post(typed_above.page, data, follow=True))
    accepted = Finding.objects.get(level="warning").acceptance
    assert (accepted.reason, said_of_both(typed_above)) == ("Nothing has changed.", SAVED_ABOVE)


def test_a_refused_acceptance_keeps_its_ticks(reviewer, inmate):
    inmate.checked_on = timezone.localdate() - timedelta(days=900)
    inmate.save()
    page = proposed(reviewer, inmate)
    key = str(Finding.objects.get(level="warning").pk)
    answer = press(reviewer, page, "accept", finding=key)
    assert "Say why these may stand" in text_of(answer)
    assert form_of(answer)["finding"] == key


def test_a_refused_emergency_keeps_what_was_typed(reviewer, typed_above):
    answer = reviewer.post(typed_above.page, typed_above(reviewer, act="emergency"), follow=True)
    assert "Say what the emergency is" in text_of(answer)
    assert (Proposal.objects.latest("pk").state, said_of_both(typed_above)) == ("draft", SAVED_ABOVE)


def test_text_beside_another_button_is_shown_again(author, reviewer, inmate):
    """A remark that was written and not said, when “Save” was pressed instead."""
    page = proposed(author, inmate)
    change = ProposedChange.objects.get(words="A verdict")
    answer = press(author, page, "save", remark_text="Which court?", remark_change=str(change.pk))
    boxes = form_of(answer)
    assert (answer.status_code, boxes["remark_text"], boxes["remark_change"]) == (200, "Which court?", str(change.pk))
    assert "Saved." in text_of(answer)
    said = author.post(page, boxes | {"act": "remark"}, follow=True)
    assert ("Said." in text_of(said), change.remarks.get().text) == (True, "Which court?")


def test_in_two_tabs_labels_and_ticks_that_were_typed_stay(author, reviewer, typed_above):
    """Refused, since somebody has saved meanwhile: not only the summary is shown again."""
    data = typed_above(reviewer, act="save")
    press(author, typed_above.page, "save", summary="Of somebody else.")
    answer = reviewer.post(typed_above.page, data, follow=True)
    assert "Somebody else has changed this proposal" in text_of(answer)
    found = form_of(answer)
    going, held = typed_above.going.pk, typed_above.held.pk
    assert (found[f"label-{going}"], found[f"sentence-{going}"]) == ("correction", "We had left it out.")
    assert (f"publish-{going}" in found, f"publish-{held}" in found) == (True, False)
    assert said_of_both(typed_above)[2] == "Of somebody else."


def test_what_two_cases_share_is_asked_once(author, reviewer, inmate):
    other = InmateFactory(checked_on=timezone.localdate(), actor__name="Bo Example")
    shared = EventFactory(headline="A moratorium", inmates=[inmate, other])
    CitationFactory(event=shared)
    for record in (inmate, other):
        published(author, reviewer, record)
    shared.headline = "The moratorium"
    shared.changed_by = author.user
    shared.save()
    page = proposed(author, inmate, also=[f"inmate-{other.pk}"])
    first, second = ProposedChange.objects.filter(item_kind="event", candidate__is_open=True).order_by("candidate")
    found = opened(author, page)
    assert (f"label-{first.pk}" in found, f"label-{second.pk}" in found) == (True, False)
    assert "The same change as in Ada Example" in text_of(author.get(page))
    said = {f"label-{first.pk}": "correction", f"sentence-{first.pk}": "It was not the only one."}
    press(author, page, "save", **said)
    rows = ProposedChange.objects.filter(pk__in=[first.pk, second.pk]).values_list("label", "sentence")
    assert list(rows) == [("correction", "It was not the only one.")] * 2
    data = opened(author, page)
    del data[f"publish-{first.pk}"]
    author.post(page, data | {"act": "save"})
    assert set(ProposedChange.objects.filter(is_held=True)) == {first, second}


def test_what_was_mended_and_not_frozen_again_is_not_forgotten(author, reviewer, inmate):
    """Returned, mended on the desk, sent again: not the same words once more."""
    page = proposed(author, inmate)
    press(author, page, "send")
    press(reviewer, page, "return", return_reason="The date is wrong.")
    event = inmate.events.get()
    event.headline, event.changed_by = "A mended verdict", author.user
    event.save()
    said = "On the desk, 1 thing reads otherwise than when this was frozen, and is not in it"
    how = "“Save and freeze the desk again” takes it in: A mended verdict (changed)"
    assert f"{said}. {how}" in text_of(author.get(page))
    answer = text_of(press(author, page, "send", summary="Mended."))
    assert ("Not sent: something on the desk reads otherwise" in answer, said in answer) == (True, True)
    assert (Proposal.objects.get().state, Proposal.objects.get().summary) == ("returned", "Mended.")
    press(author, page, "freeze")
    assert said not in text_of(author.get(page))
    assert "Sent to review." in text_of(press(author, page, "send"))
    press(reviewer, page, "approve")
    assert "A mended verdict" in author.get("/cases/ada-example/").content.decode()


def test_what_was_frozen_can_be_sent_without_what_the_desk_says_now(author, reviewer, inmate):
    page = proposed(author, inmate)
    event = inmate.events.get()
    event.headline = "For the next edition"
    event.save()
    assert "Sent to review." in text_of(press(author, page, "send_as_frozen", summary="As it was."))
    text = text_of(reviewer.get(page))
    assert "read otherwise than when this was frozen" not in text
    assert "is not in it: For the next edition (changed)" in text
    press(reviewer, page, "approve")
    html = author.get("/cases/ada-example/").content.decode()
    assert (Edition.objects.get().summary, "For the next edition" in html) == ("As it was.", False)


def test_quotes_looked_up_again_are_no_reason_to_freeze_again(author, inmate):
    page = proposed(author, inmate)
    citation = inmate.events.get().citations.get()
    citation.checked_at = timezone.now() + timedelta(days=2)
    citation.save()
    assert "Sent to review." in text_of(press(author, page, "send"))


def test_a_reviewer_is_told_what_became_of_it_since_it_was_returned(author, reviewer, inmate):
    events = [EventFactory(headline=headline, inmates=[inmate]) for headline in ("Mended", "Left", "Dropped")]
    for event in events:
        CitationFactory(event=event)
    page = proposed(author, inmate)
    assert "Since it was returned" not in text_of(author.get(page))
    press(author, page, "send")
    of_mended = ProposedChange.objects.get(words="Mended")
    press(reviewer, page, "remark", remark_text="Which court?", remark_change=str(of_mended.pk))
    press(reviewer, page, "return", return_reason="Mend one, drop one.")
    assert "Since it was returned: no change is new or stands otherwise." in text_of(reviewer.get(page))
    mended, _, dropped = events
    mended.headline, dropped.not_ready = "Mended now", True
    mended.save()
    dropped.save()
    new = EventFactory(headline="New", inmates=[inmate])
    CitationFactory(event=new, source=mended.citations.get().source)
    press(author, page, "freeze")
    press(author, page, "send")
    text = text_of(reviewer.get(page))
    assert "Since it was returned: 2 changes are new or stand otherwise, marked below; 2 are gone." in text
    assert "Mended now added changed since it was returned" in text
    assert "New added new since it was returned" in text
    assert "Left added changed since" not in text
    assert ProposedChange.objects.get(words="Mended now").remarks.get().text == "Which court?"
