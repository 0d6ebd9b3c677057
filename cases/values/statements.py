"""Whether a stretch of a text states something that could be cited: a headline and a photo credit state nothing."""

import re

from cases.values.text import fold_for_search

LONG = 15  # words; a line that is longer is no headline, whatever it ends with
_ENDED = re.compile(r"[.!?…][”\"’'»)\]]*$")
_ASKED = re.compile(r"\?[”\"’'»)\]]*$")
_CREDIT = re.compile(
    r"(?:^|[|/–—(]\s*)(?:photo(?:graph)?s?|image|picture|screenshot|foto)(?:\s+credit)?\s*(?:by\b|:)"
    r"|(?:^|[|/–—(]\s*)(?:photo|image|picture|foto|credit)s?\s*(?:\s+(?:courtesy|cortesía)\b|:)"
    r"|\b(?:getty\s+images|shutterstock|afp/|ap\s+photo|reuters/|via\s+(?:getty|ap|reuters))|/afp\b",
    re.IGNORECASE,
)


def states_something(words: str, *, title: str = "", is_alone: bool = False) -> bool:
    """Tell if these words, one sentence or line, are no headline, heading or photo credit.

    `title` is that of the source itself, `is_alone` whether they are a paragraph by themselves.
    """
    plain = words.strip()
    is_long = len(plain.split()) > LONG
    if title and fold_for_search(plain) == fold_for_search(title):
        return False
    if not is_long and _CREDIT.search(plain):
        return False
    if is_alone and not is_long and _ASKED.search(plain):
        return False
    return is_long or _ENDED.search(plain) is not None
