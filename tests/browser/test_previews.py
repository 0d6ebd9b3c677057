"""A preview link from an editor's browser to one that has no account."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from cases.editing.proposals import propose
from tests.browser.accessibility import broken_rules, violations_everywhere
from tests.browser.editor import Editor
from tests.factories import CitationFactory, EventFactory, InmateFactory, StaffFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def candidate():
    inmate = InmateFactory(actor__name="Ada Example", actor__slug="ada-example")
    CitationFactory(event=EventFactory(headline="A jury convicts her", inmates=[inmate]))
    return propose([inmate], by=StaffFactory(role="contributor"), at=timezone.now()).candidates.get()


def test_an_editor_makes_a_link_and_somebody_else_reads_the_draft(chromium, live_server, page, candidate):
    Editor(page, live_server.url, "contributor")
    page.goto(f"{live_server.url}/admin/cases/candidate/{candidate.pk}/previews/")
    page.get_by_label("For whom").fill("the lawyers of Ada Example")
    page.get_by_role("button", name="Make a link").click()
    address = page.locator("code").inner_text()
    assert broken_rules(page) == []
    for width in (1280, 390):
        reader = chromium.new_context(viewport={"width": width, "height": 900})
        draft = reader.new_page()
        draft.goto(address)
        expect(draft.locator(".draft")).to_contain_text("A draft for the lawyers of Ada Example, not published.")
        expect(draft.get_by_role("heading", name="A jury convicts her")).to_be_visible()
        assert draft.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
        assert violations_everywhere(draft) == {}
        draft.get_by_role("link", name="A jury convicts her").first.click()
        assert draft.url.startswith(address)
        assert reader.cookies() == []
        reader.close()
    page.goto(f"{live_server.url}/admin/cases/candidate/{candidate.pk}/previews/")
    page.get_by_role("button", name="Revoke the link for the lawyers of Ada Example").click()
    expect(page.locator(".messagelist")).to_contain_text("is revoked")
    page.goto(address)
    expect(page.get_by_role("heading", level=1)).to_have_text("There is nothing at this address")
