"""Who of some people has a name almost that of one of others. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from cases.values.name_parts import take_apart
from cases.values.near import same_person


def namesakes(some: Mapping[str, Iterable[str]], others: Mapping[str, Iterable[str]]) -> list[tuple[str, str]]:
    """The keys of each pair, one of either, of which any two names may mean the same person (`near.same_person`).

    Both map a key to all names that it goes by. Nobody is their own namesake.
    """
    by_end: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for key, names in others.items():
        for name in names:
            for end in _ends(name):
                by_end[end].append((key, name))
    found = {
        (key, other): None
        for key, names in some.items()
        for name in names
        for end in sorted(_ends(name))
        for other, its_name in by_end.get(end, ())
        if other != key and same_person(name, its_name)
    }
    return list(found)


def _ends(name: str) -> set[str]:
    """The first and the last word of a name, folded: one of them is the surname."""
    words = name.replace(",", " ").split()
    return {take_apart(word).surname for word in (*words[:1], *words[-1:])} - {""}
