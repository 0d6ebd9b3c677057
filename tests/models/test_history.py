"""Every working row keeps its versions: what it said, since when, by whom, and what it was linked to."""

import importlib

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.db import connection, models, transaction
from django.test import RequestFactory
from simple_history.middleware import HistoryRequestMiddleware

from cases.models.desk.actors import Actor, Name
from cases.models.desk.base import DeskRow, SignedRow
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Event
from cases.models.desk.intake import Intake
from cases.models.desk.photos import Photo
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Copy
from tests.factories import (
    CampaignFactory,
    CopyFactory,
    EventFactory,
    ExhibitFactory,
    InmateFactory,
    NameFactory,
    PhotoFactory,
    StaffFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db

ROWS = [model for model in apps.get_app_config("cases").get_models() if issubclass(model, DeskRow)]
LINKS = {
    Campaign: {"inmates"},
    Claim: {"topics"},
    Event: {"inmates", "campaigns", "exhibits", "topics"},
    Photo: {"actors"},
    Question: {"exhibits"},
}
migration = importlib.import_module("cases.migrations.0005_versions_of_rows")


def versions(row: DeskRow, *fields: str) -> list[tuple[object, ...]]:
    """Kind, who, and the fields named, of each version, the first first."""
    return list(type(row).history.filter(id=row.pk).order_by("history_id").values_list("history_type", *fields))


def told(row: DeskRow, field: str) -> list[tuple[object, ...]]:
    return versions(row, "history_user__username", field)


@pytest.fixture
def ann(db: None) -> User:
    return StaffFactory(username="ann")


@pytest.fixture
def bob(db: None) -> User:
    return StaffFactory(username="bob")


def signed(row: DeskRow, by: User) -> DeskRow:
    row.changed_by = by
    row.save()
    return row


def in_request_of(user: User, act: object) -> None:
    """Run `act` as a view would, with this user signed in."""
    request = RequestFactory().get("/admin/")
    request.user = user
    HistoryRequestMiddleware(lambda _: act())(request)  # type: ignore[operator]


def linked(event: Event, field: str) -> list[list[int]]:
    """The keys linked in each version, the first first."""
    found = []
    for version in event.history.order_by("history_id"):
        reverse = Event._meta.get_field(field).m2m_reverse_field_name()
        found.append(sorted(getattr(version, field).values_list(f"{reverse}_id", flat=True)))
    return found


def test_every_working_row_that_may_change_keeps_versions() -> None:
    signed_rows = {model for model in apps.get_app_config("cases").get_models() if issubclass(model, SignedRow)}
    assert signed_rows - set(ROWS) == {Copy, Intake}  # neither is changed by hand
    assert {model for model in ROWS if not hasattr(model, "history")} == set()


def test_every_link_without_a_table_of_its_own_is_kept() -> None:
    kept = {model: {field.name for field in model.history.model._history_m2m_fields} for model in ROWS}
    assert {model: links for model, links in kept.items() if links} == LINKS


def test_a_version_holds_every_column_of_its_row() -> None:
    for model in ROWS:
        columns = {field.attname for field in model._meta.concrete_fields}
        assert columns - {field.attname for field in model.history.model._meta.concrete_fields} == set()


def test_a_save_is_by_who_signed_it(ann: User, bob: User) -> None:
    actor = Actor.objects.create(name="Ada", slug="ada", created_by=ann, changed_by=ann)
    actor.name = "Ada Example"
    signed(actor, bob)
    assert told(actor, "name") == [("+", "ann", "Ada"), ("~", "bob", "Ada Example")]


def test_a_deletion_is_by_who_is_signed_in_not_by_who_saved_last(ann: User, bob: User) -> None:
    name = signed(NameFactory(text="Copper"), ann)
    key = name.pk
    in_request_of(bob, name.delete)
    name.pk = key
    assert told(name, "text")[1:] == [("~", "ann", "Copper"), ("-", "bob", "Copper")]
    assert list(Name.history.filter(history_type="-").values_list("actor_id", flat=True)) == [name.actor_id]


def test_what_goes_with_a_deleted_row_is_deleted_by_the_same(bob: User) -> None:
    name = NameFactory(text="Copper")
    in_request_of(bob, name.actor.delete)
    assert list(Name.history.filter(history_type="-").values_list("history_user__username", "text")) == [
        ("bob", "Copper")
    ]


def test_a_deletion_by_nobody_is_by_nobody_or_by_whom_the_caller_names(ann: User, bob: User) -> None:
    one, two = signed(NameFactory(), ann), signed(NameFactory(), ann)
    one.delete()
    two._history_user = bob
    two.delete()
    deleted = Name.history.filter(history_type="-").order_by("history_id")
    assert list(deleted.values_list("history_user__username", flat=True)) == [None, "bob"]


def test_links_are_kept_with_who_made_and_unmade_them(ann: User, bob: User) -> None:
    event, topic, other = signed(EventFactory(), ann), TopicFactory(), TopicFactory()
    in_request_of(bob, lambda: event.topics.add(topic))
    event.topics.set([other])
    in_request_of(bob, event.topics.clear)
    assert linked(event, "topics") == [[], [], [topic.pk], [], [other.pk], []]
    assert [who for _, who, _ in told(event, "headline")] == [None, "ann", "bob", "ann", "ann", "bob"]


def test_a_link_that_is_there_already_makes_no_version() -> None:
    event, topic = EventFactory(), TopicFactory()
    for _ in range(2):
        event.topics.add(topic)
        event.topics.set([topic])
    assert linked(event, "topics") == [[], [topic.pk]]


def test_a_version_holds_all_kinds_of_links_as_they_stood() -> None:
    inmate, campaign, exhibit, topic = InmateFactory(), CampaignFactory(), ExhibitFactory(), TopicFactory()
    event = EventFactory(inmates=[inmate], campaigns=[campaign])
    event.exhibits.add(exhibit)
    event.topics.add(topic)
    event.save()
    newest = {field: linked(event, field)[-1] for field in LINKS[Event]}
    assert newest == {
        "inmates": [inmate.pk],
        "campaigns": [campaign.pk],
        "exhibits": [exhibit.pk],
        "topics": [topic.pk],
    }


def test_a_link_made_from_the_other_side_is_kept_with_the_row_that_keeps_it(bob: User) -> None:
    event, inmate = EventFactory(), InmateFactory()
    in_request_of(bob, lambda: inmate.events.add(event))
    in_request_of(bob, lambda: inmate.events.remove(event))
    assert linked(event, "inmates") == [[], [inmate.pk], []]
    assert [who for _, who, _ in told(event, "headline")] == [None, "bob", "bob"]
    assert len(versions(inmate)) == 1


def test_links_are_not_cleared_from_the_other_side() -> None:
    event, inmate = EventFactory(), InmateFactory()
    event.inmates.add(inmate)
    with pytest.raises(TypeError, match="from the row that keeps them"), transaction.atomic():
        inmate.events.clear()
    assert linked(event, "inmates") == [[], [inmate.pk]]


def test_nothing_is_saved_past_the_history() -> None:
    assert not hasattr(EventFactory(), "save_without_historical_record")


def test_who_wrote_a_version_is_not_deleted(ann: User) -> None:
    name = signed(NameFactory(), ann)
    name.delete()
    with pytest.raises(models.ProtectedError):
        ann.delete()


def test_versions_give_no_permissions() -> None:
    assert {model._meta.default_permissions for model in apps.get_models() if "Historical" in model.__name__} == {()}


def test_a_held_copy_has_no_versions() -> None:
    assert not hasattr(CopyFactory(), "history")


def test_the_migration_makes_a_first_version_of_what_is_there(ann: User) -> None:
    event = signed(EventFactory(inmates=[InmateFactory(), InmateFactory()], headline="A hearing"), ann)
    photo = PhotoFactory()
    photo.actors.add(event.inmates.first().actor)
    for model in apps.get_app_config("cases").get_models(include_auto_created=True):
        if "Historical" in model.__name__:
            model._base_manager.all().delete()
    migration.keep_what_is_there(apps, connection.schema_editor())
    event.refresh_from_db()
    assert versions(event, "history_user__username", "headline", "history_date") == [
        ("+", "ann", "A hearing", event.changed_at)
    ]
    assert linked(event, "inmates") == [sorted(event.inmates.values_list("pk", flat=True))]
    assert [version.actors.count() for version in photo.history.all()] == [1]
    assert {model: model.history.count() for model in ROWS} == {model: model._base_manager.count() for model in ROWS}
