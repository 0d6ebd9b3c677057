"""A walk along the journal's chain: whether it holds, and if not, which row is the first that is wrong and how."""

import hmac
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from cases.values.chain import Checkpoint, CheckpointError, Row, digest_of, link_of

# A checkpoint follows every act at once. One that fails, since a disk was full, is made up for by the next.
UNCONFIRMED = 100


@dataclass(frozen=True, slots=True)
class Fault:
    """The first row that is wrong, and in a sentence what is wrong with it."""

    sequence: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the walk found. `rows` and `checkpoints` are those that agree, up to the fault if there is one.

    `outside` says what is wrong with the checkpoint file, "" for nothing. `is_whole`: the walk went to the end.
    """

    rows: int
    checkpoints: int
    forgotten: int
    first: Row | None
    last: Row | None
    fault: Fault | None
    outside: str
    is_whole: bool

    @property
    def holds(self) -> bool:
        return self.fault is None and not self.outside

    @property
    def sentence(self) -> str:
        """The verdict in words, for the terminal and the auditor's page."""
        said = [f"{self._extent()}: the chain holds{self._agreement()}." if self.fault is None else self._broken()]
        if self.forgotten:
            said.append(f"{_counted(self.forgotten, 'row')} had the text destroyed, and the journal says so.")
        if self.outside:
            said.append(self.outside)
        if not self.is_whole:
            said.append("There are more rows, which were not looked at: verify_journal on the server walks to the end.")
        return " ".join(said)

    def _extent(self) -> str:
        if self.first is None or self.last is None:
            return "The journal is empty"
        return (
            f"{_counted(self.rows, 'row')}, the first of {_minute(self.first.at)}, the last of {_minute(self.last.at)}"
        )

    def _agreement(self) -> str:
        if self.checkpoints == 0:
            return ""
        return f"; {_counted(self.checkpoints, 'checkpoint')} {'agrees' if self.checkpoints == 1 else 'agree'}"

    def _broken(self) -> str:
        assert self.fault is not None  # noqa: S101 - for the reader and for mypy: only called where there is one
        before = f" The {_counted(self.rows, 'row')} before it hold." if self.rows > 1 else ""
        return f"The chain is broken at row {self.fault.sequence}. {self.fault.text}{before}"


def verify(rows: Iterable[Row], checkpoints: Iterable[Checkpoint], key: bytes, *, limit: int | None = None) -> Verdict:
    """Walk along `rows`, in the order of their numbers, beside `checkpoints`, in theirs.

    Neither is held in memory. With a `limit` the walk ends after so many rows, and what only the end can tell stays
    open: whether rows were cut off, and whether a text that is gone was destroyed by somebody who may.
    """
    walk = _Walk(key, checkpoints)
    for row in rows:
        if limit is not None and walk.count == limit:
            return walk.verdict(is_whole=False)
        fault = walk.step(row)
        if fault:
            return walk.verdict(Fault(min(row.sequence, walk.count + 1), fault))
    return walk.verdict(walk.fault_at_the_end())


class _Walk:
    def __init__(self, key: bytes, checkpoints: Iterable[Checkpoint]) -> None:
        self.key = key
        self.count = 0
        self.first: Row | None = None
        self.last: Row | None = None
        self.forgotten: set[int] = set()
        self.unexplained: set[int] = set()
        self.checkpoints = iter(checkpoints)
        self.agreed = self.confirmed = 0
        self.outside = ""
        self.next = self._next_checkpoint()

    def step(self, row: Row) -> str:
        """What is wrong with this row, "" for nothing."""
        fault = self._out_of_order(row) or self._changed(row) or self._restamped(row) or self._not_forgotten(row)
        if fault:
            return fault
        self.count += 1
        self.first, self.last = self.first or row, row
        return ""

    def _out_of_order(self, row: Row) -> str:
        expected = self.count + 1
        if row.sequence > expected:
            return f"It is missing: the next row there is has number {row.sequence}."
        return "" if row.sequence == expected else f"Row {row.sequence} is there twice, or the numbers were changed."

    def _changed(self, row: Row) -> str:
        previous = self.last.link if self.last else ""
        is_linked = hmac.compare_digest(link_of(self.key, previous, row), row.link)
        is_text = row.is_forgotten or hmac.compare_digest(digest_of(self.key, row.salt, row.texts), row.digest)
        if is_linked and is_text:
            return ""
        if self.last is None and not is_linked and not is_text:
            return "Nothing in it agrees: either it was put there, or this journal was written with another key."
        if is_linked:
            return "Its text, a name or the detail, is not what was written."
        return (
            "It was changed, or it does not belong behind the row before it: something was put in, taken out or moved."
        )

    def _restamped(self, row: Row) -> str:
        if self.next is None or self.next.sequence != row.sequence:
            return ""
        if not hmac.compare_digest(self.next.link, row.link):
            since = (
                f"rows {self.confirmed + 1} to {row.sequence} were" if row.sequence > self.confirmed + 1 else "it was"
            )
            return f"The checkpoint made of it on {_minute(self.next.at)} differs: {since} written anew since then."
        self.agreed, self.confirmed = self.agreed + 1, row.sequence
        self.next = self._next_checkpoint()
        return ""

    def _not_forgotten(self, row: Row) -> str:
        """Texts that are gone wait for the row that says so; a row that says so must be right."""
        named = {int(number) for number in row.forgets.split()}
        back = named - self.forgotten
        if back:
            return f"It says that the text of row {min(back)} was destroyed, and that text is there again."
        self.unexplained -= named
        if row.is_forgotten:
            self.forgotten.add(row.sequence)
            self.unexplained.add(row.sequence)
        return ""

    def _next_checkpoint(self) -> Checkpoint | None:
        try:
            return next(self.checkpoints, None)
        except CheckpointError as error:
            self.outside = str(error)
            self.checkpoints = iter(())
            return None

    def fault_at_the_end(self) -> Fault | None:
        if self.unexplained:
            return Fault(min(self.unexplained), "Its text is gone, and no row says that somebody destroyed it.")
        if self.next is None:
            return None
        newest = max((self.next, *self._rest()), key=lambda checkpoint: checkpoint.sequence)
        upto = f", and so are all up to row {newest.sequence}" if newest.sequence > self.count + 1 else ""
        text = f"It is missing{upto}: a checkpoint of {_minute(newest.at)} knows row {newest.sequence}."
        return Fault(self.count + 1, text)

    def _rest(self) -> Iterator[Checkpoint]:
        while (checkpoint := self._next_checkpoint()) is not None:
            yield checkpoint

    def verdict(self, fault: Fault | None = None, *, is_whole: bool = True) -> Verdict:
        if fault is None and is_whole and not self.outside:
            self.outside = self._unconfirmed()
        return Verdict(
            rows=self.count,
            checkpoints=self.agreed,
            forgotten=len(self.forgotten - self.unexplained),
            first=self.first,
            last=self.last,
            fault=fault,
            outside=self.outside,
            is_whole=is_whole,
        )

    def _unconfirmed(self) -> str:
        if self.count - self.confirmed <= UNCONFIRMED:
            return ""
        if not self.confirmed:
            return "But nothing outside the database confirms it: there is no checkpoint. Look for the checkpoint file."
        return (
            f"But no checkpoint confirms rows {self.confirmed + 1} to {self.count}: "
            "the checkpoint file was cut short, or it can’t be written."
        )


def _counted(number: int, thing: str) -> str:
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"


def _minute(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
