"""The front page on proposals: whose review waits, what came back, what has an hour, and what nobody proposed yet."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.dateformat import format as date_format

from cases.admin.front import panels
from cases.admin.queues import PANELS
from cases.editing.proposals import Plan, amend, propose, send
from cases.editing.publication import publish_due
from cases.editing.review import approve, give_back
from cases.editing.unpublished import never_proposed
from cases.models.desk.actors import Actor
from cases.models.desk.campaigns import Campaign
from cases.models.desk.inmates import Inmate
from cases.models.desk.proposals import Candidate, Proposal
from cases.models.published.editions import Edition
from tests.editing.conftest import NOON, Desk, member
from tests.editing.test_proposals import without_warnings
from tests.factories import HolderFactory

pytestmark = [pytest.mark.slow, pytest.mark.both]

HOUR = NOON + timedelta(days=1)


@pytest.fixture
def desk(db: None) -> Desk:
    found = Desk()
    without_warnings(found)
    return found


@pytest.fixture
def people(desk: Desk) -> tuple[User, User]:
    return member("carl", "contributor"), member("rita", "reviewer")


def shown(user: User) -> dict[str, list[tuple[str, str]]]:
    found = panels(user, PANELS, at=NOON)
    return {panel.name: [(line.text, line.said) for line in panel.lines] for panel in found if panel.lines}


def as_of_now() -> None:
    """As if it had been frozen after all that the desk has: rows are stamped by the clock, proposals here at noon."""
    Candidate.objects.update(frozen_at=timezone.now())


def sent(desk: Desk, author: User, **plan: object) -> Proposal:
    proposal = propose([desk.case], by=author, at=NOON)
    as_of_now()
    amend(proposal, Plan(**plan), {}, by=author, at=NOON)  # type: ignore[arg-type]
    send(proposal, by=author, at=NOON)
    proposal.refresh_from_db()
    return proposal


def test_what_is_in_hand_stands_with_its_author_only(desk: Desk, people: tuple[User, User]) -> None:
    author, reviewer = people
    propose([desk.case], by=author, at=NOON)
    as_of_now()
    assert shown(author) == {"in-hand": [("Ada Example", "being prepared")]}
    assert shown(reviewer) == {}


def test_what_is_sent_waits_for_who_wrote_nothing_of_it(desk: Desk, people: tuple[User, User]) -> None:
    author, reviewer = people
    twin = member("carla", "reviewer")
    proposal = sent(desk, author, asked=reviewer)
    said = ("Ada Example", "sent 23 November 2026, 12:00 UTC, by carl")
    assert shown(reviewer) == {"for-review": [(said[0], f"{said[1]}; you are asked")]}
    assert shown(twin) == {"for-review": [said]}
    HolderFactory(users=[author, twin])
    own = {"in-hand": [("Ada Example", "waiting for review")]}
    assert (shown(author), shown(twin)) == (own, {})
    give_back(proposal, by=reviewer, at=NOON, reason="A date.")
    assert shown(author) == {"in-hand": [("Ada Example", "returned to its authors")]}


def test_what_was_saved_since_a_first_proposal_was_frozen_is_told(desk: Desk, people: tuple[User, User]) -> None:
    """Readers have nothing yet: what the proposal lacks would be left out without a word."""
    author, _ = people
    sent(desk, author)
    assert "unpublished" not in shown(author)
    desk.verdict.save()
    ((name, said),) = shown(author)["unpublished"]
    assert (name, said.startswith("never published; proposed as the desk was on ")) == ("Ada Example", True)


def test_what_is_approved_stands_with_its_hour(desk: Desk, people: tuple[User, User]) -> None:
    author, reviewer = people
    proposal = sent(desk, author, go_live_at=HOUR)
    approve(proposal, seal=proposal.seal, by=reviewer, at=NOON)
    line = ("Ada Example", "goes live 24 November 2026, 12:00 UTC, by carl")
    assert (shown(author), shown(reviewer)) == ({"scheduled": [line]}, {"scheduled": [line]})


@pytest.mark.parametrize("touched", ["verdict", "question", "claim", "child", "source", "case"])
def test_what_was_saved_since_is_unpublished_until_it_is_proposed(
    desk: Desk, people: tuple[User, User], touched: str
) -> None:
    author, reviewer = people
    proposal = sent(desk, author)
    approve(proposal, seal=proposal.seal, by=reviewer, at=NOON)
    publish_due(at=NOON)
    row = getattr(desk, touched)
    row.save()
    Edition.objects.update(frozen_at=row.changed_at)
    assert shown(author) == {}
    row.save()
    assert [name for name, _ in shown(author)["unpublished"]] == ["Ada Example"]
    if touched == "verdict":
        row.headline = "Another headline"
        row.save()
        propose([desk.case], by=author, at=NOON)
        Candidate.objects.update(frozen_at=timezone.now())
        assert "unpublished" not in shown(author)
        row.save()
        assert [name for name, _ in shown(author)["unpublished"]] == ["Ada Example"]


def delete_event(desk: Desk) -> None:
    desk.verdict.delete()


def take_off_the_case(desk: Desk) -> None:
    desk.verdict.inmates.remove(desk.case)


def delete_question(desk: Desk) -> None:
    desk.question.claims.all().delete()
    desk.question.delete()


@pytest.mark.parametrize("take_away", [delete_event, take_off_the_case, delete_question])
def test_what_was_taken_away_since_is_unpublished_until_readers_have_it_no_more(
    desk: Desk, people: tuple[User, User], take_away: Callable[[Desk], None]
) -> None:
    author, reviewer = people
    desk.event("Another event", when="1991")
    proposal = sent(desk, author)
    approve(proposal, seal=proposal.seal, by=reviewer, at=NOON)
    publish_due(at=NOON)
    later = timezone.now() + timedelta(hours=1)
    Edition.objects.update(frozen_at=later)
    assert shown(author) == {}
    take_away(desk)
    assert [name for name, _ in shown(author)["unpublished"]] == ["Ada Example"]
    again = sent(desk, author)
    Candidate.objects.update(frozen_at=later)
    assert "unpublished" not in shown(author)
    approve(again, seal=again.seal, by=reviewer, at=NOON + timedelta(hours=1))
    publish_due(at=NOON + timedelta(hours=1))
    Edition.objects.update(frozen_at=later)
    assert shown(author) == {}


def test_what_nobody_proposed_yet_is_told_once_it_says_something(desk: Desk, people: tuple[User, User]) -> None:
    author, reviewer = people
    desk.verdict.save()
    assert never_proposed(Inmate).get().touched_at == desk.verdict.changed_at > desk.case.changed_at
    moment = date_format(desk.verdict.changed_at, "j F Y, H:i")
    line = ("Ada Example", f"1 event; last saved {moment} UTC; readers have nothing of it")
    assert shown(author) == {"never-proposed": [line]}
    Inmate.objects.create(actor=Actor.objects.create(name="Bea Other", slug="bea"), slug="bea")
    campaign = Campaign.objects.create(name="For Bea", slug="for-bea")
    assert shown(author) == {"never-proposed": [line]}, "nothing is entered of the other two"
    desk.verdict.campaigns.add(campaign)
    assert [name for name, _ in shown(author)["never-proposed"]] == ["Ada Example", "For Bea"]
    campaign.delete()
    proposal = sent(desk, author)
    assert "never-proposed" not in shown(author)
    approve(proposal, seal=proposal.seal, by=reviewer, at=NOON)
    assert "never-proposed" not in shown(author)


@pytest.mark.parametrize("count", [1, 3, 30])
def test_the_queues_ask_the_same_of_few_and_many(desk: Desk, people: tuple[User, User], count: int) -> None:
    author, reviewer = people
    for _ in range(count):
        Proposal.objects.create(made_at=NOON, made_by=author, state="sent", sent_at=NOON)
    with CaptureQueriesContext(connection) as queries:
        shown(reviewer)
    assert len(queries) == QUERIES


QUERIES = 11
