"""The last wall: what runs for a reader may read published tables only, whatever the code above it says."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import lru_cache, wraps

from django.db import connections
from django.http import HttpResponseBase

from cases.models.published.editions import Chunk, Edition, EditionChange, Item
from cases.models.published.pictures import Picture, PictureRow
from cases.models.published.rows import (
    EventRow,
    Moved,
    Part,
    PersonRow,
    QuestionRow,
    Record,
    SourceRow,
    Tally,
    Term,
    Use,
)
from cases.models.published.search import INDEX, KnownWord, SearchRow
from cases.models.published.topics import Carrier, TopicRow

OPEN_TABLES = {INDEX} | frozenset(
    model._meta.db_table
    for model in (
        *(Chunk, Edition, EditionChange, Item),
        *(Picture, PictureRow),
        *(Carrier, TopicRow),
        *(KnownWord, SearchRow),
        *(EventRow, Moved, Part, PersonRow, QuestionRow, Record, SourceRow, Tally, Term, Use),
    )
)

# Django quotes every table that it names; one without quotes is raw SQL, which no public page needs.
_NAMES = re.compile(r"\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\s+(?:ONLY\s+)?(?!\()(?:\"(\w+)\"|(\S+))", re.IGNORECASE)
_COMMA_JOIN = re.compile(r"\bFROM\s+\"\w+\"(?:\s+\w+)?\s*,", re.IGNORECASE)
_QUOTED = re.compile(r"\"[^\"]*\"")
_WRITES = re.compile(r"\b(?:ALTER|ATTACH|COPY|CREATE|DELETE|DROP|GRANT|INSERT|MERGE|TRUNCATE|UPDATE)\b", re.IGNORECASE)
_READS = re.compile(r"\s*\(*\s*(?:SELECT|WITH|DECLARE|FETCH|CLOSE)\b", re.IGNORECASE)
_KEEPS_HOUSE = re.compile(r"\s*(?:SAVEPOINT|RELEASE|ROLLBACK|BEGIN|COMMIT|PRAGMA|SET)\b[^;]*;?\s*", re.IGNORECASE)
# However a table is written, quoted or not, after a comma or in brackets: no other one of ours may be named at all.
_OURS = re.compile(r"\b(?:auth|cases|django)_\w+", re.IGNORECASE)
_REACHES_OUT = re.compile(
    r"\b(?:pg_\w+|set_config|nextval|setval|lo_\w+|dblink\w*|load_extension|writable_schema)\b", re.I
)


class ForbiddenTable(RuntimeError):
    """A public page asked for what is not published, or wanted to write."""


def guarded(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """The view under the guard, a streamed body included."""

    @wraps(view)
    def under_guard(*args: object, **kwargs: object) -> HttpResponseBase:
        with published_only():
            response = view(*args, **kwargs)
            if hasattr(response, "render"):
                response = response.render()
        if response.streaming:
            response.streaming_content = _streamed(response.streaming_content)
        return response

    under_guard.is_guarded = True
    return under_guard


@contextmanager
def published_only() -> Iterator[None]:
    """Within it, SQL on any table but the published ones raises ForbiddenTable, on every database."""
    with ExitStack() as stack:
        for connection in connections.all():
            stack.enter_context(connection.execute_wrapper(_refuse))
        yield


@lru_cache(maxsize=1024)
def fault(sql: str) -> str:
    """Why a statement may not run for a reader; empty where it may. Fetching from a cursor names no table."""
    if _REACHES_OUT.search(sql):
        return "A public page reads tables, and nothing else of the database."
    if _KEEPS_HOUSE.fullmatch(sql):
        return ""
    if not _READS.match(sql) or _WRITES.search(_QUOTED.sub("", sql)):
        return "A public page may only read."
    if _COMMA_JOIN.search(sql):
        return "A public page names the tables that it joins one by one."
    for quoted, bare in _NAMES.findall(sql):
        if (quoted or bare) not in OPEN_TABLES:
            return f"A public page may not ask {quoted or bare}."
    if named := {name.lower() for name in _OURS.findall(sql)} - OPEN_TABLES:
        return f"A public page may not ask {', '.join(sorted(named))}."
    return ""


def _refuse(execute, sql, params, many, context):
    if reason := fault(str(sql)):
        raise ForbiddenTable(reason)
    return execute(sql, params, many, context)


def _streamed(parts):
    """A body made while it is sent: each part under the guard."""
    parts = iter(parts)
    while True:
        with published_only():
            part = next(parts, None)
        if part is None:
            return
        yield part
