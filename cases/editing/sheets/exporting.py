"""The events of a case with their citations as a table, and with all that they name as rows that can be imported."""

import csv
import io
import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

from django.db import models

from cases.editing.entering import SHAPES, Row, Shape
from cases.editing.sheets.columns import COLUMNS, GUARDED
from cases.editing.sheets.importing import CASE, TAKEN
from cases.models.desk.actors import Actor
from cases.models.desk.events import Event, Exhibit, Topic
from cases.models.desk.inmates import Inmate
from cases.models.desk.places import Place
from cases.models.desk.questions import Question
from cases.models.desk.sources import Citation, Source
from cases.values.date_words import words
from cases.values.dates import parse

_SHAPE = {shape.model: shape for shape in SHAPES}
_LEFT_OUT = frozenset({"retraction"})


def as_table(case: Inmate) -> str:
    """CSV after RFC 4180, a line a citation; of an event’s further lines only its id is given again."""
    out = io.StringIO()
    table = csv.writer(out)
    table.writerow(COLUMNS)
    for event in _events(case):
        citations: list[Citation | None] = list(event.citations.all()) or [None]
        for place, citation in enumerate(citations):
            cells = {"id": event.key} if place else _of_event(event)
            cells |= _of_citation(citation) if citation else {}
            table.writerow([_safe(cells.get(name, "")) for name in COLUMNS])
    return "\ufeff" + out.getvalue()


def as_rows(case: Inmate) -> str:
    """JSON: every event and question that was not taken back, and the people, places and sources that they name."""
    events = list(_events(case))
    questions = list(case.questions.order_by("pk").prefetch_related("claims__citations", "claims__topics", "exhibits"))
    named: dict[type[Any], dict[int, Any]] = {}
    found = {
        Event: [_row(_SHAPE[Event], event, named) for event in events],
        Question: [_row(_SHAPE[Question], one, named) for one in questions],
    }
    for model in (Source, Exhibit, Topic, Place, Actor):  # a source names its publisher, so it comes before people
        rows, done = [], set()
        while ahead := [row for pk, row in sorted(named.get(model, {}).items()) if pk not in done]:
            for row in ahead:
                done.add(row.pk)
                rows.append(_row(_SHAPE[model], row, named))
        found[model] = rows
    data = {shape.files: found[shape.model] for shape in TAKEN.values() if found.get(shape.model)}
    return json.dumps(data, ensure_ascii=False, indent=1) + "\n"


def _events(case: Inmate) -> Iterable[Event]:
    rows = case.events.filter(retraction="").in_order().select_related("place", "jurisdiction")
    found: Iterable[Event] = rows.prefetch_related(
        models.Prefetch("citations", Citation.objects.order_by("pk").select_related("source__publisher")),
        "roles__actor",
        "exhibits",
        "topics",
        "inmates",
        "earlier_links__earlier",
    )
    return found


def _of_event(event: Event) -> dict[str, str]:
    people = (
        " | ".join(filter(None, (str(role.actor), str(role.get_role_display()), role.capacity)))
        for role in sorted(event.roles.all(), key=lambda role: role.pk)
    )
    return {
        "id": event.key,
        "headline": event.headline,
        "date": words(parse(event.when)),
        "date is": str(event.get_when_basis_display()),
        "how the date was found": event.when_note,
        "kind": str(event.get_kind_display()),
        "how it is known": str(event.get_standing_display()),
        "outcome": str(event.get_outcome_display()),
        "account": event.account,
        "place": str(event.place or ""),
        "people": "\n".join(people),
    }


def _of_citation(citation: Citation) -> dict[str, str]:
    source = citation.source
    return {
        "citation id": citation.key,
        "source": source.title,
        "source address": source.url,
        "publisher": str(source.publisher or ""),
        "source date": words(parse(source.published)) if source.published else "",
        "quote": citation.exact,
        "locator": citation.locator,
        "speaks to": str(citation.get_aspect_display()),
        "bearing": str(citation.get_bearing_display()),
        "attributed to": citation.attributed_to,
    }


def _safe(text: str) -> str:
    """What a spreadsheet would run as a formula begins with an apostrophe."""
    return f"'{text}" if text[:1] in GUARDED else text


def _row(shape: Shape, row: Any, named: dict[type[Any], dict[int, Any]]) -> Row:
    """A row as a data file has it: what differs from its default, links by public id; `named` gathers what it names."""
    found: Row = {"ref": row.key}
    for column in shape.columns:
        value = getattr(row, column.attname)
        is_told = value not in (None, "") and value != column.get_default()
        if column.name == shape.owner or column.name in _LEFT_OUT or not is_told:
            continue
        found[column.name] = _link(column, row, named) if column.is_relation else _plain(value)
    found |= {name: _named(other, named) for name in shape.later_links if (other := getattr(row, name)) is not None}
    for name in set(shape.many) - {"inmates", "campaigns"}:  # whose it is, is told on the desk
        if keys := [_named(other, named) for other in getattr(row, name).all()]:
            found[name] = keys
    for name in set(shape.children) - {"copies"}:  # they are not republished
        if rows := [_row(shape.children[name], one, named) for one in _children(row, name)]:
            found[name] = rows
    return found


def _children(row: Any, name: str) -> Iterator[Any]:
    related = {"answers": "earlier_links"}.get(name, name)
    yield from sorted(getattr(row, related).all(), key=lambda one: one.pk)


def _link(column: Any, row: Any, named: dict[type[Any], dict[int, Any]]) -> str:
    return _named(getattr(row, column.name), named)


def _named(other: Any, named: dict[type[Any], dict[int, Any]]) -> str:
    """What the file calls another row; a case is the one that the file is of."""
    if isinstance(other, Inmate):
        return CASE
    if not isinstance(other, Event | Question) and type(other) in _SHAPE:
        named.setdefault(type(other), {})[other.pk] = other
    return str(other.key)


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return str(value.normalize())
    return value if isinstance(value, str | int | bool) else str(value)
