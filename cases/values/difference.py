"""What differs between two texts, word by word."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Literal

Kind = Literal["same", "added", "removed"]

# A word with the white space before it; every other sign stands alone. White space at the end has no word.
_TOKEN = re.compile(r"(\s*)(\w+(?:['’]\w+)*|\S|\Z)")
# How many pairs of words are compared one by one before a passage counts as replaced: about a fifth of a second.
_MOST_PAIRS = 1_000_000


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words and whether both texts have them, only the later (added) or only the earlier (removed)."""

    text: str
    kind: Kind

    @property
    def is_added(self) -> bool:
        return self.kind == "added"

    @property
    def is_removed(self) -> bool:
        return self.kind == "removed"


@dataclass(frozen=True, slots=True)
class _Token:
    space: str
    word: str


# Where words agree: (place in the earlier text, place in the later one).
_Pair = tuple[int, int]


def difference(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces of both texts in reading order, what was removed standing before what was added in its place.

    Same and removed pieces joined give `before`, same and added ones `after`, letter by letter. The cost is bounded:
    of two long texts with little in common, passages are shown as replaced and not word by word.
    """
    old, new = _tokens(before), _tokens(after)
    pairs = _pairs([token.word for token in old], [token.word for token in new])
    return tuple(_joined(_steps(old, new, pairs)))


def _tokens(text: str) -> list[_Token]:
    return [_Token(*found) for found in _TOKEN.findall(text) if any(found)]


def _steps(old: list[_Token], new: list[_Token], pairs: list[_Pair]) -> Iterator[Piece]:
    """Piece by piece, a word a piece; white space before a word that stays may have changed by itself."""
    at_old = at_new = 0
    for i, j in [*pairs, (len(old), len(new))]:
        removed = "".join(token.space + token.word for token in old[at_old:i])
        added = "".join(token.space + token.word for token in new[at_new:j])
        if i < len(old) and old[i].space != new[j].space:
            removed, added = removed + old[i].space, added + new[j].space
        shared = _shared_space(old[at_old:i], new[at_new:j])
        yield Piece(shared, "same")
        yield Piece(removed[len(shared) :], "removed")
        yield Piece(added[len(shared) :], "added")
        if i < len(old):
            yield Piece(new[j].word if old[i].space != new[j].space else new[j].space + new[j].word, "same")
        at_old, at_new = i + 1, j + 1


def _shared_space(old: list[_Token], new: list[_Token]) -> str:
    """The white space in front of both, which no change needs to hold."""
    return old[0].space if old and new and old[0].space == new[0].space else ""


def _joined(steps: Iterator[Piece]) -> Iterator[Piece]:
    pieces = (piece for piece in steps if piece.text)
    for kind, group in groupby(pieces, key=lambda piece: piece.kind):
        yield Piece("".join(piece.text for piece in group), kind)


def _pairs(old: list[str], new: list[str]) -> list[_Pair]:
    """The words that stay, in order. Passages still open lie on a list, the first of them at its end."""
    found: list[_Pair] = []
    left = _MOST_PAIRS
    passages = [(0, len(old), 0, len(new))]
    while passages:
        a, b, c, d = passages.pop()
        while a < b and c < d and old[a] == new[c]:
            found.append((a, c))
            a, c = a + 1, c + 1
        while a < b and c < d and old[b - 1] == new[d - 1]:
            b, d = b - 1, d - 1
            found.append((b, d))
        anchors = _anchors(old[a:b], new[c:d])
        if anchors:
            at = [(a - 1, c - 1), *((a + i, c + j) for i, j in anchors), (b, d)]
            found += at[1:-1]
            passages += [(i + 1, k, j + 1, m) for (i, j), (k, m) in pairwise(at)]
        elif 0 < (b - a) * (d - c) <= left:
            left -= (b - a) * (d - c)
            found += [(a + i, c + j) for i, j in _longest(old[a:b], new[c:d])]
    return sorted(found)


def _anchors(old: list[str], new: list[str]) -> list[_Pair]:
    """Words that each passage holds once, as many as stand in the same order in both (Cohen’s patience difference)."""
    once_old, once_new = Counter(old), Counter(new)
    place = {word: j for j, word in enumerate(new) if once_new[word] == 1}
    shared = [(i, place[word]) for i, word in enumerate(old) if once_old[word] == 1 and word in place]
    tops: list[int] = []  # the longest rising run: of each length, the lowest place at which one ends
    ends: list[int] = []
    came_from: list[int] = []
    for index, (_, j) in enumerate(shared):
        length = bisect_left(tops, j)
        came_from.append(ends[length - 1] if length else -1)
        tops[length : length + 1] = [j]
        ends[length : length + 1] = [index]
    run: list[_Pair] = []
    index = ends[-1] if ends else -1
    while index >= 0:
        run.append(shared[index])
        index = came_from[index]
    return run[::-1]


def _longest(old: list[str], new: list[str]) -> Iterator[_Pair]:
    """The longest common sequence of words, by the table of its lengths."""
    rows = [[0] * (len(new) + 1)]
    for word in reversed(old):
        below, row, right = rows[-1], [0] * (len(new) + 1), 0
        for j in range(len(new) - 1, -1, -1):
            right = below[j + 1] + 1 if word == new[j] else max(below[j], right)
            row[j] = right
        rows.append(row)
    i = j = 0
    while i < len(old) and j < len(new):
        here, down = rows[len(old) - i], rows[len(old) - i - 1]
        if old[i] == new[j]:
            yield i, j
            i, j = i + 1, j + 1
        elif down[j] >= here[j + 1]:
            i += 1
        else:
            j += 1


def shortened(pieces: tuple[Piece, ...], length: int) -> tuple[Piece, ...]:
    """Each piece in about `length` characters, cut between words: text that stays, where it touches no change."""
    ends = {0: "start", len(pieces) - 1: "end"}  # a piece that is alone is cut at its end
    return tuple(
        Piece(_cut(piece.text, length, ends.get(number, "") if piece.kind == "same" else ""), piece.kind)
        for number, piece in enumerate(pieces)
    )


def _cut(text: str, length: int, where: str) -> str:
    """Without its start or its end; else without its middle."""
    if len(text) <= length:
        return text
    if where == "start":
        return "… " + text[-length:].partition(" ")[2]
    if where == "end":
        return text[:length].rpartition(" ")[0] + " …"
    half = length // 2
    return f"{text[:half].rpartition(' ')[0]} … {text[-half:].partition(' ')[2]}"
