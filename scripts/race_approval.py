"""Races approval and publication against edits, protection, other acts of review and a second worker, 500 rounds.

.venv/bin/python scripts/race_approval.py [ROUNDS]                       on SQLite, in a file of its own
scripts/postgres .venv/bin/python scripts/race_approval.py [ROUNDS]      on a PostgreSQL of its own

After every round, what is live is exactly what the approved seal covered, or what was live before; the reading rows are
those of the live edition; the journal has a row for each edition. Stops at the first round where that is not so.
"""

# ruff: noqa: E402, TID251 - Django is told its settings and set up before anything of it can be imported

import os
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"

import django

django.setup()

from django.core.management import call_command
from django.db import connection

from tests.editing.races import race

ROUNDS = 500


def main():
    rounds = int(sys.argv[1]) if sys.argv[1:] else ROUNDS
    call_command("migrate", verbosity=0)
    counted = race(range(rounds))
    print(f"{connection.vendor}, {rounds} rounds: nothing mixed, the journal's chain holds.")
    for (act, ended, approval), times in sorted(counted.items()):
        print(f"{times:5}  {act:28} {ended:34} approval: {approval}")
    failed = Counter(one for _, *both in counted.elements() for one in both if one.startswith("FAILED"))
    if failed:
        raise SystemExit(f"Failed in the database: {dict(failed)}")


if __name__ == "__main__":
    main()
