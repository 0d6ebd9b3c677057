"""Measures what an edition costs: the first of a case, one more event in it, and two hundred changes in a row.

.venv/bin/python scripts/benchmark_editions.py [EVENTS …]

Every edition goes the whole way: proposed, sent, approved, published. Bytes are those of the texts in all tables, since
only these say what a row holds; “written” counts every row that SQLite inserted, changed or deleted. The database is a
file in a folder of its own. Milliseconds are this machine's, the ratios say more.
"""

# ruff: noqa: E402, TID251 - Django is told its settings and set up before anything of it can be imported

import os
import sys
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"

import django

django.setup()

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from cases.editing import publication
from cases.editing.proposals import propose, send
from cases.editing.review import approve
from cases.models.desk.inmates import Inmate
from cases.models.desk.proposals import Proposal
from tests.factories import (
    ActorFactory,
    CitationFactory,
    ClaimFactory,
    EventFactory,
    InmateFactory,
    QuestionFactory,
    RoleFactory,
    SourceFactory,
    StaffFactory,
)

SIZES = (20, 100, 500, 5_000)
LONG_CASE, EDITIONS = 500, 200
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
ACCOUNT = "It was reported at the time, and denied a week later. " * 4


@transaction.atomic
def grow(size):
    """A case of so many events over forty years, with its people, sources and questions in proportion."""
    subject = ActorFactory()
    inmate = InmateFactory(actor=subject, checked_on=AT.date())
    ActorFactory(name=f"Timothy Tinyman{size}", was_minor=True, label="a neighbour’s child")
    people = [ActorFactory() for _ in range(1 + size // 10)]
    sources = [SourceFactory() for _ in range(1 + size // 4)]
    for number in range(size):
        event(inmate, people[number % len(people)], sources[number % len(sources)], number)
    for number in range(1 + size // 20):
        claim = ClaimFactory(
            question=QuestionFactory(inmate=inmate), regard="accepted", opens=1 if not number else None
        )
        CitationFactory(event=None, claim=claim, source=sources[number % len(sources)])
    return inmate


def event(inmate, person, source, number):
    """One event as an editor enters it: who, what, and the words of a source."""
    when = f"{1983 + number % 40}-{1 + number % 12:02}-{1 + number % 28:02}"
    made = EventFactory(inmates=[inmate], when=when, headline=f"A hearing, number {number}", account=ACCOUNT)
    RoleFactory(event=made, actor=person, role="witness")
    CitationFactory(event=made, source=source)
    return made


def changed(inmate, number):
    """A new event by turns with a changed one."""
    if number % 2:
        one = inmate.events.order_by("pk")[number]
        one.headline = f"{one.headline}, again {number}"
        one.save()
    else:
        event(inmate, inmate.actor, SourceFactory(), number)


class Desk:
    """An author and a reviewer, who let what is on the desk go out, step by step."""

    def __init__(self):
        self.author, self.reviewer = StaffFactory(role="contributor"), StaffFactory(role="reviewer")
        self.at = AT

    def steps(self, inmate):
        self.at += timedelta(minutes=1)
        inmate = Inmate.objects.get(pk=inmate.pk)
        held = {}
        yield "propose", lambda: held.update(proposal=propose([inmate], by=self.author, at=self.at))
        yield "send", lambda: send(held["proposal"], by=self.author, at=self.at)
        yield "approve", lambda: self.approve(held["proposal"])
        yield "publish", self.publish

    def approve(self, proposal):
        approve(proposal, seal=Proposal.objects.get(pk=proposal.pk).seal, by=self.reviewer, at=self.at)

    def publish(self):
        if len(publication.publish_due(at=self.at)) != 1:
            raise SystemExit("Nothing went live: the figures would mean nothing.")


class Cost:
    """What the steps of one edition cost: milliseconds and queries by step, bytes and rows by table."""

    def __init__(self, desk, inmate):
        self.ms, self.queries = {}, {}
        before, written = stored(), total_changes()
        for name, act in desk.steps(inmate):
            with CaptureQueriesContext(connection) as queries:
                start = time.perf_counter()
                act()
                self.ms[name] = 1000 * (time.perf_counter() - start)
            self.queries[name] = len(queries)
        self.written = total_changes() - written
        after = stored()
        self.rows = Counter({table: after[table][0] - before[table][0] for table in after})
        self.bytes = Counter({table: after[table][1] - before[table][1] for table in after})

    @property
    def total(self):
        return sum(self.bytes.values())

    def line(self, label):
        spent = " ".join(f"{self.ms[step]:9,.0f}" for step in self.ms)
        return f"{label:24}{spent} {sum(self.queries.values()):8,} {self.total:12,} {self.written:8,}"


def total_changes():
    connection.ensure_connection()
    return connection.connection.total_changes


def stored():
    """Rows and bytes of every table."""
    found = {}
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        for table in tables:
            columns = [column.name for column in connection.introspection.get_table_description(cursor, table)]
            length = " + ".join(f'coalesce(length(cast("{column}" as blob)), 0)' for column in columns)
            cursor.execute(f'SELECT count(*), coalesce(sum({length}), 0) FROM "{table}"')  # noqa: S608 - names of ours
            found[table] = cursor.fetchone()
    return found


def file_size():
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return Path(settings.DATABASES["default"]["NAME"]).stat().st_size


def by_table(cost):
    for table, size in cost.bytes.most_common():
        if size or cost.rows[table]:
            print(f"    {table:32} {size:10,} bytes {cost.rows[table]:6,} rows")


def growth(desk, sizes):
    """The first edition and one more event, in cases of several sizes."""
    print(f"{'ms, queries, stored':24}{'propose':>9} {'send':>9} {'approve':>9} {'publish':>9}", end="")
    print(f" {'queries':>8} {'bytes':>12} {'written':>8}")
    first, more = {}, {}
    for size in sizes:
        inmate = grow(size)
        first[size] = Cost(desk, inmate)
        print(first[size].line(f"{size:,}: the first"))
        event(inmate, inmate.actor, SourceFactory(), size)
        more[size] = Cost(desk, inmate)
        print(more[size].line(f"{size:,}: one more event"))
    small, large = min(sizes), max(sizes)
    for size in (small, large):
        print(f"\nWhat one more event stores in a case of {size:,}:")
        by_table(more[size])
    bytes_ratio = more[large].total / more[small].total
    written_ratio = more[large].written / more[small].written
    whole = more[large].total / first[large].total
    print(
        f"\nOne more event, {large:,} against {small:,}: {bytes_ratio:.1f} times the bytes, {written_ratio:.1f} times "
        f"the rows written; {100 * whole:.2f} % of what the first edition stored."
    )


def history(desk):
    """Many editions of one case, each of one change."""
    inmate = grow(LONG_CASE)
    Cost(desk, inmate)
    began, costs = file_size(), []
    for number in range(EDITIONS):
        changed(inmate, number)
        costs.append(Cost(desk, inmate))
    tenth = EDITIONS // 10
    print(f"\n{EDITIONS} editions of a case of {LONG_CASE} events, each of one change:")
    for label, some in (("the first tenth", costs[:tenth]), ("the last tenth", costs[-tenth:])):
        spent = sum(sum(cost.ms.values()) for cost in some) / len(some)
        size = sum(cost.total for cost in some) / len(some)
        written = sum(cost.written for cost in some) / len(some)
        print(f"    {label:16} {size:9,.0f} bytes, {written:5,.0f} rows written, {spent:6,.0f} ms an edition")
    grown = file_size() - began
    print(f"    the file grew by {grown:,} bytes, {grown / EDITIONS:,.0f} an edition, the desk's versions included")


def main():
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    call_command("migrate", verbosity=0)
    desk = Desk()
    growth(desk, sizes)
    if not sys.argv[1:]:
        history(desk)


if __name__ == "__main__":
    main()
