"""What a reader asks to see of a timeline: by standing, strand and kind, in either order, each removable."""

from dataclasses import replace

import pytest

from cases.reading.choice import Choice, Removable
from cases.reading.lookup import Lookup
from cases.reading.timeline import timeline
from tests.reading.documents import case_document, event, publish

EVENTS = tuple(
    replace(event(f"{kind} of {when}", kind, when), standing=standing)
    for when, kind, standing in (
        ("1983-06", "arrest", "reported"),
        ("1983-07", "charge", "official_record"),
        ("1985", "sentence", "court_finding"),
        ("2004-02", "filing", "official_record"),
        ("2004-03", "filing", "reported"),
    )
)


def shown(choice: Choice):
    return timeline(Lookup(replace(case_document(), events=EVENTS, questions=())), choice)


def headlines(choice: Choice) -> list[str]:
    return [entry.headline for year in shown(choice).years for entry in year.entries]


def test_newest_first_turns_years_and_what_is_in_them():
    assert headlines(Choice(is_newest_first=True)) == headlines(Choice())[::-1]
    turned = shown(Choice(is_newest_first=True))
    assert [(year.words, year.count, year.gap != "") for year in turned.years] == [
        ("2004", 2, False),
        ("1985", 1, True),
        ("1983", 2, False),
    ]
    ((gap,), (before,)) = ([year.gap for year in one.years if year.gap] for one in (turned, shown(Choice())))
    assert gap == before, "the gap stands between the same two years, whichever comes first"


@pytest.mark.parametrize(
    ("choice", "query"),
    [
        (Choice(), ""),
        (Choice(kind="filing"), "kind=filing"),
        (
            Choice(standing="reported", strand="courts", kind="filing", is_newest_first=True),
            "standing=reported&strand=courts&kind=filing&order=newest",
        ),
    ],
)
def test_an_address_says_what_is_asked(choice: Choice, query: str):
    assert choice.query == query
    assert Choice.asked(dict(pair.split("=") for pair in query.split("&") if pair)) == choice


def test_what_no_address_of_ours_holds_asks_for_nothing():
    assert Choice.asked({"kind": "x", "standing": "", "strand": "y", "order": "sideways"}) == Choice()


def test_kinds_count_what_each_would_show_and_lead_back():
    found = shown(Choice(standing="official_record", kind="filing"))
    assert [(one.words, one.count, one.query, one.is_chosen) for one in found.kinds] == [
        ("charge", 1, "standing=official_record&kind=charge", False),
        ("court filing", 1, "standing=official_record", True),
    ]
    assert headlines(Choice(standing="official_record", kind="filing")) == ["filing of 2004-02"]
    assert (found.count, found.hidden, found.chosen) == (1, 4, "official record, court filing")


def test_each_can_be_taken_away_by_itself_and_the_order_stays():
    choice = Choice(standing="reported", strand="courts", kind="filing", is_newest_first=True)
    assert choice.removable == (
        Removable("reported", "strand=courts&kind=filing&order=newest"),
        Removable("courts", "standing=reported&kind=filing&order=newest"),
        Removable("court filing", "standing=reported&strand=courts&order=newest"),
    )
    assert (choice.turned, choice.all_events) == ("standing=reported&strand=courts&kind=filing", "order=newest")


@pytest.mark.django_db
def test_where_nothing_is_of_this_sort_the_page_says_so(client):
    publish(case_document())
    page = client.get("/cases/case-cooper/?kind=pardon&order=newest").content.decode()
    assert "No events of this sort are recorded." in page
    assert 'href="/cases/case-cooper/?order=newest#timeline">Show all</a>' in page
    assert 'href="/cases/case-cooper/?kind=pardon#timeline">oldest first</a>' in page
