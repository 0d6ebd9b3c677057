"""What one working row refuses, and what it derives by itself."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, models, transaction
from django.db.models import ProtectedError
from django.utils import timezone

from cases.models.desk.events import Answer, Event
from cases.models.desk.places import Place
from cases.models.desk.sources import Citation, Copy, Source
from cases.values.dates import parse
from tests.models.conftest import World

pytestmark = pytest.mark.django_db


def test_a_reversed_interval_is_refused_with_words_and_by_the_database(world: World) -> None:
    with pytest.raises(ValidationError, match="2019"):
        Event(headline="X", kind="custody", when="2019/2018", standing="reported").full_clean()
    row = Event(headline="X", kind="custody", when="2018/2019", standing="reported")
    row._meta.get_field("when").pre_save(row, True)
    row.earliest, row.latest = row.latest, row.earliest
    columns = {f.attname: getattr(row, f.attname) for f in Event._meta.concrete_fields if not f.primary_key}
    with pytest.raises(IntegrityError), transaction.atomic():
        insert_raw(Event, columns)


def insert_raw(model: type[models.Model], columns: dict[str, Any]) -> None:
    query = models.sql.InsertQuery(model)
    fields = [f for f in model._meta.concrete_fields if not f.primary_key]
    query.insert_values(fields, [model(**columns)], raw=True)
    query.get_compiler(connection=connection).execute_sql()


def test_an_event_answers_only_what_came_before_it_even_while_it_is_being_added(world: World) -> None:
    early = Event(headline="Too early", kind="appeal_ruling", when="1984", standing="reported")
    early.full_clean()
    with pytest.raises(ValidationError, match="lies after this one"):
        Answer(event=early, earlier=world.event, effect="affirms").clean()
    Answer(event=world.later, earlier=world.event, effect="affirms").clean()
    set_for_later = Event(headline="Set", kind="execution_date", when="2004", standing="reported", outcome="scheduled")
    Answer(event=world.later, earlier=set_for_later, effect="stops").clean()


def test_a_cited_source_cannot_be_deleted_and_an_uncited_one_can(world: World) -> None:
    Citation.objects.create(event=world.event, source=world.source, exact="words")
    with pytest.raises(ProtectedError):
        world.source.delete()
    world.event.delete()
    world.source.delete()
    assert not Source.objects.exists()


def test_a_held_copy_is_hashed_kept_once_and_never_changed(world: World) -> None:
    copy = Copy.objects.create(source=world.source, text="abc", seen_at=timezone.now(), method="pasted")
    assert copy.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    with pytest.raises(IntegrityError), transaction.atomic():
        Copy.objects.create(source=world.source, text=" abc ", seen_at=timezone.now(), method="pasted")
    with pytest.raises(ValidationError, match="never changed"):
        copy.save()


def test_a_date_saved_alone_brings_what_is_derived_from_it(world: World) -> None:
    world.event.when = "[2001..2003]"
    world.event.save(update_fields=["when"])
    world.event.refresh_from_db()
    assert (world.event.sorts_on, world.event.latest) == (date(2001, 1, 1), date(2003, 12, 31))


def test_places_lie_within_each_other_six_deep_and_not_in_a_circle(world: World) -> None:
    places = [world.state]
    for depth in range(2, 7):
        place = Place(name=f"Place {depth}", kind="other", within=places[-1])
        place.full_clean()
        place.save()
        places.append(place)
    with pytest.raises(ValidationError, match="6 deep"):
        Place(name="Too deep", kind="other", within=places[-1]).full_clean()
    world.state.within = places[2]
    with pytest.raises(ValidationError, match="lie within itself"):
        world.state.full_clean()


def test_only_a_state_or_country_is_a_jurisdiction(world: World) -> None:
    town = Place.objects.create(name="A town", kind="town")
    event = Event(headline="X", kind="verdict", when="1985", standing="reported", jurisdiction=town)
    with pytest.raises(ValidationError, match="federal jurisdiction"):
        event.full_clean()
    event.jurisdiction = world.state
    event.full_clean()


def test_what_lasted_is_not_scheduled(world: World) -> None:
    event = Event(headline="X", kind="hearing", when="2027-01/2027-02", standing="reported", outcome="scheduled")
    with pytest.raises(ValidationError, match="lasted"):
        event.full_clean()
    event.when = "2027-01-05"
    event.full_clean()


def test_a_quote_of_more_than_25_words_needs_a_reason(world: World) -> None:
    citation = Citation(event=world.event, source=world.source, exact=" ".join(["word"] * 26))
    with pytest.raises(ValidationError, match="26 words"):
        citation.full_clean()
    citation.long_because = "The sentence can’t be shortened without changing it."
    citation.full_clean()
    Citation(event=world.event, source=world.source, exact=" ".join(["word"] * 25)).full_clean()


def test_text_longer_than_its_column_is_refused_at_the_last_door(world: World) -> None:
    world.event.headline = "x" * 201
    with pytest.raises(ValidationError, match="201 characters; at most 200"), transaction.atomic():
        world.event.save()
    world.event.headline = "x" * 200
    world.event.save()


def test_events_stand_in_the_order_of_the_timeline(world: World) -> None:
    Event.objects.all().delete()
    order = ["[..1983-06-01]", "198X", "1985", "1985-01/..", "1985-01-01/1985-02", "1985-01-01", "1985-06~", "1991"]
    for when in reversed(order):
        Event.objects.create(headline=when, kind="visit", when=when, standing="reported")
    assert [event.when for event in Event.objects.in_order()] == sorted(order, key=lambda when: parse(when).sort_key)


def test_working_rows_are_changed_one_by_one(world: World) -> None:
    with pytest.raises(TypeError, match="save"):
        Event.objects.filter(pk=world.event.pk).update(headline="Silently")
    world.event.headline = "Openly"
    world.event.save()
    assert Event.objects.get(pk=world.event.pk).headline == "Openly"
