"""The order, headings and counts of a timeline, and what it says of the time in between."""

from dataclasses import replace

from cases.reading.choice import Choice
from cases.reading.lookup import Lookup
from cases.reading.timeline import timeline
from tests.reading.documents import case_document, event

MAY_PRECEDE = "It may have come before or after others listed here."


def timeline_of(*dates, choice=None, kind="charge"):
    events = tuple(event(when, kind, when) for when in dates)
    return timeline(Lookup(replace(case_document(), events=events, questions=())), choice)


def headings(shown):
    return [(year.words, year.count, [entry.headline for entry in year.entries]) for year in shown.years]


def gaps(*dates):
    return [(year.words, year.gap) for year in timeline_of(*dates).years if year.gap]


def test_a_date_stands_under_no_year_that_nobody_gives():
    shown = timeline_of("1980", "198X", "[..1983]", "1983", "[..1983-06-04]", "1983-01-05", "1983-24", "[1983-06..]")
    assert headings(shown) == [
        ("the 1980s", 1, ["198X"]),
        ("1980", 1, ["1980"]),
        ("in or before 1983", 2, ["[..1983-06-04]", "[..1983]"]),
        ("1983", 2, ["1983", "1983-01-05"]),
        ("1983 or 1984", 1, ["1983-24"]),
        ("in or after 1983", 1, ["[1983-06..]"]),
    ]
    assert [year.anchor for year in shown.years] == ["y198X", "y1980", "y-1983", "y1983", "y1983-1984", "y1983-"]


def test_a_year_that_is_about_right_stands_apart_from_the_year():
    shown = timeline_of("1983", "1983~", "1983?", "1983%/1985", "1983-06~")
    assert [(year.words, year.anchor, year.bar) for year in shown.years] == [
        ("possibly about 1983", "y1983-possibly-about", ""),
        ("possibly 1983", "y1983-possibly", ""),
        ("about 1983", "y1983-about", ""),
        ("1983", "y1983", "100%"),
    ]


def test_what_lasted_stands_under_the_year_in_which_it_began():
    assert headings(timeline_of("1983-07/1985-05", "198X/1995", "/1985", "1985/..")) == [
        ("the 1980s", 1, ["198X/1995"]),
        ("1983", 1, ["1983-07/1985-05"]),
        ("in or before 1985", 1, ["/1985"]),
        ("1985", 1, ["1985/.."]),
    ]


def test_only_years_are_compared_by_bars():
    """Years that are not known are of unlike length, so that their counts say nothing side by side."""
    shown = timeline_of("[..1983]", "[..1982]", "1983-01", "1983-02", "1985")
    assert [(year.words, year.bar) for year in shown.years] == [
        ("in or before 1982", ""),
        ("in or before 1983", ""),
        ("1983", "100%"),
        ("1985", "50%"),
    ]


def test_where_the_order_is_open_the_heading_says_so():
    shown = timeline_of("[..1983-06-04]", "1983", "198X")
    assert [(year.words, year.note) for year in shown.years] == [
        ("the 1980s", MAY_PRECEDE),
        ("in or before 1983", MAY_PRECEDE),
        ("1983", ""),
    ]
    shown = timeline_of("[..1983-06-04]", "[..1983-05]", "1983-06-01")
    assert shown.years[0].note == "They may have come before or after others listed here."


def test_where_it_is_not_nothing_is_said():
    shown = timeline_of("[..1983-06-04]", "1983-06-05", "1984-24", "[1990-05..]")
    assert [(year.words, year.note) for year in shown.years] == [
        ("in or before 1983", ""),
        ("1983", ""),
        ("1984 or 1985", ""),
        ("in or after 1990", ""),
    ]


def test_a_gap_is_said_where_nothing_can_lie_in_it():
    said = "Nothing is recorded here for more than 18 years."
    assert gaps("1985-05-15", "2004-02-09") == [("2004", said)]
    assert gaps("[..1985-05-15]", "1985-05-15", "2004-02-09", "[2004-02-09..]") == [("2004", said)]
    assert gaps("[..1985-05-15]", "2004-02-09") == [("2004", said)]
    assert gaps("1985-05-15", "[2004-02-09..]") == [("in or after 2004", said)]


def test_no_gap_is_said_where_something_less_closely_dated_may_lie():
    known = "No event of a known year is recorded between 1985 and 2004;"
    assert gaps("1985-05-15", "2004-02-09", "[..2007-01-09]") == [
        ("2004", f"{known} one of less certain date may belong here.")
    ]
    assert gaps("[1983..2019-05-30]", "1985-05-15", "[1985..]", "2004-02-09", "[..2007]") == [
        ("2004", f"{known} 3 of less certain date may belong here.")
    ]


def test_a_decade_fills_its_years():
    assert gaps("1985-12-31", "199X", "2004-02-09") == [
        ("the 1990s", "Nothing is recorded here for more than 4 years."),
        ("2004", "Nothing is recorded here for more than 4 years."),
    ]
    assert gaps("1989-12-31", "199X", "2000-01-01") == []


def test_a_gap_beside_a_vague_date_is_told_shorter():
    assert gaps("1985-12-31", "1988-01") == [("1988", "Nothing is recorded here for more than 2 years.")]
    assert gaps("1985-12-31", "1988-01~") == []
    assert gaps("1985-12-31", "1990~") == [("about 1990", "Nothing is recorded here for more than 3 years.")]


def test_about_a_year_ends_a_gap_that_others_may_lie_in():
    assert gaps("2004", "[2005..]", "2012~", "2014") == [
        (
            "about 2012",
            "No event of a known year is recorded between 2004 and 2011; one of less certain date may belong here.",
        )
    ]


def test_custody_fills_nothing_and_what_lasted_does():
    said = "Nothing is recorded here for more than 12 years."
    held = timeline_of("1983-01-01/2000", "2005", kind="custody")
    assert [year.gap for year in held.years] == ["", "Nothing is recorded here for more than 22 years."]
    assert gaps("1983/1992", "2005") == [("2005", said)]
    assert gaps("1983/1992", "1985", "1990") == []
    assert gaps("1983/1992", "1995") == [("1995", "Nothing is recorded here for more than 2 years.")]
    assert gaps("1983/1992~", "1995") == []


def test_a_narrowed_timeline_says_of_what_nothing_is_recorded():
    shown = timeline_of("1985-05-15", "2004-02-09", choice=Choice(standing="reported"))
    assert shown.years[1].gap == "Nothing of this sort is recorded here for more than 18 years."


def test_days_that_are_known_stand_as_before():
    assert headings(timeline_of("1983-06-04/1983-06-05", "1983-06-09", "[1983-06-30..1983-07-31]", "1985")) == [
        ("1983", 3, ["1983-06-04/1983-06-05", "1983-06-09", "[1983-06-30..1983-07-31]"]),
        ("1985", 1, ["1985"]),
    ]
