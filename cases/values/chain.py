"""How the journal's rows are chained by keyed hashes, and how a checkpoint outside the database is written and read.

The key is no part of the database. Each use of it has a label of its own, so that no hash can stand in for another.
"""

import hmac
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache

_LABELS = {use: f"casetracker.journal.{use}.1".encode() for use in ("text", "link", "checkpoint")}
_JSON = json.JSONEncoder(ensure_ascii=True, separators=(",", ":"))  # one for all: making one costs more than its work


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the journal. `texts` may be destroyed, `salt` with them; everything else stays as it was written.

    `sequence` counts from 1 without a gap. `forgets` are the numbers of the rows whose text was destroyed by this act.
    """

    sequence: int
    at: datetime
    by: int | None
    act: str
    record_kind: str
    record_id: str
    edition: int | None
    forgets: str
    texts: tuple[str, ...]
    salt: str
    digest: str
    link: str

    @property
    def is_forgotten(self) -> bool:
        return not self.salt and not any(self.texts)


def digest_of(key: bytes, salt: str, texts: tuple[str, ...]) -> str:
    """What stands for the texts in the chain. Without the salt it says nothing, not even to who holds the key."""
    return _keyed(key, "text", [salt, *texts])


def link_of(key: bytes, previous: str, row: Row) -> str:
    """The row's own link: over the link before it, "" for the first, and everything in the row but text and salt."""
    at = row.at.astimezone(UTC).isoformat(timespec="microseconds")
    what = [row.act, row.record_kind, row.record_id, row.edition, row.forgets]
    return _keyed(key, "link", [previous, row.sequence, at, row.by, *what, row.digest])


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What the chain had come to when a row was committed."""

    sequence: int
    link: str
    at: datetime


class CheckpointError(ValueError):
    """A line of the checkpoint file that is not as it was written; the message is a sentence that names it."""


def checkpoint_line(key: bytes, checkpoint: Checkpoint, *, after: str) -> str:
    """The line for the file, without its line feed; `after` is the line that stands before it, "" for the first."""
    at = checkpoint.at.astimezone(UTC).isoformat(timespec="microseconds")
    seal = _keyed(key, "checkpoint", [after, checkpoint.sequence, checkpoint.link, at])
    return json.dumps({"sequence": checkpoint.sequence, "link": checkpoint.link, "at": at, "seal": seal})


def read_checkpoint(line: str) -> Checkpoint:
    """The checkpoint in a line, its seal not looked at. Raises ValueError where there is none."""
    try:
        parts = json.loads(line)
        return Checkpoint(int(parts["sequence"]), str(parts["link"]), datetime.fromisoformat(parts["at"]))
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError("This line is no checkpoint.") from error


def read_checkpoints(key: bytes, lines: Iterable[str]) -> Iterator[Checkpoint]:
    """The checkpoints of a file in their order. Raises CheckpointError at the first line that was not written so."""
    before, last = "", 0
    for number, line in enumerate(lines, start=1):
        try:
            checkpoint = read_checkpoint(line)
            is_whole = hmac.compare_digest(checkpoint_line(key, checkpoint, after=before), line)
        except (ValueError, TypeError):
            is_whole = False
        if not is_whole:
            raise CheckpointError(
                f"Line {number} of the checkpoint file is not as it was written, or the lines before it are not."
            )
        if checkpoint.sequence <= last:
            raise CheckpointError(f"Line {number} of the checkpoint file goes back behind the line before it.")
        yield checkpoint
        before, last = line, checkpoint.sequence


def _keyed(key: bytes, use: str, parts: list[str | int | None]) -> str:
    return hmac.digest(_key_for(key, use), _JSON.encode(parts).encode("ascii"), "sha256").hex()


@lru_cache(maxsize=16)
def _key_for(key: bytes, use: str) -> bytes:
    return hmac.digest(key, _LABELS[use], "sha256")
