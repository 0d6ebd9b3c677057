"""Rulings that a text cites: what is recognised, what is left open, and which of them we have."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.editing import rulings
from cases.editing.rulings import Ruling, can_recognise, rulings_in, with_sources
from tests.factories import SourceFactory

TEXT = (
    "He appealed. See People v. Cooper, 53 Cal. 3d 771 (1991); Cooper v. Brown, 510 F.3d 870, 874 (9th Cir. 2007).\n\n"
    "The panel relied on Roe v. Wade, 410 U.S. 113. Id. at 120. In 2004 it had ordered a stay, 358 F.3d 1117 (9th Cir. "
    "2004) (en banc). Cooper v. Brown, 510 F.3d at 880, and again 510 F.3d 870. 18 U.S.C. § 3553(a) says otherwise."
)


def test_each_ruling_is_found_once_with_what_stands_right_beside_it() -> None:
    assert rulings_in(TEXT) == [
        Ruling("53 Cal. 3d 771 (1991)", TEXT.index("53 Cal."), "People v. Cooper", "1991"),
        Ruling("510 F.3d 870 (9th Cir. 2007)", TEXT.index("510 F.3d"), "Cooper v. Brown", "2007", count=2),
        Ruling("410 U.S. 113", TEXT.index("410 U.S."), "Roe v. Wade"),
        Ruling("358 F.3d 1117 (9th Cir. 2004)", TEXT.index("358 F.3d"), "", "2004"),
    ]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("53 Cal. 3d 771; see also 510 F.3d 870 (9th Cir. 2007)", ""),
        ("53 Cal. 3d 771, decided in 1991", ""),
        ("53 Cal. 3d 771, 780–781 (1991)", "1991"),
        ("53 Cal. 3d 771 (a case of 1991; another)", ""),
    ],
)
def test_a_year_is_never_that_of_another_ruling(text: str, year: str) -> None:
    assert rulings_in(text)[0].year == year


@pytest.mark.parametrize("text", ["", "No. 04-70578", "page 870 of the book", "18 U.S.C. § 3553(a)", "Id. at 875."])
def test_what_is_no_ruling_is_left_alone(text: str) -> None:
    assert rulings_in(text) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("number", "is_held"),
    [
        ("510 F.3d 870 (9th Cir. 2007)", True),
        ("No. 05-99004, 510 F. 3d 870", True),
        ("510 F.3d 8701", False),
        ("1510 F.3d 870", False),
        ("565 F.3d 581 (9th Cir. 2009)", False),
    ],
)
def test_it_says_which_we_have_whatever_the_spaces(number: str, is_held: bool) -> None:
    source = SourceFactory(number=number)
    (found,) = with_sources(rulings_in("Cooper v. Brown, 510 F.3d 870 (9th Cir. 2007)"))
    assert found.source == (source if is_held else None)


@pytest.mark.django_db
def test_it_asks_one_query_whatever_is_cited() -> None:
    asked = {}
    for count in (1, 3, 30):
        SourceFactory(number=f"{count} F.3d 1")
        found = rulings_in("\n\n".join(f"Doe v. Roe, {n} F.3d 1 (1999)" for n in range(1, count + 1)))
        with CaptureQueriesContext(connection) as queries:
            with_sources(found)
        asked[count] = (len(found), len(queries))
    assert asked == {1: (1, 1), 3: (3, 1), 30: (30, 1)}


def test_without_the_extra_nothing_is_recognised(monkeypatch: pytest.MonkeyPatch) -> None:
    assert can_recognise()
    monkeypatch.setattr(rulings, "get_citations", None)
    assert (can_recognise(), rulings_in(TEXT)) == (False, [])
