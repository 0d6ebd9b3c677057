"""The walk along the chain, without a database: what it counts, what it says, where it stops."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from cases.values.chain import Checkpoint, Row, digest_of, link_of
from cases.values.verification import UNCONFIRMED, Fault, Verdict, verify

KEY = b"a key that is not in the database"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def chained(count: int, key: bytes = KEY, **forgets: str) -> list[Row]:
    """Rows 1 to `count`; `row_3="1"` has row 3 say that the text of row 1 was destroyed, and row 1 be without."""
    rows: list[Row] = []
    gone = {int(number) for named in forgets.values() for number in named.split()}
    for number in range(1, count + 1):
        texts, salt = (f"Name {number}", f"Detail {number}"), f"salt {number}"
        row = Row(
            sequence=number,
            at=NOON + timedelta(minutes=number),
            by=1,
            act="published",
            record_kind="case",
            record_id="id",
            edition=number,
            forgets=forgets.get(f"row_{number}", ""),
            texts=texts,
            salt=salt,
            digest=digest_of(key, salt, texts),
            link="",
        )
        row = replace(row, link=link_of(key, rows[-1].link if rows else "", row))
        rows.append(row)
    return [replace(row, texts=("", ""), salt="") if row.sequence in gone else row for row in rows]


def noted(rows: list[Row]) -> list[Checkpoint]:
    return [Checkpoint(row.sequence, row.link, row.at) for row in rows]


def test_a_chain_that_holds() -> None:
    rows = chained(3)
    verdict = verify(rows, noted(rows), KEY)
    assert verdict == Verdict(
        rows=3,
        checkpoints=3,
        forgotten=0,
        first=rows[0],
        last=rows[2],
        fault=None,
        outside="",
        is_whole=True,
    )
    assert verdict.holds
    assert verdict.sentence == (
        "3 rows, the first of 2026-11-23 12:01 UTC, the last of 2026-11-23 12:03 UTC: "
        "the chain holds; 3 checkpoints agree."
    )


def test_an_empty_journal_and_one_row() -> None:
    assert verify([], [], KEY).sentence == "The journal is empty: the chain holds."
    rows = chained(1)
    assert verify(rows, noted(rows), KEY).sentence == (
        "1 row, the first of 2026-11-23 12:01 UTC, the last of 2026-11-23 12:01 UTC: "
        "the chain holds; 1 checkpoint agrees."
    )


def test_text_destroyed_by_somebody_leaves_the_chain_whole() -> None:
    rows = chained(4, row_3="1 2")
    verdict = verify(rows, noted(rows), KEY)
    assert (verdict.fault, verdict.rows, verdict.forgotten) == (None, 4, 2)
    assert verdict.sentence.endswith("agree. 2 rows had the text destroyed, and the journal says so.")


def test_text_that_is_gone_without_a_word_is_a_fault_of_the_first_such_row() -> None:
    rows = chained(5, row_4="2")
    rows[2] = replace(rows[2], texts=("", ""), salt="")
    rows[4] = replace(rows[4], texts=("", ""), salt="")
    verdict = verify(rows, noted(rows), KEY)
    assert verdict.fault == Fault(3, "Its text is gone, and no row says that somebody destroyed it.")
    assert verdict.forgotten == 1


def test_text_that_was_destroyed_and_is_there_again_is_a_fault() -> None:
    rows = chained(3, row_3="1")
    rows[0] = chained(3)[0]
    assert verify(rows, [], KEY).fault == Fault(
        3, "It says that the text of row 1 was destroyed, and that text is there again."
    )


def test_a_text_without_its_salt_is_a_fault() -> None:
    rows = chained(2)
    rows[1] = replace(rows[1], salt="")
    assert verify(rows, [], KEY).fault == Fault(2, "Its text, a name or the detail, is not what was written.")


def test_a_key_that_is_another_one_is_named() -> None:
    verdict = verify(chained(3, key=b"another"), [], KEY)
    assert verdict.sentence == (
        "The chain is broken at row 1. Nothing in it agrees: either it was put there, or this journal was written with "
        "another key."
    )


def test_the_first_bad_row_is_named_with_those_before_it() -> None:
    rows = chained(5)
    rows[3] = replace(rows[3], edition=9)
    verdict = verify(rows, noted(rows), KEY)
    assert (verdict.rows, verdict.checkpoints, verdict.holds) == (3, 3, False)
    assert verdict.sentence == (
        "The chain is broken at row 4. It was changed, or it does not belong behind the row before it: something was "
        "put in, taken out or moved. The 3 rows before it hold."
    )


def test_rows_that_are_there_twice_or_missing() -> None:
    rows = chained(4)
    assert verify([*rows[:2], rows[1], *rows[2:]], [], KEY).fault == Fault(
        2, "Row 2 is there twice, or the numbers were changed."
    )
    assert verify([rows[0], *rows[2:]], [], KEY).fault == Fault(2, "It is missing: the next row there is has number 3.")
    assert verify(rows[1:], [], KEY).fault == Fault(1, "It is missing: the next row there is has number 2.")


def test_rows_cut_off_at_the_end_are_known_to_the_checkpoints() -> None:
    rows = chained(6)
    assert verify(rows[:5], noted(rows), KEY).fault == Fault(
        6, "It is missing: a checkpoint of 2026-11-23 12:06 UTC knows row 6."
    )
    assert verify(rows[:3], noted(rows), KEY).fault == Fault(
        4, "It is missing, and so are all up to row 6: a checkpoint of 2026-11-23 12:06 UTC knows row 6."
    )
    assert verify([], noted(rows), KEY).fault == Fault(
        1, "It is missing, and so are all up to row 6: a checkpoint of 2026-11-23 12:06 UTC knows row 6."
    )


def test_rows_written_anew_with_the_key_differ_from_the_checkpoints() -> None:
    rows = chained(6)
    anew = [*rows[:2], replace(rows[2], edition=9), *rows[3:]]
    for place in range(2, 6):
        anew[place] = replace(anew[place], link=link_of(KEY, anew[place - 1].link, anew[place]))
    assert verify(anew, [], KEY).holds
    assert verify(anew, noted(rows), KEY).fault == Fault(
        3, "The checkpoint made of it on 2026-11-23 12:03 UTC differs: it was written anew since then."
    )
    assert verify(anew, [noted(rows)[0], noted(rows)[4]], KEY).fault == Fault(
        5, "The checkpoint made of it on 2026-11-23 12:05 UTC differs: rows 2 to 5 were written anew since then."
    )


def test_too_many_rows_that_nothing_outside_confirms() -> None:
    rows = chained(UNCONFIRMED + 2)
    assert verify(rows[:UNCONFIRMED], [], KEY).holds
    assert verify(rows[: UNCONFIRMED + 1], noted(rows[:1]), KEY).holds
    none, few = verify(rows, [], KEY), verify(rows, noted(rows[:1]), KEY)
    assert (none.holds, none.fault, few.holds, few.fault) == (False, None, False, None)
    assert none.outside == (
        "But nothing outside the database confirms it: there is no checkpoint. Look for the checkpoint file."
    )
    assert few.outside == (
        "But no checkpoint confirms rows 2 to 102: the checkpoint file was cut short, or it can’t be written."
    )


def test_a_limit_ends_the_walk_and_says_so() -> None:
    rows = chained(5, row_5="1")
    verdict = verify(rows, noted(rows), KEY, limit=3)
    assert (verdict.rows, verdict.is_whole, verdict.holds) == (3, False, True)
    assert "There are more rows, which were not looked at" in verdict.sentence
    assert verify(rows, noted(rows), KEY, limit=5).is_whole


def test_rows_are_not_kept() -> None:
    """The walk asks for a row only when it is done with the one before."""
    seen: list[int] = []

    def one_by_one() -> Iterator[Row]:
        for row in chained(3):
            seen.append(row.sequence)
            yield row

    assert verify(one_by_one(), [], KEY, limit=1).rows == 1
    assert seen == [1, 2]
