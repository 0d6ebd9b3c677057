"""Whether two names, or two titles, may mean the same, and why one would think so. No database, no guess at sounds.

`…_block` gives what names that may be compared have in common, so that a database finds them by an index; `same_…` says
in words why two of one block may be the same, or nothing. A warning on everything is read by nobody, so father and son,
two of one surname and two parts of one series are told apart.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from cases.values.dates import parse
from cases.values.disguises import undisguised
from cases.values.name_parts import without_description
from cases.values.short_forms import full_forms
from cases.values.text import fold_for_search

_TITLE_WORDS = "mr mrs ms miss dr prof sir rev hon judge justice gov governor sen rep"
_SMALL_WORDS = "the of for and in at on a an inc llc llp ltd co corp"
_KIND_WORDS = """prison state correctional corrections facility institution institute center centre penitentiary jail
county rehabilitation complex unit city town"""
_CYRILLIC_LETTERS = "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я і ї є ґ ј љ њ ћ ђ џ"
_IN_LATIN = "a b v g d e e zh z i i k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g j lj nj c d dz"
_GREEK_LETTERS = "α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ ς τ υ φ χ ψ ω"
_GREEK_IN_LATIN = "a v g d e z i th i k l m n x o p r s s t y f ch ps o"
_TITLES, _SMALL = frozenset(_TITLE_WORDS.split()), frozenset(_SMALL_WORDS.split())
_KINDS, _SUFFIXES = frozenset(_KIND_WORDS.split()), frozenset(("jr", "sr", "ii", "iii", "iv"))
_CYRILLIC = dict(zip(_CYRILLIC_LETTERS.split(), _IN_LATIN.replace("-", " - ").split(), strict=True))
_GREEK = dict(zip(_GREEK_LETTERS.split(), _GREEK_IN_LATIN.split(), strict=True))
_SOUNDS = (
    ("shch", "sh"),
    ("ph", "f"),
    ("ck", "k"),
    ("kh", "h"),
    ("x", "ks"),
    ("c", "k"),
    ("w", "v"),
    ("j", "i"),
    ("y", "i"),
)
_DOUBLED = re.compile(r"(.)\1+")
_VOWELS = re.compile("(?<!^)[aeiou]")
_NUMBER = re.compile(r"\d+")
_ALMOST = 0.8  # of the words of two titles: what they have in common
_LONG_ENOUGH = 4  # letters of a name, words of a title: in shorter ones a slip makes another
_INITIALS = "abdefghiklmnopqrstuvz"  # the first letters of names as they sound


@dataclass(frozen=True, slots=True)
class _Person:
    given: tuple[str, ...]
    surname: str
    suffix: str

    @property
    def all(self) -> tuple[str, ...]:
        return (*self.given, self.surname)


def person_block(name: str) -> str:
    """The consonants of the surname as they sound, and the first letter of the name; empty without any letters."""
    return _block(_person(name).all)


def shorter_block(name: str) -> str:
    """The block of a name without its last word: “Kim Kardashian West” has that of “Kim Kardashian”.

    Empty for a name of fewer than three words, and where an initial would be left as the last one.
    """
    shorter = _shorter(_person(name))
    return _block(shorter.all) if shorter else ""


def person_blocks(name: str) -> frozenset[str]:
    """The blocks of names that may mean the same person: of this one, as it is, shorter, and in another order, and
    of those with another first letter. A longer one has this one's block for its `shorter_block`."""
    one = _person(name)
    blocks = {_block(order) for order in (one.all, *_orders(one))} | {shorter_block(name)}
    if one.given and len(one.given[0]) >= _LONG_ENOUGH:
        blocks |= {f"{_skeleton(one.surname)} {initial}".strip() for initial in _INITIALS}
    if one.given:
        blocks |= {_block((form, one.surname)) for form in full_forms(one.given[0])}
    return frozenset(blocks - {""})


def _block(words: Sequence[str]) -> str:
    if not words or not words[-1]:
        return ""
    first = _loose(words[0])[:1] if len(words) > 1 else ""
    return f"{_skeleton(words[-1])} {first}".strip()


def _orders(one: _Person) -> list[tuple[str, ...]]:
    """The same words with the surname first, with the first one last, and with both changed about."""
    words = one.all
    if len(words) < 2:
        return []
    return [(*words[1:], words[0]), (words[-1], *words[:-1]), (words[-1], *words[1:-1], words[0])]


def _shorter(one: _Person) -> _Person | None:
    if len(one.given) < 2 or len(one.given[-1]) < 2:
        return None
    return _Person(one.given[:-1], one.given[-1], one.suffix)


def body_block(name: str) -> str:
    return " ".join(sorted(_significant(name)))


def place_block(name: str) -> str:
    """All words but those that say what kind of place it is, in any order."""
    return " ".join(sorted(_place_words(name)))


def title_block(title: str) -> str:
    """The first three words that are more than grammar."""
    return " ".join(_significant(title)[:3])


def key_of(block: str) -> str:
    """A block as a column holds it, 16 characters; “-” for a name that has none."""
    return sha256(block.encode()).hexdigest()[:16] if block else "-"


def same_person(one: str, other: str) -> str:
    """Why two people's names may mean the same person; empty where they do not."""
    a, b = _person(one), _person(other)
    if not a.surname or not b.surname or (a.suffix and b.suffix and a.suffix != b.suffix):
        return ""
    if a.all == b.all:
        return "the same name" if a.suffix == b.suffix else "the same name but for “Jr.” or “Sr.”"
    if not a.given or not b.given:
        return ""
    if _is_turned(a, b):
        return "the same name in another order"
    if _is_one_longer(a, b) or _is_one_longer(b, a):
        return "the same name but for one more surname"
    if _conflict(a.given[1:], b.given[1:]):
        return ""
    first, second = a.given[0], b.given[0]
    if a.surname == b.surname:
        return _of_one_surname(first, second)
    if first == second and _is_slip(a.surname, b.surname):
        return "a surname spelled almost alike"
    return ""


def same_body(one: str, other: str) -> str:
    """Why the names of two bodies may mean the same one."""
    a, b = _significant(one), _significant(other)
    if not a or sorted(a) != sorted(b):
        return ""
    return "the same name" if a == b else "the same words in another order"


def same_place(one: str, other: str) -> str:
    """Why the names of two places of one kind may mean the same one."""
    if not _place_words(one) or sorted(_place_words(one)) != sorted(_place_words(other)):
        return ""
    is_equal = _significant(one) == _significant(other)
    return "the same name" if is_equal else "the same name but for what kind of place it is"


def same_title(one: str, other: str, *, published: tuple[str, str] = ("", "")) -> str:
    """Why two titles, of one publisher or site, may be of the same publication; `published` are their dates in EDTF.

    With dates that exclude each other they are not: a column that recurs has one title. Numbers tell parts apart.
    """
    a, b = fold_for_search(one).split(), fold_for_search(other).split()
    if not a or not b or not _may_be_one_day(*published):
        return ""
    if a == b:
        return "the same title"
    if _NUMBER.findall(" ".join(a)) != _NUMBER.findall(" ".join(b)):
        return ""
    shared = len(set(a) & set(b)) / len(set(a) | set(b))
    return "almost the same title" if shared >= _ALMOST and min(len(a), len(b)) >= _LONG_ENOUGH else ""


def _may_be_one_day(one: str, other: str) -> bool:
    if not one or not other:
        return True
    a, b = parse(one), parse(other)
    starts_late = a.earliest and b.latest and a.earliest > b.latest
    ends_early = a.latest and b.earliest and a.latest < b.earliest
    return not (starts_late or ends_early)


def _person(name: str) -> _Person:
    """“Cooper, Kevin” is turned round, a title goes, “Jr.” stands apart."""
    name = without_description(name)
    before, comma, after = name.partition(",")
    if comma and fold_for_search(after) not in _SUFFIXES:
        name = f"{after} {before}"
    words = [word for word in _letters(name) if word not in _TITLES]
    suffixes = [word for word in words if word in _SUFFIXES]
    words = [word for word in words if word not in _SUFFIXES]
    return _Person(tuple(words[:-1]), words[-1] if words else "", suffixes[-1] if suffixes else "")


def _letters(name: str) -> list[str]:
    """The words of a name in Latin letters: other scripts spelled out, single letters in disguise as what they show."""
    found = []
    for word in re.split(r"[\s.,;()\"“”„/]+", name):
        plain = fold_for_search(re.sub("['’‘ʼ`´]", "", word))
        for table in (_CYRILLIC, _GREEK):
            if plain and all(letter in table for letter in plain.replace(" ", "")):
                plain = "".join(table.get(letter, letter) for letter in plain).replace("-", "")
        found += fold_for_search(undisguised(plain).text).split()
    return found


def _significant(name: str) -> list[str]:
    words = _letters(name)
    return [word for word in words if word not in _SMALL] or words


def _place_words(name: str) -> list[str]:
    words = _significant(name)
    return [word for word in words if word not in _KINDS] or words


def _of_one_surname(first: str, second: str) -> str:
    if first == second:
        return "the same name but for a middle name"
    if first[0] == second[0] and 1 in (len(first), len(second)):
        return "the same name but for an initial"
    if _loose(first) == _loose(second):
        return "the same name in another spelling"
    is_slip = min(len(first), len(second)) >= _LONG_ENOUGH and (
        first[1:] == second[1:] or first[1:] == second or first == second[1:]
    )
    if is_slip:
        return "the same name but for its first letter"
    return "the same name but for a short form" if second in full_forms(first) else ""


def _is_turned(one: _Person, other: _Person) -> bool:
    """Whether given name and surname have changed places, in a name without a comma."""
    if other.all in _orders(one):
        return True
    is_swapped = one.given[0] == other.surname and one.surname == other.given[0]
    return is_swapped and not _conflict(one.given[1:], other.given[1:])


def _is_one_longer(one: _Person, other: _Person) -> bool:
    """Whether the first is the second with a surname behind it."""
    shorter = _shorter(one)
    if shorter is None or (shorter.given[0], shorter.surname) != (other.given[0], other.surname):
        return False
    return not _conflict(shorter.given[1:], other.given[1:])


def _conflict(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether both give middle names that can't be the same."""
    return any(a != b and not (1 in (len(a), len(b)) and a[0] == b[0]) for a, b in zip(one, other, strict=False))


def _is_slip(one: str, other: str) -> bool:
    """Whether a surname is another one but for one letter, or sounds the same."""
    if min(len(one), len(other)) < _LONG_ENOUGH:
        return False
    return _loose(one) == _loose(other) or _is_one_letter_apart(one, other)


def _is_one_letter_apart(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    start = next(
        (n for n, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other))
    )
    rest, rest_of_other = one[start:], other[start:]
    return rest[1:] == rest_of_other[1:] or rest[1:] == rest_of_other or rest == rest_of_other[1:]


def _loose(word: str) -> str:
    """A word by how it sounds in most spellings."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return _DOUBLED.sub(r"\1", word)


def _skeleton(word: str) -> str:
    return _DOUBLED.sub(r"\1", _VOWELS.sub("", _loose(word)))
