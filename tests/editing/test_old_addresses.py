"""Old addresses of what was merged: they lead on once readers have an edition that says so, and tell nothing before."""

import importlib
from datetime import timedelta

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.test import Client

from cases.editing.editions import publish
from cases.editing.merging import merge
from cases.editing.unmerging import undo
from cases.models.desk.actors import Actor
from cases.models.desk.events import Role
from cases.models.desk.sources import Citation
from cases.models.published.rows import Moved
from tests.editing.conftest import NOON, Desk
from tests.factories import ActorFactory, InmateFactory, SourceFactory

pytestmark = [pytest.mark.slow, pytest.mark.both]

HOURS = [NOON + timedelta(hours=hour) for hour in range(6)]


@pytest.fixture
def witness(desk: Desk) -> Actor:
    """Somebody whom readers know from the verdict."""
    found = ActorFactory(name="Wilma Witness", slug="wilma-witness", kind="person")
    Role.objects.create(event=desk.verdict, actor=found, role="witness")
    return found


@pytest.fixture
def again(desk: Desk) -> Actor:
    """The same one, entered twice, and known under this name too."""
    found = ActorFactory(name="Wilma W. Witness", slug="wilma-w", kind="person")
    Role.objects.create(event=desk.event("She speaks", when="1991"), actor=found, role="speaker")
    return found


def answers(*slugs: str) -> list[tuple[int, str]]:
    found = [Client().get(f"/people/{slug}/") for slug in slugs]
    return [(one.status_code, one.headers.get("Location", "")) for one in found]


def test_it_leads_on_once_an_edition_says_so(desk: Desk, witness: Actor, again: Actor, contributor: User) -> None:
    publish(desk.case, by=None, at=HOURS[0])
    merge(again, witness, called="other", by=contributor, at=HOURS[1])
    assert (answers("wilma-w"), Moved.objects.count()) == ([(200, "")], 0)
    publish(desk.case, by=None, at=HOURS[2])
    assert answers("wilma-w") == [(301, "/people/wilma-witness/")]
    assert list(Moved.objects.values_list("kind", "address", "to")) == [("person", "wilma-w", witness.public_id)]


def test_an_address_that_readers_never_had_leads_nowhere(
    desk: Desk, witness: Actor, again: Actor, contributor: User
) -> None:
    """Else whoever guesses the other name learns that both are one, which nobody has reviewed."""
    Role.objects.filter(actor=again).delete()
    publish(desk.case, by=None, at=HOURS[0])
    merge(again, witness, called="other", by=contributor, at=HOURS[1])
    assert answers("wilma-w") == [(404, "")]
    desk.event("Another day", when="1992")
    publish(desk.case, by=None, at=HOURS[2])
    assert (answers("wilma-w"), Moved.objects.count()) == ([(404, "")], 0)


def test_gone_from_the_pages_for_another_reason_it_leads_nowhere(
    desk: Desk, witness: Actor, again: Actor, contributor: User
) -> None:
    """A second case knows the one that goes; that it is published anew says nothing of who it was."""
    other = InmateFactory(actor=ActorFactory(name="Bea Other", slug="bea", kind="person"))
    event = desk.case.events.get(headline="She speaks")
    event.inmates.set([other])
    event.save()
    publish(desk.case, by=None, at=HOURS[0])
    publish(other, by=None, at=HOURS[0])
    merge(again, witness, called="other", by=contributor, at=HOURS[1])
    event.refresh_from_db()
    event.not_ready = True
    event.save()
    publish(other, by=None, at=HOURS[2])
    desk.event("Another day", when="1992")
    publish(desk.case, by=None, at=HOURS[3])
    assert (answers("wilma-w"), Moved.objects.count()) == ([(404, "")], 0)


def test_what_led_to_the_one_that_goes_leads_further(
    desk: Desk, witness: Actor, again: Actor, contributor: User
) -> None:
    third = ActorFactory(name="W. Witness", slug="w-witness", kind="person")
    Role.objects.create(event=desk.event("She waits", when="1993"), actor=third, role="speaker")
    publish(desk.case, by=None, at=HOURS[0])
    merge(third, again, called="other", by=contributor, at=HOURS[1])
    publish(desk.case, by=None, at=HOURS[2])
    assert answers("w-witness") == [(301, "/people/wilma-w/")]
    merge(again, witness, called="other", by=contributor, at=HOURS[3])
    assert answers("w-witness") == [(301, "/people/wilma-w/")]
    publish(desk.case, by=None, at=HOURS[4])
    assert answers("w-witness", "wilma-w") == [(301, "/people/wilma-witness/")] * 2


def test_two_mergers_in_one_edition_lead_to_the_end(
    desk: Desk, witness: Actor, again: Actor, contributor: User
) -> None:
    third = ActorFactory(name="W. Witness", slug="w-witness", kind="person")
    Role.objects.create(event=desk.event("She waits", when="1993"), actor=third, role="speaker")
    publish(desk.case, by=None, at=HOURS[0])
    merge(third, again, called="other", by=contributor, at=HOURS[1])
    merge(again, witness, called="other", by=contributor, at=HOURS[2])
    publish(desk.case, by=None, at=HOURS[3])
    assert answers("w-witness", "wilma-w") == [(301, "/people/wilma-witness/")] * 2


def test_an_undone_merger_leads_nowhere(desk: Desk, witness: Actor, again: Actor, contributor: User) -> None:
    publish(desk.case, by=None, at=HOURS[0])
    undo(merge(again, witness, called="other", by=contributor, at=HOURS[1]), by=contributor, at=HOURS[2])
    desk.event("Another day", when="1992")
    publish(desk.case, by=None, at=HOURS[3])
    assert (answers("wilma-w"), Moved.objects.count()) == ([(200, "")], 0)


def test_a_source_leads_on_in_the_same_way(desk: Desk, contributor: User) -> None:
    gone = SourceFactory(title="Jury convicts!", publisher=desk.paper, url="")
    Citation.objects.create(event=desk.verdict, source=gone, exact="went home")
    publish(desk.case, by=None, at=HOURS[0])
    merge(gone, desk.source, called="other", by=contributor, at=HOURS[1])
    page = f"/sources/{gone.public_id}/"
    assert (Client().get(page).status_code, Moved.objects.count()) == (200, 0)
    publish(desk.case, by=None, at=HOURS[2])
    assert Client().get(page)["Location"] == f"/sources/{desk.source.public_id}/"


def test_what_was_written_down_at_the_merger_before_goes(
    desk: Desk, witness: Actor, again: Actor, contributor: User
) -> None:
    """The migration keeps what an edition carries, and of that what was published."""
    migration = importlib.import_module("cases.migrations.0026_merged_rows_make_room")
    publish(desk.case, by=None, at=HOURS[0])
    merge(again, witness, called="other", by=contributor, at=HOURS[1])
    for slug in ("wilma-w", "never-seen"):
        Moved.objects.create(kind="person", address=slug, to=witness.public_id)
    Moved.objects.create(kind="person", address="ada-example", to=desk.child.public_id)
    publish(desk.case, by=None, at=HOURS[2])
    migration.forget_what_was_never_published(apps, None)
    assert list(Moved.objects.values_list("address", flat=True)) == ["wilma-w"]
