"""Columns of a table that readers take away: declared once, for the file and for the page that explains it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from cases.values.tables import Cell, Table

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Column(Generic[T]):
    """`words` say what stands in it, `cell` makes it of what the row is about."""

    name: str
    words: str
    cell: Callable[[T], Cell]


def table_of(columns: Sequence[Column[T]], rows: Iterable[T]) -> Table:
    return Table(
        tuple(column.name for column in columns), tuple(tuple(column.cell(row) for column in columns) for row in rows)
    )
