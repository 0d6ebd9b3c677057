"""Editors who are signed in, each in a browser of their own."""

import sqlite3

import pytest
from django.db import connection, connections
from django.test import Client

from tests.factories import StaffFactory


def signed_in(role):
    client = Client()
    client.user = StaffFactory(role=role)
    client.force_login(client.user)
    return client


@pytest.fixture
def contributor(db):
    return signed_in("contributor")


@pytest.fixture
def colleague(db):
    return signed_in("contributor")


@pytest.fixture
def reviewer(db):
    return signed_in("reviewer")


@pytest.fixture
def auditor(db):
    return signed_in("auditor")


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
