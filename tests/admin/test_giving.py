"""Giving a case, a campaign, a question or a proposal to a colleague, and pressing Done."""

import pytest
from django.utils import timezone

from cases.editing.proposals import propose, send, withdraw
from cases.editing.publication import publish_due
from cases.editing.review import approve
from cases.models.desk.assignments import Assignment
from cases.models.desk.journal import Journal
from tests.admin.desk import address, form_of, text_of
from tests.factories import (
    AssignmentFactory,
    CampaignFactory,
    CitationFactory,
    EventFactory,
    InmateFactory,
    QuestionFactory,
    StaffFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.slow]


def press(client, thing, **typed):
    data = form_of(client.get(address(thing, "give")))
    return client.post(address(thing, "give"), data | typed)


@pytest.mark.parametrize("factory", [InmateFactory, CampaignFactory, QuestionFactory])
def test_it_is_given_from_its_own_page_and_shows_up_on_theirs(factory, contributor, colleague):
    thing = factory()
    assert f'href="{address(thing, "give")}"' in contributor.get(address(thing)).content.decode()
    sent = press(contributor, thing, to=colleague.user.pk, due_on="2999-12-31", note="Read it.")
    assert (sent.status_code, sent.url) == (302, address(thing))
    assert f"“{thing}” is given to {colleague.user}." in text_of(contributor.get(address(thing)))
    work = Assignment.objects.get()
    assert (work.thing(), work.to, work.given_by) == (thing, colleague.user, contributor.user)
    assert f"{thing} from {contributor.user}, due 31 December 2999 Read it. Done" in text_of(colleague.get("/admin/"))
    standing = text_of(contributor.get(address(thing, "give")))
    assert f"with {colleague.user}, from {contributor.user}, due 31 December 2999" in standing


@pytest.fixture
def proposal(contributor):
    inmate = InmateFactory(actor__name="Ada Example", checked_on=timezone.localdate())
    CitationFactory(event=EventFactory(inmates=[inmate]))
    return propose([inmate], by=contributor.user, at=timezone.now())


def test_a_proposal_is_given_from_its_page_and_shows_up_with_where_it_stands(contributor, reviewer, auditor, proposal):
    assert f'href="{address(proposal, "give")}"' in contributor.get(address(proposal)).content.decode()
    assert address(proposal, "give") not in auditor.get(address(proposal)).content.decode()
    sent = press(contributor, proposal, to=reviewer.user.pk, due_on="2999-12-31", note="Read the dates.")
    assert (sent.status_code, sent.url) == (302, address(proposal))
    given = f"“Proposal for Ada Example” is given to {reviewer.user}."
    assert given in text_of(contributor.get(address(proposal)))
    page = reviewer.get("/admin/")
    line = f"Proposal for Ada Example from {contributor.user}, due 31 December 2999; "
    assert f"{line}being prepared Read the dates. Done" in text_of(page)
    assert f'href="{address(proposal)}"' in page.content.decode()
    with_them = f"with {reviewer.user}, from {contributor.user}, due 31 December 2999; being prepared"
    assert with_them in text_of(contributor.get(address(proposal, "give")))
    send(proposal, by=contributor.user, at=timezone.now())
    assert f"{line}waiting for review Read the dates. Done" in text_of(reviewer.get("/admin/"))


def test_one_that_has_come_to_its_end_says_so_until_it_is_done(contributor, reviewer, proposal):
    press(contributor, proposal, to=reviewer.user.pk)
    work = Assignment.objects.get()
    Assignment.objects.filter(pk=work.pk).update(due_on="2020-01-01")
    assert "desk-overdue" in reviewer.get("/admin/").content.decode()
    withdraw(proposal, by=contributor.user, at=timezone.now())
    page = reviewer.get("/admin/")
    assert f"Proposal for Ada Example from {contributor.user}, due 1 January 2020; withdrawn already" in text_of(page)
    assert "desk-overdue" not in page.content.decode()
    assert "Proposal for Ada Example; withdrawn already" in text_of(reviewer.get("/admin/cases/assignment/?state=open"))
    assert address(proposal, "give") not in contributor.get(address(proposal)).content.decode()
    refused = press(contributor, proposal, to=reviewer.user.pk)
    assert "This proposal is withdrawn already: there is nothing to give." in text_of(refused)
    done = reviewer.post(address(work, "done"), follow=True)
    assert "Done: “Proposal for Ada Example”." in text_of(done)
    assert "Nothing waits for you." in text_of(reviewer.get("/admin/"))


def test_published_it_says_so(contributor, reviewer, proposal):
    press(contributor, proposal, to=contributor.user.pk)
    send(proposal, by=contributor.user, at=timezone.now())
    proposal.refresh_from_db()
    approve(proposal, seal=proposal.seal, by=reviewer.user, at=timezone.now())
    assert "for no set day; approved, not live yet" in text_of(contributor.get("/admin/"))
    publish_due(at=timezone.now())
    assert "for no set day; published already" in text_of(contributor.get("/admin/"))


def test_only_colleagues_are_offered(contributor, colleague, auditor):
    page = contributor.get(address(InmateFactory(), "give")).content.decode()
    offered = [f"<option value={user.pk}>" in page.replace('"', "") for user in (colleague.user, auditor.user)]
    assert offered == [True, False]
    refused = press(contributor, InmateFactory(), to=auditor.user.pk)
    assert (refused.status_code, Assignment.objects.count()) == (200, 0)


def test_pressed_twice_it_is_given_once(contributor, colleague):
    thing = InmateFactory()
    data = form_of(contributor.get(address(thing, "give"))) | {"to": colleague.user.pk}
    answers = [contributor.post(address(thing, "give"), data) for _ in range(2)]
    assert [answer.url for answer in answers] == [address(thing)] * 2
    assert (Assignment.objects.count(), Journal.objects.count()) == (1, 1)


def test_a_day_that_has_passed_is_refused_and_can_be_mended(contributor, colleague):
    thing = InmateFactory()
    refused = press(contributor, thing, to=colleague.user.pk, due_on="2020-01-01", note="Read it.")
    assert "The day on which it is due has passed" in text_of(refused)
    assert Assignment.objects.count() == 0
    mended = form_of(refused)
    assert (mended["note"], mended["to"]) == ("Read it.", str(colleague.user.pk))
    assert contributor.post(address(thing, "give"), mended | {"due_on": ""}).status_code == 302
    assert Assignment.objects.get().due_on is None


def test_what_breaks_a_text_is_refused_with_words(contributor, colleague):
    refused = press(contributor, InmateFactory(), to=colleague.user.pk, note="Read\vit")
    assert "U+000B" in text_of(refused)
    assert Assignment.objects.count() == 0


def test_who_only_reads_gives_nothing_and_has_no_link(auditor, contributor):
    thing = InmateFactory()
    assert address(thing, "give") not in auditor.get(address(thing)).content.decode()
    assert auditor.get(address(thing, "give")).status_code == 403
    assert contributor.get(address(thing, "give")).status_code == 200


def test_what_is_not_there_is_not_given(contributor):
    assert contributor.get("/admin/cases/inmate/999999/give/").status_code == 404


def test_done_is_one_press(contributor, colleague):
    work = AssignmentFactory(to=contributor.user, question__text="When?")
    assert contributor.get(address(work, "done")).status_code == 405
    assert colleague.post(address(work, "done")).status_code == 403
    work.refresh_from_db()
    assert work.done_at is None
    for _ in range(2):
        assert "Done: “When?”." in text_of(contributor.post(address(work, "done"), follow=True))
    work.refresh_from_db()
    assert (work.done_by, Journal.objects.filter(act="done").count()) == (contributor.user, 1)
    assert "Nothing waits for you." in text_of(contributor.get("/admin/"))


def test_a_case_that_was_given_can_still_be_deleted(contributor):
    work = AssignmentFactory(question=None, inmate=InmateFactory())
    where = contributor.get(address(work.inmate, "delete")).url
    assert contributor.post(where, {"post": "yes"}).status_code == 302
    assert not Assignment.objects.exists()


def test_its_list_is_read_and_narrowed(auditor, contributor):
    mine = AssignmentFactory(to=contributor.user, question__text="Mine?")
    AssignmentFactory(question__text="Theirs?", given_by=contributor.user)
    AssignmentFactory(question__text="Another?")
    found = {
        query: [name for name in ("Mine?", "Theirs?", "Another?") if name in text_of(contributor.get(where + query))]
        for where in ["/admin/cases/assignment/"]
        for query in ("", "?whose=to-me", "?whose=by-me", "?state=done")
    }
    assert found == {
        "": ["Mine?", "Theirs?", "Another?"],
        "?whose=to-me": ["Mine?"],
        "?whose=by-me": ["Theirs?"],
        "?state=done": [],
    }
    assert "Mine?" in text_of(auditor.get(address(mine)))
    assert StaffFactory(role="auditor").has_perm("cases.view_assignment")
