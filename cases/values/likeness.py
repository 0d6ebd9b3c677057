"""Whether two texts are prints of one: the same sentences, word for word, for the greater part."""

import re
from dataclasses import dataclass
from hashlib import blake2b

from cases.values.quotes import fold

RUN = 8  # words: so many in a row are the same by copying, not by chance
SAME_TEXT, SAME_STORY = 0.8, 0.4  # shares of the shorter text

_ONE_IN = 8  # runs that a sketch keeps, chosen by their number, so the same ones in every text
_FEW = 6  # runs; a share of fewer says nothing
_SIZE = 8  # bytes
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Print:
    """The runs of words of a text, as numbers; those of two texts are compared, and no word can be read from them."""

    runs: frozenset[int]

    def shared_with(self, other: "Print") -> float:
        """Return how much of the shorter text stands in the other, 0 to 1; 0 where either has too few words to tell."""
        if min(len(self.runs), len(other.runs)) < _FEW:
            return 0.0
        return len(self.runs & other.runs) / min(len(self.runs), len(other.runs))

    def thinned(self) -> "Print":
        """One run in eight: what is compared first, where there are many texts."""
        return Print(frozenset(run for run in self.runs if run % _ONE_IN == 0))

    def sketch(self) -> bytes:
        """The thinned print, to be kept beside the text."""
        return b"".join(run.to_bytes(_SIZE) for run in sorted(self.thinned().runs))


def print_of(text: str) -> Print:
    """Return what to compare a text by: every run of eight words, whatever its typography and case."""
    words = [word.casefold() for word in _WORD.findall(fold(text))]
    runs = (" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1))
    return Print(frozenset(int.from_bytes(blake2b(run.encode(), digest_size=_SIZE).digest()) for run in runs))


def print_of_sketch(sketch: bytes) -> Print:
    """Return the thinned print that a sketch holds."""
    return Print(frozenset(int.from_bytes(sketch[at : at + _SIZE]) for at in range(0, len(sketch), _SIZE)))
