"""People, bodies and places that we know, where a source names them; a name that two of them bear is nobody's."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

_TITLES = frozenset(
    ("mr", "mrs", "ms", "miss", "dr", "gov", "governor", "judge", "justice", "senator", "sen", "rep", "attorney")
)
_BEFORE = re.compile(r"([^\W\d_][\w’'.-]*)\s+$")
_AFTER = re.compile(r"^(?:-[^\W\d_]|\s+[A-Z][^\W\d_]+)")
_SMALL = """
but and when while after before since if as for though although because what where why how in on at to of by with the
that this then so or nor yet until once whether from during against about under over
"""
_SMALL_WORDS = frozenset(_SMALL.split())  # with a capital only where a sentence begins: “But Cooper”
_CALLED = {"prison": "prison", "jail": "jail"}
_OFFICIAL_WORDS = "state county prison jail correctional facility institution center rehabilitation penitentiary"
_OFFICIAL = frozenset(_OFFICIAL_WORDS.split())
_PARTICLES = frozenset(("jr", "sr", "ii", "iii", "iv"))


@dataclass(frozen=True, slots=True)
class NameFound:
    """The name at [start, end) of the text, and whose it is."""

    start: int
    end: int
    words: str
    key: int


def names_in(text: str, known: Mapping[int, Iterable[str]], *, of_people: bool = True) -> list[NameFound]:
    """Every name of the known, in order, the longest at each place. `known` has all forms of each one's name.

    Names are compared as they are written, but for white space and the form of an apostrophe. With `of_people`, once
    somebody was named in full their last name alone means them, unless another of the known bears it or another first
    name stands before it.
    """
    bearers: dict[str, set[int]] = defaultdict(set)
    for key, names in known.items():
        for name in names:
            if len(name) > 2:
                bearers[_plain(name)].add(key)
    found = _places(text, {name: min(keys) for name, keys in bearers.items() if len(keys) == 1})
    if not of_people:
        return found
    surnames: dict[str, set[int]] = defaultdict(set)
    for name, keys in bearers.items():
        last = _last_name(name)
        if last:
            surnames[last] |= keys
    alone = {
        last: key
        for key in {one.key for one in found}
        for name in known[key]
        if (last := _last_name(_plain(name))) and surnames[last] == {key} and last not in bearers
    }
    taken = [(one.start, one.end) for one in found]
    later = [
        one
        for one in _places(text, alone)
        if not any(start < one.end and one.start < end for start, end in taken) and _stands_alone(text, one)
    ]
    return sorted([*found, *later], key=lambda one: one.start)


def spoken_forms(name: str, kind: str) -> tuple[str, ...]:
    """What a prison or a jail is called in passing: “San Quentin prison” for “San Quentin State Prison”.

    Only with the word for what it is: “San Quentin” alone may be the town.
    """
    word = _CALLED.get(kind)
    words = name.split()
    while words and words[-1].lower() in _OFFICIAL:
        words.pop()
    if word is None or not words or not words[0][:1].isupper():
        return ()
    core = " ".join(words)
    return tuple(form for form in (f"{core} {word}", f"{core} {word.capitalize()}") if form != name)


def _plain(name: str) -> str:
    return " ".join(name.replace("’", "'").split())


def _last_name(name: str) -> str:
    """The last of two or more words that is no suffix; empty for a single word, and for a body's name with “of”."""
    words = [word for word in name.replace(",", " ").split() if word.lower().rstrip(".") not in _PARTICLES]
    is_name = len(words) > 1 and all(word[:1].isupper() for word in words) and len(words[-1]) > 2
    return words[-1] if is_name else ""


def _places(text: str, names: Mapping[str, int]) -> list[NameFound]:
    if not names:
        return []
    ordered = sorted(names, key=lambda name: (-len(name), name))
    pattern = "|".join(re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]") for name in ordered)
    found = re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text)
    return [NameFound(one.start(), one.end(), one[0], names[_plain(one[0])]) for one in found]


def _stands_alone(text: str, one: NameFound) -> bool:
    """Whether no other first name stands before it, and nothing that makes it part of a longer name behind it."""
    before = _BEFORE.search(text[max(0, one.start - 40) : one.start])
    word = before[1] if before else ""
    is_named = word[:1].isupper() and word.lower().rstrip(".") not in _TITLES and word.lower() not in _SMALL_WORDS
    return not is_named and not _AFTER.match(text[one.end : one.end + 30])
