"""Protection: raised, it masks every edition at once; lowered, it waits for a second person."""

import json
import re
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.test import Client

from cases.editing.editions import publish
from cases.editing.proposals import propose, send
from cases.editing.protection import ask_to_lower, confirm_lowering, decline_lowering, protect
from cases.editing.publication import publish_due
from cases.editing.reading_rows import rebuild
from cases.editing.refusal import Refused
from cases.editing.review import approve
from cases.models.desk.actors import Actor
from cases.models.desk.events import Event, Role
from cases.models.desk.inmates import Inmate
from cases.models.desk.journal import Journal
from cases.models.desk.proposals import Proposal
from cases.models.desk.redaction import Lowering
from cases.models.published.editions import Chunk, Edition, Item
from cases.models.published.rows import EventRow, PersonRow, Record
from tests.editing.conftest import NOON, Desk, member
from tests.editing.test_proposals import without_warnings

pytestmark = [pytest.mark.slow, pytest.mark.both]

LATER = NOON + timedelta(hours=1)


@pytest.fixture
def witness(desk: Desk) -> Actor:
    """Somebody named in two editions, in her own item, in a headline and in the summary."""
    found = Actor.objects.create(name="Wilma Witness", slug="wilma-witness", description="A neighbour")
    Role.objects.create(event=desk.verdict, actor=found, role="witness")
    desk.verdict.headline = "Wilma Witness tells the jury"
    desk.verdict.save()
    publish(desk.case, by=None, at=NOON, summary="What Wilma Witness said.")
    desk.event("Another day", when="1991")
    publish(desk.case, by=None, at=NOON)
    return found


@pytest.fixture
def officer(db: None) -> User:
    return member("olga", "privacy officer")


def hide(actor: Actor, **more: object) -> Actor:
    actor.naming, actor.naming_reason, actor.label = "role", "She asked us to.", "a neighbour"
    for name, value in more.items():
        setattr(actor, name, value)
    actor.save()
    return actor


def stored() -> str:
    rows = [list(model.objects.values()) for model in (Item, Chunk, Edition, EventRow, PersonRow, Record)]
    return json.dumps(rows, default=str)


def test_every_edition_is_masked_at_once(desk: Desk, witness: Actor, contributor: User) -> None:
    keys = dict(Item.objects.values_list("key", "kind"))
    manifests = list(Edition.objects.order_by("pk").values_list("manifest", "content_hash"))
    assert "Witness" in stored()
    assert protect(hide(witness), by=contributor, at=LATER) > 0
    assert "Witness" not in stored()
    assert "wilma" not in stored().lower()
    assert dict(Item.objects.values_list("key", "kind")) == keys
    assert list(Edition.objects.order_by("pk").values_list("manifest", "content_hash")) == manifests
    assert Edition.objects.get(number=1).summary == "What [name withheld] said."
    row = PersonRow.objects.get(public_id=witness.public_id)
    assert (row.shown, row.slug, row.policy) == ("a neighbour", "", "role")
    page = Client().get("/cases/ada-example/").content.decode()
    assert "[name withheld] tells the jury" in page
    assert "a neighbour" in page
    assert "Ada Example" in page
    last = Journal.objects.latest("pk")
    assert (last.act, last.by, "Wil" in last.detail) == ("protected", contributor, False)


def test_reading_rows_are_those_that_a_rebuild_would_make(desk: Desk, witness: Actor, contributor: User) -> None:
    protect(hide(witness), by=contributor, at=LATER)
    now = [list(model.objects.order_by("pk").values()) for model in (Record, EventRow, PersonRow)]
    rebuild(by=None, at=LATER)
    assert [list(model.objects.order_by("pk").values()) for model in (Record, EventRow, PersonRow)] == now


def test_somebody_who_may_be_named_stays_named(desk: Desk, witness: Actor, contributor: User) -> None:
    before = stored()
    assert protect(witness, by=contributor, at=LATER) == 0
    assert stored() == before
    assert not Journal.objects.filter(act="protected").exists()


def test_who_writes_nothing_protects_nobody(desk: Desk, witness: Actor) -> None:
    hide(witness)
    with pytest.raises(PermissionDenied):
        protect(witness, by=member("audrey", "auditor"), at=LATER)
    assert "Witness" in stored()
    protect(witness, by=member("carl", "contributor"), at=LATER)
    assert "Witness" not in stored()


def test_another_case_loses_the_whole_name_only(desk: Desk, witness: Actor, contributor: User) -> None:
    other = Inmate.objects.create(actor=Actor.objects.create(name="Bea Other", slug="bea"), slug="bea")
    told = Event.objects.create(
        headline="Heard by Wilma Witness at the Witness Hall", kind="statement", when="1990", standing="reported"
    )
    told.inmates.add(other)
    told.citations.create(source=desk.source, exact="the jury said so")
    publish(other, by=None, at=NOON)
    protect(hide(witness), by=contributor, at=LATER)
    row = EventRow.objects.get(public_id=told.public_id)
    assert row.headline == "Heard by [name withheld] at the Witness Hall"


def test_the_person_whose_case_it_is(desk: Desk, witness: Actor, contributor: User) -> None:
    hide(desk.ada, label="a woman in prison")
    protect(desk.ada, by=contributor, at=LATER)
    desk.case.refresh_from_db()
    slug = f"unnamed-{desk.case.key[:8]}"
    assert "Example" not in stored()
    assert not re.search("(?<![0-9a-f])ada(?![0-9a-f])", stored().lower())  # three such letters stand in many a hash
    assert (desk.case.slug, Record.objects.get().slug) == (slug, slug)
    assert "a woman in prison" in Client().get(f"/cases/{slug}/").content.decode()
    assert Client().get("/cases/ada-example/").status_code == 404


def approved(desk: Desk) -> tuple[User, User]:
    without_warnings(desk)
    author = member("paula", "contributor")
    reviewer = member("rita", "reviewer")
    proposal = propose([desk.case], by=author, at=NOON)
    send(proposal, by=author, at=NOON)
    proposal.refresh_from_db()
    approve(proposal, seal=proposal.seal, by=reviewer, at=NOON)
    return author, reviewer


def test_what_was_approved_with_the_name_is_returned(desk: Desk, witness: Actor, contributor: User) -> None:
    desk.event("Wilma Witness speaks again", when="1992")
    approved(desk)
    protect(hide(witness), by=contributor, at=LATER)
    assert publish_due(at=LATER) == []
    assert list(Proposal.objects.values_list("state", flat=True)) == ["returned"]


def test_what_was_approved_without_the_name_goes_out(desk: Desk, witness: Actor, contributor: User) -> None:
    other = Actor.objects.create(name="Nobody Here", slug="nobody-here")
    desk.event("A third day", when="1992")
    approved(desk)
    protect(hide(other), by=contributor, at=LATER)
    assert [edition.number for edition in publish_due(at=LATER)] == [3]


def test_lowering_takes_two_people(desk: Desk, witness: Actor, officer: User, contributor: User) -> None:
    protect(hide(witness), by=contributor, at=NOON)
    asked = ask_to_lower(witness, naming="", was_minor=False, reason="She speaks in public.", by=officer, at=NOON)
    witness.refresh_from_db()
    assert witness.naming == "role"
    with pytest.raises(Refused) as refusal:
        confirm_lowering(asked, by=officer, at=LATER)
    assert [reason.check for reason in refusal.value.reasons] == ["same_person"]
    witness.refresh_from_db()
    assert witness.naming == "role"
    confirm_lowering(asked, by=member("rita", "reviewer"), at=LATER)
    witness.refresh_from_db()
    assert (witness.naming, witness.naming_reason) == ("", "She speaks in public.")
    assert "Witness" not in stored()
    publish(desk.case, by=None, at=LATER)
    assert EventRow.objects.get(public_id=desk.verdict.public_id).headline == "Wilma Witness tells the jury"
    assert list(Journal.objects.filter(act="lowered").values_list("by__username", "detail")) == [
        ("olga", f"Person {witness.pk}, asked: the house rule"),
        ("rita", f"Person {witness.pk}, confirmed: the house rule"),
    ]


def test_only_the_privacy_officer_asks_and_no_contributor_confirms(
    witness: Actor, officer: User, contributor: User
) -> None:
    wanted = {"naming": "", "was_minor": False, "reason": "She speaks in public."}
    with pytest.raises(PermissionDenied):
        ask_to_lower(hide(witness), **wanted, by=contributor, at=NOON)
    asked = ask_to_lower(witness, **wanted, by=officer, at=NOON)
    with pytest.raises(PermissionDenied):
        confirm_lowering(asked, by=contributor, at=NOON)
    with pytest.raises(Refused, match="waits for a second person"):
        ask_to_lower(witness, **wanted, by=officer, at=NOON)


def test_declined_it_changes_nothing_and_can_be_asked_again(witness: Actor, officer: User) -> None:
    wanted = {"naming": "", "was_minor": False, "reason": "She speaks in public."}
    asked = ask_to_lower(hide(witness), **wanted, by=officer, at=NOON)
    decline_lowering(asked, by=officer, at=LATER)
    with pytest.raises(Refused, match="settled already"):
        confirm_lowering(asked, by=member("rita", "reviewer"), at=LATER)
    witness.refresh_from_db()
    assert witness.naming == "role"
    ask_to_lower(witness, **wanted, by=officer, at=LATER)
    assert Lowering.objects.waiting().count() == 1


def test_after_an_upgrade_what_new_rules_know_is_masked(desk: Desk, contributor: User, monkeypatch) -> None:
    child = Actor.objects.create(name="Christopher Hughes", slug="child", was_minor=True, label="a child")
    Role.objects.create(event=desk.verdict, actor=child, role="victim")
    desk.verdict.headline = "10-year-old Chris Hughes is found"
    desk.verdict.save()
    with monkeypatch.context() as old:  # as a version published it that knew no short forms, nor what stands before
        old.setattr("cases.values.names.full_forms", lambda given: frozenset())
        old.setattr("cases.values.names.likely_alone", lambda given: frozenset())
        old.setattr("cases.values.names.given_before", lambda text: "")
        publish(desk.case, by=None, at=NOON, summary="Of Chris.")
        desk.event("Another day", when="1991")
        publish(desk.case, by=None, at=NOON)
    assert "Chris" in stored()
    call_command("mask_editions")
    assert "Chris" not in stored()
    assert "10-year-old [name withheld] [name withheld] is found" in stored()
    last = Journal.objects.latest("pk")
    assert (last.act, last.by, "new version" in last.detail) == ("protected", None, True)
    call_command("mask_editions")
    assert Journal.objects.latest("pk") == last, "nothing was left to do"
