"""Weekdays beside dates."""

import pytest

from cases.values.weekdays import Misfit, days_in, misfits, weekday_word, weekdays_in

FRIDAY = 4


@pytest.mark.parametrize(
    "words",
    [
        "Thursday, May 31, 2019",
        "Thursday 31 May 2019",
        "Thursday, 31 May 2019",
        "Thursday the 31st of May 2019",
        "thursday, may 31st 2019",
        "Thu. 31 May 2019",
        "Thurs, May 31, 2019",
        "Thursday 2019-05-31",
        "31 May 2019 (Thursday",
        "31 May 2019, a Thursday",
        "May 31, 2019, Thursday",
        "Sun. 31 May 2019",
    ],
)
def test_a_weekday_that_does_not_fit(words: str) -> None:
    assert list(misfits(f"She came on {words}), they say.", "en")) == [Misfit(words, FRIDAY)]


@pytest.mark.parametrize(
    "text",
    [
        "Friday, May 31, 2019",
        "31 May 2019 (Friday)",
        "Thursday 30 May 2019, Friday 31 May 2019",
        "On 31 May 2019. Thursday was quiet.",
        "On 31 May 2019 the Thursday before",
        "Thursday 31 May",
        "Thursday, May 2019",
        "Thursday 31 June 2019",
        "in The Sun, May 31, 2019",
        "Tuesdays 31 May 2019",
    ],
)
def test_what_fits_or_can_not_be_told(text: str) -> None:
    assert list(misfits(text, "en")) == []


def test_other_languages() -> None:
    assert list(misfits("el jueves 31 de mayo de 2019", "es")) == [Misfit("jueves 31 de mayo de 2019", FRIDAY)]
    assert list(misfits("el viernes, 31 de mayo del 2019", "es-MX")) == []
    assert list(misfits("jueves 31 de mayo de 2019", "en")) == []
    assert list(misfits("Thursday 31 May 2019", "xx")) == []


def test_weekdays_and_days_that_a_text_names() -> None:
    assert weekdays_in("On Monday, or tuesday; he sat in the sun", "en") == {0, 1}
    assert weekdays_in("el sábado", "es") == {5}
    assert weekdays_in("On Monday", "xx") == frozenset()
    assert days_in("his May 20 column, the 21st of June 2018, March 2004", "en") == {(5, 20), (6, 21)}
    assert days_in("el 3 de mayo", "es") == {(5, 3)}
    assert days_in("May 20", "xx") == frozenset()
    assert [weekday_word(place) for place in (0, 6)] == ["Monday", "Sunday"]
