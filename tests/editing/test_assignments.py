"""Work given to a colleague: to whom, for which day, and done once."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied

from cases.editing.assignments import colleagues, finish, give
from cases.editing.refusal import Refused
from cases.models.desk.assignments import Assignment
from cases.models.desk.journal import Journal
from cases.models.desk.proposals import Candidate, Proposal
from tests.factories import AssignmentFactory, CampaignFactory, InmateFactory, QuestionFactory, StaffFactory

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
TODAY = date(2026, 11, 23)


@pytest.fixture
def carl():
    return StaffFactory(username="carl", role="contributor")


@pytest.fixture
def rita():
    return StaffFactory(username="rita", role="reviewer")


def given(thing, to, by, due_on=TODAY):
    return give(thing, to=to, due_on=due_on, note="Look at it.", by=by, at=NOON)


@pytest.mark.parametrize("factory", [InmateFactory, CampaignFactory, QuestionFactory])
def test_it_is_given_once_with_its_line_in_the_journal(factory, carl, rita):
    thing = factory()
    work = given(thing, carl, rita)
    record = thing.inmate if factory is QuestionFactory else thing
    name = f"“{thing}”" if factory is QuestionFactory else str(thing)
    assert (work.thing(), work.to, work.due_on, work.note, work.given_by, work.given_at, work.done_at) == (
        thing,
        carl,
        TODAY,
        "Look at it.",
        rita,
        NOON,
        None,
    )
    assert list(Journal.objects.order_by("sequence").values_list("act", "by", "record_id", "detail")) == [
        ("given", rita.pk, record.public_id, f"{name} given to carl")
    ]


@pytest.fixture
def proposal():
    """Of a case and a campaign, as it is while its authors have it in hand."""
    found = Proposal.objects.create(made_at=NOON)
    for record in ({"campaign": CampaignFactory(name="For Ada")}, {"inmate": InmateFactory(actor__name="Ada Example")}):
        empty = {"frozen_at": NOON, "desk_manifest": "[]", "manifest": "[]", "content_hash": "x"}
        Candidate.objects.create(proposal=found, **record, **empty)
    return found


def test_a_proposal_is_given_with_a_line_for_each_of_its_records(carl, rita, proposal):
    work = given(proposal, carl, rita)
    assert (work.thing(), str(work)) == (proposal, "Proposal for For Ada and Ada Example, given to carl")
    finish(work, by=carl, at=NOON)
    name = f"proposal {proposal.pk}"
    assert list(Journal.objects.order_by("sequence").values_list("act", "record_name", "detail")) == [
        ("given", "For Ada", f"{name} given to carl"),
        ("given", "Ada Example", f"{name} given to carl"),
        ("done", "For Ada", f"{name} done; it was given to carl"),
        ("done", "Ada Example", f"{name} done; it was given to carl"),
    ]


IN_STATE = [
    # state, published in an emergency, read since, whether it is over
    ("draft", "", None, False),
    ("sent", "", None, False),
    ("returned", "", None, False),
    ("approved", "", None, False),
    ("published", "", None, True),
    ("published", "Harm.", None, False),
    ("published", "Harm.", NOON, True),
    ("withdrawn", "", None, True),
]


@pytest.mark.parametrize(("state", "emergency", "confirmed", "is_over"), IN_STATE)
def test_what_is_over_is_not_given_and_nobody_is_late_with_it(
    carl, rita, proposal, state, emergency, confirmed, is_over
):
    late = given(proposal, carl, rita)
    late.due_on = date(2026, 11, 22)
    proposal.state, proposal.emergency_reason, proposal.confirmed_at, proposal.seal = state, emergency, confirmed, "s"
    proposal.save()
    late.proposal = proposal
    assert (late.is_over(), late.is_overdue(TODAY)) == (is_over, not is_over)
    try:
        given(proposal, carl, rita)
    except Refused as refusal:
        said = [(reason.check, reason.text) for reason in refusal.reasons]
        text = f"This proposal is {state} already: there is nothing to give."
        assert said == [("assignment_of_what_is_open", text)]
    assert Assignment.objects.count() == (1 if is_over else 2)


def test_every_reason_is_given_at_once(rita):
    auditor = StaffFactory(username="aud", role="auditor")
    with pytest.raises(Refused) as refusal:
        given(InmateFactory(), auditor, rita, due_on=date(2026, 11, 22))
    assert [(reason.field, reason.text.partition(":")[0].partition(".")[0]) for reason in refusal.value.reasons] == [
        ("to", "aud takes no work"),
        ("due_on", "The day on which it is due has passed"),
    ]
    assert (Assignment.objects.count(), Journal.objects.exclude(act="refused").count()) == (0, 0)
    given(InmateFactory(), rita, rita, due_on=None)


def test_who_only_reads_gives_nothing(carl):
    with pytest.raises(PermissionDenied):
        given(InmateFactory(), carl, StaffFactory(role="auditor"))


def test_colleagues_are_those_whose_role_takes_work(carl, rita):
    StaffFactory(role="auditor"), StaffFactory(), StaffFactory(role="reviewer", is_active=False)
    StaffFactory(role="contributor", is_staff=False)
    assert list(colleagues()) == [carl, rita]


def test_done_twice_is_done_once(carl, rita):
    work = given(InmateFactory(), carl, rita)
    later = datetime(2026, 11, 24, tzinfo=UTC)
    finish(work, by=carl, at=NOON)
    finish(work, by=rita, at=later)
    work.refresh_from_db()
    assert (work.done_by, work.done_at) == (carl, NOON)
    assert list(Journal.objects.order_by("pk").values_list("act", "by")) == [("given", rita.pk), ("done", carl.pk)]


def test_only_whom_it_concerns_ends_it(carl, rita):
    work = given(InmateFactory(), carl, rita)
    with pytest.raises(PermissionDenied, match="Only who gave this work"):
        finish(work, by=StaffFactory(role="reviewer"), at=NOON)
    work.refresh_from_db()
    assert work.done_at is None
    assert finish(work, by=rita, at=NOON).done_by == rita


def test_the_soonest_comes_first_and_what_has_no_day_last():
    rows = [AssignmentFactory(due_on=day) for day in (None, date(2026, 12, 1), date(2026, 11, 1), None)]
    assert list(Assignment.objects.open().soonest_first()) == [rows[2], rows[1], rows[0], rows[3]]


def test_overdue_is_what_is_open_and_past():
    row = AssignmentFactory(due_on=date(2026, 11, 22))
    assert (row.is_overdue(TODAY), row.is_overdue(date(2026, 11, 22))) == (True, False)
    row.finish(by=row.to, at=NOON)
    assert not row.is_overdue(TODAY)
    assert not AssignmentFactory(due_on=None).is_overdue(TODAY)
