"""What would stand twice after a merger becomes one where nothing it says is lost; what is left out is named."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from cases.editing.links_to import links_to
from cases.editing.merging import merge
from cases.editing.unmerging import undo
from cases.models.desk.actors import Actor
from cases.models.desk.events import Role
from cases.models.desk.sources import Citation, Source
from tests.editing.conftest import NOON, Desk
from tests.factories import ActorFactory, NameFactory, SourceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.both]


@pytest.fixture
def gone(desk: Desk) -> Actor:
    return ActorFactory(name="Ada J. Example", slug="ada-j", kind="person")


@pytest.fixture
def other(desk: Desk) -> Source:
    return SourceFactory(title="Jury convicts!", publisher=desk.paper, url="")


def cited(desk: Desk) -> list[tuple[str, str, str]]:
    return sorted(desk.verdict.citations.values_list("exact", "bearing", "attributed_to"))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("attributed_to", "TMZ"),
        ("bearing", "contradicts"),
        ("prefix", "Yesterday"),
        ("suffix", "in court"),
        ("long_because", "It is a list."),
        ("not_checkable_because", "A broadcast."),
        ("relays", None),
    ],
)
def test_a_citation_that_says_more_stays_beside_its_twin(
    desk: Desk, other: Source, contributor: User, name: str, value: Any
) -> None:
    more = {name: SourceFactory() if name == "relays" else value}
    Citation.objects.create(event=desk.verdict, source=other, exact="the jury said so", **more)
    assert [link.twin for link in links_to(other, desk.source)] == [None]
    merger = merge(other, desk.source, called="other", by=contributor, at=NOON)
    assert desk.verdict.citations.filter(source=desk.source, exact="the jury said so").count() == 2
    assert desk.verdict.citations.filter(**more).count() == 1
    undo(merger, by=contributor, at=NOON)
    assert desk.verdict.citations.filter(source=other, **more).count() == 1


def test_a_citation_that_says_no_more_becomes_one_with_it(desk: Desk, other: Source, contributor: User) -> None:
    citation = desk.verdict.citations.get()
    citation.attributed_to = "TMZ"
    citation.save()
    Citation.objects.create(event=desk.verdict, source=other, exact="the jury said so")
    Citation.objects.create(event=desk.verdict, source=other, exact="the jury said so", attributed_to="TMZ")
    merge(other, desk.source, called="other", by=contributor, at=NOON)
    assert cited(desk) == [("the jury said so", "supports", "TMZ")]


def capacities(actor: Actor) -> list[str]:
    return list(actor.roles.order_by("pk").values_list("capacity", flat=True))


def test_a_capacity_that_only_the_one_that_goes_had_is_kept(desk: Desk, gone: Actor, contributor: User) -> None:
    Role.objects.create(event=desk.verdict, actor=gone, role="subject", capacity="a student then")
    (link,) = links_to(gone, desk.ada)
    assert (link.adds, link.leaves_out) == (("capacity",), ())
    merger = merge(gone, desk.ada, called="other", by=contributor, at=NOON)
    assert capacities(desk.ada) == ["a student then"]
    undo(merger, by=contributor, at=NOON)
    assert (capacities(desk.ada), capacities(gone)) == ([""], ["a student then"])


def test_of_two_capacities_the_one_left_out_is_named(desk: Desk, gone: Actor, contributor: User) -> None:
    Role.objects.filter(actor=desk.ada).first().delete()
    for actor, capacity in ((desk.ada, "a teacher"), (gone, "a student")):
        Role.objects.create(event=desk.verdict, actor=actor, role="subject", capacity=capacity)
    (link,) = links_to(gone, desk.ada)
    assert (link.adds, link.leaves_out) == ((), ("capacity",))
    merge(gone, desk.ada, called="other", by=contributor, at=NOON)
    assert capacities(desk.ada) == ["a teacher"]


def test_when_a_name_was_in_use_is_kept(desk: Desk, gone: Actor, contributor: User) -> None:
    NameFactory(actor=desk.ada, text="Ada Older", kind="birth")
    NameFactory(actor=gone, text="ada older", kind="birth", used="../1980")
    merger = merge(gone, desk.ada, called="other", by=contributor, at=NOON)
    assert list(desk.ada.names.filter(text="Ada Older").values_list("used", flat=True)) == ["../1980"]
    undo(merger, by=contributor, at=NOON)
    assert list(desk.ada.names.filter(text="Ada Older").values_list("used", flat=True)) == [""]
    assert list(gone.names.values_list("used", flat=True)) == ["../1980"]
