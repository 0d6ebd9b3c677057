"""Whether two texts are prints of one: the same sentences, word for word, for the greater part."""

import re
from dataclasses import dataclass
from hashlib import blake2b

from cases.values.quotes import fold

RUN = 8  # words: so many in a row are the same by copying, not by chance
SAME_TEXT, SAME_STORY = 0.8, 0.5  # shares of the shorter text

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Print:
    """The runs of words of a text, as numbers; those of two texts are compared, and no word can be read from them."""

    runs: frozenset[int]

    def shared_with(self, other: "Print") -> float:
        """Return how much of the shorter text stands in the other, 0 to 1; 0 where either has under eight words."""
        if not self.runs or not other.runs:
            return 0.0
        return len(self.runs & other.runs) / min(len(self.runs), len(other.runs))


def print_of(text: str) -> Print:
    """Return what to compare a text by: every run of eight words, whatever its typography and case."""
    words = [word.casefold() for word in _WORD.findall(fold(text))]
    runs = (" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1))
    return Print(frozenset(int.from_bytes(blake2b(run.encode(), digest_size=8).digest()) for run in runs))
