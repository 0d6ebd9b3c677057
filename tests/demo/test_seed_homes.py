"""The seed article’s 82 facts, each where a reader finds it: in the words of the published pages."""

import json
import re
from collections.abc import Iterator
from functools import cache
from uuid import uuid5

import pytest
from django.test import Client

from cases.editing.entering import NAMESPACE
from cases.reading.addresses import address, anchor
from tests.demo.files import Row, beside, rows, shared
from tests.demo.pages import WHOLE, texts

HOMES = beside("seed_homes.json")
CASE = address("case", "kevin-cooper")


@pytest.fixture(scope="module")
def read(published):
    """The text of a readers’ page by the ids in it; each page is built once."""

    @cache
    def read_page(url: str) -> dict[str, str]:
        answer = Client().get(url)
        assert answer.status_code == 200, url
        return texts(answer.content.decode())

    return read_page


def test_the_seed_article_has_82_facts_and_each_has_one_home() -> None:
    assert [home["n"] for home in HOMES] == list(range(1, 83))


def test_the_homes_are_those_of_the_list_of_facts() -> None:
    assert [fact["n"] for fact in json.loads(shared("seed-facts.json"))] == [home["n"] for home in HOMES]


@pytest.mark.django_db
@pytest.mark.parametrize("home", [home for home in HOMES if home["words"]], ids=lambda home: str(home["n"]))
def test_a_fact_of_the_seed_article_stands_where_a_reader_looks_for_it(read, home: Row) -> None:
    url, element = place_of(home["ref"])
    text = read(url).get(element, "")
    assert [words for words in home["words"] if not stands(words, text)] == [], text


@pytest.mark.django_db
def test_what_was_page_furniture_stands_nowhere(read) -> None:
    assert [home["n"] for home in HOMES if not home["words"]] == [80]
    pages = {place_of(home["ref"])[0] for home in HOMES}
    assert [url for url in pages if stands("Photo by ANGELA WEISS", read(url)[WHOLE])] == []


@pytest.mark.django_db
def test_the_crime_lists_as_many_victims_as_are_counted(read) -> None:
    url, element = place_of("E07")
    victims = re.search(r"Victim (.+?) Survivor", read(url)[element])
    assert victims is not None
    assert len(victims[1].split("; ")) == 4
    assert stands("These pages use: four", read(url)[place_of("c-killed-4")[1]])


def test_misspellings_of_names_are_there_to_be_searched_for() -> None:
    names = {(row["ref"], name["text"], name["kind"]) for row in rows("people") for name in row.get("names", ())}
    slips = {("cooper", "Copper"), ("ryen_d", "Ryan"), ("ryen_p", "Ryan")}
    assert {(ref, text, "misspelling") for ref, text in slips} <= names


def stands(words: str, text: str) -> bool:
    """Whether the words stand there as they are: “17” not in “2017”."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


def place_of(ref: str) -> tuple[str, str]:
    """The address of the page that shows this row of the data files, and the id of the element there."""
    if ref == "kevin-cooper":
        return CASE, WHOLE
    if campaign := {row["ref"]: row["campaign"] for row in rows("photos")}.get(ref):
        return address("campaign", slug_of(campaign, "campaigns")), WHOLE
    if ref in {row["ref"] for row in rows("people")}:
        return address("person", slug_of(ref, "people")), WHOLE
    if ref in {row["ref"] for row in rows("sources")}:
        return address("source", str(uuid5(NAMESPACE, f"source:{ref}"))), WHOLE
    if ref in {row["ref"] for row in rows("events")}:
        return CASE, anchor("e", str(uuid5(NAMESPACE, f"event:{ref}")))
    question = next(row for row in questions() if ref in {row["ref"], *(claim["ref"] for claim in row["claims"])})
    url = address("campaign", slug_of(question["campaign"], "campaigns")) if "campaign" in question else CASE
    return url, anchor("q", str(uuid5(NAMESPACE, f"question:{question['ref']}")))


def questions() -> Iterator[Row]:
    yield from rows("questions")
    yield from rows("campaign-questions")


def slug_of(ref: str, stem: str) -> str:
    return next(str(row["slug"]) for row in rows(stem) if row["ref"] == ref)
