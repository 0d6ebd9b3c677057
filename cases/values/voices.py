"""Whether a speaker is somebody: “TMZ” is, “unnamed sources” is nobody whom a reader could ask."""

from functools import cache

from cases.values.text import fold_for_search
from cases.values.wordlists import BESIDE_NOBODY, NOBODY, of_language


def is_nobody(speaker: str, *languages: str) -> bool:
    """Whether the words for a speaker name nobody: “reports”, “several unnamed officials”."""
    if not speaker:
        return False
    words = set(fold_for_search(speaker).split())
    nobody, beside = _lists(languages)
    return not words.isdisjoint(nobody) and words <= nobody | beside


@cache
def _lists(languages: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    nobody, beside = of_language(NOBODY, *languages), of_language(BESIDE_NOBODY, *languages)
    return frozenset(map(fold_for_search, nobody)), frozenset(map(fold_for_search, beside))
