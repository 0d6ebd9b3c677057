"""Publishing: the desk frozen, checked and stored as an edition, with its reading rows and its line in the journal."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.crypto import salted_hmac

from cases.choices import Act, Deed, Naming, Review
from cases.editing import checks, journal
from cases.editing.attempts import tried
from cases.editing.changes import labelled_by_kind, note_retractions, store_changes, stored_document
from cases.editing.checks.naming import names_somebody_protected
from cases.editing.freeze import Candidate, freeze
from cases.editing.gathering import Tracked
from cases.editing.old_addresses import lead_on
from cases.editing.pictures.acts import publish_pictures
from cases.editing.policy import may, require
from cases.editing.quotes import check_quotes_of
from cases.editing.reading_rows import sync
from cases.editing.refusal import Level, Reason, Refused
from cases.editing.reviewed import Reviewed, reviewed
from cases.editing.standing_again import let_stand_again
from cases.models.published.editions import Chunk, Edition, Item
from cases.models.published.rows import PersonRow
from cases.values.documents import Cut, cut
from cases.values.edition import SCHEMA_VERSION, Document, FactsItem
from cases.values.text import TextError, clean

SUMMARY_LENGTH = 500
# What is today somewhere on earth is not the future: UTC+14 is the zone that is furthest ahead.
_FURTHEST_AHEAD = timedelta(hours=14)


@tried("Publishing")
def publish(
    record: Tracked, *, by: Any, at: datetime, summary: str = "", together_with: frozenset[UUID] = frozenset()
) -> Edition:
    """Freeze the record into its next edition and make it live.

    `by` is the user, or None for a command on the server; a user must be let by the policy, else
    `PermissionDenied`. `together_with` names the records whose publication follows in the same transaction, so that
    links to them may stand. `summary` is a line for readers, of at most 500 characters. Raises `Refused` with every
    reason at once.
    """
    if by is not None:
        require(by, Deed.PUBLISH)
    check_quotes_of(record, at=at)
    with transaction.atomic():
        locked = type(record).objects.select_for_update().get(pk=record.pk)
        return _publish(locked, by=by, at=at, summary=summary, together_with=together_with)


def _publish(record: Tracked, *, by: Any, at: datetime, summary: str, together_with: frozenset[UUID]) -> Edition:
    candidate = freeze(record, together_with)
    parts = cut(candidate.document, key_of)
    last = Edition.objects.filter(record_id=record.public_id).order_by("-number").first()
    today = (at + _FURTHEST_AHEAD).date()
    found = checks.run(candidate, today)
    reasons = (
        *checks.blocking(found),
        *_nothing_new(record, last, parts),
        *address_taken(record),
        *nothing_to_take_back(record),
        *_newly_named(record, candidate, by),
        *_bad_summary(record, candidate, summary),
    )
    if reasons:
        raise Refused(reasons)
    warnings = (reason.check for reason in found if reason.level == Level.WARNING)
    how = reviewed(candidate.document, warnings, Review.NONE)
    edition = go_live(record, candidate.document, parts, frozen_at=at, at=at, summary=clean(summary), how=how)
    if last is not None:
        labelled = labelled_by_kind(stored_document(last), candidate.document)
        store_changes(edition, labelled)
        note_retractions(record, edition, labelled, by=by, at=at)
    journal.record(Act.PUBLISHED, record=record, by=by, at=at, edition=edition.number, detail=edition.summary)
    return edition


def go_live(
    record: Tracked, document: Document, parts: Cut, *, frozen_at: datetime, at: datetime, summary: str, how: Reviewed
) -> Edition:
    """Store a document as the record's next edition and make it the live one; the caller holds the record's lock."""
    last = Edition.objects.filter(record_id=record.public_id).order_by("-number").first()
    store(parts, but=frozenset(last.item_keys()) if last else frozenset())
    Edition.objects.live().filter(record_id=record.public_id).update(is_live=False)
    facts: FactsItem = document.facts
    edition = Edition.objects.create(
        record_id=facts.id,
        record_kind=facts.kind,
        slug=facts.slug,
        name=facts.name,
        number=last.number + 1 if last else 1,
        schema_version=SCHEMA_VERSION,
        manifest=parts.manifest,
        content_hash=parts.content_hash,
        frozen_at=frozen_at,
        published_at=at,
        summary=summary,
        review=how.review.value,
        writers=how.writers,
        checks=how.checks,
        stood=how.stood_text,
    )
    publish_pictures(document)
    lead_on(edition, document)
    sync(edition, document, parts.key_of)
    return edition


def key_of(text: str) -> str:
    """The key under which a text is stored: keyed, so that nobody can guess a name and try it."""
    return salted_hmac("cases.published", text, algorithm="sha256").hexdigest()


def store(parts: Cut, *, but: frozenset[str] = frozenset()) -> None:
    """Put away the items, `but` those known to be there, and the chunks."""
    let_stand_again({key: text for key, (_, text) in parts.items.items()})
    items = [Item(key=key, kind=kind, text=text) for key, (kind, text) in parts.items.items() if key not in but]
    Item.objects.bulk_create(items, ignore_conflicts=True)
    Chunk.objects.bulk_create([Chunk(key=k, text=text) for k, text in parts.chunks.items()], ignore_conflicts=True)


def _nothing_new(record: Tracked, last: Edition | None, parts: Cut) -> tuple[Reason, ...]:
    if last is None or not last.is_live or last.content_hash != parts.content_hash:
        return ()
    if Item.objects.filter(key__in=parts.items, is_redacted=True).exists():
        return ()  # readers don’t see what is stored under these keys by their hash: it was masked or destroyed since
    text = f"Nothing has changed since edition {last.number}: there is nothing to publish."
    return (Reason("nothing_new", text, record._meta.model_name or "", record.pk),)


def _newly_named(record: Tracked, candidate: Candidate, by: Any) -> tuple[Reason, ...]:
    """Nobody whom readers know without a name is named to them, but by who may decide that."""
    if by is None or may(by, Deed.PROTECT):
        return ()
    unnamed = PersonRow.objects.exclude(policy=Naming.NAME).values_list("public_id", flat=True)
    before = {str(public_id) for public_id in unnamed}
    text = "Somebody whom these pages did not name would be named now. Only the privacy officer publishes that."
    named = [p.id for p in candidate.document.people if p.policy == Naming.NAME and p.id in before]
    return tuple(
        Reason("newly_named", text, candidate.origins[one].model, candidate.origins[one].pk, "naming") for one in named
    )


def address_taken(record: Tracked) -> tuple[Reason, ...]:
    """Two records may swap addresses, one after the other; never may one address lead to two."""
    taken = Edition.objects.live().of(journal.kind_of(record), record.slug).exclude(record_id=record.public_id).first()
    if taken is None:
        return ()
    text = f"Readers reach “{taken.name}” at this address. Give this one another, or publish that one anew first."
    return (Reason("address_taken", text, record._meta.model_name or "", record.pk, "slug"),)


def nothing_to_take_back(record: Tracked) -> tuple[Reason, ...]:
    """What no reader has seen needs no notice, and would only be made known by one."""
    if not record.retraction or Edition.objects.filter(record_id=record.public_id).exists():
        return ()
    text = f"{record} was never published, so there is nothing to take back. Empty “taken back, because”."
    return (Reason("nothing_to_take_back", text, record._meta.model_name or "", record.pk, "retraction"),)


def _bad_summary(record: Tracked, candidate: Candidate, summary: str) -> tuple[Reason, ...]:
    try:
        length = len(clean(summary))
    except TextError as error:
        return (Reason("summary", f"The summary: {error}", record._meta.model_name or "", record.pk),)
    if names_somebody_protected(candidate, summary):
        text = "The summary holds a name that these pages do not print. Say it without the name."
        return (Reason("summary", text, record._meta.model_name or "", record.pk),)
    if length <= SUMMARY_LENGTH:
        return ()
    text = f"The summary has {length} characters; readers get at most {SUMMARY_LENGTH}. Shorten it."
    return (Reason("summary", text, record._meta.model_name or "", record.pk),)
