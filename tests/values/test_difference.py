"""What differs between two texts, word by word."""

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cases.values.difference import Piece, difference, shortened

WORDS = st.lists(st.sampled_from(["the", "a", "Cooper", "1985", "1983", "’", ".", " ", "\n", "  ", "½", "é"])).map(
    "".join
)


def marked(before: str, after: str) -> str:
    """Removed words in [-…-], added ones in {+…+}."""
    marks = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}
    return "".join(marks[piece.kind].format(piece.text) for piece in difference(before, after))


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", ""),
        ("same", "same", "same"),
        ("", "new words", "{+new words+}"),
        ("old words", "", "[-old words-]"),
        ("convicted in 1983.", "convicted in 1985.", "convicted in [-1983-]{+1985+}."),
        ("He was freed", "He was not freed", "He was{+ not+} freed"),
        ("freed", "He was freed", "{+He was +}freed"),
        ("A jury convicts", "A jury convicts him", "A jury convicts{+ him+}"),
        ("one  two", "one two", "one[-  -]{+ +}two"),
        ("one\n\ntwo", "one two", "one[-\n\n-]{+ +}two"),
        ("ends here", "ends here\n", "ends here{+\n+}"),
        ("Cooper's", "Coopers", "[-Cooper's-]{+Coopers+}"),
        ("over 71", "over 17", "over [-71-]{+17+}"),
        ("the cat and the dog", "the dog and the cat", "the [-cat-]{+dog+} and the [-dog-]{+cat+}"),
        ("a b a b a", "b a b", "[-a -]b a b[- a-]"),
    ],
)
def test_what_differs(before: str, after: str, expected: str) -> None:
    assert marked(before, after) == expected


def test_pieces_come_with_their_kind() -> None:
    assert difference("in 1983.", "in 1985.") == (
        Piece("in ", "same"),
        Piece("1983", "removed"),
        Piece("1985", "added"),
        Piece(".", "same"),
    )


@given(st.one_of(WORDS, st.text()), st.one_of(WORDS, st.text()))
def test_pieces_join_to_both_texts(before: str, after: str) -> None:
    pieces = difference(before, after)
    assert "".join(piece.text for piece in pieces if piece.kind != "added") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "removed") == after
    assert all(piece.text for piece in pieces)
    assert all(one.kind != two.kind for one, two in pairwise(pieces))


@given(st.text())
def test_a_text_does_not_differ_from_itself(text: str) -> None:
    assert difference(text, text) == ((Piece(text, "same"),) if text else ())


@given(WORDS, WORDS, WORDS)
def test_what_stands_around_a_change_stays(start: str, old: str, new: str) -> None:
    """Both ends are never called changed: between them lies all that is."""
    pieces = difference(f"{start} <{old}> {start}", f"{start} <{new}> {start}")
    kept = "".join(piece.text for piece in pieces if piece.kind == "same")
    assert len(kept.split()) >= 2 * len(start.split())


def words(count: int, step: int) -> str:
    """Text-like: few common words, many rare ones; the order depends on `step`."""
    return " ".join(f"w{(number * step * number) % 397}" if number % 3 else "the" for number in range(count))


LONG = {
    "little in common": (words(6000, 7)[:20_000], words(6000, 11)[:20_000]),
    "one word over and over": ("a " * 10_000, "b a " * 5_000),
    "signs without a space": ("ab." * 6_666, ".ba" * 6_666),
    "two words in turn": ("x y " * 5_000, "y y x " * 3_333),
    "every word once, backwards": (
        " ".join(str(number) for number in range(4000)),
        " ".join(str(number) for number in reversed(range(4000))),
    ),
}


@pytest.mark.parametrize(("before", "after"), LONG.values(), ids=LONG.keys())
def test_long_texts_are_compared_in_bounded_time(before: str, after: str) -> None:
    began = process_time()
    pieces = difference(before, after)
    assert process_time() - began < 4  # a tenth of it here, in seconds of its own
    assert "".join(piece.text for piece in pieces if piece.kind != "added") == before
    assert "".join(piece.text for piece in pieces if piece.kind != "removed") == after


def test_one_word_changed_in_a_long_text_is_one_word_changed() -> None:
    before = words(4000, 7)
    changed = before.split()
    changed[2000] = "here"
    pieces = difference(before, " ".join(changed))
    old = before.split()[2000]
    assert [piece for piece in pieces if piece.kind != "same"] == [Piece(old, "removed"), Piece("here", "added")]


COUNTED = "one two three four five six seven"


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        ((), ()),
        ([(COUNTED, "same")], [("one two …", "same")]),
        ([(COUNTED, "same"), (" new", "added")], [("… six seven", "same"), (" new", "added")]),
        ([("new ", "added"), (COUNTED, "same")], [("new ", "added"), ("one two …", "same")]),
        (
            [("a ", "removed"), (COUNTED, "same"), (" b", "added")],
            [("a ", "removed"), ("one … seven", "same"), (" b", "added")],
        ),
        ([(COUNTED, "removed")], [("one … seven", "removed")]),
        ([("one two", "same"), (" three", "added")], [("one two", "same"), (" three", "added")]),
    ],
)
def test_long_pieces_are_shortened_where_they_touch_no_change(pieces: list, expected: list) -> None:
    found = shortened(tuple(Piece(*piece) for piece in pieces), 12)
    assert found == tuple(Piece(*piece) for piece in expected)
