"""Preview links: made for one candidate as it is, opened by whoever holds the address, ended early by hand.

The secret is told once, to who makes the link. A link is dead when its time is over or it was revoked, when what the
candidate holds has changed, when it was published or withdrawn, and when somebody in it has been protected since.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from hmac import compare_digest
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import transaction

from cases.choices import Act, Deed, Level
from cases.editing import journal
from cases.editing.attempts import tried
from cases.editing.candidates import proposed_document
from cases.editing.examining import record_of, together
from cases.editing.freeze import freeze
from cases.editing.naming import shows_too_much
from cases.editing.policy import may, require
from cases.editing.refusal import Reason, Refused
from cases.editing.review import newly_named
from cases.models.desk.previews import PreviewLink
from cases.models.desk.proposals import Candidate
from cases.models.desk.review import Finding
from cases.values.edition import Document, RenditionItem
from cases.values.pictures import rendition_named
from cases.values.preview_tokens import digest_of, new_token, short
from cases.values.text import TextError, clean

DAYS, MOST_DAYS = 7, 30
LONGEST_NOTE = 200
_NAMES_SOMEBODY = ("protected_name", "protected_name_in_sentence")


@tried("Making a preview link")
def make_link(candidate: Candidate, *, by: Any, at: datetime, note: str, days: int = DAYS) -> tuple[PreviewLink, str]:
    """The link, and the secret that its address ends with: nobody can be told it again.

    Raises `Refused` with every reason at once, and `PermissionDenied` for who may not make one.
    """
    require(by, Deed.PREVIEW)
    with transaction.atomic():
        held = Candidate.objects.select_for_update().get(pk=candidate.pk)
        reasons = (*_of_the_form(note, days), *_of_the_candidate(held))
        if reasons:
            raise Refused(reasons)
        token = new_token()
        link = PreviewLink.objects.create(
            candidate=held,
            content_hash=held.content_hash,
            digest=digest_of(token),
            note=note,
            made_at=at,
            made_by=by,
            expires_at=at + timedelta(days=days),
        )
        detail = f"For {link.note}, until {link.expires_at:%Y-%m-%d %H:%M} UTC ({short(link.digest)})"
        journal.record(Act.PREVIEWED, record=record_of(held), by=by, at=at, detail=detail)
        return link, token


@tried("Revoking a preview link")
def revoke(link: PreviewLink, *, by: Any, at: datetime) -> None:
    """End a link before its time; who made it may, and every reviewer. One that was revoked already stays as it is."""
    if not may_revoke(link, by):
        raise PermissionDenied("A preview link is revoked by who made it, or by a reviewer.")
    with transaction.atomic():
        held = PreviewLink.objects.select_for_update().get(pk=link.pk)
        if held.revoked_at is not None:
            return
        held.revoked_at, held.revoked_by = at, by
        held.save(update_fields=["revoked_at", "revoked_by"])
        detail = f"For {held.note} ({short(held.digest)})"
        journal.record(Act.REVOKED, record=record_of(held.candidate), by=by, at=at, detail=detail)


def may_revoke(link: PreviewLink, user: Any) -> bool:
    return may(user, Deed.PREVIEW) and (user.pk == link.made_by_id or may(user, Deed.REVIEW))


def open_link(token: str, *, at: datetime) -> tuple[PreviewLink, Document] | None:
    """The link and what it shows now, opened once more; None for every secret that is dead or never was one.

    Opening is no act of the desk's: the link counts it, and the journal does not.
    """
    with transaction.atomic():
        opened = _behind(PreviewLink.objects.select_for_update(of=("self",)), token, at)
        if opened is None:
            return None
        link, document = opened
        link.opened, link.opened_at = link.opened + 1, at
        link.save(update_fields=["opened", "opened_at"])
        return link, document


def rendition_behind(token: str, name: str, *, at: datetime) -> RenditionItem | None:
    """What the draft behind a link shows under this name, uncounted; None for all that `open_link` shows nothing of."""
    opened = _behind(PreviewLink.objects.all(), token, at)
    return rendition_named(opened[1], name) if opened else None


def _behind(links: Any, token: str, at: datetime) -> tuple[PreviewLink, Document] | None:
    digest = digest_of(token)
    found = links.filter(digest=digest)
    link = found.select_related("candidate__inmate", "candidate__campaign", "candidate__proposal").first()
    if link is None or not compare_digest(link.digest, digest) or why_dead(link, at=at):
        return None
    document = proposed_document(link.candidate)
    return None if _shows_too_much(link.candidate, document) else (link, document)


def why_dead(link: PreviewLink, *, at: datetime) -> str:
    """Why a link shows nothing any more, in a few words; empty while nothing but a protected name could stop it."""
    if link.revoked_at is not None:
        return "revoked"
    if at >= link.expires_at:
        return "its time is over"
    if not link.candidate.is_open:
        return "the proposal is closed"
    if link.candidate.content_hash != link.content_hash:
        return "what it showed has changed since"
    return ""


def _of_the_form(note: str, days: int) -> Iterator[Reason]:
    try:
        length = len(clean(note))
    except TextError as error:
        yield Reason("preview_note", f"For whom: {error}", field="note")
    else:
        if not length:
            yield Reason("preview_note", "Say for whom the link is, so that it can be told from others.", field="note")
        if length > LONGEST_NOTE:
            text = f"For whom: {length} characters; at most {LONGEST_NOTE} are kept. Shorten it."
            yield Reason("preview_note", text, field="note")
    if not 1 <= days <= MOST_DAYS:
        yield Reason("preview_days", f"A link lasts between 1 and {MOST_DAYS} days. Choose again.", field="days")


def _of_the_candidate(candidate: Candidate) -> Iterator[Reason]:
    """Nobody outside gets what is over, nor a name that is not printed or that two people have yet to decide on."""
    if not candidate.is_open:
        yield Reason("preview_closed", "This proposal is closed: there is no draft to show.")
        return
    document = proposed_document(candidate)
    names = Finding.objects.filter(candidate=candidate, level=Level.ERROR, check_id__in=_NAMES_SOMEBODY).exists()
    if names or _shows_too_much(candidate, document):
        text = "The draft holds a name that these pages do not print. Mend what the checks say, and freeze it again."
        yield Reason("preview_names_somebody", text)
    if newly_named(document.people):
        text = "The draft names somebody whom these pages do not name now. That is decided first, and shown after."
        yield Reason("preview_names_anew", text)


def _shows_too_much(candidate: Candidate, document: Document) -> bool:
    now = freeze(record_of(candidate), together(candidate.proposal))
    return shows_too_much(document, now.document.people, now.masker)
