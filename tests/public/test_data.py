"""What can be taken away: the page, the files, and the ways to what explains them."""

import csv
import io
import json
from dataclasses import replace

import pytest
from django.test import override_settings

from cases.public.newsroom import licence_name, newsroom
from cases.reading.case_table import COLUMNS as OF_CASES
from cases.reading.event_table import COLUMNS as OF_EVENTS
from cases.values.retraction import notice
from tests.public.test_pages import text_of
from tests.reading.documents import campaign_document, case_document, event, publish
from tests.reading.editions import publish_three

pytestmark = pytest.mark.django_db
SITE = "http://testserver"
FILES = {
    "cases": ("/data/cases.csv", 3),
    "events": ("/cases/case-cooper/events.csv", 3),
    "campaign events": ("/campaigns/free-case/events.csv", 3),
    "document": ("/cases/case-cooper/editions/1/document.json", 4),
    "campaign document": ("/campaigns/free-case/editions/1/document.json", 4),
    "schema": ("/data/document-1.schema.json", 0),
}


@pytest.fixture
def published():
    publish(case_document())
    publish(campaign_document())


def links(response):
    return response["Link"].split(", ")


@pytest.mark.parametrize("name", FILES)
def test_a_file_leads_to_what_explains_it_and_is_in_no_search(client, published, django_assert_num_queries, name):
    path, queries = FILES[name]
    with django_assert_num_queries(queries):
        response = client.get(path)
    assert (response.status_code, response["X-Robots-Tag"], dict(response.cookies)) == (200, "noindex", {})
    described = links(response)[0]
    place = described.partition("#")[2].partition(">")[0]
    assert described == f'<{SITE}/data/#{place}>; rel="describedby"; type="text/html"'
    assert f'<h2 id="{place}">' in client.get("/data/").content.decode()
    assert client.head(path).status_code == 200
    assert client.post(path).status_code == 405


def test_the_page_explains_every_column_and_leads_to_real_files(client, published):
    html = client.get("/data/").content.decode()
    for column in (*OF_CASES, *OF_EVENTS):
        assert f"<dt>{column.name}</dt>" in html
    for path in (FILES["cases"][0], FILES["events"][0], FILES["document"][0], FILES["schema"][0]):
        assert f'href="{path}"' in html
        assert client.get(path).status_code == 200


@pytest.mark.parametrize(
    ("name", "columns"), [("cases", OF_CASES), ("events", OF_EVENTS), ("campaign events", OF_EVENTS)]
)
def test_the_columns_of_a_table_are_those_explained(client, published, name, columns):
    response = client.get(FILES[name][0])
    assert response["Content-Type"] == "text/csv; charset=utf-8; header=present"
    header, *rows = csv.reader(io.StringIO(response.content.decode(), newline=""))
    assert header == [column.name for column in columns]
    assert {len(row) for row in rows} == {len(header)}


def test_a_table_of_events_has_a_name_with_its_edition(client):
    publish_three()
    response = client.get("/cases/case-cooper/events.csv")
    assert response["Content-Disposition"] == 'attachment; filename="case-cooper-edition-3-events.csv"'
    assert "A hearing is set" in response.content.decode()


def test_a_headline_that_a_spreadsheet_would_run_is_no_formula(client):
    tweet = event("@KimKardashian asks for DNA tests", "post", "2018-06-16")
    publish(replace(case_document(), events=(tweet, event("=1+1", "post", "2018-06-17"))))
    rows = list(csv.DictReader(io.StringIO(client.get("/cases/case-cooper/events.csv").content.decode(), newline="")))
    assert [row["headline"] for row in rows] == ["'@KimKardashian asks for DNA tests", "'=1+1"]


def test_an_editions_document_stays_at_its_address(client):
    publish_three()
    first = client.get("/cases/case-cooper/editions/1/document.json")
    assert first["Content-Type"] == "application/json"
    data = json.loads(first.content)
    assert (data["$schema"], data["edition"]["address"]) == (
        f"{SITE}/data/document-1.schema.json",
        f"{SITE}/cases/case-cooper/editions/1/",
    )
    assert links(first)[1] == (
        f'<{SITE}/data/document-1.schema.json>; rel="describedby"; type="application/schema+json"'
    )
    assert {event["when"] for event in data["events"] if event["kind"] == "charge"} == {"1983-06-19"}
    third = json.loads(client.get("/cases/case-cooper/editions/3/document.json").content)
    assert {event["when"] for event in third["events"] if event["kind"] == "charge"} == {"1983-06-09"}


def test_the_schema_names_itself(client):
    response = client.get("/data/document-1.schema.json")
    assert response["Content-Type"] == "application/schema+json"
    assert json.loads(response.content)["$id"] == f"{SITE}/data/document-1.schema.json"


@pytest.mark.parametrize(
    "path",
    [
        "/cases/nobody/events.csv",
        "/campaigns/case-cooper/events.csv",
        "/cases/case-cooper/editions/2/document.json",
        "/cases/nobody/editions/1/document.json",
        "/data/document-2.schema.json",
    ],
)
def test_what_is_not_published_has_no_file(client, published, path):
    assert client.get(path).status_code == 404


def test_of_what_was_taken_back_the_table_is_gone_and_earlier_documents_stay(client):
    publish(case_document())
    document = case_document()
    publish(notice(document.facts, document.people, "It was another person."), number=2)
    response = client.get("/cases/case-cooper/events.csv")
    assert (response.status_code, response["Location"]) == (302, "/cases/case-cooper/")
    now = json.loads(client.get("/cases/case-cooper/editions/2/document.json").content)
    assert (now["facts"]["retraction"], now["events"], now["sources"]) == ("It was another person.", [], [])
    assert len(json.loads(client.get("/cases/case-cooper/editions/1/document.json").content)["events"]) == 11
    cite = [client.get(f"/cases/case-cooper/editions/{number}/cite/").content.decode() for number in (1, 2)]
    assert [("document.json" in page, "events.csv" in page) for page in cite] == [(True, False), (True, False)]


def test_the_page_on_citing_leads_to_the_files(client, published):
    html = client.get("/cases/case-cooper/editions/1/cite/").content.decode()
    assert 'href="/cases/case-cooper/editions/1/document.json"' in html
    assert 'href="/cases/case-cooper/events.csv"' in html
    assert (
        "document.json" not in client.get("/sources/" + str(case_document().sources[0].id) + "/cite/").content.decode()
    )


def test_an_invented_case_says_so_in_its_files_and_is_in_no_list(client):
    document = case_document()
    publish(replace(document, facts=replace(document.facts, is_invented=True)))
    rows = list(csv.DictReader(io.StringIO(client.get("/cases/case-cooper/events.csv").content.decode(), newline="")))
    assert {row["is_invented"] for row in rows} == {"yes"}
    assert json.loads(client.get("/cases/case-cooper/editions/1/document.json").content)["facts"]["is_invented"] is True
    assert client.get("/data/cases.csv").content.decode().count("\r\n") == 1
    assert "Case Cooper" not in client.get("/data/").content.decode()


def test_without_a_licence_the_page_says_that_there_is_none(client, published):
    text = text_of(client.get("/data/"))
    assert "has named no licence for its own words" in text
    assert not [link for link in links(client.get("/data/cases.csv")) if "license" in link]


@override_settings(CASETRACKER_LICENCE="https://creativecommons.org/licenses/by-sa/4.0/")
def test_a_licence_is_named_on_the_page_and_beside_every_file(client, published):
    html = client.get("/data/").content.decode()
    assert '<a href="https://creativecommons.org/licenses/by-sa/4.0/" rel="license noopener">CC BY-SA 4.0</a>' in html
    assert "has named no licence" not in html
    for path, _ in FILES.values():
        assert links(client.get(path))[-1] == '<https://creativecommons.org/licenses/by-sa/4.0/>; rel="license"'


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("https://creativecommons.org/licenses/by/4.0/", "CC BY 4.0"),
        ("https://creativecommons.org/licenses/by-nc-nd/3.0/de/", "CC BY-NC-ND 3.0"),
        ("https://creativecommons.org/publicdomain/zero/1.0/", "CC0 1.0"),
        ("https://example.org/terms", "https://example.org/terms"),
        ("", ""),
    ],
)
def test_a_licence_has_the_name_that_people_know(address, name):
    assert licence_name(address) == name


@pytest.mark.parametrize(
    ("contact", "url"),
    [
        ("", ""),
        ("desk@example.org", "mailto:desk@example.org"),
        ("https://example.org/contact", "https://example.org/contact"),
    ],
)
def test_a_newsroom_is_reached_as_it_says(settings, contact, url):
    settings.CASETRACKER_CONTACT = contact
    assert (newsroom().contact, newsroom().contact_url) == (contact, url)


def test_an_empty_house_has_files_all_the_same(client):
    assert client.get("/data/").status_code == 200
    assert client.get("/data/cases.csv").content.decode().count("\r\n") == 1
