"""A question on a page of its own: all values, which is used and why; what links there, and what is not there."""

import re
from dataclasses import replace
from uuid import uuid4

import pytest

from cases.models.published.editions import EditionChange
from cases.values.removal import REMOVED
from cases.values.short_ids import short
from tests.public.test_pages import text_of
from tests.reading.documents import (
    SENTENCED,
    campaign_document,
    case_document,
    cite,
    claim,
    publish,
    question,
    uid,
)
from tests.reading.editions import SECOND_AT, publish_next

pytestmark = pytest.mark.django_db
CONVICTED = uid("question When was he convicted?")
FREED = uid("question How many were freed?")
PAGE = f"/cases/case-cooper/questions/{short(CONVICTED)}/"


def test_every_value_stands_with_whose_it_is_and_which_is_used(client):
    publish(case_document())
    text = text_of(client.get(PAGE))
    for said in (
        "Sources differ",
        "These pages use: 1985 . The court’s own record.",
        "1983 He was convicted in 1983.",
        "He was convicted in 1985. We regard this as accepted.",
        f"The event that it is about {SENTENCED.headline} , 15 May 1985 sentence · court finding",
        "1985 used on these pages",
        "Nothing: it stands as in the first edition.",
        "Report an error in this question",
    ):
        assert said in text, said
    html = client.get(PAGE).content.decode()
    reported = set(re.findall(r'href="(/report/case/case-cooper/[^"]+)"', html))
    claims = next(one for one in case_document().questions if one.id == CONVICTED).claims
    assert reported == {f"/report/case/case-cooper/{key}/" for key in (CONVICTED, *(claim.id for claim in claims))}
    assert f'href="/cases/case-cooper/#q-{short(CONVICTED)}"' in html


def test_the_case_leads_to_those_on_which_sources_differ(client):
    publish(case_document())
    html = client.get("/cases/case-cooper/").content.decode()
    assert html.count(f'href="{PAGE}"') == 1
    assert f"questions/{short(FREED)}/" not in html, "on which nobody differs"
    assert client.get(f"/cases/case-cooper/questions/{short(FREED)}/").status_code == 200
    assert f"http://testserver{PAGE}" in client.get("/sitemap-questions.xml").content.decode()
    assert short(FREED) not in client.get("/sitemap-questions.xml").content.decode()
    assert PAGE not in client.get("/cases/case-cooper/editions/1/").content.decode()


def test_a_campaign_has_such_pages_too(client):
    document = campaign_document()
    asked = next(one for one in case_document().questions if one.id == CONVICTED)
    publish(replace(document, questions=(replace(asked, event=""),), sources=case_document().sources))
    page = client.get(f"/campaigns/free-case/questions/{short(CONVICTED)}/")
    assert ("Sources differ" in text_of(page), 'href="/campaigns/">Campaigns</a>' in page.content.decode()) == (
        True,
        True,
    )


@pytest.mark.parametrize(
    "path",
    [
        f"cases/case-cooper/questions/{short(uid('nothing'))}",
        "cases/case-cooper/questions/0",
        f"cases/nobody/questions/{short(CONVICTED)}",
    ],
)
def test_what_nobody_asks_is_not_found(client, path):
    publish(case_document())
    assert client.get(PAGE).status_code == 200
    assert client.get(f"/{path}/").status_code == 404


def test_of_what_was_taken_back_the_notice_is_left(client):
    document = case_document()
    publish(replace(document, facts=replace(document.facts, retraction="It was another man."), questions=()))
    answer = client.get(PAGE)
    assert (answer.status_code, answer.url) == (302, "/cases/case-cooper/")


def test_an_error_in_one_claim_is_reported_of_that_claim(client):
    publish(case_document())
    claim = next(one for one in case_document().questions if one.id == CONVICTED).claims[0]
    page = client.get(f"/report/case/case-cooper/{claim.id}/")
    assert "About “He was convicted in 1983.”, on: When was he convicted? (Case Cooper)" in text_of(page)
    assert f'href="{PAGE}"' in page.content.decode()
    assert client.get(f"/report/case/case-cooper/{uuid4()}/").status_code == 404


def test_what_changed_in_it_is_told_with_the_edition_that_changed_it(client):
    first = case_document()

    def answering(**more):
        return replace(first, questions=tuple(replace(q, **more) if q.id == CONVICTED else q for q in first.questions))

    second = answering(reading="1985", reason="Seen.")
    publish(answering(reading="1983"))
    was = "We had answered 1983. It was 1985."
    publish_next(first, second, 2, SECOND_AT, {CONVICTED: ("correction", was)})
    text = text_of(client.get(PAGE))
    assert f"Correction , 22 November 2026 : {was} Edition 2 · word by word It has been here since" in text
    other = text_of(client.get(f"/cases/case-cooper/questions/{short(FREED)}/"))
    assert ("Nothing: it stands as in the first edition." in other, was in other) == (True, False)


def test_one_that_was_taken_away_as_wrong_says_why_where_it_stood(client):
    first = case_document()
    second = replace(first, questions=tuple(one for one in first.questions if one.id != CONVICTED))
    publish(first)
    why = "We had asked this of the wrong man."
    publish_next(first, second, 2, SECOND_AT, {CONVICTED: ("correction", why)})
    answer = client.get(PAGE)
    assert (answer.status_code, why in text_of(answer)) == (410, True)
    minor = client.get(f"/cases/case-cooper/questions/{short(uid('nothing'))}/")
    assert "There is no published question at this address." in text_of(minor)
    EditionChange.objects.filter(item_id=CONVICTED).update(words=REMOVED)
    answer = client.get(PAGE)
    assert (answer.status_code, why in text_of(answer)) == (404, False)


@pytest.mark.parametrize("questions", [1, 3, 30])
def test_it_asks_the_same_of_few_questions_and_many(client, django_assert_num_queries, questions):
    document = campaign_document()
    claims = tuple(claim(f"It was {n}.", value=str(n), citations=(cite("paper"),)) for n in range(questions))
    made = tuple(question(f"What of {n}?", *claims) for n in range(questions))
    publish(replace(document, questions=made))
    with django_assert_num_queries(4):
        html = client.get(f"/campaigns/free-case/questions/{short(made[0].id)}/").content.decode()
    assert html.count('class="answer-of"') == questions
