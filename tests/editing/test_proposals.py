"""A proposal from desk to readers: frozen, labelled, held back in part, sent, approved by somebody else, published."""

from contextlib import nullcontext
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied

from cases.editing.examining import standing_against
from cases.editing.proposals import Plan, Said, amend, freeze_again, propose, send, withdraw
from cases.editing.publication import publish_due, publish_in_emergency
from cases.editing.refusal import Refused
from cases.editing.review import accept, approve, confirm, give_back, unapprove
from cases.models.desk.actors import Actor
from cases.models.desk.events import Event, Role
from cases.models.desk.journal import Journal
from cases.models.desk.proposals import Candidate, CandidateText, Proposal, ProposedChange
from cases.models.published.editions import Edition, EditionChange
from cases.models.published.rows import EventRow
from tests.editing.conftest import NOON, Desk, member

pytestmark = [pytest.mark.slow, pytest.mark.both]

LATER = NOON + timedelta(hours=1)


@pytest.fixture
def people(desk: Desk) -> tuple[User, User]:
    """An author, whose every save the desk knows, and a reviewer who wrote nothing; no check warns of this desk."""
    without_warnings(desk)
    return member("carl", "contributor"), member("rita", "reviewer")


def without_warnings(desk: Desk) -> None:
    desk.case.checked_on = NOON.date()
    desk.case.save()
    desk.claim.regard = "accepted"
    desk.claim.save()


def written(desk: Desk, author: User, headline: str = "A hearing", **more: object) -> Event:
    event = desk.event(headline, **more)
    event.created_by = event.changed_by = author
    event.save()
    return event


def through(desk: Desk, people: tuple[User, User], **plan: object) -> list[Edition]:
    """Propose, send, approve and publish what is on the desk."""
    author, reviewer = people
    proposal = propose([desk.case], by=author, at=NOON)
    amend(proposal, Plan(**plan), {}, by=author, at=NOON)
    send(proposal, by=author, at=NOON)
    approve(proposal, seal=Proposal.objects.get(pk=proposal.pk).seal, by=reviewer, at=NOON)
    return publish_due(at=NOON)


def change_of(proposal: Proposal, row: object) -> ProposedChange:
    return ProposedChange.objects.get(candidate__proposal=proposal, item_id=row.public_id)


def test_what_was_reviewed_is_what_is_published(desk: Desk, people: tuple[User, User]) -> None:
    author, reviewer = people
    event = written(desk, author)
    proposal = propose([desk.case], by=author, at=NOON)
    frozen = proposal.candidates.get().content_hash
    send(proposal, by=author, at=NOON)
    event.headline = "Changed after it was sent"
    event.save()
    proposal.refresh_from_db()
    approve(proposal, seal=proposal.seal, by=reviewer, at=LATER)
    edition = publish_due(at=LATER)[0]
    assert (edition.number, edition.content_hash, edition.frozen_at, edition.published_at, edition.review) == (
        1,
        frozen,
        NOON,
        LATER,
        "reviewed",
    )
    assert EventRow.objects.filter(headline="A hearing").exists()
    assert not EventRow.objects.filter(headline__startswith="Changed").exists()
    assert CandidateText.objects.count() == 0
    assert list(Journal.objects.order_by("pk").values_list("act", "by__username")) == [
        ("proposed", "carl"),
        ("sent", "carl"),
        ("approved", "rita"),
        ("published", "rita"),
    ]


def test_an_edition_says_what_it_changed_in_its_editors_words(desk: Desk, people: tuple[User, User]) -> None:
    author, reviewer = people
    event = written(desk, author, when="1990-05-31")
    through(desk, people)
    event.when = "1990-05-30"
    event.save()
    proposal = propose([desk.case], by=author, at=LATER)
    label = {change_of(proposal, event).pk: Said("correction", "We had given the day as 31 May.")}
    amend(proposal, Plan(summary="A date mended."), label, by=author, at=LATER)
    send(proposal, by=author, at=LATER)
    approve(proposal, seal=Proposal.objects.get(pk=proposal.pk).seal, by=reviewer, at=LATER)
    edition = publish_due(at=LATER)[0]
    assert (edition.number, edition.summary) == (2, "A date mended.")
    assert list(EditionChange.objects.values_list("edition__number", "verb", "label", "words", "sentence")) == [
        (2, "changed", "correction", "A hearing", "We had given the day as 31 May.")
    ]


def test_a_correction_without_a_sentence_is_not_sent(desk: Desk, people: tuple[User, User]) -> None:
    author, _ = people
    event = written(desk, author)
    proposal = propose([desk.case], by=author, at=NOON)
    change = change_of(proposal, event)
    amend(proposal, Plan(), {change.pk: Said("correction")}, by=author, at=NOON)
    with pytest.raises(Refused, match="Say to readers, in a sentence, what was wrong"):
        send(proposal, by=author, at=NOON)
    amend(proposal, Plan(), {change.pk: Said("correction", "It was a Tuesday.")}, by=author, at=NOON)
    send(proposal, by=author, at=NOON)


@pytest.mark.parametrize(
    ("summary", "stops"),
    [
        ("We wrote “Chris”, who was ten.", "holds a name that these pages do not print"),
        ("A child, Kit, aged ten, is no longer named.", "Is that somebody whom readers may know"),
        ("10-year-old Tommy is no longer named.", "Is that somebody whom readers may know"),
        ("A child of ten is no longer named.", ""),
    ],
)
def test_no_sentence_for_readers_names_a_child(desk: Desk, people: tuple[User, User], summary: str, stops: str) -> None:
    child = Actor.objects.create(name="Christopher Hughes", slug="child", was_minor=True, label="a child")
    Role.objects.create(event=desk.verdict, actor=child, role="victim")
    proposal = propose([desk.case], by=people[0], at=NOON)
    amend(proposal, Plan(summary=summary), {}, by=people[0], at=NOON)
    with pytest.raises(Refused, match=stops) if stops else nullcontext():
        send(proposal, by=people[0], at=NOON)


def test_a_sentence_for_readers_that_seems_to_name_a_child_is_asked_about(
    desk: Desk, people: tuple[User, User]
) -> None:
    author, _ = people
    event = written(desk, author)
    proposal = propose([desk.case], by=author, at=NOON)
    said = {change_of(proposal, event).pk: Said("correction", "It named 10-year-old Lily.")}
    amend(proposal, Plan(summary="Their son Josh added."), said, by=author, at=NOON)
    against = standing_against(proposal)
    assert [(one.check_id, one.level) for one in against] == [("child_named", "warning")] * 2
    assert ["“son Josh”" in against[0].text, "“10-year-old Lily”" in against[1].text] == [True, True]
    with pytest.raises(Refused, match="10-year-old Lily"):
        send(proposal, by=author, at=NOON)
    accept(against, "Both are grown and speak in public.", by=author, at=NOON)
    send(proposal, by=author, at=NOON)


def test_a_fault_that_one_item_has_twice_is_accepted_once(desk: Desk, people: tuple[User, User]) -> None:
    author, _ = people
    event = written(desk, author, account="10-year-old Lily slept.")
    for citation in event.citations.all():
        citation.exact = "10-year-old Lily"
        citation.save()
    proposal = propose([desk.case], by=author, at=NOON)
    against = [one for one in standing_against(proposal) if one.check_id == "child_named"]
    assert len(against) == 2
    accept(against, "She is grown and speaks in public.", by=author, at=NOON)
    assert [one for one in standing_against(proposal) if one.check_id == "child_named"] == []


def test_one_reason_lets_warnings_of_one_kind_stand_and_no_others(desk: Desk, people: tuple[User, User]) -> None:
    author, _ = people
    written(desk, author, account="10-year-old Lily slept.")
    desk.case.checked_on = None
    desk.case.save()
    proposal = propose([desk.case], by=author, at=NOON)
    against = standing_against(proposal)
    assert {one.check_id for one in against} == {"child_named", "stale_status"}
    with pytest.raises(Refused, match="of several kinds"):
        accept(against, "So the source says.", by=author, at=NOON)
    assert standing_against(proposal) == against, "none of them stands"


def test_what_is_held_back_stays_as_readers_have_it(desk: Desk, people: tuple[User, User]) -> None:
    author, reviewer = people
    event = written(desk, author, "An old headline")
    through(desk, people)
    event.headline = "A new headline"
    event.save()
    other = written(desk, author, "Another event")
    proposal = propose([desk.case], by=author, at=LATER)
    amend(proposal, Plan(), {change_of(proposal, event).pk: Said("update", is_held=True)}, by=author, at=LATER)
    send(proposal, by=author, at=LATER)
    approve(proposal, seal=Proposal.objects.get(pk=proposal.pk).seal, by=reviewer, at=LATER)
    publish_due(at=LATER)
    assert set(EventRow.objects.values_list("headline", flat=True)) == {
        "A jury convicts her",
        "An old headline",
        other.headline,
    }
    assert list(EditionChange.objects.values_list("words", flat=True)) == ["Another event"]
    again = propose([desk.case], by=author, at=LATER)
    assert [change.words for change in again.candidates.get().changes.all()] == ["A new headline"]


def test_a_name_that_is_protected_can_not_be_held_back(timothy: Desk, people: tuple[User, User]) -> None:
    author, _ = people
    through(timothy, people)
    timothy.ada.naming, timothy.ada.naming_reason = "initials", "She asked."
    timothy.ada.save()
    proposal = propose([timothy.case], by=author, at=LATER)
    change = change_of(proposal, timothy.ada)
    amend(proposal, Plan(), {change.pk: Said("minor", is_held=True)}, by=author, at=LATER)
    change.refresh_from_db()
    assert (change.may_be_held, change.is_held) == (False, False)


def test_who_wrote_some_of_it_does_not_approve_it(desk: Desk, people: tuple[User, User]) -> None:
    author, reviewer = people
    both = member("ruth", "reviewer")
    event = written(desk, author)
    event.changed_by = both
    event.save()
    proposal = propose([desk.case], by=author, at=NOON)
    send(proposal, by=author, at=NOON)
    proposal.refresh_from_db()
    with pytest.raises(Refused, match="wrote some of what changed"):
        approve(proposal, seal=proposal.seal, by=both, at=NOON)
    approve(proposal, seal=proposal.seal, by=reviewer, at=NOON)


def test_one_person_newsrooms_say_so(desk: Desk, settings: object) -> None:
    reviewer = member("rita", "reviewer")
    settings.CASETRACKER_SECOND_REVIEWER = False  # type: ignore[attr-defined]
    without_warnings(desk)
    written(desk, reviewer)
    assert [edition.review for edition in through(desk, (reviewer, reviewer))] == ["one_person"]


def test_a_second_proposal_of_the_same_record_is_refused(desk: Desk, people: tuple[User, User]) -> None:
    author, _ = people
    proposal = propose([desk.case], by=author, at=NOON)
    with pytest.raises(Refused, match="is in a proposal already"):
        propose([desk.case], by=author, at=NOON)
    withdraw(proposal, by=author, at=NOON)
    assert propose([desk.case], by=author, at=NOON).candidates.count() == 1


def test_nothing_new_is_not_proposed(desk: Desk, people: tuple[User, User]) -> None:
    through(desk, people)
    with pytest.raises(Refused, match="nothing to propose"):
        propose([desk.case], by=people[0], at=LATER)
    assert not Candidate.objects.filter(is_open=True).exists()


def test_a_scheduled_one_waits_for_its_hour_and_goes_out_once(desk: Desk, people: tuple[User, User]) -> None:
    assert through(desk, people, go_live_at=LATER) == []
    assert publish_due(at=LATER - timedelta(seconds=1)) == []
    assert [edition.number for edition in publish_due(at=LATER)] == [1]
    assert publish_due(at=LATER + timedelta(days=1)) == []


def test_an_approval_that_was_withdrawn_publishes_nothing(desk: Desk, people: tuple[User, User]) -> None:
    through(desk, people, go_live_at=LATER)
    proposal = Proposal.objects.get()
    unapprove(proposal, by=people[1], at=NOON, reason="A source called.")
    assert publish_due(at=LATER) == []
    approve(proposal, seal=proposal.seal, by=people[1], at=LATER)
    assert len(publish_due(at=LATER)) == 1


def test_what_was_returned_goes_back_with_its_reason_and_comes_again(desk: Desk, people: tuple[User, User]) -> None:
    author, reviewer = people
    proposal = propose([desk.case], by=author, at=NOON)
    send(proposal, by=author, at=NOON)
    with pytest.raises(Refused, match="Say what is to be changed"):
        give_back(proposal, by=reviewer, at=NOON, reason=" ")
    give_back(proposal, by=reviewer, at=NOON, reason="The date is wrong.")
    proposal.refresh_from_db()
    assert (proposal.state, proposal.seal) == ("returned", "")
    freeze_again(proposal, by=author, at=LATER)
    send(proposal, by=author, at=LATER)


def test_another_seal_is_refused(desk: Desk, people: tuple[User, User]) -> None:
    author, reviewer = people
    proposal = propose([desk.case], by=author, at=NOON)
    send(proposal, by=author, at=NOON)
    for seal in ("", "0" * 64):
        with pytest.raises(Refused, match="not what you were shown"):
            approve(proposal, seal=seal, by=reviewer, at=NOON)


def test_a_candidate_that_was_altered_is_not_published(desk: Desk, people: tuple[User, User]) -> None:
    author, reviewer = people
    proposal = propose([desk.case], by=author, at=NOON)
    send(proposal, by=author, at=NOON)
    proposal.refresh_from_db()
    approve(proposal, seal=proposal.seal, by=reviewer, at=NOON)
    text = CandidateText.objects.filter(kind="event").first()
    CandidateText.objects.filter(pk=text.pk).update(text=text.text.replace("A jury", "No jury"))
    assert publish_due(at=NOON) == []
    proposal.refresh_from_db()
    assert (proposal.state, Edition.objects.count()) == ("sent", 0)
    assert "not what its hash says" in proposal.decisions.last().reason


def test_somebody_protected_since_stops_it(desk: Desk, people: tuple[User, User]) -> None:
    author, reviewer = people
    proposal = propose([desk.case], by=author, at=NOON)
    send(proposal, by=author, at=NOON)
    proposal.refresh_from_db()
    approve(proposal, seal=proposal.seal, by=reviewer, at=NOON)
    desk.ada.naming, desk.ada.naming_reason = "initials", "She asked."
    desk.ada.save()
    assert publish_due(at=NOON) == []
    assert "has been protected since" in proposal.decisions.last().reason


def test_two_records_go_live_together_or_not_at_all(desk: Desk, people: tuple[User, User]) -> None:
    author, reviewer = people
    proposal = propose([desk.case, desk.campaign], by=author, at=NOON)
    send(proposal, by=author, at=NOON)
    proposal.refresh_from_db()
    approve(proposal, seal=proposal.seal, by=reviewer, at=NOON)
    text = CandidateText.objects.filter(candidate__campaign__isnull=False, kind="facts").get()
    CandidateText.objects.filter(pk=text.pk).update(text=text.text.replace("For Ada", "Against Ada"))
    assert (publish_due(at=NOON), Edition.objects.count(), EventRow.objects.count()) == ([], 0, 0)
    CandidateText.objects.filter(pk=text.pk).update(text=text.text)
    proposal.refresh_from_db()
    approve(proposal, seal=proposal.seal, by=reviewer, at=NOON)
    assert {edition.name for edition in publish_due(at=NOON)} == {"Ada Example", "For Ada"}


def test_another_edition_since_makes_it_stale(desk: Desk, people: tuple[User, User]) -> None:
    author, reviewer = people
    through(desk, people)
    written(desk, author)
    proposal = propose([desk.case], by=author, at=NOON)
    send(proposal, by=author, at=NOON)
    Edition.objects.update(number=7)
    proposal.refresh_from_db()
    with pytest.raises(Refused, match="Another edition of Ada Example has gone live"):
        approve(proposal, seal=proposal.seal, by=reviewer, at=NOON)


def test_an_emergency_takes_a_reason_is_marked_and_opens_a_review(desk: Desk, people: tuple[User, User]) -> None:
    author, reviewer = people
    other = member("ruth", "reviewer")
    written(desk, reviewer)
    proposal = propose([desk.case], by=reviewer, at=NOON)
    with pytest.raises(Refused, match="Say what the emergency is"):
        publish_in_emergency(proposal, reason=" ", by=reviewer, at=NOON)
    with pytest.raises(PermissionDenied):
        publish_in_emergency(proposal, reason="An execution is set.", by=author, at=NOON)
    editions = publish_in_emergency(proposal, reason="An execution is set.", by=reviewer, at=NOON)
    assert [edition.review for edition in editions] == ["emergency"]
    assert list(Proposal.objects.waiting_for_review()) == [proposal]
    with pytest.raises(Refused, match="wrote some of what changed"):
        confirm(proposal, by=reviewer, at=LATER)
    confirm(proposal, by=other, at=LATER)
    assert (list(Proposal.objects.waiting_for_review()), Edition.objects.get().review) == ([], "emergency")


def test_who_may_not_propose_does_not(desk: Desk) -> None:
    auditor = member("olga", "auditor")
    with pytest.raises(PermissionDenied):
        propose([desk.case], by=auditor, at=NOON)


def test_what_stands_against_it_is_told_before_it_is_sent(desk: Desk, people: tuple[User, User]) -> None:
    written(desk, people[0], "Not cited", cited=False)
    proposal = propose([desk.case], by=people[0], at=NOON)
    assert [one.check_id for one in standing_against(proposal)] == ["uncited_event"]
    with pytest.raises(Refused, match="has no citation"):
        send(proposal, by=people[0], at=NOON)


@pytest.mark.parametrize("how", ["withdrawn", "published"])
def test_what_is_closed_is_neither_approved_nor_published_in_an_emergency(
    desk: Desk, people: tuple[User, User], how: str
) -> None:
    """As where a colleague withdrew it, or approved it first, while the page was read."""
    author, reviewer = people
    proposal = propose([desk.case], by=author, at=NOON)
    send(proposal, by=author, at=NOON)
    proposal.refresh_from_db()
    if how == "withdrawn":
        withdraw(proposal, by=author, at=NOON)
    else:
        approve(proposal, seal=proposal.seal, by=reviewer, at=NOON)
        publish_due(at=NOON)
    with pytest.raises(Refused, match=f"This proposal is {how}: it does not wait for review"):
        approve(proposal, seal=proposal.seal, by=reviewer, at=LATER)
    with pytest.raises(Refused, match="This proposal is closed"):
        publish_in_emergency(proposal, reason="Tonight.", by=reviewer, at=LATER)
    assert Edition.objects.count() == (how == "published")
