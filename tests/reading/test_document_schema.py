"""The schema that readers are given says of every field what it is, and documents keep to it."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from cases.models.published.editions import Edition
from cases.reading.document_data import document_text
from cases.reading.document_schema import ABOUT, FORMS, WORDS, schema
from cases.values import edition as shape
from cases.values.documents import KINDS, from_plain, in_full, to_plain
from cases.values.edition import Document, NameItem
from cases.values.kinds import kinds
from tests.reading.documents import campaign_document, case_document, long_document, publish, uncertain_document

VALIDATOR = Draft202012Validator(schema(), format_checker=FormatChecker())
ADDRESS = "https://example.org/cases/case-cooper/editions/1/"
BY = "https://example.org/data/document-1.schema.json"
HEAD = {
    "$schema": BY,
    "schema": 1,
    "edition": {
        "number": 1,
        "address": ADDRESS,
        "published_at": "2026-11-20T12:00:00+00:00",
        "summary": "First edition.",
        "review": "none",
    },
}


def faults(data: Any) -> list[str]:
    return [f"{fault.json_path}: {fault.message}" for fault in VALIDATOR.iter_errors(data)]


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(schema())


@pytest.mark.parametrize("make", [case_document, campaign_document, uncertain_document, lambda: long_document(30)])
def test_documents_keep_to_it(make: Any) -> None:
    assert faults(HEAD | in_full(make())) == []


@pytest.mark.parametrize(
    ("place", "value", "fault"),
    [
        (("schema",), 2, "$.schema: 1 was expected"),
        (("events", 0, "kind"), "miracle", "$.events[0].kind: 'miracle' is not valid under any of the given schemas"),
        (("events", 0, "id"), "7", "$.events[0].id: '7' does not match"),
        (("events", 0, "citations", 0, "is_masked"), "no", "$.events[0].citations[0].is_masked: 'no' is not of type"),
        (("edition", "published_at"), 2026, "$.edition.published_at: 2026 is not of type 'string'"),
        (("facts", "slug"), "a/b", "$.facts.slug: 'a/b' does not match"),
    ],
)
def test_what_does_not_keep_to_it_is_found(place: tuple[Any, ...], value: Any, fault: str) -> None:
    data = HEAD | in_full(case_document())
    data = json.loads(json.dumps(data))
    held: Any = data
    for step in place[:-1]:
        held = held[step]
    held[place[-1]] = value
    (found,) = faults(data)
    assert found.startswith(fault)


def test_a_field_that_is_missing_is_found() -> None:
    data = HEAD | in_full(case_document())
    del data["facts"]["jurisdiction"]
    assert faults(data) == ["$.facts: 'jurisdiction' is a required property"]


def test_every_code_of_every_record_is_explained_once() -> None:
    definitions = schema()["$defs"]
    assert set(ABOUT) == {"Document", *definitions}
    codes = {
        (cls.__name__, name)
        for cls in vars(shape).values()
        if isinstance(cls, type) and cls.__module__ == shape.__name__
        for name, kind in kinds(cls).items()
        if kind == "code"
    }
    words = {(record, name) for record, names in WORDS.items() for name in names}
    forms = {(record, name) for record, names in FORMS.items() for name in names}
    assert (words | forms, words & forms) == (codes, set())


def test_a_document_in_full_is_the_same_document() -> None:
    document = case_document()
    assert from_plain(Document, in_full(document)) == document
    assert set(in_full(document)) == {"facts", *(field for _, field in KINDS.values())}
    assert len(json.dumps(in_full(document))) > len(json.dumps(to_plain(document)))


@pytest.mark.django_db
def test_what_is_taken_away_is_what_was_published_but_for_misspellings() -> None:
    document = case_document()
    edition = publish(document)
    data = json.loads(document_text(edition, address=ADDRESS, schema=BY))
    assert {name: data.pop(name) for name in HEAD} == HEAD
    people = tuple(
        replace(one, names=(NameItem("C. Cooper", "short"),)) if one.shown == "Case Cooper" else one
        for one in document.people
    )
    assert from_plain(Document, data) == replace(document, people=people)
    assert "Copper" not in json.dumps(data)


@pytest.mark.django_db
def test_an_editions_document_stays_the_same_when_another_follows() -> None:
    edition = publish(case_document())
    before = document_text(edition, address=ADDRESS, schema=BY)
    publish(replace(case_document(), questions=()), number=2)
    assert document_text(Edition.objects.get(pk=edition.pk), address=ADDRESS, schema=BY) == before


def promised(of: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """What a schema says of each field of each record: its words, what it refers to, or its type."""

    def told(field: dict[str, Any]) -> Any:
        if "oneOf" in field:
            return sorted(word["const"] for word in field["oneOf"])
        if "items" in field:
            return [told(field["items"])]
        return field.get("$ref", "").rpartition("/")[2] or field.get("type") or field.get("const") or "object"

    records = {"": of} | of["$defs"]
    return {
        name: {field: told(says) for field, says in record["properties"].items()} for name, record in records.items()
    }


def test_nothing_that_version_1_promised_is_gone() -> None:
    """Fields and words may be added to a version. Another change needs another version, and this file a new one."""
    kept = json.loads((Path(__file__).parent / "document-1.json").read_text(encoding="utf-8"))
    now = promised(schema())
    for record, fields in kept.items():
        for field, told in fields.items():
            if isinstance(told, list) and len(told) > 1:
                assert set(told) <= set(now[record][field]), (record, field)
            else:
                assert now[record][field] == told, (record, field)
