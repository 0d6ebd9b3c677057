"""Which working rows an edition is made of, and which stay on the desk."""

from django.contrib.auth.models import User

from cases.editing.editions import publish
from cases.editing.freeze import freeze
from cases.models.desk.actors import Actor
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Answer, Event, Role
from cases.models.desk.inmates import Inmate
from cases.models.desk.photos import Photo
from cases.models.desk.questions import Question
from cases.models.desk.sources import Citation, Copy, Source
from cases.values.documents import canonical
from tests.editing.conftest import NOON, Desk


def text_of(record: Inmate | Campaign) -> str:
    return "\n".join(canonical(item) for item in freeze(record).document.items())


def test_what_hangs_on_a_draft_stays_with_it(desk: Desk) -> None:
    draft = desk.event("A draft", not_ready=True)
    Photo.objects.create(event=draft, credit="Draft photo", alt="x")
    Question.objects.create(inmate=desk.case, text="A draft question?", not_ready=True)
    open_question = Question.objects.create(inmate=desk.case, text="An open question?", event=draft)
    frozen = freeze(desk.case)
    assert frozen.left_out == ("A draft (1990)", "A draft question?", "For Ada (not published yet)")
    assert frozen.document.photos == ()
    assert [(q.text, q.event) for q in frozen.document.questions] == [
        (desk.question.text, ""),
        (open_question.text, ""),
    ]


def test_a_headline_of_another_record_is_not_carried_in_by_an_answer(desk: Desk) -> None:
    ruling = desk.event("A ruling", kind="appeal_ruling", when="1991")
    elsewhere = Event.objects.create(headline="An uncited rumour", kind="verdict", when="1985", standing="claimed")
    Answer.objects.create(event=ruling, earlier=elsewhere, effect="affirms")
    Answer.objects.create(event=ruling, earlier=desk.verdict, effect="affirms")
    assert "rumour" not in text_of(desk.case)
    item = next(event for event in freeze(desk.case).document.events if event.id == ruling.key)
    assert [answer.event for answer in item.answers] == [desk.verdict.key]


def test_a_campaign_that_nobody_can_see_yet_is_not_named(desk: Desk, reviewer: User) -> None:
    desk.verdict.campaigns.add(desk.campaign)
    assert "For Ada" not in text_of(desk.case)
    assert freeze(desk.case).document.events[0].campaigns == ()
    publish(desk.campaign, by=reviewer, at=NOON)
    document = freeze(desk.case).document
    assert [(linked.kind, linked.slug) for linked in document.linked] == [("campaign", "for-ada")]
    assert document.events[0].campaigns == (desk.campaign.key,)


def test_records_published_together_know_each_other(desk: Desk) -> None:
    together = frozenset({desk.case.public_id, desk.campaign.public_id})
    assert [linked.slug for linked in freeze(desk.case, together).document.linked] == ["for-ada"]
    assert [linked.slug for linked in freeze(desk.campaign, together).document.linked] == ["ada-example"]


def test_a_campaign_on_an_event_is_found_though_the_case_is_not_in_it(desk: Desk, reviewer: User) -> None:
    other = Campaign.objects.create(name="Against Death", slug="against-death")
    publish(other, by=reviewer, at=NOON)
    desk.verdict.campaigns.add(other)
    assert [linked.slug for linked in freeze(desk.case).document.linked] == ["against-death"]


def test_sources_come_with_what_they_copy_relay_and_pass_on(desk: Desk) -> None:
    first = Source.objects.create(title="The first print", kind="secondary")
    told = Source.objects.create(title="What it was told", kind="secondary")
    relayed = Source.objects.create(title="What the citation passes on", kind="secondary")
    Source.objects.create(title="Cited by nobody", kind="secondary")
    desk.source.copy_of, desk.source.via = first, told
    desk.source.save()
    citation = desk.verdict.citations.get()
    citation.relays = relayed
    citation.save()
    Copy.objects.create(source=desk.source, text="the jury said so; convicted in 1985", seen_at=NOON, method="pasted")
    document = freeze(desk.case).document
    assert {source.title for source in document.sources} == {
        desk.source.title,
        first.title,
        told.title,
        relayed.title,
    }
    cited = next(source for source in document.sources if source.id == desk.source.key)
    assert (cited.copy_of, cited.via, cited.copies_held) == (first.key, told.key, 1)


def test_who_counted_is_among_the_people(desk: Desk) -> None:
    counter = Actor.objects.create(name="A Counter", slug="a-counter")
    desk.said("Seventeen.", nature="figure", number=17, as_of="2019-05", counted_by=counter)
    assert counter.key in {person.id for person in freeze(desk.case).document.people}


def test_a_campaign_carries_its_people_and_cases_that_are_published(desk: Desk, reviewer: User) -> None:
    lead = Actor.objects.create(name="A Leader", slug="a-leader")
    Role.objects.create(campaign=desk.campaign, actor=lead, role="leader", capacity="Founder")
    assert freeze(desk.campaign).document.linked == ()
    publish(desk.case, by=reviewer, at=NOON)
    document = freeze(desk.campaign).document
    assert [(role.person, role.role, role.capacity) for role in document.facts.roles] == [
        (lead.key, "leader", "Founder")
    ]
    assert [(linked.kind, linked.slug) for linked in document.linked] == [("case", "ada-example")]


def test_a_quote_is_taken_from_the_copy_that_holds_it_best(desk: Desk, reviewer: User) -> None:
    holds = Copy.objects.create(
        source=desk.source, text="the jury said so, convicted in 1985", seen_at=NOON, method="pasted"
    )
    Copy.objects.create(source=desk.source, text="The page is gone.", seen_at=NOON.replace(year=2027), method="fetched")
    Citation.objects.create(
        event=desk.verdict, source=desk.source, exact="not in any", not_checkable_because="A broadcast."
    )
    publish(desk.case, by=reviewer, at=NOON)
    assert list(desk.verdict.citations.order_by("pk").values_list("state", "checked_copy")) == [
        ("found", holds.pk),
        ("not_checkable", None),
    ]
