"""Where a case stands, read from the chain of its events."""

from datetime import date
from typing import Any

import pytest

from cases import choices
from cases.values import progress
from cases.values.edition import AnswerItem, EventItem, RoleItem

ME = "me"


def event(name: str, kind: str, when: str, **more: Any) -> EventItem:
    answers = tuple(AnswerItem(earlier, effect, "", "") for earlier, effect in more.pop("answers", ()))
    return EventItem(id=name, kind=kind, headline=name, when=when, answers=answers, **more)


CHARGE = event("charge", "charge", "1983-06-09")
VERDICT = event("verdict", "verdict", "1985-02-19")
DEATH_SENTENCE = event("sentence", "sentence", "1985-05-15", sentence="death")
TO_DEATH = [CHARGE, VERDICT, DEATH_SENTENCE]


@pytest.mark.parametrize(
    ("events", "status", "rests_on"),
    [
        ([], "unknown", None),
        ([event("post", "post", "2018")], "unknown", None),
        ([CHARGE], "accused", "charge"),
        ([CHARGE, VERDICT], "convicted", "verdict"),
        (TO_DEATH, "death_sentence", "sentence"),
        ([*TO_DEATH, event("s", "stay", "2004")], "death_sentence", "sentence"),
        ([*TO_DEATH, event("m", "moratorium", "2019")], "death_sentence", "sentence"),
        ([*TO_DEATH, event("x", "execution", "2004", outcome="not_carried_out")], "death_sentence", "sentence"),
        ([*TO_DEATH, event("x", "release", "2030", outcome="scheduled")], "death_sentence", "sentence"),
        ([VERDICT, event("s", "sentence", "1985", sentence="term")], "serving", "s"),
        ([*TO_DEATH, event("c", "commutation", "2021", sentence="life_without_parole")], "commuted", "c"),
        ([*TO_DEATH, event("c", "commutation", "2018", sentence="time_served")], "released", "c"),
        ([*TO_DEATH, event("r", "release", "2018"), event("p", "pardon", "2020")], "pardoned", "p"),
        (
            [*TO_DEATH, event("a", "appeal_ruling", "1991", answers=[("sentence", "affirms")])],
            "death_sentence",
            "sentence",
        ),
        ([*TO_DEATH, event("a", "appeal_ruling", "1991", answers=[("verdict", "reverses")])], "vacated", "a"),
        ([*TO_DEATH, event("a", "appeal_ruling", "1991", answers=[("sentence", "reverses")])], "convicted", "a"),
        ([*TO_DEATH, event("x", "exoneration", "2001")], "exonerated", "x"),
        ([*TO_DEATH, event("d", "death", "2001", roles=(RoleItem(ME, "subject"),))], "died", "d"),
        (
            [*TO_DEATH, event("d", "death", "2001", roles=(RoleItem("another", "subject"),))],
            "death_sentence",
            "sentence",
        ),
        (
            [*TO_DEATH, event("v", "release", "1990", roles=(RoleItem("another", "subject"),))],
            "death_sentence",
            "sentence",
        ),
        (
            [event("d", "death", "2001", roles=(RoleItem(ME, "subject"),)), event("x", "pardon", "2005")],
            "died",
            "d",
        ),
    ],
)
def test_status_after_the_newest_event_that_bears_on_it(
    events: list[EventItem], status: str, rests_on: str | None
) -> None:
    found = progress.standing(events, ME)
    assert (found.status, found.event.id if found.event else None) == (status, rests_on)


def test_a_petition_is_open_until_it_is_granted_denied_or_ended() -> None:
    first = event("first", "clemency_petition", "2004-01", relief="clemency")
    second = event("second", "clemency_petition", "2016-02-17", relief="pardon")
    step = event("step", "clemency_step", "2018", answers=[("second", "takes_up")])
    denial = event("denial", "clemency_denial", "2004-01-30", answers=[("first", "denies")])
    letter = event("letter", "letter", "2018", relief="testing")
    assert progress.open_petitions([first, denial, second, step, letter]) == (second,)


def test_what_comes_is_scheduled_for_today_or_later() -> None:
    past = event("past", "hearing", "2026-11-22", outcome="scheduled")
    today = event("today", "hearing", "2026-11-23", outcome="scheduled")
    stopped = event("stopped", "execution_date", "2027-01-01", outcome="not_carried_out")
    assert progress.coming([past, today, stopped], date(2026, 11, 23)) == (today,)


def test_custody_is_counted_from_the_arrest_through_spans_that_touch() -> None:
    before = event("before", "custody", "1983-04-29/1983-06-02")
    arrest = event("arrest", "arrest", "[1983-06-30..1983-07-31]")
    jail = event("jail", "custody", "1983-07~/1985-05")
    prison = event("prison", "custody", "1985-05/2024-05~")
    now = event("now", "custody", "2024-05~/..")
    stay = progress.custody([before, arrest, jail, prison, now])
    assert stay is not None
    assert (stay.start.text, stay.start_event, stay.spans, stay.end, stay.is_ongoing) == (
        "[1983-06-30..1983-07-31]",
        arrest,
        (jail, prison, now),
        None,
        True,
    )


def test_custody_that_ended_says_when_and_no_custody_is_none() -> None:
    stay = progress.custody([event("prison", "custody", "1996~/2018-06-06")])
    assert stay is not None
    assert (stay.start.text, stay.end.text if stay.end else None, stay.is_ongoing) == ("1996~", "2018-06-06", False)
    assert progress.custody([event("visit", "visit", "2019")]) is None


def test_custody_with_an_unknown_end_neither_lasts_nor_has_an_end() -> None:
    stay = progress.custody([event("prison", "custody", "1996/")])
    assert stay is not None
    assert (stay.end, stay.is_ongoing) == (None, False)


def test_the_words_used_here_are_those_of_the_model() -> None:
    assert set(progress._DIRECT_STATUS) <= set(choices.EventKind.values)
    assert set(progress._DIRECT_STATUS.values()) | progress._FINAL <= set(choices.Status.values)
    assert {kind.value for kind in choices.PETITIONS} == progress._PETITIONS
    assert {effect.value for effect in choices.CLOSING} == progress._CLOSING
