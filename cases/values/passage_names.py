"""People, bodies and places that we know, where a source names them; a name that two of them bear is nobody's."""

import re
from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass

from cases.values.given_names import GIVEN_NAMES

_TITLES = frozenset(
    ("mr", "mrs", "ms", "miss", "dr", "gov", "governor", "judge", "justice", "senator", "sen", "rep", "attorney")
)
_AFTER = re.compile(r"^(?:-[^\W\d_]|\s+[A-Z][^\W\d_]+|\s+\d)")  # “May 30” is no Theresa May
_NO_BREAK = r"(?:[^\S\n]+|[^\S\n]*\n(?!\n)[^\S\n]*)"
_WORD_BEFORE = re.compile(rf"(?<!\w)([^\W\d_][\w’'.-]*(?:-|{_NO_BREAK}))$")
_WORD_BEHIND = re.compile(rf"(-[^\W\d_]\w*)|{_NO_BREAK}([^\W\d_]\w*)")
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


def names_in(
    text: str,
    known: Mapping[int, Iterable[str]],
    *,
    of_people: bool = True,
    bodies: Container[int] = frozenset(),
) -> list[NameFound]:
    """Every name of the known, in order, the longest at each place. `known` has all forms of each one's name.

    Names are compared as they are written, but for white space and the form of an apostrophe. With `of_people`, once
    somebody was named in full their last name alone means them, unless another of the known bears it or another first
    name stands before it. So does a surname before the last word, as of “Kim Kardashian West”, if it is no given name
    and stands nowhere in the text beside another name; of `bodies`, which are no persons, it does not.
    """
    bearers: dict[str, set[int]] = defaultdict(set)
    for key, names in known.items():
        for name in names:
            if len(name) > 2:
                bearers[_plain(name)].add(key)
    found = _places(text, bearers)
    if not of_people:
        return found
    surnames: dict[str, set[int]] = defaultdict(set)
    for name, keys in bearers.items():
        for last in (_last_name(name), *_middle_surnames(name)):
            surnames[last] |= keys
    alone: dict[str, set[int]] = {}
    for key in {one.key for one in found}:
        short = [_last_name(_plain(name)) for name in known[key]]
        if key not in bodies:
            short += _earlier_surnames(text, [_plain(name) for name in known[key]])
        own = {form for form in short if form and surnames[form.split()[-1]] == {key}}
        alone |= {form: {key} for form in own if form not in bearers}
    taken = [(one.start, one.end) for one in found]
    later = [
        one
        for one in _places(text, alone)
        if not any(start < one.end and one.start < end for start, end in taken) and _stands_alone(text, one)
    ]
    return sorted([*found, *later], key=lambda one: one.start)


def spoken_forms(name: str, kind: str) -> tuple[str, ...]:
    """What a prison or a jail is called in passing: “San Quentin prison” for “San Quentin State Prison”.

    Only with the word for what it is, by its kind or its own name: “San Quentin” alone may be the town.
    """
    words = name.split()
    word = _CALLED.get(kind) or next((_CALLED[one.lower()] for one in words if one.lower() in _CALLED), None)
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


def _middle_surnames(name: str) -> list[str]:
    """Words between the first and the last that may be surnames: capitalised, and given to nobody as a first name."""
    words = name.split()
    if not _last_name(name) or "," in name:
        return []
    while len(words) > 2 and words[0].lower().rstrip(".") in _TITLES:
        words.pop(0)
    return [word for word in words[1:-1] if len(word) > 3 and word[-1] != "." and word.lower() not in GIVEN_NAMES]


def _earlier_surnames(text: str, names: list[str]) -> list[str]:
    """Of somebody whom the text names in full: those surnames, by themselves and behind the first name."""
    own = {word for name in names for word in name.split()}
    return [
        form
        for name in names
        for word in _middle_surnames(name)
        if word != _last_name(name) and _is_nobody_elses(text, word, own)
        for form in (word, f"{name.split()[0]} {word}")
    ]


def _is_nobody_elses(text: str, surname: str, own: Container[str]) -> bool:
    """Whether it stands nowhere in the text beside a name that is not one of their own."""
    for one in re.finditer(rf"(?<!\w){re.escape(surname)}(?!\w)", text):
        before = _WORD_BEFORE.search(text[max(0, one.start() - 60) : one.start()])
        behind = _WORD_BEHIND.match(text, one.end())
        beside = (before[1].strip() if before else "", (behind[1] or behind[2]) if behind else "")
        if not all(_is_no_name(word) or word.rstrip(".") in own for word in beside):
            return False
    return True


def _is_no_name(word: str) -> bool:
    """Whether a word is small, a title, or the last one of the sentence before."""
    plain = word.lower().rstrip(".")
    is_last = word.endswith(".") and len(word) > 5  # “October.”; “Robt.” is a name cut short
    return plain in _TITLES or plain in _SMALL_WORDS or is_last or not ("-" in word or word[:1].isupper())


def _places(text: str, bearers: Mapping[str, set[int]]) -> list[NameFound]:
    """Where names stand. What two bear is nobody's, and no shorter name in it is anybody's there."""
    if not bearers:
        return []
    ordered = sorted(bearers, key=lambda name: (-len(name), name))
    pattern = "|".join(re.escape(name).replace(r"\ ", r"\s+").replace("'", "['’]") for name in ordered)
    found = ((one, bearers[_plain(one[0])]) for one in re.finditer(rf"(?<!\w)(?:{pattern})(?!\w)", text))
    return [NameFound(one.start(), one.end(), one[0], min(keys)) for one, keys in found if len(keys) == 1]


def _stands_alone(text: str, one: NameFound) -> bool:
    """Whether no other first name stands before it, and nothing that makes it part of a longer name behind it."""
    before = _WORD_BEFORE.search(text[max(0, one.start - 40) : one.start])
    return (before is None or _is_no_name(before[1].strip())) and not _AFTER.match(text[one.end : one.end + 30])
