"""The tests' SQLite database: migrated once, then copied from a file for as long as nothing it is made from changes."""

import hashlib
import os
import sqlite3
from contextlib import closing
from pathlib import Path

from django.core.management.commands import migrate
from django.db import connections

HOUSE = Path(__file__).parent.parent
MADE_FROM = ("cases/choices", "cases/migrations", "cases/models", "casetracker/settings.py", "requirements-dev.txt")


def fingerprint() -> str:
    """Of every file that decides which tables, permissions and groups a new database holds."""
    read = hashlib.sha256(sqlite3.sqlite_version.encode())
    for name in MADE_FROM:
        place = HOUSE / name
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            read.update(f"{path.relative_to(HOUSE)}\0".encode() + path.read_bytes())
    return read.hexdigest()[:32]


def migrating_once(folder: Path) -> type[migrate.Command]:
    """Django's command, which in an empty SQLite database copies from `folder` what it made there before."""

    class MigrateOnce(migrate.Command):
        def handle(self, *args: object, **options: object) -> None:
            connection = connections[options["database"]]
            if connection.vendor != "sqlite":
                super().handle(*args, **options)
                return
            connection.ensure_connection()
            kept = folder / f"{fingerprint()}.sqlite3"
            if kept.exists():
                with closing(sqlite3.connect(f"{kept.as_uri()}?mode=ro", uri=True)) as file:
                    file.backup(connection.connection)
                return
            super().handle(*args, **options)
            unfinished = folder / f"{os.getpid()}.unfinished"
            with closing(sqlite3.connect(unfinished)) as file:
                connection.connection.backup(file)
            unfinished.rename(kept)
            for other in folder.glob("*.sqlite3"):
                if other != kept:
                    other.unlink(missing_ok=True)

    return MigrateOnce
