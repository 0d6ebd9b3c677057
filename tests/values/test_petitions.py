"""What is still asked in a case, and what is ahead."""

from datetime import date

import pytest

from cases import choices
from cases.values import petitions
from tests.values.chains import ME, chain

ASKED = "clemency_petition 2016-02-17 pardon; "


@pytest.mark.parametrize(
    ("words", "still"),
    [
        (ASKED, ["clemency_petition"]),
        (ASKED + "letter 2018 testing", ["clemency_petition"]),
        (ASKED + "clemency_step 2018 takes_up clemency_petition", ["clemency_petition"]),
        (ASKED + "clemency_denial 2018 denies clemency_petition", []),
        (ASKED + "pardon 2018 grants clemency_petition", []),
        (ASKED + "clemency_step 2018 ends clemency_petition", []),
        (ASKED + "clemency_denial 2018 not_carried_out denies clemency_petition", ["clemency_petition"]),
        (ASKED + "clemency_denial 2030 scheduled denies clemency_petition", ["clemency_petition"]),
        (
            ASKED + "clemency_denial 2018 denies clemency_petition; court_order 2019 reverses clemency_denial",
            ["clemency_petition"],
        ),
        (
            ASKED + "clemency_denial 2018 denies clemency_petition; court_order:A 2019 reverses clemency_denial; "
            "court_order:B 2020 reverses court_order:A",
            [],
        ),
        ("clemency_petition 2016 pardon of other", []),
        ("clemency_petition 2016 pardon of me", ["clemency_petition"]),
        ("filing 2016 new_trial; filing:B 2017 stay", ["filing", "filing:B"]),
    ],
)
def test_a_petition_is_open_until_something_that_stands_decides_it(words: str, still: list[str]) -> None:
    assert [event.id for event in petitions.open_petitions(chain(words), ME)] == still


@pytest.mark.parametrize(
    ("turn", "still"),
    [
        ("death 2020 of me", []),
        ("execution 2020 of me", []),
        ("exoneration 2020", []),
        ("pardon 2020", ["filing"]),
        ("commutation 2020 life", ["clemency_petition", "filing"]),
        ("release 2020", ["clemency_petition", "filing"]),
        ("death 2020 of other", ["clemency_petition", "filing"]),
        ("pardon 2020 of other", ["clemency_petition", "filing"]),
        ("pardon 2020 scheduled", ["clemency_petition", "filing"]),
        ("exoneration 2020; appeal_ruling 2021 reverses exoneration", ["clemency_petition", "filing"]),
        ("death 2015 of me", ["clemency_petition", "filing"]),  # asked for after it
    ],
)
def test_what_leaves_nothing_to_ask_closes_what_was_asked_before_it(turn: str, still: list[str]) -> None:
    events = chain("clemency_petition 2016 pardon; filing 2017 new_trial; " + turn)
    assert [event.id for event in petitions.open_petitions(events, ME)] == still


@pytest.mark.parametrize(
    ("words", "ahead"),
    [
        ("hearing 2026-11-23 scheduled", ["hearing"]),
        ("hearing 2026-11-22 scheduled", []),
        ("hearing 2026-11 scheduled", ["hearing"]),
        ("execution_date 2027-01-01 not_carried_out", []),
        ("stay 2026 stops execution_date; execution_date 2027 scheduled", []),
        ("court_order 2026 ends hearing; hearing 2027 scheduled", []),
        ("court_order 2026 reverses hearing; hearing 2027 scheduled", []),
        ("stay 2025 scheduled stops execution_date; execution_date 2027 scheduled", ["execution_date"]),
        (
            "stay 2026 stops execution_date; appeal_ruling 2026 reverses stay; execution_date 2027 scheduled",
            ["execution_date"],
        ),
        ("court_order 2026 continues hearing; hearing 2027 scheduled", ["hearing"]),
    ],
)
def test_what_comes_is_scheduled_for_today_or_later_and_not_called_off(words: str, ahead: list[str]) -> None:
    assert [event.id for event in petitions.coming(chain(words), date(2026, 11, 23))] == ahead


def test_the_words_used_here_are_those_of_the_model() -> None:
    assert {kind.value for kind in choices.PETITIONS} == petitions._PETITIONS
    assert {effect.value for effect in choices.CLOSING} == petitions._CLOSING
    assert set(choices.Effect.values) >= petitions._CALLING_OFF
    assert set(choices.EventKind.values) >= set(petitions._LEAVES_NOTHING_TO_ASK)
