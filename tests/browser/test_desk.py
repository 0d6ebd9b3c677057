"""The desk in a real browser: what an editor does there, and that it works for everybody under the strict policy."""

import pytest
from django.test import Client
from django.utils import timezone

from cases.editing.proposals import propose
from cases.models.desk.actors import Actor
from cases.models.desk.events import Event
from tests.browser.accessibility import broken_rules, grave
from tests.factories import (
    ActorFactory,
    ArchivedCaptureFactory,
    CitationFactory,
    CopyFactory,
    EventFactory,
    InmateFactory,
    IntakeFactory,
    NameFactory,
    PlaceFactory,
    QuestionFactory,
    RoleFactory,
    StaffFactory,
)

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Every refusal by the content policy, and every error of a script, of every page opened.
WATCH = """
window.refused = [];
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  window.refused.push(`${violatedDirective} ${blockedURI}`);
});
window.addEventListener("error", (event) => window.refused.push(String(event.message)));
"""
WIDTHS = (1280, 390)
TEXT = "It was heard.\n\n🙂 On 19 February 1985, Kevin Cooper was found guilty. It rained."
SELECT = """() => {
    const node = document.querySelector("[data-start] a.desk-waiting").firstChild;
    const range = document.createRange();
    range.setStart(node, node.data.indexOf("On 19"));
    range.setEnd(node, node.data.indexOf(" was"));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
}"""
SCROLLING_INLINES = """() => [...document.querySelectorAll(".inline-group, .inline-group *")]
    .filter((one) => ["auto", "scroll"].includes(getComputedStyle(one).overflowX))
    .filter((one) => one.scrollWidth > one.clientWidth + 1)
    .map((one) => one.id || one.className)"""


@pytest.fixture
def desk(page, live_server):
    """A reviewer who is signed in; `go` opens an address and `refused` says what the browser refused."""
    client = Client()
    client.force_login(StaffFactory(role="reviewer"))
    session = client.cookies["sessionid"].value
    page.context.add_cookies([{"name": "sessionid", "value": session, "url": f"{live_server.url}/admin/"}])
    page.context.add_init_script(WATCH)
    page.go = lambda where: page.goto(live_server.url + where)
    page.refused = lambda: page.evaluate("() => window.refused")
    return page


@pytest.fixture
def case():
    actor = ActorFactory(name="Kevin Cooper", slug="kevin-cooper")
    NameFactory(actor=actor, text="Kevin Copper", kind="misspelling")
    inmate = InmateFactory(actor=actor)
    state = PlaceFactory(name="California", kind="state")
    copy = CopyFactory(text="The jury found him guilty on 19 February 1985.")
    event = EventFactory(headline="The verdict", kind="verdict", jurisdiction=state, inmates=[inmate])
    RoleFactory(event=event, actor=actor)
    CitationFactory(event=event, source=copy.source, exact="found him guilty")
    EventFactory(headline="A moratorium", kind="moratorium", scope="jurisdiction", jurisdiction=state, affected="all")
    QuestionFactory(inmate=inmate)
    return inmate


def choose(page, field, term, option):
    """Type into an autocomplete box and take what it offers."""
    page.locator(f"#{field} + .select2-container .select2-selection").click()
    page.locator(".select2-container--open .select2-search__field").fill(term)
    page.get_by_role("option", name=option).click()


def proposed(case):
    return propose([case], by=StaffFactory(role="contributor"), at=timezone.now())


def test_the_main_pages_have_no_serious_finding_at_two_widths(desk, case):
    event, citation = case.events.get(), case.events.get().citations.get()
    found = ArchivedCaptureFactory(source=citation.source, share=0.62)
    pages = {
        "index": "/admin/",
        "list": "/admin/cases/event/?q=Copper",
        "event": f"/admin/cases/event/{event.pk}/change/",
        "add": f"/admin/cases/event/add/?inmates={case.pk}",
        "actor": f"/admin/cases/actor/{case.actor_id}/change/",
        "source": f"/admin/cases/source/{citation.source_id}/change/",
        "archived": f"/admin/cases/source/{found.source_id}/archive/",
        "take in": "/admin/cases/intake/add/",
        "taken in": f"/admin/cases/source/add/?intake={IntakeFactory(text=TEXT).pk}",
        "reading": f"/admin/cases/copy/{citation.source.copies.get().pk}/read/?from=4&to=13",
        "inmate": f"/admin/cases/inmate/{case.pk}/change/",
        "propose": f"/admin/cases/inmate/{case.pk}/propose/",
        "proposal": f"/admin/cases/proposal/{proposed(case).pk}/change/",
    }
    faults = {}
    for width in WIDTHS:
        desk.set_viewport_size({"width": width, "height": 900})
        for name, where in pages.items():
            desk.go(where)
            faults[name, width, "refused"] = desk.refused()
            faults[name, width, "scrolls"] = desk.evaluate(SCROLLING_INLINES)
            wide = desk.evaluate("document.documentElement.scrollWidth") > width
            faults[name, width, "axe"] = grave(desk) + ["page scrolls sideways"] * wide
    assert {key: found for key, found in faults.items() if found} == {}


def test_a_conflict_shows_both_texts_and_keeps_what_was_typed(desk, case):
    event = case.events.get()
    where = f"/admin/cases/event/{event.pk}/change/"
    desk.go(where)
    colleague = desk.context.new_page()
    colleague.goto(desk.url)
    colleague.fill("#id_headline", "Their headline")
    colleague.click("[name=_continue]")
    colleague.wait_for_selector(".messagelist .success")
    desk.fill("#id_headline", "My headline")
    desk.click("[name=_save]")
    desk.get_by_role("heading", name="Somebody else has saved this meanwhile").wait_for()
    assert desk.locator(".desk-texts dd").all_inner_texts() == ["Their headline", "My headline"]
    assert broken_rules(desk) == []
    desk.get_by_role("button", name="Go on editing mine").click()
    assert desk.locator("#id_headline").input_value() == "My headline"
    desk.click("[name=_save]")
    desk.wait_for_selector(".messagelist .success")
    assert Event.objects.get(pk=event.pk).headline == "My headline"


def test_a_date_is_read_back_while_it_is_typed(desk, case):
    desk.go("/admin/cases/event/add/")
    desk.locator("#id_when").press_sequentially("about October 2018")
    said = desk.locator("#id_when_read")
    said.get_by_text("Read as: about October 2018 (EDTF 2018-10~)").wait_for()
    desk.fill("#id_when", "last May")
    said.get_by_text("depends on when it was said").wait_for()
    assert said.get_attribute("aria-live") == "polite"
    assert desk.refused() == []


@pytest.fixture
def plain(chromium, live_server):
    """A contributor whose browser runs no script."""
    client = Client()
    client.force_login(StaffFactory(role="contributor"))
    context = chromium.new_context(java_script_enabled=False)
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": f"{live_server.url}/admin/"}])
    page = context.new_page()
    page.go = lambda where: page.goto(live_server.url + where)
    yield page
    context.close()


def test_without_script_a_button_reads_the_date(plain, case):
    plain.go("/admin/cases/event/add/")
    plain.fill("#id_when", "4 or 5 June 1983")
    plain.get_by_role("button", name="Look it over").click()
    assert plain.locator("#id_when_read").inner_text() == "Read as: 4 or 5 June 1983 (EDTF [1983-06-04,1983-06-05])"
    assert plain.locator("#id_when").input_value() == "4 or 5 June 1983"


def test_without_script_a_whole_event_is_entered(plain, case):
    source = case.events.get().citations.get().source
    plain.go("/admin/cases/event/add/")
    plain.get_by_role("button", name="One more Role").click()
    plain.fill("#id_headline", "The jury speaks")
    plain.select_option("#id_kind", "verdict")
    plain.select_option("#id_standing", "court_finding")
    plain.fill("#id_when", "19 February 1985")
    plain.fill("[name=inmates_typed]", "Copper")
    plain.fill("[name=roles-0-actor_typed]", "Kevin Cooper")
    plain.select_option("#id_roles-0-role", "subject")
    plain.fill("[name=citations-0-source_typed]", source.title)
    plain.fill("#id_citations-0-exact", "found him guilty")
    plain.get_by_role("button", name="Look it over").click()
    assert plain.locator("#id_inmates option:checked").inner_text() == "Kevin Cooper"
    plain.click("[name=_save]")
    event = Event.objects.get(headline="The jury speaks")
    found = (event.inmates.get(), event.roles.get().actor, event.citations.get().source, event.citations.get().state)
    assert found == (case, case.actor, source, "found")


def test_a_form_with_something_typed_is_not_left_unasked(desk, case):
    event = case.events.get()
    asked = []
    desk.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    desk.go(f"/admin/cases/event/{event.pk}/change/")
    desk.go(f"/admin/cases/event/{event.pk}/change/")
    assert asked == []
    desk.fill("#id_headline", "The verdict once more")
    desk.go("/admin/cases/event/")
    assert asked == ["beforeunload"]
    desk.go(f"/admin/cases/event/{event.pk}/change/")
    desk.fill("#id_headline", "The verdict once more")
    desk.click("[name=_save]")
    desk.locator(".messagelist .success").wait_for()
    event.refresh_from_db()
    assert (asked, event.headline) == (["beforeunload"], "The verdict once more")


def test_an_event_is_entered_from_its_case_with_a_person_made_in_place(desk, case):
    desk.go(f"/admin/cases/inmate/{case.pk}/change/")
    desk.get_by_role("link", name="Add an event").click()
    desk.fill("#id_headline", "A hearing")
    desk.select_option("#id_kind", "hearing")
    desk.select_option("#id_standing", "reported")
    desk.fill("#id_when", "May 2019")
    desk.get_by_role("button", name="Add another Role").click()
    with desk.expect_popup() as opened:
        desk.click("#add_id_roles-0-actor")
    popup = opened.value
    popup.locator("#id_name").press_sequentially("Ada Example")
    assert popup.locator("#id_slug").input_value() == "ada-example"
    assert popup.evaluate("() => window.refused") == []
    popup.click("[name=_save]")
    desk.locator("#select2-id_roles-0-actor-container").get_by_text("Ada Example").wait_for()
    desk.select_option("#id_roles-0-role", "judge")
    choose(desk, "id_citations-0-source", "Source", case.events.get().citations.get().source.title)
    desk.fill("#id_citations-0-exact", "found him guilty")
    assert desk.refused() == []
    desk.click("[name=_save]")
    desk.get_by_role("heading", name="Events (2)").wait_for()
    event = Event.objects.get(headline="A hearing")
    assert (event.when, event.roles.get().actor, event.citations.get().state) == (
        "2019-05",
        Actor.objects.last(),
        "found",
    )
    assert list(event.inmates.all()) == [case]


def test_people_are_found_by_a_misspelling_and_boxes_have_names(desk, case):
    desk.go("/admin/cases/event/add/")
    desk.get_by_role("button", name="Add another Role").click()
    choose(desk, "id_roles-0-actor", "Copper", "Kevin Cooper")
    box = desk.locator("#id_roles-0-actor + .select2-container [role=combobox]")
    assert box.get_attribute("aria-label") == "Person or body"


def test_an_act_for_everybody_is_linked_with_one_press(desk, case):
    desk.go(f"/admin/cases/inmate/{case.pk}/change/")
    desk.get_by_role("button", name="Link A moratorium to this case").click()
    desk.get_by_role("heading", name="Events (2)").wait_for()
    assert case.events.filter(headline="A moratorium").exists()


def test_a_proposal_shows_what_stands_in_the_way_and_leads_to_it(desk, case):
    event = EventFactory(headline="Uncited", inmates=[case])
    desk.go(f"/admin/cases/inmate/{case.pk}/change/")
    desk.get_by_role("link", name="Propose", exact=True).click()
    desk.get_by_role("button", name="Freeze and look at the changes").click()
    proposal = desk.url
    stop = desk.locator("li.desk-stop", has_text="“Uncited” has no citation")
    stop.get_by_role("link", name="Mend it").click()
    assert f"/admin/cases/event/{event.pk}/change/?mend=proposal-" in desk.url
    assert desk.url.endswith("#citations-group")
    desk.check("#id_not_ready")
    desk.click("[name=_save]")
    desk.wait_for_url(f"{proposal}**")  # a browser carries the fragment along
    desk.get_by_role("button", name="Save and freeze the desk again").click()
    desk.get_by_text("Left out, since not ready or not published (1)").click()
    assert desk.get_by_role("listitem").filter(has_text="Uncited").count() == 1
    assert desk.locator("li.desk-stop").count() == 0
    assert desk.refused() == []


def test_a_candidate_is_seen_as_readers_will_and_on_a_phone(desk, case):
    desk.go(f"/admin/cases/inmate/{case.pk}/propose/")
    desk.get_by_role("button", name="Freeze and look at the changes").click()
    with desk.expect_popup() as opened:
        desk.get_by_role("link", name="see it as readers will").click()
    assert "A draft, not published" in opened.value.locator("body").inner_text()
    assert "The verdict" in opened.value.locator("body").inner_text()
    with desk.expect_popup() as opened:
        desk.get_by_role("link", name="on a phone").click()
    framed = opened.value.frame_locator("iframe.desk-phone")
    framed.get_by_role("heading", name="Kevin Cooper").wait_for()
    assert framed.locator("body").evaluate("body => body.clientWidth") == 390
    assert opened.value.evaluate("() => window.refused") == []


def test_a_text_is_taken_in_read_marked_by_key_and_cited(desk, case):
    """From the list of sources to a cited event; nothing is typed twice."""
    desk.go("/admin/cases/source/")
    desk.get_by_role("link", name="Take in from a page, text or file").click()
    desk.get_by_label("Text").fill(f"A report on it\n\n{TEXT}")
    desk.get_by_role("button", name="Read it").click()
    assert desk.locator("#id_title").input_value() == "A report on it"
    desk.locator("#id_kind").select_option("secondary")
    desk.locator("input[name=_save]").click()
    assert desk.locator(".desk-reading-text p").count() == 3
    desk.locator("[data-keys]").wait_for()  # shown by the script as soon as it listens
    desk.evaluate(SELECT)
    desk.keyboard.press("m")
    desk.wait_for_url("**from=**")
    desk.locator("[data-keys]").wait_for()
    assert desk.locator("#marked").inner_text() == "On 19 February 1985, Kevin Cooper"
    desk.keyboard.press("e")
    desk.wait_for_url("**/event/add/**")
    assert desk.locator("#id_when").input_value() == "1985-02-19"
    assert desk.locator("#id_citations-0-exact").input_value() == "On 19 February 1985, Kevin Cooper"
    desk.locator("#id_headline").fill("The jury says guilty")
    desk.locator("#id_kind").select_option("verdict")
    desk.locator("#id_roles-0-role").select_option("subject")
    desk.locator("input[name=_save]").click()
    assert desk.locator("a.desk-cited").inner_text() == "On 19 February 1985, Kevin Cooper"
    event = Event.objects.get(headline="The jury says guilty")
    assert (event.when, event.citations.get().state, list(event.inmates.all())) == ("1985-02-19", "found", [case])
    assert desk.refused() == []


def test_on_the_reading_page_keys_lead_from_passage_to_passage(desk, case):
    copy = CopyFactory(text=TEXT + "\n\nKevin Cooper left in 1986.")
    desk.go(f"/admin/cases/copy/{copy.pk}/read/")
    desk.locator("[data-keys]").wait_for()
    seen = []
    for key in ("j", "j", "j", "k"):
        desk.keyboard.press(key)
        seen.append(desk.evaluate("document.activeElement.textContent")[-13:])
    assert seen == ["found guilty.", "left in 1986.", "found guilty.", "left in 1986."]


def test_without_script_words_are_pasted_and_the_event_arrives_filled_in(plain, case):
    copy = CopyFactory(text=TEXT)
    plain.go(f"/admin/cases/copy/{copy.pk}/read/")
    plain.locator("#quote").fill("On 19 February 1985, Kevin Cooper")
    plain.get_by_role("button", name="Use these words").click()
    plain.get_by_role("link", name="A new event").click()
    assert plain.locator("#id_when").input_value() == "1985-02-19"


def test_words_inside_a_marked_passage_are_marked_with_the_mouse(desk, case):
    """Most of an article is underlined; dragging over a link selects its words and does not follow it."""
    copy = CopyFactory(text="On 19 February 1985, Kevin Cooper was found guilty. It rained.")
    desk.go(f"/admin/cases/copy/{copy.pk}/read/")
    desk.locator("[data-keys]").wait_for()
    link = desk.locator(".desk-reading-text a.desk-waiting").first
    box = link.bounding_box()
    middle = box["y"] + 10
    desk.mouse.move(box["x"] + 5, middle)
    desk.mouse.down()
    desk.mouse.move(box["x"] + 60, middle, steps=5)
    desk.mouse.move(box["x"] + 120, middle, steps=5)
    desk.mouse.up()
    selected = desk.evaluate("() => window.getSelection().toString()")
    assert 3 < len(selected) < len(link.inner_text())
    assert "from=" not in desk.url
    desk.keyboard.press("m")
    desk.wait_for_url("**from=**")
    assert desk.locator("#marked").inner_text() == selected
    assert desk.refused() == []
