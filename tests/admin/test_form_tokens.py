"""The same form posted again makes nothing twice, and answers as the first time."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connections
from django.test import Client
from django.utils import timezone

from cases.models.desk.actors import Actor
from cases.models.desk.events import Event
from cases.models.desk.forms import FormToken
from tests.admin.conftest import signed_in
from tests.admin.desk import add_row, address, form_of, opened, text_of
from tests.factories import ActorFactory, EventFactory

pytestmark = [pytest.mark.slow, pytest.mark.both]

EVENTS = "/admin/cases/event/add/"
ACTORS = "/admin/cases/actor/add/"
EVENT = {"headline": "A hearing", "kind": "hearing", "when": "about October 2018", "standing": "reported"}


@pytest.mark.django_db(transaction=True)
def test_five_posts_at_once_make_one_record(database_of_threads):
    contributor = signed_in("contributor")
    data = opened(contributor, EVENTS) | EVENT
    add_row(data, "roles", actor=ActorFactory().pk, role="subject")
    database_of_threads()
    together = Barrier(5)

    def post(_):
        client = Client()
        client.cookies = contributor.cookies
        together.wait()
        try:
            response = client.post(EVENTS, data | {"_continue": "on"})
            made = list(Event.objects.values_list("pk", "version", "roles__role"))
            return response.status_code, response.url, made
        finally:
            connections.close_all()

    with ThreadPoolExecutor(5) as threads:
        answers = list(threads.map(post, range(5)))
    made = answers[0][2]
    assert (len(made), made[0][1:]) == (1, (1, "subject"))
    assert answers == [(302, f"/admin/cases/event/{made[0][0]}/change/", made)] * 5


@pytest.mark.django_db(transaction=True)
def test_five_editors_at_once_leave_one_text_and_four_pages_with_both(database_of_threads):
    event = EventFactory(headline="As opened")
    editors = [signed_in("contributor") for _ in range(5)]
    forms = [opened(editor, address(event)) for editor in editors]
    database_of_threads()
    together = Barrier(5)

    def post(number):
        together.wait()
        try:
            response = editors[number].post(address(event), forms[number] | {"headline": f"Text {number}"})
            return response.status_code, f"Text {number}" in response.content.decode(), Event.objects.get().headline
        finally:
            connections.close_all()

    with ThreadPoolExecutor(5) as threads:
        answers = list(threads.map(post, range(5)))
    winner = answers[0][2]
    assert sorted(answers) == [(302, False, winner)] + [(409, True, winner)] * 4


@pytest.mark.django_db
def test_a_later_post_goes_where_the_first_one_went(contributor):
    data = opened(contributor, EVENTS) | EVENT | {"_continue": "on"}
    first, second = contributor.post(EVENTS, data), contributor.post(EVENTS, data)
    assert (first.status_code, first.url) == (second.status_code, second.url)
    assert Event.objects.count() == 1


@pytest.mark.django_db
def test_a_change_posted_twice_is_one_change_and_no_conflict(contributor):
    event = EventFactory()
    data = opened(contributor, address(event)) | {"headline": "Changed", "_save": "Save"}
    answers = [contributor.post(address(event), data) for _ in range(2)]
    assert [(answer.status_code, answer.url) for answer in answers] == [(302, "/admin/cases/event/")] * 2
    event.refresh_from_db()
    assert (event.headline, event.version) == ("Changed", 2)


@pytest.mark.django_db
def test_a_token_of_one_form_opens_no_other(contributor):
    data = opened(contributor, EVENTS) | EVENT
    contributor.post(EVENTS, data)
    response = contributor.post(ACTORS, opened(contributor, ACTORS) | {"form_token": data["form_token"], "name": "Ada"})
    assert (form_of(response)["name"], Actor.objects.count()) == ("Ada", 0)


@pytest.mark.django_db
def test_what_was_made_and_deleted_is_made_anew_only_when_asked_twice(contributor):
    data = opened(contributor, EVENTS) | EVENT
    contributor.post(EVENTS, data)
    Event.objects.get().delete()
    again = contributor.post(EVENTS, data)
    assert "the record is there no more" in text_of(again)
    assert not Event.objects.exists()
    contributor.post(EVENTS, form_of(again))
    assert Event.objects.get().headline == "A hearing"


@pytest.mark.django_db
def test_a_popup_posted_twice_makes_one_record_and_hands_it_over_both_times(contributor):
    address_of_popup = f"{ACTORS}?_popup=1&_to_field=id"
    data = opened(contributor, address_of_popup) | {"name": "Ada Example", "slug": ""}
    answers = [contributor.post(address_of_popup, data) for _ in range(2)]
    actor = Actor.objects.get()
    assert (actor.slug, actor.created_by) == ("ada-example", contributor.user)
    assert [answer.status_code for answer in answers] == [200, 200]
    assert all(f"&quot;value&quot;: &quot;{actor.pk}&quot;" in answer.content.decode() for answer in answers)


@pytest.mark.django_db
def test_a_popup_that_is_refused_can_be_mended_and_saved(contributor):
    address_of_popup = f"{ACTORS}?_popup=1&_to_field=id"
    data = opened(contributor, address_of_popup) | {"name": "", "slug": "ada"}
    refused = contributor.post(address_of_popup, data)
    assert (refused.status_code, Actor.objects.count(), FormToken.objects.count()) == (200, 0, 0)
    contributor.post(address_of_popup, form_of(refused) | {"name": "Ada Example"})
    assert Actor.objects.get().name == "Ada Example"


@pytest.mark.django_db
def test_what_was_typed_after_going_back_is_kept_and_makes_nothing_silently(contributor):
    data = opened(contributor, EVENTS) | EVENT
    contributor.post(EVENTS, data)
    again = contributor.post(EVENTS, data | {"headline": "Another hearing"})
    assert "This form was saved already, as “A hearing (" in text_of(again)
    assert (form_of(again)["headline"], Event.objects.count()) == ("Another hearing", 1)
    contributor.post(EVENTS, form_of(again))
    assert sorted(Event.objects.values_list("headline", flat=True)) == ["A hearing", "Another hearing"]


@pytest.mark.django_db
def test_a_form_without_its_token_is_shown_again_with_what_was_typed(contributor):
    data = opened(contributor, EVENTS) | EVENT
    del data["form_token"]
    response = contributor.post(EVENTS, data)
    assert (form_of(response)["headline"], Event.objects.count()) == ("A hearing", 0)
    assert "came without its token" in text_of(response)
    assert contributor.post(EVENTS, form_of(response)).status_code == 302


@pytest.mark.django_db
def test_tokens_are_kept_for_a_week(contributor):
    for token, days in (("old", 8), ("new", 6)):
        FormToken.objects.create(token=token)
        FormToken.objects.filter(token=token).update(at=timezone.now() - timedelta(days=days))
    data = opened(contributor, EVENTS) | EVENT
    contributor.post(EVENTS, data)
    assert set(FormToken.objects.values_list("token", flat=True)) == {"new", data["form_token"]}
