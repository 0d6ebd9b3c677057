"""Prints what the case page costs at 20, 100, 500 events: queries, bytes, milliseconds. The database is in memory.

Run it as `.venv/bin/python scripts/benchmark_pages.py`; the milliseconds are this machine's, the ratios say more.
"""

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"  # noqa: TID251 - it starts Django, as manage.py does

import django

django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from tests.reading.documents import long_document, publish  # noqa: E402

SIZES = (20, 100, 500)
ROUNDS = 7
CODINGS = ("gzip", "br", "zstd")


def fastest(call):
    """Milliseconds of the fastest of some calls."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def measure(events):
    """Queries, bytes, bytes in each coding, and milliseconds, of a case page with this many events."""
    publish(long_document(events), number=events)
    client = Client()
    with CaptureQueriesContext(connection) as queries:
        body = client.get("/cases/long-case/").content
    sent = [len(client.get("/cases/long-case/", headers={"Accept-Encoding": coding}).content) for coding in CODINGS]
    return len(queries), len(body), *sent, fastest(lambda: client.get("/cases/long-case/"))


def main():
    connection.creation.create_test_db(verbosity=0)
    print(f"{'events':>7}{'queries':>9}{'bytes':>10}{'gzip':>9}{'br':>9}{'zstd':>9}{'ms':>8}{'ms an event':>13}")
    for events in SIZES:
        queries, size, packed, brotli, zstd, spent = measure(events)
        sizes = f"{size:>10,}{packed:>9,}{brotli:>9,}{zstd:>9,}"
        print(f"{events:>7}{queries:>9}{sizes}{spent:>8.1f}{spent / events:>13.2f}")


if __name__ == "__main__":
    main()
