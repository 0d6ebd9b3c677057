"""What all tests share: no network but this machine, one kind of database at a time, one browser."""

import os
import socket
import sqlite3
from pathlib import Path

import pytest
from django.core.management.commands import migrate
from django.db import connection, connections, transaction
from hypothesis import settings as hypothesis_settings

from casetracker.environment import is_loopback
from tests.database import migrating_once

# The same examples everywhere, and no stopwatch: a slow machine is not a bug.
hypothesis_settings.register_profile("house", deadline=None, derandomize=True)
hypothesis_settings.load_profile("house")

CHROMIUM_FLAGS = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
]


class OutsideNetwork(RuntimeError):
    """A test tried to leave this machine."""


@pytest.fixture(autouse=True, scope="session")
def loopback_only():
    """Refuses connections and name look-ups to anywhere else."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("connect", "connect_ex"):
            patch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))
        patch.setattr(socket, "getaddrinfo", guarded_lookup(socket.getaddrinfo))
        yield


@pytest.fixture(autouse=True)
def no_ledger_left():
    """Whoever destroys something names a ledger of its own: what one test destroyed is refused in all that follow."""
    yield
    ledger = Path(os.environ["CASETRACKER_DATA_DIR"]) / "redactions.jsonl"
    if ledger.exists():
        ledger.unlink()
        pytest.fail("This test destroyed something and left that in the ledger of all tests: set REDACTION_LEDGER.")


def guarded(connect):
    def connect_here(self, address):
        if self.family != socket.AF_UNIX and not is_loopback(str(address[0])):
            raise OutsideNetwork(f"A test wanted to reach {address[0]}; tests stay on this machine.")
        return connect(self, address)

    return connect_here


def guarded_lookup(getaddrinfo):
    def look_up_here(host, *args, **kwargs):
        name = host.decode() if isinstance(host, bytes) else host
        if name and not is_loopback(name):
            raise OutsideNetwork(f"A test wanted to look up {name}; tests stay on this machine.")
        return getaddrinfo(host, *args, **kwargs)

    return look_up_here


def pytest_collection_modifyitems(items):
    if connection.vendor != "postgresql":
        for item in items:
            if item.get_closest_marker("postgres"):
                item.add_marker(pytest.mark.skip(reason="asks something of PostgreSQL; `make test` runs it there"))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings, request):
    """Asked for before the database is made; see tests/database.py."""
    folder = request.config.cache.mkdir("database")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(migrate, "Command", migrating_once(folder))
        yield


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Tests that commit are cleared away afterwards, on SQLite with DELETE, which the journal refuses otherwise."""
    if connection.vendor == "sqlite":
        with django_db_blocker.unblock(), connection.cursor() as cursor:
            cursor.execute("DROP TRIGGER journal_is_never_deleted")


@pytest.fixture(scope="module")
def kept(django_db_setup, django_db_blocker):
    """What fixtures that ask for this write is there for all tests of the file, and gone after the last of them."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def database_of_threads(transactional_db, tmp_path, monkeypatch):
    """Call it when the rows are there: threads then meet in one database, as processes do.

    SQLite's test database is in memory, and there two writers fail at once instead of waiting; so they get a file.
    """

    def opened():
        if connection.vendor != "sqlite":
            return
        path = tmp_path / "threads.sqlite3"
        with sqlite3.connect(path) as copy:
            connection.connection.backup(copy)
        copy.close()
        monkeypatch.setitem(connections.settings["default"], "NAME", str(path))

    return opened


@pytest.fixture(scope="session")
def chromium():
    """A Chromium for the whole run.

    Playwright keeps an event loop in this thread; Django refuses queries beside one unless told that it is safe.
    """
    program = os.environ.get("CASETRACKER_TEST_CHROMIUM")
    if not program:
        pytest.fail(
            "Browser tests need CASETRACKER_TEST_CHROMIUM, the path of a Chromium. `make test` finds one; "
            'without one, leave them out: pytest -m "not browser"',
            pytrace=False,
        )
    from playwright.sync_api import expect, sync_playwright  # noqa: PLC0415 - slow, and most runs never open a browser

    expect.set_options(timeout=30_000)
    flags = CHROMIUM_FLAGS + (["--no-sandbox"] if os.geteuid() == 0 else [])
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        patch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "yes")
        browser = playwright.chromium.launch(executable_path=program, args=flags)
        yield browser
        browser.close()


@pytest.fixture
def page(chromium):
    """A page of a browser that has seen nothing yet."""
    context = chromium.new_context()
    yield context.new_page()
    context.close()
