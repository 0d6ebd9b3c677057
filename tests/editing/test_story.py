"""A step of the story: what the desk had of each row then, and what it says of what changed."""

from datetime import UTC, datetime

import pytest
from django.contrib.auth.models import User

from cases.editing.entering import BadDemo, Entry
from cases.editing.proposals import propose, send
from cases.editing.review import approve
from cases.editing.story import Step, started_at, tell
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Event
from cases.models.desk.inmates import Inmate
from cases.models.desk.proposals import Proposal
from cases.models.published.editions import Edition
from tests.editing.conftest import Desk

pytestmark = pytest.mark.slow

LOADED = datetime(2026, 11, 23, 12, tzinfo=UTC)
VERDICT = {
    "ref": "verdict",
    "when": "1985-02-19",
    "place": "court",
    "citations": [{"source": "article", "exact": "back in the 80s"}, {"source": "record", "exact": "19 February 1985"}],
}
ASKED = {
    "ref": "asked",
    "reading": "1985",
    "claims": [
        {"ref": "by-article", "regard": "rejected", "citations": VERDICT["citations"][:1]},
        {"ref": "by-record", "regard": "accepted", "citations": VERDICT["citations"][1:]},
    ],
}


def step(**said: object) -> Step:
    return Step(records=["case"], days=-5, summary="New.", **said)  # type: ignore[arg-type]


def test_a_row_of_which_a_step_says_nothing_is_as_in_its_file() -> None:
    assert [step().as_known(row) for row in (VERDICT, ASKED)] == [VERDICT, ASKED]


def test_a_step_says_what_differs_and_what_is_not_said_yet() -> None:
    known = step(says={"verdict": {"when": "1983", "place": None}}).as_known(VERDICT)
    assert known == {"ref": "verdict", "when": "1983", "citations": VERDICT["citations"]}


def test_only_the_sources_of_a_step_are_cited_and_claims_without_one_are_not_known_yet() -> None:
    early = step(
        sources=["article"], says={"asked": {"reading": "1983", "claims": {"by-article": {"regard": "accepted"}}}}
    )
    assert early.as_known(VERDICT)["citations"] == VERDICT["citations"][:1]
    assert early.as_known(ASKED) == {
        "ref": "asked",
        "reading": "1983",
        "claims": [{"ref": "by-article", "regard": "accepted", "citations": VERDICT["citations"][:1]}],
    }


def test_a_step_may_leave_a_claim_out() -> None:
    assert step(without=["by-record"]).as_known(ASKED)["claims"] == ASKED["claims"][:1]


def test_the_story_starts_before_its_first_approval() -> None:
    late = Step(records=["case"], days=0, summary="Last.")
    assert (late.at(LOADED), step().at(LOADED)) == (LOADED, datetime(2026, 11, 18, 12, tzinfo=UTC))
    assert started_at([late, step()], LOADED) == datetime(2026, 11, 17, 16, tzinfo=UTC)


@pytest.fixture
def entry(desk: Desk, contributor: User) -> Entry:
    """A desk of which no check warns, under the names that files would give its rows."""
    desk.case.checked_on = LOADED.date()
    desk.case.save()
    desk.claim.regard = "accepted"
    desk.claim.save()
    entry = Entry(contributor)
    entry.found = {(Inmate, "case"): desk.case, (Campaign, "campaign"): desk.campaign, (Event, "verdict"): desk.verdict}
    return entry


def test_a_step_labels_what_changed_and_publishes_it_on_its_day(
    desk: Desk, entry: Entry, contributor: User, reviewer: User
) -> None:
    tell(step(), entry, by=contributor, reviewer=reviewer, at=LOADED)
    desk.verdict.when = "1985-02-20"
    desk.verdict.save()
    later = Step(["case"], days=0, summary="Mended.", corrections={"verdict": "We had given the day as the 19th."})
    tell(later, entry, by=contributor, reviewer=reviewer, at=LOADED)
    editions = Edition.objects.order_by("number")
    assert [(one.number, one.published_at, one.summary, one.review) for one in editions] == [
        (1, datetime(2026, 11, 18, 12, tzinfo=UTC), "New.", "reviewed"),
        (2, LOADED, "Mended.", "reviewed"),
    ]
    assert list(editions[1].changes.values_list("item_id", "label", "sentence")) == [
        (desk.verdict.public_id, "correction", "We had given the day as the 19th.")
    ]


def test_a_step_that_speaks_of_what_did_not_change_is_refused(
    desk: Desk, entry: Entry, contributor: User, reviewer: User
) -> None:
    with pytest.raises(BadDemo, match=r"campaign did not change\.$"):
        tell(step(minor=["verdict", "campaign"]), entry, by=contributor, reviewer=reviewer, at=LOADED)


def test_what_others_have_approved_is_not_published_along(
    desk: Desk, entry: Entry, contributor: User, reviewer: User
) -> None:
    theirs = propose([desk.campaign], by=contributor, at=datetime(2026, 11, 1, tzinfo=UTC))
    send(theirs, by=contributor, at=datetime(2026, 11, 1, tzinfo=UTC))
    theirs.refresh_from_db()
    approve(theirs, seal=theirs.seal, by=reviewer, at=datetime(2026, 11, 1, tzinfo=UTC))
    tell(step(), entry, by=contributor, reviewer=reviewer, at=LOADED)
    assert [edition.slug for edition in Edition.objects.all()] == [desk.case.slug]
    assert Proposal.objects.get(pk=theirs.pk).state == "approved"
