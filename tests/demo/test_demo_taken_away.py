"""What can be taken away of the demonstration: documents by their schema, tables without a withheld name, numbers."""

import csv
import io
import json
import re
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from jsonschema import Draft202012Validator, FormatChecker

from cases.models.desk.actors import Actor
from cases.models.published.editions import Edition
from cases.models.published.rows import Record
from cases.reading.document_data import document_text
from cases.reading.document_schema import schema
from cases.values.documents import from_plain
from cases.values.edition import Document

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def table(client: Client, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(client.get(path).content.decode(), newline="")))


def test_every_edition_keeps_to_the_schema(published: str) -> None:
    validator = Draft202012Validator(schema(), format_checker=FormatChecker())
    editions = list(Edition.objects.order_by("slug", "number"))
    assert len(editions) > 10
    for edition in editions:
        data = json.loads(document_text(edition, address="https://a.example/", schema="https://b.example/"))
        assert [fault.message for fault in validator.iter_errors(data)] == [], edition
        head: dict[str, Any] = {name: data.pop(name) for name in ("$schema", "schema", "edition")}
        assert head["edition"]["number"] == edition.number
        assert from_plain(Document, data).facts.slug == edition.slug


def test_nobody_who_is_withheld_is_named_in_any_file(published: str, client: Client) -> None:
    hidden = {name for actor in Actor.objects.filter(was_minor=True) for name in (actor.name, actor.name.split()[0])}
    hidden = {name.casefold() for name in hidden}
    assert len(hidden) > 3
    paths = ["/data/cases.csv", "/data/"]
    for edition in Edition.objects.all():
        base = f"/{edition.record_kind}s/{edition.slug}/"
        paths += [f"{base}editions/{edition.number}/document.json", f"{base}events.csv"]
    for path in sorted(set(paths)):
        response = client.get(path)
        text = response.content.decode().casefold()
        assert response.status_code == 200
        assert [name for name in hidden if re.search(rf"\b{re.escape(name)}\b", text)] == [], path
    cooper = client.get("/cases/kevin-cooper/editions/5/document.json").content.decode()
    assert "[name withheld]" in cooper
    kinds = {name["kind"] for person in json.loads(cooper)["people"] for name in person["names"]}
    assert ("misspelling" in kinds, kinds == set()) == (False, False)


def test_a_case_says_the_same_in_the_table_and_on_its_page(published: str, client: Client) -> None:
    rows = {row["case"]: row for row in table(client, "/data/cases.csv")}
    assert set(rows) == set(Record.objects.cases().real().values_list("slug", flat=True))
    for slug, row in rows.items():
        page = re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", client.get(f"/cases/{slug}/").content.decode()))
        least, most = row["custody_years_least"], row["custody_years_most"]
        said = f"{most} years" if least == most else f"{least} or {most} years"
        assert f"n custody {said}" in page
        assert row["status_in_words"].capitalize() in page
        events = table(client, f"/cases/{slug}/events.csv")
        assert {event["address"].partition("/cases/")[2].split("/")[0] for event in events} == {slug}
        assert all(json.loads(event["sources"] or "[]") for event in events)


def test_the_numbers_are_those_of_the_tables(published: str, client: Client) -> None:
    cases = table(client, "/data/cases.csv")
    events = [event for case in cases for event in table(client, f"/cases/{case['case']}/events.csv")]
    status = {row["status"]: int(row["cases"]) for row in table(client, "/numbers/status.csv") if row["cases"] != "0"}
    assert status == {case["status"]: 1 for case in cases}
    standing = {row["standing"]: int(row["events"]) for row in table(client, "/numbers/standing.csv")}
    assert standing == {name: sum(event["standing"] == name for event in events) for name in standing}
    sources = {address for event in events for address in json.loads(event["source_addresses"])}
    assert sum(int(row["sources"]) for row in table(client, "/numbers/sources.csv")) >= len(sources)
    assert {row["as_of"] for row in table(client, "/numbers/quotes.csv")} == {timezone.localdate().isoformat()}
