"""What a search costs among 300, 3,000 and 30,000 passages, in a database of its own: FTS5’s, or the one that is named.

`scripts/postgres .venv/bin/python scripts/benchmark_search.py` does the same in PostgreSQL.
"""

# ruff: noqa: E402, TID251 - Django is told its settings and set up before anything of it can be imported

import os
import random
import sys
import time
from pathlib import Path
from uuid import UUID

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"

import django

django.setup()

from django.test.utils import setup_databases, teardown_databases

from cases.models.published.rows import Record
from cases.models.published.search import SearchRow
from cases.reading.search.results import search
from tests.reading.documents import case_document, publish

SAID = "court hears appeal denied governor petition clemency blood shirt test tube jury verdict sentence death stay"
WORDS = SAID.split()
CHOSEN = random.Random(7)  # noqa: S311 - the same words in every run
ASKED = ("Cooper", "governor petition", '"test tube"', "verdict stay clemency", "nothing of this kind", "govenor")


def grow(record, first, last):
    rows = [
        SearchRow(
            record=record,
            kind="event",
            public_id=UUID(int=place),
            weight=1,
            names=said(6),
            words=said(30),
            quotes=said(20),
            about="Case Cooper",
        )
        for place in range(first, last)
    ]
    SearchRow.objects.bulk_create(rows, batch_size=1_000)


def said(count):
    return " ".join(CHOSEN.choices(WORDS, k=count))


def middle(asked):
    """Of seven, in milliseconds; and how much is found."""
    took = []
    for _ in range(7):
        start = time.perf_counter()
        found = search(asked)
        took.append(time.perf_counter() - start)
    return f"{sorted(took)[3] * 1_000:.1f} ms ({found.count:,})"


def main():
    old = setup_databases(verbosity=0, interactive=False)
    try:
        publish(case_document())
        record, made = Record.objects.get(), 0
        print("passages", *ASKED, sep=" | ")
        for rows in (300, 3_000, 30_000):
            grow(record, made, rows)
            made = rows
            print(f"{rows:>8,}", *(middle(asked) for asked in ASKED), sep=" | ")
    finally:
        teardown_databases(old, verbosity=0)


if __name__ == "__main__":
    main()
