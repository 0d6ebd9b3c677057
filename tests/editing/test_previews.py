"""Preview links: made for one draft as it is, told once, and dead as soon as anything about it has changed."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied

from cases.editing.previews import make_link, open_link, revoke, why_dead
from cases.editing.proposals import Plan, Said, amend, freeze_again, propose, send, withdraw
from cases.editing.publication import publish_due
from cases.editing.refusal import Refused
from cases.editing.review import approve
from cases.models.desk.journal import Journal
from cases.models.desk.previews import PreviewLink
from cases.models.desk.proposals import Candidate, Proposal
from cases.values.preview_tokens import digest_of, new_token, short
from tests.editing.conftest import NOON, Desk, member
from tests.editing.test_proposals import without_warnings

pytestmark = [pytest.mark.slow, pytest.mark.both]

LATER = NOON + timedelta(hours=1)
FOR = "the lawyers of Ada Example"


@pytest.fixture
def carl(desk: Desk) -> User:
    without_warnings(desk)
    return member("carl", "contributor")


@pytest.fixture
def candidate(desk: Desk, carl: User) -> Candidate:
    return propose([desk.case], by=carl, at=NOON).candidates.get()


def linked(candidate: Candidate, by: User, **more: object) -> tuple[PreviewLink, str]:
    return make_link(candidate, **{"by": by, "at": NOON, "note": FOR, **more})  # type: ignore[arg-type]


def shown(token: str, at: object = LATER) -> str:
    """What the link shows, as the name of its record; empty for nothing."""
    opened = open_link(token, at=at)  # type: ignore[arg-type]
    return opened[1].facts.name if opened else ""


def test_a_link_shows_its_candidate_and_counts_how_often(candidate: Candidate, carl: User) -> None:
    link, token = linked(candidate, carl)
    assert (shown(token), shown(token, LATER + timedelta(hours=1))) == ("Ada Example", "Ada Example")
    link.refresh_from_db()
    assert (link.opened, link.opened_at, link.expires_at) == (2, LATER + timedelta(hours=1), NOON + timedelta(days=7))


def test_the_secret_is_kept_nowhere(candidate: Candidate, carl: User) -> None:
    link, token = linked(candidate, carl)
    shown(token)
    assert link.digest == digest_of(token)
    kept = [str(row) for model in (PreviewLink, Journal) for row in model.objects.values_list()]
    assert (len(kept), [row for row in kept if token in row]) == (3, [])
    detail = f"For {FOR}, until 2026-11-30 12:00 UTC ({short(link.digest)})"
    rows = Journal.objects.order_by("sequence")
    assert list(rows.values_list("act", "by__username", "record_name", "detail")) == [
        ("proposed", "carl", "Ada Example", ""),
        ("previewed", "carl", "Ada Example", detail),
    ]


def test_another_secret_shows_nothing(candidate: Candidate, carl: User) -> None:
    link, token = linked(candidate, carl)
    others = ["", "draft-", token[:-1], token + "A", token.swapcase(), link.digest, new_token()]
    assert [shown(other) for other in others] == [""] * len(others)
    link.refresh_from_db()
    assert (link.opened, shown(token)) == (0, "Ada Example")


def test_it_ends_at_its_time(candidate: Candidate, carl: User) -> None:
    link, token = linked(candidate, carl, days=30)
    end = NOON + timedelta(days=30)
    assert (shown(token, end - timedelta(seconds=1)), shown(token, end)) == ("Ada Example", "")
    assert why_dead(link, at=end) == "its time is over"


def test_it_ends_when_it_is_revoked_and_others_go_on(candidate: Candidate, carl: User) -> None:
    link, token = linked(candidate, carl)
    _, another = linked(candidate, carl)
    revoke(link, by=carl, at=LATER)
    revoke(link, by=carl, at=LATER + timedelta(hours=1))
    link.refresh_from_db()
    assert (shown(token), shown(another)) == ("", "Ada Example")
    assert (link.revoked_at, link.revoked_by, why_dead(link, at=LATER)) == (LATER, carl, "revoked")
    assert list(Journal.objects.filter(act="revoked").values_list("by__username", "detail")) == [
        ("carl", f"For {FOR} ({short(link.digest)})")
    ]


def test_it_ends_when_the_desk_is_frozen_again_into_something_else(
    desk: Desk, candidate: Candidate, carl: User
) -> None:
    link, token = linked(candidate, carl)
    freeze_again(candidate.proposal, by=carl, at=LATER)
    assert shown(token) == "Ada Example"
    desk.verdict.headline = "A jury finds her guilty"
    desk.verdict.save()
    assert shown(token) == "Ada Example"
    freeze_again(candidate.proposal, by=carl, at=LATER)
    link = PreviewLink.objects.get(pk=link.pk)
    assert (shown(token), why_dead(link, at=LATER)) == ("", "what it showed has changed since")


def test_it_ends_when_something_is_held_back(desk: Desk, candidate: Candidate, carl: User) -> None:
    _, token = linked(candidate, carl)
    change = candidate.changes.get(item_id=desk.verdict.public_id)
    amend(candidate.proposal, Plan(), {change.pk: Said("update")}, by=carl, at=LATER)
    assert shown(token) == "Ada Example"
    amend(candidate.proposal, Plan(), {change.pk: Said("update", is_held=True)}, by=carl, at=LATER)
    assert shown(token) == ""


def test_it_ends_when_the_proposal_is_withdrawn(candidate: Candidate, carl: User) -> None:
    link, token = linked(candidate, carl)
    withdraw(candidate.proposal, by=carl, at=LATER)
    link = PreviewLink.objects.get(pk=link.pk)
    assert (shown(token), why_dead(link, at=LATER)) == ("", "the proposal is closed")
    with pytest.raises(Refused, match="there is no draft to show"):
        linked(candidate, carl)


def test_it_ends_when_it_is_published(candidate: Candidate, carl: User) -> None:
    _, token = linked(candidate, carl)
    rita = member("rita", "reviewer")
    send(candidate.proposal, by=carl, at=LATER)
    approve(candidate.proposal, seal=Proposal.objects.get().seal, by=rita, at=LATER)
    assert shown(token) == "Ada Example"
    assert len(publish_due(at=LATER)) == 1
    assert shown(token) == ""


def test_it_ends_when_somebody_in_it_is_protected(desk: Desk, candidate: Candidate, carl: User) -> None:
    _, token = linked(candidate, carl)
    desk.ada.naming, desk.ada.naming_reason = "initials", "She asked."
    desk.ada.save()
    assert shown(token) == ""
    with pytest.raises(Refused, match="holds a name that these pages do not print"):
        linked(candidate, carl)
    desk.ada.naming = desk.ada.naming_reason = ""
    desk.ada.save()
    assert shown(token) == "Ada Example"


def test_none_is_made_of_a_draft_that_still_names_somebody(timothy: Desk, carl: User) -> None:
    timothy.case.slug = "timothy-tinyman"
    timothy.case.save()
    candidate = propose([timothy.case], by=carl, at=NOON).candidates.get()
    with pytest.raises(Refused, match="holds a name that these pages do not print"):
        linked(candidate, carl)
    timothy.case.slug = "ada-example"
    timothy.case.save()
    freeze_again(candidate.proposal, by=carl, at=NOON)
    assert linked(candidate, carl)[0].candidate == candidate


def test_none_is_made_of_a_draft_that_names_somebody_anew(desk: Desk, candidate: Candidate, carl: User) -> None:
    desk.ada.naming, desk.ada.naming_reason, desk.case.slug = "initials", "She asked.", "a-case"
    desk.ada.save()
    desk.case.save()
    freeze_again(candidate.proposal, by=carl, at=NOON)
    rita = member("rita", "reviewer")
    send(candidate.proposal, by=carl, at=NOON)
    approve(candidate.proposal, seal=Proposal.objects.get().seal, by=rita, at=NOON)
    publish_due(at=NOON)
    desk.ada.naming = desk.ada.naming_reason = ""
    desk.ada.save()
    again = propose([desk.case], by=carl, at=LATER).candidates.get()
    with pytest.raises(Refused, match="whom these pages do not name now"):
        linked(again, carl)


def test_every_reason_is_told_at_once(candidate: Candidate, carl: User) -> None:
    withdraw(candidate.proposal, by=carl, at=NOON)
    with pytest.raises(Refused) as refusal:
        linked(candidate, carl, note=" ", days=31)
    assert [(reason.check, reason.field) for reason in refusal.value.reasons] == [
        ("preview_note", "note"),
        ("preview_days", "days"),
        ("preview_closed", ""),
    ]
    assert not PreviewLink.objects.exists()


@pytest.mark.parametrize(("note", "days"), [("a" * 201, 7), ("with\x00a control", 7), ("fine", 0), ("fine", -1)])
def test_what_the_form_could_send_wrong_is_refused(candidate: Candidate, carl: User, note: str, days: int) -> None:
    with pytest.raises(Refused):
        linked(candidate, carl, note=note, days=days)
    assert linked(candidate, carl, note="a" * 200, days=1)[0].note == "a" * 200


@pytest.mark.parametrize(
    ("role", "may"), [("contributor", True), ("reviewer", True), ("auditor", False), ("privacy officer", False)]
)
def test_contributors_and_reviewers_make_them(candidate: Candidate, role: str, may: bool) -> None:
    user = member("somebody", role)
    if may:
        assert linked(candidate, user)[0].made_by == user
    else:
        with pytest.raises(PermissionDenied):
            linked(candidate, user)


@pytest.mark.parametrize(
    ("role", "may"), [("contributor", False), ("reviewer", True), ("auditor", False), ("administrator", False)]
)
def test_who_made_one_and_reviewers_revoke_it(candidate: Candidate, carl: User, role: str, may: bool) -> None:
    link, token = linked(candidate, carl)
    user = member("somebody", role)
    if may:
        revoke(link, by=user, at=LATER)
    else:
        with pytest.raises(PermissionDenied):
            revoke(link, by=user, at=LATER)
    assert shown(token) == ("" if may else "Ada Example")
