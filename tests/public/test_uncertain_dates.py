"""What readers are told of days that are not known: headings, years to jump to, the overview and an event's page."""

import re
from html import unescape

import pytest

from cases.values.short_ids import short
from tests.public.test_pages import Outline, text_of
from tests.reading.documents import publish, uid, uncertain_document

pytestmark = pytest.mark.django_db


@pytest.fixture
def html(client):
    publish(uncertain_document())
    return client.get("/cases/open-case/").content.decode()


def test_the_same_years_stand_over_the_events_and_in_the_way_to_them(html):
    expected = [
        *("The 1980s", "In or before 1983", "1983", "Between 1983 and 2004", "1985", "1990 or 1991", "2004"),
        *("In or after 2005", "In or before 2007", "About 2012", "2018", "2019"),
    ]
    assert re.findall(r'<h3 id="y[^"]*">([^<]+) <small>', html) == expected
    nav = html[html.index('<nav class="years"') :]
    assert re.findall(r"<span>([^<]+)</span>", nav[: nav.index("</nav>")]) == expected


def test_every_way_to_a_year_leads_somewhere(html):
    page = Outline(html)
    ways = set(re.findall(r'href="#(y[^"]*)"', html))
    assert (page.open, len(page.ids) - len(set(page.ids)), ways - set(page.ids)) == ([], 0, set())
    assert {"y198X", "y-1983", "y1983-2004", "y2005-", "y2012-about"} <= ways


def test_the_overview_has_a_shape_and_words_for_what_is_open(html):
    strip = html[html.index('<figure class="strip"') : html.index("</figure>")]
    drawing = strip[: strip.index('<svg class="ticks"')]
    assert (drawing.count("#m-earlier"), drawing.count("#m-later")) == (2, 2)
    assert "<title>on or before 9 January 2007: Appeal denied</title>" in unescape(drawing)
    signs = strip[strip.index('class="signs"') :]
    assert re.findall(r"</svg>([^<]+)</li>", signs) == [
        "somewhere within this time",
        "then or earlier",
        "then or later",
    ]
    assert "<td>winter 1990–91; on or before 9 January 2007</td>" in strip


def test_an_event_says_of_which_neighbour_it_is_not_known(client, html):
    text = text_of(client.get(f"/cases/open-case/events/{short(uid('Appeal denied'))}/"))
    assert "Listed before this; which came first is not known Another letter in or after March 2005" in text
    assert "After this, going by a date that is not certain A broadcast about 2012" in text
