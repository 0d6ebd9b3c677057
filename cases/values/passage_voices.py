"""Who says it, in the words of a source: the speaker, the verb, and the outlet that is passed on. Never guessed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from cases.values.passage_dates import sentences
from cases.values.passage_names import NameFound

SAYS, ALLEGES, RULES, ORDERS = "says", "alleges", "rules", "orders"
ACCORDING_TO = "according to"
_VERBS = {
    SAYS: "said says told tells tweeted posted wrote writes stated states added explained announced testified recalled",
    ALLEGES: "claims claimed alleges alleged insists insisted argues argued maintains maintained contends contended "
    "believes believed accuses accused",
    RULES: "ruled found held concluded affirmed reversed upheld vacated",
    ORDERS: "ordered granted denied stayed commuted pardoned reprieved signed",
}
_KIND_OF = {verb: kind for kind, verbs in _VERBS.items() for verb in verbs.split()}
_VERB = "|".join(sorted(_KIND_OF, key=len, reverse=True))
_ADVERB = r"(?:(?:also|later|then|once|recently|publicly|repeatedly|has|have|had|again|still)\s+){0,2}"
_BESIDE = r"(?:\s*,[^,.;:“”\"\n]{1,80},)?\s+"  # “Ann Writer, his lawyer, said”
_AFTER_NAME = re.compile(rf"{_BESIDE}{_ADVERB}({_VERB})\b")
_BEFORE_NAME = re.compile(rf"(?:[,.?!][”\"]|[”\"]|,)\s*({_VERB})\s+(?:(?:[A-Z]?[a-z]+\.?\s+){{0,2}})$")
_PRONOUN = re.compile(rf"\b([Hh]e|[Ss]he|[Tt]hey|[Ii]t)\s+{_ADVERB}({_VERB})\b")
_ACCORDING = re.compile(r"\b[Aa]ccording to\s+([^,.;:“”\"\n]{2,80})")
_REPORTED = re.compile(r"\s+(?:first\s+)?(?:reported|reports)\b")
_TOLD = re.compile(r"\b(?:told|tells)\s+(?:the\s+)?$", re.IGNORECASE)
_VAGUE = re.compile(
    r"\b(?:sources?|reports?|insiders?|officials?|people familiar|witnesses|some|many|critics|experts|rumou?rs?"
    r"|a friend)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Voice:
    """`speaker` and `via` are keys of the known, None where nobody is named for certain; `how` says what was seen.

    `kind` is "says", "alleges", "rules" or "orders", empty without a verb; `verb` is the one that says so, where there
    is but one. `attributed_to` are the source's own words.
    """

    speaker: int | None = None
    kind: str = ""
    via: int | None = None
    attributed_to: str = ""
    how: str = ""
    verb: str = ""


def voice_of(
    text: str,
    start: int,
    end: int,
    names: Iterable[NameFound],
    outlets: frozenset[int],
    bodies: frozenset[int] = frozenset(),
) -> Voice:
    """Who says what stands at [start, end), by the sentences that it touches.

    `outlets` are keys of newsrooms, `bodies` of all that are no persons: “according to” one of these passes on.

    Two speakers in it, a pronoun, or “sources”, and nobody is proposed.
    """
    first, last = _around(text, start, end)
    around = text[first:last]
    within = [name for name in names if first <= name.start < last]
    via, attributed = _second_hand(around, first, within, outlets)
    spoken = [*_speakers(text, within, last), *_according(around, first, within, outlets | bodies)]
    attributed = attributed or _told_of_nobody(around, first, within, outlets | bodies)
    keys = {key for key, _ in spoken}
    verbs = {verb for _, verb in spoken}
    kinds = {_KIND_OF.get(verb, SAYS) for verb in verbs}
    if len(keys) == 1:
        verb = verbs.pop() if len(verbs) == 1 else ""
        return Voice(keys.pop(), kinds.pop() if len(kinds) == 1 else "", via, attributed, verb=verb)
    if keys:
        return Voice(None, "", via, attributed, "Several speak here: choose who says these words.")
    pronoun = _PRONOUN.search(around)
    vague = _vague(around)
    if vague:
        held = f"“{attributed}”" if attributed and attributed != vague else "these words"
        how = f"“{vague}” names no speaker: nobody is filled in as one. “Attributed to” holds {held}."
        return Voice(None, "", via, attributed or vague, how)
    if pronoun:
        how = f"“{pronoun[0]}”: who? Nobody is filled in as speaker."
        return Voice(None, _KIND_OF[pronoun[2]], via, attributed, how, pronoun[2])
    return Voice(None, "", via, attributed)


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    touched = [(at, at + len(said)) for at, said in sentences(text) if at < end and start < at + len(said)]
    if not touched:
        return start, end
    first, last = touched[0][0], touched[-1][1]
    # What is attached to a quotation stands behind its mark: “…,” she said.
    behind = re.match(r"[”\"’']*[^\n“\"]{0,120}?[.!?\n]|[^\n]{0,120}$", text[last:])
    is_open = text[first:last].count("“") > text[first:last].count("”")
    return first, last + (len(behind[0]) if behind and is_open else 0)


def _speakers(text: str, names: list[NameFound], last: int) -> list[tuple[int, str]]:
    """Who stands beside a verb of saying, and the verb."""
    found = []
    for name in names:
        after = _AFTER_NAME.match(text, name.end, last)
        before = _BEFORE_NAME.search(text[max(0, name.start - 60) : name.start])
        if after:
            found.append((name.key, after[1]))
        elif before:
            found.append((name.key, before[1]))
    return found


def _according(around: str, first: int, names: list[NameFound], outlets: frozenset[int]) -> list[tuple[int, str]]:
    """Whom “according to” names, unless that is a newsroom: then it passes on, and who says it is not told."""
    return [
        (name.key, ACCORDING_TO)
        for told in _ACCORDING.finditer(around)
        for name in names
        if told.start(1) <= name.start - first < told.end(1) and name.key not in outlets
    ]


def _second_hand(around: str, first: int, names: list[NameFound], outlets: frozenset[int]) -> tuple[int | None, str]:
    """Another outlet whose word is passed on: “according to TMZ”, “TMZ reported”, “told The Paper”."""
    found: dict[int, str] = {}
    for name in names:
        at = name.start - first
        if name.key not in outlets:
            continue
        for told in _ACCORDING.finditer(around):
            if told.start(1) <= at < told.end(1):
                found[name.key] = told[0].strip()
        reported = _REPORTED.match(around, at + len(name.words))
        told_to = _TOLD.search(around[:at])
        if reported:
            found[name.key] = f"{name.words}{reported[0]}".strip()
        elif told_to:
            found[name.key] = f"{told_to[0].strip()} {name.words}"
    return next(iter(found.items())) if len(found) == 1 else (None, "")


def _told_of_nobody(around: str, first: int, names: list[NameFound], no_persons: frozenset[int]) -> str:
    """The words of an “according to” that names no person whom we know, where there is but one."""
    told = list(_ACCORDING.finditer(around))
    if len(told) != 1:
        return ""
    start, end = told[0].span(1)
    persons = [name for name in names if start <= name.start - first < end and name.key not in no_persons]
    return "" if persons else told[0][0].strip()


def _vague(around: str) -> str:
    for told in _ACCORDING.finditer(around):
        if _VAGUE.search(told[1]):
            return told[0].strip()
    return ""
