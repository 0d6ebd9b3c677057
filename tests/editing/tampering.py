"""Somebody with the database in their hands, who has taken the triggers off the journal."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import Any

from django.db import connection

from cases.choices import Act
from cases.editing import journal
from cases.models.desk.journal import Journal
from cases.values.chain import digest_of, link_of
from tests.editing.conftest import NOON, Desk


def written(desk: Desk, count: int = 6, *, by: Any = None) -> list[Journal]:
    """So many rows of a case, an hour apart."""
    return [
        journal.record(
            Act.PUBLISHED, record=desk.case, by=by, at=NOON + timedelta(hours=n), edition=n, detail=f"Edition {n}."
        )
        for n in range(1, count + 1)
    ]


@contextmanager
def triggers_off() -> Iterator[Any]:
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            cursor.execute("ALTER TABLE cases_journal DISABLE TRIGGER USER")
            yield cursor
            cursor.execute("ALTER TABLE cases_journal ENABLE TRIGGER USER")
            return
        cursor.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'cases_journal'")
        statements = [sql for (sql,) in cursor.fetchall()]
        cursor.execute("DROP TRIGGER IF EXISTS journal_is_never_changed")
        cursor.execute("DROP TRIGGER IF EXISTS journal_is_never_deleted")
        yield cursor
        for statement in statements:
            cursor.execute(statement)


def change(number: int, /, **columns: Any) -> None:
    """Write the columns of one row past everything but the database's constraints."""
    names = ", ".join(f'"{name}" = %s' for name in columns)
    values = [Journal._meta.get_field(name).get_db_prep_value(value, connection) for name, value in columns.items()]
    with triggers_off() as cursor:
        cursor.execute(f"UPDATE cases_journal SET {names} WHERE sequence = %s", [*values, number])
        assert cursor.rowcount == 1


def delete(*sequences: int) -> None:
    with triggers_off() as cursor:
        for sequence in sequences:
            cursor.execute("DELETE FROM cases_journal WHERE sequence = %s", [sequence])
            assert cursor.rowcount == 1


def write_anew(start: int, key: bytes) -> None:
    """Chain every row from `start` on as it stands now, with whatever key there is."""
    before = Journal.objects.filter(sequence=start - 1).first()
    previous = before.link if before else ""
    for row in Journal.objects.filter(sequence__gte=start).order_by("sequence"):
        row.digest = digest_of(key, row.salt, (row.record_name, row.detail))
        previous = link_of(key, previous, row.as_row())
        change(row.sequence, digest=row.digest, link=previous)
