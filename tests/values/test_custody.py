"""The last unbroken stay in custody."""

import pytest

from cases.values.custody import custody
from tests.values.chains import ME, chain

Told = tuple[str | None, str, list[str], str | None, bool]


def told(words: str) -> Told | None:
    stay = custody(chain(words), ME)
    if stay is None:
        return None
    start, end = stay.start.text if stay.start else None, stay.end.text if stay.end else None
    return start, stay.start_event.id, [span.id for span in stay.spans], end, stay.is_ongoing


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("visit 2019", None),
        ("custody 1996", None),
        ("custody 1996/.. of other", None),
        ("custody 1996/.. scheduled", None),
        ("custody 1996~/2018-06-06", ("1996~", "custody", ["custody"], "2018-06-06", False)),
        ("custody 1996/", ("1996", "custody", ["custody"], None, False)),
        ("custody 1996/..", ("1996", "custody", ["custody"], None, True)),
        ("custody /1990", (None, "custody", ["custody"], "1990", False)),
        ("custody:A /1990; custody:B 1990/..", (None, "custody:A", ["custody:A", "custody:B"], None, True)),
    ],
)
def test_one_stay(words: str, expected: Told | None) -> None:
    assert told(words) == expected


@pytest.mark.parametrize(
    ("words", "spans"),
    [
        ("custody:A 1983/1985-05-01; custody:B 1985-05-02/..", ["custody:A", "custody:B"]),
        ("custody:A 1983/1985-05-01; custody:B 1985-05-03/..", ["custody:B"]),
        ("custody:A 1985/..; custody:B 1991-01/1991-03", ["custody:B", "custody:A"]),
        ("custody:A 1985/2000; custody:B 1991-01/1991-03", ["custody:B", "custody:A"]),
        ("custody:A 1985/; custody:B 1990/..", ["custody:B"]),
        ("custody:A 1985/1990 of other; custody:B 1990/..", ["custody:B"]),
        ("custody:A 1980/1982; custody:B 1981/1990; custody:C 1990/..", ["custody:A", "custody:B", "custody:C"]),
        ("custody:A 1985/..; release 1999; custody:B 2005/..", ["custody:B"]),
        ("custody:A 0001/0001-01-01; custody:B 0001-01-02/..", ["custody:A", "custody:B"]),
    ],
)
def test_the_stay_is_the_span_that_ends_last_and_what_touches_it(words: str, spans: list[str]) -> None:
    found = told(words)
    assert found is not None
    assert found[2] == spans


def test_a_court_trip_ends_no_stay() -> None:
    trip = ("1985", "custody:A", ["custody:B", "custody:A"], None, True)
    assert told("custody:A 1985/..; custody:B 1991-01/1991-03") == trip


@pytest.mark.parametrize(
    ("arrests", "start"),
    [
        ("arrest [1983-06-30..1983-07-31]", "[1983-06-30..1983-07-31]"),
        ("arrest 1983", "1983"),
        ("arrest 1983-07-01", "1983-07-01"),
        ("arrest 1983-04-30", "1983-04-30"),
        ("arrest 1983-04-29", "1983-07~"),
        ("arrest 1983-08-01", "1983-07~"),
        ("arrest 1990", "1983-07~"),
        ("arrest:A 1983-06-01; arrest:B 1983-06-30", "1983-06-30"),
        ("arrest:A 1983-06-01; arrest:B 1983-06-30 of other", "1983-06-01"),
        ("arrest:A 1983-06-01; arrest:B 1983-06-30 not_carried_out", "1983-06-01"),
        ("arrest 1983-06-01; release 1983-06-03", "1983-07~"),
        ("arrest [..1983-07]", "1983-07~"),
    ],
)
def test_custody_is_counted_from_the_last_arrest_that_led_to_it(arrests: str, start: str) -> None:
    found = told(arrests + "; custody 1983-07~/..")
    assert found is not None
    assert found[0] == start


@pytest.mark.parametrize(
    ("left", "end", "is_ongoing"),
    [
        ("release 2018-06-06", "2018-06-06", False),
        ("release 2018-06-06 of me", "2018-06-06", False),
        ("release 2018-06-06 of other", None, True),
        ("release 2018-06-06 scheduled", None, True),
        ("release 1980", None, True),
        ("release 2018; court_order 2019 reverses release", None, True),
        ("release:A 2018; release:B 2019", "2018", False),
        ("execution 2004-02-10 of me", "2004-02-10", False),
        ("execution 2004-02-10", None, True),
        ("death 2004 of me", "2004", False),
        ("death 2004", None, True),
    ],
)
def test_whoever_left_is_not_held_any_more(left: str, end: str | None, is_ongoing: bool) -> None:
    found = told("custody 1985/..; " + left)
    assert found is not None
    assert found[3:] == (end, is_ongoing)
    unknown_end = told("custody 1985/; " + left)
    assert unknown_end is not None
    assert unknown_end[3:] == (end, False)


def test_cooper_is_held_since_his_second_arrest() -> None:
    words = (
        "arrest:A [1983-01..1983-04]; custody:before 1983-04-29/1983-06-02; arrest:B [1983-06-30..1983-07-31]; "
        "custody:jail 1983-07~/1985-05; custody:prison 1985-05/2024-05~; custody:now 2024-05~/.."
    )
    spans = ["custody:jail", "custody:prison", "custody:now"]
    assert told(words) == ("[1983-06-30..1983-07-31]", "arrest:B", spans, None, True)
