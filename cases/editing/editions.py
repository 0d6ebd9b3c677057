"""Publishing: the desk frozen, checked and stored as an edition, with its reading rows and its line in the journal."""

from datetime import datetime, timedelta
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.crypto import salted_hmac

from cases.choices import Act
from cases.editing import checks
from cases.editing.freeze import Candidate, freeze
from cases.editing.gathering import Tracked
from cases.editing.quotes import check_quotes_of
from cases.editing.reading_rows import sync
from cases.editing.refusal import Reason, Refused
from cases.models.desk.journal import Journal
from cases.models.published.editions import Chunk, Edition, Item
from cases.values.documents import Cut, cut
from cases.values.edition import SCHEMA_VERSION, FactsItem
from cases.values.text import TextError, clean

PUBLISH = "cases.publish"
SUMMARY_LENGTH = 500
# What is today somewhere on earth is not the future: UTC+14 is the zone that is furthest ahead.
_FURTHEST_AHEAD = timedelta(hours=14)


def publish(record: Tracked, *, by: Any, at: datetime, summary: str = "") -> Edition:
    """Freeze the record into its next edition and make it live.

    `by` is the user, or None for a command on the server; a user needs the permission `cases.publish`, else
    `PermissionDenied`. `summary` is a line for readers, of at most 500 characters. Raises `Refused` with every reason
    at once; the journal keeps the refusal.
    """
    if by is not None and not by.has_perm(PUBLISH):
        raise PermissionDenied("Publishing takes a reviewer.")
    try:
        with transaction.atomic():
            type(record).objects.select_for_update().get(pk=record.pk)
            return _publish(record, by=by, at=at, summary=summary)
    except Refused as refusal:
        _journal(record, Act.REFUSED, by=by, at=at, detail="\n".join(reason.text for reason in refusal.reasons))
        raise


def _publish(record: Tracked, *, by: Any, at: datetime, summary: str) -> Edition:
    check_quotes_of(record, at=at)
    candidate = freeze(record)
    parts = cut(candidate.document, key_of)
    last = Edition.objects.filter(record_id=record.public_id).order_by("-number").first()
    today = (at + _FURTHEST_AHEAD).date()
    reasons = checks.run(candidate, today) + _nothing_new(record, last, parts) + _bad_summary(record, summary)
    if reasons:
        raise Refused(reasons)
    store(parts)
    Edition.objects.live().filter(record_id=record.public_id).update(is_live=False)
    edition = _new_edition(candidate, parts, number=last.number + 1 if last else 1, at=at, summary=summary)
    sync(edition, candidate.document, parts.key_of)
    _journal(record, Act.PUBLISHED, by=by, at=at, edition=edition.number, detail=edition.summary)
    return edition


def key_of(text: str) -> str:
    """The key under which a text is stored: keyed, so that nobody can guess a name and try it."""
    return salted_hmac("cases.published", text, algorithm="sha256").hexdigest()


def store(parts: Cut) -> None:
    """Put away the items and chunks that are not there yet."""
    items = [Item(key=key, kind=kind, text=text) for key, (kind, text) in parts.items.items()]
    Item.objects.bulk_create(items, ignore_conflicts=True)
    Chunk.objects.bulk_create([Chunk(key=k, text=text) for k, text in parts.chunks.items()], ignore_conflicts=True)


def _new_edition(candidate: Candidate, parts: Cut, *, number: int, at: datetime, summary: str) -> Edition:
    facts: FactsItem = candidate.document.facts
    return Edition.objects.create(
        record_id=facts.id,
        record_kind=facts.kind,
        slug=facts.slug,
        name=facts.name,
        number=number,
        schema_version=SCHEMA_VERSION,
        manifest=parts.manifest,
        content_hash=parts.content_hash,
        published_at=at,
        summary=clean(summary),
    )


def _nothing_new(record: Tracked, last: Edition | None, parts: Cut) -> tuple[Reason, ...]:
    if last is None or not last.is_live or last.content_hash != parts.content_hash:
        return ()
    text = f"Nothing has changed since edition {last.number}: there is nothing to publish."
    return (Reason("nothing_new", text, record._meta.model_name or "", record.pk),)


def _bad_summary(record: Tracked, summary: str) -> tuple[Reason, ...]:
    try:
        length = len(clean(summary))
    except TextError as error:
        return (Reason("summary", f"The summary: {error}", record._meta.model_name or "", record.pk),)
    if length <= SUMMARY_LENGTH:
        return ()
    text = f"The summary has {length} characters; readers get at most {SUMMARY_LENGTH}. Shorten it."
    return (Reason("summary", text, record._meta.model_name or "", record.pk),)


def _journal(record: Tracked, act: Act, *, by: Any, at: datetime, detail: str, edition: int | None = None) -> None:
    kind = "case" if record._meta.model_name == "inmate" else "campaign"
    Journal.objects.create(
        at=at,
        by=by,
        act=act,
        record_kind=kind,
        record_id=record.public_id,
        record_name=str(record),
        edition=edition,
        detail=detail,
    )
