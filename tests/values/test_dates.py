"""The profile of EDTF: what is read and with which bounds, what is refused and with which words."""

import json
from datetime import date
from pathlib import Path

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from cases.values.dates import PRECISIONS, DateError, parse
from tests.values.date_strategies import EDTF

FACTS = Path(__file__).parents[3] / "shared" / "data" / "cooper.json"

# text: earliest, latest, precision
VALID = {
    "1983-06-02": ("1983-06-02", "1983-06-02", "day"),
    "2024-02-29": ("2024-02-29", "2024-02-29", "day"),
    "0001-01-01": ("0001-01-01", "0001-01-01", "day"),
    "9999-12-31": ("9999-12-31", "9999-12-31", "day"),
    "1983-06": ("1983-06-01", "1983-06-30", "month"),
    "1900-02": ("1900-02-01", "1900-02-28", "month"),
    "1983": ("1983-01-01", "1983-12-31", "year"),
    "2018-10~": ("2018-10-01", "2018-10-31", "month"),
    "2019-05-31?": ("2019-05-31", "2019-05-31", "day"),
    "2018%": ("2018-01-01", "2018-12-31", "year"),
    "198X": ("1980-01-01", "1989-12-31", "decade"),
    "198X~": ("1980-01-01", "1989-12-31", "decade"),
    "19XX": ("1900-01-01", "1999-12-31", "century"),
    "1983-XX": ("1983-01-01", "1983-12-31", "year"),
    "1983-XX-XX": ("1983-01-01", "1983-12-31", "year"),
    "1983-06-XX": ("1983-06-01", "1983-06-30", "month"),
    "1983-21": ("1983-03-01", "1983-05-31", "season"),
    "1983-22": ("1983-06-01", "1983-08-31", "season"),
    "1983-23": ("1983-09-01", "1983-11-30", "season"),
    "1983-24": ("1983-12-01", "1984-02-29", "season"),
    "2018-33": ("2018-01-01", "2018-03-31", "quarter"),
    "2018-34": ("2018-04-01", "2018-06-30", "quarter"),
    "2018-35": ("2018-07-01", "2018-09-30", "quarter"),
    "2018-36": ("2018-10-01", "2018-12-31", "quarter"),
    "2004-02-10T00:01:00-08:00": ("2004-02-10", "2004-02-10", "time"),
    "2004-02-10T23:59:59Z": ("2004-02-10", "2004-02-10", "time"),
    "1983-06-04/1983-06-05": ("1983-06-04", "1983-06-05", "day"),
    "1983-01/1983-04": ("1983-01-01", "1983-04-30", "month"),
    "1983-06-04/1985": ("1983-06-04", "1985-12-31", "year"),
    "1983/1983": ("1983-01-01", "1983-12-31", "year"),
    "1984~/2004-06": ("1984-01-01", "2004-06-30", "year"),
    "198X/1990": ("1980-01-01", "1990-12-31", "decade"),
    "2001-09-23/..": ("2001-09-23", None, "day"),
    "2001-09-23/": ("2001-09-23", None, "day"),
    "../1985": (None, "1985-12-31", "year"),
    "/1985": (None, "1985-12-31", "year"),
    "[..2004-01-12]": (None, "2004-01-12", "day"),
    "[..1985-04]": (None, "1985-04-30", "month"),
    "[1985-05-15..]": ("1985-05-15", None, "day"),
    "[1983-06-30..1983-07-31]": ("1983-06-30", "1983-07-31", "day"),
    "[2019-05-31..2019-07]": ("2019-05-31", "2019-07-31", "month"),
    "[1991-05-18,1991-05-19]": ("1991-05-18", "1991-05-19", "day"),
    "[1983,1985]": ("1983-01-01", "1985-12-31", "year"),
    "[2004-02-08,2005-04-22..]": ("2004-02-08", None, "day"),
    "[..1983,1985]": (None, "1985-12-31", "year"),
    "[1667,1668,1670..1672]": ("1667-01-01", "1672-12-31", "year"),
}

# text: what the editor is told. A test follows what the advice says to write.
REFUSED = {
    "": "Write a date, such as 1983-06-02, 1983-06 or 1983.",
    "2023-02-29": "2023-02 has no day 29. Write 01 to 28, or 2023-02 if it is not known.",
    "1983-06-00": "1983-06 has no day 00. Write 01 to 30, or 1983-06 if it is not known.",
    "1983-13": "There is no month 13. Write 01 to 12, a season (21 to 24) or a quarter (33 to 36).",
    "1983-21-01": "There is no month 21. Write the month of a day as 01 to 12.",
    "1983-21-XX": "There is no month 21. Write 01 to 12, a season (21 to 24) or a quarter (33 to 36).",
    "1983-25": "There is no month 25. Write 01 to 12, a season (21 to 24) or a quarter (33 to 36).",
    "1983-21~": "A season takes no ~. Write 1983-21, or the year: 1983~.",
    "2018-35?": "A quarter takes no ?. Write 2018-35, or the year: 2018?.",
    "20190530": "Write the hyphens: 2019-05-30.",
    "198306": "Write the hyphen, 1983-06, or a year of four digits.",
    "83": "Write the year with four digits, such as 1983.",
    "1983-6": "Write the month with two digits: 1983-06.",
    "1983-6-2": "Write month and day with two digits each, such as 1983-06-02.",
    "1983-W23": "Write the month and the day, not the week or the day of the year: 1983-06-02.",
    "2018-W01-1": "Write the month and the day, not the week or the day of the year: 1983-06-02.",
    "1983-153": "Write the month and the day, not the week or the day of the year: 1983-06-02.",
    "05/06/2019": "Day or month? Write year-month-day, such as 2019-06-05.",
    "1983-06-02 ": "Write the date without spaces, such as 1983-06-02.",
    "1983\n": "Write the date without spaces, such as 1983-06-02.",
    "١٩٨٣": "That is not a date in EDTF. Write it as 1983-06-02, 1983-06, 1983 or 1983~.",
    "0000": "Years run from 0001 to 9999; write a year in that range, such as 1983.",
    "0000-01-01": "Years run from 0001 to 9999; write a year in that range, such as 1983.",
    "000X": "Years run from 0001 to 9999; write a year in that range, such as 1983.",
    "-0044": "Years run from 0001 to 9999; write a year in that range, such as 1983.",
    "Y17000": "Years run from 0001 to 9999; write a year in that range, such as 1983.",
    "1950S2": "Years run from 0001 to 9999; write a year in that range, such as 1983.",
    "9999-24": "Years run from 0001 to 9999; write a year in that range, such as 1983.",
    "198u": "EDTF has changed since its draft. Write 198X in place of 198u.",
    "1983-uu": "EDTF has changed since its draft. Write 1983-XX in place of 1983-uu.",
    "1984?~": "EDTF has changed since its draft. Write 1984% in place of 1984?~.",
    "unknown/2004": "EDTF has changed since its draft. Write /2004 in place of unknown/2004.",
    "1985/open": "EDTF has changed since its draft. Write 1985/.. in place of 1985/open.",
    "1990/198u": "This interval ends before it starts. Write the earlier date first: 198X/1990.",
    "August": "That is not a date in EDTF. Write it as 1983-06-02, 1983-06, 1983 or 1983~.",
    "unknown": "Write a date, such as 1983-06-02, 1983-06 or 1983.",
    "uuuu": "X stands for unknown digits at the right. Write 198X, 19XX, 1983-XX or 1983-06-XX.",
    "198x": "X stands for unknown digits at the right. Write 198X, 19XX, 1983-XX or 1983-06-XX.",
    "1XXX": "X stands for unknown digits at the right. Write 198X, 19XX, 1983-XX or 1983-06-XX.",
    "19X3": "X stands for unknown digits at the right. Write 198X, 19XX, 1983-XX or 1983-06-XX.",
    "198X-06": "Where digits of the year are unknown, so is the month. Write 198X.",
    "198X-XX": "Where digits of the year are unknown, so is the month. Write 198X.",
    "1983-XX-05": "Where the month is unknown, so is the day. Write 1983-XX-XX or 1983.",
    "1983-06-1X": "X stands for the whole day. Write 1983-06-XX, or [1983-06-DD..1983-06-DD] with the days.",
    "1983-1X": "X stands for the whole month. Write 1983-XX, or [1983-MM..1983-MM] with the months.",
    "~1983": "Write ?, ~ or % once, at the end of the date: 1983?, 1983-06~ or 1983-06-02%.",
    "2004?-06": "Write ?, ~ or % once, at the end of the date: 1983?, 1983-06~ or 1983-06-02%.",
    "2004-02-10T00:01:00": "Write the offset too, such as 2004-02-10T00:01:00-08:00, or only the day: 2004-02-10.",
    "2004-02-10T00:01Z": "Write the time in full, such as 2004-02-10T00:01:00-08:00, or only the day: 2004-02-10.",
    "2004-02-10T00:01:00Z~": "A time takes no ?, ~ or %. Write only the day with the sign, such as 2004-02-10~.",
    "2004-02-10T24:00:00Z": ("Write a time from 00:00:00 to 23:59:59; midnight is 00:00:00 of the day that begins."),
    "2004-02-10T00:01:00+14:01": "Write an offset from -12:00 to +14:00, such as -08:00, or Z for UTC.",
    "2004-02-10T00:01:00-00:00": "Write an offset from -12:00 to +14:00, such as -08:00, or Z for UTC.",
    "2004-02-30T00:01:00Z": "2004-02 has no day 30. Write 01 to 29, or 2004-02 if it is not known.",
    "1985/1984": "This interval ends before it starts. Write the earlier date first: 1984/1985.",
    "1983-12/1983-06": "This interval ends before it starts. Write the earlier date first: 1983-06/1983-12.",
    "1983-06-04/05": "Write both ends of an interval in full, such as 1983-06-04/1983-06-05.",
    "1983/1984/1985": "An interval has one slash and two ends. Write it as 1983-06-04/1983-06-05.",
    "2004-02-10T00:01:00Z/2005": "An interval takes no times. Write the day: 2004-02-10.",
    "1983-21/1984": "An interval takes no seasons or quarters. Write a month, such as 1983-03.",
    "../..": "An interval needs a date. Write it as 1983/1985, 1983/.. or /1983.",
    "/": "An interval needs a date. Write it as 1983/1985, 1983/.. or /1983.",
    "1983..1985": "Write two dots in brackets or as an end: [..1983], [1983..1985], 1983/.. or ../1983.",
    "{1983,1984}": "Write one event for each date, or a choice in square brackets: [1983,1985].",
    "[1983,1985": "A set stands in brackets, with nothing after them. Write it as [1983,1985] or [1983..1985].",
    "[1983]": "A set offers a choice. Write a single date without brackets: 1983.",
    "[]": "A set offers a choice. Write a single date without brackets: 1983.",
    "[1983/1985]": "A set takes no intervals. Write a range with two dots: [1983..1985].",
    "[..]": "A set that is open on both sides says nothing. Write it as [..1983] or [1983..].",
    "[..1983,1985..]": "A set that is open on both sides says nothing. Write it as [..1983] or [1983..].",
    "[1983..,1985]": "Only the start or the end of a set is open. Write [..1983], [1983..] or [1983,1985..].",
    "[1985,1983]": "Write the dates of a set in order, each once and none within another, such as [1983,1985].",
    "[1985..1983]": "Write the dates of a set in order, each once and none within another, such as [1983,1985].",
    "[1983,1983-06]": "Write the dates of a set in order, each once and none within another, such as [1983,1985].",
    "[1983, 1985]": "Write the date without spaces, such as 1983-06-02.",
    "[1983~,1985]": "A set takes no ?, ~ or %: being a choice, it is uncertain already. Write 1983.",
    "[198X,1991]": "A set takes plain years, months and days. Write 1980..1989 in place of 198X.",
    "[1983-24,1991]": "A set takes plain years, months and days. Write 1983-12..1984-02 in place of 1983-24.",
    "[1983-06-XX,1991]": "A set takes plain years, months and days. Write 1983-06 in place of 1983-06-XX.",
    "[2004-02-10T00:01:00Z..]": "A set takes no times. Write the day: 2004-02-10.",
}

ISO = {"1983-06-02", "2024-02-29", "0001-01-01", "9999-12-31", "1983-06", "1900-02", "1983"}
ISO |= {"2004-02-10T00:01:00-08:00", "2004-02-10T23:59:59Z"}

# What edtf 5.0.2 makes of strings on which it is not to be trusted, as earliest and latest, and why.
EDTF_FAULTS = {
    "2023-02-29": ("2023-02-29", "2023-02-29", "a day that does not exist"),
    "1985/1984": ("1985-01-01", "1984-12-31", "ends before it starts"),
    "1983-12/1983-06": ("1983-12-01", "1983-06-30", "ends before it starts"),
    "[1985..1983]": ("1985-01-01", "1983-12-31", "ends before it starts"),
    "2001-09-23/": ("2001-09-23", "2011-09-23", "an unknown end is ten years"),
    "/1985": ("1975-12-31", "1985-12-31", "an unknown start is ten years"),
    "1983-24": ("1983-12-01", "1983-12-31", "a winter is its December"),
}
EDTF_UNLIKE = {*EDTF_FAULTS, "[2019-05-31..2019-07]"}  # the last is refused: wider than the standard


def days(parsed):
    return tuple(None if day is None else day.isoformat() for day in (parsed.earliest, parsed.latest))


# -- what holds of every date


@given(EDTF)
def test_canonical_text_stays_as_it_is(text):
    assert parse(text).text == text


@given(EDTF)
def test_bounds_are_in_order_and_one_is_known(text):
    parsed = parse(text)
    assert (parsed.earliest or parsed.latest) is not None
    assert (parsed.earliest or date.min) <= (parsed.latest or date.max)
    assert parsed.sorts_on == (parsed.latest if parsed.earliest is None else parsed.earliest)
    assert PRECISIONS[parsed.coarseness] == parsed.precision


@given(EDTF, EDTF)
def test_the_order_is_total(one, other):
    first, second = parse(one), parse(other)
    assert (first.sort_key < second.sort_key) + (first.sort_key > second.sort_key) + (one == other) == 1


@given(st.one_of(st.text(), st.text("0123456789-/.,[]X?~%TZ:+ uS{}", max_size=24)))
def test_all_else_is_refused_and_nothing_breaks(text):
    try:
        parsed = parse(text)
    except DateError:
        return
    assert parse(parsed.text) == parsed


# -- tables


@pytest.mark.parametrize("text", VALID)
def test_bounds(text):
    parsed = parse(text)
    assert (*days(parsed), parsed.precision) == VALID[text]


@pytest.mark.parametrize("text", REFUSED)
def test_refusal(text):
    with pytest.raises(DateError) as refusal:
        parse(text)
    assert str(refusal.value) == REFUSED[text]


@pytest.mark.parametrize("text", VALID)
def test_iso_is_given_for_plain_dates_only(text):
    assert parse(text).iso == (text if text in ISO else None)


def test_an_offset_in_hours_gets_its_minutes():
    assert parse("2004-02-10T00:01:00-08").text == "2004-02-10T00:01:00-08:00"


@pytest.mark.parametrize(
    ("text", "flags"),  # span, approximate, uncertain, ongoing
    [
        ("1983-06-02", (False, False, False, False)),
        ("1983~", (False, True, False, False)),
        ("1983?", (False, False, True, False)),
        ("1983%", (False, True, True, False)),
        ("1984~/2004-06?", (True, True, True, False)),
        ("2001-09-23/..", (True, False, False, True)),
        ("2001-09-23/", (True, False, False, False)),
        ("../1985", (True, False, False, False)),
        ("[1985-05-15..]", (False, False, False, False)),
    ],
)
def test_flags(text, flags):
    parsed = parse(text)
    assert (parsed.is_span, parsed.is_approximate, parsed.is_uncertain, parsed.is_ongoing) == flags


def test_a_timeline_goes_by_its_first_day_then_the_coarser_then_its_last_day():
    texts = [
        "[..1982]",
        "198X~",
        "1983",
        "1983-01",
        "1983-01/",
        "1983-01-01",
        "1983-01-01/..",
        "1983-01-02",
        "[..1984]",
    ]
    expected = ["198X~", "[..1982]", "1983", "1983-01", "1983-01/", "1983-01-01", "1983-01-01/..", "1983-01-02"]
    assert sorted(texts, key=lambda text: parse(text).sort_key) == [*expected, "[..1984]"]


# -- against other people's data and code


def test_the_dates_of_the_fact_file_are_read():
    if not FACTS.exists():
        pytest.skip("the fact file is not beside this repository")
    facts = json.loads(FACTS.read_text(encoding="utf-8"))
    texts = [event["edtf"] for event in facts["events"]]
    texts += [source["published_edtf"] for source in facts["sources"] if source["published_edtf"]]
    texts += [campaign["start_edtf"] for campaign in facts["campaigns"] if campaign["start_edtf"]]
    assert [parse(text).text for text in texts] == texts
    assert len(texts) == 178


def edtf_days(text):
    parsed = parse_edtf(text)
    bounds = parsed.lower_strict(), parsed.upper_strict()
    return tuple(None if isinstance(bound, float) else "{:04d}-{:02d}-{:02d}".format(*bound[:3]) for bound in bounds)


@pytest.mark.parametrize("text", [text for text in VALID if text not in EDTF_UNLIKE])
def test_the_edtf_package_has_the_same_bounds(text):
    assert edtf_days(text) == days(parse(text))


@pytest.mark.parametrize("text", EDTF_FAULTS)
def test_the_edtf_package_still_has_the_faults_we_know_of(text):
    *bounds, _ = EDTF_FAULTS[text]
    assert edtf_days(text) == tuple(bounds)
    assert text in REFUSED or VALID[text][:2] != tuple(bounds)
