"""Whether a text calls an act a pardon or a commutation: the first forgives, the second only shortens."""

import re
from collections.abc import Iterable

from cases.values.own_words import own_words

_PARDON = re.compile(r"\bpardon(?:s|ed|ing)?\b", re.IGNORECASE)
# What says that it was none, or that somebody else asks for one, or that one came at another time.
_NOT_A_PARDON = re.compile(
    r"\b(?:not?|never|without|rather\s+than|instead\s+of|unlike|neither|nor|short\s+of|nothing\s+to\s+do\s+with)\s+"
    r"(?:(?:an?|the|been|be|full|to|grant(?:ed)?|is|was)\s+){0,3}pardon(?:s|ed|ing)?\b",
    re.IGNORECASE,
)
_COMMUTATION = re.compile(r"\bcommut(?:e|es|ed|ing|ation|ations)\b|\blife\s+without\s+parole\b", re.IGNORECASE)


def says_pardon(text: str, names: Iterable[str] = ()) -> bool:
    """Whether our own words speak of a pardon, other than to say that it was none or in an official name."""
    return _PARDON.search(_NOT_A_PARDON.sub("", own_words(text, names))) is not None


def says_commutation(text: str, names: Iterable[str] = ()) -> bool:
    """Whether our own words speak of a commutation, or of what one leaves: life without parole."""
    return _COMMUTATION.search(own_words(text, names)) is not None
