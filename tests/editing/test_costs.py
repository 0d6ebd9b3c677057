"""An edition stores what changed, however much the case holds already."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from django.contrib.auth.models import User
from django.db import connection

from cases.editing.proposals import Plan, amend, freeze_again, propose, send
from cases.editing.publication import publish_due
from cases.editing.review import approve
from cases.models.desk.proposals import Candidate, Proposal
from cases.models.desk.review import Finding
from cases.models.published.editions import Edition
from cases.models.published.search import INDEX, KnownWord
from tests.editing.conftest import NOON, Desk, member
from tests.editing.test_proposals import without_warnings, written

FEW, MANY = 3, 30
WORDS = (INDEX, KnownWord._meta.db_table)
LATER = NOON + timedelta(hours=1)


@pytest.fixture
def people(desk: Desk) -> tuple[User, User]:
    without_warnings(desk)
    return member("carl", "contributor"), member("rita", "reviewer")


def steps(desk: Desk, people: tuple[User, User], at: datetime) -> Iterator[Callable[[], object]]:
    author, reviewer = people
    yield lambda: propose([desk.case], by=author, at=at)
    yield lambda: amend(newest(), Plan(summary="More."), {}, by=author, at=at)
    yield lambda: send(newest(), by=author, at=at)
    yield lambda: approve(newest(), seal=newest().seal, by=reviewer, at=at)
    yield lambda: publish_due(at=at)


def newest() -> Proposal:
    found: Proposal = Proposal.objects.latest("pk")
    return found


def rows() -> dict[str, int]:
    """How many rows each table has; the index of search merges its own as it likes, and a word is known once."""
    with connection.cursor() as cursor:
        found = {}
        tables = connection.introspection.table_names(cursor)
        for table in (one for one in tables if one not in WORDS and not one.startswith(f"{INDEX}_")):
            cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")
            found[table] = cursor.fetchone()[0]
    return found


def added(desk: Desk, people: tuple[User, User], act: Callable[[], object]) -> dict[str, int]:
    before = rows()
    act()
    return {table: count - before[table] for table, count in rows().items() if count != before[table]}


def of_one_more_event(desk: Desk, people: tuple[User, User], events: int) -> list[dict[str, int]]:
    """The rows that each step adds, for one more event in a case of so many; no copy of any source is held."""
    for number in range(events):
        desk.event(f"{events}, {number}", when=str(1950 + number))
    for act in steps(desk, people, NOON):
        act()
    written(desk, people[0], f"One more than {events}", when="1950-05")
    return [added(desk, people, act) for act in steps(desk, people, LATER)]


@pytest.mark.slow
@pytest.mark.both
def test_one_more_event_adds_as_many_rows_to_a_case_of_30_as_to_one_of_3(desk: Desk, people: tuple[User, User]) -> None:
    few = of_one_more_event(desk, people, FEW)
    many = of_one_more_event(desk, people, MANY)
    assert many == few
    assert Edition.objects.count() == 4


def test_a_closed_candidate_keeps_the_hash_of_what_went_out_and_no_list(desk: Desk, people: tuple[User, User]) -> None:
    for act in steps(desk, people, NOON):
        act()
    edition = Edition.objects.get()
    closed = Candidate.objects.values_list("desk_manifest", "manifest", "content_hash", "published_number")
    assert list(closed) == [("[]", "[]", edition.content_hash, 1)]


def test_notes_of_one_check_are_one_row_with_their_number(desk: Desk, people: tuple[User, User]) -> None:
    findings = Finding.objects.filter(check_id="no_copy")
    proposal = propose([desk.case], by=people[0], at=NOON)
    assert list(findings.values_list("text", "times", "item_id")) == [("Quote of which we hold no copy", 2, None)]
    desk.claim.citations.get().delete()
    desk.claim.delete()
    freeze_again(proposal, by=people[0], at=NOON)
    assert list(findings.values_list("text", "times", "item_id")) == [
        (
            "We hold no copy of the source in which “the jury said so” stands. Add one if that is possible.",
            1,
            desk.verdict.public_id,
        )
    ]
