"""Readers' pages in a real browser: accessible in both themes and on small screens, and whole without any script."""

from dataclasses import replace

import pytest

from cases.values.short_ids import short
from tests.browser.accessibility import violations_everywhere
from tests.public.test_pages import PAGES
from tests.reading.documents import CHARGED, campaign_document, case_document, publish, uid, uncertain_document
from tests.reading.editions import SECOND_AT, publish_next, with_events

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ADDRESSES = [
    *PAGES.values(),
    "/nothing/",
    "/cases/?status=nonsense",
    "/cases/case-cooper/?standing=claimed",
    "/cases/open-case/",
    f"/cases/open-case/events/{short(uid('Appeal denied'))}/",
]


@pytest.fixture
def site(live_server):
    publish(case_document())
    publish(campaign_document())
    publish(uncertain_document())
    return live_server.url


def opened(chromium, **options):
    """A page whose console messages and requests are kept as `said` and `asked`."""
    page = chromium.new_context(**options).new_page()
    said, asked = [], []
    page.on("console", lambda message: said.append(message.text))
    page.on("request", lambda request: asked.append(request.url))
    return page, said, asked


def test_no_page_shuts_anybody_out(chromium, site):
    page, said, _ = opened(chromium)
    faults = {}
    for address in ADDRESSES:
        page.goto(site + address)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        if found := violations_everywhere(page):
            faults[address] = found
    page.context.close()
    assert faults == {}
    assert [text for text in said if "404" not in text] == []


def test_no_page_scrolls_sideways_at_320_pixels(chromium, site):
    page, _, _ = opened(chromium, viewport={"width": 320, "height": 800})
    wide = {}
    for address in ADDRESSES:
        page.goto(site + address)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        if over := page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"):
            wide[address] = over
    page.context.close()
    assert wide == {}


def test_pages_load_nothing_from_elsewhere_and_keep_no_cookie(chromium, site):
    page, _, asked = opened(chromium)
    for address in ADDRESSES:
        page.goto(site + address)
    cookies = page.context.cookies()
    page.context.close()
    assert [url for url in asked if not url.startswith(site)] == []
    assert {url.rpartition("/")[2].partition(".")[0] for url in asked if url.endswith(".js")} == {"share", "years"}
    assert cookies == []


def test_a_source_opens_without_script(chromium, site):
    page, _, _ = opened(chromium, java_script_enabled=False)
    page.goto(site + PAGES["case"])
    entry = page.locator("article", has=page.get_by_role("heading", name="Arrested"))
    passage = entry.get_by_text("These words were found in our copy on 19 November 2026.").first
    assert not passage.is_visible()
    entry.locator("summary").first.click()
    assert passage.is_visible()
    link = entry.get_by_role("link", name="original, at these words").first
    assert link.get_attribute("href") == "https://example.org/paper#:~:text=as%20quoted"
    page.context.close()


def test_a_note_on_the_opening_opens_without_script(chromium, site):
    page, _, _ = opened(chromium, java_script_enabled=False)
    page.goto(site + PAGES["case"])
    note = page.get_by_role("note")
    assert note.count() == 0
    page.get_by_role("button", name="sources of this sentence").click()
    assert "two murders" in note.inner_text()
    page.keyboard.press("Escape")
    assert note.count() == 0
    page.context.close()


def test_sources_differ_opens_with_the_keyboard(chromium, site):
    page, _, _ = opened(chromium, java_script_enabled=False)
    page.goto(site + PAGES["case"])
    summary = page.locator("summary", has_text="Sources differ: When was he convicted?")
    summary.focus()
    page.keyboard.press("Enter")
    assert page.get_by_text("These pages use: 1985. The court’s own record.").is_visible()
    page.context.close()


def test_a_link_to_what_sources_differ_on_unfolds_it(chromium, site):
    page, _, _ = opened(chromium)
    page.goto(site + PAGES["case"])
    unfolded = "getComputedStyle(document.querySelector('details.differs'), '::details-content').contentVisibility"
    assert page.evaluate(unfolded) == "hidden"
    page.get_by_role("region", name="What sources differ on").get_by_role("link", name="When was he convicted?").click()
    assert page.evaluate(unfolded) == "visible"
    page.context.close()


def test_the_first_screen_of_a_phone_answers_what_matters(chromium, site):
    page, _, _ = opened(chromium, viewport={"width": 390, "height": 844})
    page.goto(site + PAGES["case"])
    for words in (
        "Case Cooper was convicted of two murders.",
        "Under sentence of death",
        "43 years",
        "Northton Rehabilitation Center",
        "Asked of the Governor of Northland",
        "None set",
        "not reviewed by a second person",
    ):
        box = page.get_by_text(words).first.bounding_box()
        assert box["y"] + box["height"] <= 844, words
    assert page.get_by_role("link", name="Timeline", exact=True).bounding_box()["y"] < 844
    page.context.close()


def test_the_first_screen_holds_the_claim_that_opens_second_and_what_changed(chromium, live_server):
    """With sentences of the usual length."""
    first = case_document()
    (opening,) = first.questions[2].claims
    verdict = "A Northton jury convicted Case Cooper in February 1985 of murdering two people there in June 1983 and of"
    said = replace(opening, id=uid("says"), opens=2, text="He says that he is innocent and was framed by the county.")
    claims = (replace(opening, text=f"{verdict} trying to kill a child; that May he was sentenced to death."), said)
    questions = (*first.questions[:2], replace(first.questions[2], claims=claims), first.questions[3])
    first = replace(first, questions=questions)
    publish(first)
    second = with_events(first, replace(CHARGED, account="Told anew."))
    summary = "Brought up to November 2026: what the court was asked, and what his lawyers answer."
    labels = {CHARGED.id: ("correction", "This page said that he was charged on 19 June 1983. It was on 9 June.")}
    publish_next(first, second, 2, SECOND_AT, labels, summary=summary, review="reviewed")
    page, _, _ = opened(chromium, viewport={"width": 390, "height": 844}, java_script_enabled=False)
    page.goto(live_server.url + PAGES["case"])
    for words in (
        "He says that he is innocent",
        "Asked of the Governor",
        "None set",
        "Correction",
        "It was on 9 June.",
    ):
        box = page.get_by_text(words).first.bounding_box()
        assert box["y"] + box["height"] <= 844, words
    page.context.close()


def test_paper_shows_what_is_folded_on_the_screen(chromium, site):
    page, _, _ = opened(chromium)
    page.goto(site + PAGES["case"])
    folded = "[...new Set([...document.querySelectorAll('.event details')].map(each =>"
    folded += " getComputedStyle(each, '::details-content').contentVisibility))]"
    assert page.evaluate(folded) == ["hidden"]
    page.emulate_media(media="print")
    assert page.evaluate(folded) == ["visible"]
    printed = page.locator("#sources ~ ol a.address").evaluate_all(
        "all => all.map(each => getComputedStyle(each, '::after').content)"
    )
    assert '": https://example.org/court"' in printed
    around = page.locator("header.site, footer.site, nav.parts, nav.years, .skip")
    assert [around.nth(place).is_visible() for place in range(around.count())] == [False] * 5
    quotes = page.locator(".cites blockquote")
    assert [quotes.nth(place).is_visible() for place in range(quotes.count())] == [True] * 18
    page.context.close()


def test_a_page_hands_on_its_own_address(chromium, site):
    """As a button with script, and to the clipboard; as a plain link without."""
    for name, words in (("case", "Link to this page"), ("event", "Link to this event")):
        plain, _, _ = opened(chromium, java_script_enabled=False)
        plain.goto(f"{site}{PAGES[name]}?kind=sentence")
        link = plain.get_by_role("link", name=words)
        assert link.get_attribute("href") == PAGES[name]
        plain.context.close()
        page, said, _ = opened(chromium, permissions=["clipboard-read", "clipboard-write"])
        page.goto(f"{site}{PAGES[name]}?kind=sentence")
        page.get_by_role("button", name="Share").click()
        page.get_by_role("status").filter(has_text="The link is copied.").wait_for()
        assert page.evaluate("navigator.clipboard.readText()") == f"{site}{PAGES[name]}"
        assert said == []
        page.context.close()


def test_where_copying_is_not_allowed_the_address_can_be_read(chromium, site):
    page, _, _ = opened(chromium)
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowed'))")
    page.goto(site + PAGES["case"])
    page.get_by_role("button", name="Share").click()
    page.get_by_role("status").filter(has_text=PAGES["case"]).wait_for()
    page.context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_years_stay_in_reach_and_say_which_one_is_read(chromium, site, width):
    page, _, _ = opened(chromium, viewport={"width": width, "height": 800})
    page.goto(site + PAGES["case"])
    years = page.get_by_role("navigation", name="Years")
    for year in ("1985", "2004"):
        years.get_by_role("link", name=year).first.click()
        years.locator(f"[aria-current=location]:has-text('{year}')").wait_for()
        heading = page.locator("#timeline > h3", has_text=year).first.bounding_box()
        shown = years.bounding_box()
        assert 0 <= shown["y"] < 200, "it is at the top of the screen"
        if width == 390:
            assert heading["y"] >= shown["y"] + shown["height"], "and hides no heading"
    assert years.locator("[aria-current]").count() == 1
    page.context.close()
