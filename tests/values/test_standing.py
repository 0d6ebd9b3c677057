"""Where a case stands, read from the chain of its events."""

from dataclasses import replace

import pytest

from cases import choices
from cases.values import standing as module
from cases.values.edition import EventItem
from cases.values.standing import jurisdiction, standing
from tests.values.chains import ME, chain

TO_DEATH = "charge 1983-06-09; verdict 1985-02-19; sentence 1985-05-15 death; "
FIRST_TO_DEATH = "verdict:A 1985; sentence:A 1986 death; "
THEN_TO_A_TERM = "verdict:B 1990; sentence:B 1991 term; "
RELEASED = TO_DEATH + "release 2018-06-06; "


def check(words: str, status: str, rests_on: str | None) -> None:
    found = standing(chain(words), ME)
    assert (found.status, found.event.id if found.event else None) == (status, rests_on)


@pytest.mark.parametrize(
    ("words", "status", "rests_on"),
    [
        ("", "unknown", None),
        ("post 2018", "unknown", None),
        ("charge 1983", "accused", "charge"),
        ("charge 1983; plea 1984", "accused", "charge"),  # a guilty plea convicts nobody
        ("charge 1983; verdict 1985", "convicted", "verdict"),
        (TO_DEATH, "death_sentence", "sentence"),
        ("verdict 1985; sentence 1985 term", "serving", "sentence"),
        ("sentence 1985 term; verdict 1985-02-19", "serving", "sentence"),  # the coarser date sorts first
        ("verdict 1985; charge 1985-02", "convicted", "verdict"),
        (TO_DEATH + "stay 2004", "death_sentence", "sentence"),
        (TO_DEATH + "moratorium 2019", "death_sentence", "sentence"),
        (TO_DEATH + "execution 2004 of me not_carried_out", "death_sentence", "sentence"),
        (TO_DEATH + "release 2030 scheduled", "death_sentence", "sentence"),
        (TO_DEATH + "appeal_ruling 1991 affirms sentence", "death_sentence", "sentence"),
    ],
)
def test_to_a_sentence(words: str, status: str, rests_on: str | None) -> None:
    check(words, status, rests_on)


@pytest.mark.parametrize(
    ("words", "status", "rests_on"),
    [
        ("charge 1983; acquittal 1985", "acquitted", "acquittal"),
        ("charge 1983; dismissal 1985", "charges_dropped", "dismissal"),
        ("charge 1983; court_order 1985 reverses charge", "charges_dropped", "court_order"),
        ("charge 1983; court_order 1985 ends charge", "charges_dropped", "court_order"),
        ("charge 1983; mistrial 1984", "accused", "mistrial"),
        ("charge 1983; mistrial 1984; verdict 1985", "convicted", "verdict"),
        ("charge 1983; mistrial 1984; acquittal 1985", "acquitted", "acquittal"),
        ("charge 1983; mistrial 1984; acquittal 1985 takes_up charge", "acquitted", "acquittal"),
        ("dismissal 1983; charge 1983-02", "charges_dropped", "dismissal"),
        ("charge:A 1983; dismissal 1984; charge:B 1985", "accused", "charge:B"),
        ("charge:A 1983; charge:B 1983; dismissal 1984 ends charge:B", "accused", "charge:A"),
        ("charge:A 1983; charge:B 1983; acquittal 1984 takes_up charge:B", "accused", "charge:A"),
        ("charge:A 1983; charge:B 1983; acquittal 1984 takes_up charge:B; verdict 1984", "convicted", "verdict"),
        ("charge 1983; dismissal 1984; court_order 1985 reverses dismissal", "accused", "charge"),
        ("charge 1983; dismissal 1984; release 1984", "charges_dropped", "dismissal"),
        (FIRST_TO_DEATH + "charge 1990; acquittal 1991", "death_sentence", "sentence:A"),
        (FIRST_TO_DEATH + "charge 1990; dismissal 1991", "death_sentence", "sentence:A"),
        (TO_DEATH + "acquittal 1990 reverses verdict", "acquitted", "acquittal"),
        (TO_DEATH + "appeal_ruling 1990 reverses verdict; dismissal 1991", "charges_dropped", "dismissal"),
        (TO_DEATH + "appeal_ruling 1990 reverses verdict; mistrial 1991", "accused", "mistrial"),
        (TO_DEATH + "appeal_ruling 1990 reverses verdict; acquittal 1991; release 1991", "acquitted", "acquittal"),
    ],
)
def test_a_prosecution_that_does_not_end_in_a_verdict(words: str, status: str, rests_on: str) -> None:
    check(words, status, rests_on)


@pytest.mark.parametrize(
    ("words", "status", "rests_on"),
    [
        (TO_DEATH + "appeal_ruling 1991 reverses verdict", "vacated", "appeal_ruling"),
        (TO_DEATH + "appeal_ruling 1991 reverses verdict reverses sentence", "vacated", "appeal_ruling"),
        (TO_DEATH + "appeal_ruling 1991 reverses sentence", "convicted", "appeal_ruling"),
        (
            TO_DEATH + "appeal_ruling:A 1991 reverses verdict; appeal_ruling:B 1992 reverses appeal_ruling:A",
            "death_sentence",
            "sentence",
        ),
        (
            TO_DEATH + "appeal_ruling:A 1991 reverses sentence; appeal_ruling:B 1992 reverses appeal_ruling:A",
            "death_sentence",
            "sentence",
        ),
        (
            TO_DEATH + "appeal_ruling:A 1991 reverses sentence; appeal_ruling:B 1995 reverses verdict",
            "vacated",
            "appeal_ruling:B",
        ),
        (TO_DEATH + "commutation 2000 life; appeal_ruling 2010 reverses verdict", "vacated", "appeal_ruling"),
        (TO_DEATH + "appeal_ruling 1991 reverses verdict; charge:B 1992", "accused", "charge:B"),
        (TO_DEATH + "appeal_ruling 1991 reverses verdict; verdict:B 1992", "convicted", "verdict:B"),
        (TO_DEATH + "appeal_ruling 1991 reverses sentence; sentence:B 1992 life", "serving", "sentence:B"),
        (TO_DEATH + "sentence:B 1992 life reverses sentence", "serving", "sentence:B"),
        (TO_DEATH + "sentence:B 1992 time_served reverses sentence", "released", "sentence:B"),
        (TO_DEATH + "appeal_ruling 1991 reverses verdict; release 1992", "released", "release"),
        ("verdict 1985; release 1990; appeal_ruling 1995 reverses verdict", "vacated", "appeal_ruling"),
        (
            "verdict 1985 of other; sentence 1985 death of me; appeal_ruling 1991 reverses verdict",
            "death_sentence",
            "sentence",
        ),
        (TO_DEATH + "verdict:B 1985 of other; appeal_ruling 1991 reverses verdict:B", "death_sentence", "sentence"),
        (
            "verdict 1985 of me of other; sentence 1985 death of me; appeal_ruling 1991 of other reverses verdict",
            "death_sentence",
            "sentence",
        ),
    ],
)
def test_what_a_reversal_leaves(words: str, status: str, rests_on: str) -> None:
    check(words, status, rests_on)


@pytest.mark.parametrize(
    ("words", "status", "rests_on"),
    [
        (FIRST_TO_DEATH + "charge 1990", "death_sentence", "sentence:A"),
        (FIRST_TO_DEATH + "verdict:B 1990", "death_sentence", "sentence:A"),
        (FIRST_TO_DEATH + THEN_TO_A_TERM, "death_sentence", "sentence:A"),
        (FIRST_TO_DEATH + THEN_TO_A_TERM + "appeal_ruling 1995 reverses verdict:B", "death_sentence", "sentence:A"),
        (
            FIRST_TO_DEATH.replace("death", "death continues verdict:A")
            + THEN_TO_A_TERM.replace("term", "term continues verdict:B")
            + "appeal_ruling 1995 reverses verdict:A",
            "serving",
            "sentence:B",
        ),
        (
            "verdict:A 1985; verdict:B 1985; sentence 1986 death; appeal_ruling 1990 reverses verdict:A",
            "death_sentence",
            "sentence",
        ),
        (TO_DEATH + "commutation 2000 life; charge:B 2005", "commuted", "commutation"),
        (TO_DEATH + "commutation 2000 life; sentence:B 2005 death", "death_sentence", "sentence:B"),
        (FIRST_TO_DEATH + "sentence:B 1991 term; commutation 2000 ends sentence:B", "death_sentence", "sentence:A"),
    ],
)
def test_another_matter_takes_nothing_from_a_sentence_that_stands(words: str, status: str, rests_on: str) -> None:
    check(words, status, rests_on)


@pytest.mark.parametrize(
    ("words", "status", "rests_on"),
    [
        (TO_DEATH + "commutation 2021 life_without_parole", "commuted", "commutation"),
        (TO_DEATH + "commutation 2021 life_without_parole ends sentence", "commuted", "commutation"),
        (
            TO_DEATH + "commutation 2021 life ends sentence; court_order 2022 reverses commutation",
            "death_sentence",
            "sentence",
        ),
        (TO_DEATH + "commutation 2018 time_served", "released", "commutation"),
        (TO_DEATH + "sentence:B 2018 time_served", "released", "sentence:B"),
        (TO_DEATH + "commutation 2010 life; release 2018", "released", "release"),
        (RELEASED + "pardon 2020", "pardoned", "pardon"),
        (TO_DEATH + "pardon 2018-06-05; release 2018-06-06", "pardoned", "pardon"),
        (TO_DEATH + "release 1985", "released", "release"),  # dates that overlap: release comes last
        (TO_DEATH + "exoneration 2001", "exonerated", "exoneration"),
        (TO_DEATH + "exoneration 2001 reverses verdict", "exonerated", "exoneration"),
        (
            TO_DEATH + "exoneration 2001 reverses verdict; appeal_ruling 2002 reverses exoneration",
            "death_sentence",
            "sentence",
        ),
        (TO_DEATH + "pardon 2001; exoneration 2001", "exonerated", "exoneration"),
        (TO_DEATH + "release 1990 of other", "death_sentence", "sentence"),
        ("charge 1983; release 1983-07; verdict 1985", "convicted", "verdict"),
        (RELEASED + "charge:B 2019", "accused", "charge:B"),
        (RELEASED + "charge:B 2019; acquittal 2020", "acquitted", "acquittal"),
        (TO_DEATH + "exoneration 2001; verdict:B 2005; sentence:B 2005 term; release 2010", "released", "release"),
    ],
)
def test_what_sets_free_overrides_the_judgments_before_it(words: str, status: str, rests_on: str) -> None:
    check(words, status, rests_on)


@pytest.mark.parametrize(
    ("words", "status", "rests_on"),
    [
        (RELEASED + "custody 2020/..", "unknown", None),
        (RELEASED + "custody 2020/", "unknown", None),
        (RELEASED + "arrest 2020", "unknown", None),
        (RELEASED + "custody 2020/2021", "released", "release"),
        (RELEASED + "custody 2020/2021; arrest 2020-03", "released", "release"),
        (RELEASED + "custody 2018/..", "released", "release"),  # may have begun before the release
        (RELEASED + "custody 2020/.. of other", "released", "release"),
        (RELEASED + "custody 2020/..; release:B 2021", "released", "release:B"),
        (RELEASED + "custody 2020/..; charge:B 2020-02", "accused", "charge:B"),
        (TO_DEATH + "exoneration 2001; custody 2020/..", "exonerated", "exoneration"),
    ],
)
def test_somebody_held_again_is_not_released(words: str, status: str, rests_on: str | None) -> None:
    check(words, status, rests_on)


@pytest.mark.parametrize(
    ("words", "status", "rests_on"),
    [
        (TO_DEATH + "death 2001 of me", "died", "death"),
        (TO_DEATH + "death 2001 of other", "death_sentence", "sentence"),
        (TO_DEATH + "death 2001", "death_sentence", "sentence"),
        (TO_DEATH + "execution 2001 of me", "executed", "execution"),
        (TO_DEATH + "execution 2001", "death_sentence", "sentence"),
        (TO_DEATH + "execution 2001 of other", "death_sentence", "sentence"),
        (TO_DEATH + "death 2001 of me; execution 2001 of me", "executed", "execution"),
        (TO_DEATH + "death 2001 of me; pardon 2005", "died", "death"),
        (TO_DEATH + "execution 2001 of me; exoneration 2005", "executed", "execution"),
    ],
)
def test_death_is_final_and_says_whose(words: str, status: str, rests_on: str) -> None:
    check(words, status, rests_on)


@pytest.mark.parametrize(
    ("judged", "expected"),
    [
        ([], ""),
        (["verdict 1985 Utopia"], "Utopia"),
        (["verdict 1985 Utopia", "sentence 1986 "], "Utopia"),
        (["verdict:A 1985 Utopia", "verdict:B 1990 Nowhere"], "Nowhere"),
        (["verdict:A 1985 Utopia", "verdict:B 1990 Nowhere of other"], "Utopia"),
        (["verdict:A 1985 Utopia", "verdict:B 1990 Nowhere", "appeal_ruling 1991  reverses verdict:B"], "Utopia"),
        (
            [
                "verdict:A 1985 Utopia",
                "verdict:B 1990 Nowhere",
                "sentence 1991 Nowhere continues verdict:B",
                "appeal_ruling 1992  reverses verdict:B",
            ],
            "Utopia",
        ),
        (["verdict 1985 Utopia", "appeal_ruling 1991  reverses verdict"], "Utopia"),  # none stands: the newest
    ],
)
def test_the_jurisdiction_is_that_of_the_newest_judgment_that_stands(judged: list[str], expected: str) -> None:
    assert jurisdiction(judgments(judged), ME) == expected


def judgments(written: list[str]) -> list[EventItem]:
    """Events whose third word is the jurisdiction, empty for none."""
    found = []
    for text in written:
        name, when, place, *rest = text.split(" ")
        event = chain(" ".join([name, when, *rest]))[0]
        found.append(replace(event, jurisdiction=place))
    return found


def test_the_words_used_here_are_those_of_the_model() -> None:
    kinds = set(module._DIRECT) | set(module._FINAL) | module._CLEARING | module._PROSECUTION
    kinds |= {kind for _, kind in module._ANSWERING}
    assert kinds <= set(choices.EventKind.values)
    assert {effect for effect, _ in module._ANSWERING} <= set(choices.Effect.values)
    assert set(choices.JUDGMENTS) == module._JUDGMENTS
    given = {*module._DIRECT.values(), *module._ANSWERING.values(), "serving", "death_sentence"}
    assert given == set(module._WEIGHT)
    assert given | set(module._FINAL.values()) | {"unknown"} == set(choices.Status.values)
