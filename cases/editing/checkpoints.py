"""The file outside the database in which the journal's chain is noted after every commit."""

import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from cases.models.desk.journal import Journal, journal_key
from cases.values.chain import Checkpoint, checkpoint_line, read_checkpoint, read_checkpoints

_LONGEST_LINE = 4096  # bytes; a line has about 210


def write_checkpoint(row: Journal) -> None:
    """Append what the chain has come to with this row, which is committed, and wait until the disk has it.

    Of two that commit at once the later may come first; then the earlier is left out, for its link is in the later's.
    A line that a crash cut short is taken away: nobody was told that it was there.
    """
    path = _path()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _LONGEST_LINE))
        end = file.read()
        whole, _, torn = end.rpartition(b"\n")
        if torn:
            file.truncate(size - len(torn))
        last = whole.rpartition(b"\n")[2].decode(errors="replace")
        if _sequence_in(last) >= row.sequence:
            return
        file.seek(0, os.SEEK_END)
        line = checkpoint_line(journal_key(), Checkpoint(row.sequence, row.link, row.at), after=last)
        file.write(line.encode("ascii") + b"\n")
        file.flush()
        os.fsync(file.fileno())


def checkpoints() -> Iterator[Checkpoint]:
    """Those in the file now; what is appended while they are read is not among them. None where there is no file.

    Raises `values.chain.CheckpointError`, when it is come to, for a line that was not written so.
    """
    path = _path()
    size = path.stat().st_size if path.exists() else 0
    return read_checkpoints(journal_key(), _lines(path, size))


def _path() -> Path:
    return Path(settings.JOURNAL_CHECKPOINTS)


def _lines(path: Path, size: int) -> Iterator[str]:
    if not size:
        return
    with path.open("rb") as file:
        while (place := file.tell()) < size:
            line = file.readline(_LONGEST_LINE)
            if line.endswith(b"\n") or place + len(line) < size:
                yield line.removesuffix(b"\n").decode(errors="replace")


def _sequence_in(line: str) -> int:
    try:
        return read_checkpoint(line).sequence
    except ValueError:
        return 0
