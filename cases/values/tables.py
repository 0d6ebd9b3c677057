"""Tables as CSV by RFC 4180, safe to open where cells can be formulas, and lists within a cell. Pure.

A cell that a spreadsheet would take for a formula begins with an apostrophe, as OWASP advises against CSV injection.
"""

import csv
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass

Cell = str | int | bool | None

# What begins a formula in one spreadsheet or another; the full-width forms are read as these in some languages.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_APOSTROPHE = "'"


@dataclass(frozen=True, slots=True)
class Table:
    """`columns` are names for machines, one for each cell of a row."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


def csv_text(table: Table) -> str:
    """The table with its columns in the first line: UTF-8 once encoded, without a mark, lines ended by CR LF."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(table.columns)
    writer.writerows([_shown(cell) for cell in row] for row in table.rows)
    return written.getvalue()


def listed(values: Iterable[str]) -> str:
    """Several values in one cell: a JSON array, so that no mark between them can stand in one of them; none, empty."""
    found = list(values)
    return json.dumps(found, ensure_ascii=False) if found else ""


def _shown(cell: Cell) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, int):
        return str(cell)
    return _APOSTROPHE + cell if cell.startswith(_FORMULA) else cell
