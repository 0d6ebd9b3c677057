"""What masking can’t reach is found in the candidate, and the editor is sent to where it stands."""

from dataclasses import replace
from html import unescape

import nh3
import pytest
from django.apps import apps

from cases.editing.checks.naming import (
    _ON_THE_DESK,
    as_read,
    names_somebody_protected,
    passages,
    protected_names_are_absent,
)
from cases.editing.freeze import Candidate, freeze
from cases.models.desk.actors import Actor
from cases.models.desk.events import Role, Topic
from cases.models.desk.photos import Photo
from cases.reading.prose import html
from cases.values.edition import (
    ClaimItem,
    EventItem,
    ExhibitItem,
    FactsItem,
    PersonItem,
    PhotoItem,
    QuestionItem,
    SourceItem,
    TopicItem,
)
from cases.values.kinds import kinds
from tests.editing.checks.faults import changed
from tests.editing.conftest import NOON, Desk
from tests.editing.protected import WITHHELD, account, refused, with_part


def test_a_refusal_points_at_the_row_and_field_to_mend(timothy: Desk) -> None:
    timothy.case.slug = "timothy-tinyman-case"
    timothy.case.save()
    timothy.child.label = "little Timothy Tinyman"
    timothy.child.save()
    timothy.ada.slug = "mother-of-tinyman"
    timothy.ada.save()
    topic = Topic.objects.create(name="A topic", slug="tinyman", definition="What it means.")
    timothy.verdict.topics.add(topic)
    assert refused(timothy.case) == {
        ("inmate", timothy.case.pk, "slug"),
        ("actor", timothy.child.pk, "label"),
        ("actor", timothy.ada.pk, "slug"),
        ("topic", topic.pk, "slug"),
    }


def test_a_campaigns_address_is_refused_and_its_name_masked(timothy: Desk) -> None:
    timothy.campaign.slug, timothy.campaign.name = "justice-for-timothy", "Justice for Timothy"
    timothy.campaign.save()
    Role.objects.create(campaign=timothy.campaign, actor=timothy.child, role="relative")
    assert freeze(timothy.campaign).document.facts.name == f"Justice for {WITHHELD}"
    assert refused(timothy.campaign) == {("campaign", timothy.campaign.pk, "slug")}


ROWS = {
    "event": EventItem,
    "question": QuestionItem,
    "claim": ClaimItem,
    "actor": PersonItem,
    "source": SourceItem,
    "exhibit": ExhibitItem,
    "topic": TopicItem,
    "photo": PhotoItem,
    "inmate": FactsItem,
}


@pytest.mark.parametrize("model", ROWS)
def test_every_field_that_is_searched_is_one_of_the_desk(model: str) -> None:
    searched = {
        name for name, kind in kinds(ROWS[model]).items() if kind in {"", "text", "markdown", "slug", "address"}
    }
    skipped = {"shown", "address_withheld", "opens", "no_reading", "copies_held", "is_showable", "renditions"}
    skipped |= {"roles", "claims"} if model in ("inmate", "question") else set()
    skipped |= {"website"} if model == "inmate" else set()  # campaigns have one
    for name in searched - skipped:
        assert apps.get_model("cases", model)._meta.get_field(_ON_THE_DESK.get((model, name), name))


def test_a_passage_counts_as_the_row_that_it_is_entered_with(timothy: Desk) -> None:
    timothy.verdict.place = timothy.prison
    timothy.verdict.save()
    document = freeze(timothy.case).document
    found = {
        (row, field, text) for item in (*document.events, *document.questions) for row, field, _, text in passages(item)
    }
    assert {
        (timothy.verdict.key, "citations", "the jury said so"),
        (timothy.verdict.key, "place", "Old Prison"),
        (timothy.claim.key, "text", "In 1985."),
        (timothy.claim.key, "citations", "convicted in 1985"),
        (timothy.question.key, "text", "When was she convicted?"),
    } <= found


def test_a_body_named_for_somebody_in_full_is_refused(timothy: Desk) -> None:
    fund = with_part(
        timothy, Actor.objects.create(name="Timothy Tinyman Fund", slug="the-fund", kind="body"), "advocate"
    )
    people = {person.id: person for person in freeze(timothy.case).document.people}
    assert people[fund.key].shown == f"{WITHHELD} Fund"
    assert refused(timothy.case) == {("actor", fund.pk, "name")}
    fund.name, fund.slug = "The Fund", "timothy-tinyman-fund"
    fund.save()
    assert refused(timothy.case) == {("actor", fund.pk, "slug")}


@pytest.mark.parametrize(
    "text",
    [
        "**TI**MOTHY Tinyman",
        "T<!-- no -->imothy Tinyman",
        "Timothy Tiny<b></b>man",
        "[Ti](https://example.org/)mothy Tinyman",
        "![T**I**MOTHY](https://example.org/) Tinyman",
        "[Timo][1]thy Tinyman\n\n[1]: https://example.org/",
        "*T*&#105;*m*othy T*i*nyman",
    ],
)
def test_a_name_that_markup_cuts_up_is_refused(timothy: Desk, text: str) -> None:
    assert account(timothy, text)[1] == {("event", timothy.verdict.pk, "account")}


def test_markup_around_other_names_is_no_fault(timothy: Desk) -> None:
    text = "**Tom** &amp; *Tina*<br> [Tinytown](https://example.org/t&iacute;n) # 5 < 6 > 4"
    assert account(timothy, text) == (text, set())


@pytest.mark.parametrize(
    "text", ["# A\n\n![b](c) **d**\n\n- e\n1. f", "<b>x</b> &amp;lt; `y`", "[a][1]\n\n[1]: http://b.c"]
)
def test_what_is_searched_is_what_readers_see(text: str) -> None:
    assert next(as_read(text)).split() == unescape(nh3.clean(html(text), tags=set())).split()


def test_what_a_link_leads_to_is_searched() -> None:
    assert [*as_read("[a][1]\n\n[1]: http://b.c/&amp;d")][2:] == ["http://b.c/&d"]


def test_the_summary_can_be_asked_about(timothy: Desk) -> None:
    candidate: Candidate = freeze(timothy.case)
    texts = ["Timothy’s part", "Timothy&nbsp;T<b>iny</b>man", "The Тi\u200bmothy letters", "What Ada said", ""]
    assert [names_somebody_protected(candidate, text) for text in texts] == [True, True, True, False, False]


def test_an_address_that_an_earlier_edition_still_holds_is_found(timothy: Desk) -> None:
    address = "https://example.org/timothy-tinyman.jpg"
    photo = Photo.objects.create(inmate=timothy.case, alt="A house", credit="A Photographer", url=address)
    assert refused(timothy.case) == set()
    candidate = changed(
        timothy.case, lambda document: {"photos": tuple(replace(photo, url=address) for photo in document.photos)}
    )
    found = list(protected_names_are_absent(candidate, NOON.date()))
    assert [(finding.part, finding.field) for finding in found] == [(photo.key, "url")]


def test_initials_that_are_somebodys_name_are_no_fault(timothy: Desk) -> None:
    timothy.child.name, timothy.child.naming, timothy.child.naming_reason = "Tim T.", "initials", "A court’s order."
    timothy.child.save()
    assert refused(timothy.case) == set()
