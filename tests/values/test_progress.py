"""What of a case's events counts."""

import pytest

from cases.values import progress
from cases.values.dates import parse
from tests.values.chains import ME, chain


@pytest.mark.parametrize(
    ("words", "ours"),
    [
        ("verdict 1985", ["verdict"]),
        ("verdict 1985 of me", ["verdict"]),
        ("verdict 1985 of other", []),
        ("verdict 1985 of other of me", ["verdict"]),
        ("verdict 1985 scheduled", []),
        ("death 2001; execution 2001", []),
        ("death 2001 of me; execution 2001 of me", ["death", "execution"]),
        ("verdict 1985 of other; appeal_ruling 1991 reverses verdict", []),
        ("verdict 1985 of me; appeal_ruling 1991 reverses verdict", ["verdict", "appeal_ruling"]),
        ("verdict 1985; appeal_ruling 1991 reverses verdict", ["verdict", "appeal_ruling"]),
        (
            "verdict:A 1985 of me; verdict:B 1985 of other; appeal_ruling 1991 affirms verdict:A reverses verdict:B",
            ["verdict:A", "appeal_ruling"],
        ),
        ("appeal_ruling 1991 reverses what-is-not-here", ["appeal_ruling"]),
    ],
)
def test_whose_an_event_is(words: str, ours: list[str]) -> None:
    assert [event.id for event in progress.concerning(chain(words), ME)] == ours


@pytest.mark.parametrize(
    ("words", "gone"),
    [
        ("verdict 1985; appeal_ruling 1991 affirms verdict", set()),
        ("verdict 1985; appeal_ruling 1991 reverses verdict", {"verdict"}),
        ("verdict 1985; appeal_ruling 1991 scheduled reverses verdict", set()),
        (
            "verdict 1985; appeal_ruling:A 1991 reverses verdict; appeal_ruling:B 1992 reverses appeal_ruling:A",
            {"appeal_ruling:A"},
        ),
        (
            "stay:C 1993 reverses stay:B; verdict 1985; stay:B 1992 reverses stay:A; stay:A 1991 reverses verdict",
            {"verdict", "stay:B"},
        ),
        ("filing 1985; filing:B 1986 ends filing", {"filing"}),
    ],
)
def test_what_was_undone_by_what_still_stands(words: str, gone: set[str]) -> None:
    assert progress.undone(chain(words)) == gone


def test_reversals_in_a_ring_come_to_an_end() -> None:
    ring = chain("stay:A 1985 reverses stay:B; stay:B 1985 reverses stay:A")
    assert progress.undone(ring) in ({"stay:A", "stay:B"}, set())


@pytest.mark.parametrize(
    ("one", "other", "may"),
    [
        ("1985-01", "1985-02", True),
        ("1985", "1985-02", True),
        ("1985-02", "1985", True),
        ("1986", "1985", False),
        ("[..1986]", "1985", True),
        ("1986", "[1985..]", True),
    ],
)
def test_only_what_lies_after_for_certain_does_not_precede(one: str, other: str, may: bool) -> None:
    assert progress.may_precede(parse(one), parse(other)) is may
