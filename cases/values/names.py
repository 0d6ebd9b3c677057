"""How people are named, and how the names of those who are not to be named are taken out of text."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cases.values.disguises import decoded, undisguised
from cases.values.text import rewrite

POLICIES = ("name", "initials", "role")  # from the most open to the strictest
WITHHELD = "[name withheld]"

_TITLES = frozenset(("mr", "mrs", "ms", "miss", "dr", "prof", "sir", "rev", "hon", "judge", "justice"))
_SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv", "esq", "phd", "md"))
_DATES = """january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday will"""
_EVERYDAY = """
art ash baker banks bell best bill bird bishop black bond bridge bridges brook brooks brown bush butcher butler
carpenter case chance chase christian church clay close cook cross dale dawn day dean early english eve fair faith
farmer fields fish fisher flowers ford forest foster fox frank french frost gale glass gold good grace grant gray
green grey hall harmony hart hay hazel hill holly home hood hope house hunt hunter iris ivy jack jade joy judge
justice key king knight lake lane law lawyer lily little long lord love major mark marks mason mercy miles mill mills
miller moon more nurse page park parks parish patience pearl penny piper pope porter power powers price prince prior
rain ray read reed rich ridge rivers robin rock rob rose ruby rush sage sandy savage shepherd short sky skip smart
snow south spring star steel stone street strong sue summer swift temple trip violet wade wait walker wall ward warden
waters way weaver wells west white wild winter wise wolf wood woods young
"""
_DATE_WORDS, _EVERYDAY_WORDS = frozenset(_DATES.split()), frozenset(_EVERYDAY.split())

_LETTER = r"[^\W\d_]"
# White space, a tag, where a Markdown link begins or ends, a mark; no full stop or comma, where a sentence goes on.
_JOIN = r"(?:\s++|<[^<>]{1,80}>|\[|\]\([^()\s]{0,300}\)|[^\w\s\[\].,!?;:]|\.(?!\s)|_)"
_COMMA = r"(?:\s*,\s*|[\s_+\-]{1,2})"
_ENDING = r"(?:e?s)?"  # a plural, or a possessive in an address, where the apostrophe is lost
_ENCODED = re.compile("%[0-9A-Fa-f]{2}")
_TOKEN = re.compile(r"[^\s()\[\]<>\"']+")
_ADDRESS = re.compile(r"[/_%=@#]|\.\w|-\S*-")
# Thai to Khmer, Hangul (taken apart), Kana and Han: there a name need not stand between spaces.
UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u11ff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\U00020000-\U0003ffff]")


@dataclass(frozen=True, slots=True)
class Protected:
    """A person who is not named in full: the policy, all names and aliases, and what stands in their place.

    The label is shown in square brackets: the initials where the policy is "initials", WITHHELD where it is "role".
    Whoever has no part in a document is masked `in_full_only`: there another Mary is likelier than this one.
    """

    policy: str
    names: tuple[str, ...]
    label: str
    in_full_only: bool = False


@dataclass(frozen=True, slots=True)
class _Variant:
    """One way of writing a name: its pattern, what replaces it, and whether it may mean more or is the whole name."""

    pattern: str
    label: str = WITHHELD
    is_everyday: bool = False
    is_full: bool = False


@dataclass(frozen=True, slots=True)
class _Name:
    """A name taken apart, folded: one pattern or plain word for each part."""

    given: str
    middle: tuple[str, ...]
    surname: str


def strictest(a: str, b: str) -> str:
    """Return the stricter of two policies; ValueError if either is not in POLICIES."""
    if not {a, b}.issubset(POLICIES):
        raise ValueError(f"A naming policy is one of {', '.join(POLICIES)}; not {a}, {b}.")
    return POLICIES[max(POLICIES.index(a), POLICIES.index(b))]


def initials(name: str) -> str:
    """Return the initials of a name without titles: "Mary Ann Hughes" is "M. A. H.", "Jean-Paul Roy" is "J.-P. R."."""
    composed = unicodedata.normalize("NFC", name)
    parts = [[word for word in re.split("[-\u2010\u2011]", part) if _first(word)] for part in _in_order(composed)]
    return " ".join("-".join(f"{_first(word).upper()}." for word in part) for part in parts if part)


def _first(word: str) -> str:
    return next((character for character in word if character.isalnum()), "")


def _in_order(name: str) -> list[str]:
    """Return the parts of a name as typed, given name first, without titles and suffixes ("Roy, Mary" is turned)."""
    surname, comma, given = name.partition(",")
    is_turned = comma and given.strip(" .").lower() not in _SUFFIXES
    parts = f"{given} {surname}".split() if is_turned else name.replace(",", " ").split()
    while len(parts) > 1 and parts[0].strip(".").lower() in _TITLES:
        del parts[0]
    while len(parts) > 1 and parts[-1].strip(".").lower() in _SUFFIXES:
        del parts[-1]
    return parts


class Masker:
    """Takes the names of protected people out of text; `shown` are the names of the people whom the document names.

    Always masked, whatever the case, accents and invisible characters: given name and surname, in this order or turned
    ("Ryen, Jessica"), without middle names, with them or with initials; between them white space, line breaks, hyphens,
    underscores (a slug, a file name), or nothing where both together have eight letters (a hashtag), then also within a
    longer word. So is the first initial with the surname, unless somebody shown has the same.

    A single word (a surname, an alias of one word, a given name) is masked unless a name shown holds that word. A given
    name counts from four letters on: shorter ones are too often somebody else's; list one as an alias to mask it. What
    stands beside a given name is not considered: headlines write every word large, so "Jessica Was Ten" can't be told
    from "Jessica Jones"; a name masked too many is seen by the editor, one too few by the reader. A word of everyday
    English (Hope, White) is masked only where it has a capital or stands in an address; months, weekdays and "will"
    only within a full name. Middle names by themselves are not masked. Of a person `in_full_only`, neither single
    words (but for whole names in a script without spaces) nor an initial with the surname are.

    HTML entities count as what they stand for, Cyrillic and Greek look-alikes as Latin letters; other disguises (digits
    for letters, letters of other scripts) are not seen through. Mark-up may stand between the parts of a name, not
    inside one: rendered text is to be searched too.

    People whose policy is "name" are not masked. A name of several people gives WITHHELD if their labels differ.
    """

    def __init__(self, protected: Iterable[Protected], shown: Iterable[str]) -> None:
        people = [person for person in protected if person.policy != "name"]
        names_shown = [_take_apart(name) for name in shown]
        self._shown = {
            form
            for name in names_shown
            for part in (name.given, *name.middle, name.surname)
            for form in _forms(part)
            if form
        }
        initials_shown = {(name.given[:1], name.surname) for name in names_shown if name.given}
        labels: dict[str, set[str]] = {}
        variants: dict[str, _Variant] = {}
        for person in people:
            label = f"[{person.label.strip('[]')}]" if person.label else WITHHELD
            for name in sorted(map(_take_apart, person.names), key=lambda name: -len(name.middle)):
                for variant in self._patterns(name, initials_shown, person.in_full_only):
                    if variant.is_full or not person.in_full_only:
                        labels.setdefault(variant.pattern, set()).add(label)
                        both = label if len(labels[variant.pattern]) == 1 else WITHHELD
                        variants[variant.pattern] = replace(variant, label=both)
        barriers = {WITHHELD}.union(*labels.values())
        self.labels = frozenset(barriers)
        self._variants: list[_Variant] = []
        self._pattern = self._compile(list(variants.values()), sorted(undisguised(label).text for label in barriers))
        glued = sorted({c for person in people for c in map(_closed_up, map(_take_apart, person.names)) if c}, key=len)
        self._glued = re.compile("|".join(map(re.escape, reversed(glued))) or "(?!)")

    def mask(self, text: str, *, in_full: bool = False) -> str:
        """Return text with each protected name replaced by its label in brackets; masking twice changes nothing.

        With `in_full` only whole names are, as of a person `in_full_only`: “Hughes County Court” stays. Where a name
        shows only after percent-decoding, the whole address gives way to the label.
        """
        if not self._variants or not text:
            return text
        is_encoded = _ENCODED.search(text) is not None
        if is_encoded:
            text = _TOKEN.sub(lambda token: self._mask_address(token[0], in_full), text)
        masked = rewrite(text, self._found(text, in_full)).text
        masked = rewrite(masked, self._found_glued(masked)).text
        if is_encoded and any(self._found(decoded(masked), in_full)):
            return self.mask(decoded(masked), in_full=in_full)
        return masked

    def hides(self, text: str, *, in_full: bool = False) -> bool:
        """Tell if text, an address or a file name holds a protected name, plain or percent-encoded (RFC 3986)."""
        texts = (text, decoded(text)) if _ENCODED.search(text) else (text,)
        return any(any(self._found(each, in_full)) or any(self._found_glued(each)) for each in texts)

    def _mask_address(self, token: str, in_full: bool) -> str:
        plain = decoded(token)
        found = self._found(plain, in_full) if plain != token else iter(())
        return next((label for _, _, label in found), token)

    def _found(self, text: str, in_full: bool) -> Iterator[tuple[int, int, str]]:
        """Yield start, end and label of each protected name."""
        if not self._variants:
            return
        flat = undisguised(text)
        for match in self._pattern.finditer(flat.text):
            if match.lastindex is None:
                continue
            variant = self._variants[match.lastindex - 1]
            if in_full and not variant.is_full:
                continue
            start = flat.start_of(match.start())
            end = max(flat.end_of(match.end()), flat.start_of(match.end()))  # with the marks of the last letter
            if match[0] in self._shown or (variant.is_everyday and not _is_name_like(text, start, end)):
                continue
            yield start, end, variant.label

    def _found_glued(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield each whole name closed up within a longer word: #JusticeForJessicaRyen."""
        flat = undisguised(text)
        for match in self._glued.finditer(flat.text):
            yield flat.start_of(match.start()), flat.end_of(match.end()), WITHHELD

    def _patterns(self, name: _Name, initials_shown: set[tuple[str, str]], in_full_only: bool) -> Iterator[_Variant]:
        """Yield the ways of writing one name, the whole ones first, without their label."""
        words = [name.surname] if len(name.surname) > 1 else []
        words += [name.given] if len(name.given) >= 4 else []
        words = [word for word in words if word not in _DATE_WORDS and self._shown.isdisjoint(_forms(word))]
        if name.given:
            yield _Variant(_in_full(name), is_full=True)
            # Nothing is turned in "Joshua Ryen, Jessica and Peggy": where it can, the surname of somebody shown stays.
            if in_full_only or words != [name.given] or name.given in _EVERYDAY_WORDS:
                yield _Variant(_turned(name), is_full=True)
            if (name.given[:1], name.surname) not in initials_shown:
                initial = rf"{re.escape(name.given[:1])}\.(?:\s*{_LETTER}\.)?{_JOIN}{{0,4}}"
                yield _Variant(initial + _spelt(name.surname) + _end(name.surname))
        for word in words:
            is_full = not name.given and UNSPACED.match(word) is not None
            yield _Variant(_spelt(word) + _end(word), is_everyday=word in _EVERYDAY_WORDS, is_full=is_full)

    def _compile(self, variants: list[_Variant], barriers: list[str]) -> re.Pattern[str]:
        """Compile all variants into one pattern that branches on the first letter; whole names go before words.

        Text that already is a label is passed over, as a branch without a group.
        """
        branches: dict[str, list[str]] = {barrier[0]: [] for barrier in barriers}
        for barrier in barriers:
            branches[barrier[0]].append(re.escape(barrier[1:]))
        by_first: dict[str, list[_Variant]] = {}
        for variant in sorted(variants, key=lambda variant: (_JOIN not in variant.pattern, -len(variant.pattern))):
            by_first.setdefault(variant.pattern[0], []).append(variant)
        for first, alike in by_first.items():
            start = "" if UNSPACED.match(first) else f"(?<!{_LETTER}.)"
            self._variants += alike
            branches.setdefault(first, []).append(start + f"(?:{'|'.join(f'({v.pattern[1:]})' for v in alike)})")
        patterns = (f"{re.escape(first)}(?:{'|'.join(rest)})" for first, rest in branches.items())
        return re.compile("|".join(patterns), re.DOTALL)


def _closed_up(name: _Name) -> str:
    """Given name and surname as one word, where that is long enough to be nobody else's."""
    word = (name.given + name.surname).replace(" ", "")
    return word if name.given and len(word) >= 8 and not UNSPACED.search(word) else ""


def _take_apart(name: str) -> _Name:
    words = [" ".join(_words_of(part)) for part in _in_order(name)]
    parts = [word for word in words if word]
    if not parts:
        return _Name("", (), "")
    return _Name(parts[0] if len(parts) > 1 else "", tuple(parts[1:-1]), parts[-1])


def _words_of(part: str) -> list[str]:
    """Return the folded words of one part of a name ("O'Brien" has two), with the marks that spell a vowel."""
    letters = (c if c.isalnum() or unicodedata.category(c)[0] == "M" else " " for c in undisguised(part).text)
    return "".join(letters).split()


def _forms(part: str) -> set[str]:
    """Return a part of a name, closed up ("obrien"), and the words in it."""
    return {part, part.replace(" ", ""), *part.split()}


def _in_full(name: _Name) -> str:
    is_closed = len(name.given + name.surname) >= 8 or UNSPACED.search(name.given + name.surname)
    between = f"{_JOIN}{{{0 if is_closed else 1},4}}"
    return _spelt(name.given) + _middles(name, between) + between + _spelt(name.surname) + _end(name.surname)


def _turned(name: _Name) -> str:
    between = f"{_JOIN}{{1,4}}"
    surname, given = _spelt(name.surname), _spelt(name.given)
    return f"{surname}{_COMMA}{given}{_middles(name, between)}{_end(name.given)}(?!{between}{surname})"


def _middles(name: _Name, between: str) -> str:
    """Return the pattern of what may stand in the middle: known names, initials, a nickname in quotes or brackets."""
    known = "".join(f"|{between}{_spelt(middle)}" for middle in name.middle)
    return f"(?:{_JOIN}{{1,4}}(?:{_LETTER}(?!{_LETTER})\\.?|{_LETTER}+(?=[\"'”’)])){known}){{0,3}}"


def _spelt(part: str) -> str:
    return r"[\W_]{0,2}".join(map(re.escape, part.split()))


def _end(part: str) -> str:
    return "" if UNSPACED.match(part[-1:]) else f"{_ENDING}(?!{_LETTER})"


def _is_name_like(text: str, start: int, end: int) -> bool:
    """Tell if an everyday word has a capital, or stands in an address, a file name or a slug."""
    if not text[start].islower():
        return True
    before, after = text[max(0, start - 200) : start], text[end : end + 200]
    token = re.split(r"\s", before)[-1] + text[start:end] + re.split(r"\s", after)[0]
    return end - start < len(token) == len(text) or _ADDRESS.search(token) is not None
