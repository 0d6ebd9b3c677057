"""Earlier editions for machines: the headers and the list that RFC 7089 asks for."""

from datetime import UTC, datetime

import pytest
import time_machine

from tests.public.test_pages import text_of
from tests.reading.documents import case_document, publish, renamed
from tests.reading.editions import publish_campaign_twice, publish_three

VARIES = "Accept-Datetime, Accept-Encoding"
pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.both]

SITE = "http://testserver/cases/case-cooper/"
ORIGINAL = f'<{SITE}>; rel="original timegate"'
TIMEMAP = f'<{SITE}editions/timemap>; rel="timemap"; type="application/link-format"'
FIRST, SECOND, THIRD = (
    "Fri, 20 Nov 2026 12:00:00 GMT",
    "Sun, 22 Nov 2026 09:30:00 GMT",
    "Tue, 24 Nov 2026 23:59:59 GMT",
)


@pytest.fixture(autouse=True)
def published():
    with time_machine.travel(datetime(2026, 11, 25, 12, tzinfo=UTC), tick=False):
        publish_three()
        yield


def links_of(response):
    """The links of a Link header, cut where one ends: dates in them hold commas."""
    return response.headers["Link"].replace(", <", "\n<").split("\n")


def memento(number, roles, moment):
    return f'<{SITE}editions/{number}/>; rel="{roles}memento"; datetime="{moment}"'


def test_the_live_page_leads_to_its_editions_and_says_which_address_to_cite(client):
    response = client.get("/cases/case-cooper/")
    assert (response.headers["Vary"], "Memento-Datetime" in response.headers) == (
        VARIES,
        False,
    )
    assert links_of(response) == [
        ORIGINAL,
        TIMEMAP,
        memento(3, "", THIRD),
        f'<{SITE}editions/3/>; rel="cite-as"',
    ]


@pytest.mark.parametrize(
    ("number", "moment", "mementos"),
    [
        (1, FIRST, [(1, "first ", FIRST), (2, "next ", SECOND), (3, "last ", THIRD)]),
        (2, SECOND, [(1, "first prev ", FIRST), (2, "", SECOND), (3, "last next ", THIRD)]),
        (3, THIRD, [(1, "first ", FIRST), (2, "prev ", SECOND), (3, "last ", THIRD)]),
    ],
)
def test_an_edition_is_a_memento_with_its_neighbours(client, number, moment, mementos):
    response = client.get(f"/cases/case-cooper/editions/{number}/")
    assert (response.headers["Memento-Datetime"], response.headers.get("Vary")) == (moment, "Accept-Encoding")
    assert links_of(response) == [ORIGINAL, TIMEMAP, *(memento(*each) for each in mementos)]


def test_an_only_edition_is_the_first_and_the_last(client):
    publish(renamed(case_document(), "alone", "Alone"))
    links = links_of(client.get("/cases/alone/editions/1/"))
    assert links[2:] == [
        f'<http://testserver/cases/alone/editions/1/>; rel="first last memento"; datetime="{FIRST}"',
    ]


@pytest.mark.parametrize(
    ("asked", "number"),
    [
        ("Thu, 01 Jan 1970 00:00:00 GMT", 1),
        ("Fri, 20 Nov 2026 11:59:59 GMT", 1),
        (FIRST, 1),
        ("Sun, 22 Nov 2026 09:29:59 GMT", 1),
        (SECOND, 2),
        ("Tue, 24 Nov 2026 23:59:58 GMT", 2),
        (THIRD, 3),  # published half a second later in that second
        ("Fri, 31 Dec 9999 23:59:59 GMT", 3),
    ],
)
def test_who_asks_for_a_time_is_sent_to_the_edition_of_that_time(client, asked, number):
    response = client.get("/cases/case-cooper/", headers={"Accept-Datetime": asked})
    assert (response.status_code, response.url) == (302, f"/cases/case-cooper/editions/{number}/")
    assert (response.headers["Vary"], "Memento-Datetime" in response.headers) == (
        VARIES,
        False,
    )
    assert links_of(response)[:2] == [ORIGINAL, TIMEMAP]
    assert any(link.startswith(f"<{SITE}editions/{number}/>") for link in links_of(response))


@pytest.mark.parametrize("asked", ["", "yesterday", "2026-11-20", "Fri, 99 Nov 2026 12:00:00 GMT", "x" * 5000])
def test_a_time_that_is_none_is_refused_with_words(client, asked):
    response = client.get("/cases/case-cooper/", headers={"Accept-Datetime": asked})
    assert (response.status_code, response.headers["Vary"]) == (400, VARIES)
    assert "is no time in the form of HTTP, such as “Fri, 20 Nov 2026 12:00:00 GMT”." in text_of(response)
    assert links_of(response)[:2] == [ORIGINAL, TIMEMAP]


def test_nothing_at_an_address_has_no_editions_of_any_time(client):
    assert client.get("/cases/nobody/", headers={"Accept-Datetime": FIRST}).status_code == 404


def test_the_day_in_an_address_is_stronger_than_the_header(client):
    response = client.get("/cases/case-cooper/?as_of=2026-11-24", headers={"Accept-Datetime": FIRST})
    assert response.status_code == 200
    assert "(UTC): edition 3 of" in text_of(response)
    assert ("Memento-Datetime" in response.headers, links_of(response)[:2]) == (False, [ORIGINAL, TIMEMAP])


def test_the_timemap_lists_every_edition(client):
    response = client.get("/cases/case-cooper/editions/timemap")
    assert response.headers["Content-Type"] == "application/link-format"
    assert response.content.decode() == (
        f"{ORIGINAL},\n"
        f'<{SITE}editions/timemap>; rel="self"; type="application/link-format"; from="{FIRST}"; until="{THIRD}",\n'
        f"{memento(1, 'first ', FIRST)},\n"
        f"{memento(2, '', SECOND)},\n"
        f"{memento(3, 'last ', THIRD)}\n"
    )


def test_a_campaign_has_its_mementos_too(client):
    publish_campaign_twice()
    response = client.get("/campaigns/free-case/", headers={"Accept-Datetime": FIRST})
    assert (response.status_code, response.url) == (302, "/campaigns/free-case/editions/1/")
    assert client.get(response.url).headers["Memento-Datetime"] == FIRST
    assert client.get("/campaigns/free-case/editions/timemap").content.count(b"memento") == 2
