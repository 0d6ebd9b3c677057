"""Publication of what was approved: byte for byte, once, at its hour or after it, all of a proposal or nothing."""

from datetime import datetime
from typing import Any

from django.db import transaction

from cases.choices import Act, Decided, Deed, Label, Level, ProposalState, Review
from cases.editing import journal
from cases.editing.accounts import people_behind
from cases.editing.attempts import tried
from cases.editing.candidates import Live, is_as_stored, live_of, proposed_document
from cases.editing.changes import Labelled, note_retractions, store_changes, told_changes
from cases.editing.editions import address_taken, go_live, key_of
from cases.editing.examining import (
    candidates_of,
    examine,
    reason_of,
    record_of,
    sentences_of,
    standing_against,
    together,
)
from cases.editing.freeze import freeze
from cases.editing.naming import shows_too_much
from cases.editing.policy import require
from cases.editing.proposals import close, decide, is_stale, lock, seal_of
from cases.editing.refusal import Reason, Refused
from cases.editing.review import authors_of, newly_named, why_not_review
from cases.editing.reviewed import reviewed
from cases.models.desk.proposals import Candidate, Proposal
from cases.models.desk.review import Decision
from cases.models.published.editions import Edition
from cases.values.documents import cut
from cases.values.edition import Document


def publish_due(*, at: datetime, only: Proposal | None = None) -> list[Edition]:
    """Publish every approved proposal whose hour has come, each in a transaction of its own; returns the editions.

    With `only`, that one if its hour has come.

    Exactly once, however many call it: the row's lock and its state decide. What can't be published goes back to
    review, with the reason in the journal.
    """
    found = []
    due = Proposal.objects.due(at).filter(pk=only.pk) if only else Proposal.objects.due(at)
    for key in list(due.values_list("pk", flat=True)):
        found += _publish_if_due(key, at=at)
    return found


def _publish_if_due(key: int, *, at: datetime) -> list[Edition]:
    try:
        with transaction.atomic():
            proposal = Proposal.objects.select_for_update().due(at).filter(pk=key).first()
            return _publish_approved(proposal, at=at) if proposal else []
    except Refused as refusal:
        return _send_back(key, refusal, at=at)


def _publish_approved(proposal: Proposal, *, at: datetime) -> list[Edition]:
    approval = Decision.objects.filter(proposal=proposal, decided=Decided.APPROVED).order_by("-pk").first()
    if approval is None or approval.by is None or not approval.seal == proposal.seal == seal_of(proposal):
        raise Refused((Reason("changed", "What was approved is not what would be published."),))
    if why := why_not_review(proposal, approval.by):
        raise Refused((Reason("own_work", f"{approval.by} may not have approved this. {why}"),))
    is_own = approval.by_id in authors_of(proposal)
    return _publish(proposal, Review.ONE_PERSON if is_own else Review.REVIEWED, by=approval.by, at=at)


@tried("Publishing before a review")
def publish_in_emergency(proposal: Proposal, *, reason: str, by: Any, at: datetime) -> list[Edition]:
    """Publish before review: for harm that grows by the hour. Marked for good, and opened to review at once.

    Errors still refuse it; warnings do not. Nobody is newly named this way.
    """
    require(by, Deed.PUBLISH_UNREVIEWED)
    with transaction.atomic():
        held = lock(proposal)
        if not held.is_open:
            raise Refused((Reason("not_open", "This proposal is closed: there is nothing to publish."),))
        found = [] if reason.strip() else [Reason("no_reason", "Say what the emergency is: it is kept for good.")]
        if held.is_in_hand:
            examine(held, at=at)
        found += [reason_of(one) for one in standing_against(held) if one.level == "error"]
        found += is_stale(held)
        if any(newly_named(proposed_document(one).people) for one in candidates_of(held)):
            found.append(
                Reason("newly_named", "Somebody would be named who is not now. That is no emergency: have it reviewed.")
            )
        if found:
            raise Refused(tuple(found))
        setattr(held, "emergency_reason", reason.strip())  # noqa: B010 - the field's own type is not its value's
        held.seal, held.sent_at = seal_of(held), held.sent_at or at
        return _publish(held, Review.EMERGENCY, by=by, at=at, why=reason)


def _publish(proposal: Proposal, review: Review, *, by: Any, at: datetime, why: str = "") -> list[Edition]:
    """Every candidate of it, or none: the caller is inside a transaction and holds the proposal."""
    candidates = candidates_of(proposal)
    for candidate in candidates:  # whoever publishes the record otherwise is waited for, and then seen by `is_stale`
        record = record_of(candidate)
        type(record).objects.select_for_update().get(pk=record.pk)
    reasons = is_stale(proposal)
    documents: list[Document] = []
    for candidate in candidates:
        reasons += _fault(proposal, candidate)
        documents.append(proposed_document(candidate))
    if reasons:
        raise Refused(tuple(reasons))
    editions = [
        _go_live(proposal, candidate, document, review, by=by, at=at)
        for candidate, document in zip(candidates, documents, strict=True)
    ]
    proposal.published_at = at
    close(proposal, ProposalState.PUBLISHED)
    Decision.objects.create(proposal=proposal, decided=Decided.PUBLISHED, by=by, at=at, seal=proposal.seal, reason=why)
    for candidate, edition in zip(candidates, editions, strict=True):
        detail = f"{why}\n{edition.summary}".strip()
        journal.record(Act.PUBLISHED, record=record_of(candidate), by=by, at=at, edition=edition.number, detail=detail)
    return editions


def _fault(proposal: Proposal, candidate: Candidate) -> list[Reason]:
    """What has happened to the candidate since it was approved: altered, or somebody in it protected since."""
    record = record_of(candidate)
    if not is_as_stored(candidate):
        return [
            Reason("altered", f"The stored candidate of {record} is not what its hash says. Nothing was published.")
        ]
    now = freeze(record, together(proposal))
    if shows_too_much(proposed_document(candidate), now.document.people, now.masker):
        return [Reason("protected_since", f"Somebody in {record} has been protected since. Freeze it again.")]
    return list(address_taken(record))


def _go_live(
    proposal: Proposal, candidate: Candidate, document: Document, review: Review, *, by: Any, at: datetime
) -> Edition:
    record = record_of(candidate)
    live, parts = live_of(record), cut(document, key_of)
    if parts.content_hash != candidate.content_hash:
        raise Refused((Reason("altered", f"What would be published of {record} is not what was approved."),))
    warnings = candidate.findings.filter(level=Level.WARNING).values_list("check_id", flat=True)
    edition = go_live(
        record,
        document,
        parts,
        frozen_at=candidate.frozen_at,
        at=at,
        summary=proposal.summary,
        how=reviewed(document, warnings, review, people_behind(authors_of(proposal))),
    )
    labelled = _labelled(candidate, live, document) if live else []
    store_changes(edition, labelled)
    note_retractions(record, edition, labelled, by=by, at=at)
    candidate.published_number = edition.number
    candidate.save(update_fields=["published_number"])
    return edition


def _labelled(candidate: Candidate, live: Live, document: Document) -> list[Labelled]:
    """Each change under its editors' label; what only follows from another, as a status does, is a detail."""
    said = {str(one.item_id): one for one in sentences_of(candidate)}
    return [
        Labelled(change, said[change.id].label, said[change.id].sentence)
        if change.id in said
        else Labelled(change, Label.MINOR.value, "")
        for change in told_changes(live.document, document)
    ]


def _send_back(key: int, refusal: Refused, *, at: datetime) -> list[Edition]:
    """What was approved and can't be published waits for review again; nobody has to notice by chance."""
    text = "\n".join(reason.text for reason in refusal.reasons)
    with transaction.atomic():
        proposal = Proposal.objects.select_for_update().due(at).filter(pk=key).first()
        if proposal is not None:
            proposal.state = ProposalState.SENT
            proposal.touch().save()
            decide(proposal, Decided.UNAPPROVED, by=None, at=at, reason=text)
    return []
