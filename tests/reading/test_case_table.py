"""All cases as a table."""

from dataclasses import replace
from datetime import date

import pytest

from cases.reading.case_table import COLUMNS, case_table
from cases.values.retraction import notice
from tests.reading.documents import campaign_document, case_document, event, publish, renamed

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)
SITE = "https://example.org"


def absolute(path):
    return f"{SITE}{path}"


def rows():
    table = case_table(TODAY, absolute=absolute)
    return [dict(zip(table.columns, row, strict=True)) for row in table.rows]


def test_a_case_with_all_that_a_list_knows_of_it():
    hearing = event("A hearing", "hearing", "[2027-03-01..2027-03-05]", outcome="scheduled")
    publish(replace(case_document(), events=(*case_document().events, hearing)), review="reviewed")
    assert rows() == [
        {
            "case": "case-cooper",
            "name": "Case Cooper",
            "address": f"{SITE}/cases/case-cooper/",
            "status": "death_sentence",
            "status_in_words": "under sentence of death",
            "status_since_edtf": "1985-05-15",
            "status_since_earliest": "1985-05-15",
            "status_since_latest": "1985-05-15",
            "status_since_in_words": "15 May 1985",
            "jurisdiction": "Northland",
            "held_at": "Northton Rehabilitation Center",
            "custody_from_edtf": "[1983-06-30..1983-07-31]",
            "custody_to_edtf": "",
            "custody_years_least": 43,
            "custody_years_most": 43,
            "custody_counted_to": "2026-11-23",
            "checked_on": "2026-11-01",
            "asked_for": '["clemency"]',
            "topics": '["innocence claim"]',
            "campaigns": '["Free Case"]',
            "next_date_edtf": "[2027-03-01..2027-03-05]",
            "next_date_in_words": "between 1 and 5 March 2027",
            "next_event": "A hearing",
            "edition": 1,
            "edition_address": f"{SITE}/cases/case-cooper/editions/1/",
            "published_at": "2026-11-20T12:00:00+00:00",
            "review": "reviewed",
            "as_of": "2026-11-23",
        }
    ]


def test_a_case_of_which_nothing_is_known_has_empty_cells():
    document = case_document()
    bare = replace(document.facts, status="", status_event="", jurisdiction="", checked_on="")
    publish(replace(document, facts=bare, events=(), questions=(), topics=(), linked=(), photos=()))
    (row,) = rows()
    told = {name: value for name, value in row.items() if value not in ("", None)}
    assert set(told) == {
        *("case", "name", "address", "status", "status_in_words", "edition", "edition_address"),
        *("published_at", "review", "as_of"),
    }
    assert (told["status"], row["custody_years_most"]) == ("unknown", None)


def test_an_old_check_is_the_day_to_which_years_are_counted():
    document = case_document()
    publish(replace(document, facts=replace(document.facts, checked_on="2010-01-01")))
    (row,) = rows()
    assert (row["custody_years_least"], row["custody_counted_to"]) == (26, "2010-01-01")


def test_what_counts_is_listed_by_name_and_nothing_else():
    for slug, name in (("b", "Bea"), ("a", "Zoe"), ("c", "Ada")):
        publish(renamed(case_document(), slug, name))
    invented = renamed(case_document(), "made-up", "Made Up")
    publish(replace(invented, facts=replace(invented.facts, is_invented=True)))
    taken = renamed(case_document(), "gone", "Gone")
    publish(notice(taken.facts, taken.people, "It was another."))
    publish(campaign_document())
    assert [row["name"] for row in rows()] == ["Ada", "Bea", "Zoe"]


def test_every_column_is_explained():
    assert all(str(column.words).endswith(".") for column in COLUMNS)
    assert len({column.name for column in COLUMNS}) == len(COLUMNS)


@pytest.mark.parametrize("cases", [1, 3, pytest.param(30, marks=pytest.mark.slow)])
def test_three_queries_however_many_cases(django_assert_num_queries, cases):
    for number in range(cases):
        publish(renamed(case_document(), f"case-{number}", f"Case {number}"))
    with django_assert_num_queries(3):
        assert len(rows()) == cases
