"""What readers find of what was taken back: the notice at its address, and a word in the lists."""

from dataclasses import replace

import pytest

from cases.values.retraction import notice, notice_of
from cases.values.short_ids import short
from tests.public.test_pages import PAGES, Outline, text_of
from tests.reading.documents import PETITION, SENTENCED, campaign_document, case_document, publish, renamed

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.both]
WHY = "The record was of another person."


def taken_back(document):
    return notice(document.facts, document.people, WHY)


def without(document, taken):
    """The document, with one event taken back."""
    events = tuple(notice_of(e, f"Retracted: {e.kind}", WHY) if e == taken else e for e in document.events)
    return replace(document, events=events, questions=())


@pytest.fixture
def other():
    """Another case, which stands."""
    publish(renamed(case_document(), "other-case", "Other Case"))


@pytest.mark.parametrize(("name", "kind"), [("case", "case"), ("campaign", "campaign")])
def test_the_notice_stays_at_the_address_and_is_not_indexed(client, name, kind):
    publish(case_document())
    publish(campaign_document())
    before = client.get(PAGES[name])
    assert ("X-Robots-Tag" in before.headers, b'name="robots"' in before.content) == (False, False)
    document = case_document() if kind == "case" else campaign_document()
    publish(taken_back(document), number=2, summary="Taken back.")
    response = client.get(PAGES[name])
    assert (response.status_code, response.headers["X-Robots-Tag"]) == (200, "noindex")
    assert b'<meta name="robots" content="noindex">' in response.content
    text = text_of(response)
    assert f"This {kind} has been taken back. {WHY}" in text
    assert "It was taken back on 20 November 2026" in text
    assert "Edition 2 , published 20 November 2026" in text
    assert ("imeline" in text, "Ada Vocate" in text, "Title of paper" in text) == (False, False, False)
    page = Outline(response.content.decode())
    assert (page.open, page.levels.count(1)) == ([], 1)


@pytest.mark.parametrize(("name", "kind"), [("case", "case"), ("campaign", "campaign")])
def test_its_earlier_editions_can_be_read_and_say_that_it_was_taken_back(client, name, kind):
    publish(case_document())
    publish(campaign_document())
    said = f'<strong>What stands here has been taken back.</strong> <a href="{PAGES[name]}">Why</a>'
    document = case_document() if kind == "case" else campaign_document()
    publish(document, number=2)
    earlier, current = f"{PAGES[name]}editions/1/", f"{PAGES[name]}editions/3/"
    assert said not in client.get(earlier).content.decode()
    publish(taken_back(document), number=3)
    page = client.get(earlier).content.decode()
    assert (said in page, "Title of paper" in page, 'id="timeline"' in page) == (True, True, True)
    notice_then = client.get(current).content.decode()
    assert (said in notice_then, WHY in notice_then, "Title of paper" in notice_then) == (False, True, False)
    assert f'<a href="{PAGES[name]}editions/">All editions</a>' in client.get(PAGES[name]).content.decode()


def test_the_address_of_one_of_its_events_leads_to_the_notice(client, other):
    publish(taken_back(case_document()))
    response = client.get(PAGES["event"])
    assert (response.status_code, response.headers["Location"]) == (302, "/cases/case-cooper/")
    assert client.get(PAGES["event"].replace("case-cooper", "no-case")).status_code == 404
    assert client.get(PAGES["event"].replace("case-cooper", "other-case")).status_code == 200


def test_the_list_of_cases_names_it_at_the_end_and_counts_it_nowhere(client, other):
    publish(case_document())
    before = client.get("/cases/").content.decode()
    assert ("2 cases" in before, "Taken back" in before, "Free Case (2)" in before) == (True, False, True)
    publish(taken_back(case_document()), number=2)
    response = client.get("/cases/")
    text = text_of(response)
    assert text.index("1 case") < text.index("Other Case") < text.index("Taken back") < text.index("Case Cooper ,")
    assert f"Case Cooper , retracted on 20 November 2026 : {WHY}" in text
    assert "Free Case (1)" in response.content.decode()
    narrowed = text_of(client.get("/cases/?status=death_sentence"))
    assert ("Other Case" in narrowed, "Taken back" in narrowed, "retracted on" in narrowed) == (True, False, False)


def test_a_campaign_that_was_taken_back_narrows_nothing_and_is_named_at_the_end(client, other):
    publish(campaign_document())
    assert "Free Case (1)" in client.get("/cases/").content.decode()
    publish(taken_back(campaign_document()), number=2)
    assert "Free Case (1)" not in client.get("/cases/").content.decode()
    text = text_of(client.get("/campaigns/"))
    assert text.index("0 campaigns") < text.index("Taken back") < text.index("Free Case , retracted on")


def test_the_first_page_says_that_it_was_taken_back_and_counts_it_nowhere(client, other):
    publish(taken_back(case_document()))
    text = text_of(client.get("/"))
    assert f"Case Cooper Case, retracted {WHY}" in text
    assert ("Under sentence of death 1" in text, "Under sentence of death 2" in text) == (True, False)


def test_a_campaign_no_longer_speaks_of_its_case(client):
    publish(campaign_document())
    assert "Also for Case Cooper" in text_of(client.get("/campaigns/free-case/"))
    publish(case_document())
    assert "Under sentence of death" in text_of(client.get("/campaigns/free-case/"))
    publish(taken_back(case_document()), number=2)
    for address in ("/campaigns/free-case/", "/campaigns/"):
        assert "Case Cooper" not in text_of(client.get(address))


def test_people_and_sources_no_longer_speak_of_it(client, other):
    publish(case_document())
    person = text_of(client.get("/people/gil-vernor/"))
    assert person.count("Clemency petition to the governor") == 2
    publish(taken_back(case_document()), number=2)
    assert text_of(client.get("/people/gil-vernor/")).count("Clemency petition to the governor") == 1
    own = text_of(client.get("/people/case-cooper/"))
    assert ("In the case of Other Case" in own, "In the case of Case Cooper" in own) == (True, False)
    assert "In the case of Case Cooper" not in text_of(client.get(PAGES["source"]))


def test_somebody_named_only_there_has_no_page_any_more(client):
    publish(case_document())
    assert client.get("/people/gil-vernor/").status_code == 200
    publish(taken_back(case_document()), number=2)
    assert [client.get(f"/people/{slug}/").status_code for slug in ("gil-vernor", "case-cooper")] == [404, 404]


def test_one_event_is_shown_as_taken_back(client):
    publish(without(case_document(), PETITION))
    text = text_of(client.get(PAGES["case"]))
    assert f"Retracted: clemency_petition Taken back. {WHY}" in text
    assert ("Clemency petition to the governor" in text, "Gil Vernor" in text) == (False, False)
    page = client.get(f"/cases/case-cooper/events/{short(PETITION.id)}/")
    assert (page.status_code, page.headers["X-Robots-Tag"]) == (200, "noindex")
    assert f"Taken back. {WHY}" in text_of(page)
    standing = client.get(PAGES["event"])
    assert (standing.status_code, "X-Robots-Tag" in standing.headers) == (200, False)
    person = client.get("/people/gil-vernor/")
    assert "Named there, without a part in an event." in text_of(person)


def test_a_campaign_whose_only_event_was_taken_back_shows_its_notice(client):
    document = campaign_document()
    publish(without(document, document.events[0]))
    text = text_of(client.get("/campaigns/free-case/"))
    assert (f"Taken back. {WHY}" in text, "Public appeal" in text) == (True, False)


def test_a_scheduled_day_that_was_taken_back_is_not_announced(client):
    document = replace(case_document(), events=(replace(SENTENCED, outcome="scheduled", when="2999"),))
    publish(document)
    assert "What comes next" in text_of(client.get("/"))
    publish(without(document, document.events[0]), number=2)
    assert "What comes next" not in text_of(client.get("/"))
    kept = replace(document.events[0], retraction=WHY)
    publish(replace(document, events=(kept,)), number=3)
    assert "What comes next" not in text_of(client.get("/"))
