"""The ledger of what was destroyed: a file outside the database, and outside its backups.

A line of JSON an act: who, when, why, and fingerprints under a key that is kept elsewhere again. What a restored backup
brings back is found by them, without a word of it standing here.
"""

import fcntl
import json
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import datetime
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from cases.choices import Doomed
from cases.values.removal import Prints, fingerprint


class BadLedger(ValueError):
    """A line of the ledger can’t be read; the message names it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """`prints` are pairs of a number of letters and a fingerprint: of the words or, for an item, of its texts.

    `item` is the public id of an item destroyed, empty for words; `key` tells which key the fingerprints are under.
    """

    id: str
    at: str
    by: str
    kind: str
    item: str
    why: str
    prints: tuple[tuple[int, str], ...]
    key: str

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.at)


def print_of(letters: str) -> tuple[int, str]:
    """What the ledger keeps of some letters."""
    return len(letters), fingerprint(_key(), letters)


def new_entry(
    name: str, *, at: datetime, by: str, kind: str, item: str, why: str, prints: tuple[tuple[int, str], ...]
) -> Entry:
    return Entry(name, at.isoformat(), by, kind, item, why, prints, _key_check())


def append(entry: Entry) -> None:
    """Write an act down, and wait until the disk has it."""
    path = _path()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    line = json.dumps(asdict(entry), ensure_ascii=False) + "\n"
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o600), "ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        file.write(line.encode())
        file.flush()
        os.fsync(file.fileno())


def entries() -> tuple[Entry, ...]:
    """All acts, the oldest first; none where there is no ledger. Raises `BadLedger`."""
    path = _path()
    if not path.exists():
        return ()
    state = path.stat()
    return _read(path, state.st_mtime_ns, state.st_size)


def known() -> Prints:
    """Everything that was ever destroyed, to be known again: words, and the texts of items."""
    return _prints(entry for entry in entries())


def known_words() -> Prints:
    """Words that were destroyed wherever they stood."""
    return _prints(entry for entry in entries() if entry.kind == Doomed.WORDS)


def entries_of(prints: frozenset[tuple[int, str]]) -> list[Entry]:
    """The acts that these fingerprints are of."""
    return [entry for entry in entries() if not prints.isdisjoint(entry.prints)]


def _prints(chosen: Iterable[Entry]) -> Prints:
    of_length: dict[int, set[str]] = {}
    for entry in chosen:
        if entry.key != _key_check():
            raise BadLedger("The ledger of redactions was written under another key: nothing in it can be found again.")
        for length, print_ in entry.prints:
            of_length.setdefault(length, set()).add(print_)
    return Prints(_key(), {length: frozenset(found) for length, found in of_length.items()})


@lru_cache(maxsize=4)
def _read(path: Path, changed_at: int, size: int) -> tuple[Entry, ...]:
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        try:
            data = json.loads(line)
            prints = tuple((int(length), str(print_)) for length, print_ in data.pop("prints"))
            found.append(Entry(**data, prints=prints))
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise BadLedger(f"Line {number} of the ledger of redactions can’t be read.") from error
    return tuple(found)


def _path() -> Path:
    return Path(settings.REDACTION_LEDGER)


def _key_check() -> str:
    """A few digits by which a key is known again."""
    return fingerprint(_key(), "the key of the ledger")[:12]


def _key() -> bytes:
    return str(settings.REDACTION_KEY).encode()
