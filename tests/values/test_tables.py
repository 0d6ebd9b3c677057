"""Tables as CSV: well-formed whatever stands in a cell, and no formula in any."""

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.values.tables import Table, csv_text, listed

COLUMNS = ("what", "number")


def read(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


def test_a_table_has_its_columns_first_and_lines_end_as_the_standard_says() -> None:
    table = Table(COLUMNS, (("one, two", 3), ('“quoted” and "so"', None), ("two\nlines", True), ("", False)))
    assert csv_text(table) == ('what,number\r\n"one, two",3\r\n"“quoted” and ""so""",\r\n"two\nlines",yes\r\n,no\r\n')


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "@KimKardashian says", "=cmd|' /C calc'!A0"]
)
def test_no_cell_is_a_formula(cell: str) -> None:
    assert read(csv_text(Table(("what",), ((cell,),))))[1] == [f"'{cell}"]


@pytest.mark.parametrize("cell", ["1=1", "a-b", " =1", "'quoted'", "[1983..1985]", "2004-02-10"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert read(csv_text(Table(("what",), ((cell,),))))[1] == [cell]


def test_a_number_is_one_even_if_it_is_less_than_none() -> None:
    assert read(csv_text(Table(("what",), ((-1,),))))[1] == ["-1"]


@given(st.lists(st.tuples(st.text(), st.text()), max_size=5))
def test_whatever_stands_in_a_table_can_be_read_back(rows: list[tuple[str, str]]) -> None:
    found = read(csv_text(Table(COLUMNS, tuple(rows))))
    assert found[0] == list(COLUMNS)
    assert [[cell.removeprefix("'") for cell in row] for row in found[1:]] == [
        [cell.removeprefix("'") for cell in row] for row in rows
    ]


@given(st.lists(st.text()))
def test_a_list_in_a_cell_can_be_taken_apart(values: list[str]) -> None:
    cell = listed(values)
    assert (json.loads(cell) if cell else []) == values
    assert not csv_text(Table(("what",), ((cell,),))).startswith("what\r\n'")
