"""Names that a text gives to somebody who is, or may be, a child: beside an age under eighteen, or beside kinship."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cases.values.wordlists import CHILDREN, NUMBERS_UNDER_18, SMALL, of_language

_WORD = r"[^\W\d_a-z][^\W\d_]*(?:[’'-][^\W\d_]+)*"
_NAME = rf"(?<!\w)(?P<name>{_WORD}(?:[ \u00a0]{_WORD}){{0,2}})(?!\w)"
_NUMBER = rf"(?:1[0-7]|[1-9]|{'|'.join(of_language(NUMBERS_UNDER_18, *NUMBERS_UNDER_18))})"
_KIN = rf"(?:{'|'.join(of_language(CHILDREN, *CHILDREN))})"
_SMALL = r"[^\W_A-Z][\w’'-]*"
_AT = r"(?:then|now|aged?|just|only|barely)"
_WAS = rf"(?i:(?:who\s+)?(?:was|is|{_AT}))\s+(?i:(?:{_AT}\s+)?(?:an?\s+)?{_NUMBER})"
_FORMS = (
    # “10-year-old daughter of theirs, Jessica”; “Jessica, who was only ten”; “Jessica, 10,”; “Jessica (10)”
    rf"(?i:{_NUMBER}[-\s](?:year|month|week|day)s?[-\s]old)(?:\s+{_SMALL}){{0,4}}?,?\s+[“\"]?{_NAME}",
    rf"{_NAME}[”\"]?,?\s+{_WAS}(?![\w,.]*\d|\s+(?:of|in|or)\b)(?=\W|$)",
    rf"{_NAME},\s+(?i:(?:an?\s+)?{_NUMBER})(?=[,.;)\-]|\s+and\b|$)",
    rf"{_NAME}\s+\((?i:(?:aged?\s+)?{_NUMBER})\)",
    rf"{_NAME},?\s+(?i:de\s+(?:solo\s+)?{_NUMBER}\s+(?:años|meses|días))",
    # “daughter Jessica”, “su hija llamada Jessica”; “Jessica, their younger daughter”
    rf"(?<!\w)(?i:{_KIN})(?:\s+(?:named|called|llamad[oa]))?,?\s+[“\"]?{_NAME}",
    rf"{_NAME},\s+(?:{_SMALL}\s+){{1,4}}?(?i:{_KIN})(?!\w)",
)
_PATTERNS = tuple(map(re.compile, _FORMS))
_NO_NAMES = frozenset(of_language(SMALL, *SMALL))


@dataclass(frozen=True, slots=True)
class ChildNamed:
    """The name, and the words of the text by which it seems a child's."""

    name: str
    words: str


def children_named(text: str) -> Iterator[ChildNamed]:
    """Yield each name once; small words with a capital are none, nor is what a bracket stands for."""
    if not _ANY.search(text):
        return
    seen: set[str] = set()
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            words = found["name"].split()
            name = " ".join(word for word in words if word[0].isupper() and word.lower() not in _NO_NAMES)
            if name and name not in seen:
                seen.add(name)
                yield ChildNamed(name, found[0].strip())


_ANY = re.compile(rf"(?i)(?<!\w)(?:{_NUMBER}|{_KIN})(?!\w)")
