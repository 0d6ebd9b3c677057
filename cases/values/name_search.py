"""Looking for many names in a text at once: one pattern for all, and a shorter one where none of the far is near."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from cases.values.name_parts import UNSPACED
from cases.values.name_patterns import JOIN, LETTER, one_of

WITHHELD = "[name withheld]"


@dataclass(frozen=True, slots=True)
class Variant:
    """One way of writing a name: its pattern, whether it may mean more, is the whole name, or takes what stands before
    it for the given name; what replaces it; a word without which no text holds it, empty where that is not asked."""

    pattern: str
    is_everyday: bool = False
    is_full: bool = False
    takes_given: bool = False
    label: str = WITHHELD
    far: str = ""

    def merged_with(self, other: "Variant") -> "Variant":
        """Who goes by both is masked wherever either would be: “Jess” makes “Jessica” no everyday word."""
        return replace(
            self,
            is_everyday=self.is_everyday and other.is_everyday,
            is_full=self.is_full or other.is_full,
            takes_given=self.takes_given or other.takes_given,
            far=self.far if other.far else "",
        )


class NameSearch:
    """Finds all variants of names in folded text; `barriers` are labels, which are passed over.

    Most people are protected in other cases than a text’s. Unless it holds the surname of one of them, only the others
    are looked for, with a pattern that is much shorter.
    """

    def __init__(self, variants: list[Variant], barriers: list[str]) -> None:
        self.is_any = bool(variants)
        near = [variant for variant in variants if not variant.far]
        self._all = _compiled(variants, barriers)
        self._near = self._all if len(near) == len(variants) else _compiled(near, barriers)
        far = {variant.far for variant in variants if variant.far}
        self._far = re.compile(one_of(far) if far else "(?!)")

    def find(self, text: str) -> Iterator[tuple[re.Match[str], Variant | None]]:
        """Yield each match with its variant, None for a label."""
        pattern, variants = self._all if self._far.search(text) else self._near
        for match in pattern.finditer(text):
            yield match, None if match.lastindex is None else variants[match.lastindex - 1]


def longest_word(part: str) -> str:
    """The word of a part of a name by which a text is asked whether it may hold it."""
    return max(part.split(), key=len, default="")


def _compiled(variants: list[Variant], barriers: list[str]) -> tuple[re.Pattern[str], list[Variant]]:
    """One pattern that branches on the first letter, and the variant of each of its groups; whole names before words.

    Text that already is a label is passed over, as a branch without a group.
    """
    in_order: list[Variant] = []
    branches: dict[str, list[str]] = {barrier[0]: [] for barrier in barriers}
    for barrier in barriers:
        branches[barrier[0]].append(re.escape(barrier[1:]))
    by_first: dict[str, list[Variant]] = {}
    for variant in sorted(variants, key=lambda variant: (JOIN not in variant.pattern, -len(variant.pattern))):
        by_first.setdefault(variant.pattern[0], []).append(variant)
    for first, alike in by_first.items():
        start = "" if UNSPACED.match(first) else f"(?<!{LETTER}.)"
        in_order += alike
        branches.setdefault(first, []).append(start + f"(?:{'|'.join(f'({v.pattern[1:]})' for v in alike)})")
    patterns = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in branches.items())
    return re.compile("|".join(patterns), re.DOTALL), in_order
