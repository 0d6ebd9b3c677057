"""Every public page: what it says, how many queries it asks, and what it never carries."""

import json
import re
from html.parser import HTMLParser

import pytest

from cases.values.short_ids import short
from tests.reading.documents import (
    SENTENCED,
    campaign_document,
    case_document,
    publish,
    renamed,
    uid,
)

pytestmark = pytest.mark.django_db

PAGES = {
    "home": "/",
    "cases": "/cases/",
    "case": "/cases/case-cooper/",
    "event": f"/cases/case-cooper/events/{short(SENTENCED.id)}/",
    "question": f"/cases/case-cooper/questions/{short(uid('question When was he convicted?'))}/",
    "campaigns": "/campaigns/",
    "campaign": "/campaigns/free-case/",
    "topics": "/topics/",
    "topic": "/topics/innocence-claim/",
    "person": "/people/ada-vocate/",
    "source": f"/sources/{uid('blog')}/",
    "reference": f"/sources/{uid('blog')}/cite/",
    "corrections": "/corrections/",
    "search": "/search/",
    "about": "/about/",
    "numbers": "/numbers/",
    "data": "/data/",
}
QUERIES = {
    "home": 9,
    "cases": 8,
    "case": 5,
    "event": 4,
    "question": 4,
    "campaigns": 4,
    "campaign": 6,
    "topics": 2,
    "topic": 5,
    "person": 4,
    "source": 4,
    "reference": 2,
    "corrections": 1,
    "search": 0,
    "about": 0,
    "numbers": 3,
    "data": 1,
}
NEGOTIATED = {"case", "campaign"}  # the time asked for decides which edition these answer with


@pytest.fixture(scope="module")
def published(kept):
    publish(case_document())
    publish(campaign_document())


def text_of(response):
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", response.content.decode()))


class Outline(HTMLParser):
    """Headings, landmarks and ids of a page, in their order; and whether every element is closed in turn."""

    VOID = frozenset({"meta", "link", "br", "input", "img", "hr"})

    def __init__(self, html):
        super().__init__()
        self.levels, self.tags, self.ids, self.open = [], [], [], []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.ids += [value for name, value in attrs if name == "id"]
        if re.fullmatch(r"h[1-6]", tag):
            self.levels.append(int(tag[1]))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in self.VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        assert self.open.pop() == tag, f"</{tag}> at {self.getpos()}"


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_well_formed_and_outlined(client, published, name):
    page = Outline(client.get(PAGES[name]).content.decode())
    assert page.open == []
    assert page.levels[0] == 1
    assert page.levels.count(1) == 1
    assert all(after - before <= 1 for before, after in zip(page.levels, page.levels[1:], strict=False)), page.levels
    assert len(page.ids) == len(set(page.ids))
    assert {"header", "main", "footer", "nav"} <= set(page.tags)


def scripts_run(response):
    """The files of script that a page runs. Whatever is written into it instead stands there as it is."""
    """The addresses of our files, and whatever else would run: what is told to machines is data."""
    found = set()
    for attributes, inside in re.findall(r"<script([^>]*)>(.*?)</script>", response.content.decode(), re.DOTALL):
        if attributes == ' type="application/ld+json"':
            assert json.loads(inside)["@context"] == "https://schema.org"
            continue
        source = re.fullmatch(r' type="module" src="([^"]+)"', attributes)
        found.add(source[1] if source and not inside else f"{attributes}{inside}")
    return found


@pytest.mark.parametrize("name", PAGES)
def test_a_page_sets_no_cookie_and_runs_no_script_but_our_files(client, published, name):
    response = client.get(PAGES[name])
    vary = "Accept-Datetime, Accept-Encoding" if name in NEGOTIATED else "Accept-Encoding"
    assert (response.status_code, dict(response.cookies), response.headers.get("Vary")) == (200, {}, vary)
    assert scripts_run(response) <= {"/static/cases/share.js", "/static/cases/years.js"}
    assert b" style=" not in response.content
    assert response.headers["Content-Security-Policy"].startswith("default-src 'none'")


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("records", [1, 3, pytest.param(30, marks=pytest.mark.slow)])
def test_a_page_asks_the_same_queries_of_few_rows_and_many(client, published, django_assert_num_queries, name, records):
    for number in range(1, records):
        publish(renamed(case_document(), f"case-{number}", f"Case {number}"))
    with django_assert_num_queries(QUERIES[name]):
        client.get(PAGES[name])


def test_the_case_page_tells_the_case(client, published):
    text = text_of(client.get(PAGES["case"]))
    for words in (
        "Case Cooper was convicted of two murders.",
        "Under sentence of death since 15 May 1985",
        "days, since arrest between 30 June and 31 July 1983",
        "Status and custody last checked on 1 November 2026 against the state’s list.",
        "statement · claimed by Case Cooper",
        "execution date · reported · scheduled, not carried out",
        "It did not take place.",
        "Stopped 9 February 2004: A court stays the execution",
        "Sources differ: When was he convicted?",
        "These pages use: 1985 . The court’s own record.",
        "We choose none of these.",
        "These words were found in our copy on 19 November 2026.",
        "We hold no copy of this source, so the words could not be looked up.",
        "A name in them is withheld here.",
        "Covers everybody of a class: people sentenced to death in Northland (Northland)",
        "Credit: A. WEISS/Agency.",
    ):
        assert words in text, words


def test_a_misspelling_and_a_withheld_name_are_nowhere(client, published):
    for address in PAGES.values():
        assert b"Copper" not in client.get(address).content
    assert b"/people/a-child" not in client.get(PAGES["case"]).content


def test_the_timeline_can_be_narrowed_by_links(client, published):
    response = client.get(PAGES["case"], {"standing": "court_finding"})
    assert "Showing 2 of 11 events; 9 hidden. court finding ×" in text_of(response)
    assert response.content.count(b"<article") == 2


@pytest.mark.parametrize("query", ["standing=nonsense", "standing=%00", "strand=" + "9" * 5000, "standing=&strand=x"])
def test_nonsense_narrows_nothing(client, published, query):
    response = client.get(f"{PAGES['case']}?{query}")
    assert (response.status_code, response.content.count(b"<article")) == (200, 11)


def test_a_number_in_the_opening_opens_its_sources(client, published):
    html = client.get(PAGES["case"]).content.decode()
    (target,) = re.findall(r'popovertarget="([^"]+)"', html)
    assert f'<span class="note" popover id="{target}"' in html


def test_time_elements_hold_valid_values_only(client, published):
    values = re.findall(r'<time datetime="([^"]*)"', client.get(PAGES["case"]).content.decode())
    assert values
    assert [v for v in values if not re.fullmatch(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?)?)?", v)] == []


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("/cases/nobody/", "There is no published case at this address."),
        ("/cases/" + "a" * 3000 + "/", "There is no published case at this address."),
        (f"/cases/case-cooper/events/{short(uid('nothing'))}/", "There is no published event at this address."),
        ("/campaigns/nothing/", "There is no published campaign at this address."),
        ("/people/a-child/", "Nobody has a page at this address."),
        (f"/sources/{uid('nothing')}/", "No source that is cited here has this address."),
        ("/nothing/", "There is nothing at this address"),
        ("/sources/nothing/", "There is nothing at this address"),
        ("/cases/%00/", "There is nothing at this address"),
    ],
)
def test_what_is_not_there_is_said_and_leads_on(client, published, address, reason):
    response = client.get(address)
    assert response.status_code == 404
    assert reason in text_of(response)
    assert b'href="/cases/"' in response.content


@pytest.mark.parametrize("name", PAGES)
def test_pages_only_answer_reading_requests(client, published, name):
    assert client.post(PAGES[name]).status_code == 405
    assert client.head(PAGES[name]).status_code == 200


def test_an_event_answers_to_the_whole_of_its_id(client, published):
    answer = client.get(f"/cases/case-cooper/events/{SENTENCED.id}/")
    assert (answer.status_code, answer.url) == (301, PAGES["event"])
