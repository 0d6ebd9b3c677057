"""Somebody named who is found to be somebody protected: masked at once, and by one person alone never named again."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.test import Client

from cases.editing.editions import publish
from cases.editing.freeze import freeze
from cases.editing.merging import merge
from cases.editing.protection import ask_to_lower, confirm_lowering, policy_now
from cases.editing.refusal import Refused
from cases.editing.unmerging import undo
from cases.models.desk.actors import Actor
from cases.models.desk.events import Role
from cases.models.desk.journal import Journal
from cases.models.desk.proposals import Proposal
from cases.models.published.rows import PersonRow
from tests.editing.conftest import NOON, Desk, member
from tests.editing.test_protection import approved, hide, stored
from tests.factories import ActorFactory

pytestmark = [pytest.mark.slow, pytest.mark.both]

LATER, LAST = NOON + timedelta(hours=1), NOON + timedelta(hours=2)


@pytest.fixture
def witness(desk: Desk) -> Actor:
    """Somebody named in what readers have: as a person, in a headline and in a summary."""
    found = ActorFactory(name="Wilma Witness", slug="wilma-witness", kind="person", description="A neighbour")
    Role.objects.create(event=desk.verdict, actor=found, role="witness")
    desk.verdict.headline = "Wilma Witness tells the jury"
    desk.verdict.save()
    publish(desk.case, by=None, at=NOON, summary="What Wilma Witness said.")
    return found


@pytest.fixture
def unnamed() -> Actor:
    return hide(ActorFactory(name="Wanda Concealed", slug="wanda", kind="person"))


@pytest.fixture
def officer(db: None) -> User:
    """Decides on names, and writes."""
    found = member("olga", "privacy officer")
    found.groups.add(*member("paul", "contributor").groups.all())
    return found


def test_they_are_masked_in_every_edition_at_once(desk: Desk, witness: Actor, unnamed: Actor, officer: User) -> None:
    assert "Witness" in stored()
    merge(witness, unnamed, called="other", by=officer, at=LATER)
    assert ("Witness" in stored(), "wilma" in stored().lower()) == (False, False)
    row = PersonRow.objects.get(public_id=witness.public_id)
    assert (row.shown, row.slug, row.policy) == ("[name withheld]", "", "role")
    assert Client().get("/people/wilma-witness/").status_code == 404
    assert Journal.objects.filter(act="protected").count() == 1


def test_into_somebody_who_is_named_nothing_is_masked(desk: Desk, witness: Actor, officer: User) -> None:
    named = ActorFactory(name="Wanda Shown", slug="wanda", kind="person")
    before = stored()
    merge(witness, named, called="other", by=officer, at=LATER)
    witness.refresh_from_db()
    assert (stored() == before, witness.naming) == (True, "")


def test_undone_they_stay_masked_until_two_people_lower_it(
    desk: Desk, witness: Actor, unnamed: Actor, officer: User
) -> None:
    merger = merge(witness, unnamed, called="other", by=officer, at=LATER)
    undo(merger, by=officer, at=LAST)
    witness.refresh_from_db()
    assert (witness.merged_into, witness.naming, policy_now(witness)) == (None, "role", "role")
    assert list(desk.verdict.roles.filter(role="witness").values_list("actor", flat=True)) == [witness.pk]
    assert "Witness" not in stored()
    asked = ask_to_lower(witness, naming="", was_minor=False, reason="It was not she.", by=officer, at=LAST)
    with pytest.raises(Refused, match="two people"):
        confirm_lowering(asked, by=officer, at=LAST)
    confirm_lowering(asked, by=member("rita", "reviewer"), at=LAST)
    witness.refresh_from_db()
    assert policy_now(witness) == "name"


def test_what_both_had_done_protects_both(desk: Desk, witness: Actor, contributor: User, officer: User) -> None:
    """One was accused, never charged, and is named on purpose; of the one that stays nobody decided so."""
    named = ActorFactory(name="Wilma W. Witness", slug="wilma-w", kind="person", naming="name")
    Role.objects.create(event=desk.verdict, actor=named, role="accused_not_charged")
    assert (policy_now(named), policy_now(witness)) == ("name", "name")
    merger = merge(named, witness, called="other", by=contributor, at=LATER)
    assert (policy_now(witness), "Witness" in stored()) == ("role", False)
    with pytest.raises(PermissionDenied):
        undo(merger, by=contributor, at=LAST)
    undo(merger, by=officer, at=LAST)
    for one in (named, witness):
        one.refresh_from_db()
        assert (one.merged_into, policy_now(one)) == (None, "role")


def test_a_proposal_that_names_them_comes_back(desk: Desk, witness: Actor, unnamed: Actor, officer: User) -> None:
    desk.event("Wilma Witness speaks again", when="1992")
    approved(desk)
    merge(witness, unnamed, called="other", by=officer, at=LATER)
    assert list(Proposal.objects.values_list("state", flat=True)) == ["returned"]


def test_a_name_of_one_unnamed_is_hidden_in_part_where_the_other_had_a_part(
    desk: Desk, unnamed: Actor, officer: User
) -> None:
    """Nobody is named in full who was not; but where one had a part, the other's surname is hers now."""
    second = hide(ActorFactory(name="Wilma Witness", slug="wilma", kind="person"))
    Role.objects.create(event=desk.verdict, actor=unnamed, role="witness")
    desk.verdict.headline = "The Witness Hall is full"
    desk.verdict.save()
    publish(desk.case, by=None, at=NOON)
    assert "Witness Hall" in stored()
    merge(second, unnamed, called="other", by=officer, at=LATER)
    assert "Witness" not in stored()


def test_lowered_by_two_people_both_names_are_printed_again(
    desk: Desk, witness: Actor, unnamed: Actor, officer: User
) -> None:
    """The row that went keeps its policy for the day it stands by itself again; until then it hides nothing."""
    merge(witness, unnamed, called="other", by=officer, at=LATER)
    asked = ask_to_lower(unnamed, naming="", was_minor=False, reason="She speaks in public.", by=officer, at=LATER)
    confirm_lowering(asked, by=member("rita", "reviewer"), at=LATER)
    person, *_ = (one for one in freeze(desk.case).document.people if one.id == unnamed.key)
    assert (person.shown, [name.text for name in person.names]) == ("Wanda Concealed", ["Wilma Witness"])
    assert freeze(desk.case).document.events[0].headline == "Wilma Witness tells the jury"
    witness.refresh_from_db()
    assert witness.naming == "role"
