"""A picture from an editor’s browser to a reader’s, under the policies that both are sent."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from cases.editing.editions import publish
from cases.models.desk.photos import Photo
from tests.browser.accessibility import broken_rules, violations_everywhere
from tests.browser.editor import Editor
from tests.editing.pictures.drawings import halves, saved, telling_jpeg
from tests.factories import CitationFactory, EventFactory, InmateFactory

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
WIDTHS = "[...document.images].map(image => [image.naturalWidth > 0, image.clientWidth > 0])"


def test_a_picture_is_uploaded_and_read(chromium, live_server, page):
    inmate = InmateFactory(actor__name="Ada Example", actor__slug="ada-example")
    CitationFactory(event=EventFactory(headline="A jury convicts her", inmates=[inmate]))
    editor = Editor(page, live_server.url, "contributor")
    for name, body in (("visit.jpg", telling_jpeg()), ("gate.png", saved(halves(2_000, 1_000), "PNG"))):
        page.goto(f"{live_server.url}/admin/cases/photo/add/")
        editor.choose("id_inmate", "Ada")
        page.set_input_files("#id_file", {"name": name, "mimeType": "image/jpeg", "buffer": body})
        for field, value in {"alt": f"What {name} shows", "credit": "Jane Roe", "rights": "used by permission"}.items():
            editor.fill(f"id_{field}", value)
        page.click("input[name=_continue]")
        expect(page.locator(".messagelist")).to_contain_text("was added successfully")
        expect(page.locator(".desk-picture")).to_have_js_property("naturalWidth", 320)
        assert broken_rules(page) == []
    publish(inmate, by=None, at=timezone.now())
    for width in (1280, 390):
        context = chromium.new_context(viewport={"width": width, "height": 900})
        reader = context.new_page()
        said: list[str] = []
        reader.on("console", lambda message, said=said: said.append(message.text))
        reader.goto(f"{live_server.url}/cases/ada-example/")
        for image in reader.locator("img").all():
            image.scroll_into_view_if_needed()
            expect(image).to_have_js_property("complete", True)
        assert reader.evaluate(WIDTHS) == [[True, True]] * 2
        assert reader.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") == 0
        assert violations_everywhere(reader) == {}
        assert (said, context.cookies()) == ([], [])
        address = reader.locator(".portrait img").get_attribute("src")
        reader.goto(f"{live_server.url}{address}")
        assert reader.evaluate("[document.contentType, document.scripts.length]") == ["image/jpeg", 0]
        context.close()
    assert Photo.objects.count() == 2
