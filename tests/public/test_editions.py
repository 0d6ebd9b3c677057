"""Readers' ways to earlier editions: their addresses, what they say, what they ask, and what nonsense gets."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.editing.changes import Labelled, store_changes
from cases.models.published.editions import Edition, EditionChange, Item
from cases.models.published.rows import Record
from cases.values.changes import Change
from cases.values.short_ids import short
from tests.public.test_pages import Outline, scripts_run, text_of
from tests.reading.documents import CHARGED, case_document, publish, renamed, uid
from tests.reading.editions import (
    HEARING,
    THIRD_AT,
    WRONG,
    publish_campaign_twice,
    publish_three,
)
from tests.reading.test_editions import d, e

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.both]

NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
PAGES = {
    "case": "/cases/case-cooper/",
    "event": f"/cases/case-cooper/events/{short(CHARGED.id)}/",
    "editions": "/cases/case-cooper/editions/",
    "superseded edition": "/cases/case-cooper/editions/2/",
    "current edition": "/cases/case-cooper/editions/3/",
    "narrowed edition": "/cases/case-cooper/editions/2/?standing=court_finding",
    "as of a day": "/cases/case-cooper/?as_of=2026-11-23",
    "comparison": "/cases/case-cooper/compare/1/3/",
    "one edition twice": "/cases/case-cooper/compare/2/2/",
    "campaign": "/campaigns/free-case/",
    "campaign editions": "/campaigns/free-case/editions/",
    "campaign edition": "/campaigns/free-case/editions/1/",
    "campaign as of a day": "/campaigns/free-case/?as_of=2026-11-21",
    "campaign comparison": "/campaigns/free-case/compare/1/2/",
    "corrections": "/corrections/",
}
QUERIES = {
    "case": 5,
    "event": 4,
    "editions": 2,
    "superseded edition": 6,
    "current edition": 6,
    "narrowed edition": 6,
    "as of a day": 6,
    "comparison": 5,
    "one edition twice": 5,
    "campaign": 6,
    "campaign editions": 2,
    "campaign edition": 7,
    "campaign as of a day": 7,
    "campaign comparison": 5,
    "corrections": 6,
}
NOINDEX = '<meta name="robots" content="noindex">'
CANONICAL = '<link rel="canonical" href="http://testserver/cases/case-cooper/">'
NO_DAY = "is no day. Write a day as year, month and day, such as 2026-11-20."


@pytest.fixture(autouse=True)
def today():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture(scope="module")
def published(kept):
    publish_three()
    publish_campaign_twice()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_well_formed_and_outlined(client, published, name):
    page = Outline(client.get(PAGES[name]).content.decode())
    assert page.open == []
    assert (page.levels[0], page.levels.count(1)) == (1, 1)
    assert all(after - before <= 1 for before, after in zip(page.levels, page.levels[1:], strict=False)), page.levels
    assert len(page.ids) == len(set(page.ids))


@pytest.mark.parametrize("name", PAGES)
def test_a_page_sets_no_cookie_and_runs_no_script_but_our_files(client, published, name):
    response = client.get(PAGES[name])
    assert (response.status_code, dict(response.cookies)) == (200, {})
    assert scripts_run(response) <= {"/static/cases/share.js", "/static/cases/years.js"}
    assert client.post(PAGES[name]).status_code == 405
    assert client.head(PAGES[name]).status_code == 200


def lengthen(number):
    """Editions after the third up to this number, each of which corrected something; the last one is live."""
    held = Edition.objects.get(slug="case-cooper", is_live=True)
    Edition.objects.filter(pk=held.pk).update(is_live=False)
    for each in range(4, number + 1):
        held.pk, held.number, held.is_live = None, each, each == number
        held.published_at = THIRD_AT + timedelta(minutes=each)
        held.save(force_insert=True)
        store_changes(
            held, [Labelled(Change(CHARGED.id, "event", "changed", "Charged", None, None), "correction", WRONG)]
        )
    Record.objects.filter(slug="case-cooper").update(edition=held)


@pytest.mark.parametrize("rows", [1, 3, pytest.param(30, marks=pytest.mark.slow)])
def test_pages_ask_the_same_queries_of_few_rows_and_many(client, published, rows):
    if rows > 1:
        lengthen(rows + 3)
    for number in range(1, rows):
        edition = publish(renamed(case_document(), f"case-{number}", f"Case {number}"), 2)
        change = Change(CHARGED.id, "event", "changed", "Charged", None, None)
        store_changes(edition, [Labelled(change, "correction", WRONG)])
    asked = {}
    for name, address in PAGES.items():
        with CaptureQueriesContext(connection) as queries:
            assert client.get(address).status_code == 200
        asked[name] = len(queries)
    assert asked == QUERIES


def test_the_case_page_says_what_changed_and_marks_where(client, published):
    response = client.get(PAGES["case"])
    text, html = text_of(response), response.content.decode()
    assert (
        "What changed, 24 November 2026 A hearing is set."
        f" Correction , 22 November 2026 : {WRONG} Charged with murder (event changed in edition 2 )"
        " Update : A hearing is set (event added) Compare with the edition before" in text
    )
    assert '<a href="/cases/case-cooper/editions/2/">edition 2</a>' in html
    assert "Edition 3 , published 24 November 2026 · not reviewed" in text
    assert "· not reviewed by a second person · All editions" in text
    assert f'<a class="correction" href="/cases/case-cooper/compare/1/2/#{d(CHARGED.id)}">Corrected <time' in html
    assert f'<a href="{e(HEARING.id)}">A hearing is set</a>' in html
    assert html.count('class="marks"') == 2
    assert NOINDEX not in html


def test_the_list_of_editions_tells_dates_labels_sentences_and_review(client, published):
    text = text_of(client.get(PAGES["editions"]))
    for words in (
        "3 editions",
        "Edition 3, 24 November 2026 current A hearing is set.",
        "Update : A hearing is set (event added) Not reviewed by a second person . What it changed",
        f"Edition 2, 22 November 2026 A day corrected. Correction : {WRONG} Charged with murder (event changed)",
        "(event changed) Reviewed by a second person . 1 minor change. What it changed",
        "Edition 1, 20 November 2026 First edition. Not reviewed by a second person .",
        "what was published by the end of that day, in the time zone UTC",
    ):
        assert words in text, words


def test_a_long_list_of_editions_has_pages(client, published):
    lengthen(103)
    first, last = client.get(PAGES["editions"]), client.get(PAGES["editions"], {"page": "3"})
    assert [r.content.count(b"edition-card") for r in (first, last)] == [50, 3]
    assert "Page 3 of 3" in text_of(client.get(PAGES["editions"], {"page": "99999999999999999999"}))
    assert "Page 1 of 3" in text_of(client.get(PAGES["editions"], {"page": "nonsense"}))


def test_a_superseded_edition_says_so_at_the_top(client, published):
    response = client.get(PAGES["superseded edition"])
    text, html = text_of(response), response.content.decode()
    assert (
        "You are reading edition 2 of 22 November 2026. It has been superseded by edition 3 of 24 November 2026."
        " What has changed since What lasts is counted no further than 22 November 2026. The page as it is now · All"
        in text
    )
    assert text.index("You are reading edition 2") < text.index("Case Cooper was convicted of two murders.")
    assert 'href="/cases/case-cooper/compare/2/3/">What has changed since</a>' in html
    assert (NOINDEX in html, CANONICAL in html) == (True, True)
    assert "What edition 2 changed, 22 November 2026 A day corrected. Correction : This page said" in text
    assert "reviewed by a second person" in text
    assert "A hearing is set" not in text
    assert "/cases/case-cooper/events/" not in html


def test_the_current_edition_has_an_address_of_its_own_too(client, published):
    response = client.get(PAGES["current edition"])
    assert "You are reading edition 3 of 24 November 2026. It is the current edition." in text_of(response)
    assert "superseded" not in text_of(response)
    assert NOINDEX in response.content.decode()


def test_an_edition_is_narrowed_at_its_own_address(client, published):
    response = client.get(PAGES["narrowed edition"])
    assert "Showing 2 of 11 events; 9 hidden. court finding ×" in text_of(response)
    assert b'href="/cases/case-cooper/editions/2/#timeline">Show all' in response.content


@pytest.mark.parametrize(
    ("day", "number"), [("2026-11-20", 1), ("2026-11-22", 2), ("2026-11-23", 2), ("2026-11-25", 3)]
)
def test_as_of_a_day_the_page_is_what_was_published_by_its_end(client, published, day, number):
    response = client.get(PAGES["case"], {"as_of": day})
    shown = f"{int(day[-2:])} November 2026"
    assert f"This is what was published by the end of {shown} (UTC): edition {number} of " in text_of(response)
    assert f"What lasts is counted no further than {shown}." in text_of(response)
    assert (CANONICAL in response.content.decode(), NOINDEX in response.content.decode()) == (True, True)


def test_before_the_first_edition_a_page_says_so_and_leads_to_the_first(client, published):
    response = client.get(PAGES["case"], {"as_of": "2026-11-19"})
    assert response.status_code == 404
    assert (
        "Nothing was published yet on 19 November 2026 The first edition of Case Cooper is of 20 November 2026."
        in text_of(response)
    )
    assert b'href="/cases/case-cooper/editions/1/">The first edition</a>' in response.content


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("", f"What was asked for {NO_DAY}"),
        ("yesterday", f"“yesterday” {NO_DAY}"),
        ("2026-02-30", f"“2026-02-30” {NO_DAY}"),
        ("20261120", f"“20261120” {NO_DAY}"),
        ("2026-W47-5", f"“2026-W47-5” {NO_DAY}"),
        ("0000-00-00", f"“0000-00-00” {NO_DAY}"),
        ("２０２６-11-20", f"“２０２６-11-20” {NO_DAY}"),
        ("2026-11-20\n", f"What was asked for {NO_DAY}"),
        ("\0", f"What was asked for {NO_DAY}"),
        ("<b>" + "9" * 5000, f"“&lt;b&gt;{'9' * 37}” {NO_DAY}"),
        ("2026-11-26", "2026-11-26 has not come yet in the time zone UTC"),
        ("9999-12-31", "9999-12-31 has not come yet in the time zone UTC"),
    ],
)
def test_a_day_that_is_none_is_said_to_be_none(client, published, asked, said):
    for page in ("case", "campaign"):
        response = client.get(PAGES[page], {"as_of": asked})
        assert response.status_code == 400
        assert said in text_of(response)
        assert b'name="as_of"' in response.content


def test_a_comparison_tells_what_differs_word_by_word(client, published):
    response = client.get(PAGES["comparison"])
    text, html = text_of(response), response.content.decode()
    assert "3 things differ between edition 1 of 20 November 2026 and edition 3 of 24 November 2026" in text
    assert (
        "<dt>Date</dt><dd>"
        '<del><span class="quiet">removed: </span>19</del><ins><span class="quiet">added: </span>9</ins> June 1983</dd>'
        in html
    )
    assert "Changed Charged with murder Date removed: 19 added: 9 June 1983" in text
    assert "Added A hearing is set Date 1 December 2026" in text
    assert NOINDEX in html


def test_two_that_are_one_and_two_in_the_wrong_order(client, published):
    assert "That is one edition twice, so nothing differs." in text_of(client.get(PAGES["one edition twice"]))
    turned = client.get("/cases/case-cooper/compare/3/1/")
    assert (turned.status_code, turned.url) == (302, "/cases/case-cooper/compare/1/3/")


def test_two_editions_are_chosen_by_a_form(client, published):
    found = client.get("/cases/case-cooper/compare/", {"a": "3", "b": "2"})
    assert (found.status_code, found.url) == (302, "/cases/case-cooper/compare/2/3/")
    for query in ({}, {"a": "1"}, {"a": "1", "b": "4"}, {"a": "x", "b": "2"}, {"a": "1", "b": "9" * 5000}, {"b": "٢"}):
        refused = client.get("/cases/case-cooper/compare/", query)
        assert refused.status_code == 400
        assert "Choose two editions from the list of them." in text_of(refused)


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("/cases/nobody/editions/", "There is no published case at this address."),
        ("/cases/nobody/editions/1/", "There is no published case at this address."),
        ("/cases/nobody/editions/timemap", "There is no published case at this address."),
        ("/cases/nobody/compare/1/2/", "There is no published case at this address."),
        ("/cases/nobody/?as_of=2026-11-20", "There is no published case at this address."),
        ("/cases/free-case/editions/", "There is no published case at this address."),
        ("/campaigns/case-cooper/editions/1/", "There is no published campaign at this address."),
        ("/cases/case-cooper/editions/0/", "Case Cooper has no edition 0: the last one is 3."),
        ("/cases/case-cooper/editions/4/", "Case Cooper has no edition 4: the last one is 3."),
        (f"/cases/case-cooper/editions/{'9' * 40}/", "Case Cooper has no edition"),
        ("/cases/case-cooper/compare/1/4/", "Case Cooper has no edition 4: the last one is 3."),
        (f"/cases/case-cooper/editions/{'9' * 5000}/", "There is nothing at this address"),
        ("/cases/case-cooper/editions/-1/", "There is nothing at this address"),
        ("/cases/case-cooper/compare/1/", "There is nothing at this address"),
    ],
)
def test_what_is_not_there_is_said(client, published, address, reason):
    response = client.get(address)
    assert response.status_code == 404
    assert reason in text_of(response)


def test_the_editions_of_what_is_no_longer_published_are_not_shown(client, published):
    addresses = [address for name, address in PAGES.items() if address.startswith("/cases/")]
    assert {client.get(address).status_code for address in addresses} == {200}
    Record.objects.filter(slug="case-cooper").delete()
    Edition.objects.filter(slug="case-cooper").update(is_live=False)
    for address in addresses:
        response = client.get(address)
        assert response.status_code == 404
        assert b"two murders" not in response.content
    assert WRONG not in text_of(client.get("/corrections/"))


def test_corrections_are_called_so_and_say_what_was_wrong(client, published):
    response = client.get("/corrections/")
    text = text_of(response)
    assert "2 corrections and retractions" in text
    assert (
        f"Correction, 22 November 2026 {WRONG} Case: Case Cooper · Event: Charged with murder"
        " Edition 2 · What it said before, word by word" in text
    )
    assert "Correction, 22 November 2026 The headline did not say that the appeal went to the governor." in text
    assert f'href="/cases/case-cooper/compare/1/2/#{d(CHARGED.id)}"'.encode() in response.content


def test_a_correction_of_what_two_cases_share_is_counted_and_shown_once(client, published):
    publish_three(slug="another", name="Another")
    text = text_of(client.get("/corrections/"))
    assert "2 corrections and retractions" in text
    edition = "Edition 2 , 22 November 2026 · What it said before, word by word"
    places = (f"Case: {name} · Event: Charged with murder {edition}" for name in ("Another", "Case Cooper"))
    assert f"Correction, 22 November 2026 {WRONG} {' '.join(places)}" in text


def test_a_long_log_of_corrections_has_pages(client, published):
    Edition.objects.filter(record_kind="campaign").update(is_live=False)
    Record.objects.campaigns().delete()
    change = EditionChange.objects.get(label="correction", edition__slug="case-cooper")
    for number in range(25):
        change.pk, change.item_id, change.position = None, uid(f"another {number}"), number + 5
        change.save(force_insert=True)
    first, second = client.get("/corrections/"), client.get("/corrections/", {"page": "2"})
    assert [r.content.count(b'class="card correction"') for r in (first, second)] == [25, 1]
    assert "Page 2 of 2" in text_of(client.get("/corrections/", {"page": "9" * 30}))
    assert "Page 1 of 2" in text_of(client.get("/corrections/", {"page": "nonsense"}))


def test_every_page_leads_to_the_corrections(client, published):
    for address in ("/", PAGES["case"], "/about/", "/nothing/"):
        assert b'href="/corrections/"' in client.get(address).content
    assert "is not here yet" not in text_of(client.get("/about/"))


def test_links_on_these_pages_lead_somewhere(client, published):
    """Every address of ours that the new pages give is there, and so is the place on the page."""
    pages = {address: client.get(address).content.decode() for address in PAGES.values()}
    targets = {target for html in pages.values() for target in re.findall(r'href="(/(?!static)[^"]*)"', html)}
    dead = []
    for target in targets:
        path, _, place = target.replace("&amp;", "&").partition("#")
        if path not in pages:
            answer = client.get(path)
            pages[path] = answer.content.decode() if answer.status_code in (200, 302) else "nothing"
        if pages[path] == "nothing" or (place and f'id="{place}"' not in pages[path]):
            dead.append(target)
    assert dead == []


def test_a_name_that_later_editions_withhold_comes_from_the_stored_items_only(client, published):
    """Readers' code adds nothing to what is stored: once an older edition's items are masked, its page is."""
    held = Item.objects.filter(text__contains="Gil Vernor", kind="person")
    assert "Gil Vernor" in text_of(client.get("/cases/case-cooper/editions/1/"))
    for item in held:
        item.text = item.text.replace("Gil Vernor", "an official").replace("gil-vernor", "")
        item.save()
    for address in PAGES.values():
        assert "Gil Vernor" not in client.get(address).content.decode()
    assert uid("Gil Vernor") not in client.get("/cases/case-cooper/editions/1/").content.decode()
