"""Times the desk: opening a case and saving one of its events with 20 and with 5,000 events, in a database of its own.

.venv/bin/python scripts/benchmark_admin.py
"""

# ruff: noqa: E402, TID251 - Django is told its settings and set up before anything of it can be imported

import os
import statistics
import sys
import time
from datetime import date
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"

import django

django.setup()

from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from cases.models.desk.events import Event
from tests.admin.desk import address, opened
from tests.factories import CitationFactory, EventFactory, InmateFactory, RoleFactory, StaffFactory

SIZES = (20, 5000)
ROUNDS = 25


def grow(size):
    """A case with that many events, one of them with a role and a citation."""
    inmate = InmateFactory()
    event = EventFactory(inmates=[inmate])
    RoleFactory(event=event)
    CitationFactory(event=event)
    day = date(1985, 2, 19)
    columns = {"when": "1985-02-19", "earliest": day, "latest": day, "sorts_on": day}
    rows = [
        Event(headline=f"Event {number}", kind="statement", standing="reported", **columns) for number in range(1, size)
    ]
    Event.objects.bulk_create(rows)
    links = Event.inmates.through
    links.objects.bulk_create([links(event_id=row.pk, inmate_id=inmate.pk) for row in rows])
    return inmate, event


def timed(act):
    """Milliseconds, the middle of several rounds, and queries."""
    act()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        act()
        times.append(1000 * (time.perf_counter() - start))
    with CaptureQueriesContext(connection) as queries:
        act()
    return statistics.median(times), len(queries)


def saving(client, event):
    """The same for saves: the form is opened anew each time, outside the clock."""
    times, asked = [], 0
    for number in range(ROUNDS):
        data = opened(client, address(event)) | {"headline": f"Headline {number}"}
        with CaptureQueriesContext(connection) as queries:
            start = time.perf_counter()
            client.post(address(event), data)
            times.append(1000 * (time.perf_counter() - start))
        asked = len(queries)
    event.refresh_from_db()
    if event.headline != f"Headline {ROUNDS - 1}":
        raise SystemExit("The event was not saved: the times would mean nothing.")
    return statistics.median(times), asked


def main():
    call_command("migrate", verbosity=0)
    client = Client()
    client.force_login(StaffFactory(role="contributor"))
    found = {}
    for size in SIZES:
        inmate, event = grow(size)
        found["open the case", size] = timed(lambda row=inmate: client.get(address(row)))
        found["open the event", size] = timed(lambda row=event: client.get(address(row)))
        found["save the event", size] = saving(client, event)
    small, large = SIZES
    for act in ("open the case", "open the event", "save the event"):
        (few, asked_few), (many, asked_many) = found[act, small], found[act, large]
        print(
            f"{act:15} {small} events: {few:6.1f} ms, {asked_few} queries; "
            f"{large:,} events: {many:6.1f} ms, {asked_many} queries; ratio {many / few:.2f}"
        )


if __name__ == "__main__":
    main()
