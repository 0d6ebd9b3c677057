"""What machines are told of a page: only words of schema.org, each on a type that has it, and nothing that judges."""

import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from cases.public.card_image import png
from cases.reading.card import HEIGHT, WIDTH, Card
from cases.values.edition import NameItem
from cases.values.short_ids import short
from tests.public.test_pages import PAGES
from tests.reading.documents import CHARGED, campaign_document, case_document, publish, uid
from tests.reading.editions import publish_three

pytestmark = pytest.mark.django_db
SITE = "http://testserver"
VOCABULARY = json.loads(Path("tests/schema_org/vocabulary.json").read_text())["types"]
DAY = re.compile(r"\d{4}-\d\d-\d\d")


@pytest.fixture
def published():
    publish(case_document())
    publish(campaign_document())


def data_of(response):
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', response.content.decode(), re.S)
    return [json.loads(text) for text in found]


def properties(kind):
    """Those of a type and of all that it is a kind of."""
    own = VOCABULARY[kind]
    inherited = (properties(parent) for parent in own["is"])
    return own["has"] | {name: ranges for each in inherited for name, ranges in each.items()}


def is_a(kind, wanted):
    return kind == wanted or any(is_a(parent, wanted) for parent in VOCABULARY[kind]["is"])


def faults(node, expected=("Thing",)):
    """Types and properties that schema.org does not have, or not there."""
    kind = node["@type"]
    if kind not in VOCABULARY:
        yield f"no type {kind}"
        return
    if not any(is_a(kind, one) for one in expected if one in VOCABULARY):
        yield f"{kind} where {expected} is expected"
    for name, value in node.items():
        if name.startswith("@"):
            continue
        if name not in properties(kind):
            yield f"{kind} has no {name}"
            continue
        ranges = properties(kind)[name]
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                yield from faults(one, ranges)
            elif "date" in name.casefold() and not DAY.fullmatch(one):
                yield f"{name} is {one}"


@pytest.mark.parametrize("start", ["", "/es"])
@pytest.mark.parametrize("name", PAGES)
def test_every_page_speaks_of_what_schema_org_has(client, published, name, start):
    for data in data_of(client.get(start + PAGES[name])):
        assert list(faults(data)) == []
        assert (data["url"], data["inLanguage"]) == (SITE + start + PAGES[name], "es" if start else "en")


@pytest.mark.parametrize(
    ("node", "found"),
    [
        ({"@type": "Event", "name": "x", "additionalProperty": "y"}, ["Event has no additionalProperty"]),
        ({"@type": "Event", "startDate": "2018-10~"}, ["startDate is 2018-10~"]),
        ({"@type": "Crime"}, ["no type Crime"]),
        ({"@type": "WebPage", "about": {"@type": "Person", "headline": "x"}}, ["Person has no headline"]),
        ({"@type": "Event", "location": {"@type": "Person"}}, ["Person where"]),
        ({"@type": "WebPage", "correction": {"@type": "CorrectionComment", "text": "x"}}, []),
    ],
)
def test_what_is_no_word_of_schema_org_is_found(node, found):
    assert [fault.startswith(one) for fault, one in zip(faults(node), found, strict=True)] == [True] * len(found)


def test_a_case_tells_of_its_person_and_of_its_last_correction(client):
    publish_three()
    (data,) = data_of(client.get("/cases/case-cooper/"))
    assert data == {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "url": f"{SITE}/cases/case-cooper/",
        "inLanguage": "en",
        "isPartOf": {"@type": "WebSite", "name": "Casetracker", "url": f"{SITE}/"},
        "dateModified": "2026-11-24",
        "correction": {
            "@type": "CorrectionComment",
            "text": "This page said that he was charged on 19 June 1983. It was on 9 June.",
            "datePublished": "2026-11-22",
        },
        "about": {"@type": "Person", "name": "Case Cooper"},
    }


def test_a_day_is_told_where_it_is_certain_and_nothing_where_it_is_not(client, published):
    (certain,) = data_of(client.get(f"/cases/case-cooper/events/{short(CHARGED.id)}/"))
    (about,) = data_of(client.get(f"/cases/case-cooper/events/{short(uid('He says that he did not do it'))}/"))
    assert certain["about"]["startDate"] == "1983-06-09"
    assert "startDate" not in about["about"]


def test_nothing_is_told_of_an_earlier_edition_or_of_what_was_taken_back(client):
    publish_three()
    assert data_of(client.get("/cases/case-cooper/editions/1/")) == []
    gone = case_document()
    publish(
        replace(
            gone, facts=replace(gone.facts, id=uid("gone"), slug="gone", retraction="Wrong."), events=(), questions=()
        )
    )
    assert data_of(client.get("/cases/gone/")) == []
    assert client.get("/cases/gone/card-en.png").status_code == 404


def test_a_misspelling_is_told_to_nobody(client):
    document = case_document()
    names = (NameItem("Ada Vocatte", "misspelling"), NameItem("A. Vocate", "short"))
    people = tuple(replace(one, names=names) if one.id == uid("Ada Vocate") else one for one in document.people)
    publish(replace(document, people=people))
    (data,) = data_of(client.get("/people/ada-vocate/"))
    assert data["about"] == {"@type": "Person", "name": "Ada Vocate", "alternateName": ["A. Vocate"]}


def test_no_text_can_end_the_script(client):
    document = case_document()
    publish(replace(document, facts=replace(document.facts, name="</script><b>&lt;")))
    html = client.get("/cases/case-cooper/").content.decode()
    assert "</script><b>" not in html
    assert data_of(client.get("/cases/case-cooper/"))[0]["about"]["name"] == "</script><b>&lt;"


def test_a_shared_link_says_what_it_leads_to(client, published):
    html = client.get("/cases/case-cooper/").content.decode()
    told = dict(re.findall(r'<meta property="og:([\w:]+)" content="([^"]*)">', html))
    assert (told["title"], told["url"], told["image"]) == (
        "Case Cooper",
        f"{SITE}/cases/case-cooper/",
        f"{SITE}/cases/case-cooper/card-en.png",
    )
    assert (
        told["description"].startswith("Under sentence of death".lower()) or "sentence of death" in told["description"]
    )
    spanish = client.get("/es/cases/case-cooper/").content.decode()
    assert f'content="{SITE}/cases/case-cooper/card-es.png"' in spanish


@pytest.mark.parametrize("language", ["en", "es"])
def test_the_card_is_a_small_picture_of_words(client, published, language, django_assert_num_queries):
    with django_assert_num_queries(1):
        response = client.get(f"/cases/case-cooper/card-{language}.png")
    picture = Image.open(io.BytesIO(response.content))
    assert (response["Content-Type"], picture.format, picture.size) == ("image/png", "PNG", (WIDTH, HEIGHT))
    assert (len(response.content) < 40_000, response["X-Robots-Tag"], dict(response.cookies)) == (True, "noindex", {})
    again = client.get(f"/cases/case-cooper/card-{language}.png", headers={"if-none-match": response["ETag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_a_card_of_no_language_or_no_case_is_not_there(client, published):
    for path in ("/cases/case-cooper/card-xx.png", "/cases/nobody/card-en.png"):
        assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "name", ["Ada", "Nebuchadnezzaroglu" * 12, "A very long name of somebody " * 12, "عبد الرحمن بن محمد", ""]
)
def test_every_name_fits_its_card(name):
    """The outermost pixels stay paper."""
    lines = ("Under sentence of death, since 15 May 1985 " * 6, "In custody for 40 or 41 years.")
    picture = Image.open(io.BytesIO(png(Card(name, lines, name), "Casetracker", "a source"))).convert("RGB")
    edge = {picture.getpixel((x, y)) for x in (10, WIDTH - 10) for y in range(20, HEIGHT)}
    assert len(edge) == 1
