"""Exhibits with their tests: who ordered what, who tested, what came of it, and what each side says."""

from dataclasses import replace

import pytest

from cases.reading.addresses import anchor
from cases.reading.dates import When
from cases.reading.evidence import Occasion, Said, Side, evidence
from cases.reading.lookup import Link, Lookup
from cases.values.documents import in_order
from cases.values.edition import ExhibitItem, RoleItem
from cases.values.short_ids import short
from tests.reading.documents import answer, case_document, cite, claim, event, question, uid

SHIRT = (uid("shirt"),)
ORDER = event(
    "The court orders tests",
    "court_order",
    "2004-08-13",
    exhibits=SHIRT,
    roles=(RoleItem(uid("High Court"), "judge"), RoleItem(uid("Case Cooper"), "subject")),
)
TEST = event(
    "The laboratory reports",
    "evidence_test",
    "2005-01-02",
    standing="official_record",
    exhibits=SHIRT,
    account="It **excluded** him.",
    roles=(RoleItem(uid("Paper Press"), "laboratory"),),
    answers=(answer(ORDER, "carries_out"),),
)
FOUND = event("Found by the road", "evidence_found", "1983-06-05", exhibits=SHIRT)
URL = "/cases/case-cooper/events/{}/"


def shown(*events, questions=(), exhibits=None):
    document = replace(case_document(), events=in_order(events), questions=questions)
    if exhibits is not None:
        document = replace(document, exhibits=exhibits)
    return evidence(Lookup(document))


def occasion(item, *by):
    return Occasion(Link(item.headline, URL.format(short(item.id))), When(*by[0]), by[1:])


def rows(*events, **more):
    """Each row of the only item: the test, who tested, the orders with who ordered, the result and how it is known."""
    (item,) = shown(*events, **more)
    return [
        (
            row.test and row.test.event.words,
            [link.words for link in row.test.by] if row.test else [],
            [(order.event.words, [link.words for link in order.by]) for order in row.orders],
            row.result,
            row.result_by,
        )
        for row in item.rows
    ]


def test_a_test_stands_with_what_it_carries_out():
    (item,) = shown(FOUND, ORDER, TEST)
    court = Link("High Court", "/people/high-court/")
    assert (item.anchor, item.name, item.words) == (anchor("x", uid("shirt")), "Tan shirt", "Found by the road.")
    assert item.others == (occasion(FOUND, ("5 June 1983", "1983-06-05")),)
    (row,) = item.rows
    assert row.test == occasion(TEST, ("2 January 2005", "2005-01-02"), Link("Paper Press", "/people/paper-press/"))
    assert row.orders == (occasion(ORDER, ("13 August 2004", "2004-08-13"), court),)
    assert (row.result, row.result_by) == ("It excluded him.", "official record")


def test_an_order_without_a_test_and_a_test_without_an_order_have_rows_of_their_own():
    assert rows(ORDER, replace(TEST, answers=())) == [
        (None, [], [("The court orders tests", ["High Court"])], "", ""),
        ("The laboratory reports", ["Paper Press"], [], "It excluded him.", "official record"),
    ]


@pytest.mark.parametrize(
    ("kind", "effect", "is_the_order"),
    [
        ("court_order", "continues", True),
        ("executive_order", "takes_up", True),
        ("appeal_ruling", "carries_out", True),
        ("statement", "carries_out", True),
        ("statement", "continues", False),
    ],
)
def test_what_counts_as_the_order_of_a_test(kind, effect, is_the_order):
    asked = replace(ORDER, kind=kind, exhibits=())
    found = rows(asked, replace(TEST, answers=(answer(asked, effect),)))
    assert [[words for words, _ in row[2]] for row in found] == [["The court orders tests"] if is_the_order else []]


def test_an_item_of_which_nothing_is_recorded_says_so_in_one_row():
    asked = question("Whose is it?", claim("His.", speaker=uid("Ada Vocate"), nature="opinion"), exhibits=SHIRT)
    assert rows(FOUND, questions=(asked,)) == [(None, [], [], "", "")]


def test_whose_the_result_is_is_said():
    reported = replace(TEST, standing="reported", citations=(cite("paper", attributed_to="TMZ"),), answers=())
    claimed = replace(TEST, standing="claimed", answers=(), roles=(RoleItem(uid("Ada Vocate"), "speaker"),))
    assert [row[3:] for row in rows(reported)] == [
        ("It excluded him.", "reported; the source attributes this to TMZ"),
    ]
    assert [row[3:] for row in rows(claimed)] == [("It excluded him.", "claimed by Ada Vocate")]


def test_what_was_taken_back_is_no_test_and_no_order():
    assert rows(FOUND, replace(TEST, retraction="Another shirt.", answers=()), replace(ORDER, retraction="No.")) == [
        (None, [], [], "", "")
    ]


def test_a_test_of_an_item_that_nobody_recorded_stands_last():
    loose = replace(TEST, exhibits=(), answers=())
    items = shown(ORDER, loose)
    assert [(item.name, item.anchor, len(item.rows)) for item in items] == [
        ("Tan shirt", anchor("x", uid("shirt")), 1),
        ("", "", 1),
    ]
    assert items[1].rows[0].test.event.words == "The laboratory reports"


def test_each_side_is_told_with_who_says_it():
    asked = question(
        "Did it hold preservative?",
        claim("It did.", value="yes", nature="opinion", speaker=uid("Ada Vocate"), citations=(cite("blog"),)),
        claim("It did not.", value="no", regard="accepted", citations=(cite("paper"), cite("paper", "again"))),
        claim("One of them is a longer answer.", speaker=uid("Case Cooper"), nature="belief", regard="disputed"),
        exhibits=SHIRT,
    )
    (item,) = shown(ORDER, questions=(asked,))
    places = [f"#{anchor('k', each.id)}" for each in asked.claims]
    assert item.sides == (
        Side(
            Link("Did it hold preservative?", f"#{anchor('q', asked.id)}"),
            (
                Said(Link("yes", places[0]), "opinion of Ada Vocate", ""),
                Said(Link("no", places[1]), "in Paper Press", "accepted"),
                Said(Link("One of them is a longer answer.", places[2]), "belief of Case Cooper", "disputed"),
            ),
            0,
        ),
    )


def test_answers_about_two_items_are_told_once():
    both = (*SHIRT, uid("vial"))
    asked = question("Whose blood?", claim("His.", speaker=uid("Ada Vocate")), exhibits=both)
    exhibits = (ExhibitItem(uid("shirt"), "Tan shirt"), ExhibitItem(uid("vial"), "A vial"))
    vial, shirt = shown(questions=(asked,), exhibits=exhibits)
    assert (vial.name, len(vial.sides[0].said), vial.sides[0].above) == ("A vial", 1, 0)
    assert (shirt.name, len(shirt.sides[0].said), shirt.sides[0].above) == ("Tan shirt", 0, 1)


def test_a_person_without_a_name_is_shown_by_role():
    child = replace(TEST, roles=(RoleItem(uid("a child"), "expert"),))
    assert rows(child)[0][1] == ["a child"]
