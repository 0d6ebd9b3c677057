"""Names that a text gives to somebody who is, or may be, a child: beside an age under eighteen, or beside kinship."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cases.values.wordlists import BODIES, CHILDREN, NUMBERED, NUMBERS_UNDER_18, OFFICES, SMALL, of_language

# No part of a name gives back what it took, and none begins behind a hyphen: a long run of them would take minutes.
_WORD = r"[^\W\d_a-z][^\W\d_]*+(?:[’'-][^\W\d_]++)*+"
_NAME = rf"(?<!\w)(?<!\w[’'-])(?P<name>{_WORD}(?:[ \u00a0]{_WORD}){{0,2}}+)(?!\w)"
_WHO = rf"{_NAME}(?:(?<=[JS]r)\.|,?\s(?:Jr|Sr|II|III)\b\.?)?"
_DASH = r"[-\u2010\u2011\u2013\s]"
_NUMBER = rf"(?:1[0-7]|[1-9]|{'|'.join(of_language(NUMBERS_UNDER_18, *NUMBERS_UNDER_18))})(?:½|\.5)?"
_YEARS = r"(?:years?|yrs?|años?)"
_MONTHS = rf"(?:\d{{1,2}}|[a-z]{{2,9}}){_DASH}(?:months?|weeks?|days?)"  # of these any number is a child’s age
_OLD = rf"(?:(?:{_NUMBER}{_DASH}{_YEARS}|{_MONTHS}){_DASH}old|{_NUMBER}-?yo\b)"
_AGE = r"(?:aged?:?\s+|only\s+|about\s+|nearly\s+|not\s+yet\s+|an?\s+)?"
_AGE += rf"(?:{_NUMBER}(?:\syears?\s+old|\syrs?|\saños)?|\d{{1,2}}\smonths?|{_MONTHS}\s+old)"
_END = r"(?:[.;:!?)\]”\"](?!\d)|,(?!\d)|\s+(?:and|y|[-–—])(?:\s|$)|\s+at\s+the\s+time\b|$)"
_KIN = rf"(?:{'|'.join(of_language(CHILDREN, *CHILDREN))})"
_SMALL = r"[^\W_A-Z][\w’'-]*"
_AT = r"(?:then|now|aged?|just|only|barely|nearly|almost|apenas|s[oó]lo)"
_WAS = (
    rf"(?:(?:who|que|quien)\s+)?(?:was|is|(?:had\s+)?(?:just\s+)?turned|tenía|cumplió|{_AT})\s+(?:{_AT}\s+)?(?:an?\s+)?"
)
_THEN = rf"(?={_END}|\s+(?:{_YEARS}(?:\s+old)?(?:\W|$)|when|then|cuando)|{_DASH}{_YEARS}{_DASH}old)"
_MORE = rf"(?:\s+de\s+{_NUMBER}\s+años|\s+mayor|\s+de\s+edad)?"
_CALLED = (
    r"(?:(?:only\s+)?(?:named|called)|by\s+the\s+name\s+of|identified\s+(?:only\s+)?as|whose\s+name\s+(?:is|was)"
    r"|llamad[oa]s?|identificad[oa]s?\s+como|cuyo\s+nombre\s+es)"
)
_APART = r"(?:\s*[,:(\[]|\s+[-–—])?\s*[“\"]?"
_HIDDEN = r"(?:\[[^\[\]]{1,40}\](?:,\s+(?:and\s+)?|\s+(?:and|&|y|e)\s+))*+"  # the ones before it who are masked
_NOT_IN = r"(?<!\bin\s)(?<!\bby\s)(?<!\bat\s)(?<!\bof\s)(?<!\bfrom\s)"  # “a 10-year-old law in California”
_FORMS = (
    # “10-year-old daughter of theirs, Jessica”; “Jessica, who was only ten”; “Jessica, 10,”; “Jessica (10)”
    rf"(?<!\w)(?i:{_OLD})(?:\s+{_SMALL}){{0,7}}?(?:,|\s\()?\s*[“\"]?{_HIDDEN}{_NOT_IN}{_NAME}",
    rf"{_WHO}[”\"]?,?\s+(?i:{_WAS}(?:{_OLD}|{_NUMBER}{_THEN}))",
    rf"{_WHO}(?:,[”\"]?|[”\"],|:(?=\s+[\w\s]{{1,12}}\sold\b))\s+(?i:{_AGE})(?i:{_END})",
    rf"{_WHO}\s+[(\[](?i:{_AGE})[)\],]",
    rf"{_WHO},\s+(?:{_SMALL}\s+){{0,4}}?(?:(?i:{_OLD})|{_KIN})(?!\w)",
    rf"(?<!\w)(?i:at|aged|a\s+los)\s+(?i:{_NUMBER}(?:\s{_YEARS}(?:\s+old)?)?),\s+{_NAME}",
    rf"{_WHO},?\s+(?i:de\s+(?:(?:tan\s+)?s[oó]lo\s+|apenas\s+)?(?:{_NUMBER}\s+años|\w{{1,9}}\s+(?:meses|semanas|días)))",
    # “daughter Jessica”, “su hija llamada Jessica”; “Jessica was their daughter”
    rf"(?<!\w)(?i:{_KIN}{_MORE}(?:,?\s+{_CALLED})?){_APART}{_HIDDEN}{_NAME}",
    rf"(?<!\w)(?i:{_KIN})\s+(?:of|de)\s+{_WORD}(?:\s{_WORD}){{0,2}}+,\s+{_NAME}",
    rf"{_WHO}\s+(?:was|is|era|es)\s+(?:(?:an?|the|their|his|her|only|su|una?|el|la)\s+){{1,2}}(?i:{_KIN})(?!\w)",
)
_PATTERNS = tuple(map(re.compile, _FORMS))
_NO_NAMES = frozenset(of_language(SMALL, *SMALL))
_BODIES = frozenset(of_language(BODIES, *BODIES))
_NO_CHILD = frozenset((*of_language(NUMBERED, *NUMBERED), *of_language(OFFICES, *OFFICES)))


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
            name = _name_in(found)
            if name and name not in seen:
                seen.add(name)
                yield ChildNamed(name, found[0].strip(" \n\t,;:."))


def _name_in(found: re.Match[str]) -> str:
    """The words that are a name’s; none if they are a body’s (“Boys Club”), a judge’s, or of “Exhibit A (1)”."""
    names = [word for word in found["name"].split() if word[0].isupper() and word.lower() not in _NO_NAMES]
    plain = [word.lower() for word in names]
    is_title = found.start("name") > found.start() and found[0][0].isupper()
    is_thing = not _NO_CHILD.isdisjoint(plain[:1]) or (is_title and not _BODIES.isdisjoint(plain))
    return " ".join(names) if not is_thing and any(len(word) > 1 for word in names) else ""


_ANY = re.compile(rf"(?i)(?<!\w)(?:{_NUMBER}|{_KIN})(?!\w)|{_OLD}|{_MONTHS}|\d(?:½|-?yo)|\b(?:meses|semanas|días)\b")
