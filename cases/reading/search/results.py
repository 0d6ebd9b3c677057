"""The page of what was found: each thing with the record that it stands in, and the words round what was asked for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from django.utils.translation import gettext_lazy as lazy

from cases.models.published.search import SearchRow
from cases.reading.addresses import address, anchor, event_address
from cases.reading.languages import said
from cases.reading.lookup import Link
from cases.reading.search.engine import BEGIN, END, Hit, engine
from cases.reading.search.spelling import meant
from cases.values.searching import asked_terms
from cases.values.short_ids import short

MOST = 20  # on a page
LAST_PAGE = 50
_MARKED = re.compile(f"{BEGIN}([^{END}]*){END}")
_KINDS = {
    "case": lazy("case"),
    "campaign": lazy("campaign"),
    "person": lazy("person or body"),
    "event": lazy("event"),
    "question": lazy("question"),
    "source": lazy("source"),
}
_QUOTED, _SAID, _NAMED = lazy("in words of a source"), lazy("in the account"), lazy("by another name or spelling")


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    is_found: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """`name` and `passage` in pieces; `where` says what the passage is of, empty where the name is what was found.

    `record` is the case or campaign that it stands in, None for that itself.
    """

    kind: str
    url: str
    name: tuple[Piece, ...]
    passage: tuple[Piece, ...]
    where: str
    record: Link | None


@dataclass(frozen=True, slots=True)
class Results:
    """`asked` is the question as it was typed; `meant` a better one, where nothing was found; pages count from 1."""

    asked: str
    is_empty: bool
    count: int
    found: tuple[Found, ...]
    meant: str
    page: int
    pages: int


def search(asked: str, page: int = 1) -> Results:
    """In three queries, in four where nothing is found, in none where no word was asked for."""
    terms = asked_terms(asked)
    if not terms:
        return Results(asked, True, 0, (), "", 1, 1)
    one = engine()
    count = one.count(terms)
    pages = max(1, min(ceil(count / MOST), LAST_PAGE))
    page = min(max(page, 1), pages)
    hits = one.hits(terms, (page - 1) * MOST, MOST) if count else []
    return Results(asked, False, count, _shown(hits), "" if count else meant(terms), page, pages)


def _shown(hits: Sequence[Hit]) -> tuple[Found, ...]:
    """A hit whose row is gone from the database is shown nowhere, whatever an index still says."""
    rows = {row.pk: row for row in SearchRow.objects.filter(pk__in=[hit.row for hit in hits]).select_related("record")}
    return tuple(_found(rows[hit.row], hit) for hit in hits if hit.row in rows)


def _found(row: SearchRow, hit: Hit) -> Found:
    record = row.record
    name = hit.names
    if row.kind == "record" or row.kind == "person":
        name = _first_name(row, hit)
    passages = ((hit.words, _SAID if row.kind in ("event", "question") else ""), (hit.quotes, _QUOTED))
    text, where = next(((text, where) for text, where in passages if BEGIN in text), ("", ""))
    if BEGIN not in name and not text and row.kind in ("record", "person"):
        text, where = _other_names(row, hit), _NAMED
    in_record = Link(record.name, address(record.kind, record.slug))
    return Found(
        kind=str(_KINDS[record.kind if row.kind == "record" else row.kind]),
        url=_url(row),
        name=_pieces(name, record.language if row.kind in ("event", "question") else ""),
        passage=_pieces(text, ""),
        where=str(where),
        record=None if row.kind == "record" else in_record,
    )


def _first_name(row: SearchRow, hit: Hit) -> str:
    """As it is shown; the other names stand behind it in the row."""
    return hit.names.partition(" · ")[0]


def _other_names(row: SearchRow, hit: Hit) -> str:
    """What else somebody is called, if that is what was found: a misspelling is never printed."""
    rest = hit.names.partition(" · ")[2]
    return rest if BEGIN in rest else ""


def _pieces(text: str, language: str) -> tuple[Piece, ...]:
    found = []
    for place, piece in enumerate(_MARKED.split(text)):
        if piece:
            found.append(Piece(said(piece, language) if language else piece, bool(place % 2)))
    return tuple(found)


def _url(row: SearchRow) -> str:
    record, key = row.record, str(row.public_id)
    home = address(record.kind, record.slug)
    if row.kind == "person":
        return address("person", row.slug)
    if row.kind == "source":
        return address("source", key)
    if row.kind == "question":
        return address(f"{record.kind}_question", record.slug, short(key))
    if row.kind == "event":
        return event_address(record.slug, key) if record.kind == "case" else f"{home}#{anchor('e', key)}"
    return home
