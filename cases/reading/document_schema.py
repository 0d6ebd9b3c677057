"""The JSON Schema of an edition's document, made from the records that are its shape: one declaration, never two."""

from dataclasses import is_dataclass
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

from django.db.models import TextChoices

from cases.choices import (
    ActorKind,
    Aspect,
    Bearing,
    CslType,
    DateBasis,
    Effect,
    EventKind,
    Living,
    NameKind,
    Naming,
    Nature,
    Outcome,
    PlaceKind,
    QuoteState,
    RecordKind,
    Regard,
    Relief,
    Review,
    Rights,
    RoleName,
    Scope,
    Sentence,
    SourceKind,
    Standing,
    Status,
    Tells,
)
from cases.values.edition import SCHEMA_VERSION, Document
from cases.values.kinds import kinds

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"

_EDTF = "a date in EDTF (ISO 8601-2), in the profile that /data/ describes"
_DAY = "a day in EDTF"
_LANGUAGE = "a language tag (BCP 47)"
# What the codes of each record are: words of a list, or text of a form; “optional” ones may be empty.
WORDS: dict[str, dict[str, tuple[type[TextChoices], bool]]] = {
    "CitationItem": {"aspect": (Aspect, False), "bearing": (Bearing, False), "state": (QuoteState, False)},
    "PlaceRef": {"kind": (PlaceKind, True)},
    "RoleItem": {"role": (RoleName, False)},
    "AnswerItem": {"effect": (Effect, False)},
    "EventItem": {
        "kind": (EventKind, False),
        "when_basis": (DateBasis, False),
        "outcome": (Outcome, False),
        "standing": (Standing, False),
        "scope": (Scope, False),
        "relief": (Relief, True),
        "sentence": (Sentence, True),
    },
    "ClaimItem": {"nature": (Nature, False), "regard": (Regard, False), "tells": (Tells, True)},
    "NameItem": {"kind": (NameKind, False)},
    "PersonItem": {"kind": (ActorKind, False), "policy": (Naming, False), "living": (Living, False)},
    "SourceItem": {"kind": (SourceKind, False), "csl_type": (CslType, False), "published_basis": (DateBasis, False)},
    "PhotoItem": {"rights": (Rights, False)},
    "LinkedItem": {"kind": (RecordKind, False)},
    "FactsItem": {"kind": (RecordKind, False), "status": (Status, True)},
}
FORMS: dict[str, dict[str, str]] = {
    "CitationItem": {"checked_on": _DAY, "copy_seen_on": _DAY},
    "AnswerItem": {"when": _EDTF},
    "EventItem": {"when": _EDTF},
    "ClaimItem": {"date": _EDTF, "number": "a decimal number as text", "as_of": _EDTF},
    "SourceItem": {
        "published": _EDTF,
        "seen_on": _DAY,
        "archived_on": _DAY,
        "language": _LANGUAGE,
    },
    "RenditionItem": {"name": "the end of the picture’s address", "sha256": "SHA-256 of its bytes, in hexadecimals"},
    "PhotoItem": {"taken": _EDTF},
    "FactsItem": {"checked_on": _DAY, "language": _LANGUAGE},
}
ABOUT = {
    "Document": "All that the pages of one edition are made of. Events stand in the order of the timeline.",
    "FactsItem": (
        "What the record is. Its status rests on the event or the claim named beside it. With a `retraction` the whole "
        "record was taken back; `is_invented` says that it was made up, to try things out; `is_unlisted`, that search "
        "engines are asked not to list its pages; `language` is its editors’."
    ),
    "EventItem": (
        "One thing that happened, or was set for a day. What was taken back has its day, its kind and the sentence in "
        "`retraction`; its other fields then say nothing."
    ),
    "RoleItem": "Who had which part in it, and the capacity held then.",
    "AnswerItem": "What an event does to an earlier one.",
    "PlaceRef": "A place by the name it bore then, and those around it from the inside out.",
    "CitationItem": (
        "One passage in one source: the words quoted with those around them, where they stand, what they speak to, and "
        "what was found when they were looked up in the copy that is held. `is_masked`: a name in them is withheld."
    ),
    "QuestionItem": "What claims answer, the reading that the pages use and why, or that they choose none.",
    "ClaimItem": (
        "One thing that somebody says. `opens` is its place among the sentences that the page opens with, 0 for none; "
        "`tells` says that it is what a campaign asks, or a way to act that it names."
    ),
    "PersonItem": "A person or body. `shown` is the only form of the name that these pages print.",
    "NameItem": "Another name of theirs.",
    "SourceItem": (
        "What is cited. It may pass on another (`via`) or be a copy of one; `address_withheld`, here and elsewhere: an "
        "address is left out, since it holds a name that is withheld."
    ),
    "ExhibitItem": "A thing that is evidence.",
    "TopicItem": "A word of the newsroom’s own list, with its definition.",
    "PhotoItem": "A photograph. It is shown only if `is_showable`; what is told of it is told either way.",
    "RenditionItem": "A picture at one of its sizes, in pixels.",
    "LinkedItem": "A campaign or a case that this record names, and who leads it.",
}


@cache
def schema() -> dict[str, Any]:
    """Draft 2020-12. Fields and words of lists may be added within a version, so nothing is closed to more."""
    definitions: dict[str, Any] = {}
    document = _record(Document, definitions)
    head = {
        "$schema": {"type": "string", "description": "where this schema lies"},
        "schema": {"const": SCHEMA_VERSION},
        "edition": {
            "type": "object",
            "properties": {
                "number": {"type": "integer", "minimum": 1},
                "address": {"type": "string", "format": "uri"},
                "published_at": {"type": "string", "format": "date-time"},
                "summary": {"type": "string"},
                "review": _words(Review, is_optional=False),
            },
            "required": ["number", "address", "published_at", "summary", "review"],
        },
    }
    return {
        "$schema": DIALECT,
        "title": "An edition of a case or a campaign",
        "description": document.pop("description"),
        "type": "object",
        "properties": head | document["properties"],
        "required": [*head, *document["required"]],
        "$defs": definitions,
    }


def _record(cls: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    of_field, hints = kinds(cls), get_type_hints(cls, include_extras=True)
    return {
        "type": "object",
        "description": ABOUT[cls.__name__],
        "properties": {name: _field(cls, name, hint, of_field[name], definitions) for name, hint in hints.items()},
        "required": list(hints),
    }


def _field(cls: Any, name: str, hint: Any, kind: str, definitions: dict[str, Any]) -> dict[str, Any]:
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _field(cls, name, get_args(hint)[0], kind, definitions)}
    if is_dataclass(hint):
        title = hint.__name__  # type: ignore[union-attr]
        if title not in definitions:
            definitions[title] = {}  # so that a record that held itself would end here
            definitions[title] = _record(hint, definitions)
        return {"$ref": f"#/$defs/{title}"}
    if get_origin(hint) is not Annotated:
        return {"type": {bool: "boolean", int: "integer"}[hint]}
    return _text(cls.__name__, name, kind)


def _text(record: str, name: str, kind: str) -> dict[str, Any]:
    if kind == "code" and name in WORDS.get(record, {}):
        words, is_optional = WORDS[record][name]
        return _words(words, is_optional=is_optional)
    if kind == "code":
        return {"type": "string", "description": f"{FORMS[record][name]}; empty where there is none"}
    if kind == "id":
        return {"type": "string", "pattern": f"^({_UUID})?$", "description": "a UUID; empty for none"}
    more = {
        "text": {},
        "markdown": {"contentMediaType": "text/markdown"},
        "address": {"description": "an address on the web; empty for none"},
        "slug": {"pattern": "^[-a-zA-Z0-9_]*$", "description": "the end of an address here; empty for none"},
    }
    return {"type": "string", **more[kind]}


def _words(words: type[TextChoices], *, is_optional: bool) -> dict[str, Any]:
    said = [{"const": value, "title": str(label)} for value, label in words.choices]
    return {"oneOf": [*said, {"const": "", "title": "none"}] if is_optional else said}
