"""Prints what the page of numbers costs at 1, 3, 30 and 2,000 cases of 100 events and 100 sources each.

Run it as `.venv/bin/python scripts/benchmark_numbers.py`; with `scripts/postgres` before it, on PostgreSQL.
"""

import os
import random
import sys
import time
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"  # noqa: TID251 - it starts Django, as manage.py does

import django

django.setup()

from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from cases.choices import SourceKind, Standing, Status  # noqa: E402
from cases.models.published.editions import Edition, Item  # noqa: E402
from cases.models.published.rows import EventRow, Record, SourceRow, Tally  # noqa: E402
from cases.values.tallies import LOOKED_UP, OUTCOMES  # noqa: E402

SIZES = (1, 3, 30, 2000)
ROUNDS = 7
EVENTS = SOURCES = 100
SHARED = 20  # of the sources of a case, cited by others too
NOW = datetime(2026, 11, 20, tzinfo=UTC)
chance = random.Random(1)  # noqa: S311 - the same cases in every run


def some_id():
    return UUID(int=chance.getrandbits(128))


def fill(first, last):
    """Cases numbered from the first to before the last, as publishing would leave their rows."""
    item, _ = Item.objects.get_or_create(key="k", kind="event", text="{}")
    times = {"frozen_at": NOW, "published_at": NOW, "number": 1, "schema_version": 1, "manifest": "[]"}
    for number in range(first, last):
        slug = f"case-{number}"
        edition = Edition.objects.create(
            record_id=some_id(), record_kind="case", slug=slug, name=slug, content_hash=slug, **times
        )
        record = Record.objects.create(
            id=edition.record_id,
            kind="case",
            slug=slug,
            name=slug,
            edition=edition,
            facts=item,
            status=chance.choice(Status.values),
            custody_start=f"{chance.randint(1960, 2020)}-05-06",
            custody_lasts=True,
            changed_at=NOW,
        )
        EventRow.objects.bulk_create(event_row(record, item) for _ in range(EVENTS))
        own = [some_id() for _ in range(SOURCES - SHARED)]
        cited = own + chance.sample(POOL, SHARED)
        SourceRow.objects.bulk_create(
            SourceRow(record=record, public_id=key, item=item, title="A source", kind=chance.choice(SourceKind.values))
            for key in cited
        )
        Tally.objects.bulk_create(Tally(record=record, figure=f, key=k, part=p, number=n) for f, k, p, n in tallied())


def event_row(record, item):
    day = date(chance.randint(1960, 2026), 5, chance.randint(1, 28))
    known = {"kind": "filing", "standing": "reported", "outcome": "occurred", "headline": "A headline"}
    return EventRow(
        record=record,
        public_id=some_id(),
        item=item,
        when=day.isoformat(),
        sorts_on=day,
        latest=day,
        coarseness=1,
        **known,
    )


def tallied():
    yield from (("standing", standing, "", 25) for standing in Standing)
    yield from (("quote", kind, answer, 5) for kind in SourceKind for answer in sorted(set(LOOKED_UP.values())))
    for kind in sorted(OUTCOMES):
        yield from (("outcome", kind, str(year), 1) for year in chance.sample(range(1960, 2027), 2))


def fastest(call):
    """Milliseconds of the fastest of some calls."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        call()
        times.append((time.perf_counter() - start) * 1000)
    return min(times)


POOL = [some_id() for _ in range(500)]


def measured(client):
    with CaptureQueriesContext(connection) as queries:
        body = client.get("/numbers/").content
    asked = len(queries)
    packed = client.get("/numbers/", headers={"Accept-Encoding": "br"}).content
    page, file = (fastest(lambda path=path: client.get(path)) for path in ("/numbers/", "/numbers/outcomes.csv"))
    return f"{asked:>9}{len(body):>10,}{len(packed):>9,}{page:>9.1f}{file:>9.1f}"


def main():
    connection.creation.create_test_db(verbosity=0)
    print(f"{connection.vendor}: {EVENTS} events and {SOURCES} sources a case")
    print(f"{'cases':>7}{'queries':>9}{'bytes':>10}{'brotli':>9}{'ms page':>9}{'ms CSV':>9}")
    for before, cases in zip((0, *SIZES), SIZES, strict=False):
        fill(before, cases)
        print(f"{cases:>7}{measured(Client())}")


if __name__ == "__main__":
    main()
