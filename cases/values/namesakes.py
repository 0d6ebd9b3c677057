"""Who of some people has a name almost that of one of others. Pure."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from cases.values.name_parts import take_apart
from cases.values.near import same_person
from cases.values.short_forms import full_forms

_BETWEEN = re.compile(r"[^\w'’-]+")


def namesakes(some: Mapping[str, Iterable[str]], others: Mapping[str, Iterable[str]]) -> list[tuple[str, str]]:
    """The keys of each pair, one of either, of which a name of the first may mean the second.

    So it may by `near.same_person`, and where it holds, in whatever order and beside whatever else, the other's surname
    and given name or a short form of it: “Chris Hughes, a boy” for Christopher Hughes. Both map a key to all names
    that it goes by. Nobody is their own namesake.
    """
    by_word: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, names in others.items():
        for name in names:
            for word in {*_words(name)[:1], *_words(name)[-1:]}:
                by_word[word].append((key, name))
    found = {
        (key, other): None
        for key, names in some.items()
        for name in names
        for word in dict.fromkeys(_words(name))
        for other, its_name in by_word.get(word, ())
        if other != key and (same_person(name, its_name) or _holds(name, its_name))
    }
    return list(found)


def _holds(name: str, other: str) -> bool:
    words, parts = set(_words(name)), take_apart(other)
    given = {parts.given, *full_forms(parts.given)} if parts.given else set()
    return not words.isdisjoint(given) and parts.surname.replace(" ", "") in words


def _words(name: str) -> list[str]:
    """The words of a name, folded, each closed up: “obrien”."""
    closed = (take_apart(each).surname.replace(" ", "") for each in _BETWEEN.split(name))
    return [word for word in closed if word]
