"""A proposal in its authors' hands: frozen from the desk, labelled, partly held back, sent to review or withdrawn."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from django.db import transaction

from cases.choices import Act, Decided, Deed, Label, ProposalState
from cases.editing import journal
from cases.editing.attempts import tried
from cases.editing.candidates import live_of, put_away
from cases.editing.changing import note_changes
from cases.editing.editions import key_of
from cases.editing.examining import (
    candidates_of,
    examine,
    reason_of,
    record_of,
    sentences_of,
    standing_against,
    together,
)
from cases.editing.freeze import Candidate as Frozen
from cases.editing.freeze import freeze
from cases.editing.gathering import Tracked
from cases.editing.pictures.acts import drop_unused
from cases.editing.policy import require
from cases.editing.quotes import check_quotes_of
from cases.editing.refusal import Reason, Refused, refuse_if
from cases.models.desk.inmates import Inmate
from cases.models.desk.proposals import Candidate, Proposal, ProposedChange
from cases.models.desk.review import Decision
from cases.models.published.editions import Edition
from cases.values.documents import cut


@dataclass(frozen=True, slots=True)
class Said:
    """What the editors call a change, what they tell readers of it, and whether it waits."""

    label: str
    sentence: str = ""
    is_held: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What a proposal says of itself; `go_live_at` is None for as soon as it is approved."""

    summary: str = ""
    note: str = ""
    asked: Any = None
    go_live_at: datetime | None = None


@tried("Proposing")
def propose(records: Sequence[Tracked], *, by: Any, at: datetime) -> Proposal:
    """Freeze these records, as they stand on the desk, into one proposal.

    Raises `Refused` where one of them is in an open proposal already or where nothing of any has changed, and
    `PermissionDenied` for who may not propose.
    """
    require(by, Deed.PROPOSE)
    for record in records:
        check_quotes_of(record, at=at)
    with transaction.atomic():
        locked = [type(record).objects.select_for_update().get(pk=record.pk) for record in _in_order(records)]
        refuse_if(_already_proposed(locked))
        proposal = Proposal.objects.create(made_at=at, made_by=by)
        for record in locked:
            Candidate.objects.create(proposal=proposal, frozen_at=at, **{_relation(record): record})
        fresh = _freeze(proposal, at=at)
        refuse_if(_nothing_new(proposal, locked))
        examine(proposal, at=at, fresh=fresh)
        decide(proposal, Decided.PROPOSED, by=by, at=at)
        return proposal


@tried("Freezing again")
def freeze_again(proposal: Proposal, *, by: Any, at: datetime) -> None:
    """Take the desk as it stands now; what was said of a change stays where its item is as it was."""
    require(by, Deed.PROPOSE)
    for candidate in candidates_of(proposal):
        check_quotes_of(record_of(candidate), at=at)
    with transaction.atomic():
        held = lock(proposal)
        refuse_if(_not_in_hand(held))
        examine(held, at=at, fresh=_freeze(held, at=at))
        decide(held, Decided.FROZEN, by=by, at=at)


@tried("Changing a proposal")
def amend(proposal: Proposal, plan: Plan, said: Mapping[int, Said], *, by: Any, at: datetime) -> None:
    """Write what the editors say; `said` goes by the key of the change. What is not holdable is not held."""
    require(by, Deed.PROPOSE)
    with transaction.atomic():
        held = lock(proposal)
        refuse_if(_not_in_hand(held))
        for field in fields(Plan):
            setattr(held, field.name, getattr(plan, field.name))
        held.full_clean()
        held.touch().save()
        for change in ProposedChange.objects.filter(candidate__proposal=held, pk__in=said):
            one = said[change.pk]
            change.label, change.sentence = Label(one.label).value, one.sentence
            change.is_held = one.is_held and change.may_be_held
            change.full_clean()
            change.save()
        examine(held, at=at)


@tried("Sending to review")
def send(proposal: Proposal, *, by: Any, at: datetime) -> None:
    """Give it to review. Refused, with every reason at once, while a check speaks against it or its base is stale."""
    require(by, Deed.PROPOSE)
    with transaction.atomic():
        held = lock(proposal)
        refuse_if(_not_in_hand(held))
        examine(held, at=at)
        refuse_if([*is_stale(held), *_all_held(held), *map(reason_of, standing_against(held))])
        held.state, held.sent_at, held.seal = ProposalState.SENT, at, seal_of(held)
        held.touch().save()
        decide(held, Decided.SENT, by=by, at=at, seal=held.seal)


@tried("Withdrawing a proposal")
def withdraw(proposal: Proposal, *, by: Any, at: datetime, reason: str = "") -> None:
    """Take it back, whatever its state while it is open; its records can be proposed anew."""
    require(by, Deed.PROPOSE)
    with transaction.atomic():
        held = lock(proposal)
        if not held.is_open:
            raise Refused((Reason("not_open", "This proposal is closed already: there is nothing to withdraw."),))
        close(held, ProposalState.WITHDRAWN)
        decide(held, Decided.WITHDRAWN, by=by, at=at, reason=reason)


def lock(proposal: Proposal) -> Proposal:
    """The proposal as it stands, held until the transaction ends."""
    return Proposal.objects.select_for_update().get(pk=proposal.pk)


def close(proposal: Proposal, state: ProposalState) -> None:
    """Nothing more happens to its candidates; what they kept and no edition took is let go.

    Their lists go too: the edition has its own, and without their texts those of a proposal withdrawn lead nowhere.
    """
    proposal.state = state
    proposal.touch().save()
    for candidate in proposal.candidates.all():
        candidate.is_open = False
        candidate.desk_manifest = candidate.manifest = "[]"
        candidate.save(update_fields=["is_open", "desk_manifest", "manifest"])
        candidate.texts.all().delete()
    drop_unused()


def decide(proposal: Proposal, decided: Decided, *, by: Any, at: datetime, seal: str = "", reason: str = "") -> None:
    """Write down who did what, with the proposal and, for each of its records, in the journal."""
    Decision.objects.create(proposal=proposal, decided=decided, by=by, at=at, seal=seal, reason=reason)
    for candidate in candidates_of(proposal):
        journal.record(Act(decided.value), record=record_of(candidate), by=by, at=at, detail=reason)


def seal_of(proposal: Proposal) -> str:
    """A keyed hash over all that readers will get: each document, each label and sentence, and the summary."""
    parts = [
        [
            str(record_of(one).public_id),
            one.base_number,
            one.content_hash,
            [[str(change.item_id), change.label, change.sentence] for change in sentences_of(one)],
        ]
        for one in candidates_of(proposal)
    ]
    return key_of(json.dumps([parts, proposal.summary], ensure_ascii=False))


def is_stale(proposal: Proposal) -> list[Reason]:
    """A reason for each record of which another edition has gone live since the candidate was compared with it."""
    found = []
    for candidate in candidates_of(proposal):
        record = record_of(candidate)
        live = Edition.objects.live().filter(record_id=record.public_id).values_list("number", flat=True).first()
        if live != candidate.base_number:
            text = f"Another edition of {record} has gone live since this was frozen. Freeze it again and look it over."
            found.append(Reason("stale", text, "proposal", proposal.pk))
    return found


def _freeze(proposal: Proposal, *, at: datetime) -> dict[int, Frozen]:
    """The desk of each candidate, by its key, as it was frozen now."""
    with_records, found = together(proposal), {}
    for candidate in candidates_of(proposal):
        record = record_of(candidate)
        fresh, live = freeze(record, with_records), live_of(record)
        parts = cut(fresh.document, key_of)
        candidate.base_number = live.number if live else None
        candidate.frozen_at, candidate.left_out = at, "\n".join(fresh.left_out)
        candidate.desk_manifest, candidate.manifest = parts.manifest, parts.manifest
        candidate.content_hash = parts.content_hash
        candidate.save()
        put_away(candidate, parts)
        note_changes(candidate, record, live, fresh.document, parts.key_of)
        found[candidate.pk] = fresh
    return found


def _in_order(records: Iterable[Tracked]) -> list[Tracked]:
    """So that two who lock the same records wait for each other, and never both."""
    return sorted(records, key=lambda record: (_relation(record), record.pk))


def _relation(record: Tracked) -> str:
    return "inmate" if isinstance(record, Inmate) else "campaign"


def _already_proposed(records: Iterable[Tracked]) -> list[Reason]:
    found = []
    for record in records:
        other = Candidate.objects.filter(is_open=True, **{_relation(record): record}).first()
        if other is not None:
            text = f"{record} is in a proposal already. Go on with that one, or withdraw it first."
            found.append(Reason("already_proposed", text, "proposal", other.proposal_id))
    return found


def _nothing_new(proposal: Proposal, records: Sequence[Tracked]) -> list[Reason]:
    if ProposedChange.objects.filter(candidate__proposal=proposal).exists():
        return []
    names = ", ".join(str(record) for record in records)
    return [
        Reason("nothing_new", f"Nothing of {names} has changed since what readers see: there is nothing to propose.")
    ]


def _all_held(proposal: Proposal) -> list[Reason]:
    if ProposedChange.objects.filter(candidate__proposal=proposal, is_held=False).exists():
        return []
    return [Reason("all_held", "Every change is held back: there is nothing to review. Let one go, or withdraw this.")]


def _not_in_hand(proposal: Proposal) -> list[Reason]:
    if proposal.is_in_hand:
        return []
    state = proposal.get_state_display()
    text = f"This proposal is {state}: it is not changed any more. Withdraw it, or let it be returned."
    return [Reason("not_in_hand", text, "proposal", proposal.pk)]
