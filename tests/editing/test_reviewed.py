"""What an edition says for good of how it was reviewed: who wrote it, how many checks ran, which warnings stood."""

from django.contrib.auth.models import User

from cases.choices import Review
from cases.editing.accounts import people_behind
from cases.editing.checks import CHECKS, GUARD_NAMES, OF_NOTICES_TOO
from cases.editing.editions import publish
from cases.editing.freeze import freeze
from cases.editing.proposals import propose, send
from cases.editing.publication import publish_due, publish_in_emergency
from cases.editing.review import accept, approve
from cases.editing.reviewed import reviewed
from cases.models.desk.accounts import Account, Holder
from cases.models.desk.proposals import Proposal
from cases.models.desk.review import Finding
from cases.models.published.editions import Edition
from tests.editing.conftest import NOON, Desk, member

Said = tuple[str, int | None, int | None, str]


def said(edition: Edition) -> Said:
    edition.refresh_from_db()
    return edition.review, edition.writers, edition.checks, edition.stood


def written_by(desk: Desk, *authors: User) -> None:
    for number, author in enumerate(authors):
        desk.event(f"Hearing number {number}", created_by=author, changed_by=author)


def sent(desk: Desk, by: User) -> Proposal:
    """With every warning let stand; the desk warns only of a status that nobody has checked."""
    proposal = propose([desk.case], by=by, at=NOON)
    warnings = Finding.objects.filter(candidate__proposal=proposal, level="warning").select_related("candidate")
    assert [one.check_id for one in warnings] == ["stale_status"]
    accept(list(warnings), "It is looked up next week.", by=by, at=NOON)
    send(proposal, by=by, at=NOON)
    proposal.refresh_from_db()
    return proposal


def test_what_a_second_person_approved_says_how_many_wrote_it_and_what_stood(desk: Desk) -> None:
    carl, cora, rita = member("carl", "contributor"), member("cora", "contributor"), member("rita", "reviewer")
    written_by(desk, carl, cora)
    proposal = sent(desk, carl)
    approve(proposal, seal=proposal.seal, by=rita, at=NOON)
    (edition,) = publish_due(at=NOON)
    assert said(edition) == ("reviewed", 2, len(CHECKS), '{"stale_status": 1}')


def test_two_accounts_of_one_person_are_one_writer(desk: Desk) -> None:
    carl, carl_too, rita = member("carl", "contributor"), member("carl2", "contributor"), member("rita", "reviewer")
    holder = Holder.objects.create(name="Carl")
    for user in (carl, carl_too):
        Account.objects.create(holder=holder, user=user)
    written_by(desk, carl, carl_too)
    proposal = sent(desk, carl)
    approve(proposal, seal=proposal.seal, by=rita, at=NOON)
    (edition,) = publish_due(at=NOON)
    assert said(edition)[:2] == ("reviewed", 1)
    assert people_behind([carl.pk, carl_too.pk, rita.pk]) == 2
    assert people_behind([]) == 0


def test_what_went_out_in_an_emergency_says_what_nobody_had_answered(desk: Desk) -> None:
    carl, rita = member("carl", "contributor"), member("rita", "reviewer")
    written_by(desk, carl)
    proposal = propose([desk.case], by=carl, at=NOON)
    (edition,) = publish_in_emergency(proposal, reason="A name must go.", by=rita, at=NOON)
    assert said(edition) == ("emergency", 1, len(CHECKS), '{"stale_status": 1}')


def test_what_a_command_publishes_knows_no_writers(desk: Desk) -> None:
    assert said(publish(desk.case, by=None, at=NOON)) == ("none", None, len(CHECKS), '{"stale_status": 1}')


def test_a_notice_passes_the_checks_of_notices(desk: Desk) -> None:
    publish(desk.case, by=None, at=NOON)
    desk.case.retraction = "The record was of another person."
    desk.case.save()
    assert said(publish(desk.case, by=None, at=NOON)) == ("none", None, len(OF_NOTICES_TOO), "")


def test_what_guards_a_name_is_not_told(desk: Desk) -> None:
    warnings = ["stale_status", *sorted(GUARD_NAMES), "stale_status"]
    assert reviewed(freeze(desk.case).document, warnings, Review.REVIEWED).stood == {"stale_status": 2}
