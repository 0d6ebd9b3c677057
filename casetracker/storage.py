"""Where rows and cached values are kept: the addresses of the environment in Django's words."""

from pathlib import Path
from urllib.parse import urlsplit

import dj_database_url
from django.core.exceptions import ImproperlyConfigured

# WAL lets readers go on while an editor saves; FULL survives a power cut after an acknowledged save; secure_delete
# overwrites what a redaction removes. IMMEDIATE takes the write lock first: two editors wait, neither fails halfway.
SQLITE_OPTIONS = {
    "init_command": (
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON"
    ),
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
}

CACHE_BACKENDS = {
    "locmem": "django.core.cache.backends.locmem.LocMemCache",
    "file": "django.core.cache.backends.filebased.FileBasedCache",
    "dummy": "django.core.cache.backends.dummy.DummyCache",
}


def database_from(url: str) -> dict[str, object]:
    """One entry of DATABASES for a `sqlite:///` or `postgresql://` address."""
    if urlsplit(url).scheme not in ("sqlite", "postgres", "postgresql"):
        raise ImproperlyConfigured("DATABASE_URL must begin with sqlite:/// or postgresql://.")
    database: dict[str, object] = dict(dj_database_url.parse(url))
    if database["ENGINE"] == "django.db.backends.sqlite3":
        return database | {"OPTIONS": SQLITE_OPTIONS}
    return database | {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}


def cache_from(url: str) -> dict[str, object]:
    """One entry of CACHES: `locmem://` (each process its own), `file:///path` (shared by a machine's processes), `dummy://`."""
    parts = urlsplit(url)
    if parts.scheme not in CACHE_BACKENDS:
        raise ImproperlyConfigured("CACHE_URL must be locmem://, file:///path/to/a/folder or dummy://.")
    cache: dict[str, object] = {"BACKEND": CACHE_BACKENDS[parts.scheme]}
    if parts.scheme == "file":
        if not Path(parts.path).is_absolute() or parts.netloc:
            raise ImproperlyConfigured("CACHE_URL needs a whole path after file:, as in file:///var/cache/casetracker.")
        cache["LOCATION"] = parts.path
    return cache
