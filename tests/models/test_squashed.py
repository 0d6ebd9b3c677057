"""A new database takes one migration where older ones took sixteen: same tables, guards and rights in the end."""

import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.contrib.auth.models import Group
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import StateApps

from cases.choices.records import Act
from cases.editing import journal
from cases.models.desk.journal import Journal

BEFORE_THE_CHAIN = "0007_who_sees_proposals"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)

pytestmark = pytest.mark.slow


class Unsquashed(MigrationLoader):
    """Sees every migration by itself."""

    def __init__(self, connection: object, **more: object) -> None:
        super().__init__(connection, replace_migrations=False, **more)


def migrate(target: str) -> StateApps:
    """As far as one of the sixteen; returns the models as they were then."""
    executor = MigrationExecutor(connection)
    executor.loader = Unsquashed(connection)
    return executor.migrate([("cases", target)]).apps


def migrate_to_today() -> None:
    """As `manage.py migrate` does it: by the short way, unless the long one has been begun."""
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


@pytest.fixture
def elsewhere(
    tmp_path: Path, settings: Any, monkeypatch: pytest.MonkeyPatch, django_db_blocker: Any
) -> Iterator[Callable]:
    """Runs something in a thread whose database is a new file of this name; nothing reaches the tests' own."""
    if connections["default"].vendor != "sqlite":
        pytest.skip("reads tables as SQLite keeps them; `make check` and `make test` run it there")
    settings.JOURNAL_CHECKPOINTS = tmp_path / "checkpoints.jsonl"

    def run(name: str, work: Callable[[], object]) -> object:
        def working() -> object:
            try:
                return work()
            finally:
                connection.close()

        monkeypatch.setitem(connections.settings["default"], "NAME", str(tmp_path / name))
        with ThreadPoolExecutor(1) as thread:
            return thread.submit(working).result()

    with django_db_blocker.unblock():
        yield run


def standing() -> dict[object, object]:
    """Tables, indexes and triggers, and the rights of each role."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        found = {(kind, name): shape(sql) for kind, name, sql in cursor.fetchall()}
    for group in Group.objects.all():
        found[group.name] = set(group.permissions.values_list("content_type__app_label", "codename"))
    return found


def shape(sql: str) -> object:
    """A statement without its line breaks. A table's columns and constraints may stand in another order."""
    if not sql.startswith("CREATE TABLE"):
        return " ".join(sql.split())
    head, _, body = sql.partition("(")
    parts, depth, start = [], 0, 0
    for place, sign in enumerate(body):
        depth += {"(": 1, ")": -1}.get(sign, 0)
        if (sign == "," and depth == 0) or depth < 0:
            parts.append(body[start:place].strip())
            start = place + 1
    return head, sorted(parts)


def long_way() -> dict[object, object]:
    """Two journal rows of before there was a chain go along."""
    old = migrate(BEFORE_THE_CHAIN).get_model("cases", "Journal")
    old.objects.create(at=NOON, act="published", record_kind="case", record_id=uuid.UUID(int=7), record_name="Ada")
    old.objects.create(at=NOON - timedelta(days=1), act="refused", edition=3, detail="Two\nlines “quoted”.")
    migrate_to_today()
    assert list(Journal.objects.order_by("sequence").values_list("sequence", "act", "detail")) == [
        (1, "published", ""),
        (2, "refused", "Two\nlines “quoted”."),
    ]
    journal.record(Act.REBUILT, by=None, at=NOON)
    verdict = journal.verify()
    assert (verdict.rows, verdict.holds) == (3, True)
    return standing()


def short_way() -> dict[object, object]:
    migrate_to_today()
    return standing()


def test_both_ways_end_the_same_and_lose_no_row_of_the_journal(elsewhere: Callable) -> None:
    short, long = elsewhere("short.sqlite3", short_way), elsewhere("long.sqlite3", long_way)
    assert short.keys() == long.keys()
    for name, what in long.items():
        assert short[name] == what, name
