"""A record's versions in a real browser: told word by word on a phone too, and gone back to through the form."""

import pytest
from playwright.sync_api import expect

from cases.models.desk.events import Event
from tests.browser.accessibility import broken_rules
from tests.browser.editor import Editor
from tests.factories import CitationFactory, InmateFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_an_editor_goes_back_to_what_a_text_was(page, live_server):
    editor = Editor(page, live_server.url, "contributor")
    event = CitationFactory(event__headline="A hearing in San Diego", exact="heard in San Diego").event
    event.inmates.add(InmateFactory())
    form = f"{live_server.url}/admin/cases/event/{event.pk}/change/"
    page.goto(form)
    editor.fill("id_headline", "A hearing in Ontario")
    editor.fill("id_citations-0-exact", "heard in Ontario")
    page.click("[name=_continue]")
    expect(page.locator(".messagelist")).to_contain_text("was changed successfully")
    page.get_by_role("link", name="History").click()
    for width in (1280, 360):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.locator("#version-2 ~ dl").first.locator("del, ins").count() == 2
        assert broken_rules(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("link", name="Go back to this version").click()
    assert broken_rules(page) == []
    page.get_by_role("button", name="Go back to this version").click()
    assert page.locator("#id_headline").input_value() == "A hearing in San Diego"
    assert page.locator("#id_citations-0-exact").input_value() == "heard in San Diego"
    assert Event.objects.get().headline == "A hearing in Ontario"
    page.click("[name=_save]")
    expect(page.locator(".messagelist")).to_contain_text("was changed successfully")
    event = Event.objects.get()
    assert (event.headline, event.citations.get().exact) == ("A hearing in San Diego", "heard in San Diego")
