"""Taking back an event, a case, a campaign: proposed, reviewed and published as all else, and undone the same way."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User

from cases.choices import Label
from cases.editing.examining import standing_against
from cases.editing.freeze import freeze
from cases.editing.proposals import Plan, Said, amend, propose, send, withdraw
from cases.editing.publication import publish_due
from cases.editing.refusal import Refused
from cases.editing.review import approve
from cases.models.desk.actors import Actor
from cases.models.desk.events import Answer, Event, Role
from cases.models.desk.journal import Journal
from cases.models.desk.photos import Photo
from cases.models.desk.proposals import Proposal
from cases.models.desk.questions import Question
from cases.models.published.editions import Edition, EditionChange, Item
from cases.models.published.rows import EventRow, Part, PersonRow, Record, SourceRow, Tally, Term, Use
from cases.models.published.topics import Carrier, TopicRow
from cases.values.edition import Document, EventItem, FactsItem, PersonItem
from tests.editing.conftest import NOON, Desk, member
from tests.editing.test_proposals import without_warnings
from tests.factories import TopicFactory

pytestmark = [pytest.mark.slow, pytest.mark.both]

LATER = NOON + timedelta(hours=1)
WHY = "The record was of another person."
CANARY = "quetzal"


@pytest.fixture
def people(desk: Desk) -> tuple[User, User]:
    without_warnings(desk)
    return member("carl", "contributor"), member("rita", "reviewer")


@pytest.fixture
def theft(desk: Desk) -> Event:
    """An event that says something which has to go, with everything that can hang on one; it answers the verdict."""
    event = desk.event(f"She stole a {CANARY}", kind="acquittal", when="1995-03", account=f"A {CANARY}, at night.")
    Role.objects.create(event=event, actor=desk.ada, role="subject")
    owner = Actor.objects.create(name="Olga Owner", slug="olga-owner")
    Role.objects.create(event=event, actor=owner, role="victim", capacity=f"owner of the {CANARY}")
    Answer.objects.create(event=event, earlier=desk.verdict, effect="reverses")
    Photo.objects.create(event=event, credit="A. Photographer", alt=f"A {CANARY}")
    return event


@pytest.fixture
def appeal(desk: Desk, theft: Event) -> Event:
    """A later event that answers it."""
    event = desk.event("A court upholds it", kind="appeal_ruling", when="1997")
    Answer.objects.create(event=event, earlier=theft, effect="affirms")
    return event


def go_out(desk: Desk, people: tuple[User, User], *records: object) -> list[Edition]:
    """Propose, send, approve and publish what is on the desk, under the labels that it is given by itself."""
    author, reviewer = people
    proposal = propose(records or [desk.case], by=author, at=LATER)
    send(proposal, by=author, at=LATER)
    approve(proposal, seal=Proposal.objects.get(pk=proposal.pk).seal, by=reviewer, at=LATER)
    return publish_due(at=LATER)


def take_back(row: object, why: str = WHY) -> None:
    row.retraction = why  # type: ignore[attr-defined]
    row.save()  # type: ignore[attr-defined]


def texts_of(edition: Edition) -> str:
    return "\n".join(Item.objects.filter(key__in=edition.item_keys()).values_list("text", flat=True))


def told_of(edition: Edition) -> list[tuple[str, str, str, str]]:
    return list(edition.changes.order_by("position").values_list("verb", "words", "label", "sentence"))


def test_of_an_event_readers_keep_its_day_its_kind_and_the_reason(
    desk: Desk, theft: Event, people: tuple[User, User]
) -> None:
    (first,) = go_out(desk, people)
    take_back(theft)
    (second,) = go_out(desk, people)
    stub = EventItem(theft.key, "acquittal", "Retracted: acquittal", "1995-03", retraction=WHY)
    assert [event for event in freeze(desk.case).document.events if event.id == theft.key] == [stub]
    assert (CANARY in texts_of(first), CANARY in texts_of(second)) == (True, False)
    assert told_of(second)[:2] == [
        ("changed", "Ada Example", "update", ""),
        ("changed", "Retracted: acquittal", "retraction", WHY),
    ]
    assert list(Journal.objects.filter(act="retracted").values_list("edition", "detail", "by__username")) == [
        (2, f"Retracted: acquittal\n{WHY}", "rita")
    ]


def test_in_the_rows_it_is_marked_and_nobody_has_a_part_in_it(
    desk: Desk, theft: Event, people: tuple[User, User]
) -> None:
    def rows() -> tuple[object, ...]:
        event = EventRow.objects.get(public_id=theft.public_id)
        return (
            event.headline,
            event.is_retracted,
            Part.objects.filter(event=event).count(),
            Use.objects.filter(event=event).count(),
            Record.objects.get().status,
            Term.objects.filter(facet="decade", value="1990").exists(),
            PersonRow.objects.filter(slug="olga-owner").exists(),
        )

    go_out(desk, people)
    assert rows() == (f"She stole a {CANARY}", False, 2, 1, "acquitted", True, True)
    take_back(theft)
    go_out(desk, people)
    assert rows() == ("Retracted: acquittal", True, 0, 0, "convicted", False, False)


def test_what_hangs_on_it_keeps_none_of_its_words_and_only_follows(
    desk: Desk, theft: Event, appeal: Event, people: tuple[User, User]
) -> None:
    question = Question.objects.create(inmate=desk.case, event=theft, text="When was that?")
    go_out(desk, people)
    take_back(theft)
    (second,) = go_out(desk, people)
    document = freeze(desk.case).document
    assert [event.answers for event in document.events if event.id == appeal.key] == [()]
    assert [one.event for one in document.questions if one.id == question.key] == [""]
    assert document.photos == ()
    assert CANARY not in texts_of(second)
    labels = {words: label for _, words, label, _ in told_of(second)}
    assert (labels["A court upholds it"], labels["When was that?"]) == ("minor", "minor")


def test_what_hangs_on_it_and_changes_besides_is_news(
    desk: Desk, theft: Event, appeal: Event, people: tuple[User, User]
) -> None:
    go_out(desk, people)
    take_back(theft)
    appeal.headline = "A higher court upholds it"
    appeal.save()
    (second,) = go_out(desk, people)
    assert {words: label for _, words, label, _ in told_of(second)}["A higher court upholds it"] == "update"


def test_nothing_more_is_asked_of_it_and_its_sentence_names_nobody_protected(
    timothy: Desk, people: tuple[User, User]
) -> None:
    event = timothy.event("Uncited", kind="execution_date", when="2999", standing="claimed")
    event.outcome = "scheduled"
    event.save()
    Role.objects.create(event=event, actor=timothy.ada, role="speaker")
    go_out(timothy, people)
    event.citations.all().delete()
    event.roles.all().delete()
    author, _ = people
    proposal = propose([timothy.case], by=author, at=LATER)
    assert {one.check_id for one in standing_against(proposal)} == {"uncited_event", "unattributed_event"}
    withdraw(proposal, by=author, at=LATER)
    take_back(event, "It was said of Timothy Tinyman.")
    (edition,) = go_out(timothy, people)
    assert ("changed", "Retracted: execution date", "retraction", "It was said of [name withheld].") in told_of(edition)


def test_emptied_and_published_again_it_is_back(desk: Desk, theft: Event, people: tuple[User, User]) -> None:
    go_out(desk, people)
    before = freeze(desk.case).document
    take_back(theft)
    go_out(desk, people)
    take_back(theft, "")
    (third,) = go_out(desk, people)
    assert freeze(desk.case).document == before
    assert CANARY in texts_of(third)
    assert ("changed", f"She stole a {CANARY}", "update", "") in told_of(third)
    assert EventRow.objects.filter(is_retracted=True).count() == 0


def test_what_readers_never_saw_is_left_out_without_a_notice(
    desk: Desk, theft: Event, people: tuple[User, User]
) -> None:
    take_back(theft)
    candidate = freeze(desk.case)
    assert theft.key not in {event.id for event in candidate.document.events}
    assert f"She stole a {CANARY} (March 1995) (taken back before readers saw it)" in candidate.left_out
    (edition,) = go_out(desk, people)
    assert "Retracted" not in texts_of(edition)
    again = propose_again(desk, people)
    assert again == "nothing_new"


def propose_again(desk: Desk, people: tuple[User, User]) -> str:
    with pytest.raises(Refused) as refusal:
        propose([desk.case], by=people[0], at=LATER)
    return refusal.value.reasons[0].check


def test_another_sentence_for_readers_can_be_given(desk: Desk, theft: Event, people: tuple[User, User]) -> None:
    author, _ = people
    go_out(desk, people)
    take_back(theft)
    proposal = propose([desk.case], by=author, at=LATER)
    change = proposal.candidates.get().changes.get(item_id=theft.public_id)
    assert (change.label, change.sentence, change.may_be_held) == (Label.RETRACTION, WHY, True)
    amend(proposal, Plan(), {change.pk: Said("retraction", "")}, by=author, at=LATER)
    with pytest.raises(Refused, match="Say to readers, in a sentence, what was wrong"):
        send(proposal, by=author, at=LATER)
    amend(proposal, Plan(), {change.pk: Said("retraction", "It was another Ada.")}, by=author, at=LATER)
    send(proposal, by=author, at=LATER)


def test_of_a_case_its_notice_is_all_that_is_left(desk: Desk, theft: Event, people: tuple[User, User]) -> None:
    theft.topics.add(TopicFactory())
    (first,) = go_out(desk, people)
    assert Carrier.objects.count() == 1
    take_back(desk.case)
    (second,) = go_out(desk, people)
    facts = FactsItem(desk.case.key, "case", "ada-example", "Ada Example", subject=desk.ada.key, retraction=WHY)
    notice = Document(facts, people=(PersonItem(desk.ada.key, "person", "Ada Example"),))
    assert freeze(desk.case).document == notice
    assert (CANARY in texts_of(first), CANARY in texts_of(second)) == (True, False)
    assert told_of(second) == [
        ("changed", "Ada Example", "retraction", WHY),
        ("changed", "Ada Example", "minor", ""),
    ]
    record = Record.objects.get()
    assert (record.is_retracted, record.slug, record.status, record.opening, record.jurisdiction) == (
        True,
        "ada-example",
        "",
        "",
        "",
    )
    left = [model.objects.count() for model in (EventRow, SourceRow, Tally, Term, Part, Use, TopicRow, Carrier)]
    assert (left, list(PersonRow.objects.values_list("slug", "shown"))) == ([0] * 8, [("", "Ada Example")])


def test_nothing_of_a_case_that_is_taken_back_can_be_held_back(
    desk: Desk, theft: Event, people: tuple[User, User]
) -> None:
    author, _ = people
    go_out(desk, people)
    theft.headline = "She stole another"
    theft.save()
    proposal = propose([desk.case], by=author, at=LATER)
    change = proposal.candidates.get().changes.get(item_id=theft.public_id)
    amend(proposal, Plan(), {change.pk: Said("update", is_held=True)}, by=author, at=LATER)
    change.refresh_from_db()
    assert (change.may_be_held, change.is_held) == (True, True)
    withdraw(proposal, by=author, at=LATER)
    take_back(desk.case)
    proposal = propose([desk.case], by=author, at=LATER)
    said = {
        change.pk: Said("minor", is_held=True)
        for change in proposal.candidates.get().changes.exclude(item_kind="facts")
    }
    amend(proposal, Plan(), said, by=author, at=LATER)
    assert set(proposal.candidates.get().changes.values_list("may_be_held", "is_held")) == {(False, False)}


def test_a_case_comes_back_whole(desk: Desk, theft: Event, people: tuple[User, User]) -> None:
    go_out(desk, people)
    before = freeze(desk.case).document
    take_back(desk.case)
    go_out(desk, people)
    take_back(desk.case, "")
    go_out(desk, people)
    assert freeze(desk.case).document == before
    assert (Record.objects.get().is_retracted, EventRow.objects.count()) == (False, len(before.events))
    assert EditionChange.objects.get(edition__number=3, item_kind="facts").label == "update"


def test_what_was_taken_back_in_it_before_is_still_so_when_it_comes_back(
    desk: Desk, theft: Event, people: tuple[User, User]
) -> None:
    go_out(desk, people)
    take_back(theft)
    go_out(desk, people)
    before = freeze(desk.case).document
    take_back(desk.case)
    go_out(desk, people)
    take_back(desk.case, "")
    assert freeze(desk.case).document == before
    assert theft.key in {event.id for event in before.events}


def test_the_notice_of_a_case_names_nobody_who_is_not_named(desk: Desk, people: tuple[User, User]) -> None:
    go_out(desk, people)
    desk.ada.naming, desk.ada.naming_reason = "role", "Her family asked."
    take_back(desk.case, "Ada Example was never tried here.")
    desk.ada.label = ""
    desk.ada.save()
    proposal = propose([desk.case], by=people[0], at=LATER)
    assert [one.check_id for one in standing_against(proposal)] == ["protected_name", "no_words_instead"]
    desk.ada.label = "a woman in Utopia"
    desk.ada.save()
    facts, (person,) = freeze(desk.case).document.facts, freeze(desk.case).document.people
    assert (facts.name, facts.retraction, person.shown) == (
        "a woman in Utopia",
        "[name withheld] was never tried here.",
        "a woman in Utopia",
    )


def test_of_a_campaign_its_notice_is_all_that_is_left(desk: Desk, people: tuple[User, User]) -> None:
    desk.campaign.website = "https://example.org/quetzal"
    desk.campaign.save()
    Role.objects.create(campaign=desk.campaign, actor=desk.paper, role="leader")
    go_out(desk, people, desk.case, desk.campaign)
    take_back(desk.campaign)
    go_out(desk, people, desk.campaign)
    facts = FactsItem(desk.campaign.key, "campaign", "for-ada", "For Ada", retraction=WHY)
    assert freeze(desk.campaign).document == Document(facts)
    assert Record.objects.get(kind="campaign").is_retracted
    assert desk.campaign.key not in {item.id for item in freeze(desk.case).document.linked}
    assert "For Ada (taken back)" in freeze(desk.case).left_out


def test_taken_back_together_neither_names_the_other(desk: Desk, people: tuple[User, User]) -> None:
    go_out(desk, people, desk.case, desk.campaign)
    both = frozenset({desk.case.public_id, desk.campaign.public_id})
    assert [item.name for item in freeze(desk.campaign, both).document.linked] == ["Ada Example"]
    take_back(desk.case)
    assert freeze(desk.campaign, both).document.linked == ()
    assert [item.name for item in freeze(desk.campaign).document.linked] == ["Ada Example"]


def test_a_case_that_nobody_has_seen_gets_no_notice(desk: Desk, people: tuple[User, User]) -> None:
    author, _ = people
    take_back(desk.case)
    proposal = propose([desk.case], by=author, at=LATER)
    assert [(one.check_id, one.model, one.field) for one in standing_against(proposal)] == [
        ("nothing_to_take_back", "inmate", "retraction")
    ]
    withdraw(proposal, by=author, at=LATER)
    take_back(desk.case, "")
    go_out(desk, people)
    take_back(desk.case)
    proposal = propose([desk.case], by=author, at=LATER)
    assert standing_against(proposal) == []
