"""References of a source at their addresses."""

import json
from uuid import uuid4

import pytest
from django.template.loader import render_to_string

from cases.reading.addresses import anchor
from cases.reading.documents import EditionHead
from cases.values.short_ids import short
from tests.reading.documents import PUBLISHED_AT, SENTENCED, case_document, publish, uid

pytestmark = pytest.mark.django_db
BASE = f"/sources/{uid('blog')}/"


@pytest.mark.parametrize(
    ("form", "kind"),
    [
        ("json", "application/vnd.citationstyles.csl+json"),
        ("bib", "application/x-bibtex"),
        ("ris", "application/x-research-info-systems"),
    ],
)
def test_each_form_is_sent_as_a_file_of_its_type(client, form, kind):
    publish(case_document())
    answer = client.get(f"{BASE}cite.{form}")
    assert (answer.status_code, answer["Content-Type"]) == (200, f"{kind}; charset=utf-8")
    assert answer["Content-Disposition"] == f'attachment; filename="source-{uid("blog")}.{form}"'
    assert client.get(f"/sources/{uuid4()}/cite.{form}").status_code == 404


def test_the_page_of_a_source_leads_there_and_that_of_none_is_not_found(client):
    publish(case_document())
    assert f'href="{BASE}cite/"' in client.get(BASE).content.decode()
    page = client.get(f"{BASE}cite/").content.decode()
    assert all(f'href="{BASE}cite.{form}"' in page for form in ("json", "bib", "ris"))
    assert client.get(f"/sources/{uuid4()}/cite/").status_code == 404


def test_an_edition_is_cited_by_its_own_address_and_day(client):
    publish(case_document())
    live = client.get("/cases/case-cooper/").content.decode()
    cite = "/cases/case-cooper/editions/1/cite"
    assert f'<a href="{cite}/">Cite this page</a>' in live
    page = client.get(f"{cite}/").content.decode()
    assert all(f'href="{cite}.{form}"' in page for form in ("json", "bib", "ris"))
    (csl,) = json.loads(client.get(f"{cite}.json").content)
    day = PUBLISHED_AT.date()
    assert {name: csl[name] for name in csl if name != "id"} == {
        "type": "webpage",
        "title": "Case Cooper, edition 1",
        "container-title": "Casetracker",
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "URL": "http://testserver/cases/case-cooper/editions/1/",
        "language": "en",
    }
    for text in (csl["URL"], "edition 1", str(day.year)):
        assert page.count(text) >= 2, text
    answer = client.get(f"{cite}.ris")
    assert answer["Content-Disposition"] == 'attachment; filename="case-cooper-edition-1.ris"'


def test_an_event_is_cited_by_its_place_in_an_edition(client):
    publish(case_document())
    cite, asked = "/cases/case-cooper/editions/1/cite", f"?event={SENTENCED.id}"
    live = client.get(f"/cases/case-cooper/events/{short(SENTENCED.id)}/").content.decode()
    assert f'<a href="{cite}/{asked}">Cite this event</a>' in live
    page = client.get(f"{cite}/{asked}").content.decode()
    assert all(f'href="{cite}.{form}{asked}"' in page for form in ("json", "bib", "ris"))
    (csl,) = json.loads(client.get(f"{cite}.json{asked}").content)
    place = f"http://testserver/cases/case-cooper/editions/1/#{anchor('e', SENTENCED.id)}"
    assert (csl["title"], csl["URL"]) == (f"{SENTENCED.headline} (Case Cooper, edition 1)", place)
    assert page.count(place) >= 2
    (whole,) = json.loads(client.get(f"{cite}.json").content)
    assert csl["id"] != whole["id"]


@pytest.mark.parametrize("asked", [f"?event={uid('nothing')}", "?event=x", "?event=%00", f"?event={SENTENCED.id}%0a"])
@pytest.mark.parametrize("form", ["/", ".json"])
def test_an_event_that_is_none_is_not_cited(client, asked, form):
    publish(case_document())
    assert client.get(f"/cases/case-cooper/editions/1/cite{form}{asked}").status_code == 404


@pytest.mark.parametrize(
    "path", ["cases/case-cooper/editions/2", "cases/nobody/editions/1", "campaigns/case-cooper/editions/1"]
)
@pytest.mark.parametrize("form", ["/", ".json"])
def test_an_edition_that_is_none_is_not_cited(client, path, form):
    publish(case_document())
    assert client.get("/cases/case-cooper/editions/1/cite" + form).status_code == 200
    assert client.get(f"/{path}/cite{form}").status_code == 404


def test_a_draft_is_not_cited():
    page = render_to_string("parts/edition.html", {"edition": EditionHead(1, PUBLISHED_AT, is_draft=True)})
    assert "Cite" not in page
