"""Without script a name is typed where the box would search: taken if clear, else kept with what it could mean."""

import pytest

from cases.models.desk.events import Event
from tests.admin.desk import add_row, address, form_of, opened, text_of
from tests.factories import ActorFactory, EventFactory, InmateFactory, NameFactory, SourceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
EVENTS = "/admin/cases/event/add/"
EVENT = {"headline": "A hearing", "kind": "hearing", "when": "2018", "standing": "reported"}


@pytest.fixture
def cooper():
    actor = ActorFactory(name="Kevin Cooper")
    NameFactory(actor=actor, text="Kevin Copper", kind="misspelling")
    return InmateFactory(actor=actor)


def test_names_that_are_clear_are_taken(contributor, cooper):
    source, judge = SourceFactory(title="The ruling"), ActorFactory(name="Ann Judge")
    ActorFactory(name="Ann Judgement")
    data = opened(contributor, EVENTS) | EVENT | {"inmates_typed": f"kevin copper; #{cooper.pk}"}
    data |= {"citations-0-source_typed": "the ruling", "citations-0-exact": "words"}
    add_row(data, "roles", role="judge", actor_typed="Ann Judge")
    assert contributor.post(EVENTS, data).status_code == 302
    event = Event.objects.get()
    assert (list(event.inmates.all()), event.roles.get().actor, event.citations.get().source) == (
        [cooper],
        judge,
        source,
    )


def test_what_was_chosen_before_stays_beside_what_is_typed(contributor, cooper):
    other = InmateFactory()
    event = EventFactory(inmates=[other])
    data = opened(contributor, address(event)) | {"inmates_typed": "Kevin Cooper"}
    assert contributor.post(address(event), data).status_code == 302
    assert set(event.inmates.all()) == {other, cooper}


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Smith", "“Smith” could be: Ann Smith (#{ann}); Ben Smith (#{ben}). Type # and the number"),
        ("Nobody", "Nothing here is called “Nobody”."),
        ("#999999", "Nothing here is called “#999999”."),
        ("Extra", "“Extra” fits more than 10 things."),
    ],
)
def test_what_is_not_clear_is_refused_and_stays_typed(contributor, typed, said):
    ann, ben = ActorFactory(name="Ann Smith"), ActorFactory(name="Ben Smith")
    ActorFactory.create_batch(11, name="Extra")
    data = opened(contributor, EVENTS) | EVENT
    add_row(data, "roles", role="judge", actor_typed=typed)
    response = contributor.post(EVENTS, data)
    assert (response.status_code, Event.objects.count()) == (200, 0)
    assert said.format(ann=ann.pk, ben=ben.pk) in text_of(response)
    assert form_of(response)["roles-0-actor_typed"] == typed


def test_looking_it_over_shows_what_is_understood_and_saves_nothing(contributor, cooper):
    data = opened(contributor, EVENTS) | EVENT | {"inmates_typed": "Kevin Copper", "_look": "dates"}
    response = contributor.post(EVENTS, data)
    assert (form_of(response)["inmates"], Event.objects.count()) == ([str(cooper.pk)], 0)
    unclear = contributor.post(EVENTS, data | {"inmates_typed": "Kelvin"})
    assert "Nothing here is called “Kelvin”." in text_of(unclear)
    assert form_of(unclear)["inmates_typed"] == "Kelvin"


def test_a_button_adds_a_row_and_keeps_what_is_typed(contributor):
    data = opened(contributor, EVENTS) | EVENT | {"citations-0-exact": "the words", "_look": "more-roles"}
    form = form_of(contributor.post(EVENTS, data))
    assert (form["roles-TOTAL_FORMS"], form["roles-0-capacity"], form["citations-0-exact"]) == ("1", "", "the words")
    again = form_of(contributor.post(EVENTS, data | {"_look": "more-nothing"}))
    assert (again["roles-TOTAL_FORMS"], again["headline"]) == ("0", "A hearing")
    assert Event.objects.count() == 0


def test_who_may_not_read_a_kind_of_row_finds_none_by_its_name(contributor):
    """The box itself answers such an editor with a refusal."""
    ActorFactory(name="Ann Judge")
    role = contributor.user.groups.get()
    role.permissions.remove(*role.permissions.filter(codename__in=["view_actor", "change_actor"]))
    data = opened(contributor, EVENTS) | EVENT
    add_row(data, "roles", role="judge", actor_typed="Ann Judge")
    response = contributor.post(EVENTS, data)
    assert "Nothing here is called “Ann Judge”." in text_of(response)
