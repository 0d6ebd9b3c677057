"""The policy: what each role may do, and what about a single row takes a right away."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AnonymousUser, Group
from django.core.exceptions import PermissionDenied

from cases.choices import Deed
from cases.editing.editions import publish
from cases.editing.policy import may, require
from cases.models.desk.accounts import Holder
from cases.models.desk.actors import Actor
from cases.models.desk.assignments import Assignment
from cases.models.desk.events import Event
from cases.models.desk.inmates import Inmate
from cases.models.desk.journal import Journal
from cases.models.published.editions import Edition
from tests.factories import (
    ActorFactory,
    AssignmentFactory,
    CitationFactory,
    EventFactory,
    HolderFactory,
    InmateFactory,
    RoleFactory,
    StaffFactory,
)

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ROLES = ("contributor", "reviewer", "privacy officer", "administrator", "auditor")

User = get_user_model()
WRITERS = {"contributor", "reviewer"}
ALL = set(ROLES)
# Each deed, what it is done to, and the roles that may.
RIGHTS = [
    (Deed.ENTER, None, ALL | {"no role"}),
    (Deed.READ, Event, ALL),
    (Deed.ADD, Event, WRITERS),
    (Deed.CHANGE, Event, WRITERS),
    (Deed.DELETE, Event, WRITERS),
    (Deed.CHANGE, Actor, WRITERS | {"privacy officer"}),
    (Deed.DELETE, Actor, WRITERS),
    (Deed.NAME, Actor, WRITERS | {"privacy officer"}),
    (Deed.READ, Edition, ALL),
    (Deed.ADD, Edition, set()),
    (Deed.CHANGE, Edition, set()),
    (Deed.READ, Journal, ALL - {"contributor"}),
    (Deed.ADD, Journal, set()),
    (Deed.CHANGE, Journal, set()),
    (Deed.DELETE, Journal, set()),
    (Deed.VERIFY_JOURNAL, None, {"administrator", "auditor"}),
    (Deed.PROPOSE, None, WRITERS),
    (Deed.PREVIEW, None, WRITERS),
    (Deed.REVIEW, None, {"reviewer"}),
    (Deed.PUBLISH, None, {"reviewer"}),
    (Deed.PUBLISH_UNREVIEWED, None, {"reviewer"}),
    (Deed.RETRACT, None, {"reviewer"}),
    (Deed.PROTECT, None, {"privacy officer"}),
    (Deed.REDACT, None, {"privacy officer"}),
    (Deed.ASSIGN, None, ALL - {"auditor"}),
    (Deed.FINISH, None, ALL - {"auditor"}),
    (Deed.READ, Assignment, ALL),
    (Deed.CHANGE, Assignment, set()),
    (Deed.READ, User, {"administrator", "auditor"}),
    (Deed.ADD, User, {"administrator"}),
    (Deed.CHANGE, User, {"administrator"}),
    (Deed.DELETE, User, set()),
    (Deed.GIVE_ROLES, User, {"administrator"}),
    (Deed.MAKE_SUPERUSERS, None, set()),
    (Deed.READ, Group, {"administrator", "auditor"}),
    (Deed.CHANGE, Group, set()),
    (Deed.READ, Holder, {"administrator", "auditor"}),
    (Deed.ADD, Holder, {"administrator"}),
    (Deed.CHANGE, Holder, {"administrator"}),
    (Deed.DELETE, Holder, {"administrator"}),
]


def test_every_deed_has_a_rule():
    assert {deed for deed, _, _ in RIGHTS} == set(Deed)


@pytest.mark.parametrize(("deed", "thing", "roles"), RIGHTS)
def test_what_each_role_may(deed, thing, roles):
    accounts = {role: StaffFactory(role=role) for role in ROLES} | {"no role": StaffFactory()}
    assert {role for role, user in accounts.items() if may(user, deed, thing)} == roles


@pytest.mark.parametrize(("deed", "thing", "roles"), RIGHTS)
def test_who_is_not_of_the_desk_may_nothing(deed, thing, roles):
    barred, outside = StaffFactory(role="reviewer", is_active=False), StaffFactory(role="reviewer", is_staff=False)
    boss = User.objects.create_superuser("boss")
    nobody = [AnonymousUser(), barred, outside]
    assert ([may(user, deed, thing) for user in nobody], may(boss, deed, thing)) == ([False] * 3, True)


def a_case(*, public):
    inmate = InmateFactory(actor__name="Ada Example")
    CitationFactory(event=EventFactory(inmates=[inmate]))
    if public:
        publish(inmate, by=None, at=NOON)
    return inmate


def an_event(*, public, retraction=""):
    event = a_case(public=public).events.get()
    event.retraction = retraction
    event.save()
    return event


def superuser(name="root"):
    return User.objects.create_superuser(name)


# A deed, who asks, and two rows that differ in one thing: the first may be done, the second not.
STATES = {
    "what readers see stays": (Deed.DELETE, "contributor", lambda me: (a_case(public=False), a_case(public=True))),
    "what readers see stays, whoever asks": (
        Deed.DELETE,
        "superuser",
        lambda me: (a_case(public=False), a_case(public=True)),
    ),
    "what was taken back keeps its notice": (
        Deed.DELETE,
        "reviewer",
        lambda me: (an_event(public=True), an_event(public=True, retraction="It was another person.")),
    ),
    "what no reader has seen needs no notice": (
        Deed.DELETE,
        "contributor",
        lambda me: (
            an_event(public=False, retraction="It was another person."),
            an_event(public=True, retraction="It was another person."),
        ),
    ),
    "who is protected keeps the name": (
        Deed.NAME,
        "contributor",
        lambda me: (ActorFactory(), ActorFactory(was_minor=True)),
    ),
    "who was accused and never charged keeps it too": (
        Deed.NAME,
        "reviewer",
        lambda me: (RoleFactory(role="judge").actor, RoleFactory(role="accused_not_charged").actor),
    ),
    "a superuser is not touched": (Deed.CHANGE, "administrator", lambda me: (StaffFactory(), superuser())),
    "nobody gives a role to themselves": (Deed.GIVE_ROLES, "administrator", lambda me: (StaffFactory(), me)),
    "nobody loosens their own link": (
        Deed.CHANGE,
        "administrator",
        lambda me: (HolderFactory(users=[StaffFactory()]), HolderFactory(users=[me, StaffFactory()])),
    ),
    "who was given work ends it": (
        Deed.FINISH,
        "contributor",
        lambda me: (AssignmentFactory(to=me), AssignmentFactory()),
    ),
    "who gave it ends it": (
        Deed.FINISH,
        "reviewer",
        lambda me: (AssignmentFactory(given_by=me), AssignmentFactory()),
    ),
}


@pytest.mark.parametrize("name", STATES)
def test_a_row_takes_away_what_a_role_gives(name):
    deed, role, rows = STATES[name]
    user = superuser("asker") if role == "superuser" else StaffFactory(role=role)
    allowed, refused = rows(user)
    assert (may(user, deed, allowed), may(user, deed, refused)) == (True, False)


def test_the_privacy_officer_names_whoever_is_protected():
    assert may(StaffFactory(role="privacy officer"), Deed.NAME, ActorFactory(was_minor=True))


def test_a_row_gives_no_right():
    """An auditor to whom work was given, before the account became an auditor's, still changes nothing."""
    auditor = StaffFactory(role="auditor")
    assert not may(auditor, Deed.FINISH, AssignmentFactory(to=auditor))


def test_a_refusal_says_the_same_of_every_row():
    auditor = StaffFactory(role="auditor")
    said = []
    for thing in (Inmate, a_case(public=True), a_case(public=False)):
        with pytest.raises(PermissionDenied) as refusal:
            require(auditor, Deed.DELETE, thing)
        said.append(str(refusal.value))
    assert said == ["This is not open to your role."] * 3
    require(StaffFactory(role="reviewer"), Deed.PUBLISH)
    with pytest.raises(PermissionDenied, match="Publishing takes a reviewer"):
        require(auditor, Deed.PUBLISH)


def test_what_is_done_to_something_needs_it():
    with pytest.raises(TypeError, match="say to what"):
        may(StaffFactory(role="reviewer"), Deed.READ)
