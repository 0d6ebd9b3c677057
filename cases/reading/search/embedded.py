"""The index inside SQLite: FTS5, with Porter’s stems, without case and accents."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from cases.reading.search.engine import BEGIN, END, Hit

_JOINED = """FROM "cases_search" JOIN "cases_searchrow" ON "cases_searchrow"."id" = "cases_search"."rowid"
JOIN "cases_record" ON "cases_record"."id" = "cases_searchrow"."record_id"
WHERE "cases_search" MATCH %s AND NOT "cases_record"."is_invented\""""
_COUNT = f"SELECT COUNT(*) {_JOINED}"
_CASES = f"""SELECT DISTINCT "cases_searchrow"."record_id" {_JOINED} AND "cases_record"."kind" = 'case'"""
_AROUND = 24  # words of a text
# By names most, by what sources say least.
_HITS = f"""SELECT "cases_searchrow"."id", highlight("cases_search", 0, %s, %s),
snippet("cases_search", 2, %s, %s, '…', {_AROUND}), snippet("cases_search", 3, %s, %s, '…', {_AROUND})
{_JOINED} ORDER BY "cases_searchrow"."weight" DESC, bm25("cases_search", 10, 6, 3, 1, 0.1), "cases_searchrow"."id"
LIMIT %s OFFSET %s"""


class Embedded:
    def count(self, terms: Sequence[str]) -> int:
        return int(_rows(_COUNT, [_asked(terms)])[0][0])

    def hits(self, terms: Sequence[str], start: int, most: int) -> list[Hit]:
        return [Hit(*row) for row in _rows(_HITS, [*[BEGIN, END] * 3, _asked(terms), most, start])]

    def cases(self, terms: Sequence[str]) -> list[UUID]:
        return [UUID(str(row[0])) for row in _rows(_CASES, [_asked(terms)])]


def _asked(terms: Sequence[str]) -> str:
    """In quotation marks nothing is an operator. One term at least is in what the row itself says."""
    quoted = [f'"{term}"' for term in terms]
    return f"({' AND '.join(quoted)}) AND {{names hidden words quotes}} : ({' OR '.join(quoted)})"


def _rows(sql: str, values: list[object]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return list(cursor.fetchall())
