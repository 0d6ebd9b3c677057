"""PostgreSQL’s full text, by its English configuration; accents are taken off the lexemes and the question alike."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db import connection

from cases.reading.search.engine import BEGIN, END, Hit
from cases.values.searching import folded

_JOINED = """FROM "cases_searchrow" JOIN "cases_record" ON "cases_record"."id" = "cases_searchrow"."record_id"
WHERE "cases_searchrow"."lexemes" @@ {all} AND "cases_searchrow"."own" @@ {any} AND NOT "cases_record"."is_invented\""""
_COUNT = f"SELECT COUNT(*) {_JOINED}"
_CASES = f"""SELECT DISTINCT "cases_searchrow"."record_id" {_JOINED} AND "cases_record"."kind" = 'case'"""
_WHOLE = f"StartSel={BEGIN}, StopSel={END}, HighlightAll=true"
_AROUND = f"StartSel={BEGIN}, StopSel={END}, MaxFragments=1, MinWords=16, MaxWords=28, FragmentDelimiter=…"
_HITS = f"""SELECT "cases_searchrow"."id", ts_headline('english', "cases_searchrow"."names", {{any}}, %(whole)s),
ts_headline('english', "cases_searchrow"."words", {{any}}, %(around)s),
ts_headline('english', "cases_searchrow"."quotes", {{any}}, %(around)s)
{_JOINED} ORDER BY "cases_searchrow"."weight" DESC, ts_rank("cases_searchrow"."own", {{any}}) DESC,
"cases_searchrow"."id" LIMIT %(most)s OFFSET %(start)s"""


class PostgreSQL:
    def count(self, terms: Sequence[str]) -> int:
        return int(_rows(_COUNT, terms)[0][0])

    def hits(self, terms: Sequence[str], start: int, most: int) -> list[Hit]:
        rows = _rows(_HITS, terms, whole=_WHOLE, around=_AROUND, most=most, start=start)
        return [Hit(row, names, _cut(words), _cut(quotes)) for row, names, words, quotes in rows]

    def cases(self, terms: Sequence[str]) -> list[UUID]:
        return [row[0] for row in _rows(_CASES, terms)]


def _cut(text: str) -> str:
    """A text in which nothing was found is given from its beginning, which nobody asked for."""
    return text if BEGIN in text else ""


def _rows(sql: str, terms: Sequence[str], **values: object) -> list[tuple[Any, ...]]:
    """`{all}` and `{any}` in the statement stand for the question."""
    phrases = [f"phraseto_tsquery('english', %(term{place})s)" for place in range(len(terms))]
    statement = sql.format(all=f"({' && '.join(phrases)})", any=f"({' || '.join(phrases)})")
    asked = {f"term{place}": folded(term) for place, term in enumerate(terms)}
    with connection.cursor() as cursor:
        cursor.execute(statement, asked | values)
        return list(cursor.fetchall())
