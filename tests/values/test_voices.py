"""Speakers who are nobody."""

import pytest

from cases.values.voices import is_nobody


@pytest.mark.parametrize(
    "speaker",
    ["reports", "Unnamed sources", "several media reports", "officials", "a source close to the case", "Some critics"],
)
def test_nobody_could_ask_these(speaker: str) -> None:
    assert is_nobody(speaker, "en")


@pytest.mark.parametrize(
    "speaker",
    [
        "",
        "TMZ",
        "the sheriff",
        "prison officials",
        "The Associated Press",
        "Medical sources at St. Mary’s",
        "the",
        "Case",
    ],
)
def test_these_are_somebody_or_not_said(speaker: str) -> None:
    assert not is_nobody(speaker, "en")


def test_each_language_has_its_own_words() -> None:
    assert is_nobody("Fuentes anónimas", "es-MX")
    assert is_nobody("fuentes", "en", "es")
    assert not is_nobody("fuentes", "en")
    assert not is_nobody("reports", "")
