"""What the row that stays takes over: all that only the other says, and of what both say the editor's choice."""

import pytest
from django.contrib.auth.models import User

from cases.editing.merging import merge
from cases.editing.refusal import Refused
from cases.editing.taking_over import VALUES, differing, filled
from cases.editing.unmerging import undo
from cases.models.desk.actors import Actor
from cases.models.desk.places import Place
from cases.models.desk.sources import Source
from tests.editing.conftest import NOON, Desk
from tests.factories import ActorFactory, PlaceFactory, SourceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.both]

# Columns that neither move nor are chosen: what a row is called, what decides how it is shown, what follows of others.
ITS_OWN = {
    Actor: {"kind", "name", "slug", "naming", "naming_reason", "was_minor"},
    Place: {"kind", "name"},
    Source: {"title", "published_basis", "archived_on"},
}
MAKE = {Actor: ActorFactory, Place: PlaceFactory, Source: SourceFactory}


@pytest.mark.parametrize("model", VALUES)
def test_every_column_is_taken_over_or_its_own(model: type) -> None:
    columns = {field.name for field in model._meta.concrete_fields if field.editable and not field.primary_key}
    assert columns - ITS_OWN[model] == set(VALUES[model])


def test_an_address_that_only_the_one_that_goes_has(desk: Desk, contributor: User) -> None:
    gone = SourceFactory(title="Jury convicts!", url="https://www.paper.example.org/b")
    kept = SourceFactory(title="Jury convicts", url="")
    assert filled(gone, kept) == ["host", "url"]
    merger = merge(gone, kept, called="other", by=contributor, at=NOON)
    kept.refresh_from_db()
    assert (kept.url, kept.host, kept.url_key) == (gone.url, gone.host, gone.url_key)
    kept.full_clean()
    undo(merger, by=contributor, at=NOON)
    kept.refresh_from_db()
    gone.refresh_from_db()
    assert (kept.url, kept.host, kept.url_key, gone.url) == ("", "", "", "https://www.paper.example.org/b")


def test_of_two_addresses_the_editor_takes_one(desk: Desk, contributor: User) -> None:
    gone = SourceFactory(title="Jury convicts!", url="https://paper.example.org/b")
    assert differing(gone, desk.source) == ["url"]
    merge(gone, desk.source, take=["url"], called="other", by=contributor, at=NOON)
    desk.source.refresh_from_db()
    assert desk.source.url == "https://paper.example.org/b"


@pytest.mark.parametrize("model", VALUES)
def test_both_notes_of_the_desk_stand(contributor: User, model: type) -> None:
    gone, kept = MAKE[model](note="Rang them."), MAKE[model](note="Wrote to them.")
    assert ("note" in filled(gone, kept), "note" in differing(gone, kept)) == (True, False)
    merger = merge(gone, kept, called="other", by=contributor, at=NOON)
    kept.refresh_from_db()
    assert kept.note == "Wrote to them.\n\nRang them."
    undo(merger, by=contributor, at=NOON)
    kept.refresh_from_db()
    assert kept.note == "Wrote to them."


def test_a_note_that_stands_there_already_is_not_added(desk: Desk, contributor: User) -> None:
    gone, kept = PlaceFactory(note="Wrote to them."), PlaceFactory(note="Wrote to them. Rang them.")
    assert filled(gone, kept) == []


def test_two_notes_that_are_too_long_for_one(desk: Desk, contributor: User) -> None:
    gone, kept = PlaceFactory(note="a" * 15_000), PlaceFactory(note="b" * 15_000)
    with pytest.raises(Refused, match="at most 20,000"):
        merge(gone, kept, called="other", by=contributor, at=NOON)
