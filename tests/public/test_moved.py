"""Old addresses of people and sources that were merged lead on, to what readers may see and nowhere else."""

from dataclasses import replace

import pytest

from cases.models.published.rows import Moved
from tests.reading.documents import case_document, publish, uid

pytestmark = pytest.mark.django_db


@pytest.fixture
def document():
    found = case_document()
    publish(found)
    return found


def person(document):
    return next(one for one in document.people if one.slug)


def test_a_person_who_was_merged_leads_to_the_one_that_stays(client, document):
    there = person(document)
    assert client.get("/people/old-name/").status_code == 404
    Moved.objects.create(kind="person", address="old-name", to=there.id)
    answer = client.get("/people/old-name/")
    assert (answer.status_code, answer["Location"]) == (301, f"/people/{there.slug}/")


def test_nobody_is_led_to_somebody_whom_readers_may_not_see(client, document):
    child = next(one for one in document.people if one.policy != "name")
    Moved.objects.create(kind="person", address="old-name", to=child.id)
    Moved.objects.create(kind="person", address="nobody", to=uid("nobody at all"))
    assert [client.get(f"/people/{name}/").status_code for name in ("old-name", "nobody")] == [404, 404]


def test_as_long_as_the_old_page_is_shown_it_answers_itself(client, document):
    there, other = [one for one in document.people if one.slug and one.policy == "name"][:2]
    Moved.objects.create(kind="person", address=there.slug, to=other.id)
    assert client.get(f"/people/{there.slug}/").status_code == 200
    hidden = tuple(replace(one, slug="") if one.id == there.id else one for one in document.people)
    publish(replace(document, people=hidden), number=2)
    assert client.get(f"/people/{there.slug}/")["Location"] == f"/people/{other.slug}/"


@pytest.mark.parametrize("end", ["", "cite/", "cite.json"])
def test_a_source_that_was_merged_leads_to_the_one_that_stays(client, document, end):
    old, there = uid("old source"), uid("blog")
    assert client.get(f"/sources/{old}/{end}").status_code == 404
    Moved.objects.create(kind="source", address=old, to=there)
    answer = client.get(f"/sources/{old}/{end}")
    assert (answer.status_code, answer["Location"]) == (301, f"/sources/{there}/{end}")
    Moved.objects.update(to=uid("unpublished"))
    assert client.get(f"/sources/{old}/{end}").status_code == 404
