"""Protection of people: raised by whoever writes, in every edition at once; lowered by two people, and for later."""

from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from cases.choices import Act, Deed, Naming
from cases.editing import journal
from cases.editing.accounts import same_person
from cases.editing.attempts import tried
from cases.editing.examining import record_of
from cases.editing.maskers import keys_of_record, masker_of, masking
from cases.editing.naming import policy_of, with_policy
from cases.editing.policy import may, require
from cases.editing.redaction.documents import (
    changed_items,
    hold_publishing,
    make_readers_rows_again,
    open_candidates,
    return_what_changed,
    rewrite_candidate,
    write_items,
)
from cases.editing.redaction.registry import neutral_slug
from cases.editing.redaction.wiping import clear_caches
from cases.editing.refusal import Reason, Refused
from cases.models.desk.actors import Actor
from cases.models.desk.campaigns import Campaign
from cases.models.desk.inmates import Inmate
from cases.models.desk.redaction import Lowering
from cases.models.published.editions import Edition, EditionChange
from cases.values.names import Masker, strictest

RETURNED = "Somebody in it has been protected since it was sent. Freeze it again and look it over."


def policy_now(actor: Actor) -> str:
    """How readers are to see this person, by the row as it is stored."""
    found: str = policy_of(with_policy(Actor.objects.filter(pk=actor.pk)).get())
    return found


@tried("Raising the protection")
def protect(actor: Actor, *, by: Any, at: datetime) -> int:
    """Mask somebody who is not to be named in all editions, live and earlier, and in what is proposed.

    The policy is on the row already; here readers get it, without a review. Everybody else who is protected is masked
    again with them. Returns how many stored texts changed; nothing is done for somebody who may be named.
    """
    require(by, Deed.NAME)
    if policy_now(actor) == Naming.NAME:
        return 0
    return _mask_all(f"Person {actor.pk}: ", by=by, at=at)


def mask_again(*, at: datetime) -> int:
    """Mask all that is published or proposed by the rules of this version, after an upgrade that knows more of them.

    Returns how many stored texts changed; the journal has a row if any did.
    """
    return _mask_all("By the rules of a new version: ", by=None, at=at, is_quiet=True)


def _mask_all(whom: str, *, by: Any, at: datetime, is_quiet: bool = False) -> int:
    with transaction.atomic():
        hold_publishing()
        records = list(Edition.objects.order_by("record_id").values_list("record_id", flat=True).distinct())
        changed = sum(map(_mask_record, records))
        candidates = open_candidates()
        for candidate in candidates:
            record_id = record_of(candidate).public_id
            rewrite_candidate(candidate, masking(masker_of(record_id, keys_of_record(record_id))))
        returned = return_what_changed(by=by, at=at, why=RETURNED)
        if changed or returned or not is_quiet:
            detail = f"{changed} texts of editions masked, {returned} proposals returned."
            journal.record(Act.PROTECTED, by=by, at=at, detail=whom + detail)
    clear_caches()
    return changed


def _mask_record(record_id: Any) -> int:
    keys = keys_of_record(record_id)
    hidden = masker_of(record_id, keys)
    items = write_items(changed_items(masking(hidden), keys))
    heads = _mask_heads(record_id, hidden)
    make_readers_rows_again(items, frozenset([record_id] if heads else []))
    return len(items) + heads


def _mask_heads(record_id: Any, hidden: Masker) -> int:
    """The names, summaries, addresses and change notes of a record’s editions; returns how many rows changed."""
    count = 0
    for edition in Edition.objects.filter(record_id=record_id):
        before = (edition.name, edition.summary, edition.slug)
        edition.name, edition.summary = hidden.mask(edition.name), hidden.mask(edition.summary)[:500]
        edition.slug = neutral_slug(str(record_id)) if hidden.hides(edition.slug) else edition.slug
        if before != (edition.name, edition.summary, edition.slug):
            edition.save(update_fields=["name", "summary", "slug"])
            count += 1
    for change in EditionChange.objects.filter(edition__record_id=record_id):
        words, sentence = hidden.mask(change.words), hidden.mask(change.sentence)
        if (words, sentence) != (change.words, change.sentence):
            change.words, change.sentence = words, sentence
            change.save(update_fields=["words", "sentence"])
            count += 1
    for model in (Inmate, Campaign):
        for row in model.objects.select_for_update().filter(public_id=record_id):
            if hidden.hides(row.slug):  # an address of ours that gives the name away is no address any more
                row.slug = neutral_slug(row.key)
                row.touch().save(update_fields=["slug", "version"])
    return count


def is_lowering(before: str, after: str) -> bool:
    """Whether somebody would be named more openly than before."""
    return before != after and strictest(before, after) == before


@tried("Asking to lower the protection")
def ask_to_lower(actor: Actor, *, naming: str, was_minor: bool, reason: str, by: Any, at: datetime) -> Lowering:
    """Ask that somebody be named more openly; nothing changes until a second person confirms it.

    Raises `PermissionDenied` for whoever doesn’t decide how people are named, `Refused` where one waits already.
    """
    require(by, Deed.PROTECT)
    with transaction.atomic():
        Actor.objects.select_for_update().get(pk=actor.pk)
        if Lowering.objects.waiting().filter(actor=actor).exists():
            raise Refused((Reason("asked_already", "This has been asked already and waits for a second person."),))
        row = Lowering(
            actor=actor, naming=naming, was_minor=was_minor, reason=reason, asked_by=by, asked_at=at, is_confirmed=False
        )
        row.clean_fields(exclude=["settled_by", "settled_at"])
        row.save()
        _note(row, "asked", by=by, at=at)
        return row


@tried("Lowering the protection")
def confirm_lowering(lowering: Lowering, *, by: Any, at: datetime) -> Actor:
    """Let it take effect, by somebody else than who asked. Readers see the name with the next edition, not before.

    Raises `PermissionDenied`, or `Refused` for the one who asked, for what is settled, and where the row forbids it.
    """
    with transaction.atomic():
        held = _waiting(lowering, by)
        if by.pk in same_person([held.asked_by_id]):
            text = "You asked for this yourself, or with another account of yours. Protection is lowered by two people."
            raise Refused((Reason("same_person", text),))
        actor = Actor.objects.select_for_update().get(pk=held.actor_id)
        actor.naming, actor.was_minor = held.naming, held.was_minor
        actor.naming_reason = held.reason
        actor.changed_by = by
        actor.full_clean()
        actor.touch().save()
        held.settled_by, held.settled_at, held.is_confirmed = by, at, True
        held.save()
        _note(held, "confirmed", by=by, at=at)
        return actor


@tried("Declining to lower the protection")
def decline_lowering(lowering: Lowering, *, by: Any, at: datetime) -> None:
    """Settle it without effect; who asked may take it back so too."""
    with transaction.atomic():
        held = _waiting(lowering, by)
        held.settled_by, held.settled_at = by, at
        held.save()
        _note(held, "declined", by=by, at=at)


def may_settle(by: Any) -> bool:
    """Whether this account may confirm or decline what somebody else asked."""
    return may(by, Deed.PROTECT) or may(by, Deed.REVIEW)


def _waiting(lowering: Lowering, by: Any) -> Lowering:
    if not may_settle(by):
        raise PermissionDenied("Confirming this takes a privacy officer or a reviewer.")
    held = Lowering.objects.select_for_update().filter(pk=lowering.pk).first()
    if held is None or held.settled_at is not None:
        raise Refused((Reason("settled", "This is settled already."),))
    return held


def _note(lowering: Lowering, what: str, *, by: Any, at: datetime) -> None:
    """The journal outlives names: it says which row, not who."""
    policy = lowering.get_naming_display() or "the house rule"
    journal.record(Act.LOWERED, by=by, at=at, detail=f"Person {lowering.actor_id}, {what}: {policy}")
