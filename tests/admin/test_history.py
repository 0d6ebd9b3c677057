"""A record's versions at the desk: who saved what, and the way back to it, which nothing takes in silence."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.editing.editions import publish
from cases.models.desk.actors import Actor, Name
from cases.models.desk.events import Event
from tests.admin.conftest import signed_in
from tests.admin.desk import add_row, address, form_of, opened, text_of
from tests.factories import (
    ActorFactory,
    CampaignFactory,
    CitationFactory,
    ClaimFactory,
    EventFactory,
    ExhibitFactory,
    InmateFactory,
    NameFactory,
    PhotoFactory,
    PlaceFactory,
    QuestionFactory,
    RoleFactory,
    SourceFactory,
    TopicFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.slow]

BUTTON = b'name="_look" value="edit"'


@pytest.fixture
def officer(db: None) -> Client:
    return signed_in("privacy officer")


def typed(client: Client, row: object, **values: object) -> None:
    """Open the form, type, save."""
    data = opened(client, address(row)) | values
    assert client.post(address(row), data).status_code == 302


def history(row: object) -> str:
    return address(row, "history")


def back(client: Client, row: object, number: int) -> dict[str, object]:
    """Press “Go back to this version”; what the form then holds."""
    page = client.get(f"{history(row)}{number}/")
    assert BUTTON in page.content
    form = client.post(address(row), form_of(page) | {"_look": "edit"})
    assert form.status_code == 200
    return form_of(form)


def test_each_save_is_told_newest_first_with_who_and_what(contributor, colleague):
    event = CitationFactory(event__headline="A hearing", exact="the words").event
    typed(contributor, event, headline="A short hearing")
    typed(colleague, event, **{"citations-0-exact": "the other words"})
    page = contributor.get(history(event))
    words = text_of(page)
    first, second, third = (words.index(f"Version {number}:") for number in (1, 2, 3))
    assert third < second < first
    assert f", {colleague.user.username} (stands now) Citation: {event.citations.get().source} (changed)" in words
    assert "Quote the [added: other ] words" in words
    assert f", {contributor.user.username} Event (changed) Headline A [added: short ] hearing" in words
    assert "nobody signed in" in words[first:]
    assert b'<ins><span class="visually-hidden">[added: </span> short<span' in page.content


def test_going_back_opens_the_form_as_it_was_and_saves_nothing(contributor, colleague):
    topic, gone = TopicFactory(), TopicFactory()
    event = EventFactory(headline="A hearing", account="One.\nTwo.", inmates=[InmateFactory()])
    event.topics.set([topic, gone])
    kept = CitationFactory(event=event, exact="kept words")
    dropped = CitationFactory(event=event, exact="dropped words")
    typed(
        colleague,
        event,
        headline="A trial",
        account="Three.",
        topics=[topic.pk],
        **{"citations-0-exact": "changed words", "citations-1-DELETE": "on"},
    )
    added = opened(colleague, address(event))
    add_row(added, "roles", actor=ActorFactory().pk, role="subject")
    colleague.post(address(event), added)

    form = back(contributor, event, 1)
    event.refresh_from_db()
    assert (event.headline, event.version, event.roles.count()) == ("A trial", 3, 1)
    assert contributor.post(address(event), form).status_code == 302
    event.refresh_from_db()
    assert (event.headline, event.account, event.version, event.changed_by) == (
        "A hearing",
        "One.\nTwo.",
        4,
        contributor.user,
    )
    assert set(event.topics.all()) == {topic, gone}
    assert list(event.roles.all()) == []
    assert sorted(event.citations.values_list("exact", flat=True)) == ["dropped words", "kept words"]
    assert (event.citations.filter(pk=kept.pk).exists(), event.citations.filter(pk=dropped.pk).exists()) == (
        True,
        False,
    )
    assert event.history.filter(version=4).first().history_user == contributor.user
    assert "Version 4:" in text_of(contributor.get(history(event)))


def test_a_version_is_shown_beside_what_stands_now(contributor):
    event = EventFactory(headline="A hearing")
    typed(contributor, event, headline="A trial")
    words = text_of(contributor.get(f"{history(event)}1/"))
    assert "Event (changed) Headline A [removed: trial ] [added: hearing ]" in words
    assert "there is nothing to go back to" in text_of(contributor.get(f"{history(event)}2/"))


def test_who_saved_since_is_seen_after_going_back(contributor, colleague):
    event = EventFactory(headline="A hearing")
    typed(contributor, event, headline="A trial")
    form = back(contributor, event, 1)
    typed(colleague, event, headline="Theirs")
    response = contributor.post(address(event), form)
    assert response.status_code == 409
    assert "Saved now Theirs Yours A hearing" in text_of(response)
    assert Event.objects.get().headline == "Theirs"


def test_a_form_gone_back_to_is_saved_once(contributor):
    event = EventFactory(headline="A hearing")
    typed(contributor, event, headline="A trial")
    form = back(contributor, event, 1)
    assert [contributor.post(address(event), form).status_code for _ in range(2)] == [302, 302]
    assert Event.objects.get().version == 3


def test_who_only_reads_sees_the_versions_and_no_button(contributor, auditor):
    event = EventFactory(headline="A hearing")
    typed(contributor, event, headline="A trial")
    for client, may in ((contributor, True), (auditor, False)):
        listed, version = client.get(history(event)), client.get(f"{history(event)}1/")
        assert ("Go back to this version" in text_of(listed), BUTTON in version.content) == (may, may)
        assert ("A [removed: hearing ] [added: trial ]" in text_of(listed)) is True
        assert ("A [removed: trial ] [added: hearing ]" in text_of(version)) is True
    form = form_of(contributor.get(f"{history(event)}1/"))
    assert auditor.post(address(event), form | {"_look": "edit"}).status_code == 403


@pytest.mark.parametrize("page", ["", "1/"])
def test_who_may_not_even_read_sees_nothing(page):
    event = EventFactory(headline="Secret of the desk")
    for role, status in ((None, 403), ("auditor", 200)):
        response = signed_in(role).get(f"{history(event)}{page}")
        assert (response.status_code, b"Secret of the desk" in response.content) == (status, status == 200)
    assert Client().get(f"{history(event)}{page}").status_code == 302


@pytest.mark.parametrize("number", [0, 2, 10**30])
def test_a_version_that_is_not_there(contributor, number):
    event = EventFactory()
    assert contributor.get(f"{history(event)}1/").status_code == 200
    assert contributor.get(f"{history(event)}{number}/").status_code == 404
    assert contributor.get(f"/admin/cases/event/{event.pk + 1}/history/1/").status_code == 404


def test_going_back_does_not_undo_protection_but_for_who_decides_that(contributor, officer):
    actor = ActorFactory(name="Tim Tinyman", description="A neighbour")
    NameFactory(actor=actor, text="Timmy")
    typed(contributor, actor, description="A child", was_minor="on", naming="role", naming_reason="A child.")
    page = contributor.get(f"{history(actor)}1/")
    assert (
        "Stays as it is, since your role does not change it: Naming, Naming reason, Was a minor at the time."
    ) in text_of(page)
    form = back(contributor, actor, 1)
    assert contributor.post(address(actor), form | {"was_minor": "", "naming": "name"}).status_code == 302
    actor.refresh_from_db()
    assert (actor.description, actor.was_minor, actor.naming) == ("A neighbour", True, "role")

    assert "Stays as it is" not in text_of(officer.get(f"{history(actor)}1/"))
    assert officer.post(address(actor), back(officer, actor, 1)).status_code == 302
    actor.refresh_from_db()
    assert (actor.was_minor, actor.naming, actor.lowerings.count()) == (True, "role", 1)  # a second person has to agree


def test_going_back_leaves_the_names_of_somebody_protected(contributor):
    actor = ActorFactory(name="Tim Tinyman", was_minor=True, description="A child")
    name = NameFactory(actor=actor, text="Timmy")
    typed(contributor, actor, description="A neighbour’s child")
    Name(actor=actor, text="Timothy").save()
    name.text = "Tim"
    name.save()
    form = back(contributor, actor, 1)
    assert contributor.post(address(actor), form).status_code == 302
    assert sorted(actor.names.values_list("text", flat=True)) == ["Tim", "Timothy"]
    assert Actor.objects.get().description == "A child"


def test_an_address_that_readers_have_is_kept(contributor, reviewer):
    campaign = CampaignFactory(name="For her", slug="for-her")
    typed(contributor, campaign, slug="for-ada", name="For Ada")
    publish(campaign, by=None, at=timezone.now())
    assert "does not change it: Address." in text_of(contributor.get(f"{history(campaign)}1/"))
    contributor.post(address(campaign), back(contributor, campaign, 1))
    campaign.refresh_from_db()
    assert (campaign.name, campaign.slug) == ("For her", "for-ada")


ROOTS = {
    ActorFactory: "description",
    CampaignFactory: "name",
    ClaimFactory: "value",
    EventFactory: "note",
    ExhibitFactory: "description",
    InmateFactory: "checked_against",
    PhotoFactory: "caption",
    PlaceFactory: "note",
    QuestionFactory: "text",
    SourceFactory: "number",
    TopicFactory: "definition",
}


@pytest.mark.parametrize(("factory", "field"), ROOTS.items(), ids=lambda one: getattr(one, "__name__", one))
def test_every_record_has_its_versions_and_a_way_back(contributor, factory, field):
    row = factory()
    before = getattr(row, field)
    typed(contributor, row, **{field: "Something else"})
    typed(contributor, row)
    assert "Saved without a change of words." in text_of(contributor.get(history(row)))
    second = contributor.get(f"{history(row)}2/")
    assert ("there is nothing to go back to" in text_of(second), BUTTON in second.content) == (True, False)
    assert contributor.post(address(row), back(contributor, row, 1)).status_code == 302
    row.refresh_from_db()
    assert (getattr(row, field), row.version) == (before, 4)


def test_the_page_takes_a_fixed_number_of_queries_and_turns(contributor):
    event = EventFactory()
    counts = []
    for count in (1, 2, 27):
        for _ in range(count):
            event.headline = f"Headline {event.touch().version}"
            event.changed_by = contributor.user
            event.save()
            CitationFactory(event=event, exact=f"words {event.version}", changed_by=contributor.user)
            RoleFactory(event=event, changed_by=contributor.user)
        with CaptureQueriesContext(connection) as queries:
            page = contributor.get(history(event))
        counts.append(len(queries))
    assert counts == [counts[0]] * 3
    shown = [int(number) for number in re.findall(r'id="version-(\d+)"', page.content.decode())]
    assert shown == list(range(31, 6, -1))
    older = contributor.get(f"{history(event)}?versions_page=2")
    assert [int(number) for number in re.findall(r'id="version-(\d+)"', older.content.decode())] == [6, 5, 4, 3, 2, 1]
