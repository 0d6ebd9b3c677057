"""How people are named, and how the names of those who are not to be named are taken out of text."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from cases.values.disguises import decoded, is_parted, made_whole, undisguised
from cases.values.name_parts import UNSPACED, NameParts, closed_up, forms_of, take_apart
from cases.values.name_patterns import (
    DATE_WORDS,
    EVERYDAY_WORDS,
    LETTER,
    by_initial,
    end_of,
    given_before,
    in_full,
    is_a_name,
    is_name_like,
    one_of,
    spelt,
    turned,
)
from cases.values.name_search import WITHHELD, NameSearch, Variant, longest_word
from cases.values.short_forms import full_forms, likely_alone, listed_forms, perhaps_alone
from cases.values.text import Rewritten, rewrite

POLICIES = ("name", "initials", "role")  # from the most open to the strictest

_Found = tuple[int, int, str]  # start, end, what to put there

_ENCODED = re.compile("%[0-9A-Fa-f]{2}")
_TAG, _IN_TAG = re.compile(r"[#@/]\w+"), re.compile(r"[^\W\d_a-z][a-zß-ÿ]+")
_TOKEN = re.compile(r"[^\s()\[\]<>\"']+")


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


def strictest(a: str, b: str) -> str:
    """Return the stricter of two policies; ValueError if either is not in POLICIES."""
    if not {a, b}.issubset(POLICIES):
        raise ValueError(f"A naming policy is one of {', '.join(POLICIES)}; not {a}, {b}.")
    return POLICIES[max(POLICIES.index(a), POLICIES.index(b))]


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

    def __init__(self, protected: Iterable[Protected], shown: Iterable[str], own: Iterable[str] = ()) -> None:
        self.own = frozenset(own)  # names of people shown that take no mask away: nobody can tell whose they are
        people = [person for person in protected if person.policy != "name"]
        names_shown = [take_apart(name) for name in shown]
        self._pairs_shown = {(first, name.surname) for name in names_shown for first in (name.given, *name.middle)}
        self._shown = {
            form
            for name in names_shown
            for part in (name.given, *name.middle, name.surname)
            for form in forms_of(part)
            if form
        }
        initials_shown = {(name.given[:1], name.surname) for name in names_shown if name.given}
        labels: dict[str, set[str]] = {}
        variants: dict[str, Variant] = {}
        for person in people:
            label = f"[{person.label.strip('[]')}]" if person.label else WITHHELD
            for name in sorted(map(take_apart, person.names), key=lambda name: -len(name.middle)):
                for variant in self._patterns(name, initials_shown, person.in_full_only):
                    if variant.is_full or not person.in_full_only:
                        labels.setdefault(variant.pattern, set()).add(label)
                        both = label if len(labels[variant.pattern]) == 1 else WITHHELD
                        variant = replace(variant, far=longest_word(name.surname) if person.in_full_only else "")
                        merged = variant.merged_with(variants.get(variant.pattern, variant))
                        variants[variant.pattern] = replace(merged, label=both)
        barriers = {WITHHELD}.union(*labels.values())
        self.labels = frozenset(barriers)
        self._search = NameSearch(list(variants.values()), sorted(undisguised(label).text for label in barriers))
        close = [take_apart(name) for one in people if not one.in_full_only for name in one.names]
        self.given_names = frozenset(form for name in close for form in (name.given, *listed_forms(name.given)) if form)
        first_names = {name.given for name in close if name.given}
        self._likely = frozenset(
            word for each in first_names for word in self._alone(likely_alone(each)) if is_a_name(word)
        )
        self._doubtful = self._compile_doubtful([name for name in close if name.given])
        glued = {word for person in people for name in person.names for word in self._closed_up(take_apart(name))}
        self._finders = (self._found_parted, self._found, self._found_glued, self._found_tagged)
        self._glued = re.compile(one_of(glued) if glued else "(?!)")

    def mask(self, text: str, *, in_full: bool = False) -> str:
        """Return text with each protected name replaced by its label in brackets; masking twice changes nothing.

        With `in_full` only whole names are, as of a person `in_full_only`: “Hughes County Court” stays. Where a name
        shows only after percent-decoding, the whole address gives way to the label.
        """
        if not self._search.is_any or not text:
            return text
        is_encoded = _ENCODED.search(text) is not None
        if is_encoded:
            text = _TOKEN.sub(lambda token: self._mask_address(token[0], in_full), text)
        before = text
        for find in self._finders:
            text = rewrite(untagged := text, find(text, in_full)).text
        if text != untagged or (text != before and is_parted(before)):  # what is gone may have hidden another
            return self.mask(text, in_full=in_full)
        if is_encoded and any(self._found(decoded(text), in_full)):
            return self.mask(decoded(text), in_full=in_full)
        return text

    def hides(self, text: str, *, in_full: bool = False) -> bool:
        """Tell if text, an address or a file name holds a protected name, plain or percent-encoded (RFC 3986)."""
        texts = (text, decoded(text)) if _ENCODED.search(text) else (text,)
        return any(any(find(each, in_full)) for each in texts for find in self._finders)

    def perhaps(self, text: str) -> Iterator[str]:
        """Yield the words that may name somebody protected, but that masking leaves: only who reads it can tell.

        A short form that is as likely another's (“Kit” where Christopher is protected), one in small letters
        (“topher”), and an unknown given name before the surname that somebody shown shares with somebody protected.
        """
        flat = undisguised(text)
        for match in self._doubtful.finditer(flat.text):
            start, end = flat.start_of(match.start()), flat.end_of(match.end())
            words = text[start:end]
            if match["surname"] is None:
                if words.islower() if match[0] in self._likely else words[:1].isupper() and not words.isupper():
                    yield words
            elif (given := given_before(text[:start])) and not self._is_of_somebody_shown(given, match["surname"]):
                yield given + words

    def _is_of_somebody_shown(self, given: str, surname: str) -> bool:
        firsts = {first for first, last in self._pairs_shown if last == surname}
        known = firsts.union(*map(full_forms, firsts))
        return not known.isdisjoint(undisguised(given).text.replace("\u00a0", " ").split())

    def _mask_address(self, token: str, in_full: bool) -> str:
        plain = decoded(token)
        found = self._found(plain, in_full) if plain != token else iter(())
        return next((label for _, _, label in found), token)

    def _found(self, text: str, in_full: bool, fold: Callable[[str], Rewritten] = undisguised) -> Iterator[_Found]:
        """Yield start, end and label of each protected name."""
        if not self._search.is_any:
            return
        flat = fold(text)
        since = 0
        for match, variant in self._search.find(flat.text):
            if variant is None:
                since = max(flat.end_of(match.end()), since)
                continue
            if in_full and not variant.is_full:
                continue
            start = flat.start_of(match.start())
            end = max(flat.end_of(match.end()), flat.start_of(match.end()))  # with the marks of the last letter
            if match[0] in self._shown or (variant.is_everyday and not is_name_like(text, start, end)):
                continue
            if variant.takes_given:
                start -= len(given_before(text[since:start]))
            since = end
            yield start, end, variant.label

    def _found_parted(self, text: str, in_full: bool) -> Iterator[_Found]:
        """Yield each name that a line’s end or a bracket parts, with its brackets: “Christo-” “pher”, “J[essica]”."""
        for start, end, label in self._found(text, in_full, made_whole) if is_parted(text) else ():
            found = text[start:end]
            if is_parted(found):
                start -= found.count("]") > found.count("[") and text[:start].endswith("[")
                end += found.count("[") > found.count("]") and text.startswith("]", end)
                yield start, end, label

    def _found_tagged(self, text: str, in_full: bool) -> Iterator[_Found]:
        """Yield each name that a hashtag or an address holds among words with capitals: #JusticeForJess."""
        for tag in _TAG.finditer(text):
            for word in _IN_TAG.finditer(tag[0]):
                for _, _, label in self._found(word[0], in_full):
                    yield tag.start() + word.start(), tag.start() + word.end(), label

    def _found_glued(self, text: str, in_full: bool) -> Iterator[_Found]:
        """Yield each whole name closed up within a longer word: #JusticeForJessicaRyen."""
        flat = undisguised(text)
        for match in self._glued.finditer(flat.text):
            yield flat.start_of(match.start()), flat.end_of(match.end()), WITHHELD

    def _patterns(self, name: NameParts, initials_shown: set[tuple[str, str]], in_full_only: bool) -> Iterator[Variant]:
        """Yield the ways of writing one name, the whole ones first; initials shown are those of others."""
        is_full = not name.given and UNSPACED.match(name.surname) is not None
        surnames = self._alone([name.surname] if len(name.surname) > 1 else [])
        given = self._alone([name.given] if len(name.given) >= 4 else [])
        if name.given:
            names = self._given_names(name)
            for pattern in in_full(name, names):
                yield Variant(pattern, is_full=True)
            # Nothing is turned in "Joshua Ryen, Jessica and Peggy": where it can, the surname of somebody shown stays.
            if in_full_only or surnames or not given or name.given in EVERYDAY_WORDS:
                yield Variant(turned(name, names), is_everyday=name.surname in EVERYDAY_WORDS, is_full=True)
            if (name.given[:1], name.surname) not in initials_shown:
                dotted, bare = by_initial(name)
                yield Variant(dotted)
                if bare:
                    yield Variant(bare, is_everyday=True)
                yield Variant(rf"{spelt(name.surname)},\s*{re.escape(name.given[:1])}\.(?!\s*(?!and|was){LETTER}{{2}})")
        for word in surnames:
            yield Variant(spelt(word) + end_of(word), word in EVERYDAY_WORDS, is_full=is_full, takes_given=True)
        for word in given:
            yield Variant(spelt(word) + end_of(word), word in EVERYDAY_WORDS)
        for word in self._alone(likely_alone(name.given)):
            yield Variant(spelt(word) + end_of(word), is_everyday=True)

    def _alone(self, words: Iterable[str]) -> list[str]:
        """Those words that mean somebody protected when they stand alone."""
        return [word for word in words if word not in DATE_WORDS and self._shown.isdisjoint(forms_of(word))]

    def _given_names(self, name: NameParts) -> list[str]:
        """The given name and its short forms, but for those that make the name of somebody shown."""
        short = sorted(each for each in full_forms(name.given) if (each, name.surname) not in self._pairs_shown)
        return [name.given, *short]

    def _compile_doubtful(self, names: Iterable[NameParts]) -> re.Pattern[str]:
        parts = list(names)
        short = {word for name in parts for word in self._alone(perhaps_alone(name.given)) if word.isalpha()}
        short |= self._likely
        surnames = {name.surname for name in parts if not self._shown.isdisjoint(forms_of(name.surname))}
        first = f"(?<!{LETTER}){one_of(short)}(?!{LETTER})" if short else "(?!)"
        last = f"(?<!{LETTER})(?P<surname>{one_of(surnames)})(?!{LETTER})" if surnames else "(?P<surname>(?!))"
        return re.compile(f"{first}|{last}")

    def _closed_up(self, name: NameParts) -> Iterator[str]:
        for given in self._given_names(name) if name.given else ():
            word = closed_up(replace(name, given=given))
            if word:
                yield word
