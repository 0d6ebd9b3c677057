"""The front page: what waits for whom, in which order and words, and that it asks no more as the house grows."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.admin.front import LISTED, PANELS, Line, panels
from cases.choices import Act
from cases.editing import journal
from cases.models.desk.links import LinkCheck
from cases.models.desk.proposals import Candidate, Proposal
from tests.admin.conftest import signed_in
from tests.admin.desk import address, text_of
from tests.factories import (
    ActorFactory,
    ArchivedCaptureFactory,
    AssignmentFactory,
    CampaignFactory,
    CitationFactory,
    ClaimFactory,
    ErrorReportFactory,
    EventFactory,
    InmateFactory,
    IntakeFactory,
    PlaceFactory,
    QuestionFactory,
    SourceFactory,
    StaffFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)


def panel(user, name):
    return next((one for one in panels(user, PANELS, at=NOON) if one.name == name), None)


def test_each_role_has_its_panels():
    found = {
        role: [one.name for one in panels(StaffFactory(role=role), PANELS, at=NOON)]
        for role in (None, "contributor", "reviewer", "privacy officer", "administrator", "auditor")
    }
    work, journal = ["given-to-you", "given-by-you"], ["latest-journal"]
    desk = ["broken-quotes", "broken-links", "doubles", "days-ahead"]
    writing = [*desk[:2], "found-copies", *desk[2:]]
    assert found == {
        None: [],
        "contributor": [*work, "errors-reported", "taken-in", *writing],
        "reviewer": [*work, "errors-reported", "taken-in", *writing, *journal],
        "privacy officer": ["namesakes", *work, *desk, *journal],
        "administrator": work + desk + journal,
        "auditor": desk + journal,
    }


def test_work_stands_on_the_page_of_who_was_given_it_and_of_who_gave_it(contributor):
    me, boss = contributor.user, StaffFactory(username="boss", role="reviewer")
    question = QuestionFactory(text="When?")
    inmate = InmateFactory(actor__name="Ada Example")
    campaign = CampaignFactory(name="For Ada")
    given = {"to": me, "given_by": boss}
    undated = AssignmentFactory(question=question, **given)
    late = AssignmentFactory(question=None, inmate=inmate, due_on=date(2026, 11, 22), note="Read the ruling.", **given)
    today = AssignmentFactory(question=None, campaign=campaign, due_on=date(2026, 11, 23), **given)
    AssignmentFactory(question=question, done_at=NOON, done_by=me, **given)
    AssignmentFactory()
    assert panel(me, "given-to-you").lines == (
        Line(
            "Ada Example",
            address(inmate),
            "from boss, overdue since 22 November 2026",
            "Read the ruling.",
            True,
            address(late, "done"),
        ),
        Line("For Ada", address(campaign), "from boss, due today", done=address(today, "done")),
        Line("When?", address(question), "from boss, for no set day", done=address(undated, "done")),
    )
    assert panel(me, "given-by-you").lines == ()
    assert [(line.text, line.said) for line in panel(boss, "given-by-you").lines] == [
        ("Ada Example", f"with {me}, overdue since 22 November 2026"),
        ("For Ada", f"with {me}, due today"),
        ("When?", f"with {me}, for no set day"),
    ]
    assert panel(boss, "given-to-you").lines == ()


def test_work_given_to_oneself_stands_there_once(contributor):
    AssignmentFactory(to=contributor.user, given_by=contributor.user, due_on=date(2026, 12, 1))
    found = [len(panel(contributor.user, name).lines) for name in ("given-to-you", "given-by-you")]
    assert found == [1, 0]


def test_quotes_that_broke_lead_to_their_citations(contributor):
    event, claim = EventFactory(headline="A verdict"), ClaimFactory(text="In 1985.")
    source = {"source__title": "The report"}
    CitationFactory(event=event, exact="gone words", state="not_found", checked_at=NOON, **source)
    older = datetime(2026, 11, 1, tzinfo=UTC)
    CitationFactory(event=None, claim=claim, exact="other words", state="changed", checked_at=older, **source)
    CitationFactory(state="no_copy")
    CitationFactory(exact="never looked up")
    assert panel(contributor.user, "broken-quotes").lines == (
        Line(
            "“gone words”", f"{address(event)}#citations-group", f"Not found in our copy: “The report”, for “{event}”"
        ),
        Line(
            "“other words”",
            f"{address(claim)}#citations-group",
            "The words near it have changed: “The report”, for “In 1985.”",
        ),
    )


def test_dates_to_come_are_those_scheduled_from_today_on(contributor):
    scheduled = {"kind": "hearing", "outcome": "scheduled"}
    ada = InmateFactory(actor__name="Ada Example")
    later = EventFactory(headline="Later", when="2027-03-01", **scheduled)
    soon = EventFactory(headline="Today", when="2026-11-23", inmates=[ada], **scheduled)
    month = EventFactory(
        headline="This month", when="2026-11", campaigns=[CampaignFactory(name="For Ada")], **scheduled
    )
    EventFactory(headline="Yesterday", when="2026-11-22", **scheduled)
    EventFactory(headline="Not set", when="2027", outcome="occurred")
    assert panel(contributor.user, "days-ahead").lines == (
        Line("This month", address(month), "November 2026; For Ada"),
        Line("Today", address(soon), "23 November 2026; Ada Example"),
        Line("Later", address(later), "1 March 2027; in no case yet"),
    )


def test_the_latest_of_the_journal_come_first(auditor):
    by = StaffFactory(username="rita")
    old = journal.record(Act.REBUILT, by=None, at=datetime(2026, 11, 1, 9, 5, tzinfo=UTC))
    new = journal.record(Act.PUBLISHED, by=by, at=NOON, record=InmateFactory(actor__name="Ada Example"))
    assert panel(auditor.user, "latest-journal").lines == (
        Line("Published: Ada Example", address(new), "rita, 23 November 2026, 12:00 (UTC)"),
        Line("Rebuilt reading rows", address(old), "the server, 1 November 2026, 09:05 (UTC)"),
    )


def fill(user, count):
    for number in range(count):
        AssignmentFactory(to=user)
        AssignmentFactory(to=user, question=None, inmate=InmateFactory())
        AssignmentFactory(given_by=user, question=None, campaign=CampaignFactory())
        proposal = Proposal.objects.create(made_at=NOON)
        empty = {"frozen_at": NOON, "desk_manifest": "[]", "manifest": "[]", "content_hash": "x"}
        for record in ({"inmate": InmateFactory()}, {"campaign": CampaignFactory()}):
            Candidate.objects.create(proposal=proposal, **record, **empty)
        AssignmentFactory(to=user, question=None, proposal=proposal, due_on=date(2026, 1, 1))
        CitationFactory(state="not_found")
        CitationFactory(event=None, claim=ClaimFactory(), state="changed")
        LinkCheck.objects.create(source=SourceFactory(), state="gone", first_at=NOON, last_at=NOON)
        ArchivedCaptureFactory()
        ErrorReportFactory()
        IntakeFactory(created_by=user)
        event = {"kind": "hearing", "outcome": "scheduled", "when": f"{3000 + number}"}
        EventFactory(inmates=[InmateFactory(), InmateFactory()], campaigns=[CampaignFactory()], **event)
        journal.record(Act.PUBLISHED, by=StaffFactory(), at=NOON)


def test_it_asks_the_same_with_1_3_and_30_rows(reviewer):
    asked, counts = [], []
    for make, name in ((ActorFactory, "name"), (PlaceFactory, "name"), (SourceFactory, "title")):
        for text in ("There twice", "There twice."):
            make(**{name: text})
    reviewer.get("/admin/")
    for more in (1, 2, 27):
        fill(reviewer.user, more)
        with CaptureQueriesContext(connection) as queries:
            page = reviewer.get("/admin/").content.decode()
        asked.append(len(queries))
        counts.append(page.count("<li"))
    assert asked == [asked[0]] * 3
    assert counts[0] < counts[1] < counts[2]
    lengths = {one.name: len(one.lines) for one in panels(reviewer.user, PANELS, at=NOON)}
    assert lengths.pop("doubles") == 3  # people, places, sources
    assert list(lengths.values()) == [LISTED] * 9


def test_the_rest_is_one_link_away(reviewer):
    fill(reviewer.user, 11)
    for one, count in ((panel(reviewer.user, name), 11) for name in ("given-by-you", "days-ahead")):
        page = reviewer.get(one.more)
        assert (page.status_code, f"{count} " in text_of(page)) == (200, True)
    waiting = reviewer.get(panel(reviewer.user, "given-to-you").more)
    assert "33 assignments" in text_of(waiting)
    assert reviewer.get(panel(reviewer.user, "latest-journal").more).status_code == 200


def test_the_page_shows_them_with_a_button(contributor):
    late = AssignmentFactory(
        question__text="When?", to=contributor.user, due_on=date(2020, 1, 2), note="Ask the clerk."
    )
    page = contributor.get("/admin/")
    assert "Given to you When? from" in text_of(page)
    assert "overdue since 2 January 2020 Ask the clerk. Done" in text_of(page)
    assert f'action="{address(late, "done")}"' in page.content.decode()
    assert "Nothing is with a colleague." in text_of(page)
    assert "Given to you" not in text_of(signed_in("auditor").get("/admin/"))


def test_links_that_broke_stand_there_with_what_was_found(contributor):
    gone, moved, there = (SourceFactory(title=title) for title in ("Gone", "Moved", "There"))
    gone.archived_url = "https://web.archive.org/web/20190304101500/https://example.org/a"
    gone.save()
    at = datetime(2026, 11, 20, tzinfo=UTC)
    common = {"first_at": at, "last_at": at}
    LinkCheck.objects.create(
        source=there, state="gone", first_at=at - timedelta(days=9), last_at=at - timedelta(days=9)
    )
    LinkCheck.objects.create(source=there, state="there", **common)
    LinkCheck.objects.create(source=gone, state="gone", **common)
    LinkCheck.objects.create(source=moved, state="moved", moved_to="https://example.org/new", share=0.5, **common)
    assert panel(contributor.user, "broken-links").lines == (
        Line(
            "Moved",
            address(moved),
            "Moved to another address, since 20 November 2026: https://example.org/new; no archived copy",
        ),
        Line("Gone", address(gone), "Gone, since 20 November 2026; archived copy of 4 March 2019"),
    )
    assert "https://example.org/new" not in contributor.get(address(gone)).content.decode()
    shown = contributor.get(address(moved)).content.decode()
    assert "20 November 2026: moved to another address; 50% of our copy stands there (https://example.org/new)" in shown


def test_archived_copies_that_were_found_wait_to_be_looked_at(contributor):
    source = SourceFactory(title="The report")
    settled = {"settled_by": contributor.user, "settled_at": NOON}
    ArchivedCaptureFactory(fate="used", **settled)
    ArchivedCaptureFactory(fate="passed", **settled)
    ArchivedCaptureFactory(state="none", url="")
    ArchivedCaptureFactory(url="")
    ArchivedCaptureFactory(source=source, share=0.62, answered_at=NOON)
    ArchivedCaptureFactory(source=source, share=1.0, answered_at=NOON - timedelta(days=1))
    where = "A copy of 4 March 2019, at archive.example.org."
    other = "62% of our copy stands in it: it shows another state of the page than the one we read."
    assert panel(contributor.user, "found-copies").lines == (
        Line("The report", address(source, "archive"), f"{where} Our copy stands in it: it shows what we read."),
        Line("The report", address(source, "archive"), f"{where} {other}"),
    )


def test_what_was_taken_in_waits_for_who_took_it_in(contributor):
    mine = IntakeFactory(created_by=contributor.user, url="https://example.org/a")
    IntakeFactory(created_by=StaffFactory())
    failed = IntakeFactory(created_by=contributor.user, filename="order.pdf", state="failed", text="", seen_at=NOON)
    assert panel(contributor.user, "taken-in").lines == (
        Line("order.pdf", failed.get_absolute_url(), "not read"),
        Line("https://example.org/a", mine.get_absolute_url(), "read, to be confirmed"),
    )
