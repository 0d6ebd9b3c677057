"""How long a stay lasted, counted by us and beside what others counted."""

from dataclasses import replace
from datetime import date

import pytest

from cases.reading.case_page import case_page
from cases.reading.spans import days_words, length_words
from cases.values.custody import custody
from cases.values.dates import parse
from cases.values.edition import ClaimItem, QuestionItem
from tests.reading.documents import HEAD, case_document, cite, event, uid

TODAY = date(2026, 11, 20)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        ("1983-07/1985-05-15", "1 year"),
        ("1985-05-15/..", "41 years"),
        ("1996-10-31/2018-06-06", "21 years"),
        ("1996/2018", "21 or 22 years"),
        ("../1990", ""),
        ("1996/", ""),
        ("2026-11-01/2026-11-10", "less than a year"),
    ],
)
def test_the_length_of_a_span(span, words):
    assert length_words(parse(span), TODAY) == words


@pytest.mark.parametrize(
    ("span", "words"),
    [
        ("2026-11-19/..", "1 day"),
        ("1985-05-15/..", "15,164 days"),
        ("2026-11-20/..", "0 days"),
        ("1996-10-31/2018-06-06", "7,888 days"),
        ("2018-05/2018-06-06", "6 to 36 days"),
        ("2026-11/..", "0 to 19 days"),
        ("1996/2018", ""),
        ("1996-10~/..", ""),
        ("1996-10-31/2018-06?", ""),
        ("../1990", ""),
        ("2026-12/..", ""),
    ],
)
def test_days_are_counted_where_both_ends_are_known_well_enough(span, words):
    stay = custody([event("Held", "custody", span)], uid("Case Cooper"))
    assert days_words(stay, TODAY) == words


def test_a_stay_in_custody_says_how_long_it_lasted():
    entries = [entry for year in case_page(case_document(), HEAD, today=TODAY).timeline.years for entry in year.entries]
    lasted = {entry.headline: entry.lasted for entry in entries if entry.lasted}
    assert lasted == {"Held in the county jail": "1 year", "Held in prison": "41 years"}


def test_a_figure_of_years_in_prison_stands_beside_the_computed_one():
    """Whoever says “36 years” in May 2019 is told what the custody events give for that day."""
    said = ClaimItem(
        uid("36"),
        "36 years behind bars",
        value="36",
        number="36",
        nature="figure",
        speaker=uid("Case Cooper"),
        as_of="2019-05-30",
        citations=(cite("paper"),),
    )
    undated = replace(said, id=uid("long"), text="All his life", nature="opinion", number="")
    held = uid("Held in prison")
    question = QuestionItem(uid("how long"), "How long?", event=held, claims=(said, undated))
    document = replace(case_document(), questions=(question,))
    entries = [entry for year in case_page(document, HEAD, today=TODAY).timeline.years for entry in year.entries]
    shown = next(entry for entry in entries if entry.headline == "Held in prison").questions[0].claims
    assert [(claim.value, claim.computed) for claim in shown] == [("36", "35 years"), ("36", "")]
