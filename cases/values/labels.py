"""Words that make a label of people in prison, found in our own words and left alone in those of others."""

import re
from collections.abc import Iterable
from functools import cache

from cases.values.own_words import own_words
from cases.values.wordlists import LABELS, of_language


def labels_in(text: str, language: str, names: Iterable[str] = ()) -> tuple[str, ...]:
    """The labels in a text, each once and as they are written; quotes, addresses and official names aside.

    `names` are official ones, of which only those that hold a label matter: “Inmate Locator”.
    """
    pattern = _pattern(language)
    if pattern.search(text) is None:
        return ()
    holding = [name for name in names if pattern.search(name)]
    return tuple(dict.fromkeys(found[0] for found in pattern.finditer(own_words(text, holding))))


@cache
def _pattern(language: str) -> re.Pattern[str]:
    words = "|".join(of_language(LABELS, language))
    return re.compile(rf"(?<![\w-])(?:{words})(?!\w)" if words else "(?!)", re.IGNORECASE)
