"""What SQLite leaves of deleted text, and what is left after wiping."""

import random
import sqlite3

import pytest
from django.db import connection

from cases.editing.redaction.wiping import wipe
from tests.editing.redaction.canary import files_below

pytestmark = pytest.mark.slow

STEM, TWIN = b"quetzalw", b"marigoldw"


def texts(count, seed):
    words = random.Random(seed)  # the same rows in every run
    return [
        " ".join(words.choice(("quetzalwort", "marigoldwort", "lorem")) for _ in range(words.choice((3, 30, 700))))
        for _ in range(count)
    ]


def count(files, stem):
    return sum(body.count(stem) for body in files.values())


def test_not_a_byte_is_left_in_a_database_that_was_written_to_for_long(database_in_a_file):
    folder = database_in_a_file.parent
    with connection.cursor() as cursor:
        for seed in range(6):
            for place, text in enumerate(texts(150, seed)):
                key = f"{place * 7 % 150:064d}"
                cursor.execute("REPLACE INTO cases_chunk (key, text) VALUES (%s, %s)", [key, text])
        cursor.execute("SELECT key, text FROM cases_chunk")
        for key, text in cursor.fetchall():
            changed = text.replace("quetzalwort", "[removed]")
            cursor.execute("UPDATE cases_chunk SET text = %s WHERE key = %s", [changed, key])
    assert count(files_below(folder), STEM) > 0
    assert wipe()
    after = files_below(folder)
    assert count(after, STEM) == 0
    assert count(after, TWIN) > 1000


def test_inside_a_transaction_it_says_that_it_could_not(db):
    assert not wipe()


def test_somebody_who_reads_all_the_while_keeps_the_log_and_it_says_so(database_in_a_file):
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50")
        cursor.execute("INSERT INTO cases_chunk (key, text) VALUES ('a', 'quetzalwort')")
    reader = sqlite3.connect(database_in_a_file, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT * FROM cases_chunk").fetchall()
    with connection.cursor() as cursor:
        cursor.execute("UPDATE cases_chunk SET text = '[removed]'")
    assert not wipe()
    assert count(files_below(database_in_a_file.parent), STEM) > 0
    reader.execute("COMMIT")
    reader.close()
    assert wipe()
    assert count(files_below(database_in_a_file.parent), STEM) == 0
