"""Undoing a merger: the last first, whatever was deleted since, and never under what readers have or are to have."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User

from cases.editing.against_unmerging import against_undoing, deleted_since, frozen_with
from cases.editing.editions import publish
from cases.editing.merging import merge
from cases.editing.proposals import propose, withdraw
from cases.editing.quotes import look_up_again
from cases.editing.refusal import Refused
from cases.editing.review import unapprove
from cases.editing.unmerging import undo
from cases.models.desk.actors import Actor
from cases.models.desk.events import Role
from cases.models.desk.inmates import Inmate
from cases.models.desk.merging import Merger
from cases.models.desk.proposals import Proposal
from tests.editing.conftest import NOON, Desk
from tests.editing.test_merging import people, places, sources, stored
from tests.editing.test_protection import approved
from tests.factories import ActorFactory, EventFactory, InmateFactory, PlaceFactory, SourceFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.both]

HOURS = [NOON + timedelta(hours=hour) for hour in range(6)]


def refused(merger: Merger, by: User) -> str:
    with pytest.raises(Refused) as refusal:
        undo(merger, by=by, at=HOURS[5])
    return str(refusal.value)


@pytest.fixture
def two(desk: Desk) -> tuple[Actor, Actor]:
    """One person twice, once with a part in the case."""
    kept = ActorFactory(name="Wilma Witness", slug="wilma-witness", kind="person")
    gone = ActorFactory(name="Wilma W. Witness", slug="wilma-w", kind="person")
    Role.objects.create(event=desk.event("She speaks", when="1991"), actor=gone, role="speaker")
    return gone, kept


@pytest.fixture
def other(desk: Desk) -> Inmate:
    """A second case, in which nobody of the first has a part."""
    return InmateFactory(actor=ActorFactory(name="Bea Other", slug="bea", kind="person"))


def test_what_was_deleted_since_stays_deleted(desk: Desk, contributor: User) -> None:
    gone, kept = people(desk)
    merger = merge(gone, kept, called="other", by=contributor, at=NOON)
    desk.verdict.delete()  # with two parts that were moved, or had become one with those of the other
    kept.names.get(text="Ada Exemple").delete()
    assert (against_undoing(merger), deleted_since(merger)) == ([], 2)
    undo(merger, by=contributor, at=NOON)
    gone.refresh_from_db()
    assert (gone.merged_into, list(gone.roles.values_list("role", flat=True))) == (None, ["leader"])
    assert list(kept.roles.all()) == []


def test_a_citation_of_a_source_that_is_no_more(desk: Desk, contributor: User) -> None:
    gone, kept = sources(desk)
    passed_on = SourceFactory()
    twin = gone.citations.get(exact="the jury said so")
    twin.relays = passed_on
    twin.save()
    there = kept.citations.get(event=desk.verdict)
    there.relays = passed_on
    there.save()
    merger = merge(gone, kept, called="other", by=contributor, at=NOON)
    there.delete()
    passed_on.delete()
    undo(merger, by=contributor, at=NOON)
    assert gone.citations.get(exact="the jury said so").relays is None


def test_a_part_that_was_completed_and_then_changed_is_not_overwritten(desk: Desk, contributor: User) -> None:
    gone = ActorFactory(name="Ada J. Example", slug="ada-j", kind="person")
    Role.objects.create(event=desk.verdict, actor=gone, role="subject", capacity="a student")
    merger = merge(gone, desk.ada, called="other", by=contributor, at=NOON)
    role = desk.ada.roles.get()
    role.capacity = "a student of law"
    role.save()
    assert "has been saved since" in refused(merger, contributor)


def test_of_two_mergers_the_last_is_undone_first(desk: Desk, contributor: User) -> None:
    gone, kept = people(desk)
    second = ActorFactory(name="Ada K. Example", slug="ada-k", kind="person", website="https://ada.example.org/")
    Role.objects.create(event=desk.event("Later", when="1999"), actor=second, role="speaker")
    before = stored()
    mergers = [merge(one, kept, called="other", by=contributor, at=NOON) for one in (gone, second)]
    assert refused(mergers[0], contributor) == (
        "“Ada K. Example” was merged into “Ada Example” after this. Undo that first."
    )
    for merger in reversed(mergers):
        undo(merger, by=contributor, at=NOON)
    assert stored() == before


def test_the_one_that_stays_went_itself(desk: Desk, contributor: User) -> None:
    gone, kept = people(desk)
    first = ActorFactory(name="A. Example", slug="a-example", kind="person")
    Role.objects.create(event=desk.event("Later", when="1999"), actor=first, role="speaker")
    before = stored()
    mergers = [
        merge(first, gone, called="other", by=contributor, at=NOON),
        merge(gone, kept, called="other", by=contributor, at=NOON),
    ]
    assert refused(mergers[0], contributor) == (
        "“Ada J. Example” was merged into “Ada Example” after this. Undo that first."
    )
    for merger in reversed(mergers):
        undo(merger, by=contributor, at=NOON)
    assert stored() == before


def test_a_merger_of_others_that_touched_the_same_row(desk: Desk, contributor: User) -> None:
    """Two sources are one, and then the publisher of the one that stays is found to be another."""
    paper = ActorFactory(name="The Papers", slug="the-papers", kind="body")
    gone = SourceFactory(title="Jury convicts!", url="", number="No. 7")
    look_up_again(desk.source, at=NOON)
    before = stored()
    mergers = [
        merge(gone, desk.source, called="other", by=contributor, at=NOON),
        merge(desk.paper, paper, called="other", by=contributor, at=NOON),
    ]
    assert refused(mergers[0], contributor) == "“The Paper” was merged into “The Papers” after this. Undo that first."
    for merger in reversed(mergers):
        undo(merger, by=contributor, at=NOON)
    assert stored() == before


def test_merged_again_it_is_undone_again(desk: Desk, contributor: User) -> None:
    gone, kept = places(desk)
    before = stored()
    for _ in range(2):
        gone.refresh_from_db()
        kept.refresh_from_db()
        undo(merge(gone, kept, called="other", by=contributor, at=NOON), by=contributor, at=NOON)
        assert stored() == before


def test_an_edition_that_shows_only_the_one_that_stays_carries_it(desk: Desk, other: Inmate, contributor: User) -> None:
    kept = ActorFactory(name="Wilma Witness", slug="wilma-witness", kind="person")
    gone = ActorFactory(name="Wilma W. Witness", slug="wilma-w", kind="person")
    event = desk.event("She speaks", when="1991")
    event.inmates.set([other])
    Role.objects.create(event=event, actor=kept, role="speaker")
    publish(other, by=None, at=HOURS[0])
    merger = merge(gone, kept, called="other", by=contributor, at=HOURS[1])
    assert (merger.records, against_undoing(merger)) == ([], [])
    publish(other, by=None, at=HOURS[2])
    assert refused(merger, contributor) == "Readers have it with the edition of Bea Other."


@pytest.mark.parametrize("is_around", [False, True])
def test_so_does_one_of_what_happened_at_a_place(desk: Desk, other: Inmate, contributor: User, is_around: bool) -> None:
    gone, kept = places(desk)
    at = PlaceFactory(name="Yard", kind="other", within=kept) if is_around else kept
    event = desk.event("Held again", when="1999", place=at)
    event.inmates.set([other])
    publish(other, by=None, at=HOURS[0])
    merger = merge(gone, kept, called="other", by=contributor, at=HOURS[1])
    desk.event("Another day", when="2001").inmates.set([other])
    publish(other, by=None, at=HOURS[2])
    assert refused(merger, contributor) == "Readers have it with the edition of Bea Other."


def test_what_is_approved_with_it_stays_merged_until_that_is_withdrawn(
    desk: Desk, two: tuple[Actor, Actor], contributor: User
) -> None:
    gone, kept = two
    publish(desk.case, by=None, at=NOON - timedelta(hours=2))
    merger = merge(gone, kept, called="other", by=contributor, at=NOON - timedelta(hours=1))
    _, reviewer = approved(desk)
    assert refused(merger, contributor).startswith("Proposal for Ada Example is approved with it.")
    unapprove(Proposal.objects.get(), by=reviewer, at=HOURS[2])
    undo(merger, by=contributor, at=HOURS[3])
    assert Actor.objects.get(pk=gone.pk).merged_into is None


def test_a_proposal_that_nobody_has_approved_stops_nothing(
    desk: Desk, two: tuple[Actor, Actor], contributor: User
) -> None:
    proposal = propose([desk.case], by=contributor, at=HOURS[0])
    merger = merge(*two, called="other", by=contributor, at=HOURS[1])
    withdraw(proposal, by=contributor, at=HOURS[2])
    propose([desk.case], by=contributor, at=HOURS[3])
    undo(merger, by=contributor, at=HOURS[4])


def test_what_was_approved_before_it_stops_nothing(desk: Desk, two: tuple[Actor, Actor], contributor: User) -> None:
    approved(desk)
    undo(merge(*two, called="other", by=contributor, at=HOURS[1]), by=contributor, at=HOURS[2])


def test_a_campaign_that_prints_whose_case_it_is_carries_it(desk: Desk, contributor: User) -> None:
    gone = ActorFactory(name="Bea Othar", slug="bea-2", kind="person")
    case = InmateFactory(actor=gone, slug="bea")
    desk.campaign.inmates.set([case])
    kept = ActorFactory(name="Bea Other", slug="bea", kind="person")
    merger = merge(gone, kept, called="misspelling", by=contributor, at=HOURS[1])
    assert set(merger.records) == {str(case.public_id), str(desk.campaign.public_id)}


def test_proposals_that_hold_it_are_named(desk: Desk, two: tuple[Actor, Actor], contributor: User) -> None:
    merger = merge(*two, called="other", by=contributor, at=HOURS[1])
    assert frozen_with(merger) == []
    propose([desk.case], by=contributor, at=HOURS[2])
    assert (frozen_with(merger), against_undoing(merger)) == (["Proposal for Ada Example"], [])


def test_another_row_that_has_its_address_since(desk: Desk, contributor: User) -> None:
    gone = SourceFactory(title="Jury convicts!", url="https://paper.example.org/b")
    merger = merge(gone, desk.source, called="other", by=contributor, at=NOON)
    SourceFactory(title="Quite another", url="https://paper.example.org/b")
    assert "A source with this address is there already." in refused(merger, contributor)


def test_events_of_no_case_are_no_edition(desk: Desk, contributor: User) -> None:
    gone, kept = places(desk)
    EventFactory(place=kept)
    undo(merge(gone, kept, called="other", by=contributor, at=NOON), by=contributor, at=NOON)
