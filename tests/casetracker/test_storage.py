"""Database and cache addresses, and what SQLite is really set to."""

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.db.backends.sqlite3.base import DatabaseWrapper

from casetracker.storage import cache_from, database_from


def test_sqlite_keeps_what_it_acknowledged_and_overwrites_what_it_forgets(tmp_path, django_db_blocker):
    settings = {
        "ATOMIC_REQUESTS": False,
        "AUTOCOMMIT": True,
        "CONN_MAX_AGE": 0,
        "CONN_HEALTH_CHECKS": False,
        "TIME_ZONE": None,
    }
    database = DatabaseWrapper(settings | database_from(f"sqlite:///{tmp_path}/casetracker.sqlite3"))
    names = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout")
    with django_db_blocker.unblock(), database.cursor() as cursor:
        found = {name: cursor.execute(f"PRAGMA {name}").fetchone()[0] for name in names}
    database.close()
    assert database.transaction_mode == "IMMEDIATE"
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "busy_timeout": 20_000,
    }


def test_postgresql_by_name_and_by_socket():
    database = database_from("postgresql://writer:secret@db.example.org:5433/casetracker")
    named = ("ENGINE", "NAME", "USER", "PASSWORD", "HOST", "PORT", "CONN_HEALTH_CHECKS")
    assert {name: database[name] for name in named} == {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "casetracker",
        "USER": "writer",
        "PASSWORD": "secret",
        "HOST": "db.example.org",
        "PORT": 5433,
        "CONN_HEALTH_CHECKS": True,
    }
    assert database_from("postgresql://writer@%2Frun%2Fpostgresql/casetracker")["HOST"] == "/run/postgresql"


@pytest.mark.parametrize("url", ["mysql://db/casetracker", "casetracker.sqlite3", "oracle://db"])
def test_other_databases_are_refused(url):
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL must begin with"):
        database_from(url)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("locmem://", {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}),
        ("dummy://", {"BACKEND": "django.core.cache.backends.dummy.DummyCache"}),
        (
            "file:///var/cache/casetracker",
            {"BACKEND": "django.core.cache.backends.filebased.FileBasedCache", "LOCATION": "/var/cache/casetracker"},
        ),
    ],
)
def test_caches(url, expected):
    assert cache_from(url) == expected


@pytest.mark.parametrize("url", ["file://cache", "file:cache", "redis://cache", "nowhere"])
def test_other_caches_are_refused(url):
    with pytest.raises(ImproperlyConfigured, match="CACHE_URL"):
        cache_from(url)
