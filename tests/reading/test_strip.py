"""The overview on a true time axis."""

from dataclasses import replace
from datetime import date

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
    assert [(band.number, band.x, band.width, band.is_numbered) for band in drawn.bands] == [
        (1, "0.00%", "100.00%", True)
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
        event("Petition", "clemency_petition", "2016"),
    )
    assert [(strand.name, strand.years) for strand in drawn.strands] == [
        ("crime and trial", "between 1983 and 2019"),
        ("courts", "1991 to 1994"),
        ("clemency", "2016"),
    ]
