"""Protection from the desk: with the save itself in readers' pages, and lowered by two people."""

import pytest
from django.urls import reverse

from cases.editing.editions import publish
from cases.models.desk.redaction import Lowering
from cases.models.published.rows import EventRow
from tests.admin.conftest import signed_in
from tests.admin.desk import add_row, address, opened, text_of
from tests.editing.conftest import NOON
from tests.factories import ActorFactory, CitationFactory, EventFactory, InmateFactory, RoleFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


@pytest.fixture
def officer(db):
    return signed_in("privacy officer")


@pytest.fixture
def witness():
    inmate = InmateFactory(actor__name="Ada Example", actor__slug="ada-example")
    event = EventFactory(headline="Wilma Witness tells the jury", inmates=[inmate])
    CitationFactory(event=event)
    found = RoleFactory(event=event, actor=ActorFactory(name="Wilma Witness", slug="wilma"), role="witness").actor
    publish(inmate, by=None, at=NOON)
    return found


def headline():
    return EventRow.objects.get().headline


def change(client, row, **typed):
    return client.post(address(row), opened(client, address(row)) | typed, follow=True)


HIDDEN = {"naming": "role", "naming_reason": "She asked us to.", "label": "a neighbour"}


def test_readers_get_it_with_the_same_save(contributor, witness):
    assert headline() == "Wilma Witness tells the jury"
    response = change(contributor, witness, **HIDDEN)
    assert headline() == "[name withheld] tells the jury"
    assert "is masked now in every edition that readers can reach" in text_of(response)


def test_another_change_masks_nothing(contributor, witness):
    change(contributor, witness, description="A neighbour")
    assert headline() == "Wilma Witness tells the jury"


def test_a_minor_is_masked_without_more(contributor, witness):
    change(contributor, witness, was_minor="on", label="a child")
    assert headline() == "[name withheld] tells the jury"


def test_another_name_of_somebody_hidden_is_masked_too(contributor, witness):
    witness.naming, witness.naming_reason, witness.label, witness.name = "role", "She asked.", "a neighbour", "W. Else"
    witness.save()
    data = opened(contributor, address(witness))
    add_row(data, "names", text="Wilma Witness", kind="alias", used="")
    response = contributor.post(address(witness), data)
    assert response.status_code == 302, text_of(response)
    assert headline() == "[name withheld] tells the jury"


def test_somebody_entered_as_accused_and_never_charged_is_masked(contributor, witness):
    event = witness.roles.get().event
    data = opened(contributor, address(event))
    add_row(data, "roles", actor=str(witness.pk), role="accused_not_charged", capacity="")
    contributor.post(address(event), data)
    assert headline() == "[name withheld] tells the jury"


def test_the_officer_alone_lowers_nothing(officer, contributor, witness):
    change(contributor, witness, **HIDDEN)
    response = change(officer, witness, naming="name", naming_reason="She speaks in public.", label="the neighbour")
    assert "a second person has to confirm it" in text_of(response)
    assert "Waiting for a second person" in text_of(response := officer.get(address(witness)))
    assert 'name="_confirm"' not in response.content.decode()
    witness.refresh_from_db()
    assert (witness.naming, witness.naming_reason, witness.label) == ("role", "She asked us to.", "the neighbour")
    settle = reverse("admin:cases_actor_lowering", args=[Lowering.objects.get().pk])
    assert "Protection is lowered by two people" in text_of(officer.post(settle, {"_confirm": ""}, follow=True))
    witness.refresh_from_db()
    assert witness.naming == "role"


def test_a_reviewer_confirms_and_a_contributor_does_not(officer, reviewer, contributor, witness):
    change(contributor, witness, **HIDDEN)
    change(officer, witness, naming="name", naming_reason="She speaks in public.")
    settle = reverse("admin:cases_actor_lowering", args=[Lowering.objects.get().pk])
    assert contributor.post(settle, {"_confirm": ""}).status_code == 403
    assert settle not in contributor.get(address(witness)).content.decode()
    assert reviewer.get(settle).status_code == 405
    assert 'name="_confirm"' in reviewer.get(address(witness)).content.decode()
    assert "Confirmed" in text_of(reviewer.post(settle, {"_confirm": ""}, follow=True))
    witness.refresh_from_db()
    assert (witness.naming, witness.naming_reason) == ("name", "She speaks in public.")
    assert headline() == "[name withheld] tells the jury"


def test_declined_it_stays_as_it_was(officer, reviewer, contributor, witness):
    change(contributor, witness, **HIDDEN)
    change(officer, witness, naming="name", naming_reason="She speaks in public.")
    settle = reverse("admin:cases_actor_lowering", args=[Lowering.objects.get().pk])
    assert "Declined" in text_of(reviewer.post(settle, {"_decline": ""}, follow=True))
    witness.refresh_from_db()
    assert (witness.naming, Lowering.objects.waiting().count()) == ("role", 0)


def test_the_officer_raises_protection_without_asking(officer, witness):
    change(officer, witness, **HIDDEN)
    witness.refresh_from_db()
    assert (witness.naming, Lowering.objects.count()) == ("role", 0)
    assert headline() == "[name withheld] tells the jury"


def test_somebody_hidden_who_is_renamed_is_hidden_under_both_names(officer, contributor, witness):
    change(contributor, witness, **HIDDEN)
    change(officer, witness, name="Wanda Witness-Else")
    assert list(witness.names.values_list("text", "kind", "created_by")) == [
        ("Wilma Witness", "former", officer.user.pk)
    ]
    change(officer, witness, name="Wilma Witness")
    assert witness.names.count() == 2


def test_somebody_who_is_named_is_renamed_without_more(contributor, witness):
    change(contributor, witness, name="Wanda Witness")
    assert witness.names.count() == 0


def test_nobody_hidden_becomes_a_body_by_one_hand(officer, contributor, witness):
    event = witness.roles.get().event
    RoleFactory(event=event, actor=witness, role="accused_not_charged")
    response = change(officer, witness, kind="body")
    assert "a second person has to confirm it" in text_of(response)
    witness.refresh_from_db()
    assert witness.kind == "person"
