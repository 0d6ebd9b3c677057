"""Years in custody, as they are given and as they are computed."""

from datetime import date
from decimal import Decimal

import pytest

from cases.values.custody import custody
from cases.values.time_served import computed_years, figures_in, fits, is_of_custody
from tests.values.chains import ME, chain


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("36 years behind bars", True),
        ("in a federal prison", True),
        ("IN CUSTODY", True),
        ("34 years on death row in prison", False),
        ("17 people were freed", False),
    ],
)
def test_what_speaks_of_custody(text: str, expected: bool) -> None:
    assert is_of_custody(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("freed after 22 years in prison", [("22 years in prison", 22)]),
        ("She has spent over 20 years in federal prison.", [("over 20 years in federal prison", 20)]),
        ("had been for the last years", []),
        (
            "served the last 9 years behind bars, spent 10 years in jail",
            [
                ("9 years behind bars", 9),
                ("10 years in jail", 10),
            ],
        ),
        ("sentenced to 20 years in prison", []),
        ("faces 20 years in prison", []),
    ],
)
def test_years_that_lie_behind(text: str, expected: list[tuple[str, int]]) -> None:
    assert list(figures_in(text)) == expected


@pytest.mark.parametrize(
    ("words", "day", "expected"),
    [
        ("custody 1996-05/2018-06-06", "2018-06-06", (22, 22)),
        ("custody 1996~/2018-06-06", "2018-06-06", (21, 22)),
        ("custody 1996-05/2018-06-06", "2025-01-01", (22, 22)),
        ("custody 1983-07-30/..", "2019-05-30", (35, 35)),
        ("custody /1990", "2019-05-30", None),
        ("custody 1983/..", "1982-05-30", None),
    ],
)
def test_years_of_a_stay(words: str, day: str, expected: tuple[int, int] | None) -> None:
    stay = custody(chain(words), ME)
    assert stay is not None
    assert computed_years(stay, date.fromisoformat(day)) == expected


@pytest.mark.parametrize(
    ("number", "words", "expected"),
    [
        ("34", "34 years", True),
        ("33", "33 years", False),
        ("37", "37 years", True),
        ("38", "38 years", False),
        ("20", "more than 20 years", True),
        ("38", "more than 38 years", False),
        ("40", "almost 40 years", True),
        ("33", "almost 33 years", False),
        ("36.5", "36.5 years", True),
    ],
)
def test_a_year_more_or_less_is_no_fault(number: str, words: str, expected: bool) -> None:
    assert fits(Decimal(number), words, (35, 36)) == expected
