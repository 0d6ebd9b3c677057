"""Narrowing the list of cases: what each filter finds, and that nonsense finds a page."""

from dataclasses import replace
from itertools import permutations

import pytest

from tests.reading.documents import case_document, event, publish, renamed

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def published(kept):
    """Two cases, of which one is in another state, freed, and has neither topic nor campaign nor petition."""
    publish(case_document())
    other = renamed(case_document(), "other-case", "Other Case")
    facts = replace(other.facts, status="released", jurisdiction="Southland")
    ahead = event("A hearing", "hearing", "2099-03-01", outcome="scheduled")
    events = (*other.events[:2], ahead)
    publish(replace(other, facts=facts, events=events, questions=(), topics=(), linked=()))


def names_of(response):
    return [card.name for card in response.context["cards"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({}, ["Case Cooper", "Other Case"]),
        ({"status": "death_sentence"}, ["Case Cooper"]),
        ({"status": "released"}, ["Other Case"]),
        ({"jurisdiction": "Southland"}, ["Other Case"]),
        ({"campaign": "free-case"}, ["Case Cooper"]),
        ({"relief": "clemency"}, ["Case Cooper"]),
        ({"topic": "innocence-claim"}, ["Case Cooper"]),
        ({"decade": "1980"}, ["Case Cooper", "Other Case"]),
        ({"decade": "2010"}, ["Case Cooper"]),
        ({"topic": "innocence-claim", "decade": "2010", "campaign": "free-case"}, ["Case Cooper"]),
        ({"topic": "innocence-claim", "status": "released"}, []),
        ({"status": ""}, ["Case Cooper", "Other Case"]),
        ({"facility": "Northton Rehabilitation Center"}, ["Case Cooper"]),
        ({"standing": "court_finding"}, ["Case Cooper"]),
        ({"standing": "reported"}, ["Case Cooper", "Other Case"]),
        ({"upcoming": "yes"}, ["Other Case"]),
        ({"q": "moratorium"}, ["Case Cooper"]),
        ({"q": "charged"}, ["Case Cooper", "Other Case"]),
        ({"q": "zeppelin"}, []),
        ({"q": "* -"}, ["Case Cooper", "Other Case"]),
        ({"q": "charged", "status": "released"}, ["Other Case"]),
        ({"order": "custody"}, ["Case Cooper", "Other Case"]),
        ({"order": "next"}, ["Other Case", "Case Cooper"]),
    ],
)
def test_the_list_is_narrowed(client, published, query, expected):
    response = client.get("/cases/", query)
    assert names_of(response) == expected
    assert f'<h2 id="found">{len(expected)} case{"s" * (len(expected) != 1)}</h2>' in response.content.decode()


@pytest.mark.parametrize(
    "query",
    [
        "status=nonsense",
        "status=%00",
        "jurisdiction=%00%00",
        "topic=%ED%A0%80",
        "decade=" + "9" * 4000,
        "relief=%F0%9F%92%A9",
        "campaign=' OR 1=1 --",
    ],
)
def test_a_value_that_no_case_has_is_left_out_and_said_to_be(client, published, query):
    response = client.get(f"/cases/?{query}")
    assert (response.status_code, names_of(response)) == (200, ["Case Cooper", "Other Case"])
    assert "There is no such value, so it was left out." in response.content.decode()


def test_the_last_of_repeated_parameters_counts(client, published):
    assert names_of(client.get("/cases/?status=nonsense&status=released")) == ["Other Case"]


def test_what_is_nonsense_does_not_undo_the_rest(client, published):
    assert names_of(client.get("/cases/?status=released&topic=nonsense")) == ["Other Case"]


@pytest.mark.parametrize("query", ["unknown=1", "status__in=x", "id=1", "o=name", "%00=%00"])
def test_unknown_parameters_are_ignored(client, published, query):
    response = client.get(f"/cases/?{query}")
    assert (response.status_code, names_of(response)) == (200, ["Case Cooper", "Other Case"])


def test_every_pair_of_choices_is_answered_with_as_many_cases_as_it_said(client, published):
    """The count beside a value is what choosing it leaves, given what is chosen already."""
    form = client.get("/cases/").context["filter"].form
    values = {
        name: [value for value, _ in field.choices if value] for name, field in form.fields.items() if name != "q"
    }
    assert sum(len(each) for each in values.values()) > 15
    for first, second in permutations(values.keys() - {"order"}, 2):
        for one in values[first]:
            choices = client.get("/cases/", {first: one}).context["filter"].form.fields[second].choices
            for value, label in choices:
                if value:
                    response = client.get("/cases/", {first: one, second: value})
                    assert len(names_of(response)) == int(str(label).rpartition("(")[2].rstrip(")")), (one, value)


def test_what_is_chosen_can_be_taken_away_one_by_one(client, published):
    html = client.get("/cases/?status=released&q=charged&order=next").content.decode()
    assert 'href="/cases/?q=charged&amp;order=next" aria-label="released: show the others too"' in html
    assert 'href="/cases/?status=released&amp;order=next" aria-label="“charged”: show the others too"' in html
    assert '<meta name="robots" content="noindex">' in html


def test_choices_come_with_how_many_cases_have_them(client, published):
    html = client.get("/cases/").content.decode()
    assert '<option value="death_sentence">under sentence of death (1)</option>' in html
    assert '<option value="1980">1980s (2)</option>' in html
    assert "exonerated" not in html


def test_a_card_says_when_a_case_was_checked_where_that_is_long_ago(client):
    document = renamed(case_document(), "left-alone", "Left Alone")
    publish(replace(document, facts=replace(document.facts, checked_on="2020-03-01")))
    assert "last checked on 1 March 2020" in client.get("/cases/").content.decode()
