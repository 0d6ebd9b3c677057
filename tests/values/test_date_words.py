"""How a date is told to a reader, and how long it is from one day to another."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.values.date_words import words
from cases.values.dates import parse
from cases.values.lengths import duration_bounds, span_words, years_between
from tests.values.date_strategies import EDTF

WORDS = {
    "2018-12-24": "24 December 2018",
    "1983-06-02": "2 June 1983",
    "1983-06": "June 1983",
    "1983": "1983",
    "2018-10~": "about October 2018",
    "2019-05-31?": "possibly 31 May 2019",
    "2018%": "possibly about 2018",
    "198X": "the 1980s",
    "198X~": "about the 1980s",
    "190X": "the decade starting in 1900",
    "19XX": "the century starting in 1900",
    "1983-XX": "1983 (month not known)",
    "1983-XX-XX": "1983 (month and day not known)",
    "1983-06-XX": "June 1983 (day not known)",
    "1983-06-XX~": "about June 1983 (day not known)",
    "1983-21": "spring 1983",
    "1983-22": "summer 1983",
    "1983-23": "autumn 1983",
    "1983-24": "winter 1983–84",
    "1999-24": "winter 1999–2000",
    "2018-33": "the first quarter of 2018",
    "2018-35": "the third quarter of 2018",
    "2004-02-10T00:01:00-08:00": "10 February 2004, 12:01 a.m. (UTC−8)",
    "2004-02-09T20:18:30-08:00": "9 February 2004, 8:18:30 p.m. (UTC−8)",
    "2004-02-10T12:00:00Z": "10 February 2004, 12:00 p.m. (UTC)",
    "2004-02-10T00:00:00+00:00": "10 February 2004, 12:00 a.m. (UTC+0)",
    "2004-02-10T09:05:00+05:30": "10 February 2004, 9:05 a.m. (UTC+5:30)",
    "1983-06-04/1983-06-05": "4 to 5 June 1983",
    "1983-06-30/1983-07-31": "30 June to 31 July 1983",
    "1983-12-30/1984-01-02": "30 December 1983 to 2 January 1984",
    "1983-01/1983-04": "January to April 1983",
    "1983/1985": "1983 to 1985",
    "1983-06/1985": "June 1983 to 1985",
    "1984~/2004-06": "from about 1984 to June 2004",
    "1983-06-XX/1983-07-05": "from June 1983 (day not known) to 5 July 1983",
    "2001-09-23/..": "since 23 September 2001",
    "1983/": "from 1983, end unknown",
    "/1985": "until 1985, start unknown",
    "../1985": "until 1985, with no start",
    "[1983-06-30..1983-07-31]": "between 30 June and 31 July 1983",
    "[1983-06-04..1983-06-07]": "between 4 and 7 June 1983",
    "[2005-04-22..2007-01-09]": "between 22 April 2005 and 9 January 2007",
    "[2019-05-31..2019-07]": "between 31 May 2019 and July 2019",
    "[2023..2024]": "between 2023 and 2024",
    "[..2004-01-12]": "on or before 12 January 2004",
    "[..1985-04]": "in or before April 1985",
    "[1985-05-15..]": "on or after 15 May 1985",
    "[1985..]": "in or after 1985",
    "[1991-05-18,1991-05-19]": "18 or 19 May 1991",
    "[1991-05-31,1991-06-01]": "31 May or 1 June 1991",
    "[1991-05-18,1991-05-19,1991-05-20]": "18, 19 or 20 May 1991",
    "[1983,1985]": "1983 or 1985",
    "[2004-02-08,2005-04-22..]": "8 February 2004, or on or after 22 April 2005",
    "[1667,1668,1670..1672]": "1667, or 1668, or between 1670 and 1672",
}


@pytest.mark.parametrize("text", WORDS)
def test_words(text):
    assert words(parse(text)) == WORDS[text]


@given(EDTF)
def test_words_are_never_empty_nor_still_edtf(text):
    said = words(parse(text))
    assert said.strip() == said != ""
    assert not set("[]~%?X{}") & set(said)


@given(EDTF, EDTF)
def test_two_dates_never_have_the_same_words(one, other):
    assert (words(parse(one)) == words(parse(other))) == (one == other)


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(1983, 6, 5), date(2026, 10, 5), "43 years and 4 months"),
        (date(1983, 6, 5), date(2026, 10, 4), "43 years and 3 months"),
        (date(1983, 6, 5), date(1984, 6, 5), "1 year"),
        (date(1983, 6, 5), date(1984, 7, 30), "1 year and 1 month"),
        (date(1983, 6, 5), date(1983, 9, 5), "3 months"),
        (date(1983, 6, 5), date(1983, 6, 17), "12 days"),
        (date(1983, 6, 5), date(1983, 6, 6), "1 day"),
        (date(1983, 6, 5), date(1983, 6, 5), "0 days"),
        (date(1983, 1, 31), date(1983, 2, 28), "28 days"),
        (date(1983, 1, 31), date(1983, 3, 1), "1 month"),
    ],
)
def test_span_words(start, end, expected):
    assert span_words(start, end) == expected


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(1983, 6, 5), date(2019, 6, 4), 35),
        (date(1983, 6, 5), date(2019, 6, 5), 36),
        (date(2004, 2, 29), date(2005, 2, 28), 0),
        (date(2004, 2, 29), date(2005, 3, 1), 1),
    ],
)
def test_years_between(start, end, expected):
    assert years_between(start, end) == expected


@pytest.mark.parametrize("measure", [span_words, years_between])
def test_time_does_not_run_backwards(measure):
    with pytest.raises(ValueError, match="2019-05-29 is before 2019-05-30"):
        measure(date(2019, 5, 30), date(2019, 5, 29))


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("1985-05-15", (34, 34)),
        ("1983", (35, 36)),
        ("[1983-06-30..1983-07-31]", (35, 35)),
        ("[1983-05..1983-07]", (35, 36)),
        ("2001-09-23/..", (17, 17)),
        ("2001/2004", (17, 18)),
        ("2019", (0, 0)),
        ("[2018-01..2020]", (0, 1)),
        ("[..2004-01-12]", None),
        ("[1985-05-15..]", None),
        ("/1985", None),
        ("../1985", None),
        ("2020", None),
    ],
)
def test_duration_bounds_of_an_uncertain_start(start, expected):
    assert duration_bounds(parse(start), date(2019, 5, 30)) == expected


@given(EDTF, st.dates())
def test_duration_bounds_are_in_order(text, on):
    bounds = duration_bounds(parse(text), on)
    assert bounds is None or 0 <= bounds[0] <= bounds[1]
