"""Stored documents rewritten in place: items keep their keys, so no manifest changes; open candidates are cut anew.

Redaction and protection both come through here. What they do to an item is a pure function from item to item.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from cases.choices import Decided, ProposalState
from cases.editing.candidates import desk_document, proposed_document, put_away
from cases.editing.editions import key_of
from cases.editing.proposals import decide, seal_of
from cases.editing.reading_rows import make_again
from cases.models.desk.campaigns import Campaign
from cases.models.desk.inmates import Inmate
from cases.models.desk.proposals import Candidate, CandidateText, Proposal
from cases.models.published.editions import Edition, Item
from cases.values.documents import canonical, cut, read_item
from cases.values.edition import Document

Rewrite = Callable[[Any], Any]
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A stored item that says something else now."""

    key: str
    text: str


def changed_items(rewrite: Rewrite, keys: frozenset[str] | None = None) -> Iterator[Rewritten]:
    """The items of all editions, or those of these keys, that `rewrite` changes."""
    rows = Item.objects.order_by("key").values_list("key", "text")
    for key, text in rows.iterator(chunk_size=_AT_ONCE):
        if keys is not None and key not in keys:
            continue
        item = read_item(text)
        new = rewrite(item)
        if new != item:
            yield Rewritten(key, canonical(new))


def changed_candidate_texts(rewrite: Rewrite) -> int:
    """How many texts of candidates `rewrite` would change."""
    texts = CandidateText.objects.exclude(kind="chunk").values_list("text", flat=True)
    items = (read_item(text) for text in texts.iterator(chunk_size=_AT_ONCE))
    return sum(rewrite(item) != item for item in items)


def write_items(found: Iterable[Rewritten]) -> frozenset[str]:
    """Write them under the keys that they have; returns these."""
    keys = set()
    for one in list(found):
        Item.objects.filter(pk=one.key).update(text=one.text, is_redacted=True)
        keys.add(one.key)
    return frozenset(keys)


def rewritten(document: Document, rewrite: Rewrite) -> Document:
    """The document with every item rewritten."""
    changed: dict[str, Any] = {}
    for field in fields(document):
        value = getattr(document, field.name)
        changed[field.name] = tuple(map(rewrite, value)) if isinstance(value, tuple) else rewrite(value)
    return Document(**changed)


def rewrite_candidate(candidate: Candidate, rewrite: Rewrite) -> None:
    """Cut an open candidate anew where it changes, so that what it says of itself is true again."""
    desk, proposed = desk_document(candidate), proposed_document(candidate)
    parts, going = cut(rewritten(desk, rewrite), key_of), cut(rewritten(proposed, rewrite), key_of)
    if (parts.manifest, going.manifest) == (candidate.desk_manifest, candidate.manifest):
        return
    candidate.desk_manifest, candidate.manifest = parts.manifest, going.manifest
    candidate.content_hash = going.content_hash
    candidate.save(update_fields=["desk_manifest", "manifest", "content_hash"])
    put_away(candidate, parts, going)
    for change in candidate.changes.exclude(key_after=""):
        change.key_after = parts.key_of.get(str(change.item_id), "")
        change.save(update_fields=["key_after"])


def hold_publishing() -> None:
    """Wait for whoever is publishing, and let nobody publish, propose or review until this transaction ends.

    An edition that was made beside a masking or a redaction, from what the desk said before, would escape it. The order
    is that in which publishing locks: proposals, then records.
    """
    for model in (Proposal.objects.open(), Campaign.objects, Inmate.objects):
        list(model.select_for_update().order_by("pk").values_list("pk", flat=True))


def open_candidates() -> list[Candidate]:
    return list(Candidate.objects.filter(is_open=True).select_related("inmate__actor", "campaign").order_by("pk"))


def return_what_changed(*, by: Any, at: datetime, why: str) -> int:
    """Give back every proposal that waits for review or its hour and is no longer what was sent; returns how many."""
    waiting = Proposal.objects.select_for_update().filter(state__in=[ProposalState.SENT, ProposalState.APPROVED])
    count = 0
    for proposal in waiting.order_by("pk"):
        if proposal.seal == seal_of(proposal):
            continue
        proposal.state, proposal.seal = ProposalState.RETURNED, ""
        proposal.touch().save()
        decide(proposal, Decided.RETURNED, by=by, at=at, reason=why)
        count += 1
    return count


def make_readers_rows_again(keys: frozenset[str], records: frozenset[Any] = frozenset()) -> None:
    """Those of the live editions that hold one of these items, or that are of these records."""
    for edition in Edition.objects.live().order_by("pk"):
        if edition.record_id in records or not keys.isdisjoint(edition.item_keys()):
            make_again(edition)
