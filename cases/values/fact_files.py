"""Fact files: sourced events gathered outside the desk, in words of their own; and what these words are here. Pure.

A fact file is JSON with people, facilities, sources, events and conflicts (points on which sources differ). Its status
says how an event is known, its type what happened; a moment that it writes as an interval is a set here.
"""

import re
from collections.abc import Iterator
from typing import Any

from cases.values.dates import DateError, parse

Row = dict[str, Any]

STANDING = {
    "official_act": ("official_record", "occurred"),
    "court_finding": ("court_finding", "occurred"),
    "verdict_or_sentence": ("court_finding", "occurred"),
    "court_filing": ("official_record", "occurred"),
    "scheduled_not_occurred": ("official_record", "not_carried_out"),
    "allegation": ("claimed", "occurred"),
    "statement": ("reported", "occurred"),
    "advocacy": ("reported", "occurred"),
    "media": ("reported", "occurred"),
    "reported_fact": ("reported", "occurred"),
    "biographical": ("reported", "occurred"),
}
KIND = {
    "appeal_decision": "appeal_ruling",
    "appointment": "appointment",
    "arrest": "arrest",
    "birth": "birth",
    "broadcast": "broadcast",
    "charge": "charge",
    "clemency_petition": "clemency_petition",
    "clemency_step": "clemency_step",
    "court_order": "court_order",
    "crime": "crime",
    "custody": "custody",
    "escape": "escape",
    "evidence": "evidence_found",
    "evidence_test": "evidence_test",
    "execution_date": "execution_date",
    "execution_warrant": "warrant",
    "executive_order": "executive_order",
    "habeas_decision": "appeal_ruling",
    "habeas_filing": "filing",
    "hearing": "hearing",
    "human_rights_report": "rights_report",
    "investigation": "investigation",
    "lawsuit_filed": "filing",
    "letter": "letter",
    "meeting": "meeting",
    "movement": "movement",
    "petition": "filing",
    "phone_call": "meeting",
    "plea": "plea",
    "publication": "publication",
    "release": "release",
    "report": "report",
    "sentence": "sentence",
    "social_post": "post",
    "statement": "statement",
    "stay": "stay",
    "trial": "trial",
    "verdict": "verdict",
    "visit": "visit",
    "witness_statement": "witness_account",
}
_CSL = {"entry-encyclopedia": "webpage"}  # types that no source of a case has here
_LASTING = frozenset({"custody", "trial", "hearing", "investigation", "movement"})
_NOT_EVENTS = {"statistic": "a figure is a claim, with who counted it and as of when"}
# A decision on clemency is told apart by its own words; where they do not say, somebody has to.
_DECISIONS = (
    *(("commut", "commutation"), ("pardon", "pardon"), ("reprieve", "reprieve")),
    *((word, "clemency_denial") for word in ("den", "reject", "refus", "declin")),
)
_NAME_KINDS = (("misspelling", "misspelling"), ("birth", "birth"), ("alias", "alias"))
_PLACES = (("prison", "prison"), ("facility", "prison"), ("hospital", "hospital"), ("jail", "jail"), ("court", "court"))
# A word of what a person is in the file, and the part that is proposed for them in an event.
_PARTS = (
    ("victim", "victim"),
    ("judge", "judge"),
    ("court", "judge"),
    ("justice", "judge"),
    ("governor", "official"),
    ("senator", "official"),
    ("treasurer", "official"),
    ("sheriff", "investigator"),
    ("attorney at trial", "counsel"),
    ("lawyer", "counsel"),
    ("district attorney", "prosecutor"),
    ("prosecutor", "prosecutor"),
    ("columnist", "journalist"),
    ("correspondent", "journalist"),
    ("campaigner", "advocate"),
    ("not charged", "accused_not_charged"),
)
_BRACKET = re.compile(r"\s*\(([^()]*)\)\s*$")


def is_fact_file(data: Any) -> bool:
    return isinstance(data, dict) and isinstance(data.get("events"), list) and "conflicts" in data


def people(data: Row) -> Iterator[tuple[str, Row]]:
    """Where each person or body of the file stands, and the row that it is here."""
    for place, one in enumerate(data.get("people", ()), 1):
        role = str(one.get("role") or "")
        is_body = "(organization)" in role
        row: Row = {"ref": one["id"], "kind": "body" if is_body else "person", "name": one["name"]}
        row["names"] = [name for name in map(_name, one.get("alt_names", ())) if name["text"] != one["name"]]
        row["description"] = role.replace(" (organization)", "").replace(" (killed)", "")[:300]
        if not is_body:
            row["living"] = {True: "yes", False: "no"}.get(one.get("living"), "unknown")
            if re.search(r"\bchild\b|\bminor\b|\baged (?:\d|1[0-7])\b", f"{role} {one.get('note') or ''}"):
                row |= {"was_minor": True, "label": "a child"}
        if one.get("note"):
            row["note"] = one["note"]
        yield f"people, {place}", row


def places(data: Row) -> Iterator[tuple[str, Row]]:
    for place, one in enumerate(data.get("facilities", ()), 1):
        kind = next((ours for word, ours in _PLACES if word in str(one.get("kind", "")).casefold()), "other")
        note = ". ".join(str(one[name]) for name in ("place", "note") if one.get(name))
        names = [_name(text) for text in one.get("alt_names", ())]
        row = {"ref": one["id"], "name": one["name"], "kind": kind, "note": note, "names": names}
        yield f"facilities, {place}", {name: value for name, value in row.items() if value}


def publishers(data: Row) -> Iterator[tuple[str, Row]]:
    """A body for each that answers for a source."""
    for name in dict.fromkeys(str(one["publisher"]) for one in data.get("sources", ()) if one.get("publisher")):
        yield f"publisher {name}", {"ref": f"publisher {name}", "kind": "body", "name": name}


def sources(data: Row) -> Iterator[tuple[str, Row]]:
    for place, one in enumerate(data.get("sources", ()), 1):
        row = {
            "ref": one["id"],
            "title": one["title"],
            "authors": one.get("author"),
            "publisher": f"publisher {one['publisher']}" if one.get("publisher") else None,
            "csl_type": _CSL.get(str(one.get("csl_type")), one.get("csl_type")),
            "kind": one.get("source_kind"),
            "published": one.get("published_edtf"),
            "url": one.get("url"),
            "access_note": one.get("seen"),
            "note": one.get("note"),
        }
        yield f"sources, {place}", {name: value for name, value in row.items() if value}


def events(data: Row, subject: str) -> Iterator[tuple[str, Row, tuple[str, ...]]]:
    """Where each event stands, its row, and what was decided on the way; `subject` is the id of whose case it is.

    A row without a kind or a standing is one that the file has no word of ours for: the desk refuses it and says so.
    """
    parts = {one["id"]: _part(str(one.get("role") or ""), one["id"] == subject) for one in data.get("people", ())}
    for place, one in enumerate(data["events"], 1):
        if one.get("type") in _NOT_EVENTS:
            continue
        kind = _kind(one)
        standing, outcome = STANDING.get(str(one.get("status")), (str(one.get("status")), "occurred"))
        when, notes = _when(str(one.get("edtf") or ""), kind)
        about = ". ".join(str(one[name]) for name in ("location", "note") if one.get(name))
        row = {
            "ref": one["id"],
            "headline": one["title"],
            "kind": kind,
            "when": when,
            "standing": standing,
            "outcome": outcome,
            "account": one.get("summary"),
            "note": about,
            "roles": [{"actor": who, "role": parts.get(who, "participant")} for who in one.get("actors", ())],
            "citations": [{"source": c["source"], "exact": c["quote"]} for c in one.get("citations", ())],
        }
        yield f"events, {place}", {name: value for name, value in row.items() if value}, tuple(notes)


def left_out(data: Row) -> Iterator[str]:
    """What of the file is no row of a case, and why."""
    for one in data["events"]:
        if one.get("type") in _NOT_EVENTS:
            yield f"“{one['title']}” is left out: {_NOT_EVENTS[one['type']]}."
    for one in data.get("campaigns", ()):
        yield f"“{one['name']}” is left out: a campaign is made in its own form."


def questions(data: Row) -> Iterator[tuple[str, Row]]:
    """A question for each point on which the sources differ, with a claim for each value; what is used stays open."""
    for place, one in enumerate(data.get("conflicts", ()), 1):
        values: dict[str, list[Row]] = {}
        for said in one["values"]:
            values.setdefault(str(said["value"]), []).append({"source": said["source"], "exact": said["quote"]})
        claims = [
            {"text": f"{one['field']}: {value}."[:500], "value": value[:255], "citations": _once(citations)}
            for value, citations in values.items()
        ]
        row = {"ref": one["id"], "text": f"{one['field']}?"[:300], "claims": claims}
        if one.get("assessment"):
            row |= {"reason": one["assessment"][:2000], "no_reading": True}
        if one.get("recommended"):
            row |= {"reading": str(one["recommended"])[:500], "no_reading": False}
        if "reading" in row and "reason" not in row:
            row["reason"] = "So the file that it was taken from."
        yield f"conflicts, {place}", row


def _once(citations: list[Row]) -> list[Row]:
    return list({(one["source"], one["exact"]): one for one in citations}.values())


def _name(text: str) -> Row:
    """“Richard Goodman (birth name per S79)”: the name, and of which sort it is."""
    bracket = _BRACKET.search(text)
    said = bracket[1].casefold() if bracket else ""
    kind = next((kind for word, kind in _NAME_KINDS if word in said), "other")
    return {"text": text[: bracket.start()] if bracket else text, "kind": kind}


def _kind(one: Row) -> str:
    """Ours for the type of an event, or the type itself, which the desk refuses where it knows no such word."""
    told = str(one.get("type"))
    if told != "clemency_decision":
        return KIND.get(told, told)
    said = str(one["title"]).casefold()
    return next((kind for word, kind in _DECISIONS if word in said), told)


def _part(role: str, is_subject: bool) -> str:
    if is_subject:
        return "subject"
    return next((part for word, part in _PARTS if word in role.casefold()), "participant")


def _when(edtf: str, kind: str) -> tuple[str, list[str]]:
    """A moment that is written as an interval lay somewhere within it."""
    try:
        date = parse(edtf)
    except DateError:
        return edtf, []
    if not date.is_span or kind in _LASTING or date.is_ongoing:
        return edtf, []
    start, _, end = edtf.partition("/")
    return f"[{start}..{end}]", [f"“{edtf}” was read as a moment between the two: this kind of event doesn’t last."]
