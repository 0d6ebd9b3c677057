"""Prints what the case page costs at 20, 100, 500 events: queries, bytes, milliseconds. The database is in memory.

Run it as `.venv/bin/python scripts/benchmark_pages.py`; the milliseconds are this machine's, the ratios say more.
"""

import gzip
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


def fastest(call):
    """Milliseconds of the fastest of some calls."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


def measure(events):
    """Queries, bytes, compressed bytes and milliseconds of a case page with this many events."""
    publish(long_document(events), number=events)
    client = Client()
    with CaptureQueriesContext(connection) as queries:
        body = client.get("/cases/long-case/").content
    return len(queries), len(body), len(gzip.compress(body, 9)), fastest(lambda: client.get("/cases/long-case/"))


def main():
    connection.creation.create_test_db(verbosity=0)
    print(f"{'events':>7}{'queries':>9}{'bytes':>10}{'gzipped':>9}{'ms':>8}{'ms an event':>13}")
    for events in SIZES:
        queries, size, compressed, spent = measure(events)
        print(f"{events:>7}{queries:>9}{size:>10,}{compressed:>9,}{spent:>8.1f}{spent / events:>13.2f}")


if __name__ == "__main__":
    main()
