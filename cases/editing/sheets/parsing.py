"""Files as they come: which form they have, and their rows in the order in which they have to be entered."""

import csv
import io
import json
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from cases.choices import Aspect, Bearing, DateBasis, EventKind, Outcome, RoleName, Standing
from cases.editing.sheets.columns import COLUMNS, GUARDED
from cases.editing.sheets.importing import CASE, TAKEN, Line, Parsed
from cases.editing.sheets.matching import MUST_EXIST
from cases.values import fact_files
from cases.values.date_entry import read
from cases.values.dates import DateError

MOST_BYTES, MOST_ROWS = 1_000_000, 2_000
TOO_LARGE = f"The file has more than {MOST_BYTES:,} bytes. Send it in parts."
TOO_MANY = f"The file has more than {MOST_ROWS:,} rows. Send it in parts."
NOT_UTF8 = "The file is not in UTF-8. Save it again as “CSV UTF-8”, or as JSON."
EMPTY = "The file is empty."
NO_FORM = (
    "This is neither a table with a line of column names nor JSON of a form that is known here. Take an export of a "
    "case for a pattern."
)
_CHOICES = {
    "date is": DateBasis,
    "kind": EventKind,
    "how it is known": Standing,
    "outcome": Outcome,
    "speaks to": Aspect,
    "bearing": Bearing,
}


def parse_file(body: bytes, subject: str = "") -> Parsed:
    """The rows of a file; `subject` is the name of whose case it is, as a fact file may call them."""
    if len(body) > MOST_BYTES:
        return Parsed((), (TOO_LARGE,))
    try:
        text = body.decode("utf-8-sig")
    except UnicodeDecodeError:
        return Parsed((), (NOT_UTF8,))
    if not text.strip() or "\x00" in text:
        return Parsed((), (EMPTY if not text.strip() else NO_FORM,))
    return _of_json(text, subject) if text.lstrip()[0] in "{[" else _of_table(text)


# -- JSON


def _of_json(text: str, subject: str) -> Parsed:
    try:
        data = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f" Line {error.lineno}, column {error.colno}." if isinstance(error, json.JSONDecodeError) else ""
        return Parsed((), (f"That is not JSON.{where}",))
    try:
        parsed = _of_fact_file(data, subject) if fact_files.is_fact_file(data) else _of_rows(data)
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        return Parsed((), (f"A row lacks something, or holds what it should not: {error}. {NO_FORM}",))
    return Parsed((), (TOO_MANY,)) if len(parsed.lines) > MOST_ROWS else parsed


def _of_rows(data: Any) -> Parsed:
    if not isinstance(data, dict) or not any(name in TAKEN for name in data):
        return Parsed((), (NO_FORM,))
    unknown = [
        f"“{name}” can’t be imported into a case: take it out of the file." for name in data if name not in TAKEN
    ]
    lines = []
    for name in (files for files in TAKEN if files in data):
        for place, row in enumerate(data[name], 1):
            if not isinstance(row, dict):
                return Parsed((), (f"{name}, {place} is no row.",))
            lines.append(Line(f"{name}, {place}", name, row))
    return Parsed(tuple(lines), tuple(unknown))


def _of_fact_file(data: Any, subject: str) -> Parsed:
    names = {str(one["name"]).casefold(): str(one["id"]) for one in data.get("people", ())}
    whose = names.get(subject.casefold(), "")
    notes = list(fact_files.left_out(data))
    lines = [Line(where, "people", row) for where, row in fact_files.people(data)]
    lines += [Line(where, "people", row) for where, row in fact_files.publishers(data)]
    lines += [Line(where, "places", row) for where, row in fact_files.places(data)]
    lines += [Line(where, "sources", row) for where, row in fact_files.sources(data)]
    for where, row, decided in fact_files.events(data, whose):
        lines.append(Line(where, "events", row))
        notes += [f"“{row['headline']}”: {note}" for note in decided]
    lines += [Line(where, "questions", row) for where, row in fact_files.questions(data)]
    return Parsed(tuple(lines), (), tuple(notes))


# -- a table


def _of_table(text: str) -> Parsed:
    first = text.partition("\n")[0]
    between = max(",;\t", key=first.count)
    rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=between))
    names = [name.strip().casefold() for name in rows[0]]
    if "headline" not in names and "id" not in names:
        return Parsed((), (NO_FORM,))
    faults = [f"There is no column “{name}”. Take an export for a pattern." for name in names if name not in COLUMNS]
    faults += [f"The column “{name}” stands twice." for name in sorted({n for n in names if names.count(n) > 1})]
    if faults or len(rows) > MOST_ROWS:
        return Parsed((), tuple(faults) or (TOO_MANY,))
    lines, wrong = [], []
    for number, cells in enumerate(rows[1:], 2):
        if len(cells) > len(names):
            wrong.append(f"Line {number} has {len(cells)} cells, and there are {len(names)} columns.")
        elif any(cell.strip() for cell in cells):
            lines.append((number, dict(zip(names, map(_cell, cells), strict=False))))
    found, unread = _events(lines)
    return Parsed(tuple(_in_order(found)), (*wrong, *unread))


def _cell(text: str) -> str:
    """What a spreadsheet would have taken for a formula has an apostrophe before it in an export."""
    text = text.strip()
    return text[1:] if text[:1] == "'" and text[1:2] in GUARDED else text


def _events(lines: list[tuple[int, dict[str, str]]]) -> tuple[list[Line], list[str]]:
    """An event a line; a line with neither id nor headline adds a citation to the event above it."""
    found: list[Line] = []
    faults: list[str] = []
    seen: dict[str, Line] = {}
    for number, cells in lines:
        key = cells.get("id", "")
        line = seen.get(key) if key else (found[-1] if found and not cells.get("headline") else None)
        if line is None:
            line = Line(f"line {number}", "events", {"ref": key or _ref_of(cells, len(found))})
            found.append(line)
            seen[line.data["ref"]] = line
            faults += _fill(line.data, cells, number)
        faults += _cite(line.data, cells, number)
    return found, faults


def _ref_of(cells: dict[str, str], place: int) -> str:
    """A name for an event without an id: the same file sent twice enters it once."""
    said = "\n".join((cells.get("headline", ""), cells.get("date", ""), str(place)))
    return f"table {sha256(said.encode()).hexdigest()[:32]}"


def _fill(row: dict[str, Any], cells: dict[str, str], number: int) -> Iterator[str]:
    """What the cells say of the event itself; yields what can't be read."""
    for name, column in COLUMNS.items():
        text = cells.get(name, "")
        if column.of != "event" or not text or name == "id":
            continue
        if name == "people":
            yield from _people(row, text, number)
        elif name == "place":
            row["place"] = text
        elif name == "date":
            try:
                row["when"] = read(text).text
            except DateError as error:
                yield f"Line {number}, date “{text}”: {error}"
        elif name in _CHOICES:
            yield from _choose(row, name, column.field, text, number)
        else:
            row[column.field] = text


def _people(row: dict[str, Any], text: str, number: int) -> Iterator[str]:
    labels = _by_label(RoleName)
    row["roles"] = []
    for line in filter(None, map(str.strip, text.splitlines())):
        name, role, capacity, *more = [*(piece.strip() for piece in line.split("|")), "", ""]
        known = labels.get(role.casefold())
        if not name or known is None or any(more):
            yield f"Line {number}, people “{line}”: write “Name | role” or “Name | role | capacity”, one to a line."
            continue
        row["roles"].append({"actor": name, "role": known} | ({"capacity": capacity} if capacity else {}))


def _choose(row: dict[str, Any], name: str, column: str, text: str, number: int) -> Iterator[str]:
    found = _by_label(_CHOICES[name]).get(text.casefold())
    if found is None:
        words = ", ".join(str(choice.label) for choice in _CHOICES[name])
        yield f"Line {number}, {name} “{text}” is none of: {words}."
    else:
        row[column] = found


def _by_label(choices: Any) -> dict[str, str]:
    return {str(word).casefold(): choice.value for choice in choices for word in (choice.value, choice.label)}


def _cite(row: dict[str, Any], cells: dict[str, str], number: int) -> Iterator[str]:
    named = {name: cells[name] for name, column in COLUMNS.items() if column.of != "event" and cells.get(name)}
    if not named:
        return
    if not (named.get("source") or named.get("source address")):
        yield f"Line {number}: name the source of the quote, by its title or its address."
        return
    citation: dict[str, Any] = {"source": named.get("source address") or named["source"], "_source": named}
    if named.get("citation id"):
        citation["ref"] = named["citation id"]
    for name in ("quote", "locator", "attributed to"):
        if named.get(name):
            citation[COLUMNS[name].field] = named[name]
    for name in ("speaks to", "bearing"):
        if named.get(name):
            yield from _choose(citation, name, COLUMNS[name].field, named[name], number)
    row.setdefault("citations", []).append(citation)


def _in_order(events: list[Line]) -> Iterator[Line]:
    """People and places that have to be there, sources that may be new, then the events."""
    rows: dict[tuple[str, str], dict[str, Any]] = {}
    for line in events:
        for role in line.data.get("roles", ()):
            rows[("people", role["actor"])] = {"ref": role["actor"], "name": role["actor"], MUST_EXIST: True}
        if "place" in line.data:
            name = line.data["place"]
            rows[("places", name)] = {"ref": name, "name": name, MUST_EXIST: True}
        for citation in line.data.get("citations", ()):
            said = citation.pop("_source")
            if said.get("publisher"):
                name = said["publisher"]
                rows[("people", name)] = {"ref": name, "name": name, MUST_EXIST: True}
            rows.setdefault(("sources", citation["source"]), _source(citation["source"], said))
        line.data.setdefault("inmates", [CASE])
    for (files, ref), row in sorted(rows.items(), key=lambda pair: pair[0][0] == "sources"):
        yield Line(f"{files}: {ref}"[:120], files, row)
    yield from events


def _source(ref: str, said: dict[str, str]) -> dict[str, Any]:
    """A source that is not there yet is made if its title is given."""
    row: dict[str, Any] = {"ref": ref, "title": said.get("source", ""), "kind": "secondary"}
    if said.get("source address"):
        row["url"] = said["source address"]
    if said.get("publisher"):
        row["publisher"] = said["publisher"]
    if said.get("source date"):
        try:
            row["published"] = read(said["source date"]).text
        except DateError:
            row["published"] = said["source date"]
    return row if row["title"] else {"ref": ref, "url": ref, MUST_EXIST: True}
