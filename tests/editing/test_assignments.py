"""Work given to a colleague: to whom, for which day, and done once."""

from datetime import UTC, date, datetime

import pytest
from django.core.exceptions import PermissionDenied

from cases.editing.assignments import colleagues, finish, give
from cases.editing.refusal import Refused
from cases.models.desk.assignments import Assignment
from cases.models.desk.journal import Journal
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
    assert list(Journal.objects.values_list("act", "by", "record_id", "detail")) == [
        ("given", rita.pk, record.public_id, f"{name} given to carl")
    ]


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
