"""An OpenSearch of one’s own, for those who outgrow what their database brings.

It is asked which rows are found, and for nothing else: what a page prints comes from the database, so that a row that
is masked or gone is not shown though the index may not have heard of it yet. `editing/search_index.py` tells it.
"""

import logging
import re
from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from typing import Any, TypeVar, cast
from uuid import UUID

from opensearchpy import OpenSearchException

from cases.models.published.search import SearchRow
from cases.models.published.search_service import NAME, client
from cases.reading.search.engine import BEGIN, END, Engine, Hit
from cases.values.searching import folded

log = logging.getLogger(__name__)
OWN = ("names^10", "hidden^6", "words^3", "quotes")
_MOST_CASES, _BEFORE, _AFTER = 10_000, 80, 160  # characters of a text round the first that is found


Asked = TypeVar("Asked", bound=Callable[..., Any])


def or_instead(method: Asked) -> Asked:
    """What the service does not answer, the database’s own index does: it is kept up to date in any case."""

    @wraps(method)
    def asked(self: "OpenSearch", *question: Any) -> Any:
        try:
            return method(self, *question)
        except OpenSearchException:
            log.exception("The search service did not answer: the database’s own index did")
            return getattr(self.instead, method.__name__)(*question)

    return cast(Asked, asked)


class OpenSearch:
    def __init__(self, instead: Engine) -> None:
        self.instead = instead

    @or_instead
    def count(self, terms: Sequence[str]) -> int:
        return int(client().count(index=NAME, body={"query": _query(terms)})["count"])

    @or_instead
    def hits(self, terms: Sequence[str], start: int, most: int) -> list[Hit]:
        order = [{"weight": "desc"}, {"_score": "desc"}, {"_doc": "asc"}]
        body = {"query": _query(terms), "from": start, "size": most, "_source": False, "sort": order}
        ids = [int(hit["_id"]) for hit in client().search(index=NAME, body=body)["hits"]["hits"]]
        rows = SearchRow.objects.in_bulk(ids)
        return [_hit(rows[key], terms) for key in ids if key in rows]

    @or_instead
    def cases(self, terms: Sequence[str]) -> list[UUID]:
        records = {"terms": {"field": "record", "size": _MOST_CASES}}
        body = {"query": _query(terms, kind="case"), "size": 0, "aggs": {"records": records}}
        found = client().search(index=NAME, body=body)["aggregations"]["records"]["buckets"]
        return [UUID(bucket["key"]) for bucket in found]


def _query(terms: Sequence[str], **only: str) -> Mapping[str, Any]:
    """All terms somewhere in a row or its record’s name, one at least in what the row itself says."""
    phrases = [_phrase(term, (*OWN, "about^0.1")) for term in terms]
    own = {"bool": {"should": [_phrase(term, OWN) for term in terms], "minimum_should_match": 1}}
    return {"bool": {"must": [*phrases, own], "filter": [{"term": {name: value}} for name, value in only.items()]}}


def _phrase(term: str, fields: Sequence[str]) -> Mapping[str, Any]:
    return {"multi_match": {"query": term, "type": "phrase", "fields": list(fields)}}


def _hit(row: SearchRow, terms: Sequence[str]) -> Hit:
    return Hit(row.pk, _marked(row.names, terms), _around(row.words, terms), _around(row.quotes, terms))


def _marked(text: str, terms: Sequence[str]) -> str:
    """The words that begin as one that was asked for, its ending left aside."""
    stems = {_stem(folded(word)) for term in terms for word in term.split()}
    return re.sub(r"\w+", lambda found: _mark(found[0], stems), text)


def _mark(word: str, stems: set[str]) -> str:
    return f"{BEGIN}{word}{END}" if _stem(folded(word)) in stems else word


def _stem(word: str) -> str:
    return word if len(word) <= 4 else re.sub(r"(?:ies|es|s|ed|ing|e|y)$", "", word)


def _around(text: str, terms: Sequence[str]) -> str:
    """The part of a text round the first word that was asked for; empty where there is none."""
    marked = _marked(text, terms)
    place = marked.find(BEGIN)
    if place < 0:
        return ""
    start, end = max(place - _BEFORE, 0), min(place + _AFTER, len(marked))
    start = marked.rfind(" ", 0, start) + 1 if start else 0
    end = marked.rfind(" ", place, end) if end < len(marked) and marked.rfind(" ", place, end) > place else end
    part = marked[start:end]
    part += END if part.count(BEGIN) > part.count(END) else ""
    return f"{'…' if start else ''}{part}{'…' if end < len(marked) else ''}"
