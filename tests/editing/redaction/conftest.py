"""A small case that holds a name everywhere, somebody who may destroy it, and a database that is a file."""

import pytest
from django.db import connection, connections
from django.db.backends.sqlite3.base import DatabaseWrapper

from casetracker.storage import database_from
from tests.editing.conftest import Desk, desk, member  # noqa: F401 - a fixture
from tests.factories import StaffFactory


@pytest.fixture(autouse=True)
def ledger(settings, tmp_path):
    settings.REDACTION_LEDGER = tmp_path / "data" / "redactions.jsonl"
    settings.JOURNAL_CHECKPOINTS = tmp_path / "data" / "journal_checkpoints.jsonl"
    return settings.REDACTION_LEDGER


@pytest.fixture
def officer(db):
    return StaffFactory(username="olga", role="privacy officer")


@pytest.fixture
def database_in_a_file(transactional_db, ledger):
    """The database as it is served from: a file with its log, in the data folder."""
    if connection.vendor != "sqlite":
        pytest.skip("looks into SQLite's files; docs/operations.md says what PostgreSQL leaves to its operators")
    ledger.parent.mkdir(exist_ok=True)
    path = ledger.parent / "casetracker.sqlite3"
    inner = connections["default"]
    served = DatabaseWrapper(connections.settings["default"] | database_from(f"sqlite:///{path}"), "default")
    with served.cursor():
        inner.connection.backup(served.connection)
    connections["default"] = served
    yield path
    served.close()
    connections["default"] = inner
