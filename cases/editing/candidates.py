"""Candidates as documents: frozen from the desk, compared with the live edition, stored beside the editions' texts."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from cases.editing.editions import key_of
from cases.editing.gathering import Tracked
from cases.models.desk.proposals import Candidate, CandidateText
from cases.models.published.editions import Chunk, Edition, Item
from cases.values.documents import Cut, join
from cases.values.edition import Document

CHUNK = "chunk"


@dataclass(frozen=True, slots=True)
class Live:
    """The edition that readers see now; `key_of` gives each item's stored key by its public id."""

    number: int
    frozen_at: datetime
    content_hash: str
    document: Document
    key_of: Mapping[str, str]


def live_of(record: Tracked) -> Live | None:
    """In three queries; None where nothing is live."""
    edition = Edition.objects.live().filter(record_id=record.public_id).first()
    if edition is None:
        return None
    keys = edition.item_keys()
    texts = dict(Item.objects.filter(key__in=keys).values_list("key", "text"))
    by_id = {json.loads(text)["id"]: key for key, text in texts.items()}
    return Live(edition.number, edition.frozen_at, edition.content_hash, join(texts[key] for key in keys), by_id)


def put_away(candidate: Candidate, *cuts: Cut) -> None:
    """Keep the texts of these that no edition holds, and nothing else."""
    texts: dict[str, tuple[str, str]] = {}
    for parts in cuts:
        texts |= parts.items
        texts |= {key: (CHUNK, text) for key, text in parts.chunks.items()}
    known = set(Item.objects.filter(key__in=texts, is_redacted=False).values_list("key", flat=True))
    known |= set(Chunk.objects.filter(key__in=texts).values_list("key", flat=True))
    candidate.texts.all().delete()
    CandidateText.objects.bulk_create(
        CandidateText(candidate=candidate, key=key, kind=kind, text=text)
        for key, (kind, text) in texts.items()
        if key not in known
    )


def desk_document(candidate: Candidate) -> Document:
    """The desk as it was frozen, nothing held back."""
    return _document(candidate, candidate.desk_manifest)


def proposed_document(candidate: Candidate) -> Document:
    """What an edition of this candidate would hold."""
    return _document(candidate, candidate.manifest)


def _document(candidate: Candidate, manifest: str) -> Document:
    own = dict(candidate.texts.values_list("key", "text"))
    chunks = _texts(own, Chunk, [key for _, key in json.loads(manifest)])
    keys = [key for text in chunks for key in json.loads(text)]
    return join(_texts(own, Item, keys))


def _texts(own: Mapping[str, str], model: Any, keys: Iterable[str]) -> list[str]:
    keys = list(keys)
    elsewhere = dict(model.objects.filter(key__in=[key for key in keys if key not in own]).values_list("key", "text"))
    return [own[key] if key in own else elsewhere[key] for key in keys]


def is_as_stored(candidate: Candidate) -> bool:
    """Whether every text of the candidate still is what its key says, and its manifest what its hash says."""
    own = candidate.texts.values_list("key", "text")
    return key_of(candidate.manifest) == candidate.content_hash and all(key_of(text) == key for key, text in own)
