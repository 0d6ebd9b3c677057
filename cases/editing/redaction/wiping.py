"""After the commit: what a database file still holds of rows that are no more."""

from django.core.cache import caches
from django.db import OperationalError, connection

_MAKE_INDEX_ANEW = "INSERT INTO cases_search(cases_search) VALUES ('rebuild')"


def clear_caches() -> None:
    """What this machine’s processes keep in memory alone goes with them, at the latest when it expires."""
    for cache in caches.all():
        cache.clear()


def wipe() -> bool:
    """Clear the caches and, on SQLite, write the file anew and empty its write-ahead log; False where that isn’t done.

    `secure_delete` overwrites what is deleted, but not each copy that lies unused inside a page that was rearranged,
    nor the log; and the index of what readers search for keeps words until it merges, so it is made anew. Somebody who
    reads all the while keeps the log from being emptied; then this is to be repeated.
    PostgreSQL’s remains are its operators’: docs/operations.md.
    """
    clear_caches()
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        return False
    try:
        with connection.cursor() as cursor:
            cursor.execute(_MAKE_INDEX_ANEW)
            cursor.execute("VACUUM")
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            is_busy, _, _ = cursor.fetchone()
    except OperationalError:  # somebody wrote all the while; what was destroyed is committed
        return False
    return not is_busy
