"""A name with one slip in it is seen; another name, and what only looks a little like it, is not."""

import pytest

from cases.values.misspellings import misspelt

NAMES = {"jessica", "christopher", "joshua", "jess", "martin"}


@pytest.mark.parametrize(
    "word", ["Jesica", "JESICA", "Jessyca", "Jessicca", "Jesscia", "Kristopher", "Cristofer", "Chistopher", "Jushua"]
)
def test_a_slip(word: str) -> None:
    assert list(misspelt(f"“{word}” was ten", NAMES, ())) == [word]


@pytest.mark.parametrize(
    "text", ["", "jesica", "Jessica’s, Jessie and Jess", "Christine, Marvin, Marti", "Christ, Marie", "Christophe-Paul"]
)
def test_none(text: str) -> None:
    assert list(misspelt(text, NAMES, {"christophe", "marti"})) == []
    assert list(misspelt("Jesica", (), ())) == []
    assert list(misspelt("Jesica", NAMES, {"jesica"})) == []
