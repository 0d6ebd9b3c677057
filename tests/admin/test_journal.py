"""The auditor's pages: what they show, whom they let in, and what the button says."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.choices import Act
from cases.editing import journal
from cases.editing.proposals import propose, send
from cases.models.desk.journal import Journal
from tests.admin.conftest import signed_in
from tests.admin.desk import address, form_of, text_of
from tests.editing.tampering import change
from tests.factories import CitationFactory, EventFactory, InmateFactory, StaffFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.both]
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


def test_only_auditors_and_administrators_verify_it(contributor, reviewer, auditor, client, rows):
    for method in ("get", "post"):
        assert getattr(contributor, method)(VERIFY).status_code == 403
        assert getattr(client, method)(VERIFY).status_code == 302
        assert getattr(reviewer, method)(VERIFY).status_code == 403
        assert getattr(auditor, method)(VERIFY).status_code == 200
    assert (contributor.get(LIST).status_code, reviewer.get(LIST).status_code) == (403, 200)


def test_nobody_writes_the_journal_by_hand(rows):
    for role in ("administrator", "auditor", "privacy officer", "reviewer"):
        somebody = signed_in(role)
        assert somebody.post(address(rows[0]), {"detail": "Another story."}).status_code == 403
        assert somebody.post(address(rows[0], "delete"), {"post": "yes"}).status_code == 403
        assert somebody.get(f"{LIST}add/").status_code == 403
    assert journal.verify().holds


@pytest.fixture
def proposal(contributor):
    case = InmateFactory(actor__name="Ada Example", checked_on=timezone.localdate())
    CitationFactory(event=EventFactory(inmates=[case]))
    return propose([case], by=contributor.user, at=NOON)


def pressed(client, proposal, act, **typed):
    """Press a button of the proposal's page, whether it is there or not."""
    data = form_of(client.get(address(proposal)))
    return client.post(address(proposal), data | {"act": act} | typed, follow=True)


def refused():
    found = Journal.objects.filter(act="refused").order_by("sequence")
    return list(found.values_list("by__username", "record_name", "detail"))


def test_what_is_refused_at_the_desk_is_read_in_the_journal(contributor, reviewer, auditor, proposal):
    send(proposal, by=contributor.user, at=NOON)
    name = reviewer.user.username
    answer = pressed(reviewer, proposal, "return", return_reason=" ")
    assert "Say what is to be changed before it can go out." in text_of(answer)
    assert refused() == [(name, "Ada Example", "Returning to its authors: no_reason")]
    assert f"refused Ada Example – Returning to its authors: no_reason {name}" in text_of(auditor.get(LIST))
    front = text_of(auditor.get("/admin/"))
    assert f"Refused: Ada Example Returning to its authors: no_reason; {name}, " in front
    pressed(reviewer, proposal, "return", return_reason="The date.")
    assert (len(refused()), Journal.objects.filter(act="returned").count()) == (1, 1)


def test_a_button_that_is_not_theirs_is_kept_though_the_page_is_rolled_back(contributor, proposal):
    send(proposal, by=contributor.user, at=NOON)
    assert pressed(contributor, proposal, "approve").status_code == 403
    assert refused() == [(contributor.user.username, "Ada Example", "Approving: no right to it")]


def test_what_a_door_refuses_is_kept_and_looking_is_not(auditor, contributor, proposal):
    case, name = proposal.candidates.get().inmate, auditor.user.username
    for where in (address(proposal), address(case, "delete"), "/admin/redact/", "/admin/cases/event/add/"):
        assert (auditor.post(where).status_code, auditor.get(where).status_code) in {(403, 403), (403, 200)}
    assert refused() == [
        (name, "Ada Example", f"Sending “change” of proposal {proposal.pk}: no right to it"),
        (name, "Ada Example", f"Sending “delete” of inmate {case.pk}: no right to it"),
        (name, "", "Sending “redact words”: no right to it"),
        (name, "", "Sending “add” of event: no right to it"),
    ]


def test_what_is_typed_into_an_address_is_not_kept(auditor):
    assert auditor.post("/admin/cases/inmate/Tim Tinyman/change/").status_code == 403
    assert auditor.post(f"/admin/cases/inmate/{'9' * 30}/change/").status_code == 403
    assert refused() == [(auditor.user.username, "", "Sending “change” of inmate: no right to it")] * 2


def test_of_whom_is_not_signed_in_nothing_is_kept(client, proposal):
    for where in (address(proposal), "/admin/redact/", "/admin/no/such/address/"):
        assert client.post(where).status_code == 302
    assert refused() == []


def test_hours_at_the_desk_say_their_zone(auditor, contributor, proposal):
    row = Journal.objects.get(act="proposed")
    said = f"{row.at.day} {row.at:%B %Y, %H:%M} UTC"
    for where in (LIST, address(row)):
        assert said in text_of(auditor.get(where))
    send(proposal, by=contributor.user, at=NOON)
    assert f"{NOON.day} {NOON:%B %Y, %H:%M} UTC" in text_of(contributor.get("/admin/cases/proposal/"))
