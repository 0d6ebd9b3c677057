"""Kills who is publishing, a hundred times at ever later moments, and lets two publish at once; all or nothing is left.

.venv/bin/python scripts/kill_publishing.py [CYCLES [EVENTS]]                    on SQLite, in a file of its own
scripts/postgres .venv/bin/python scripts/kill_publishing.py [CYCLES [EVENTS]]   on a PostgreSQL of its own

In every cycle a process of its own begins to publish what is due and is killed with SIGKILL: by turns after a part of
the time that publishing takes, at a step on the way (each statement is one), and just before the commit, between it and
the checkpoint, or after that. Another process then looks: either the edition, its reading rows, the journal's row and
the proposal's state are all there, or none. It makes the reading rows again, which changes none, verifies the journal,
and publishes what is still due: once. Then, a fifth as often, two processes publish the same proposal at once.
"""

# ruff: noqa: E402, TID251, S603 - Django is told its settings and set up before anything of it can be imported

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import datetime
from pathlib import Path

HOUSE = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(HOUSE))
CHILD = sys.argv[1:] if len(sys.argv) == 4 else []  # what a process that this script started is to do
os.environ["DJANGO_SETTINGS_MODULE"] = "casetracker.settings" if CHILD else "tests.settings"

import django

django.setup()

from django.conf import settings
from django.core.management import call_command
from django.db import connection, connections, transaction

from cases.editing import checkpoints, journal
from cases.editing.publication import publish_due
from cases.editing.reading_rows import rebuild
from cases.models.desk.journal import Journal
from cases.models.desk.proposals import Candidate, Proposal
from cases.models.published.editions import Edition
from cases.models.published.rows import EventRow, Record
from tests.editing.races import Arena, reading_rows

CYCLES, EVENTS = 100, 60
LAST = BEFORE_CHECKPOINT, BEFORE_COMMIT, AFTER_CHECKPOINT = (
    "before the checkpoint",
    "before the commit",
    "after the checkpoint",
)


# -- what the other processes do


def publish(at, die_at):
    """Says that it is ready, waits for a line, and publishes; dies by itself at the step of this number or name."""
    place = 0

    def step(name=None):
        nonlocal place
        place += 1
        if die_at in (str(place), name):
            os.kill(os.getpid(), signal.SIGKILL)

    def counted(execute, *args):
        step()
        return execute(*args)

    def committing():
        if Edition.objects.count() > editions_before:
            step(BEFORE_COMMIT)
        commit()

    def noting(row):
        step(BEFORE_CHECKPOINT)
        checkpoints.write_checkpoint(row)
        step(AFTER_CHECKPOINT)

    editions_before = Edition.objects.count()
    commit, connection._commit, journal.write_checkpoint = connection._commit, committing, noting
    print("ready", flush=True)
    sys.stdin.readline()
    with connection.execute_wrapper(counted):
        editions = publish_due(at=at)
    print(json.dumps({"editions": len(editions), "steps": place}), flush=True)


def look(at, _):
    """What is there; then the reading rows are made again and the rest is published."""
    found = {"first": state(), "holds": journal.verify().holds}
    before = reading_rows()
    with transaction.atomic():
        rebuild(by=None, at=at)
        found["rows are the same"] = reading_rows() == before
        transaction.set_rollback(True)
    found["then published"] = len(publish_due(at=at))
    found["once more"] = len(publish_due(at=at))
    found["last"] = state()
    found["holds"] = found["holds"] and journal.verify().holds
    print(json.dumps(found), flush=True)


def state():
    """Everything that one publication changes: all of it is counted, or is of one edition."""
    live = Edition.objects.live().get()
    return {
        "live": live.number,
        "editions": Edition.objects.count(),
        "told in the journal": Journal.objects.filter(act="published").count(),
        "proposals published": Proposal.objects.filter(state="published").count(),
        "candidates published": Candidate.objects.filter(published_number__isnull=False).count(),
        "of the edition": Record.objects.get().edition.number,
        "headline": EventRow.objects.get(headline__startswith="A hearing").headline,
    }


# -- what this one does


class Cycles:
    def __init__(self, events):
        self.arena = Arena()
        for number in range(events):
            self.arena.desk.event(f"Event {number}", when=str(1950 + number))
        self.number = 0
        self.counted = Counter()
        self.environment = os.environ | {
            "CASETRACKER_DATA_DIR": str(settings.DATA_DIR),
            "DJANGO_SECRET_KEY": settings.SECRET_KEY,
            "DJANGO_ALLOWED_HOSTS": "localhost",
        }

    def due(self):
        """A proposal that is approved and due; returns the state before it and the instant to publish at."""
        self.number += 1
        before_it = state()
        sent = self.arena._sent(self.number)
        self.arena.approves_only(sent)
        at = self.arena.at.isoformat()
        before = state()
        if before != before_it:
            raise SystemExit(f"Something was published before its time: {before_it}, {before}")
        connections.close_all()
        return before, at

    def begun(self, what, at, die_at=""):
        return subprocess.Popen(
            [sys.executable, __file__, what, at, die_at],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def ready(self, at, die_at=""):
        child = self.begun("publish", at, die_at)
        if child.stdout.readline() != "ready\n":
            raise SystemExit("Who was to publish did not begin.")
        return child

    def run_whole(self):
        """How long publishing takes, in seconds and in steps, when nobody is killed."""
        before, at = self.due()
        child = self.ready(at)
        began = time.perf_counter()
        said = json.loads(child.communicate("go\n")[0])
        took = time.perf_counter() - began
        self.verify(before, at, "let be")
        return took, said["steps"]

    def kill(self, share, took, steps):
        """One cycle; `share` is how much of the whole is done by then, where it is not one of `LAST`."""
        before, at = self.due()
        turn = self.number % 3
        if turn == 0:
            how = "after a time"
            child = self.ready(at)
            child.stdin.write("go\n")
            child.stdin.flush()
            try:
                child.wait(timeout=share * took)
            except subprocess.TimeoutExpired:
                child.kill()
            child.communicate()
        else:
            how = "at a step on the way" if turn == 1 else LAST[self.number // 3 % len(LAST)]
            child = self.ready(at, how if turn == 2 else str(1 + int(share * (steps - 1))))
            child.communicate("go\n")
        was_killed = child.returncode == -signal.SIGKILL
        self.verify(before, at, f"killed {how}" if was_killed else "came to its end")

    def two_at_once(self):
        before, at = self.due()
        children = [self.ready(at), self.ready(at)]
        for child in children:
            child.stdin.write("go\n")
            child.stdin.flush()
        published = sorted(json.loads(child.communicate()[0])["editions"] for child in children)
        if published != [0, 1]:
            raise SystemExit(f"Two at once published {published}.")
        self.verify(before, at, "two at once")

    def verify(self, before, at, how):
        """All or nothing; then, once it is finished, exactly one edition more."""
        child = self.begun("look", at)
        found = json.loads(child.communicate()[0])
        after = {name: value + 1 for name, value in before.items() if name != "headline"}
        after["headline"] = f"A hearing, as of round {self.number}"
        was_done = found["first"] == after
        wanted = {
            "first": after if was_done else before,
            "holds": True,
            "rows are the same": True,
            "then published": int(not was_done),
            "once more": 0,
            "last": after,
        }
        if found != wanted:
            raise SystemExit(f"Cycle {self.number}, {how}: {found} where {wanted} should be.")
        self.counted[how, "everything was there" if was_done else "nothing was there"] += 1


def main():
    cycles, events = (*map(int, sys.argv[1:]), *(CYCLES, EVENTS)[len(sys.argv) - 1 :])
    call_command("migrate", verbosity=0)
    work = Cycles(events)
    took, steps = work.run_whole()
    for number in range(cycles):
        work.kill(number / max(1, cycles - 1), took, steps)
    for _ in range(max(1, cycles // 5)):
        work.two_at_once()
    print(f"{connection.vendor}, {cycles} killed: publishing takes {1000 * took:.0f} ms and {steps} steps.")
    for (how, what), times in sorted(work.counted.items()):
        print(f"{times:5}  {how:32} {what}")


if __name__ == "__main__":
    if CHILD:
        {"publish": publish, "look": look}[CHILD[0]](datetime.fromisoformat(CHILD[1]), CHILD[2])
    else:
        main()
