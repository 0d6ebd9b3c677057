"""What pages show of what was taken back: a notice in its place, and nothing of it anywhere else."""

from dataclasses import replace
from datetime import date

import pytest

from cases.reading.case_page import case_page
from cases.reading.choice import Choice
from cases.reading.comparison import comparison
from cases.reading.event_page import event_page
from cases.values.edition import Document, RoleItem
from cases.values.retraction import notice, notice_of
from cases.values.standing import standing
from tests.reading.documents import HEAD, case_document, event, uid

TODAY = date(2026, 11, 23)
WHY = "The record was of another person."
RELEASED = event(
    "He walked free", "release", "2020-05", standing="official_record", roles=(RoleItem(uid("Case Cooper"), "subject"),)
)


def with_last(document: Document, last) -> Document:
    """The case with one more event at its end, and the status that its events give."""
    events = (*document.events, last)
    now = standing(events, document.facts.subject)
    facts = replace(document.facts, status=now.status, status_event=now.event.id)
    return replace(document, facts=facts, events=events)


TAKEN = notice_of(RELEASED, "Retracted: release", WHY)


def page_of(document: Document, **more):
    return case_page(document, HEAD, today=TODAY, **more)


def test_an_event_that_was_taken_back_stands_in_its_place_and_counts_for_nothing() -> None:
    before = page_of(case_document())
    stands, taken = page_of(with_last(case_document(), RELEASED)), page_of(with_last(case_document(), TAKEN))
    assert (stands.facts, stands.timeline.total) != (before.facts, before.timeline.total)
    assert (taken.facts, taken.strip, taken.who, taken.sources) == (
        before.facts,
        before.strip,
        before.who,
        before.sources,
    )
    last = taken.timeline.years[-1]
    assert taken.timeline == replace(before.timeline, years=(*before.timeline.years, last))
    assert (last.words, last.count, last.bar) == ("2020", 0, "0%")
    (entry,) = last.entries
    assert (entry.shape, entry.headline, entry.when.words, entry.retraction) == (
        "retracted",
        "Retracted: release",
        "May 2020",
        WHY,
    )


def test_an_event_that_stands_is_shaped_as_its_kind() -> None:
    (entry,) = page_of(with_last(case_document(), RELEASED)).timeline.years[-1].entries
    assert (entry.shape, entry.retraction) == ("release", "")


@pytest.mark.parametrize("choice", [Choice(standing="reported"), Choice(strand="custody")])
def test_a_narrowed_timeline_leaves_it_out(choice: Choice) -> None:
    assert page_of(with_last(case_document(), TAKEN), choice=choice) == page_of(case_document(), choice=choice)


def test_what_an_address_asks_for_and_does_not_exist_asks_for_nothing() -> None:
    asked = [Choice.asked(query) for query in ({}, {"standing": "claimed"}, {"standing": "x", "strand": "x"})]
    assert asked == [Choice(), Choice(standing="claimed"), Choice()]


def test_its_own_page_says_so() -> None:
    page = event_page(with_last(case_document(), TAKEN), HEAD, RELEASED.id, today=TODAY)
    assert (page.entry.headline, page.entry.retraction, page.sources) == ("Retracted: release", WHY, ())


def test_a_comparison_shows_what_was_there_and_why_it_went() -> None:
    before, after = with_last(case_document(), RELEASED), with_last(case_document(), TAKEN)
    group = comparison(before, after).groups[0]
    (item,) = group.items
    words = {field.name: "".join(piece.text for line in field.lines for piece in line.pieces) for field in item.fields}
    assert (item.verb, item.words) == ("changed", "Retracted: release")
    assert words["Taken back, because"] == WHY
    assert {"Headline", "Sources", "People", "How it is known"} <= set(words)


def test_a_case_that_was_taken_back_is_a_notice() -> None:
    document = case_document()
    page = page_of(notice(document.facts, document.people, WHY))
    assert (page.name, page.url, page.retraction) == ("Case Cooper", "/cases/case-cooper/", WHY)
    assert (page.timeline.years, page.questions, page.sources, page.strip, page.opening, page.campaigns) == (
        (),
        (),
        (),
        None,
        (),
        (),
    )
    assert page_of(document).retraction == ""


def test_a_page_with_a_home_of_its_own_keeps_to_itself() -> None:
    page = page_of(case_document(), home="/preview/secret/")
    urls = {entry.url.partition("#")[0] for year in page.timeline.years for entry in year.entries}
    assert (page.url, urls) == ("/preview/secret/", {"/preview/secret/"})
