"""Pages of topics: their list, each with all that carries it, one address, and what is not shown."""

from dataclasses import replace

import pytest

from cases.values.retraction import notice
from cases.values.short_ids import short
from tests.public.test_pages import text_of
from tests.reading.documents import campaign_document, case_document, event, publish, renamed, uid
from tests.reading.test_topic_pages import LATER, TOPIC, campaign

pytestmark = pytest.mark.django_db
PAGE = "/topics/innocence-claim/"


def test_a_topic_says_what_it_means_and_whose_each_statement_is(client):
    publish(case_document())
    publish(campaign())
    text = text_of(client.get(PAGE))
    for said in (
        "Somebody says that it was not so.",
        "In 1 case · In 1 campaign",
        "That it stands here does not make it true.",
        "He says that he did not do it statement · claimed by Case Cooper · 1 source: Paper Press",
        "Was it him? Sources differ",
        "Belief of Ada Vocate · we regard this as disputed · 2 sources, but one voice; 1 source contradicts",
    ):
        assert said in text, said


def test_it_is_reached_from_the_case_the_event_the_list_and_the_first_page(client):
    publish(case_document())
    told = uid("He says that he did not do it")
    for path in ("/", "/topics/", "/cases/case-cooper/", f"/cases/case-cooper/events/{short(told)}/"):
        assert client.get(path).content.decode().count(f'href="{PAGE}"') == 1, path
    assert f'href="{PAGE}"' in client.get("/cases/?topic=innocence-claim").content.decode()
    for path in ("/cases/", "/cases/?topic=nothing", "/cases/case-cooper/editions/1/"):
        assert f'href="{PAGE}"' not in client.get(path).content.decode(), path


def test_an_older_address_leads_to_the_newest(client):
    publish(case_document())
    publish(replace(campaign(), topics=(replace(TOPIC, slug="claims-of-innocence"),)), published_at=LATER)
    answer = client.get(PAGE)
    assert (answer.status_code, answer["Location"]) == (301, "/topics/claims-of-innocence/")
    assert client.get("/topics/claims-of-innocence/").status_code == 200


def test_what_nothing_carries_is_not_found(client):
    publish(case_document())
    answer = client.get("/topics/nothing/")
    assert answer.status_code == 404
    assert "No event and no claim on these pages carries a topic of this name." in text_of(answer)


def test_of_what_was_taken_back_nothing_is_left(client):
    document = case_document()
    publish(document)
    publish(campaign())
    assert "Case Cooper" in text_of(client.get(PAGE))
    publish(notice(document.facts, document.people, "It was another."), number=2)
    text = text_of(client.get(PAGE))
    assert ("He says that" in text, "Free Case" in text) == (False, True)
    publish(notice(campaign_document().facts, (), "It was another."), number=2)
    assert client.get(PAGE).status_code == 404


def test_what_is_invented_says_so_and_stands_beside_nothing_real(client):
    invented = renamed(case_document(), "made-up", "Made Up")
    publish(replace(invented, facts=replace(invented.facts, is_invented=True)))
    html = client.get(PAGE).content.decode()
    assert ("<strong>Invented.</strong>" in html, "noindex" in html, "Made Up" in html) == (True, True, True)
    assert "No published event or claim carries a topic yet." in text_of(client.get("/topics/"))
    publish(case_document())
    html = client.get(PAGE).content.decode()
    assert ("<strong>Invented.</strong>" in html, "Made Up" in html, "Case Cooper" in html) == (False, False, True)


@pytest.mark.parametrize("records", [1, 3, 30])
def test_a_topic_asks_the_same_of_few_records_and_many_and_turns_pages(client, django_assert_num_queries, records):
    for number in range(records):
        document = renamed(case_document(), f"case-{number:02}", f"Case {number:02}")
        told = event(f"Told of {number}", "statement", "2018", topics=(TOPIC.id,))
        publish(replace(document, events=(told,), questions=()))
    with django_assert_num_queries(5):
        html = client.get(PAGE).content.decode()
    assert html.count("<h2 ") == min(records, 20)
    if records > 20:
        last = client.get(f"{PAGE}?page=2").content.decode()
        assert (last.count("<h2 "), "Told of 29" in last, "Page 2 of 2" in last) == (records - 20, True, True)
        assert '<link rel="canonical" href="http://testserver/topics/innocence-claim/?page=2">' in last


@pytest.mark.parametrize("topics", [1, 3, 30])
def test_the_list_asks_the_same_of_few_topics_and_many(client, django_assert_num_queries, topics):
    made = tuple(replace(TOPIC, id=uid(f"t{n}"), slug=f"t{n}", name=f"Topic {n:02}") for n in range(topics))
    told = event("Told", "statement", "2018", topics=tuple(topic.id for topic in made))
    publish(replace(case_document(), topics=made, events=(told,), questions=()))
    with django_assert_num_queries(2):
        html = client.get("/topics/").content.decode()
    assert html.count('<article class="card">') == topics
