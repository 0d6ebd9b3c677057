"""Places of one name, and places that lie within each other: merged where that makes sense, else told why not."""

import pytest
from django.contrib.auth.models import User

from cases.editing.merging import merge
from cases.editing.refusal import Refused
from cases.editing.taking_over import filled
from cases.editing.unmerging import undo
from cases.models.desk.places import MAX_DEPTH, Place
from cases.models.desk.sources import Source
from tests.editing.conftest import NOON, Desk
from tests.factories import PlaceFactory, SourceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.both]


def refused(gone: object, kept: object, by: User, **more: object) -> str:
    with pytest.raises(Refused) as refusal:
        merge(gone, kept, called="other", by=by, at=NOON, **more)
    return str(refusal.value)


def within(place: Place) -> Place | None:
    place.refresh_from_db()
    return place.within


def test_two_of_one_name_of_which_one_says_where_it_lies(desk: Desk, contributor: User) -> None:
    gone = PlaceFactory(name="Springfield", kind="town", within=desk.state)
    kept = PlaceFactory(name="Springfield", kind="town")
    merger = merge(gone, kept, called="other", by=contributor, at=NOON)
    assert within(kept) == desk.state
    undo(merger, by=contributor, at=NOON)
    assert (within(kept), within(gone)) == (None, desk.state)


def test_two_that_hold_places_of_one_name_wait_for_these(desk: Desk, contributor: User) -> None:
    gone = PlaceFactory(name="New State Prison", kind="prison", within=desk.state)
    blocks = [PlaceFactory(name="Cell block", kind="other", within=one) for one in (gone, desk.prison)]
    assert "“Cell block” lies within both" in refused(gone, desk.prison, contributor)
    merge(*blocks, called="other", by=contributor, at=NOON)
    merge(gone, desk.prison, called="other", by=contributor, at=NOON)
    assert list(Place.objects.standing().filter(name="Cell block").values_list("within", flat=True)) == [desk.prison.pk]


def test_where_a_third_of_the_name_lies_already(desk: Desk, contributor: User) -> None:
    PlaceFactory(name="Springfield", kind="town", within=desk.state)
    kept = PlaceFactory(name="Springfield", kind="town")
    gone = PlaceFactory(name="Springfeld", kind="town", within=desk.state)
    assert "This place is there already" in refused(gone, kept, contributor)


@pytest.mark.parametrize("is_turned", [False, True])
def test_one_right_within_the_other(desk: Desk, contributor: User, is_turned: bool) -> None:
    outer = PlaceFactory(name="Town", kind="town", within=desk.state)
    inner = PlaceFactory(name="Town", kind="town", within=outer)
    part = PlaceFactory(name="Street", kind="other", within=inner)
    gone, kept = (outer, inner) if is_turned else (inner, outer)
    assert filled(gone, kept) == (["within"] if is_turned else [])
    merger = merge(gone, kept, called="other", by=contributor, at=NOON, take=["within"])
    assert (within(kept), within(part)) == (desk.state, kept)
    undo(merger, by=contributor, at=NOON)
    assert (within(outer), within(inner), within(part)) == (desk.state, outer, inner)


@pytest.mark.parametrize("is_turned", [False, True])
def test_one_within_the_other_by_way_of_a_third(desk: Desk, contributor: User, is_turned: bool) -> None:
    """Made one, the third would lie within itself."""
    outer = PlaceFactory(name="Town", kind="town")
    inner = PlaceFactory(name="Town Hall", kind="town", within=PlaceFactory(name="Quarter", kind="other", within=outer))
    pair = (outer, inner) if is_turned else (inner, outer)
    assert "by way of “Quarter”" in refused(*pair, contributor)


def test_what_would_stand_twice_at_the_top(desk: Desk, contributor: User) -> None:
    PlaceFactory(name="Inner", kind="town")
    outer = PlaceFactory(name="Outer", kind="town")
    inner = PlaceFactory(name="Inner", kind="town", within=outer)
    assert "stands there already" in refused(outer, inner, contributor)


def test_no_deeper_than_places_lie_within_each_other(desk: Desk, contributor: User) -> None:
    deep = desk.state
    for count in range(MAX_DEPTH - 1):
        deep = PlaceFactory(name=f"Level {count}", kind="other", within=deep)
    gone = PlaceFactory(name="Room", kind="other")
    PlaceFactory(name="Corner", kind="other", within=gone)
    assert f"at most {MAX_DEPTH} deep" in refused(gone, deep, contributor)
    merge(gone, deep.within, called="other", by=contributor, at=NOON)


@pytest.mark.parametrize("field", ["copy_of", "via"])
def test_a_source_that_comes_of_the_other_by_way_of_a_third(desk: Desk, contributor: User, field: str) -> None:
    third = SourceFactory(title="Third", **{field: desk.source})
    gone = SourceFactory(title="Jury convicts!", **{field: third})
    assert "by way of “Third”" in refused(gone, desk.source, contributor)
    assert "by way of “Third”" in refused(desk.source, gone, contributor)


@pytest.mark.parametrize("field", ["copy_of", "via"])
def test_a_source_that_comes_right_of_the_other(desk: Desk, contributor: User, field: str) -> None:
    first = SourceFactory(title="First")
    setattr(desk.source, field, first)
    desk.source.save()
    gone = SourceFactory(title="Jury convicts!", url="", **{field: desk.source})
    merge(gone, desk.source, called="other", by=contributor, at=NOON, take=[field])
    assert getattr(Source.objects.get(pk=desk.source.pk), field) == first
