"""What came first for certain, and under which years a date stands."""

from datetime import date

import pytest
from hypothesis import given

from cases.values.date_words import words
from cases.values.dates import parse
from cases.values.periods import (
    Days,
    beginning,
    begins_before,
    is_of_one_year,
    is_over_before,
    is_same_day,
    listed,
    years_of,
)
from tests.values.date_strategies import EDTF

# The order of a timeline, each with the years under which it stands.
LISTED = {
    "[0001..0009]": "between 0001 and 0009",
    "19XX": "the century starting in 1900",
    "198X": "the 1980s",
    "198X/1995": "the 1980s",
    "198X~": "about the 1980s",
    "1980%/..": "possibly about 1980",
    "1980": "1980",
    "[..1982-12-31]": "in or before 1982",
    "1982": "1982",
    "[..1983]": "in or before 1983",
    "[..1983-06-04]": "in or before 1983",
    "/1983": "in or before 1983",
    "1983-XX?": "possibly 1983",
    "1983~": "about 1983",
    "1983": "1983",
    "1983-01~": "1983",
    "1983/..": "1983",
    "1983-01-05": "1983",
    "1983-06-04/1985": "1983",
    "[1983-06-30..1983-07-31]": "1983",
    "1983-24": "1983 or 1984",
    "[1983,1985]": "between 1983 and 1985",
    "[1983..2019-05-30]": "between 1983 and 2019",
    "[1983-06-04..]": "in or after 1983",
    "[1984-05..1993-12]": "between 1984 and 1993",
}


@pytest.mark.parametrize(("text", "expected"), LISTED.items())
def test_under_which_years_it_stands(text, expected):
    assert words(years_of(parse(text))) == expected
    assert is_of_one_year(parse(text)) == expected.isdigit()


def test_the_order_of_a_list():
    in_order = sorted(LISTED, key=lambda text: listed(parse(text)))
    assert list(dict.fromkeys(LISTED[text] for text in in_order)) == list(dict.fromkeys(LISTED.values()))
    assert [text for text in in_order if LISTED[text] == "in or before 1983"] == ["[..1983-06-04]", "/1983", "[..1983]"]


def test_a_heading_stands_once():
    """Whatever stands under one heading is listed in a row."""
    headings = [LISTED[text] for text in sorted(LISTED, key=lambda text: listed(parse(text)))]
    runs = [heading for place, heading in enumerate(headings) if headings[place - 1 : place] != [heading]]
    assert len(runs) == len(set(runs))


@given(EDTF, EDTF)
def test_what_came_first_for_certain_is_never_listed_after(one, other):
    one, other = parse(one), parse(other)
    if beginning(one).is_before(beginning(other)):
        assert listed(one) < listed(other)
        assert not begins_before(other, one) or "time" in (one.precision, other.precision)


@given(EDTF)
def test_its_years_hold_its_beginning(text):
    when = parse(text)
    days, years = beginning(when), years_of(when)
    assert (days.first and days.first.year, days.last and days.last.year) == (
        years.earliest and years.earliest.year,
        years.latest and years.latest.year,
    )
    assert not is_over_before(when, when)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1983", Days(date(1983, 1, 1), date(1983, 12, 31))),
        ("198X/1990", Days(date(1980, 1, 1), date(1989, 12, 31))),
        ("1983/1983-06", Days(date(1983, 1, 1), date(1983, 6, 30))),
        ("1983-07/..", Days(date(1983, 7, 1), date(1983, 7, 31))),
        ("/1985", Days(None, date(1985, 12, 31))),
        ("[..1983-06-04]", Days(None, date(1983, 6, 4))),
        ("[1983-06-04..]", Days(date(1983, 6, 4), None)),
    ],
)
def test_when_it_began(text, expected):
    assert beginning(parse(text)) == expected


@pytest.mark.parametrize(
    ("one", "other", "is_over", "begins"),
    [
        ("1983", "1984", True, True),
        ("1983-06-09", "[1983-06-30..1983-07-31]", True, True),
        ("198X", "1983", False, False),
        ("[..1983-06-04]", "1983", False, False),
        ("[..1983-06-04]", "1983-06-05", True, True),
        ("1983", "[1983-06-04..]", False, False),
        ("1983-12-31", "[1984..]", True, True),
        ("1983-07/1985-05-15", "1984", False, True),
        ("1985-05-15/..", "2004-02-09", False, True),
        ("1985-05-15", "1985-05-15/..", False, False),
        ("/1985", "1984", False, False),
        ("/1985", "1986", True, True),
        ("2004-02-10T00:01:00-08:00", "2004-02-10T00:02:00-08:00", True, True),
        ("2004-02-10T00:01:00-08:00", "2004-02-10T00:02:00Z", False, False),
        ("2004-02-10T00:01:00-08:00", "2004-02-10", False, False),
    ],
)
def test_what_came_first_for_certain(one, other, is_over, begins):
    assert is_over_before(parse(one), parse(other)) == is_over
    assert begins_before(parse(one), parse(other)) == begins
    assert not begins_before(parse(other), parse(one)) or (one, other) == (
        "2004-02-10T00:01:00-08:00",
        "2004-02-10T00:02:00Z",
    )


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("1985-05-15", "1985-05-15", True),
        ("1985-05-15", "1985-05-15/..", True),
        ("1985-05-15", "1985-05-15T09:00:00Z", True),
        ("1985-05", "1985-05", False),
        ("1985-05-15", "1985-05-16", False),
        ("[..1985-05-15]", "[..1985-05-15]", False),
    ],
)
def test_what_was_on_one_known_day(one, other, expected):
    assert is_same_day(parse(one), parse(other)) == expected
