"""The pages on which two are made one, a source says otherwise, a file is looked over, and what is invented says so."""

from dataclasses import replace

import pytest
from django.urls import reverse
from django.utils import timezone

from cases.editing.doubles import tell_apart
from cases.editing.merging import merge
from cases.models.desk.events import Role
from tests.browser.accessibility import grave
from tests.browser.test_front import opened
from tests.factories import ActorFactory, CitationFactory, CopyFactory, EventFactory, InmateFactory, StaffFactory
from tests.reading.documents import case_document, publish

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TABLE = (
    "headline,date,kind,how it is known,people,source,quote\n"
    "The board hears her,3 June 2019,hearing,reported,Ada Example | subject,Board hears her,heard her\n"
    f"{'Averylongheadlinewithoutaspace' * 6},last week,hearing,reported,Nobody Known | subject,It,heard her\n"
)


@pytest.fixture
def case(transactional_db):
    ada = ActorFactory(name="Ada Example", kind="person", description="A writer.")
    found = InmateFactory(actor=ada, slug="ada-example")
    event = EventFactory(inmates=[found], headline="A jury convicts her")
    copy = CopyFactory(text="See People v. Cooper, 53 Cal. 3d 771 (1991): in 1985, they said.")
    CitationFactory(event=event, source=copy.source, exact="in 1985", aspect="date")
    other = ActorFactory(name="Ada J. Example", kind="person", description="A poet.", slug="ada-j")
    Role.objects.create(event=event, actor=other, role="speaker")
    return found


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_these_pages_have_no_grave_faults_and_never_scroll_sideways(chromium, live_server, case, scheme):
    rita = StaffFactory(username="rita", role="reviewer")
    page = opened(chromium, rita, live_server, color_scheme=scheme)
    event, (ada, other) = case.events.get(), (case.actor, Role.objects.get().actor)
    citation = event.citations.get()
    third, gone = ActorFactory(name="Ada K. Example", slug="ada-k"), ActorFactory(name="A. Example", slug="a-example")
    tell_apart(third, ada, by=rita, at=timezone.now())
    merge(gone, third, called="short", by=rita, at=timezone.now())
    pages = {
        "told apart": f"{reverse('admin:cases_actor_merge', args=[third.pk])}?into={ada.pk}",
        "undo": reverse("admin:cases_actor_unmerge", args=[gone.pk]),
        "a source says otherwise": reverse("admin:cases_event_differs", args=[event.pk, citation.pk]),
        "doubles": reverse("admin:cases_actor_doubles"),
        "merge": f"{reverse('admin:cases_actor_merge', args=[other.pk])}?into={ada.pk}",
        "which one stays": reverse("admin:cases_actor_merge", args=[other.pk]),
        "rulings": reverse("admin:cases_copy_rulings", args=[citation.source.copies.get().pk]),
        "asked": reverse("admin:cases_actor_add"),
        "import": reverse("admin:cases_inmate_import", args=[case.pk]),
    }
    found = {}
    for name, address in pages.items():
        page.goto(address)
        if name == "asked":
            page.get_by_role("textbox", name="Name:", exact=True).fill("Ada Example")
            page.get_by_role("button", name="Save", exact=True).click()
            assert "May be there already" in page.locator(".desk-doubles").inner_text()
        if name == "import":
            page.get_by_label("Or its text").fill(TABLE)
            page.get_by_role("button", name="Look it over").click()
            assert "wrong" in page.locator(".desk-counts").inner_text()
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
            found[name, width] = grave(page) + ["scrolls sideways"] * wide
    page.context.close()
    assert {where: faults for where, faults in found.items() if faults} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_invented_says_so_at_every_width(chromium, live_server, transactional_db, scheme):
    document = case_document()
    publish(replace(document, facts=replace(document.facts, is_invented=True)))
    context = chromium.new_context(base_url=live_server.url, color_scheme=scheme)
    page, found = context.new_page(), {}
    for address in ("/cases/case-cooper/", "/cases/case-cooper/editions/1/cite/", "/cases/"):
        page.goto(address)
        for width in (1280, 390, 320):
            page.set_viewport_size({"width": width, "height": 900})
            wide = page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
            found[address, width] = grave(page) + ["scrolls sideways"] * wide
        assert page.locator("aside.invented").count() == (0 if address == "/cases/" else 1)
    context.close()
    assert {where: faults for where, faults in found.items() if faults} == {}
