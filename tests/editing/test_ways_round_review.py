"""Ways round review, each tried and each failing; the same set-up goes through where nobody tries."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import Group, User
from django.core.exceptions import PermissionDenied

from cases.editing.editions import publish
from cases.editing.proposals import Plan, amend, propose, send
from cases.editing.publication import publish_due, publish_in_emergency
from cases.editing.refusal import Refused
from cases.editing.review import approve, unapprove
from cases.models.desk.inmates import Inmate
from cases.models.desk.photos import Photo
from cases.models.desk.proposals import Candidate, CandidateText, Proposal
from cases.models.desk.sources import Citation
from cases.models.published.editions import Edition, Item
from tests.editing.conftest import NOON, Desk, member
from tests.editing.test_proposals import without_warnings, written
from tests.factories import HolderFactory

pytestmark = [pytest.mark.slow, pytest.mark.both]

HOUR = NOON + timedelta(hours=1)


class Sent:
    """A case with one event by an author, sent to review; `approve` and `publish` go through unless somebody tries."""

    def __init__(self, desk: Desk, **plan: object) -> None:
        without_warnings(desk)
        self.desk = desk
        self.author, self.reviewer = member("carl", "contributor"), member("rita", "reviewer")
        self.photo = Photo.objects.create(inmate=desk.case, alt="A woman", credit="A Photographer", rights="ours")
        self.event = written(desk, self.author)
        self.proposal = propose([desk.case], by=self.author, at=NOON)
        amend(self.proposal, Plan(**plan), {}, by=self.author, at=NOON)  # type: ignore[arg-type]
        send(self.proposal, by=self.author, at=NOON)
        self.proposal.refresh_from_db()

    def approve(self, by: User | None = None) -> None:
        approve(self.proposal, seal=self.proposal.seal, by=by or self.reviewer, at=NOON)

    def texts(self) -> str:
        return " ".join(Item.objects.values_list("text", flat=True))


@pytest.fixture
def sent(desk: Desk) -> Sent:
    return Sent(desk)


def test_it_goes_through_where_nobody_tries(sent: Sent) -> None:
    sent.approve()
    assert [edition.number for edition in publish_due(at=NOON)] == [1]


def test_a_second_account_of_the_same_person(sent: Sent) -> None:
    twin = member("carla", "reviewer")
    HolderFactory(users=[sent.author, twin])
    with pytest.raises(Refused, match="wrote some of what changed"):
        sent.approve(by=twin)


def test_a_second_account_that_is_linked_after_it_approved(sent: Sent) -> None:
    twin = member("carla", "reviewer")
    sent.approve(by=twin)
    HolderFactory(users=[sent.author, twin])
    assert (publish_due(at=NOON), Edition.objects.count()) == ([], 0)


def test_a_role_swapped_between_the_steps(sent: Sent) -> None:
    sent.author.groups.set([Group.objects.get(name="reviewer")])
    author = User.objects.get(pk=sent.author.pk)
    with pytest.raises(Refused, match="wrote some of what changed"):
        sent.approve(by=author)


def test_a_reviewer_who_is_none_any_more_when_the_hour_comes(desk: Desk) -> None:
    sent = Sent(desk, go_live_at=HOUR)
    sent.approve()
    sent.reviewer.groups.clear()
    assert (publish_due(at=HOUR), Edition.objects.count()) == ([], 0)


def test_edits_after_approval_of_the_event_and_of_what_hangs_on_it(sent: Sent) -> None:
    sent.approve()
    sent.event.headline = "SMUGGLED headline"
    sent.event.save()
    sent.desk.paper.name = "SMUGGLED paper"
    sent.desk.paper.save()
    Citation.objects.create(event=sent.event, source=sent.desk.source, exact="SMUGGLED words")
    sent.photo.caption = "SMUGGLED caption"
    sent.photo.save()
    assert len(publish_due(at=NOON)) == 1
    assert ("SMUGGLED" in sent.texts(), "A hearing" in sent.texts()) == (False, True)


def test_approving_again_what_another_edition_has_overtaken(sent: Sent) -> None:
    sent.approve()
    publish(sent.desk.case, by=None, at=NOON, summary="From the server.")
    assert (publish_due(at=NOON), Edition.objects.count()) == ([], 1)
    sent.proposal.refresh_from_db()
    with pytest.raises(Refused, match="Another edition of Ada Example has gone live"):
        sent.approve()


def test_an_hour_whose_approval_was_withdrawn(desk: Desk) -> None:
    sent = Sent(desk, go_live_at=HOUR)
    sent.approve()
    unapprove(sent.proposal, by=sent.reviewer, at=NOON)
    assert publish_due(at=HOUR) == []


def test_a_forged_state_without_an_approval(sent: Sent) -> None:
    Proposal._base_manager.filter(pk=sent.proposal.pk).update(state="approved")
    assert (publish_due(at=NOON), Edition.objects.count()) == ([], 0)


def test_a_forged_seal_and_a_forged_text(sent: Sent) -> None:
    with pytest.raises(Refused, match="not what you were shown"):
        approve(sent.proposal, seal="0" * 64, by=sent.reviewer, at=NOON)
    sent.approve()
    Candidate.objects.update(content_hash="0" * 64)
    assert publish_due(at=NOON) == []
    CandidateText.objects.filter(kind="event").update(text="{}")
    assert (publish_due(at=NOON), Edition.objects.count()) == ([], 0)


def test_a_label_or_a_sentence_changed_after_approval(sent: Sent) -> None:
    sent.approve()
    sent.proposal.candidates.get().changes.update(sentence="SMUGGLED")
    assert (publish_due(at=NOON), Edition.objects.count()) == ([], 0)


def test_sending_once_more_what_is_sent(sent: Sent) -> None:
    """Two tabs: the second finds that it is in hand no more."""
    for again in (lambda: send(sent.proposal, by=sent.author, at=NOON), lambda: amend_again(sent)):
        with pytest.raises(Refused, match="is not changed any more"):
            again()


def amend_again(sent: Sent) -> None:
    amend(sent.proposal, Plan(summary="SMUGGLED"), {}, by=sent.author, at=NOON)


def test_approving_twice_publishes_once(sent: Sent) -> None:
    sent.approve()
    with pytest.raises(Refused, match="does not wait for review"):
        sent.approve()
    assert (len(publish_due(at=NOON)), len(publish_due(at=NOON)), Edition.objects.count()) == (1, 0, 1)


def test_an_emergency_without_a_reason_or_without_the_right(sent: Sent) -> None:
    with pytest.raises(Refused, match="Say what the emergency is"):
        publish_in_emergency(sent.proposal, reason="", by=sent.reviewer, at=NOON)
    with pytest.raises(PermissionDenied):
        publish_in_emergency(sent.proposal, reason="Tonight.", by=sent.author, at=NOON)
    assert not Edition.objects.exists()


def test_deleting_the_case_and_making_it_again_under_its_address(sent: Sent) -> None:
    sent.approve()
    slug, actor = sent.desk.case.slug, sent.desk.ada
    Photo.objects.all().delete()
    sent.desk.question.delete()
    sent.desk.case.delete()
    again = Inmate.objects.create(actor=actor, slug=slug)
    assert (publish_due(at=NOON), Edition.objects.count(), again.candidates.count()) == ([], 0, 0)
