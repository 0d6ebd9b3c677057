"""The overview on a true time axis."""

from dataclasses import replace
from datetime import date

import pytest

from cases.reading.band_labels import ROOMY, TIGHT, label
from cases.reading.dates import read
from cases.reading.lookup import Lookup
from cases.reading.strip import strip
from tests.reading.documents import case_document, event

TODAY = date(2026, 11, 23)


def strip_of(*events):
    return strip(Lookup(replace(case_document(), events=events, questions=())), TODAY)


def test_the_axis_runs_over_whole_years_to_today_where_something_goes_on():
    drawn = strip(Lookup(case_document()), TODAY)
    assert (drawn.first_year, drawn.last_year) == (1983, 2026)
    assert [strand.name for strand in drawn.strands] == ["crime and trial", "courts", "clemency", "campaign and press"]
    assert drawn.words == (
        "11 events: 3 official record, 2 court finding, 5 reported, 1 claimed."
        " Custody: County jail, July 1983 to 15 May 1985; Old State Prison, since 15 May 1985."
    ).replace("July 1983 to 15 May 1985", drawn.bands[0].when)


def test_marks_bars_and_bands():
    drawn = strip_of(
        event("Start", "charge", "2000-01-01", standing="official_record"),
        event("Held", "custody", "2000-01-01/2010-12-31"),
        event("Trial", "trial", "2002-01-01/2003-12-31"),
        event("Ruling", "appeal_ruling", "[2005-01-01..2006-12-31]"),
    )
    crime, courts = drawn.strands
    assert [(mark.x, mark.standing) for mark in crime.marks] == [("0.00%", "official_record")]
    assert [(bar.x, bar.width, bar.is_uncertain) for bar in crime.bars] == [("18.20%", "18.15%", False)]
    assert [(bar.x, bar.width, bar.is_uncertain) for bar in courts.bars] == [("45.48%", "18.15%", True)]
    assert [(band.number, band.x, band.width, band.label) for band in drawn.bands] == [
        (1, "0.00%", "100.00%", "1 Held, 2000 to 2010")
    ]


def test_a_birth_does_not_press_the_rest_together():
    born = event("Born", "birth", "1958")
    drawn = strip_of(born, event("One", "charge", "1983"), event("Two", "sentence", "1985"))
    assert (drawn.first_year, drawn.last_year) == (1983, 1985)


def test_ticks_lead_to_a_year_that_holds_an_event():
    drawn = strip_of(event("One", "charge", "1983"), event("Two", "sentence", "2024"))
    assert [(tick.year, tick.url) for tick in drawn.ticks] == [
        (1990, "#y2024"),
        (2000, "#y2024"),
        (2010, "#y2024"),
        (2020, "#y2024"),
    ]


def test_too_little_to_draw():
    assert strip_of() is None
    assert strip_of(event("One", "charge", "1983")) is None
    assert strip_of(event("One", "charge", "1983-02"), event("Two", "charge", "1983-03")) is None


def test_the_table_keeps_what_is_uncertain():
    """Whoever reads the table instead of the drawing sees no year that nobody knows."""
    drawn = strip_of(
        event("Charged", "charge", "1983"),
        event("Sentenced", "sentence", "[1983..2019-05-30]"),
        event("Appeal", "appeal_ruling", "1991"),
        event("Hearing", "appeal_ruling", "1992/1994"),
        event("Another", "hearing", "1995/.."),
        event("Petition", "clemency_petition", "2016"),
        event("Letter", "letter", "[..2004-01-12]"),
        event("Appeals", "post", "198X"),
        event("Heard of", "publication", "1999~"),
    )
    assert [(strand.name, strand.row.count, strand.row.years) for strand in drawn.strands] == [
        ("crime and trial", 2, "1983; also between 1983 and 30 May 2019"),
        ("courts", 3, "1991 to 1994; also since 1995"),
        ("clemency", 1, "2016"),
        ("campaign and press", 3, "the 1980s; about 1999; on or before 12 January 2004"),
    ]
    assert drawn.words == "9 events: 9 reported. 4 in years that are not known."


def test_the_table_says_how_many_lie_between_two_marks_and_how_they_are_known():
    drawn = strip_of(
        event("Charged", "charge", "1983", standing="official_record"),
        event("Tried", "trial", "1989-12/1991", standing="court_finding"),
        event("Tried again", "trial", "1990", standing="court_finding"),
        event("Some time", "trial", "[1983..1984]"),
        event("Letter", "letter", "2011"),
    )
    assert " ".join(period.words for period in drawn.periods) == (
        "1983–1984 1985–1989 1990–1994 1995–1999 2000–2004 2005–2009 2010–2011"
    )
    crime, public = (strand.row for strand in drawn.strands)
    assert (crime.counts, crime.known) == (
        (1, 1, 1, 0, 0, 0, 0),
        "1 official record, 2 court finding, 1 reported",
    )
    assert (public.counts, public.known) == ((0, 0, 0, 0, 0, 0, 1), "1 reported")


@pytest.mark.parametrize(
    ("place", "span", "width", "axis", "words"),
    [
        ("Old Prison", "1985/2024", 100, TIGHT, "2 Old Prison, 1985 to 2024"),
        ("Old Prison", "1985/2024", 60, TIGHT, "2 Old Prison"),
        ("Old Prison", "1985/2024", 60, ROOMY, "2 Old Prison, 1985 to 2024"),
        ("Old Prison", "1985/2024", 10, TIGHT, "2"),
        ("Old Prison", "1985/2024", 2.9, ROOMY, ""),
        ("Old Prison", "1985-01/1985-05", 100, TIGHT, "2 Old Prison, 1985"),
        ("Old Prison", "1985-05~/..", 100, TIGHT, "2 Old Prison, since about 1985"),
        ("Old Prison", "1985/", 100, TIGHT, "2 Old Prison"),
        ("Old Prison", "/1990", 100, TIGHT, "2 Old Prison"),
        ("Old Prison", "198X/1990", 100, TIGHT, "2 Old Prison"),
    ],
)
def test_a_band_bears_its_place_and_years_where_there_is_room(place, span, width, axis, words):
    assert label(2, place, read(span), width, axis) == words


def lane(*dates, kind="charge"):
    """What is drawn of these dates in one lane, between two of 2000 and 2009 in another."""
    drawn = strip_of(
        *(event(each, kind, each) for each in dates),
        event("First", "post", "2000-01-01"),
        event("Last", "post", "2009-12-31"),
    )
    return drawn, drawn.strands[0]


def test_a_day_that_is_not_known_is_drawn_as_a_stretch_around_its_mark():
    drawn, strand = lane("200X")
    assert [(bar.x, bar.width, bar.is_uncertain, bar.arrow) for bar in strand.bars] == [("0.00%", "100.00%", True, "")]
    assert [mark.x for mark in strand.marks] == ["50.00%"]
    assert (drawn.has_uncertain, drawn.has_earlier, drawn.has_later) == (True, False, False)


def test_on_or_before_is_drawn_open_to_the_left():
    drawn, strand = lane("[..2004-12-31]")
    assert [(bar.x, bar.width, bar.is_uncertain, bar.arrow, bar.arrow_x, bar.title) for bar in strand.bars] == [
        ("47.50%", "5.00%", True, "earlier", "47.50%", "on or before 31 December 2004: [..2004-12-31]")
    ]
    assert [mark.x for mark in strand.marks] == ["52.50%"]
    assert [mark.x for mark in drawn.strands[1].marks] == ["5.00%", "100.00%"]  # room for what lies before the axis
    assert (drawn.has_uncertain, drawn.has_earlier, drawn.has_later) == (False, True, False)


def test_on_or_after_is_drawn_open_to_the_right():
    _, strand = lane("[2005-01-01..]")
    assert [(bar.x, bar.width, bar.is_uncertain, bar.arrow, bar.arrow_x) for bar in strand.bars] == [
        ("47.53%", "5.00%", True, "later", "52.53%")
    ]
    assert [mark.x for mark in strand.marks] == ["47.53%"]


def test_a_span_is_drawn_as_far_as_it_is_known():
    drawn, strand = lane("2002-01-01/", "/2004-12-31", "2001-01-01/200X", kind="trial")
    assert [(bar.x, bar.width, bar.is_uncertain, bar.arrow) for bar in strand.bars] == [
        ("23.01%", "5.00%", True, "later"),
        ("45.00%", "5.00%", True, "earlier"),
        ("14.02%", "80.98%", True, ""),
        ("23.01%", "0.40%", False, ""),
        ("50.00%", "0.40%", False, ""),
        ("14.02%", "0.40%", False, ""),
    ]
    assert (drawn.has_uncertain, drawn.has_earlier, drawn.has_later) == (True, True, True)


def test_what_goes_on_is_drawn_to_today():
    drawn, strand = lane("2016-11-23/..", kind="trial")
    assert (drawn.first_year, drawn.last_year, drawn.has_uncertain) == (2000, 2026, False)
    assert [(bar.x, bar.width, bar.is_uncertain) for bar in strand.bars] == [("62.58%", "37.03%", False)]


def test_a_stay_whose_end_is_not_known_is_open_too():
    drawn = strip_of(
        event("Held", "custody", "2000-01-01/"), event("One", "charge", "2000"), event("Two", "charge", "2009")
    )
    (band,) = drawn.bands
    assert [(bar.x, bar.width, bar.arrow, bar.title) for bar in band.bars] == [
        ("0.00%", "5.00%", "later", "Held, from 1 January 2000, end unknown")
    ]


def test_ticks_lead_to_several_years_too():
    drawn = strip_of(event("Ten", "charge", "199X"), event("Old", "charge", "[..1985]"), event("New", "charge", "2024"))
    assert [(tick.year, tick.url) for tick in drawn.ticks] == [
        (1990, "#y199X"),
        (2000, "#y2024"),
        (2010, "#y2024"),
        (2020, "#y2024"),
    ]
