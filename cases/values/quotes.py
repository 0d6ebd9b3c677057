"""Quotes: looking up quoted words in the text of a source, and saying what stands there when they have changed."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from heapq import nlargest

from cases.values.text import Rewritten, matches, rewrite

MAX_QUOTE_WORDS = 25
MAX_ELLIPSIS = 400  # characters that an editor's ellipsis may stand for
MAX_PARTS = 10  # of a quote with ellipses
_NEARBY_WORDS = 60
_LIKE_ENOUGH = 0.6  # for a proposal; nothing is ever accepted by likeness

# The folds, all of them. Whatever is not here has to be the same in quote and source: digits, letters, case, fractions.
_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]+|[ﬀ-ﬆ]")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_SINGLE_QUOTES = "‘’‚‛‹›ʻʼ′‵`´＇"
_DOUBLE_QUOTES = "“”„‟«»″‶〝〞〟＂"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
_TYPOGRAPHY = re.compile(rf"[{_SINGLE_QUOTES}{_DOUBLE_QUOTES}…]|[-{_DASHES}]{{2,}}|[{_DASHES}]|\s\s+|[^\S ]")
_FOLDED = (
    dict.fromkeys(_SINGLE_QUOTES, "'")
    | dict.fromkeys(_DOUBLE_QUOTES, '"')
    | dict.fromkeys("-" + _DASHES, "-")
    | {"…": "..."}
)

_NOT_ASCII = re.compile("[\x00-\x7f]?[^\x00-\x7f]+")
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_BETWEEN_WORDS = re.compile(r"[\s\u2014\u2015…]+|--+")
_ELLIPSIS = re.compile(r" ?\[ ?\.{3,4} ?\] ?|(?: \.{3,4}|(?<=\S)\.{3,4}(?= )) ?|^\.{3} ?| ?\.{3}$")
_SEPARATORS = ".,:/'"  # what a number may hold: 17,000 and 1.5 and 7:30 and 9/11 and 1'000
_DIGIT_SPACES = "\u00a0\u2007\u2009\u202f"

FOUND, FOUND_MORE_THAN_ONCE, CHANGED, NOT_FOUND = "found", "found_more_than_once", "changed", "not_found"


@dataclass(frozen=True, slots=True)
class Finding:
    """What looking up a quote came to.

    `state` is "found", "found_more_than_once", "changed" or "not_found". `start` and `end` are code points of the
    original copy, half-open: where the words stand, or for "changed" the place proposed, which never counts as found.
    `count` is the number of places where the words stand, whatever prefix and suffix say. `nearby` is what now stands
    at the place proposed, at most 60 words. `is_exact` says that the copy holds the quote without any folding.
    """

    state: str
    start: int | None = None
    end: int | None = None
    count: int = 0
    nearby: str = ""
    is_exact: bool = False


@dataclass(frozen=True, slots=True)
class _Page:
    """A copy, folded for comparing, with the way back to its own positions."""

    original: str
    text: str
    layers: tuple[Rewritten, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        for layer in reversed(self.layers):
            start, end = layer.start_of(start), layer.end_of(end)
        return start, end


def fold(text: str) -> str:
    """Return text with its typography made plain: Unicode NFC and the folds named at the head of this module.

    Quotation marks become those of a keyboard, a run of dashes one hyphen, of white space one space, an ellipsis three
    full stops; ligatures come apart; soft hyphens and other invisible characters go. Not NFKC: "10½", "row.²" stay.
    """
    return _fold(text).text


def fold_with_map(text: str) -> tuple[str, list[int]]:
    """Return the folded text and, for each of its characters, where in `text` that character begins."""
    page = _fold(text)
    starts = page.layers[0].starts()
    for layer in page.layers[1:]:
        starts = [starts[index] for index in layer.starts()]
    return page.text, starts


def _fold(text: str) -> _Page:
    visible = rewrite(text, () if text.isascii() else matches(_INVISIBLE, text, lambda old: _LIGATURES.get(old, "")))
    composed = rewrite(visible.text, _uncomposed(visible.text))
    plain = rewrite(composed.text, matches(_TYPOGRAPHY, composed.text, lambda old: _FOLDED.get(old[0], " ")))
    return _Page(text, plain.text, (visible, composed, plain))


_fold_copy = lru_cache(maxsize=2)(_fold)  # the quotes of one source are looked up one after another


def _uncomposed(text: str) -> Iterator[tuple[int, int, str]]:
    if unicodedata.is_normalized("NFC", text):
        return
    for run in _NOT_ASCII.finditer(text):
        start = run.start()
        for end in range(start + 1, run.end() + 1):
            if end == run.end() or not _joins(text[end]):
                composed = unicodedata.normalize("NFC", text[start:end])
                if composed != text[start:end]:
                    yield start, end, composed
                start = end


def _joins(character: str) -> bool:
    """Tell if the character belongs to the one before it: a mark, a joiner, or a later part of a Hangul syllable."""
    if character.isascii():
        return False
    return unicodedata.category(character)[0] == "M" or "\u1160" <= character <= "\u11ff" or character == "\u200d"


def words(text: str) -> int:
    """Return the number of words: what white space, long dashes and ellipses set apart and holds a letter or digit."""
    return sum(any(map(str.isalnum, word)) for word in _BETWEEN_WORDS.split(text))


def _parts(exact: str) -> list[str]:
    """Return the folded parts of a quote between an editor's ellipses ("…", "...", "[…]"); one if there is none."""
    return [part.strip() for part in _ELLIPSIS.split(fold(exact).strip()) if any(map(str.isalnum, part))]


def find(copy: str, exact: str, prefix: str = "", suffix: str = "") -> Finding:
    """Look up the words of a TextQuoteSelector (W3C Web Annotation) in the text of a source.

    Both are compared after `fold` and nothing else, so case, digits and letters must be the same, and the quote must
    not begin or end within a word or number. `prefix` and `suffix` are what stands immediately before and after; they
    choose between several places but refuse none. If the words don't stand there as a whole, an editor's ellipsis may
    stand for up to 400 characters (ten parts at most); such a quote is never exact. Or else a place may be proposed.
    """
    page = _fold_copy(copy)
    quote = fold(exact).strip()
    before, after = fold(prefix).strip(), fold(suffix).strip()
    if not any(map(str.isalnum, quote)):
        return Finding(NOT_FOUND)
    whole = list(_places(page, quote))
    places = whole or _abridged(page, _parts(exact))
    if not places:
        return _propose(page, quote, f"{before} {after}")
    nearest = _narrow(page.text, places, before, after)
    start, end = page.span(*nearest[0])
    state = FOUND if len(nearest) == 1 else FOUND_MORE_THAN_ONCE
    return Finding(state, start, end, len(places), is_exact=bool(whole) and copy[start:end] == exact.strip())


def _places(page: _Page, words: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    while (start := page.text.find(words, start, end)) >= 0:
        if not _is_inside(page, start) and not _is_inside(page, start + len(words)):
            yield start, start + len(words)
        start += 1


def _is_inside(page: _Page, position: int) -> bool:
    """Tell if a position in the folded text lies within a word, a number or a character with its marks."""
    text = page.text
    if not 0 < position < len(text):
        return False
    before, after = text[position - 1], text[position]
    if _joins(after):
        return True
    if before.isalnum() and after.isalnum():
        return not (before.isalpha() and after.isdigit() and not after.isdecimal())  # "row²": the mark of a footnote
    if after in _SEPARATORS and before.isdecimal():
        return text[position + 1 : position + 2].isdecimal()
    if before in _SEPARATORS and after.isdecimal():
        return text[position - 2 : position - 1].isdecimal()
    if after == "'" and before == "n":
        return text[position + 1 : position + 2] == "t" and not text[position + 2 : position + 3].isalpha()  # can | 't
    return _is_grouping(page, position)


def _is_grouping(page: _Page, position: int) -> bool:
    """Tell if the position borders on a space that groups digits: "17 000" with a space that does not break."""
    space = position if page.text[position] == " " else position - 1
    if space < 1 or not re.match(r"\d \d\d\d(?!\d)", page.text[space - 1 : space + 5]):
        return False
    return page.original[page.span(space, space + 1)[0]] in _DIGIT_SPACES


def _abridged(page: _Page, wanted: list[str]) -> list[tuple[int, int]]:
    """Return where all parts stand in order, each at most MAX_ELLIPSIS after the one before; the shortest per start."""
    if len(wanted) > MAX_PARTS:
        return []
    chains = list(_places(page, wanted[0]))
    for part in wanted[1:]:
        ends = [end for _, end in chains]
        longer = []
        for start, end in _places(page, part):
            nearest = bisect_right(ends, start) - 1
            if nearest >= 0 and start - ends[nearest] <= MAX_ELLIPSIS:
                longer.append((chains[nearest][0], end))
        chains = longer
    return sorted(dict(reversed(chains)).items())


def _narrow(text: str, places: list[tuple[int, int]], before: str, after: str) -> list[tuple[int, int]]:
    """Return the places that agree best with what should stand immediately before and after."""

    def agreement(place: tuple[int, int]) -> int:
        start, end = place
        is_preceded = text[max(0, start - len(before) - 1) : start].rstrip().endswith(before)
        is_followed = text[end : end + len(after) + 1].lstrip().startswith(after)
        return is_preceded + is_followed

    agreements = [agreement(place) for place in places]
    best = max(agreements)
    return [place for place, found in zip(places, agreements, strict=True) if found == best]


def _propose(page: _Page, quote: str, around: str) -> Finding:
    """Propose the place most like the quote: by its rarest words, then word by word, then letter by letter."""
    text = page.text.lower()
    if len(text) != len(page.text):
        text = page.text
    wanted = [(word[0], word.start()) for word in _WORD.finditer(quote.lower())][:_NEARBY_WORDS]
    length = wanted[-1][1] + len(wanted[-1][0])
    expected = {word for word, _ in wanted} | set(_WORD.findall(around.lower()))

    def shared(start: int) -> int:
        return len(expected.intersection(_WORD.findall(text, max(0, start - 40), start + length + 40)))

    sought = [word for word, _ in wanted]
    likely = nlargest(20, _candidates(text, wanted), key=shared)
    proposals = [_align(text, sought, max(0, start - 40), start + length + 40) for start in likely]
    likeness, start, end = max(proposals, default=(0.0, 0, 0), key=lambda proposal: proposal[0])
    if likeness < _LIKE_ENOUGH:
        return Finding(NOT_FOUND)
    while _is_inside(page, end):
        end += 1
    start, end = page.span(start, end)
    return Finding(CHANGED, start, end, nearby=" ".join(page.original[start:end].split()[:_NEARBY_WORDS]))


def _candidates(text: str, wanted: list[tuple[str, int]]) -> list[int]:
    """Return where the quote may begin, judging by the places of its four rarest words."""
    counts = {word: count for word, _ in wanted if (count := text.count(word))}
    starts = set()
    for rare in sorted(counts, key=lambda word: counts[word])[:4]:
        offset = next(offset for word, offset in wanted if word == rare)
        hit = text.find(rare)
        for _ in range(min(counts[rare], 1000)):
            starts.add(max(0, hit - offset) // 8 * 8)
            hit = text.find(rare, hit + len(rare))
    return sorted(starts)


def _align(text: str, wanted: list[str], start: int, end: int) -> tuple[float, int, int]:
    """Return how like the quote the best stretch of a window is (0 to 1), and where it begins and ends."""
    window = list(_WORD.finditer(text, start, end))
    matcher = SequenceMatcher(None, wanted, [word[0] for word in window], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return 0.0, 0, 0
    head, tail = blocks[0], blocks[-1]
    first = window[max(0, head.b - head.a)].start()
    last = window[min(len(window), tail.b + len(wanted) - tail.a) - 1].end()
    if len(wanted) > MAX_QUOTE_WORDS:
        return matcher.ratio(), first, last
    return SequenceMatcher(None, " ".join(wanted), text[first:last], autojunk=False).ratio(), first, last


def context(copy: str, start: int, end: int, length: int = 32) -> tuple[str, str]:
    """Return prefix and suffix for a TextQuoteSelector: at most `length` code points next to copy[start:end].

    Their far ends lie between words, or between whole characters where a single word is longer, and are trimmed.
    """
    near, far = max(0, start - length), min(len(copy), end + length)
    page = _Page(copy, copy, ())
    lefts = [cut for cut in range(near, start) if not _joins(copy[cut]) and copy[cut:start].strip()]
    rights = [cut for cut in range(far, end, -1) if not _joins(copy[cut : cut + 1] or " ") and copy[end:cut].strip()]
    left = next((cut for cut in lefts if not _is_inside(page, cut)), min(lefts, default=start))
    right = next((cut for cut in rights if not _is_inside(page, cut)), max(rights, default=end))
    return copy[left:start].lstrip(), copy[end:right].rstrip()


def differences(old: str, new: str) -> list[tuple[str, str]]:
    """Return what changed word by word: ("same" | "del" | "ins", words joined by single spaces), in reading order."""
    olds, news = old.split(), new.split()
    is_long = len(olds) + len(news) > 2000  # then frequent words are no landmarks: it would take too long
    found: list[tuple[str, str]] = []
    for tag, i, j, k, m in SequenceMatcher(None, olds, news, autojunk=is_long).get_opcodes():
        if tag == "equal":
            found.append(("same", " ".join(olds[i:j])))
            continue
        if i < j:
            found.append(("del", " ".join(olds[i:j])))
        if k < m:
            found.append(("ins", " ".join(news[k:m])))
    return found
