"""What the database itself refuses of redactions and of requests to name somebody more openly."""

import uuid

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from cases.models.desk.redaction import Lowering, Redaction
from tests.factories import ActorFactory, StaffFactory

pytestmark = pytest.mark.django_db


def redaction(**more):
    given = {"at": timezone.now(), "by": "olga", "kind": "words", "why": "She asked us to.", "places": 1}
    return Redaction.objects.create(ledger_id=uuid.uuid4(), **(given | more))


def lowering(**more):
    given = {"actor": ActorFactory(), "was_minor": False, "asked_by": StaffFactory(), "asked_at": timezone.now()}
    return Lowering.objects.create(**(given | more))


def refused(name, make, **more):
    with pytest.raises(IntegrityError, match=name), transaction.atomic():
        make(**more)


def test_a_redaction_has_a_reason():
    refused("redaction_has_reason", redaction, why="")
    assert redaction().why == "She asked us to."


def test_a_redaction_is_of_words_or_of_an_item():
    refused("redaction_of_words_or_an_item", redaction, item_id=uuid.uuid4())
    refused("redaction_of_words_or_an_item", redaction, kind="event")
    assert redaction(kind="event", item_id=uuid.uuid4()).kind == "event"


def test_a_redaction_is_never_rewritten_or_deleted():
    row = redaction()
    with pytest.raises(TypeError):
        row.save()
    with pytest.raises(TypeError):
        Redaction.objects.all().delete()
    with pytest.raises(TypeError):
        Redaction.objects.update(why="Another.")


def test_one_request_waits_for_a_person():
    first = lowering()
    refused("lowering|UNIQUE|unique", lowering, actor=first.actor)
    first.settled_at, first.settled_by = timezone.now(), StaffFactory()
    first.save()
    assert lowering(actor=first.actor).actor == first.actor


def test_nobody_confirms_what_they_asked():
    asker = StaffFactory()
    confirmed = {"asked_by": asker, "is_confirmed": True, "settled_at": timezone.now()}
    refused("lowering_takes_two_people", lowering, settled_by=asker, **confirmed)
    refused("lowering_takes_two_people", lowering, settled_by=None, **confirmed)
    assert lowering(settled_by=StaffFactory(), **confirmed).is_confirmed
