"""How many quotes are checked in a second: `.venv/bin/python scripts/benchmark_quotes.py [CITATIONS SOURCES]`.

Each source has a copy of about 6,000 characters; nine quotes of ten stand in it, one has a digit altered.
"""

# ruff: noqa: E402, TID251 - Django is told its settings and set up before anything of it can be imported

import os
import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ["DJANGO_SETTINGS_MODULE"] = "tests.settings"

import django

django.setup()

from django.core.management import call_command
from django.db import connection, transaction
from django.utils import timezone

from cases.editing.quotes import check_all
from cases.models.desk.sources import Citation, Copy, Source
from tests.factories import EventFactory

SAID = "board heard court ruled blood shirt witness wagon prison hours letter tested order lawyer asked again"
WORDS = SAID.split()


def text(number):
    chosen = random.Random(number)  # noqa: S311 - the same texts in every run
    sentences = (f"In {chosen.randrange(1900, 2020)} {' '.join(chosen.choices(WORDS, k=14))}." for _ in range(65))
    return " ".join(sentences)


@transaction.atomic
def grow(citations, sources):
    event = EventFactory()
    for number in range(sources):
        source = Source.objects.create(title=f"Source {number}", kind="secondary")
        copy = Copy.objects.create(source=source, text=text(number))
        sentences = copy.text.split(". ")
        made = []
        for place in range(citations // sources):
            quote = sentences[place % len(sentences)]
            quote = quote.replace("19", "91", 1) if place % 10 == 9 else quote
            made.append(Citation(event=event, source=source, exact=quote))
        Citation._base_manager.bulk_create(made)


def main():
    citations, sources = (int(one) for one in sys.argv[1:] or (10_000, 1_000))
    call_command("migrate", verbosity=0)
    grow(citations, sources)
    began = time.perf_counter()
    *_, last = check_all(at=timezone.now())
    spent = time.perf_counter() - began
    print(
        f"{last.done:,} quotes in {sources:,} copies on {connection.vendor}: {spent:.1f} s, {last.done / spent:,.0f} /s"
    )
    for state, count in last.states.most_common():
        print(f"{count:>8,}  {state}")


if __name__ == "__main__":
    main()
