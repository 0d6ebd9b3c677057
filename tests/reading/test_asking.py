"""Whom a campaign asked, for what, and what came of it."""

from dataclasses import replace

from cases.reading.asking import Addressee, Request
from cases.reading.campaign_page import campaign_page
from cases.reading.dates import When
from cases.reading.lookup import Link
from cases.values.edition import RoleItem
from tests.reading.documents import HEAD, answer, campaign_document, event, uid

GIL = Link("Gil Vernor", "/people/gil-vernor/")


def asked(name, when, capacity="Governor of Northland", **more):
    return event(name, "letter", when, roles=(RoleItem(uid("Gil Vernor"), "addressee", capacity),), **more)


def addressees(*events):
    return campaign_page(replace(campaign_document(), events=events), HEAD).addressees


def shown(item):
    return Link(item.headline, f"#e-{campaign_anchor(item)}")


def campaign_anchor(item):
    return campaign_page(replace(campaign_document(), events=(item,)), HEAD).timeline.years[0].entries[0].anchor[2:]


def test_everybody_asked_stands_with_each_request_and_what_came_of_it():
    letter = asked("A letter", "2018", relief="testing")
    call = asked("A call", "2019-03", "Senator", relief="other")
    order = event("He orders tests", "executive_order", "2018-12-24", answers=(answer(letter, "grants"),))
    assert addressees(letter, order, call) == (
        Addressee(
            GIL,
            ("Governor of Northland", "Senator"),
            (
                Request(
                    "testing of evidence",
                    shown(letter),
                    When("2018", "2018"),
                    ((shown(order), When("24 December 2018", "2018-12-24")),),
                ),
                Request("", shown(call), When("March 2019", "2019-03"), ()),
            ),
        ),
    )


def test_where_nobody_was_asked_nobody_is_named():
    assert addressees(event("A vigil", "campaign_action", "2020")) == ()
