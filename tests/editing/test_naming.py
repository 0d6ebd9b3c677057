"""Who is named how, and what of a document is masked or left out so that nobody else is."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from cases.editing import checks
from cases.editing.editions import publish
from cases.editing.freeze import freeze
from cases.models.desk.actors import Actor, Name
from cases.models.desk.events import Role
from cases.models.desk.photos import Photo
from cases.models.desk.places import Place
from cases.models.desk.sources import Citation, Source
from cases.values.documents import canonical
from cases.values.edition import (
    PersonItem,
)
from tests.editing.conftest import NOON, Desk
from tests.editing.protected import WITHHELD, account, protect, refused, with_part

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("name", ["Emily Post", "Anna Case", "Bee Ba", "Found True", "Statement Verdict", "Id Sources"])
def test_codes_and_ids_are_neither_masked_nor_searched(timothy: Desk, reviewer: User, name: str) -> None:
    with_part(timothy, protect(name))
    post = timothy.event("She writes", kind="post")
    timothy.verdict.account = f"{name} spoke."
    timothy.verdict.save()
    publish(timothy.case, by=reviewer, at=NOON)
    verdict, event = sorted(freeze(timothy.case).document.events, key=lambda event: event.when)
    assert (event.id, event.kind, verdict.kind, verdict.account) == (post.key, "post", "verdict", f"{WITHHELD} spoke.")


def test_texts_in_lists_are_masked(timothy: Desk) -> None:
    timothy.source.authors = "Tinyman, Timothy\nWriter, Wanda"
    timothy.source.save()
    town = Place.objects.create(name="Tinyman Township", kind="city", within=timothy.state)
    timothy.prison.within = town
    timothy.prison.save()
    timothy.event("Held", kind="custody", when="2021", place=timothy.prison)
    document = freeze(timothy.case).document
    assert document.sources[0].authors == (WITHHELD, "Writer, Wanda")
    assert document.events[-1].place.around == (f"{WITHHELD} Township", "Utopia")
    assert refused(timothy.case) == set()


def test_people_of_other_cases_are_hidden_under_their_full_names_only(timothy: Desk) -> None:
    mary = protect("Mary Nowhere")
    text = "At St. Mary’s Hospital, nowhere near, Mary Nowhere, NOWHERE, Mary and M. Nowhere met."
    masked = f"At St. Mary’s Hospital, nowhere near, {WITHHELD}, {WITHHELD} and M. Nowhere met."
    assert account(timothy, text) == (masked, set())
    with_part(timothy, mary)
    assert account(timothy, "At St. Mary’s Hospital, Nowhere.") == (f"At St. {WITHHELD}’s Hospital, {WITHHELD}.", set())


def test_whoever_has_a_part_in_a_draft_or_a_campaign_is_of_the_case(timothy: Desk) -> None:
    Role.objects.create(event=timothy.event("Draft", not_ready=True), actor=protect("Dora Draft"), role="witness")
    Role.objects.create(campaign=timothy.campaign, actor=protect("Carl Campaigner"), role="relative")
    assert account(timothy, "Dora and Campaigner")[0] == f"{WITHHELD} and {WITHHELD}"


def test_a_body_keeps_its_own_name_and_shields_nobodys(timothy: Desk) -> None:
    court = Actor.objects.create(name="Tinyman County Court", slug="tinyman-county-court", kind="body")
    Name.objects.create(actor=court, text="Tinyman Court", kind="short")
    with_part(timothy, court, "judge")
    assert account(timothy, "The Tinyman boy.") == (f"The {WITHHELD} boy.", set())
    people = {person.id: person for person in freeze(timothy.case).document.people}
    shown = people[court.key]
    assert (shown.shown, shown.names[0].text, shown.slug) == (court.name, "Tinyman Court", court.slug)


def test_a_body_accused_and_never_charged_keeps_its_name(timothy: Desk) -> None:
    with_part(timothy, timothy.paper, "accused_not_charged")
    people = {person.id: person for person in freeze(timothy.case).document.people}
    assert (people[timothy.paper.key].shown, people[timothy.paper.key].policy) == ("The Paper", "name")


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("Timothy&nbsp;Tinyman", WITHHELD),
        ("Timothy&#32;Tinyman", WITHHELD),
        ("Timothy&#x20;Tinyman", WITHHELD),
        ("**Ti**mothy Tinyman", f"**{WITHHELD}"),
        ("T&#105;mothy Tiny&shy;man", WITHHELD),
        ("Timothy<br>Tinyman", WITHHELD),
        ("Timothy<!-- no -->Tinyman", WITHHELD),
        ("Timothy [Tinyman](https://example.org/)", f"{WITHHELD}](https://example.org/)"),
        ("[Timothy](https://example.org/) Tinyman", f"[{WITHHELD}"),
        ("Timothy\u00adTinyman, Ti\u200dmothy Tinyman", f"{WITHHELD}, {WITHHELD}"),
        ("T\u0336i\u0336mothy Tiny\u034fman", WITHHELD),
        ("Тimothy Tinуman", WITHHELD),
    ],
)
def test_markup_and_disguises_between_the_parts_of_a_name_hide_nothing(timothy: Desk, text: str, masked: str) -> None:
    Actor.objects.create(name="Tom Tinyman", slug="tom-tinyman")  # a surname that is shown is not masked by itself
    with_part(timothy, Actor.objects.get(slug="tom-tinyman"), "relative")
    assert account(timothy, text) == (masked, set())


def test_addresses_that_name_somebody_are_left_out_and_said_to_be(timothy: Desk) -> None:
    timothy.ada.website = "https://example.org/about/timothy-tinyman"
    timothy.ada.save()
    timothy.campaign.website = "https://example.org/%54imothy-Tinyman"
    timothy.campaign.save()
    Role.objects.create(campaign=timothy.campaign, actor=timothy.child, role="relative")
    photo = Photo.objects.create(inmate=timothy.case, credit="C", alt="A door", url="https://example.org/tinyman.jpg")
    source = Source.objects.create(
        title="A", kind="secondary", url="https://a.org/1", archived_url="https://b.org/timothy-tinyman"
    )
    Citation.objects.create(event=timothy.verdict, source=source, exact="so")
    document = freeze(timothy.case).document
    ada = next(person for person in document.people if person.id == timothy.ada.key)
    shown = next(item for item in document.sources if item.id == source.key)
    facts = freeze(timothy.campaign).document.facts
    assert [(item.id, item.address_withheld) for item in (ada, *document.photos, shown, facts)] == [
        (timothy.ada.key, True),
        (photo.key, True),
        (source.key, True),
        (timothy.campaign.key, True),
    ]
    assert (ada.website, document.photos[0].url, shown.url, shown.archived_url, facts.website) == (
        "", "", "https://a.org/1", "", "",
    )  # fmt: skip
    assert not any(item.address_withheld for item in document.sources if item.id == timothy.source.key)


def test_addresses_that_name_nobody_stay(timothy: Desk) -> None:
    timothy.ada.website = "https://example.org/ada"
    timothy.ada.save()
    ada = next(person for person in freeze(timothy.case).document.people if person.id == timothy.ada.key)
    assert (ada.website, ada.address_withheld) == ("https://example.org/ada", False)


def test_initials_are_shown_and_stand_in_texts(timothy: Desk) -> None:
    timothy.child.naming, timothy.child.naming_reason, timothy.child.label = "initials", "The family asked.", ""
    timothy.child.save()
    assert account(timothy, "Timothy Tinyman was ten; Timothy’s mother.") == (
        "[T. T.] was ten; [T. T.]’s mother.",
        set(),
    )
    people = {person.id: person for person in freeze(timothy.case).document.people}
    assert people[timothy.child.key] == PersonItem(
        id=timothy.child.key, kind="person", shown="T. T.", policy="initials"
    )
    assert checks.blocking(checks.run(freeze(timothy.case), NOON.date())) == ()


def test_a_name_in_brackets_is_a_note(timothy: Desk) -> None:
    timothy.child.name = "(unknown boy)"
    timothy.child.save()
    assert account(timothy, "An unknown boy, the boy") == ("An unknown boy, the boy", set())
    Name.objects.create(actor=timothy.child, text="Timothy Tinyman", kind="other")
    assert account(timothy, "An unknown boy, Timothy")[0] == f"An unknown boy, {WITHHELD}"


def test_no_protected_name_is_in_a_whole_document(timothy: Desk) -> None:
    parts: dict[str, Any] = {"capacity": "Timothy’s mother"}
    Role.objects.create(event=timothy.verdict, actor=timothy.ada, role="relative", **parts)
    timothy.question.text, timothy.question.reason = "Did Timothy Tinyman cry?", "Tinyman did."
    timothy.question.save()
    timothy.claim.text, timothy.claim.value = "Timothy cried.", "Timothy"
    timothy.claim.save()
    text = "\n".join(canonical(item) for item in freeze(timothy.case).document.items())
    assert ("Timothy" in text, "inyman" in text, WITHHELD in text) == (False, False, True)
