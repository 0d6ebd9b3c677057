"""What readers read under /es/ is Spanish, but for what stands in the documents themselves."""

import re
from dataclasses import asdict
from html import unescape

import pytest

from tests.public.test_pages import PAGES, published  # noqa: F401 - the fixture
from tests.reading.documents import HEAD, campaign_document, case_document

pytestmark = pytest.mark.django_db

SAID = re.compile(r'(?:aria-label|title|alt|content|placeholder)="([^"]*)"')
WORD = re.compile(r"[^\W\d]{2,}")
# Names of forms and of this site, what both languages spell alike, and words for machines.
ALIKE = {"Casetracker", "original", "BibTeX", "RIS", "CSL", "JSON"}
ALIKE |= {"width", "device", "initial", "scale", "noindex", "article", "summary_large_image"}


def texts(html):
    html = re.sub(r"<(script|style|code)\b.*?</\1>|<meta property=[^>]*>", "", html, flags=re.S)
    found = [*SAID.findall(html), *re.split(r"<[^>]*>", html)]
    return {re.sub(r"\s+", " ", unescape(text)).strip() for text in found}


def strings(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list | tuple):
        for each in value:
            yield from strings(each)


@pytest.fixture(scope="module")
def own():
    """The words of the documents, those of the longest text first, however a page begins them."""
    found = {HEAD.summary, *(text for one in (case_document(), campaign_document()) for text in strings(asdict(one)))}
    found |= {piece.strip(" .") for text in found for piece in text.split("**")}
    return sorted((text for text in found if WORD.search(text)), key=len, reverse=True)


def rest(text, own):
    for each in own:
        text = re.sub(rf"(?<!\w){re.escape(each)}(?!\w)", " ", text, flags=re.IGNORECASE)
    return set(WORD.findall(text)) - ALIKE


@pytest.mark.parametrize("name", sorted(PAGES.keys() - {"data", "reference"}))
def test_a_page_says_nothing_of_its_own_alike_in_both(client, published, own, name):  # noqa: F811
    """The columns that the page of data names are code, and references are written as their styles demand."""
    english, spanish = (texts(client.get(start + PAGES[name]).content.decode()) for start in ("", "/es"))
    assert {text for text in english & spanish if rest(text, own)} == set()


def test_what_is_left_in_english_is_found(own):
    assert rest("Sentenced to death · Status · Casetracker", own) == {"Status"}
