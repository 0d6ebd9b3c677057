"""The parts of a person’s name, folded for comparing: given name, middle names, surname."""

import re
import unicodedata
from dataclasses import dataclass

from cases.values.disguises import undisguised

TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "rev", "hon", "judge", "justice"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "esq", "phd", "md"))
# Thai to Khmer, Hangul (taken apart), Kana and Han: there a name need not stand between spaces.
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class NameParts:
    """A name taken apart, folded: one pattern or plain word for each part."""

    given: str
    middle: tuple[str, ...]
    surname: str


def initials(name: str) -> str:
    """Return the initials of a name without titles: "Mary Ann Hughes" is "M. A. H.", "Jean-Paul Roy" is "J.-P. R."."""
    composed = unicodedata.normalize("NFC", name)
    parts = [[word for word in re.split("[-\u2010\u2011]", part) if _first(word)] for part in _in_order(composed)]
    return " ".join("-".join(f"{_first(word).upper()}." for word in part) for part in parts if part)


def _first(word: str) -> str:
    return next((character for character in word if character.isalnum()), "")


def _in_order(name: str) -> list[str]:
    """Return the parts of a name as typed, given name first, without titles and suffixes ("Roy, Mary" is turned)."""
    name = without_description(name)
    surname, comma, given = name.partition(",")
    is_turned = comma and given.strip(" .").lower() not in _SUFFIXES
    parts = f"{given} {surname}".split() if is_turned else name.replace(",", " ").split()
    while len(parts) > 1 and parts[0].strip(".").lower() in TITLES:
        del parts[0]
    while len(parts) > 1 and parts[-1].strip(".").lower() in _SUFFIXES:
        del parts[-1]
    return parts


def without_description(name: str) -> str:
    """A name without what somebody wrote behind it to say who it is: “Chris Hughes, a boy”."""
    before, comma, after = name.partition(",")
    is_description = comma and before[:1].isupper() and after.strip()[:1].islower()
    return before if is_description and after.strip(" .").lower() not in _SUFFIXES else name


def closed_up(name: NameParts) -> str:
    """Given name and surname as one word, where that is long enough to be nobody else's."""
    word = (name.given + name.surname).replace(" ", "")
    return word if name.given and len(word) >= 8 and not UNSPACED.search(word) else ""


def take_apart(name: str) -> NameParts:
    words = [" ".join(_words_of(part)) for part in _in_order(name)]
    parts = [word for word in words if word]
    if not parts:
        return NameParts("", (), "")
    return NameParts(parts[0] if len(parts) > 1 else "", tuple(parts[1:-1]), parts[-1])


def _words_of(part: str) -> list[str]:
    """Return the folded words of one part of a name ("O'Brien" has two), with the marks that spell a vowel."""
    letters = (c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in undisguised(part).text)
    return "".join(letters).split()


def forms_of(part: str) -> set[str]:
    """Return a part of a name, closed up ("obrien"), and the words in it."""
    return {part, part.replace(" ", ""), *part.split()}
