"""Ages beside names, and what they would be."""

import pytest

from cases.values.ages import age_on, ages_of
from cases.values.dates import parse

NAMES = ("Ada Example", "Example")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Example, 61, said", [61]),
        ("Example, then 25, was held", [25]),
        ("Ada Example, now aged 61.", [61]),
        ("Ada Example (61) said", [61]),
        ("Ada Example, aged 61 and tired", [61]),
        ("Example was 25 years old", [25]),
        ("the 61-year-old Ada Example", [61]),
        ("61 years old Example", [61]),
        ("Ada Example, 61", [61]),
        ("ada example, 61, and Ada Example, 62,", [61, 62]),
        ("a child aged 9, and Ada Example", []),
        ("Ada Example, 12 others and 3 more", []),
        ("Ada Example, 2019,", []),
        ("Ada Example, 1,234,", []),
        ("Bea Examples, 61,", []),
        ("Ada Example said", []),
    ],
)
def test_an_age_counts_only_right_beside_the_name(text: str, expected: list[int]) -> None:
    assert list(ages_of(text, NAMES)) == expected


def test_without_a_name_no_age_is_anybodys() -> None:
    assert list(ages_of(", 61,", ["", ""])) == []


@pytest.mark.parametrize(
    ("birth", "when", "expected"),
    [
        ("1958-01-08", "2019-05-30", (61, 61)),
        ("1958-01-08", "2019-01-07", (60, 60)),
        ("1958-01-08", "2019", (60, 61)),
        ("1958", "2019-05-30", (60, 61)),
        ("1958~", "2019-05-30", (59, 62)),
        ("1958-01-08", "2019-05-30?", (60, 62)),
        ("1958-01-08", "[1985,1990-03]", (26, 32)),
        ("1958", "1958", (0, 0)),
        ("1958", "1957", None),
        ("[..1958]", "2019", None),
        ("1958", "2019/..", None),
    ],
)
def test_the_age_that_it_would_be(birth: str, when: str, expected: tuple[int, int] | None) -> None:
    assert age_on(parse(birth), parse(when)) == expected
