"""Text as people type and paste it: what may be kept, what is refused, and its plain forms for addresses and search."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

_PLANES = range(0, 0x110000, 0x10000)
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(chr(plane + 0xFFFE) + chr(plane + 0xFFFF) for plane in _PLANES)
_REFUSED = re.compile(f"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069{_NONCHARACTERS}]")
_BREAK = re.compile("\r\n|[\r\n\u2028\u2029]")
_BLANKS = re.compile("[ \t\n]+")

# Letters that Unicode does not take apart, in the spelling that people type without the letter on their keyboard.
_LETTERS = str.maketrans(
    {"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h", "ı": "i", "ŧ": "t", "ŋ": "ng"}
)


class TextError(ValueError):
    """Text that cannot be kept; the message tells an editor which character it is and where it stands."""


def clean(text: str, *, multiline: bool = False) -> str:
    """Return typed or pasted text as it is stored: Unicode NFC, without outer white space.

    Line breaks (CR LF, CR, U+2028, U+2029) become a line feed if `multiline`; otherwise they and tabs become one
    space, together with the spaces around them. U+FEFF (a byte order mark) is dropped; nothing else disappears.
    Joiners (ZWJ, ZWNJ) stay, since scripts need them.

    Raises TextError for control characters other than tab and line breaks, directional overrides, embeddings and
    isolates, halves of surrogate pairs, and noncharacters.
    """
    refused = _REFUSED.search(text)
    if refused:
        raise TextError(_refusal(text, refused.start()))
    text = _BREAK.sub("\n", text.replace("\ufeff", ""))
    if not multiline:
        text = _BLANKS.sub(lambda blanks: blanks[0] if blanks[0].isprintable() else " ", text)
    return unicodedata.normalize("NFC", text).strip()


def without_refused(text: str) -> str:
    """Return the text of a page or file without the characters that `clean` refuses; nobody typed them."""
    return _REFUSED.sub("", text)


def _refusal(text: str, position: int) -> str:
    breaks = [found.end() for found in _BREAK.finditer(text, 0, position)]
    line_start = breaks[-1] if breaks else 0
    place = f"Character {position - line_start + 1}"
    if breaks:
        place += f" of line {len(breaks) + 1}"
    before = text[line_start:position].split()[-3:]
    where = f", after “{' '.join(before)}”," if before else ""
    character = text[position]
    return f"{place}{where} is {_kind(character)} (U+{ord(character):04X}). It cannot be kept: please take it out."


def _kind(character: str) -> str:
    category = unicodedata.category(character)
    if category == "Cs":
        return "half of a broken character"
    if category == "Cc":
        return "an invisible control character"
    if category == "Cf":
        return f"an invisible mark that changes the direction of writing, {unicodedata.name(character).lower()}"
    return "a code that Unicode never gives to a character"


def slugify_name(text: str) -> str:
    """Return an ASCII slug for an address: lower-case letters, digits, single hyphens ("Zoë O'Brien" is "zoe-obrien").

    Accents are dropped, apostrophes close up. Letters of other scripts are left out, so the slug may be empty.
    """
    closed_up = re.sub("['’‘ʼʻ`´]", "", text)
    return re.sub("[^a-z0-9]+", "-", unaccented(closed_up)).strip("-")


def fold_for_search(text: str) -> str:
    """Return text for comparing a search with names: words by single spaces, no case, accents or punctuation.

    Letters and digits of every script stay, and so do the marks that spell a vowel in one.
    """
    plain = unicodedata.normalize("NFC", unaccented(text))
    return " ".join("".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in plain).split())


def unaccented(text: str) -> str:
    """Return text case-folded and decomposed (Unicode NFKD) without accents, points and invisible characters.

    Works character by character: the result for a text is the results for its characters, joined. Lengths may change.
    """
    return "".join(map(_unaccented_character, text)) if not text.isascii() else text.lower()


def _unaccented_character(character: str) -> str:
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    return "".join(c for c in decomposed if not _is_accent(c)).translate(_LETTERS)


def _is_accent(character: str) -> bool:
    if unicodedata.category(character) == "Cf":
        return True
    # Classes 10 to 35 are Hebrew and Arabic points, those from 200 accents; what lies between spells vowels and tones.
    combining = unicodedata.combining(character)
    return 10 <= combining <= 35 or combining >= 200


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A text in which pieces were replaced, and the way back: positions are code points, half-open."""

    text: str
    _new: list[tuple[int, int]]
    _old: list[tuple[int, int]]

    def start_of(self, index: int) -> int:
        """Return where the character at `index` begins in the original; its end for `len(text)`."""
        change = bisect_right(self._new, (index, len(self.text))) - 1
        if change < 0:
            return index
        if index < self._new[change][1]:
            return self._old[change][0]
        return self._old[change][1] + index - self._new[change][1]

    def end_of(self, index: int) -> int:
        """Return where the character before `index` ends in the original; 0 for 0."""
        change = bisect_right(self._new, (index - 1, len(self.text))) - 1
        if change < 0 or index == 0:
            return index
        return self._old[change][1] + max(0, index - self._new[change][1])

    def starts(self) -> list[int]:
        """Return `start_of` for every character of the text."""
        starts: list[int] = []
        old_end = 0
        for (new_start, new_end), (old_start, next_old_end) in zip(self._new, self._old, strict=True):
            starts.extend(range(old_end, old_end + new_start - len(starts)))
            starts.extend([old_start] * (new_end - new_start))
            old_end = next_old_end
        starts.extend(range(old_end, old_end + len(self.text) - len(starts)))
        return starts


def rewrite(text: str, pieces: Iterable[tuple[int, int, str]]) -> Rewritten:
    """Replace `pieces` (start, end, what stands there instead; in order, not overlapping), keeping the way back."""
    parts: list[str] = []
    new: list[tuple[int, int]] = []
    old: list[tuple[int, int]] = []
    length = position = 0
    for start, end, replacement in pieces:
        parts += text[position:start], replacement
        length += start - position + len(replacement)
        position = end
        if len(replacement) != end - start:
            new.append((length - len(replacement), length))
            old.append((start, end))
    return Rewritten("".join((*parts, text[position:])) if parts else text, new, old)


def matches(pattern: re.Pattern[str], text: str, replacement: Callable[[str], str]) -> Iterator[tuple[int, int, str]]:
    """Yield the pieces for `rewrite`: all that `pattern` finds, with what `replacement` makes of it."""
    for found in pattern.finditer(text):
        yield found.start(), found.end(), replacement(found[0])
