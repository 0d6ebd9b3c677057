"""Refused acts: each leaves one row, whatever is rolled back, and no row says what may not be said."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import AnonymousUser, User
from django.core.exceptions import PermissionDenied
from django.db import transaction

import cases.editing
from cases.editing.accounts import create_staff
from cases.editing.assignments import finish, give
from cases.editing.attempts import note_refusal, refusals_kept
from cases.editing.editions import publish
from cases.editing.previews import make_link, revoke
from cases.editing.proposals import Plan, amend, freeze_again, propose, send, withdraw
from cases.editing.protection import ask_to_lower, confirm_lowering, decline_lowering, protect
from cases.editing.publication import publish_in_emergency
from cases.editing.redaction.acts import redact, words_doom
from cases.editing.refusal import Reason, Refused
from cases.editing.reports import answer
from cases.editing.review import accept, approve, confirm, give_back, remark, unapprove, withdraw_acceptance
from cases.models.desk.assignments import Assignment
from cases.models.desk.journal import Journal
from cases.models.desk.proposals import Proposal
from cases.models.desk.questions import Claim
from cases.models.desk.redaction import Lowering
from cases.models.desk.review import Acceptance, Finding
from tests.editing.conftest import NOON, Desk, member
from tests.editing.test_proposals import without_warnings
from tests.factories import ErrorReportFactory

AT = NOON + timedelta(hours=1)


class Floor:
    """A desk with a proposal in hand, a link to it, work given and a lowering asked; and who works there."""

    def __init__(self, desk: Desk) -> None:
        without_warnings(desk)
        self.desk, self.case = desk, desk.case
        self.carl, self.rita = member("carl", "contributor"), member("rita", "reviewer")
        self.olga, self.anna = member("olga", "privacy officer"), member("anna", "auditor")
        self.proposal = propose([desk.case], by=self.carl, at=NOON)
        self.candidate = self.proposal.candidates.get()
        self.link, _ = make_link(self.candidate, by=self.carl, at=NOON, note="the lawyers")
        self.work = give(desk.question, to=self.carl, due_on=None, note="", by=self.carl, at=NOON)
        asked = {"naming": "name", "was_minor": True, "reason": "He is grown now."}
        self.lowering = ask_to_lower(desk.child, **asked, by=self.olga, at=NOON)
        self.asked = asked
        said = {"record_id": desk.case.public_id, "check_id": "no_copy", "item_id": desk.verdict.public_id}
        self.acceptance = Acceptance.objects.create(
            **said, item_key="k", text_key="t", reason="We rang them.", by=self.carl, at=NOON
        )
        send(self.proposal, by=self.carl, at=NOON)
        self.proposal.refresh_from_db()


@pytest.fixture
def floor(desk: Desk) -> Floor:
    return Floor(desk)


def rows() -> list[tuple[object, ...]]:
    """Of each refusal who, when, of which record and what."""
    columns = ("by__username", "at", "record_name", "detail")
    return list(Journal.objects.filter(act="refused").order_by("sequence").values_list(*columns))


CASE, NONE = "Ada Example", ""
Try = Callable[[Floor], Any]
REFUSED: dict[str, tuple[Try, str, str]] = {
    "propose": (lambda f: propose([f.case], by=f.carl, at=AT), CASE, "Proposing: already_proposed"),
    "freeze_again": (lambda f: freeze_again(f.proposal, by=f.carl, at=AT), CASE, "Freezing again: not_in_hand"),
    "amend": (lambda f: amend(f.proposal, Plan(), {}, by=f.carl, at=AT), CASE, "Changing a proposal: not_in_hand"),
    "send": (lambda f: send(f.proposal, by=f.carl, at=AT), CASE, "Sending to review: not_in_hand"),
    "approve": (
        lambda f: approve(f.proposal, seal="another", by=f.carl_as_reviewer, at=AT),
        CASE,
        "Approving: changed, own_work",
    ),
    "give_back": (
        lambda f: give_back(f.proposal, reason=" ", by=f.rita, at=AT),
        CASE,
        "Returning to its authors: no_reason",
    ),
    "unapprove": (
        lambda f: unapprove(f.proposal, by=f.rita, at=AT),
        CASE,
        "Withdrawing an approval: not_approved",
    ),
    "confirm": (
        lambda f: confirm(f.proposal, by=f.rita, at=AT),
        CASE,
        "Confirming after an emergency: nothing_to_confirm",
    ),
    "accept": (
        lambda f: accept([f.finding, f.finding], " ", by=f.carl, at=AT),
        CASE,
        "Letting warnings stand: no_reason",
    ),
    "publish_in_emergency": (
        lambda f: publish_in_emergency(f.proposal, reason="", by=f.rita, at=AT),
        CASE,
        "Publishing before a review: no_reason",
    ),
    "make_link": (
        lambda f: make_link(f.candidate, note="", days=99, by=f.carl, at=AT),
        CASE,
        "Making a preview link: preview_note, preview_days",
    ),
    "give": (
        lambda f: give(f.desk.question, to=f.anna, due_on=NOON.date() - timedelta(days=1), note="", by=f.carl, at=AT),
        CASE,
        "Giving to a colleague: assignment_to_colleague, assignment_due_ahead",
    ),
    "answer": (
        lambda f: answer(ErrorReportFactory(), outcome="waiting", words=" ", by=f.carl, at=AT),
        NONE,
        "Answering a report of an error: no_outcome, no_words",
    ),
    "ask_to_lower": (
        lambda f: ask_to_lower(f.desk.child, **f.asked, by=f.olga, at=AT),
        NONE,
        "Asking to lower the protection of person {child}: asked_already",
    ),
    "confirm_lowering": (
        lambda f: confirm_lowering(f.lowering, by=f.olga, at=AT),
        NONE,
        "Lowering the protection of person {child}: same_person",
    ),
    "decline_lowering": (
        lambda f: decline_lowering(f.settled, by=f.olga, at=AT),
        NONE,
        "Declining to lower the protection of person {child}: settled",
    ),
    "redact": (
        lambda f: redact(words_doom("Tim Tinyman"), expected=None, why="Tim Tinyman", by=f.olga, at=AT),
        NONE,
        "Redacting: reason_repeats, no_number",
    ),
    "create_staff": (
        lambda f: create_staff(username="zoe", role="no such role", reset=False, at=AT),
        NONE,
        "Making an account: role-exists",
    ),
}
NO_RIGHT: dict[str, tuple[Try, str, str]] = {
    "propose": (lambda f: propose([f.case], by=f.anna, at=AT), CASE, "Proposing"),
    "freeze_again": (lambda f: freeze_again(f.proposal, by=f.anna, at=AT), CASE, "Freezing again"),
    "amend": (lambda f: amend(f.proposal, Plan(), {}, by=f.anna, at=AT), CASE, "Changing a proposal"),
    "send": (lambda f: send(f.proposal, by=f.anna, at=AT), CASE, "Sending to review"),
    "withdraw": (lambda f: withdraw(f.proposal, by=f.anna, at=AT), CASE, "Withdrawing a proposal"),
    "approve": (lambda f: approve(f.proposal, seal=f.proposal.seal, by=f.anna, at=AT), CASE, "Approving"),
    "give_back": (lambda f: give_back(f.proposal, reason="No.", by=f.anna, at=AT), CASE, "Returning to its authors"),
    "unapprove": (lambda f: unapprove(f.proposal, by=f.anna, at=AT), CASE, "Withdrawing an approval"),
    "confirm": (lambda f: confirm(f.proposal, by=f.anna, at=AT), CASE, "Confirming after an emergency"),
    "remark": (lambda f: remark(f.proposal, "Well.", by=f.anna, at=AT), CASE, "Remarking"),
    "accept": (lambda f: accept([f.finding], "So.", by=f.anna, at=AT), CASE, "Letting warnings stand"),
    "withdraw_acceptance": (
        lambda f: withdraw_acceptance(f.acceptance, by=f.anna, at=AT),
        CASE,
        "Letting a warning speak again",
    ),
    "publish_in_emergency": (
        lambda f: publish_in_emergency(f.proposal, reason="Harm.", by=f.anna, at=AT),
        CASE,
        "Publishing before a review",
    ),
    "publish": (lambda f: publish(f.case, by=f.anna, at=AT), CASE, "Publishing"),
    "make_link": (lambda f: make_link(f.candidate, note="Me", by=f.anna, at=AT), CASE, "Making a preview link"),
    "revoke": (lambda f: revoke(f.link, by=f.anna, at=AT), CASE, "Revoking a preview link"),
    "give": (
        lambda f: give(f.case, to=f.carl, due_on=None, note="", by=f.anna, at=AT),
        CASE,
        "Giving to a colleague",
    ),
    "finish": (lambda f: finish(f.work, by=f.anna, at=AT), CASE, "Saying that work is done"),
    "protect": (lambda f: protect(f.desk.child, by=f.anna, at=AT), NONE, "Raising the protection of person {child}"),
    "ask_to_lower": (
        lambda f: ask_to_lower(f.desk.child, **f.asked, by=f.anna, at=AT),
        NONE,
        "Asking to lower the protection of person {child}",
    ),
    "confirm_lowering": (
        lambda f: confirm_lowering(f.lowering, by=f.anna, at=AT),
        NONE,
        "Lowering the protection of person {child}",
    ),
    "decline_lowering": (
        lambda f: decline_lowering(f.lowering, by=f.anna, at=AT),
        NONE,
        "Declining to lower the protection of person {child}",
    ),
    "redact": (
        lambda f: redact(words_doom("Tim Tinyman"), expected=1, why="Why.", by=f.anna, at=AT),
        NONE,
        "Redacting",
    ),
}
WHO = {"approve": "carl", "give_back": "rita", "unapprove": "rita", "confirm": "rita", "publish_in_emergency": "rita"}
WHO |= {"create_staff": None} | dict.fromkeys(
    ["ask_to_lower", "confirm_lowering", "decline_lowering", "redact"], "olga"
)


@pytest.fixture
def ready(floor: Floor) -> Floor:
    """The same, with what only some of the acts need."""
    for group in floor.rita.groups.all():
        floor.carl.groups.add(group)
    floor.carl_as_reviewer = User.objects.get(pk=floor.carl.pk)
    floor.finding = Finding.objects.create(
        candidate=floor.candidate,
        position=99,
        check_id="no_copy",
        text="No copy.",
        level="warning",
        item_id=floor.desk.verdict.key,
    )
    floor.settled = Lowering(pk=0, actor=floor.desk.child)
    return floor


@pytest.mark.slow
@pytest.mark.both
@pytest.mark.parametrize("name", REFUSED)
def test_a_refused_act_leaves_one_row(ready: Floor, name: str) -> None:
    act, record, detail = REFUSED[name]
    before = counts()
    with pytest.raises(Refused):
        act(ready)
    assert rows() == [(WHO.get(name, "carl"), AT, record, detail.format(child=ready.desk.child.pk))]
    assert counts() == before


@pytest.mark.slow
@pytest.mark.both
@pytest.mark.parametrize("name", NO_RIGHT)
def test_an_act_of_somebody_without_the_right_leaves_one_row(ready: Floor, name: str) -> None:
    act, record, detail = NO_RIGHT[name]
    before = counts()
    with pytest.raises(PermissionDenied):
        act(ready)
    assert rows() == [("anna", AT, record, f"{detail.format(child=ready.desk.child.pk)}: no right to it")]
    assert counts() == before


def counts() -> list[int]:
    return [model.objects.count() for model in (Proposal, Assignment, Lowering, User)]


def test_an_act_that_is_carried_out_leaves_none(floor: Floor) -> None:
    approve(floor.proposal, seal=floor.proposal.seal, by=floor.rita, at=AT)
    unapprove(floor.proposal, by=floor.rita, at=AT)
    give_back(floor.proposal, reason="Look again.", by=floor.rita, at=AT)
    amend(floor.proposal, Plan(), {}, by=floor.carl, at=AT)
    withdraw(floor.proposal, by=floor.carl, at=AT)
    assert rows() == []


def test_each_record_of_a_proposal_has_its_row(desk: Desk, contributor: User) -> None:
    proposal = propose([desk.case, desk.campaign], by=contributor, at=NOON)
    withdraw(proposal, by=contributor, at=NOON)
    with pytest.raises(Refused):
        withdraw(proposal, by=contributor, at=AT)
    said = "Withdrawing a proposal: not_open"
    assert rows() == [("carl", AT, "For Ada", said), ("carl", AT, "Ada Example", said)]


def test_the_row_says_how_often_a_check_spoke_and_none_of_its_words(desk: Desk, reviewer: User) -> None:
    desk.event("Tim Tinyman was there", cited=False)
    desk.event("Nobody says so", cited=False)
    Claim.objects.create(question=desk.question, text="In 1983.")
    with pytest.raises(Refused, match="Nobody says so"):
        publish(desk.case, by=reviewer, at=AT)
    assert rows() == [("rita", AT, "Ada Example", "Publishing: uncited_event (2), uncited_claim")]


def test_it_outlives_the_transactions_around_it(floor: Floor) -> None:
    def remarked_and_sent() -> None:
        remark(floor.proposal, "Well.", by=floor.carl, at=AT)
        with transaction.atomic():
            send(floor.proposal, by=floor.carl, at=AT)

    with pytest.raises(Refused), refusals_kept(), transaction.atomic():
        remarked_and_sent()
    assert (floor.proposal.remarks.count(), rows()) == (0, [("carl", AT, CASE, "Sending to review: not_in_hand")])


def test_it_is_kept_where_the_refusal_was_caught_and_the_rest_was_rolled_back(floor: Floor) -> None:
    with refusals_kept(), transaction.atomic():
        with pytest.raises(Refused):
            send(floor.proposal, by=floor.carl, at=AT)
        assert rows() == []
        transaction.set_rollback(True)
    assert rows() == [("carl", AT, CASE, "Sending to review: not_in_hand")]


def test_one_refusal_is_kept_once_and_two_are_two(floor: Floor) -> None:
    with refusals_kept():
        for _ in range(2):
            with pytest.raises(Refused) as refusal:
                send(floor.proposal, by=floor.carl, at=AT)
            note_refusal("Something around it", floor.case, refusal.value, by=floor.carl, at=AT)
    assert rows() == [("carl", AT, CASE, "Sending to review: not_in_hand")] * 2


def test_of_whom_nobody_knows_nothing_is_kept(floor: Floor) -> None:
    refusal = Refused((Reason("check", "Why."),))
    with refusals_kept():
        note_refusal("Something", floor.case, refusal, by=AnonymousUser(), at=AT)
    assert rows() == []
    with refusals_kept():
        note_refusal("Something", floor.case, refusal, by=None, at=AT)
    assert rows() == [(None, AT, CASE, "Something: check")]


# What is written with an act that is tried already, or asks nobody and refuses nothing.
NOT_TRIED = {
    "archiving.ask",
    "accounts.note_account",
    "accounts.note_holder",
    "changes.note_retractions",
    "journal.forget",
    "journal.record",
    "attempts.note_refusal",
    "proposals.decide",
    "reading_rows.rebuild",
    "redaction.documents.return_what_changed",
    "redaction.ledger.new_entry",
    "story.tell",
}
# Entering working rows, which have their history and no place in the journal; a mistake in a form is told at once.
ENTERED = {
    "archived_copies.ask_to_keep",
    "archived_copies.find",
    "archived_copies.look",
    "archived_copies.pass_over",
    "archived_copies.use",
    "differing.tell_difference",
    "doubles.tell_apart",
    "intake.acts.confirm",
    "intake.acts.read_again",
    "intake.acts.take_address",
    "intake.acts.take_file",
    "intake.acts.take_text",
    "sheets.importing.import_rows",
    "sheets.importing.look_over",
}


def test_every_act_is_tried() -> None:
    found = set()
    for module in pkgutil.walk_packages(cases.editing.__path__, "cases.editing."):
        for name, thing in inspect.getmembers(importlib.import_module(module.name), inspect.isfunction):
            if thing.__module__ != module.name or name.startswith("_"):
                continue
            is_tried = thing.__code__.co_name == "trying"
            if {"by", "at"} <= set(inspect.signature(thing).parameters) and not is_tried:
                found.add(f"{module.name.removeprefix('cases.editing.')}.{name}")
    assert found == NOT_TRIED | ENTERED
