"""Review: somebody who wrote nothing of what changed approves exactly what was sent, or returns it with reasons."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db import transaction

from cases.choices import Decided, Deed, Level, Naming, ProposalState
from cases.editing import checks
from cases.editing.accounts import same_person
from cases.editing.attempts import tried
from cases.editing.candidates import proposed_document
from cases.editing.editions import key_of
from cases.editing.examining import candidates_of
from cases.editing.policy import may, require
from cases.editing.proposals import decide, is_stale, lock, seal_of
from cases.editing.refusal import Reason, Refused, refuse_if
from cases.editing.returning import note_returned
from cases.models.desk.proposals import Proposal, ProposedChange
from cases.models.desk.review import Acceptance, Decision, Finding, Remark
from cases.models.published.rows import PersonRow

_OWN = (
    "You, or another account of yours, wrote some of what changed here. Review is by somebody who wrote nothing of it: "
    "ask a colleague."
)


def authors_of(proposal: Proposal) -> frozenset[int]:
    """The accounts of everybody who wrote some of what would go live, and of whoever made or sent the proposal."""
    going = ProposedChange.objects.filter(candidate__proposal=proposal, is_held=False)
    wrote = {author for author in going.values_list("authors", flat=True) if author is not None}
    handled = Decision.objects.filter(
        proposal=proposal, decided__in=[Decided.PROPOSED, Decided.FROZEN, Decided.SENT], by__isnull=False
    )
    return same_person(wrote | set(handled.values_list("by", flat=True)))


def why_not_review(proposal: Proposal, user: Any) -> str:
    """Why this user may not approve it, in a sentence; empty where they may."""
    if not may(user, Deed.REVIEW):
        return "Approving takes a reviewer."
    if settings.CASETRACKER_SECOND_REVIEWER and user.pk in authors_of(proposal):
        return _OWN
    return ""


@tried("Approving")
def approve(proposal: Proposal, *, seal: str, by: Any, at: datetime) -> None:
    """Approve what was sent under this seal, and nothing else; what is due is then published by `publish_due`.

    Raises `Refused` where it was changed since, has become stale, or where the reviewer is one of its authors.
    """
    require(by, Deed.REVIEW)
    with transaction.atomic():
        held = lock(proposal)
        refuse_if(_not_sent(held))  # one that is closed has no document any more of which the rest could be asked
        refuse_if(
            [
                *_another_seal(held, seal),
                *is_stale(held),
                *_not_independent(held, by),
                *_names_alone(held, by),
            ]
        )
        held.state = ProposalState.APPROVED
        held.touch().save()
        decide(held, Decided.APPROVED, by=by, at=at, seal=held.seal)


@tried("Returning to its authors")
def give_back(proposal: Proposal, *, by: Any, at: datetime, reason: str) -> None:
    """Return it to its authors, with the reason."""
    require(by, Deed.REVIEW)
    with transaction.atomic():
        held = lock(proposal)
        no_reason = [] if reason.strip() else [Reason("no_reason", "Say what is to be changed before it can go out.")]
        refuse_if([*_not_sent(held), *no_reason])
        held.state, held.seal = ProposalState.RETURNED, ""
        for candidate in candidates_of(held):
            note_returned(candidate)
        held.touch().save()
        decide(held, Decided.RETURNED, by=by, at=at, reason=reason)


@tried("Withdrawing an approval")
def unapprove(proposal: Proposal, *, by: Any, at: datetime, reason: str = "") -> None:
    """Withdraw the approval of what is not live yet: it waits for review again."""
    require(by, Deed.REVIEW)
    with transaction.atomic():
        held = lock(proposal)
        if held.state != ProposalState.APPROVED:
            raise Refused(
                (Reason("not_approved", "This is not approved and waiting: there is no approval to withdraw."),)
            )
        held.state = ProposalState.SENT
        held.touch().save()
        decide(held, Decided.UNAPPROVED, by=by, at=at, reason=reason)


@tried("Confirming after an emergency")
def confirm(proposal: Proposal, *, by: Any, at: datetime) -> None:
    """Say that what went out in an emergency has now been read by somebody who did not write it."""
    require(by, Deed.REVIEW)
    with transaction.atomic():
        held = lock(proposal)
        refuse_if([*_not_waiting_to_be_confirmed(held), *_not_independent(held, by)])
        held.confirmed_at = at
        held.touch().save()
        decide(held, Decided.CONFIRMED, by=by, at=at)


@tried("Remarking")
def remark(proposal: Proposal, text: str, *, by: Any, at: datetime, change: ProposedChange | None = None) -> Remark:
    """Say something of it, or of one item; whoever may propose or review may."""
    require(by, Deed.PROPOSE)
    row = Remark(proposal=proposal, change=change, text=text, by=by, at=at)
    row.full_clean()
    row.save()
    return row


@tried("Letting warnings stand")
def accept(findings: Collection[Finding], reason: str, *, by: Any, at: datetime) -> None:
    """Let these warnings of one kind stand, for one reason; each stands until its item changes or it is withdrawn.

    What is true of a status last checked long ago is no reason for naming a child.
    """
    require(by, Deed.PROPOSE)
    if not reason.strip():
        raise Refused((Reason("no_reason", "Say why these may stand: readers’ trust rests on it."),))
    kinds = dict.fromkeys(finding.check_id for finding in findings if finding.level == Level.WARNING)
    if len(kinds) > 1:
        names = ", ".join(f"“{checks.name_of(kind)}”" for kind in kinds)
        text = f"These are of several kinds: {names}. Tick those of one kind, and give each kind its own reason."
        raise Refused((Reason("several_kinds", text),))
    with transaction.atomic():
        for finding in findings:
            if finding.level != Level.WARNING or finding.acceptance_id is not None or finding.item_id is None:
                continue
            candidate = finding.candidate
            record = candidate.inmate or candidate.campaign
            what = {
                "record_id": record.public_id,
                "check_id": finding.check_id,
                "item_id": finding.item_id,
                "item_key": finding.item_key,
                "text_key": key_of(finding.text),
            }
            # One item may have a fault twice, in a quote and in the account, in the same words.
            finding.acceptance = Acceptance.objects.filter(
                **what, withdrawn_at__isnull=True
            ).first() or Acceptance.objects.create(**what, reason=reason, by=by, at=at)
            finding.save(update_fields=["acceptance"])


@tried("Letting a warning speak again")
def withdraw_acceptance(acceptance: Acceptance, *, by: Any, at: datetime) -> None:
    """The warning speaks again, in this proposal and in later ones."""
    require(by, Deed.PROPOSE)
    with transaction.atomic():
        acceptance.withdrawn_at, acceptance.withdrawn_by = at, by
        acceptance.save(update_fields=["withdrawn_at", "withdrawn_by"])
        acceptance.findings.update(acceptance=None)


def _not_sent(proposal: Proposal) -> list[Reason]:
    if proposal.state == ProposalState.SENT:
        return []
    return [Reason("not_sent", f"This proposal is {proposal.get_state_display()}: it does not wait for review.")]


def _not_waiting_to_be_confirmed(proposal: Proposal) -> list[Reason]:
    if proposal.waits_to_be_confirmed:
        return []
    return [Reason("nothing_to_confirm", "This was not published in an emergency, or is confirmed.")]


def _another_seal(proposal: Proposal, seal: str) -> list[Reason]:
    if seal and seal == proposal.seal == seal_of(proposal):
        return []
    return [
        Reason("changed", "This is not what you were shown: it has changed since. Load the page again and read it.")
    ]


def _not_independent(proposal: Proposal, by: Any) -> list[Reason]:
    why = why_not_review(proposal, by)
    return [Reason("own_work", why)] if why else []


def _names_alone(proposal: Proposal, by: Any) -> list[Reason]:
    """Naming somebody whom readers know without a name takes two people, one of them the privacy officer."""
    for candidate in candidates_of(proposal):
        named = newly_named(proposed_document(candidate).people)
        for change in candidate.changes.filter(item_id__in=named).prefetch_related("authors"):
            if not any(may(user, Deed.PROTECT) for user in (by, *change.authors.all())):
                return [
                    Reason(
                        "newly_named",
                        f"{change.words} is not named on these pages, and would be. That takes the privacy officer.",
                    )
                ]
            named = named - {str(change.item_id)}
        if named and not may(by, Deed.PROTECT):
            return [
                Reason("newly_named", "Somebody whom these pages do not name would be. That takes the privacy officer.")
            ]
    return []


def newly_named(people: Iterable[Any]) -> frozenset[str]:
    """The ids of those who would be named though some page of ours does not name them now."""
    unnamed = PersonRow.objects.exclude(policy=Naming.NAME).values_list("public_id", flat=True)
    before = {str(public_id) for public_id in unnamed}
    return frozenset(person.id for person in people if person.policy == Naming.NAME and person.id in before)
