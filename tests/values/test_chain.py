"""What a chained hash is made of, and what a checkpoint file must look like."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from cases.values.chain import (
    Checkpoint,
    CheckpointError,
    Row,
    checkpoint_line,
    digest_of,
    link_of,
    read_checkpoints,
)

KEY = b"a key that is not in the database"
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ROW = Row(
    sequence=7,
    at=NOON,
    by=3,
    act="published",
    record_kind="case",
    record_id="5d0bb4f4-3f0b-5a5f-9c1b-0d4b8f5a2f10",
    edition=2,
    forgets="",
    texts=("Ada Example", "The verdict."),
    salt="salt",
    digest="digest",
    link="link",
)
OTHERWISE = {
    "sequence": 8,
    "at": NOON + timedelta(microseconds=1),
    "by": None,
    "act": "refused",
    "record_kind": "campaign",
    "record_id": "",
    "edition": None,
    "forgets": "3",
    "digest": "another",
}


@pytest.mark.parametrize("name", OTHERWISE)
def test_every_column_is_in_the_link(name: str) -> None:
    assert link_of(KEY, "before", replace(ROW, **{name: OTHERWISE[name]})) != link_of(KEY, "before", ROW)


@pytest.mark.parametrize(("name", "other"), [("texts", ("", "")), ("salt", ""), ("link", "another")])
def test_what_may_be_destroyed_is_in_the_link_by_its_digest_only(name: str, other: Any) -> None:
    assert link_of(KEY, "before", replace(ROW, **{name: other})) == link_of(KEY, "before", ROW)
    assert {*OTHERWISE, "texts", "salt", "link"} == {field.name for field in fields(Row)}


def test_the_link_before_and_the_key_are_in_the_link_and_the_time_zone_is_not() -> None:
    link = link_of(KEY, "before", ROW)
    elsewhere = ROW.at.astimezone(timezone(timedelta(hours=-8)))
    assert link_of(KEY, "before", replace(ROW, at=elsewhere)) == link
    assert link not in (link_of(KEY, "", ROW), link_of(KEY + b"!", "before", ROW))


def test_a_digest_cannot_be_guessed_and_knows_where_each_text_ends() -> None:
    digest = digest_of(KEY, "salt", ("Ada Example", "The verdict."))
    others = [
        digest_of(KEY, "salt", ("Ada Example", "The verdict")),
        digest_of(KEY, "salt", ("Ada ExampleThe verdict.", "")),
        digest_of(KEY, "salt", ("Ada Example", "The verdict.", "")),
        digest_of(KEY, "other salt", ("Ada Example", "The verdict.")),
        digest_of(KEY + b"!", "salt", ("Ada Example", "The verdict.")),
    ]
    assert len({digest, *others}) == 6


CHECKPOINTS = [Checkpoint(number, f"link {number}", NOON + timedelta(hours=number)) for number in (1, 2, 4)]


def lines_of(*checkpoints: Checkpoint, key: bytes = KEY) -> list[str]:
    lines = [""]
    for checkpoint in checkpoints:
        lines.append(checkpoint_line(key, checkpoint, after=lines[-1]))
    return lines[1:]


def test_checkpoints_are_read_as_they_were_written() -> None:
    assert list(read_checkpoints(KEY, lines_of(*CHECKPOINTS))) == CHECKPOINTS
    assert list(read_checkpoints(KEY, [])) == []


SPOILED: dict[str, tuple[Callable[[list[str]], list[str]], int]] = {
    "a link changed": (lambda lines: [lines[0], lines[1].replace("link 2", "link 9"), lines[2]], 2),
    "a line taken out": (lambda lines: [lines[0], lines[2]], 2),
    "the first line taken out": (lambda lines: lines[1:], 1),
    "two lines swapped": (lambda lines: [lines[1], lines[0], lines[2]], 1),
    "a line twice": (lambda lines: [lines[0], lines[0], *lines[1:]], 2),
    "no checkpoint": (lambda lines: [lines[0], "[]", *lines[1:]], 2),
    "no JSON": (lambda lines: [lines[0], "{", *lines[1:]], 2),
    "a number that is none": (lambda lines: [lines[0].replace("1,", '"x",'), *lines[1:]], 1),
    "blanks": (lambda lines: [lines[0] + " ", *lines[1:]], 1),
}


@pytest.mark.parametrize(("spoil", "number"), SPOILED.values(), ids=SPOILED.keys())
def test_a_line_that_was_not_written_so_is_named(spoil: Callable[[list[str]], list[str]], number: int) -> None:
    found = read_checkpoints(KEY, spoil(lines_of(*CHECKPOINTS)))
    assert [next(found) for _ in range(number - 1)] == CHECKPOINTS[: number - 1]
    with pytest.raises(CheckpointError, match=f"Line {number} of the checkpoint file"):
        next(found)


def test_a_file_written_with_another_key_or_backwards_is_no_checkpoint_file() -> None:
    with pytest.raises(CheckpointError, match="Line 1 "):
        list(read_checkpoints(KEY, lines_of(*CHECKPOINTS, key=b"another")))
    with pytest.raises(CheckpointError, match="Line 2 of the checkpoint file goes back"):
        list(read_checkpoints(KEY, lines_of(CHECKPOINTS[1], CHECKPOINTS[0])))
