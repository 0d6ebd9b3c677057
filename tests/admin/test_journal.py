"""The auditor's pages: what they show, whom they let in, and what the button says."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.choices import Act
from cases.editing import journal
from cases.models.desk.journal import Journal
from tests.admin.conftest import signed_in
from tests.admin.desk import address, text_of
from tests.editing.tampering import change
from tests.factories import InmateFactory, StaffFactory

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
LIST = "/admin/cases/journal/"
VERIFY = "/admin/cases/journal/verify/"


@pytest.fixture
def rows():
    case = InmateFactory(actor__name="Ada Example")
    rita = StaffFactory(username="rita")
    return [
        journal.record(Act.PUBLISHED, record=case, by=rita, at=NOON, edition=1, detail="The verdict."),
        journal.record(Act.REFUSED, record=case, by=rita, at=NOON + timedelta(hours=1), detail="Nothing has changed."),
        journal.record(Act.REBUILT, by=None, at=NOON + timedelta(hours=2), detail="1 live edition"),
    ]


def test_the_list_has_the_newest_first_and_can_be_narrowed_and_searched(auditor, rows):
    def found(**asked):
        return [row.sequence for row in auditor.get(LIST, asked).context["cl"].result_list]

    assert found() == [3, 2, 1]
    assert found(act__exact="refused") == [2]
    assert found(record_kind__exact="case") == [2, 1]
    assert (found(q="verdict"), found(q="Ada"), found(q="rita")) == ([1], [2, 1], [2, 1])
    words = text_of(auditor.get(LIST))
    assert "a command on the server" in words
    assert "Verify the chain" in words


def test_a_row_is_shown_with_its_place_in_the_chain(auditor, rows):
    first, second, _ = rows
    words = text_of(auditor.get(address(second)))
    for said in ("Ada Example", "Nothing has changed.", "rita", first.link, second.link, second.digest, second.salt):
        assert said in words


def test_a_text_that_was_destroyed_is_said_to_be(auditor, rows):
    before = text_of(auditor.get(address(rows[0])))
    journal.forget([rows[0]], by=None, at=NOON + timedelta(hours=3), detail="For somebody’s safety.")
    after, act = text_of(auditor.get(address(rows[0]))), text_of(auditor.get(address(Journal.objects.get(sequence=4))))
    assert ("The verdict." in before, "destroyed" in before.partition("Chain")[0]) == (True, False)
    assert ("The verdict." in after, "destroyed" in after.partition("Chain")[0]) == (False, True)
    assert "Rows whose text was destroyed: 1" in act
    assert "Ada Example" not in text_of(auditor.get(LIST, {"act__exact": "published"})).partition("Filter")[0]


def test_the_list_asks_as_many_questions_of_3_rows_as_of_30(auditor, rows):
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            assert auditor.get(LIST).status_code == 200
        counts.append(len(queries))
        for number in range(27):
            journal.record(Act.REBUILT, by=StaffFactory(), at=NOON, detail=str(number))
    assert counts[0] == counts[1]


def test_the_button_says_whether_the_chain_holds(auditor, rows):
    asked = text_of(auditor.get(VERIFY))
    assert ("Verifying reads up to 100000 rows" in asked, "the chain holds" in asked) == (True, False)
    pressed = auditor.post(VERIFY)
    assert "3 rows, the first of 2026-11-23 12:00 UTC, the last of 2026-11-23 14:00 UTC: the chain holds." in text_of(
        pressed
    )
    assert rows[2].link in text_of(pressed)
    change(2, detail="Another story.")
    broken = text_of(auditor.post(VERIFY))
    assert "The chain is broken at row 2. Its text, a name or the detail, is not what was written." in broken
    assert "Note both down" in text_of(pressed)
    assert "Note both down" not in broken


def test_only_who_reads_the_journal_verifies_it(contributor, reviewer, auditor, client, rows):
    for method in ("get", "post"):
        assert getattr(contributor, method)(VERIFY).status_code == 403
        assert getattr(client, method)(VERIFY).status_code == 302
        for reader in (reviewer, auditor):
            assert getattr(reader, method)(VERIFY).status_code == 200
    assert contributor.get(LIST).status_code == 403


def test_nobody_writes_the_journal_by_hand(rows):
    for role in ("administrator", "auditor", "privacy officer", "reviewer"):
        somebody = signed_in(role)
        assert somebody.post(address(rows[0]), {"detail": "Another story."}).status_code == 403
        assert somebody.post(address(rows[0], "delete"), {"post": "yes"}).status_code == 403
        assert somebody.get(f"{LIST}add/").status_code == 403
    assert journal.verify().holds
