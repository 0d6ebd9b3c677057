"""The front page and giving work in a real browser: narrow and wide, light and dark, and without script."""

from datetime import date

import pytest
from django.test import Client

from tests.browser.accessibility import WIDTHS, grave
from tests.factories import AssignmentFactory, CitationFactory, EventFactory, InmateFactory, StaffFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
LONG = "Whether the blood on the tan T-shirt held the preservative EDTA, and what both laboratories wrote of it"


@pytest.fixture
def rita():
    return StaffFactory(username="rita", role="reviewer")


def opened(browser, user, live_server, **options):
    """A page of this editor's own browser."""
    client = Client()
    client.force_login(user)
    context = browser.new_context(base_url=live_server.url, **options)
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": f"{live_server.url}/admin/"}])
    return context.new_page()


def test_nothing_grave_at_two_widths_in_two_schemes(chromium, live_server, rita):
    inmate = InmateFactory(actor__name="Kevin Cooper")
    AssignmentFactory(question__text=LONG, to=rita, due_on=date(2020, 1, 2), note="Ask both laboratories.")
    AssignmentFactory(question=None, inmate=inmate, given_by=rita)
    CitationFactory(event__headline=LONG, exact=LONG, state="not_found")
    EventFactory(headline=LONG, inmates=[inmate], when="2999-01-01", outcome="scheduled", kind="hearing")
    page = opened(chromium, rita, live_server)
    found = {}
    for where in ("/admin/", f"/admin/cases/inmate/{inmate.pk}/give/", "/admin/cases/assignment/"):
        page.goto(where)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
            found[where, width] = grave(page) + ["scrolls sideways"] * wide
    page.context.close()
    assert {where: faults for where, faults in found.items() if faults} == {}


def test_work_is_given_and_done_without_script(chromium, live_server, rita):
    carl = StaffFactory(username="carl", role="contributor")
    inmate = InmateFactory(actor__name="Kevin Cooper")
    plain = {"java_script_enabled": False, "viewport": {"width": 390, "height": 800}}
    page = opened(chromium, rita, live_server, **plain)
    page.goto(f"/admin/cases/inmate/{inmate.pk}/change/")
    page.get_by_role("link", name="Give to a colleague").click()
    page.get_by_label("Given to").select_option(label="carl")
    page.get_by_label("Due on").fill("2999-12-31")
    page.get_by_label("Note").fill("Read the ruling.")
    page.get_by_role("button", name="Give it").click()
    assert "“Kevin Cooper” is given to carl." in page.locator(".messagelist").inner_text()
    page.context.close()
    page = opened(chromium, carl, live_server, **plain)
    page.goto("/admin/")
    waiting = page.get_by_role("region", name="Given to you")
    assert "from rita, due 31 December 2999" in waiting.inner_text()
    waiting.get_by_role("button", name="Done: Kevin Cooper").click()
    idle = page.get_by_role("region", name="Where nothing waits").inner_text()
    assert "Given to you Nothing waits for you." in " ".join(idle.replace(":", "").split())
    page.context.close()
