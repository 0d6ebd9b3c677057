"""Links to sources: the original, these words there, the archived copy; each with the attributes of Robust Links."""

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from cases.values.links import check
from cases.values.short_ids import short
from tests.reading.documents import SENTENCED, case_document, publish, uid

pytestmark = pytest.mark.django_db

COPY = "https://web.archive.org/web/20190304101500/https://example.org/paper?a=1&b=2"
PAPER = "https://example.org/paper?a=1&b=2"
PAGES = {
    "case": "/cases/case-cooper/",
    "event": f"/cases/case-cooper/events/{short(SENTENCED.id)}/",
    "source": f"/sources/{uid('paper')}/",
    "edition": "/cases/case-cooper/editions/1/",
}
ATTRIBUTES = ("data-originalurl", "data-versionurl", "data-versiondate")


class Links(HTMLParser):
    """Each link with its words, its address and what Robust Links say of it."""

    def __init__(self, response):
        super().__init__()
        self.found, self._link = [], None
        self.feed(response.content.decode())

    def handle_starttag(self, tag, attrs):
        if tag == "a":
            self._link = ("", dict(attrs))

    def handle_data(self, data):
        if self._link:
            self._link = (self._link[0] + data, self._link[1])

    def handle_endtag(self, tag):
        if tag == "a" and self._link:
            words, attrs = self._link
            self.found.append((words, attrs["href"], *(attrs.get(name, "") for name in ATTRIBUTES)))
            self._link = None


def shown(client, name, **changes):
    """The links of a page that lead to the paper or its copy, each once, where the edition says this of the paper."""
    document = case_document()
    sources = tuple(replace(one, **changes) if one.id == uid("paper") else one for one in document.sources)
    publish(replace(document, sources=sources))
    found = Links(client.get(PAGES[name])).found
    return list(dict.fromkeys(link for link in found if "paper" in link[1] and link[1].startswith("http")))


ORIGINAL, THERE, COPIED = (
    {"case": "original", "event": "original", "edition": "original", "source": "The original"},
    {"case": "original, at these words", "event": "original, at these words", "edition": "original, at these words"}
    | {"source": "These words in the original"},
    {"case": "archived copy", "event": "archived copy", "edition": "archived copy", "source": "An archived copy"},
)


@pytest.mark.parametrize("name", PAGES)
def test_a_source_is_reached_in_three_ways(client, name):
    found = shown(client, name, url=PAPER, archived_url=COPY, archived_on="2019-03-04")
    assert {link for link in found if "as%20quoted" in link[1] or ":~:" not in link[1]} == {
        (ORIGINAL[name], PAPER, PAPER, COPY, "2019-03-04"),
        (THERE[name], f"{PAPER}#:~:text=as%20quoted", PAPER, COPY, "2019-03-04"),
        (COPIED[name], COPY, PAPER, "", "2019-03-04"),
    }


@pytest.mark.parametrize("name", PAGES)
def test_the_day_of_the_copy_is_told_in_words(client, name):
    shown(client, name, url=PAPER, archived_url=COPY)
    words = re.sub(r"<[^>]+>", "", client.get(PAGES[name]).content.decode())
    assert f"{COPIED[name]} of 4 March 2019" in words


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(
    ("changes", "original", "copied"),
    [
        ({}, ("", "", ""), None),
        ({"seen_on": "2020-05-06"}, (PAPER, "", "2020-05-06"), None),
        ({"archived_url": "https://perma.cc/paper"}, ("", "", ""), ("", "", "")),
        ({"archived_url": "https://perma.cc/paper", "seen_on": "2020-05-06"}, ("", "", ""), ("", "", "")),
    ],
    ids=["nothing", "only read", "of no known day", "of no known day, read"],
)
def test_nothing_is_said_that_the_edition_does_not_hold(client, name, changes, original, copied):
    found = {words: more for words, _, *more in shown(client, name, url=PAPER, **changes)}
    expected = {ORIGINAL[name]: list(original), THERE[name]: list(original)}
    assert found == expected | ({COPIED[name]: list(copied)} if copied else {})


@pytest.mark.parametrize("name", PAGES)
def test_a_withheld_address_is_in_no_attribute(client, name):
    found = shown(client, name, url="", address_withheld=True, archived_url=COPY, archived_on="2019-03-04")
    assert found == [(COPIED[name], COPY, "", "", "")]


@pytest.mark.parametrize("name", PAGES)
def test_attributes_are_as_the_specification_has_them(client, name):
    """Absolute addresses without spaces, and whole days, which are read as noon in UTC."""
    for _, href, original, version, day in shown(client, name, url=PAPER, archived_url=COPY):
        assert (check(href), check(original)) == (href.partition("#")[0], original)
        assert version in ("", check(COPY))
        assert date.fromisoformat(day).isoformat() == day
