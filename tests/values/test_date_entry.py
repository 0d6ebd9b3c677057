"""What an editor may type as a date, and what is refused instead of guessed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.values.date_entry import read
from cases.values.date_words import words
from cases.values.dates import DateError, parse
from tests.values.date_strategies import EDTF

READ = {
    " 1983-06-02 ": "1983-06-02",
    "2019–05–30": "2019-05-30",
    "[1983-06-30..1983-07-31]": "[1983-06-30..1983-07-31]",
    "1983?": "1983?",
    "1983": "1983",
    "in 1983": "1983",
    "June 1983": "1983-06",
    "May, 2019": "2019-05",
    "30 May 2019": "2019-05-30",
    "May 30, 2019": "2019-05-30",
    "MAY 30 2019": "2019-05-30",
    "Sept. 5, 1983": "1983-09-05",
    "on the 5th of June, 1983": "1983-06-05",
    "30-May-2019": "2019-05-30",
    "Thursday, May 30, 2019": "2019-05-30",
    "Thu. 30 May 2019": "2019-05-30",
    "about October 2018": "2018-10~",
    "c. 2018": "2018~",
    "c2018": "2018~",
    "circa 1983": "1983~",
    "about 2018-10": "2018-10~",
    "possibly 2018": "2018?",
    "possibly about 2018": "2018%",
    "about 1983?": "1983%",
    "the 1980s": "198X",
    "1980’s": "198X",
    "spring 1983": "1983-21",
    "the summer of 1983": "1983-22",
    "fall 1983": "1983-23",
    "winter 1983–84": "1983-24",
    "winter 1999-2000": "1999-24",
    "Q3 2018": "2018-35",
    "third quarter of 2018": "2018-35",
    "10 February 2004, 12:01 a.m. (UTC-8)": "2004-02-10T00:01:00-08:00",
    "Feb. 9, 2004 at 8:18 pm UTC−08:00": "2004-02-09T20:18:00-08:00",
    "between 30 June and 31 July 1983": "[1983-06-30..1983-07-31]",
    "between June 4 and 7, 1983": "[1983-06-04..1983-06-07]",
    "between 1983 and 1985": "[1983..1985]",
    "4 or 5 June 1983": "[1983-06-04,1983-06-05]",
    "June 4 or 5, 1983": "[1983-06-04,1983-06-05]",
    "June 4, 5 or 6, 1983": "[1983-06-04,1983-06-05,1983-06-06]",
    "May 30, 2019 or May 31, 2019": "[2019-05-30,2019-05-31]",
    "Mon, June 6, 1983 or Tue, June 7, 1983": "[1983-06-06,1983-06-07]",
    "1983 or 1985": "[1983,1985]",
    "1983, 1984 or 1985": "[1983,1984,1985]",
    "before May 1985": "[..1985-04]",
    "before January 1985": "[..1984-12]",
    "before 2019-05-01": "[..2019-04-30]",
    "by May 1985": "[..1985-05]",
    "on or before 12 January 2004": "[..2004-01-12]",
    "no later than 12 January 2004": "[..2004-01-12]",
    "1983 or earlier": "[..1983]",
    "4 June 1983, or before": "[..1983-06-04]",
    "June 1983 or later": "[1983-06..]",
    "1983 or after": "[1983..]",
    "after 31 December 1984": "[1985-01-01..]",
    "after 1984": "[1985..]",
    "on or after 15 May 1985": "[1985-05-15..]",
    "June 4–5, 1983": "1983-06-04/1983-06-05",
    "June 4-5, 1983": "1983-06-04/1983-06-05",
    "4 – 5 June 1983": "1983-06-04/1983-06-05",
    "30 June to 31 July 1983": "1983-06-30/1983-07-31",
    "June 30–July 31, 1983": "1983-06-30/1983-07-31",
    "30 June 1983–5 July 1984": "1983-06-30/1984-07-05",
    "May–June 1983": "1983-05/1983-06",
    "1983–1985": "1983/1985",
    "from June 1983 to 1985": "1983-06/1985",
    "from about 1984 until June 2004": "1984~/2004-06",
    "since 23 September 2001": "2001-09-23/..",
    "from 1983, end unknown": "1983/",
    "until 2004": "/2004",
}

UNCERTAIN = (
    "is not read for certain. Write it as “30 May 2019”, “May 2019”, “about 2018”, “between 30 June and 31 July 1983”, "
    "or in EDTF such as 2018-10~."
)
RELATIVE = "depends on when it was said. Resolve it against the source's date: “30 May 2019”, or “since 2019”."
VAGUE = "has no certain bounds. Write what the source supports, such as “between January and March 2018”."
FIGURES = "may be two dates. Write the month in words, such as “5 June 2019”."
HOLIDAY = "names a holiday. Write its day and month, such as “24 December 2018”."
NO_YEAR = "has no year. Write it with four digits, such as “30 May 2019”."
NO_CENTURY = "does not say which century. Write the year with four digits, such as “1983” or “the 1980s”."
YEARS = "may be a month or two years. Write a month as 2018-06, years as “2018 to 2024”."
TEN_OR_A_HUNDRED = "may be ten years or a hundred. Write 190X for 1900 to 1909, or 19XX for 1900 to 1999."

REFUSED = {  # what is said after the typed text in quotation marks
    "last May": RELATIVE,
    "yesterday": RELATIVE,
    "three weeks ago": RELATIVE,
    "two days later": RELATIVE,
    "Thursday": RELATIVE,
    "since Thursday": RELATIVE,
    "next year": RELATIVE,
    "2019 to present": RELATIVE,
    "early 2018": VAGUE,
    "late 2018": VAGUE,
    "mid-June 2018": VAGUE,
    "end of 2018": VAGUE,
    "05/06/2019": FIGURES,
    "13/06/2019": FIGURES,
    "5.6.2019": FIGURES,
    "5-6-2019": FIGURES,
    "by 5/6/19": FIGURES,
    "6/2019": FIGURES,
    "Christmas Eve 2018": HOLIDAY,
    "around Thanksgiving 2018": HOLIDAY,
    "May 30": NO_YEAR,
    "30 May": NO_YEAR,
    "May": NO_YEAR,
    "June 83": NO_YEAR,
    "the 80s": NO_CENTURY,
    "June '83": NO_CENTURY,
    "the 1900s": TEN_OR_A_HUNDRED,
    "20th century": TEN_OR_A_HUNDRED,
    "winter 2018": "may be at the start or at the end of that year. Write both years, such as “winter 2018–19”.",
    "1983-85": YEARS,
    "2018–24": YEARS,
    "since 1998–02": YEARS,
    "from 1983": "has no end. Write “since 2019” if it goes on, or “from 2019, end unknown”.",
    "36 years": UNCERTAIN,
    "hello": UNCERTAIN,
    "winter 2018-20": UNCERTAIN,
    "Thursday May 2019": UNCERTAIN,
    "between 1983 and 1985 and 1987": UNCERTAIN,
    "٣ June 1983": UNCERTAIN,
    "10 February 2004, 13:01 p.m.": UNCERTAIN,
}

REFUSED_OTHERWISE = {
    "": "Write a date, such as 1983-06-02, 1983-06 or 1983.",
    "198u": "EDTF has changed since its draft. Write 198X in place of 198u.",
    "20190530": "Write the hyphens: 2019-05-30.",
    "2023-02-29": "2023-02 has no day 29. Write 01 to 28, or 2023-02 if it is not known.",
    "February 29, 2023": "2023-02 has no day 29. Write 01 to 28, or 2023-02 if it is not known.",
    "about spring 1983": "A season takes no ~. Write 1983-21, or the year: 1983~.",
    "1985 to 1983": "This interval ends before it starts. Write the earlier date first: 1983/1985.",
    "about 1983 or 1985": "A set takes no ?, ~ or %: being a choice, it is uncertain already. Write 1983.",
    "by the 1980s": "“by” takes a plain day, month or year, such as “by May 1985”.",
    "before about 1983": "“before” takes a plain day, month or year, such as “before May 1985”.",
    "30 June 1983 to 5 July": "“5 July” has no year. Write it with four digits, such as “30 May 2019”.",
    "about 4 to 5 June 1983": f"“4” {NO_YEAR}",
    "May to June 4, 1983": f"“May, June 4, 1983” {UNCERTAIN}",
    "Thursday May 31st 2019": (
        "31 May 2019 is a Friday. Find out which is right, and write “31 May 2019” or the day that fits."
    ),
    "10 February 2004, 12:01 a.m.": (
        "That time has no offset from UTC. Write it after the time, such as “12:01 a.m. (UTC−8)”."
    ),
    "10 February 2004, 12:01 a.m. PST": (
        "That time has no offset from UTC. Write it after the time, such as “12:01 a.m. (UTC−8)”."
    ),
    "after 31 December 9999": "Years run from 0001 to 9999; write a date within that range.",
    "about " * 40: f"“{('about ' * 40)[:60]}” {UNCERTAIN}",
}


@pytest.mark.parametrize("typed", READ)
def test_read(typed):
    assert read(typed) == parse(READ[typed])


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_not_certain_is_refused(typed):
    with pytest.raises(DateError) as refusal:
        read(typed)
    assert str(refusal.value) == f"“{typed}” {REFUSED[typed]}"


@pytest.mark.parametrize("typed", REFUSED_OTHERWISE)
def test_other_refusals(typed):
    with pytest.raises(DateError) as refusal:
        read(typed)
    assert str(refusal.value) == REFUSED_OTHERWISE[typed]


@given(EDTF)
def test_what_readers_are_told_can_be_typed_back(text):
    assert read(words(parse(text))) == parse(text)


@given(EDTF)
def test_edtf_is_read_as_it_is(text):
    assert read(text) == parse(text)


PIECES = [
    "about",
    "between",
    "and",
    "or",
    "to",
    "-",
    "–",
    ",",
    "June",
    "may",
    "4",
    "5th",
    "1983",
    "1985",
    "spring",
    "?",
]
PIECES += [
    "by",
    "before",
    "since",
    "until",
    "from",
    "the",
    "1980s",
    "(day not known)",
    "12:01",
    "a.m.",
    "(UTC)",
    "[",
    "/",
]


@given(
    st.one_of(
        st.text(), st.lists(st.sampled_from(PIECES)).map(" ".join), st.lists(st.sampled_from(PIECES)).map("".join)
    )
)
def test_nothing_that_is_typed_breaks_it(typed):
    try:
        date = read(typed)
    except DateError:
        return
    assert read(words(date)) == date
