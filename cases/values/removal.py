"""Words that are to be destroyed: found however they are written, known as such or by a fingerprint, and taken out."""

import hmac
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import Protocol

from cases.values.disguises import decoded, undisguised
from cases.values.name_parts import UNSPACED
from cases.values.text import Rewritten, rewrite

REMOVED = "[removed]"
LEAST = 4  # letters and digits; fewer stand in too many other words
LEAST_UNSPACED = 2  # where a name need not stand between spaces, two characters may be one
WITHIN_A_WORD = 8  # from so many letters on, they count inside a longer word too
SHINGLE = 12  # words

_WORD = re.compile(f"[0-9]+|{UNSPACED.pattern}|[^\\s0-9{UNSPACED.pattern[1:-1]}]+")
_ASCII_WORD = re.compile("[0-9]+|[a-z]+")
_MARKUP = re.compile(r"<[^<>]{1,300}>|\]\([^()\s]{0,2000}\)")
_ENCODED = re.compile("%[0-9A-Fa-f]{2}")
_TOKEN = re.compile(r"[^\s()\[\]<>\"']+")

Span = tuple[int, int]


class Sought(Protocol):
    """What is looked for: how many letters each has, and whether these letters are one of them."""

    @property
    def lengths(self) -> frozenset[int]: ...

    def has(self, letters: str) -> bool: ...

    def may_stand_in(self, letters: str) -> bool: ...


@dataclass(frozen=True)
class Phrases:
    """Words that are known, reduced to their letters."""

    letters: frozenset[str]

    @cached_property
    def lengths(self) -> frozenset[int]:
        return frozenset(map(len, self.letters))

    def has(self, letters: str) -> bool:
        return letters in self.letters

    def may_stand_in(self, letters: str) -> bool:
        return any(phrase in letters for phrase in self.letters)


@dataclass(frozen=True)
class Prints:
    """Words that are known by their keyed fingerprints only; `of_length` gives these by the number of letters."""

    key: bytes
    of_length: Mapping[int, frozenset[str]]

    @property
    def lengths(self) -> frozenset[int]:
        return frozenset(self.of_length)

    def has(self, letters: str) -> bool:
        return fingerprint(self.key, letters) in self.of_length.get(len(letters), frozenset())

    def may_stand_in(self, letters: str) -> bool:
        return bool(self.of_length)


def phrases(words: Iterable[str]) -> Phrases:
    """These words, to be looked for; what has no letters is left out."""
    return Phrases(frozenset(filter(None, map(letters_of, words))))


def letters_of(text: str) -> str:
    """The letters and digits of a text, without case, accents, spaces and marks: what two spellings have in common."""
    return _read(text).letters


def is_enough(text: str) -> bool:
    """Whether a text has so many letters that looking for it finds little else."""
    letters = letters_of(text)
    return len(letters) >= (LEAST_UNSPACED if UNSPACED.search(letters) else LEAST)


def fingerprint(key: bytes, letters: str) -> str:
    """What stands for a text where it must not stand itself; without the key it tells nothing and tries nothing."""
    return hmac.digest(key, b"casetracker.removal.1:" + letters.encode(), "sha256").hex()


def shingles(text: str) -> Iterator[str]:
    """The letters of a text: all of it, or of a longer one every twelve words, so that a part of it is known again."""
    read = _read(text)
    starts = [start for start, _ in read.words][::SHINGLE]
    if len(read.words) <= SHINGLE:
        starts = starts[:1]
    for start, end in pairwise([*starts, len(read.letters)]):
        yield read.letters[start:end]


def remove(text: str, sought: Sought) -> str:
    """The text with `REMOVED` wherever something sought stands; an encoded address that holds it goes whole."""
    found = _merged(_spans(text, sought))
    return rewrite(text, ((start, end, REMOVED) for start, end in found)).text if found else text


def stands_in(text: str, sought: Sought) -> bool:
    """Whether anything sought stands in the text."""
    return next(_spans(text, sought), None) is not None


def letters_found(text: str, sought: Sought) -> frozenset[str]:
    """The letters of everything sought that stands in the text."""
    read = _read(text)
    return frozenset(
        read.letters[first:last]
        for first, last, _ in _windows(read, sought.lengths)
        if sought.has(read.letters[first:last])
    )


@dataclass(frozen=True, slots=True)
class _Read:
    """A text reduced to letters: `words` gives where each word lies in `letters`, `places` where in the folded text."""

    letters: str
    words: list[Span]
    places: list[int]
    flat: Rewritten

    def span(self, first: int, last: int) -> Span:
        """Where these letters stand in the text, with the marks of the last one."""
        end = self._place(last - 1) + 1
        return self.flat.start_of(self._place(first)), max(self.flat.end_of(end), self.flat.start_of(end))

    def _place(self, letter: int) -> int:
        word = bisect_right(self.words, letter, key=lambda span: span[0]) - 1
        return self.places[word] + letter - self.words[word][0]


def _read(text: str, *, without_markup: bool = False) -> _Read:
    flat = undisguised(text)
    plain = flat.text
    if without_markup:
        plain = _MARKUP.sub(lambda found: " " * len(found[0]), plain)
    if not plain.isascii():
        plain = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in plain)
    found = list((_WORD if not plain.isascii() else _ASCII_WORD).finditer(plain))
    ends = list(accumulate(len(word[0]) for word in found))
    words = list(zip([0, *ends], ends, strict=False))
    return _Read("".join(word[0] for word in found), words, [word.start() for word in found], flat)


def _spans(text: str, sought: Sought) -> Iterator[Span]:
    if not sought.lengths:
        return
    if _ENCODED.search(text):
        for token in _TOKEN.finditer(text):
            plain = decoded(token[0])
            if plain != token[0] and any(_found(plain, sought)):
                yield token.span()
    yield from _found(text, sought)


def _found(text: str, sought: Sought) -> Iterator[Span]:
    readings = [_read(text)]
    if _MARKUP.search(text):
        readings.append(_read(text, without_markup=True))
    for read in readings:
        if sought.may_stand_in(read.letters):
            for first, last, end in _windows(read, sought.lengths):
                if sought.has(read.letters[first:last]):
                    yield read.span(first, end)


def _windows(read: _Read, lengths: frozenset[int]) -> Iterator[tuple[int, int, int]]:
    """Where something of these lengths may stand, and where it ends with what goes with it: whole words, a plural or
    possessive ending after them, or letters within one longer word."""
    ends = {end - cut: end for first, end in read.words for cut in _endings(read.letters[first:end])}
    for first, end in read.words:
        for length in lengths:
            if first + length in ends:
                yield first, first + length, ends[first + length]
            if WITHIN_A_WORD <= length < end - first:
                yield from ((place, place + length, place + length) for place in range(first, end - length + 1))


def _endings(word: str) -> tuple[int, ...]:
    """How many letters at the end of a word may be no part of it, the whole word last."""
    if word.endswith("es"):
        return 2, 1, 0
    return (1, 0) if word.endswith("s") else (0,)


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(set(spans)):
        if merged and start < merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
