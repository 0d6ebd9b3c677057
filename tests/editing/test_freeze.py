"""The desk frozen: what is in the document, and which names are not."""

import pytest
from django.contrib.auth.models import User

from cases.editing.editions import publish
from cases.editing.freeze import freeze
from cases.editing.refusal import Refused
from cases.models.desk.events import Answer, Role
from cases.models.desk.photos import Photo
from cases.models.desk.sources import Citation, Source
from cases.models.published.editions import Item
from cases.values.documents import canonical
from cases.values.edition import CitationItem, FactsItem, NameItem, PersonItem, PlaceRef
from tests.editing.conftest import NOON, Desk


def text_of(desk: Desk) -> str:
    return "\n".join(canonical(item) for item in freeze(desk.case).document.items())


def test_the_facts_of_a_case_are_computed(desk: Desk) -> None:
    assert freeze(desk.case).document.facts == FactsItem(
        id=desk.case.key,
        kind="case",
        slug="ada-example",
        name="Ada Example",
        subject=desk.ada.key,
        status="convicted",
        status_event=desk.verdict.key,
        jurisdiction="Utopia",
    )


def test_a_record_is_written_in_the_language_that_an_editor_says(desk: Desk) -> None:
    assert (freeze(desk.case).document.facts.language, freeze(desk.campaign).document.facts.language) == ("en", "en")
    desk.case.language, desk.campaign.language = "es", "pt-BR"
    desk.case.save()
    desk.campaign.save()
    said = (freeze(desk.case).document.facts.language, freeze(desk.campaign).document.facts.language)
    assert said == ("es", "pt-BR")


def test_a_pinned_status_rests_on_its_claim(desk: Desk) -> None:
    desk.case.pinned_status, desk.case.pinned_by_claim = "released", desk.claim
    desk.case.save()
    facts = freeze(desk.case).document.facts
    assert (facts.status, facts.status_event, facts.status_claim) == ("released", "", desk.claim.key)


def test_people_are_shown_as_the_policy_says(desk: Desk) -> None:
    people = {person.id: person for person in freeze(desk.case).document.people}
    assert people[desk.child.key] == PersonItem(
        id=desk.child.key, kind="person", shown="a neighbour’s child, killed", policy="role"
    )
    assert people[desk.ada.key].names == (NameItem("Ada Exmaple", "misspelling"),)


def test_somebody_accused_and_never_charged_is_not_named_in_any_case(desk: Desk) -> None:
    other = desk.event("A letter")
    Role.objects.create(event=other, actor=desk.paper, role="speaker")
    suspect = type(desk.ada).objects.create(name="Sam Suspect", slug="person-2", label="another man")
    Role.objects.create(event=other, actor=suspect, role="accused_not_charged")
    desk.verdict.account = "The letter names Sam Suspect."
    desk.verdict.save()
    assert "Suspect" not in text_of(desk)
    assert "another man" in text_of(desk)


def test_a_protected_name_is_in_no_text_quote_title_or_address(desk: Desk) -> None:
    desk.verdict.headline = "A jury convicts her of killing Tim Tinyman"
    desk.verdict.account = "TINYMAN, Tim, was ten. Tim’s mother spoke."
    desk.verdict.save()
    source = Source.objects.create(
        title="Tim Tinyman, 10, remembered", kind="secondary", url="https://paper.example.org/tim-tinyman-remembered"
    )
    Citation.objects.create(
        event=desk.verdict, source=source, exact="killed Tim Tinyman in", prefix="who had Tim", suffix="Tinyman"
    )
    Photo.objects.create(inmate=desk.case, credit="C", alt="Tim Tinyman smiling", caption="Tim Tinyman")
    text = text_of(desk)
    assert "inyman" not in text.lower()
    document = freeze(desk.case).document
    shown = next(item for item in document.sources if item.id == source.key)
    assert (shown.title, shown.url, shown.address_withheld) == ("[name withheld], 10, remembered", "", True)
    quote = document.events[0].citations[-1]
    assert (quote.exact, quote.prefix, quote.suffix, quote.is_masked) == ("killed [name withheld] in", "", "", True)


def test_a_name_only_in_the_words_around_a_quote_leaves_the_quote_and_drops_them(desk: Desk) -> None:
    citation = desk.verdict.citations.get()
    citation.prefix, citation.suffix = "for killing Tim Tinyman", "and then"
    citation.save()
    item = freeze(desk.case).document.events[0].citations[0]
    assert item == CitationItem(id=citation.key, source=desk.source.key, exact="the jury said so")


def test_what_masking_cannot_reach_is_refused(desk: Desk, reviewer: User) -> None:
    desk.case.slug = "tim-tinyman-case"
    desk.case.save()
    desk.child.label = "little Tim Tinyman"
    desk.child.save()
    with pytest.raises(Refused) as refusal:
        publish(desk.case, by=reviewer, at=NOON)
    assert {(r.check, r.model) for r in refusal.value.reasons} == {
        ("protected_name", "inmate"),
        ("protected_name", "actor"),
    }
    assert not Item.objects.exists()


def test_somebody_not_named_needs_words_instead(desk: Desk, reviewer: User) -> None:
    desk.child.label = ""
    desk.child.save()
    with pytest.raises(Refused) as refusal:
        publish(desk.case, by=reviewer, at=NOON)
    assert [(r.check, r.model, r.pk, r.field) for r in refusal.value.reasons] == [
        ("no_words_instead", "actor", desk.child.pk, "label")
    ]


def test_a_photo_needs_alternative_text_and_credit(desk: Desk, reviewer: User) -> None:
    photo = Photo.objects.create(inmate=desk.case)
    with pytest.raises(Refused) as refusal:
        publish(desk.case, by=reviewer, at=NOON)
    assert {(r.check, r.pk, r.field) for r in refusal.value.reasons} == {
        ("photo_without_alt", photo.pk, "alt"),
        ("photo_without_credit", photo.pk, "credit"),
    }
    photo.alt, photo.credit = "A door.", "P. Hotographer"
    photo.save()
    assert publish(desk.case, by=reviewer, at=NOON).number == 1


def test_a_place_bears_the_name_that_it_had_then(desk: Desk) -> None:
    desk.event("Held", kind="custody", when="1985/1990", place=desk.prison)
    desk.event("Held again", kind="custody", when="2021/..", place=desk.prison)
    places = {event.headline: event.place for event in freeze(desk.case).document.events}
    assert places["Held"] == PlaceRef("Old Prison", "prison", ("Utopia",), "New Prison")
    assert places["Held again"] == PlaceRef("New Prison", "prison", ("Utopia",))


def test_an_answer_carries_what_it_answers_and_drops_what_is_not_ready(desk: Desk) -> None:
    ruling = desk.event("Affirmed", kind="appeal_ruling", when="1991-05-16")
    draft = desk.event("A draft", not_ready=True)
    Answer.objects.create(event=ruling, earlier=desk.verdict, effect="affirms")
    Answer.objects.create(event=ruling, earlier=draft, effect="affirms")
    item = next(event for event in freeze(desk.case).document.events if event.id == ruling.key)
    assert [(a.event, a.effect, a.headline, a.when) for a in item.answers] == [
        (desk.verdict.key, "affirms", "A jury convicts her", "1985-02-19")
    ]


def test_notes_for_the_desk_are_in_no_document(desk: Desk) -> None:
    for row in (desk.verdict, desk.ada, desk.source, desk.prison):
        row.note = "canary"
        row.save()
    assert "canary" not in text_of(desk)
