"""The journal: one unforked chain that the database guards, text that can go, and everything else that is found."""

import uuid
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from pathlib import Path
from threading import Barrier
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import DatabaseError, IntegrityError, connection, connections, transaction
from django.test.utils import CaptureQueriesContext

from cases.choices import Act
from cases.editing import journal
from cases.editing.editions import publish
from cases.editing.refusal import Refused
from cases.models.desk.journal import Journal, journal_key
from cases.values.chain import Checkpoint
from cases.values.verification import Fault
from tests.editing.conftest import NOON, Desk, member
from tests.editing.tampering import change, delete, triggers_off, write_anew, written

CHANGED = "It was changed, or it does not belong behind the row before it: something was put in, taken out or moved."
TEXT = "Its text, a name or the detail, is not what was written."


@pytest.fixture(autouse=True)
def checkpoints(settings: Any, tmp_path: Path) -> Path:
    settings.JOURNAL_CHECKPOINTS = tmp_path / "data" / "journal_checkpoints.jsonl"
    return settings.JOURNAL_CHECKPOINTS


@pytest.fixture
def rows(desk: Desk, reviewer: User, django_capture_on_commit_callbacks: Any) -> list[Journal]:
    """Six rows, each with its checkpoint."""
    with django_capture_on_commit_callbacks(execute=True):
        return written(desk, 6, by=reviewer)


def fault() -> Fault | None:
    return journal.verify().fault


# -- appending


def test_an_act_has_its_row_chained_to_the_one_before(desk: Desk, reviewer: User) -> None:
    first = journal.record(Act.REBUILT, by=None, at=NOON, detail="3 live editions")
    second = journal.record(
        Act.PUBLISHED, record=desk.campaign, by=reviewer, at=NOON, edition=4, detail=" Two\r\nlines. "
    )
    columns = ("sequence", "at", "by", "act", "record_kind", "record_id", "record_name", "edition", "detail", "forgets")
    assert list(Journal.objects.order_by("pk").values_list(*columns)) == [
        (1, NOON, None, "rebuilt", "", None, "", None, "3 live editions", ""),
        (
            2,
            NOON,
            reviewer.pk,
            "published",
            "campaign",
            desk.campaign.public_id,
            "For Ada",
            4,
            "Two\nlines.",
            "",
        ),
    ]
    assert len({first.salt, second.salt, first.digest, second.digest, first.link, second.link}) == 6
    verdict = journal.verify()
    assert (verdict.rows, verdict.holds) == (2, True)


def test_a_detail_that_is_too_long_is_cut_and_still_verifies(db: None) -> None:
    row = journal.record(Act.REFUSED, by=None, at=NOON, detail="x" * 50_001)
    assert Journal.objects.get().detail == "x" * 50_000 + " …"
    assert (row.sequence, journal.verify().holds) == (1, True)


def test_a_publication_and_a_refusal_are_in_the_chain(desk: Desk, reviewer: User) -> None:
    publish(desk.case, by=reviewer, at=NOON)
    with pytest.raises(Refused):
        publish(desk.case, by=reviewer, at=NOON)
    assert list(Journal.objects.order_by("sequence").values_list("sequence", "act")) == [
        (1, "published"),
        (2, "refused"),
    ]
    assert journal.verify().sentence == (
        "2 rows, the first of 2026-11-23 12:00 UTC, the last of 2026-11-23 12:00 UTC: the chain holds."
    )


def test_an_act_that_is_rolled_back_leaves_no_row_no_gap_and_no_checkpoint(
    desk: Desk, checkpoints: Path, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        written(desk, 1)
        with transaction.atomic():
            written(desk, 2)
            transaction.set_rollback(True)
        written(desk, 1)
    assert [row.sequence for row in Journal.objects.order_by("pk")] == [1, 2]
    assert (journal.verify().checkpoints, len(checkpoints.read_text().splitlines())) == (2, 2)


def test_appending_asks_as_many_questions_after_30_rows_as_after_one(desk: Desk) -> None:
    counts = []
    for size in (1, 30):
        written(desk, size)
        with CaptureQueriesContext(connection) as queries:
            journal.record(Act.REBUILT, by=None, at=NOON)
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_row_is_made_by_record_only_and_never_saved_again(desk: Desk) -> None:
    (row,) = written(desk, 1)
    with pytest.raises(TypeError, match="is written by editing"):
        Journal.objects.create(at=NOON, act=Act.REBUILT)
    for act in (row.save, row.delete, Journal.objects.all().delete, lambda: Journal.objects.update(edition=3)):
        with pytest.raises(TypeError):
            act()


@pytest.mark.django_db(transaction=True)
def test_threads_that_append_at_once_leave_one_chain(
    checkpoints: Path, database_of_threads: Callable[[], None]
) -> None:
    """The lock's own row is not there yet, so that making it is raced for as well."""
    database_of_threads()
    together, at_once, each = Barrier(5), 5, 6

    def act(thread: int) -> None:
        together.wait()
        try:
            for number in range(each):
                journal.record(Act.REBUILT, by=None, at=NOON, detail=f"{thread} {number}")
        finally:
            connections.close_all()

    def found(_: int) -> tuple[list[int], str]:
        try:
            return list(Journal.objects.order_by("pk").values_list("sequence", flat=True)), journal.verify().sentence
        finally:
            connections.close_all()

    with ThreadPoolExecutor(at_once) as threads:
        list(threads.map(act, range(at_once)))
        sequences, sentence = threads.submit(found, 0).result()
    assert sorted(sequences) == list(range(1, at_once * each + 1))
    assert "30 rows" in sentence
    assert "the chain holds" in sentence
    noted = len(checkpoints.read_text().splitlines())
    assert f"{noted} checkpoints agree" in sentence
    assert noted > 1


# -- what the database refuses


@pytest.fixture
def deletion_refused(db: None) -> None:
    """The trigger that SQLite's tests run without; see tests/conftest.py."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(import_module("cases.migrations.0001_squashed_0016_who_sees_previews").SQLITE[1])


def test_the_database_refuses_to_delete_a_row(rows: list[Journal], deletion_refused: None) -> None:
    with (
        connection.cursor() as cursor,
        pytest.raises(DatabaseError, match="A journal row is never deleted"),
        transaction.atomic(),
    ):
        cursor.execute("DELETE FROM cases_journal WHERE sequence = 6")
    assert Journal.objects.count() == 6


REFUSED = {
    "at": "'2026-11-23 13:00:00+00:00'",
    "by_id": "NULL",
    "act": "'refused'",
    "record_kind": "'campaign'",
    "record_id": "NULL",
    "edition": "9",
    "sequence": "99",
    "forgets": "'1'",
    "digest": "'x'",
    "link": "'x'",
    "salt": "'x'",
    "detail": "'Another.'",
    "record_name": "'Another'",
}


BLANKED = "salt = '', detail = '', record_name = ''"


def update(columns: str) -> None:
    with connection.cursor() as cursor, transaction.atomic():
        cursor.execute(f"UPDATE cases_journal SET {columns} WHERE sequence = 2")


@pytest.mark.parametrize("column", REFUSED)
def test_the_database_refuses_to_change_a_row(rows: list[Journal], column: str) -> None:
    with pytest.raises(DatabaseError, match="A journal row is never changed"):
        update(f'"{column}" = {REFUSED[column]}')
    assert Journal.objects.filter(sequence=2, detail="Edition 2.").exists()


@pytest.mark.parametrize("column", [column for column in REFUSED if column not in BLANKED])
def test_the_database_lets_text_be_blanked_and_nothing_with_it(rows: list[Journal], column: str) -> None:
    with pytest.raises(DatabaseError, match="A journal row is never changed"):
        update(f'{BLANKED}, "{column}" = {REFUSED[column]}')
    update(BLANKED)
    assert list(Journal.objects.filter(sequence=2).values_list("salt", "detail", "record_name", "edition")) == [
        ("", "", "", 2)
    ]


def test_the_database_refuses_a_number_twice_and_a_text_without_salt(rows: list[Journal]) -> None:
    again = Journal.objects.get(sequence=6)
    again.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save(force_insert=True)
    again.sequence, again.salt = 7, ""
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save(force_insert=True)
    again.detail = again.record_name = ""
    again.save(force_insert=True)


# -- what verifying finds


def test_what_nobody_touched_holds(rows: list[Journal]) -> None:
    assert journal.verify().sentence == (
        "6 rows, the first of 2026-11-23 13:00 UTC, the last of 2026-11-23 18:00 UTC: "
        "the chain holds; 6 checkpoints agree."
    )


EDITS: dict[str, tuple[Any, str]] = {
    "at": (NOON, CHANGED),
    "act": ("refused", CHANGED),
    "record_kind": ("campaign", CHANGED),
    "record_id": (uuid.UUID(int=7), CHANGED),
    "edition": (9, CHANGED),
    "forgets": ("1", CHANGED),
    "digest": ("0" * 64, CHANGED),
    "link": ("0" * 64, CHANGED),
    "record_name": ("Somebody Else", TEXT),
    "detail": ("Edition 3!", TEXT),
    "salt": ("0" * 64, TEXT),
}


@pytest.mark.parametrize("column", EDITS)
def test_an_edit_of_any_column_is_found_at_its_row(rows: list[Journal], column: str) -> None:
    value, said = EDITS[column]
    change(3, **{column: value})
    assert fault() == Fault(3, said)


def test_another_person_put_in_is_found(rows: list[Journal]) -> None:
    other = member("carl", "contributor")
    with triggers_off() as cursor:
        cursor.execute("UPDATE cases_journal SET by_id = %s WHERE sequence = 3", [other.pk])
    assert fault() == Fault(3, CHANGED)
    named = {field.name for field in Journal._meta.fields}
    assert named == {*EDITS, "id", "sequence", "by"}, "a column that no test edits"


def test_a_row_taken_out_is_found(rows: list[Journal]) -> None:
    delete(3)
    assert fault() == Fault(3, "It is missing: the next row there is has number 4.")


def test_a_row_taken_out_and_the_gap_closed_is_found(rows: list[Journal]) -> None:
    delete(3)
    for sequence in (4, 5, 6):
        change(sequence, sequence=sequence - 1)
    assert fault() == Fault(3, CHANGED)


def test_the_first_row_taken_out_is_found(rows: list[Journal]) -> None:
    delete(1)
    assert fault() == Fault(1, "It is missing: the next row there is has number 2.")


def test_a_row_put_in_is_found(rows: list[Journal]) -> None:
    for sequence in (6, 5, 4):
        change(sequence, sequence=sequence + 1)
    forged = Journal.objects.get(sequence=3)
    forged.pk, forged.sequence, forged.edition = None, 4, 77
    forged.save(force_insert=True)
    assert fault() == Fault(4, CHANGED)


def test_a_row_put_on_at_the_end_is_found(rows: list[Journal]) -> None:
    forged = Journal.objects.get(sequence=6)
    forged.pk, forged.sequence = None, 7
    forged.save(force_insert=True)
    assert fault() == Fault(7, CHANGED)


def test_two_rows_swapped_are_found(rows: list[Journal]) -> None:
    for old, new in ((3, 99), (5, 3), (99, 5)):
        change(old, sequence=new)
    assert fault() == Fault(3, CHANGED)


def test_rows_cut_off_at_the_end_are_found(rows: list[Journal]) -> None:
    delete(5, 6)
    assert fault() == Fault(
        5, "It is missing, and so are all up to row 6: a checkpoint of 2026-11-23 18:00 UTC knows row 6."
    )


def test_the_last_row_cut_off_is_found_and_stays_found_when_the_journal_goes_on(
    rows: list[Journal], desk: Desk, django_capture_on_commit_callbacks: Any
) -> None:
    delete(6)
    assert fault() == Fault(6, "It is missing: a checkpoint of 2026-11-23 18:00 UTC knows row 6.")
    with django_capture_on_commit_callbacks(execute=True):
        written(desk, 3)
    assert fault() == Fault(
        6, "The checkpoint made of it on 2026-11-23 18:00 UTC differs: it was written anew since then."
    )


def test_everything_cut_off_is_found(rows: list[Journal]) -> None:
    delete(1, 2, 3, 4, 5, 6)
    assert fault() == Fault(
        1, "It is missing, and so are all up to row 6: a checkpoint of 2026-11-23 18:00 UTC knows row 6."
    )


def test_rows_written_anew_without_the_key_are_found(rows: list[Journal]) -> None:
    change(3, detail="Another story.")
    write_anew(3, b"guessed")
    assert fault() == Fault(3, CHANGED)


def test_rows_written_anew_with_the_key_are_found_by_the_checkpoints(rows: list[Journal], checkpoints: Path) -> None:
    change(3, detail="Another story.")
    write_anew(3, journal_key())
    assert fault() == Fault(
        3, "The checkpoint made of it on 2026-11-23 15:00 UTC differs: it was written anew since then."
    )
    checkpoints.unlink()
    assert journal.verify().holds, "without the file nobody can tell: this is what it is for"


# -- text that is destroyed


def test_destroyed_text_is_gone_and_the_chain_holds(rows: list[Journal], reviewer: User) -> None:
    assert journal.forget([rows[1], rows[3]], by=reviewer, at=NOON, detail="For somebody’s safety.") == 2
    columns = ("sequence", "act", "record_name", "edition", "detail", "salt", "forgets")
    kept = list(Journal.objects.filter(sequence__in=(2, 4, 7)).order_by("sequence").values_list(*columns))
    last = Journal.objects.get(sequence=7)
    assert kept == [
        (2, "published", "", 2, "", "", ""),
        (4, "published", "", 4, "", "", ""),
        (7, "redacted", "", None, "For somebody’s safety.", last.salt, "2 4"),
    ]
    verdict = journal.verify()
    assert (verdict.holds, verdict.rows, verdict.forgotten) == (True, 7, 2)


def test_what_was_forgotten_is_not_forgotten_again(rows: list[Journal], reviewer: User) -> None:
    assert journal.forget(rows[:2], by=reviewer, at=NOON) == 2
    assert journal.forget(rows[:3], by=reviewer, at=NOON) == 1
    assert journal.forget(rows[:3], by=reviewer, at=NOON) == 0
    assert journal.forget([], by=reviewer, at=NOON) == 0
    acts = Journal.objects.filter(act=Act.REDACTED).order_by("sequence")
    assert list(acts.values_list("sequence", "forgets")) == [(7, "1 2"), (8, "3")]
    assert journal.verify().holds


def test_the_row_that_says_so_may_lose_its_text_too(rows: list[Journal], reviewer: User) -> None:
    journal.forget(rows[:1], by=reviewer, at=NOON, detail="It held a name.")
    journal.forget([Journal.objects.get(sequence=7)], by=reviewer, at=NOON)
    verdict = journal.verify()
    assert (verdict.holds, verdict.forgotten) == (True, 2)


def test_forgetting_is_all_or_nothing(rows: list[Journal], reviewer: User) -> None:
    with transaction.atomic():
        assert journal.forget(rows, by=reviewer, at=NOON) == 6
        transaction.set_rollback(True)
    assert Journal.objects.exclude(salt="").count() == 6
    assert journal.verify().holds


def test_text_blanked_without_a_word_is_found(rows: list[Journal], reviewer: User) -> None:
    Journal.objects.filter(sequence=3).destroy_text()
    assert fault() == Fault(3, "Its text is gone, and no row says that somebody destroyed it.")
    journal.forget([rows[2], rows[3]], by=reviewer, at=NOON)
    assert fault() == Fault(3, "Its text is gone, and no row says that somebody destroyed it.")


def test_text_that_came_back_is_found(rows: list[Journal], reviewer: User) -> None:
    journal.forget([rows[2]], by=reviewer, at=NOON)
    change(3, salt=rows[2].salt, record_name=rows[2].record_name, detail=rows[2].detail)
    assert fault() == Fault(7, "It says that the text of row 3 was destroyed, and that text is there again.")


# -- the checkpoints


def test_the_file_is_for_its_owner_only_and_holds_no_text(rows: list[Journal], checkpoints: Path) -> None:
    assert (checkpoints.stat().st_mode & 0o777, checkpoints.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert len(checkpoints.read_text().splitlines()) == 6
    assert not any(word in checkpoints.read_text() for word in ("Ada", "Edition", rows[0].salt))


def test_a_line_that_a_crash_cut_short_is_written_again(
    rows: list[Journal], desk: Desk, checkpoints: Path, django_capture_on_commit_callbacks: Any
) -> None:
    whole = checkpoints.read_bytes()
    checkpoints.write_bytes(whole[:-40])
    assert (journal.verify().checkpoints, journal.verify().holds) == (5, True)
    with django_capture_on_commit_callbacks(execute=True):
        written(desk, 1)
    assert (journal.verify().checkpoints, journal.verify().holds) == (6, True)


def test_a_commit_that_comes_late_to_the_file_is_covered_by_the_one_before_it(
    desk: Desk, checkpoints: Path, django_capture_on_commit_callbacks: Any
) -> None:
    with django_capture_on_commit_callbacks() as callbacks:
        written(desk, 2)
    for callback in reversed(callbacks):
        callback()
    assert (len(checkpoints.read_text().splitlines()), journal.verify().checkpoints) == (1, 1)


def test_a_file_that_can_t_be_written_lets_the_act_stand_and_is_missed_later(
    desk: Desk, checkpoints: Path, django_capture_on_commit_callbacks: Any
) -> None:
    checkpoints.mkdir(parents=True)
    with django_capture_on_commit_callbacks(execute=True):
        written(desk, 101)
    checkpoints.rmdir()
    assert Journal.objects.count() == 101
    assert journal.verify().sentence == (
        "101 rows, the first of 2026-11-23 13:00 UTC, the last of 2026-11-27 17:00 UTC: the chain holds. But nothing "
        "outside the database confirms it: there is no checkpoint. Look for the checkpoint file."
    )


@pytest.mark.parametrize("junk", [b"{}\n", b"x" * 10_000 + b"\n", b"\xff\xfe\n"])
def test_a_line_put_into_the_file_is_found_and_does_not_hide_a_row(
    rows: list[Journal], checkpoints: Path, junk: bytes
) -> None:
    lines = checkpoints.read_bytes().splitlines(keepends=True)
    checkpoints.write_bytes(b"".join([*lines[:2], junk, *lines[2:]]))
    verdict = journal.verify()
    assert (verdict.fault, verdict.checkpoints, verdict.holds) == (None, 2, False)
    assert verdict.outside == (
        "Line 3 of the checkpoint file is not as it was written, or the lines before it are not."
    )
    change(5, edition=9)
    assert journal.verify().fault == Fault(5, CHANGED)


def test_what_is_appended_while_the_walk_goes_on_is_no_fault(
    rows: list[Journal], desk: Desk, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    """A row that is committed between the look at the file and the look at the rows has no checkpoint yet."""
    look = journal.checkpoints

    def then_somebody_acts() -> Iterator[Checkpoint]:
        found = look()
        with django_capture_on_commit_callbacks(execute=True):
            written(desk, 1)
        return found

    monkeypatch.setattr(journal, "checkpoints", then_somebody_acts)
    verdict = journal.verify()
    assert (verdict.rows, verdict.checkpoints, verdict.holds) == (7, 6, True)
