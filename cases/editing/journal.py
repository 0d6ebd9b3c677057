"""The journal: one row appended for each act, texts destroyed without breaking the chain, and the chain verified."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import transaction

from cases.choices import Act, RecordKind
from cases.editing.checkpoints import checkpoints, write_checkpoint
from cases.editing.gathering import Tracked
from cases.models.desk.inmates import Inmate
from cases.models.desk.journal import Journal, JournalLock, journal_key
from cases.values import verification

DETAIL_LENGTH = 50_000
_AT_ONCE = 500


@transaction.atomic
def record(
    act: Act,
    *,
    by: Any,
    at: datetime,
    record: Tracked | None = None,
    edition: int | None = None,
    detail: str = "",
    forgets: Sequence[int] = (),
) -> Journal:
    """Append the row of one act, in the act's own transaction; `by` is the user, None for a command on the server.

    The journal is held until that transaction ends, so whatever else it locks is locked before. A detail of more than
    50,000 characters is cut. The checkpoint is written after the commit; if it can't be, the act stands and the log
    says why. `forgets` is for `forget`.
    """
    _hold()
    row = Journal(
        at=at,
        by=by,
        act=act,
        record_kind=kind_of(record) if record else "",
        record_id=record.public_id if record else None,
        record_name=str(record) if record else "",
        edition=edition,
        detail=detail if len(detail) <= DETAIL_LENGTH else f"{detail[:DETAIL_LENGTH]} …",
        forgets=" ".join(str(sequence) for sequence in forgets),
    )
    row.chain_after(Journal.objects.order_by("-sequence").only("sequence", "link").first())
    row.save()
    transaction.on_commit(lambda: write_checkpoint(row), robust=True)
    return row


@transaction.atomic
def forget(rows: Iterable[Journal], *, by: Any, at: datetime, detail: str = "") -> int:
    """Destroy the texts of these rows, name and detail, and append a row that says so; returns how many had a text.

    Who did what to which record, and when, stays, and the chain still verifies. `detail` says why, and never what.
    Whether somebody may do this is asked by who calls.
    """
    _hold()
    numbers = sorted({row.sequence for row in rows})
    batches = [numbers[start : start + _AT_ONCE] for start in range(0, len(numbers), _AT_ONCE)]
    forgotten: list[int] = []
    for batch in batches:
        found = Journal.objects.filter(sequence__in=batch).exclude(salt="")
        forgotten += found.order_by("sequence").values_list("sequence", flat=True)
        found.destroy_text()
    if forgotten:
        record(Act.REDACTED, by=by, at=at, detail=detail, forgets=forgotten)
    return len(forgotten)


def verify(*, limit: int | None = None) -> verification.Verdict:
    """Walk along the journal, from its first row, in the memory of one; with a `limit`, so many rows and no further.

    The checkpoints are those of the file when the walk begins. A row is committed before its checkpoint is written,
    so acts that go on meanwhile never look like rows that were cut off.
    """
    known = checkpoints()
    rows = Journal.objects.order_by("sequence", "pk").iterator(chunk_size=_AT_ONCE)
    return verification.verify((row.as_row() for row in rows), known, journal_key(), limit=limit)


def kind_of(record: Tracked) -> str:
    """`RecordKind` of a case or a campaign."""
    return RecordKind.CASE.value if isinstance(record, Inmate) else RecordKind.CAMPAIGN.value


def _hold() -> None:
    """Let nobody else append until this transaction ends."""
    JournalLock.objects.select_for_update().get_or_create(pk=JournalLock.ONLY)
