"""Given names that are one slip of the pen away from some that matter: “Jesica”, “Kristopher”."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from cases.values.disguises import undisguised
from cases.values.given_names import GIVEN_NAMES
from cases.values.name_patterns import EVERYDAY_WORDS

_LONG_ENOUGH = 6  # of shorter ones a slip is as often another name
_CAPITAL = re.compile(r"(?<![\w’'-])[^\W\d_a-z][^\W\d_]{4,20}(?![^\W\d_])")
# Letters that sound alike; a doubled one counts once.
_ALIKE = (("ph", "f"), ("ch", "k"), ("ck", "k"), ("c", "k"), ("q", "k"), ("z", "s"), ("ie", "i"), ("y", "i"))
_OTHERS = frozenset(undisguised(name).text for name in GIVEN_NAMES) | EVERYDAY_WORDS


def misspelt(text: str, names: Collection[str], known: Collection[str]) -> Iterator[str]:
    """Yield each word with a capital that may be one of these names, folded, but spelt wrong.

    Not so a name of its own (Angela, Angelo), an everyday word, and what is `known`, folded, as somebody’s.
    """
    right = {_sound(name) for name in names if len(name) >= _LONG_ENOUGH}
    for match in _CAPITAL.finditer(text) if right else ():
        word = undisguised(match[0]).text
        both = {word, word.removesuffix("s")}
        is_other = any(not both.isdisjoint(words) for words in (_OTHERS, names, known))
        if not is_other and any(_is_one_slip(_sound(word), sound) for sound in right):
            yield match[0]


@lru_cache(maxsize=4096)
def _sound(word: str) -> str:
    for written, heard in _ALIKE:
        word = word.replace(written, heard)
    return re.sub(r"(.)\1", r"\1", word)


def _is_one_slip(a: str, b: str) -> bool:
    """Whether the two begin alike and one letter at most is wrong, missing, one too many, or changed places."""
    if a[0] != b[0] or abs(len(a) - len(b)) > 1:
        return False
    start = next((place for place, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), min(len(a), len(b)))
    a, b = a[start:], b[start:]
    return a[1:] in (b, b[1:]) or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
