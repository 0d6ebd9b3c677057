"""Earlier editions, corrections and reports of errors in a real browser: for everybody, without script, on phones."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import violations_everywhere
from tests.browser.test_reader_pages import opened
from tests.public.test_editions import PAGES
from tests.reading.editions import WRONG, publish_campaign_twice, publish_three

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ADDRESSES = [
    *PAGES.values(),
    "/cases/case-cooper/?as_of=2026-11-01",
    "/cases/case-cooper/?as_of=yesterday",
    "/cases/case-cooper/compare/",
    "/report/case/case-cooper/",
    "/report/sent/",
]


@pytest.fixture
def site(live_server):
    publish_three()
    publish_campaign_twice()
    return live_server.url


def visit(page, address):
    page.goto(address)
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")


def test_no_page_shuts_anybody_out(chromium, site):
    page, _, _ = opened(chromium)
    faults = {}
    for address in ADDRESSES:
        visit(page, site + address)
        if found := violations_everywhere(page):
            faults[address] = found
    page.context.close()
    assert faults == {}


def test_no_page_scrolls_sideways_at_320_pixels(chromium, site):
    page, _, asked = opened(chromium, viewport={"width": 320, "height": 800})
    wide = {}
    for address in ADDRESSES:
        visit(page, site + address)
        if over := page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"):
            wide[address] = over
    page.context.close()
    assert wide == {}
    assert [url for url in asked if not url.startswith(site)] == []


def test_a_reader_goes_back_to_a_day_without_script(chromium, site):
    page, _, _ = opened(chromium, java_script_enabled=False)
    page.goto(site + PAGES["case"])
    page.get_by_role("link", name="All editions").click()
    page.get_by_label("The page as it was on a day").fill("2026-11-21")
    page.get_by_role("button", name="Show that day").click()
    assert "edition 1 of 20 November 2026" in page.get_by_role("complementary").inner_text()
    entry = page.locator("article", has=page.get_by_role("heading", name="Charged with murder"))
    assert entry.get_by_text("19 June 1983", exact=True).is_visible()
    assert entry.get_by_text(f"Corrected on 22 November 2026: {WRONG}").is_visible()
    entry.get_by_role("link", name="Edition 2").click()
    expect(page.locator("article:target").get_by_text("9 June 1983", exact=True)).to_be_visible()
    page.go_back()
    page.get_by_role("link", name="What has changed since").click()
    assert page.url == site + "/cases/case-cooper/compare/1/3/"
    page.context.close()


def test_a_reader_compares_two_editions_without_script(chromium, site):
    page, _, _ = opened(chromium, java_script_enabled=False, viewport={"width": 390, "height": 844})
    page.goto(site + PAGES["editions"])
    page.get_by_label("Compare edition").select_option("1")
    page.get_by_label("with edition").select_option("2")
    page.get_by_role("button", name="Compare").click()
    changed = page.locator("article", has=page.get_by_role("heading", name="Charged with murder"))
    assert changed.locator("dd").first.text_content() == "removed: 19added: 9 June 1983"
    assert changed.bounding_box()["width"] <= 390
    page.context.close()


def test_a_mark_leads_to_what_was_corrected(chromium, site):
    page, _, _ = opened(chromium, java_script_enabled=False)
    page.goto(site + PAGES["case"])
    entry = page.locator("article", has=page.get_by_role("heading", name="Charged with murder"))
    entry.get_by_role("link", name="Corrected 22 November 2026").click()
    assert page.locator("article:target h3").inner_text() == "Changed Charged with murder"
    page.context.close()


def test_the_first_screen_of_a_phone_says_what_changed(chromium, site):
    page, _, _ = opened(chromium, viewport={"width": 390, "height": 844})
    for name, words in (
        ("case", ("Under sentence of death", "Edition 3, published 24 November 2026", "A hearing is set")),
        ("superseded edition", ("It has been superseded by edition 3 of 24 November 2026.", "What has changed since")),
    ):
        page.goto(site + PAGES[name])
        for each in words:
            box = page.get_by_text(each).first.bounding_box()
            assert box["y"] + box["height"] <= 844, each
    page.context.close()


def test_paper_keeps_the_banner_and_leaves_the_forms_out(chromium, site):
    page, _, _ = opened(chromium)
    page.emulate_media(media="print")
    page.goto(site + PAGES["superseded edition"])
    assert page.get_by_role("complementary").is_visible()
    page.goto(site + PAGES["editions"])
    assert not page.get_by_role("button", name="Compare").is_visible()
    assert page.get_by_text("This page said that he was charged on 19 June 1983.").is_visible()
    page.context.close()
