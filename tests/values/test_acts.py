"""Pardon and commutation, as words."""

import pytest

from cases.values.acts import says_commutation, says_pardon


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He pardoned her.", True),
        ("A full pardon", True),
        ("Pardons and commutations", True),
        ("It was not a pardon.", False),
        ("a commutation rather than a full pardon", False),
        ("She was never pardoned.", False),
        ("She has not been pardoned", False),
        ("no pardon, but later a pardon", True),
        ("It was called “a pardon”.", False),
        ("The Pardon and Parole Board voted.", False),
        ("The Pardon and Parole Board voted for a pardon.", True),
        ("The governor commuted the sentence.", False),
    ],
)
def test_a_pardon_is_spoken_of(text: str, expected: bool) -> None:
    assert says_pardon(text, ["Pardon and Parole Board"]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The sentence was commuted.", True),
        ("Life without parole took its place.", True),
        ("She commutes to work.", True),
        ("The “commutation” of headlines", False),
        ("The Commutation Board forgave her.", False),
        ("A full pardon", False),
    ],
)
def test_a_commutation_is_spoken_of(text: str, expected: bool) -> None:
    assert says_commutation(text, ["Commutation Board"]) == expected
