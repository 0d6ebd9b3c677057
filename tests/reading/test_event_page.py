"""An event's page between those listed next to it, and which of them came first as far as the dates say."""

from dataclasses import replace
from datetime import date

import pytest

from cases.reading.event_page import event_page
from tests.reading.documents import HEAD, case_document, event, uid

TODAY = date(2026, 11, 23)
NOT_KNOWN = "which came first is not known"
SAME_DAY = "on the same day; which came first is not recorded"
BY_DATES = "going by a date that is not certain"


def page_of(name, *dates):
    events = tuple(event(when, "charge", when) for when in dates)
    return event_page(replace(case_document(), events=events, questions=()), HEAD, uid(name), today=TODAY)


@pytest.mark.parametrize(
    ("first", "second", "before", "after"),
    [
        ("1983-06-04", "1983-06-05", "Before this", "After this"),
        ("1983", "1984-01-01", "Before this", "After this"),
        ("[..1983-06-04]", "1983-06-05", "Before this", "After this"),
        ("198X", "1983", f"Listed before this; {NOT_KNOWN}", f"Listed after this; {NOT_KNOWN}"),
        ("[..1983-06-04]", "1983", f"Listed before this; {NOT_KNOWN}", f"Listed after this; {NOT_KNOWN}"),
        ("1983", "1983-06-04", f"Listed before this; {NOT_KNOWN}", f"Listed after this; {NOT_KNOWN}"),
        ("1983", "[1983-06-04..]", f"Listed before this; {NOT_KNOWN}", f"Listed after this; {NOT_KNOWN}"),
        ("[..2026]", "[1983..]", f"Listed after this; {NOT_KNOWN}", f"Listed before this; {NOT_KNOWN}"),
        ("1983-06-04", "1983-06-04?", f"Listed before this; {NOT_KNOWN}", f"Listed after this; {NOT_KNOWN}"),
        ("1983-06-04", "1983-06-04T09:00:00Z", f"Listed before this, {SAME_DAY}", f"Listed after this, {SAME_DAY}"),
        ("1983-06-04T08:00:00Z", "1983-06-04T09:00:00Z", "Before this", "After this"),
        ("1983/1985", "1984", "Began before this", "After this began"),
        ("1983/..", "1984", "Began before this", "After this began"),
        ("1983/1985", "1986", "Before this", "After this"),
        ("1983-01-02/1985", "1983-01-02", f"Listed before this, {SAME_DAY}", f"Listed after this, {SAME_DAY}"),
        ("1983~", "1985", f"Before this, {BY_DATES}", f"After this, {BY_DATES}"),
        ("1983/..", "1985?", f"Began before this, {BY_DATES}", f"After this began, {BY_DATES}"),
    ],
)
def test_an_order_is_told_only_where_it_follows(first, second, before, after):
    is_turned = before.startswith("Listed after")
    one, other = (second, first) if is_turned else (first, second)
    if is_turned:
        before, after = after, before
    assert page_of(other, first, second).before.order == before
    assert page_of(one, first, second).after.order == after


def test_neighbours_are_those_of_the_timeline():
    dates = ("1983-01-05", "1983-06-09", "[..1983-06-04]", "198X")
    page = page_of("[..1983-06-04]", *dates)
    assert (page.before.event.words, page.after.event.words) == ("198X", "1983-01-05")
    assert page_of("198X", *dates).before is None
    assert page_of("1983-06-09", *dates).after is None
