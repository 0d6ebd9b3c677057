"""Readers' pages for those who use no mouse, no style sheet or another script, and for names of any length."""

from dataclasses import replace

import pytest

from tests.public.test_pages import PAGES
from tests.reading.documents import campaign_document, case_document, publish, uid

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# What stands in the order of the Tab key, and can be seen.
STOPS = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter(each =>
    each.tabIndex >= 0 && !each.disabled && each.checkVisibility({contentVisibilityAuto: false})).length"""
# Of what has the focus: its place among all elements, whether a ring of 3 px is round it, and whether it can be seen.
FOCUS = """() => {
    const on = document.activeElement, style = getComputedStyle(on), box = on.getClientRects()[0];
    if (on === document.body) return null;
    const across = Math.min(box.left + box.width / 2, innerWidth - 1);
    const seen = document.elementFromPoint(across, box.top + box.height / 2);
    return {
        place: [...document.querySelectorAll('*')].indexOf(on), words: on.textContent.trim().slice(0, 60),
        ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 3,
        seen: seen !== null && (on.contains(seen) || seen.contains(on)),
    };
}"""
LONG = "Nebuchadnezzaroglu-Featherstonehaugh " * 4
ARABIC = "عبد الرحمن بن محمد الطويل الاسم"


@pytest.fixture
def site(live_server):
    publish(case_document())
    publish(campaign_document())
    return live_server.url


def opened(chromium, width=1280, height=800, **options):
    return chromium.new_context(viewport={"width": width, "height": height}, **options).new_page()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["home", "cases", "case", "event", "campaign", "question", "numbers"])
def test_every_stop_of_the_tab_key_is_seen_in_reading_order(chromium, site, name, width):
    page = opened(chromium, width)
    page.goto(site + PAGES[name])
    stops, faults, places = page.evaluate(STOPS), [], []
    for _ in range(stops):
        page.keyboard.press("Tab")
        on = page.evaluate(FOCUS)
        if on is None or not (on["ring"] and on["seen"]):
            faults.append(on)
        else:
            places.append(on["place"])
    page.context.close()
    assert stops > 5
    assert faults == []
    assert places == sorted(set(places))


def test_a_page_without_its_style_sheet_is_whole_and_in_order(chromium, site):
    page = opened(chromium, 390, java_script_enabled=False)
    told = {}
    for styled in (True, False):
        if not styled:
            page.route("**/*.css", lambda route: route.abort())
        page.goto(site + PAGES["case"])
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        told[styled] = page.evaluate(
            "[...document.querySelectorAll('h1, h2, h3, h4, blockquote, .lead')].filter(each =>"
            " each.checkVisibility()).map(each => each.textContent.trim())"
        )
    wide = page.evaluate("Math.max(...[...document.querySelectorAll('svg')].map(each => each.clientWidth))")
    page.context.close()
    assert told[False] == told[True]
    assert wide <= 390


def renamed_to(name):
    document = case_document()
    people = tuple(replace(one, shown=name) if one.id == uid("Case Cooper") else one for one in document.people)
    return replace(document, facts=replace(document.facts, name=name), people=people)


@pytest.mark.parametrize("name", [LONG, LONG.replace(" ", ""), ARABIC, f"{ARABIC} " * 4])
def test_names_of_any_length_and_direction_stay_within_the_page(chromium, live_server, name):
    publish(renamed_to(name.strip()))
    page = opened(chromium, 320)
    wide = {}
    for address in ("/", "/cases/", PAGES["case"], PAGES["event"], PAGES["question"]):
        page.goto(live_server.url + address)
        page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
        assert name.strip() in page.content()
        if over := page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"):
            wide[address] = over
    page.context.close()
    assert wide == {}


def test_what_is_written_from_right_to_left_keeps_to_itself(chromium, live_server):
    """A name or a quote of another direction orders no word or number beside it."""
    publish(renamed_to(ARABIC))
    page = opened(chromium, 390)
    page.goto(live_server.url + PAGES["case"])
    kept = page.evaluate(
        "Object.fromEntries(['h1', 'main a', 'cite', 'main b', '.cites blockquote'].map(each =>"
        " [each, getComputedStyle(document.querySelector(each)).unicodeBidi]))"
    )
    page.context.close()
    assert kept == {
        "h1": "isolate",
        "main a": "isolate",
        "cite": "isolate",
        "main b": "isolate",
        ".cites blockquote": "plaintext",
    }


def test_a_case_asks_for_five_files_and_no_more(chromium, site):
    page, asked = opened(chromium), []
    page.on("request", lambda request: asked.append(request.resource_type))
    page.goto(site + PAGES["case"], wait_until="networkidle")
    page.context.close()
    assert sorted(asked) == ["document", "other", "script", "script", "stylesheet"]
