"""Words to be destroyed: what counts as them, what doesn't, and how they are known without being known."""

import pytest

from cases.values.removal import (
    Prints,
    fingerprint,
    is_enough,
    letters_found,
    letters_of,
    phrases,
    remove,
    shingles,
    stands_in,
)

KEY = b"a key of the tests, and of nothing else"
NAME = "Quetzal Wort"


def prints(*words):
    of_length = {}
    for letters in map(letters_of, words):
        of_length.setdefault(len(letters), set()).add(fingerprint(KEY, letters))
    return Prints(KEY, {length: frozenset(found) for length, found in of_length.items()})


WRITTEN = [
    ("The QUETZAL WORT case", "The [removed] case"),
    ("Quetzal-Wort’s case", "[removed] case"),
    ("Quétzal Wört", "[removed]"),
    ("/media/quetzal_wort2.jpg", "/media/[removed]2.jpg"),
    ("#JusticeForQuetzalWortNow", "#JusticeFor[removed]Now"),
    ("Quetzal\u00adWort, twice: Quetzal  Wort.", "[removed], twice: [removed]."),
    ("Quetzal <b>Wort</b> said", "[removed]</b> said"),
    ("see [Quetzal](https://e.org/a) Wort", "see [[removed]"),
    ("&#81;uetzal&nbsp;Wort", "[removed]"),
    ("https://e.org/%51uetzal%20Wort/a and more", "[removed] and more"),
    ("wanted quetzal worthy", "wanted quetzal worthy"),
    ("Q. Wort and Quetzal", "Q. Wort and Quetzal"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_words_are_found_however_they_are_written(text, expected):
    assert remove(text, phrases([NAME])) == expected


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_a_fingerprint_finds_what_the_words_find(text, expected):
    assert remove(text, prints(NAME)) == expected


def test_a_short_word_is_whole_or_has_an_ending():
    assert remove("Rosa is prosaic; Rosas, ROSA’s", phrases(["rosa"])) == "[removed] is prosaic; [removed], [removed]"


def test_scripts_without_spaces():
    assert remove("今天王伟说", phrases(["王伟"])) == "今天[removed]说"


def test_removing_twice_changes_nothing():
    once = remove("Quetzal Wort, Quetzal Wort", phrases([NAME]))
    assert remove(once, phrases([NAME])) == once == "[removed], [removed]"


def test_another_key_finds_nothing():
    other = Prints(b"another key", prints(NAME).of_length)
    assert (stands_in(NAME, prints(NAME)), stands_in(NAME, other)) == (True, False)


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Ros", False), ("Rosa", True), ("C-656", True), ("...", False), ("王伟", True), ("王", False)],
)
def test_what_is_enough_to_be_looked_for(text, expected):
    assert is_enough(text) == expected


def test_a_text_is_known_again_by_a_part_of_it():
    words = [f"word{letter}" for letter in "abcdefghijklmnopqrstuvwxyz"]
    found = list(shingles(" ".join(words)))
    assert found == ["".join(words[:12]), "".join(words[12:24]), "".join(words[24:])]
    known = prints(*found)
    assert letters_found("Before " + " ".join(words[12:24]) + " after", known) == {found[1]}
    assert letters_found("Before " + " ".join(words[13:24]) + " after", known) == frozenset()


def test_nothing_has_no_shingles():
    assert (list(shingles("")), list(shingles("One."))) == ([], ["one"])
