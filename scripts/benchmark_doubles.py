"""What asking for doubles costs among 300, 3,000 and 30,000 people and as many sources; a database of its own."""

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

from cases.editing.doubles import doubles_of
from cases.editing.pairs import open_pairs
from cases.models.desk.actors import Actor
from cases.models.desk.sources import Source

SAID = "Ada Bea Carl Dora Emil Fay Gus Hal Ida Jon Kay Leo Mia Ned Ola Pia Quin Rita Sam Tess Uma Vic Wes Yan Zoe"
SOUNDS = "ba ber den do fen ga gor hal jo kel lan mar nor pel quin ra son tor vi wen"
FIRST, SYLLABLES = SAID.split(), SOUNDS.split()
CHOSEN = random.Random(7)  # noqa: S311 - the same names in every run
ASKS = (
    lambda: doubles_of(Actor(name="Ada Berdenson")),
    lambda: doubles_of(Source(title="The court hears of it", kind="secondary")),
    lambda: open_pairs(Actor, 50),
    lambda: open_pairs(Source, 50),
)


def grow(first, last):
    people = [Actor(name=f"{CHOSEN.choice(FIRST)} {word(3).capitalize()}", slug=f"p{n}") for n in range(first, last)]
    sources = [Source(title=" ".join(CHOSEN.choices(SYLLABLES, k=8)), kind="secondary") for _ in range(first, last)]
    for person in people:
        person.derive()
    for source in sources:
        source.derive()
    Actor.objects.bulk_create(people, batch_size=1_000)
    Source.objects.bulk_create(sources, batch_size=1_000)


def word(syllables):
    return "".join(CHOSEN.choices(SYLLABLES, k=syllables))


def quickest(ask):
    """Of five, in milliseconds."""
    took = []
    for _ in range(5):
        start = time.perf_counter()
        ask()
        took.append(time.perf_counter() - start)
    return min(took) * 1_000


def main():
    call_command("migrate", verbosity=0)
    print("rows of each | a new person | a new source | all pairs of people | all pairs of sources")
    made = 0
    for rows in (300, 3_000, 30_000):
        grow(made, rows)
        made = rows
        print(f"{rows:>12,}", *(f"{quickest(ask):>7.1f} ms" for ask in ASKS), sep=" | ")


if __name__ == "__main__":
    main()
