"""What is done in a passage, and where: the one kind of event and the one place that its words give for certain."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from cases.values.act_words import (
    ACTS,
    AT,
    BACKGROUND,
    BEHIND_PLACE,
    BETWEEN,
    DENYING,
    OTHER_ACTS,
    PLACED,
    Act,
)
from cases.values.passage_dates import SPOKEN, DateFound, sentences
from cases.values.passage_names import NameFound
from cases.values.passage_voices import ACCORDING_TO, ALLEGES, SAYS, Voice
from cases.values.wordlists import ByLanguage, of_language

POST, STATEMENT = "post", "statement"
NO_VOICE = Voice()
# What is told by way of these is no statement of that day: of a testimony it is the trial, else what is told of.
_NO_STATEMENTS = ("testified", ACCORDING_TO)
_ASIDE = re.compile(r",\s+(?:who|which|whose|where|quien|cuyo|cuya)\b[^,;.]*,")
_BREAK = re.compile(r"[,;:—–“”\"()]")
_CONDITION = re.compile(r"\b(?:if|unless|si)\b|^\W*Had\b", re.IGNORECASE)
_BEHIND = 120  # characters behind a quotation, in which the verb stands
_NEAR = 5  # words before a verb, in which who does it stands
_NEVER = re.compile("(?!)")
_NAME, _DATE = "\ue000", "\ue001"


@dataclass(frozen=True, slots=True)
class Read:
    """A text with what was recognised in it, in a language; `people` are persons and bodies."""

    text: str
    language: str
    people: Sequence[NameFound] = ()
    dates: Sequence[DateFound] = ()
    places: Sequence[NameFound] = ()


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence at [start, end) of the text; `said` is the text with spoken words blanked, of the same length."""

    read: Read
    said: str
    start: int
    end: int

    @property
    def words(self) -> str:
        return self.said[self.start : self.end]


def kind_of(read: Read, start: int, end: int, voice: Voice = NO_VOICE) -> str:
    """The kind of event that the words at [start, end) tell of; empty where they tell of none, or of more than one.

    What somebody says or posts is a statement or a post, whatever it is of. An act that is denied, supposed, spoken, or
    told as the background of another one counts for nothing, and beside a further one nothing is proposed.
    """
    if voice.kind in (SAYS, ALLEGES):
        return _kind_said(read, start, end, voice)
    found: dict[tuple[int, int], set[str]] = {}
    for sentence in _sentences(read, start, end):
        for act in ACTS.get(_tag(read.language), ()):
            for at, to in _told(sentence, act.pattern, start, end):
                if _is_done_by(sentence, act, at, to):
                    found.setdefault((at, to), set()).add(act.kind)
    kinds = {kind for each in found.values() for kind in each}
    return kinds.pop() if len(kinds) == 1 and _are_alone(read, found, start, end) else ""


def _kind_said(read: Read, start: int, end: int, voice: Voice) -> str:
    """A post, whoever posts it; else a statement of the one who makes it."""
    kind = POST if is_post(voice.verb, read.language) else STATEMENT if voice.speaker else ""
    if voice.verb in _NO_STATEMENTS:
        return ""
    return kind if not voice.verb or _is_said_outright(read, start, end, voice.verb) else ""


def _is_said_outright(read: Read, start: int, end: int, verb: str) -> bool:
    """Whether this verb stands in these sentences, or behind the quotation they are of, and something is said by it."""
    verbs = re.compile(rf"\b{re.escape(verb)}\b(?!\s+(?:no|nothing)\b)")
    return any(
        not _is_supposed(sentence) and not _is_background(sentence, sentence.start + match.start(), sentence.start)
        for sentence in _sentences(read, start, end + _BEHIND)
        for match in verbs.finditer(sentence.words)
    )


def place_of(read: Read, start: int, end: int, kind: str) -> int | None:
    """The one place at which, as the words at [start, end) say, an event of this kind happened; the kind may be empty.

    That somebody is held in a prison says nothing of where they are written to.
    """
    found: dict[tuple[int, int], set[int]] = {}
    for sentence in _sentences(read, start, end):
        for act in PLACED.get(_tag(read.language), ()):
            if kind and kind not in act.kinds:
                continue
            for at, to in _told(sentence, act.pattern, start, end):
                last = min(end, sentence.end)
                there = (one for one in read.places if to <= one.start and one.end <= last)
                keys = {one.key for one in there if _is_there(read, to, one, act.is_of_a_place)}
                if keys:
                    found.setdefault((at, to), set()).update(keys)
    places = {key for each in found.values() for key in each}
    return places.pop() if len(places) == 1 and _are_alone(read, found, start, end) else None


def is_post(verb: str, language: str) -> bool:
    """Whether who is said to do this posts it in public."""
    return any(act.kind == POST and re.fullmatch(act.pattern, verb) for act in ACTS.get(_tag(language), ()))


def _sentences(read: Read, start: int, end: int) -> Iterator[_Sentence]:
    said = _without_speech(read.text)
    for at, words in sentences(read.text):
        if at < end and start < at + len(words):
            yield _Sentence(read, said, at, at + len(words))


def _told(sentence: _Sentence, pattern: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where in the words at [start, end) an act stands that is told as one."""
    for match in re.finditer(pattern, sentence.words):
        at, to = sentence.start + match.start(), sentence.start + match.end()
        if start <= at and to <= end and _is_told(sentence, at, start):
            yield at, to


def _are_alone(read: Read, found: Iterable[tuple[int, int]], start: int, end: int) -> bool:
    """Whether no further act stands beside these."""
    spans = list(found)
    others = _in(_OTHER_ACTS, read.language).finditer(_without_speech(read.text), start, end)
    return all(any(at <= one.start() < to for at, to in spans) for one in others)


def _is_told(sentence: _Sentence, at: int, start: int) -> bool:
    """Whether a verb at this place is neither denied, supposed or asked, nor in a clause that tells the background."""
    before = sentence.said[sentence.start : at]
    is_denied = _in(_DENYING, sentence.read.language).search(before) is not None
    return not is_denied and not _is_supposed(sentence) and not _is_background(sentence, at, start)


def _is_supposed(sentence: _Sentence) -> bool:
    """Whether it is a question, or tells what would be on a condition."""
    words = sentence.words
    return words.rstrip(" ”\"’')").endswith("?") or _CONDITION.search(words) is not None


def _is_background(sentence: _Sentence, at: int, start: int) -> bool:
    """Whether a verb at this place stands in a clause that tells of another time, or whom one speaks of.

    Where the passage begins within such a clause, the clause is what it is about.
    """
    before = sentence.said[sentence.start : at]
    before = _ASIDE.sub(lambda aside: " " * len(aside[0]), before)[max(0, start - sentence.start) :]
    own = _BREAK.split(before)[-1]
    if not own.strip():
        own = before
    return _in(_BACKGROUND, sentence.read.language).search(own) is not None


def _is_done_by(sentence: _Sentence, act: Act, at: int, to: int) -> bool:
    """Whether the one who does it is one who can, as far as the pattern asks for that."""
    text, said = sentence.read.text, sentence.said
    if act.needs_name:
        return any(not text[one.end : at].strip() for one in sentence.read.people if one.end <= at)
    if not act.by:
        return True
    if re.search(r"\bby$", said[at:to]):
        agent = " ".join(said[to : sentence.end].split()[:_NEAR])
        return re.search(act.by, _BREAK.split(agent)[0]) is not None
    before = " ".join(_BREAK.split(said[sentence.start : at])[-1].split()[-_NEAR:])
    return re.search(act.by, before) is not None or _has_title(sentence, act, at)


def _has_title(sentence: _Sentence, act: Act, at: int) -> bool:
    """Whether the name right before the verb stands behind the title in the same sentence: “asked Governor Brown …”."""
    before = sentence.said[sentence.start : at]
    name = re.search(r"\b([A-Z][\w’'-]+)(?:\s+[a-z]+ly)?\s*$", before)
    return name is not None and re.search(rf"{act.by}\s+(?:[A-Z][\w.]+\s+)?{re.escape(name[1])}\b", before) is not None


def _is_there(read: Read, to: int, place: NameFound, is_of_a_place: bool) -> bool:
    """Whether between a verb that ends there and a place stands nothing but who else, when, and “at” or “in”."""
    between = _with_marks(read, to, place.start)
    words = "|".join(of_language(BETWEEN, read.language))
    at = "|".join(of_language(AT, read.language))
    one = rf"(?:\s+(?:{_NAME}|(?:{words})\b|[A-Z][\w.’'-]*)|,?\s+{_DATE},?)"
    is_direct = is_of_a_place and re.fullmatch(r"\s+(?:the\s+)?", between)
    if not is_direct and not re.fullmatch(rf"{one}{{0,8}}\s+(?:{at})(?:\s+the)?\s+", between):
        return False
    behind = _with_marks(read, place.end, min(len(read.text), place.end + 80))
    small = "|".join(of_language(BEHIND_PLACE, read.language))
    is_one_of_two = re.match(r"\s*,?\s+(?:and|or)\s+(?:in\s+|at\s+)?[A-Z]", behind)
    is_end = re.match(rf"\s*$|[.,;:!?)”—]|\s*\n|\s+(?:{_DATE}|[(—–-]|(?:{small})\b)", behind)
    return is_one_of_two is None and is_end is not None


def _with_marks(read: Read, start: int, end: int) -> str:
    """The words at [start, end) with a mark in place of each name and each date."""
    spans = [(one.start, one.end, _NAME) for one in read.people] + [(one.start, one.end, _DATE) for one in read.dates]
    words, at = "", start
    for first, last, mark in sorted(spans, key=lambda span: (span[0], -span[1])):
        if at <= first and last <= end:
            words += read.text[at:first] + mark
            at = last
    return words + read.text[at:end]


def _without_speech(text: str) -> str:
    return SPOKEN.sub(lambda spoken: re.sub(r"[^\n]", " ", spoken[0]), text)


def _tag(language: str) -> str:
    return language.partition("-")[0].lower()


def _compiled(words: ByLanguage) -> dict[str, re.Pattern[str]]:
    return {tag: re.compile(rf"\b(?:{'|'.join(said)})\b", re.IGNORECASE) for tag, said in words.items()}


def _in(patterns: Mapping[str, re.Pattern[str]], language: str) -> re.Pattern[str]:
    return patterns.get(_tag(language), _NEVER)


_DENYING, _BACKGROUND, _OTHER_ACTS = _compiled(DENYING), _compiled(BACKGROUND), _compiled(OTHER_ACTS)
