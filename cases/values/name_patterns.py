"""Ways of writing a name, as regular expressions over folded text, and words that are names only now and then."""

import re
from collections.abc import Iterable, Iterator

from cases.values.name_parts import TITLES, UNSPACED, NameParts
from cases.values.wordlists import SMALL, of_language

_DATES = """january february march april may june july august september october november december
monday tuesday wednesday thursday friday saturday sunday will"""
_EVERYDAY = """
amber angel arch archer art ash autumn baker banks barber bear bell berry best bill bird bishop black bond bridge
bridges brook brooks brown bull bush butcher butler camp candy carpenter case cash chance charity chase cherry
christian church clay close coats cook cotton crane cross crow crystal curry daisy dale dawn day dean destiny drake
duke early earnest east english eve fair faith farmer felicity fields finch fish fisher fleet flowers ford forest
foster fowler fox frank french friend friends frost gale gates genesis ginger glass gold good grace grant gray green
grey guy hall hand hands hardy harmony hart hay hazel head heather heaven heavens hill holly home honey hood hope horn
house hull hunt hunter hurt iris ivy jack jade jasmine jewel journey joy judge junior justice key king knight lake
lamb lance land lane last law lawless lawyer liberty lily link little long lord love loving lucky major mark marks
marsh mason max mead melody mercy miles mill miller mills moody moon more moss nail noble norm north nurse olive pace
page parish park parks pat patience peace pearl penny pepper pickle piper plumb pond pool poor pope porter potter
power powers precious price prince prior prudence queen quick rain raven ray read reed rice rich ridge rivers rob
robin rock rose royal ruby rush rusty sage salt sand sandy savage self serenity sharp shepherd shields short silver
singer skip sky slaughter small smart snow south speed spring star steel still stock stone strange street strong sue
summer sunny sunshine sweet swift tanner teller temple thorn tower towers town tree trinity trip tucker turner twist
victor vine vines violet virtue wade wait walk walker wall ward warden waters way weaver weeks wells west white wild
wine winter winters wise wolf wood woods workman wren young
"""
# Short forms that small letters make a word of English or Spanish.
_WORDS = """
abby alec biddy billy bobby buck chip chuck cissy cooky daddy dandy dick dickie dolly drew duke fanny fred gabby
gene gina happy hank harry jackie jacky jenny jerry jimmy jock jockey josh kitty lena lola manny mamie memo mickey milly
missy molly nana nick nicky nina nino ollie paca penny pico pinky polly queen randy rick rocky sadie sandy sally sonny
tacky tally teddy tilly tina tommy tony trudy wally willy winny woody
"""
DATE_WORDS, EVERYDAY_WORDS = frozenset(_DATES.split()), frozenset(_EVERYDAY.split())
_NO_NAMES = DATE_WORDS | EVERYDAY_WORDS | frozenset(_WORDS.split())

LETTER = r"[^\W\d_]"
# White space, a tag, where a Markdown link begins or ends, a mark; no full stop or comma, where a sentence goes on.
JOIN = r"(?:\s++|<[^<>]{1,80}>|\[|\]\([^()\s]{0,300}\)|[^\w\s\[\].,!?;:]|\.(?!\s)|_)"
_COMMA = r"(?:\s*,\s*|[\s_+\-]{1,2})"
# A plural, or a possessive in an address, where the apostrophe is lost: “Ryens”, “Hugheses”; no Angel in Los Angeles.
_ENDING = r"(?:s|(?<=[hsxz])es)?"
_WORD = r"[*_]{0,3}[“\"‘(]?[^\W\d_a-z][\w-]*[^\W\d_][’”\")]?[*_]{0,3}"
_GIVEN = re.compile(rf"(?<![\w’'\-.\]*])(?P<first>{_WORD})[ \u00a0]+(?:{_WORD}[ \u00a0]+|[^\W\d_]\.?[ \u00a0]+)?$")
_NO_GIVEN_NAMES = TITLES | DATE_WORDS | frozenset(of_language(SMALL, *SMALL))
_ADDRESS = re.compile(r"[/_%=@#]|\.\w|-\S*-")


def in_full(name: NameParts, given: Iterable[str]) -> Iterator[str]:
    """Yield the patterns of given name and surname, one for each letter that the given names begin with."""
    by_first: dict[str, list[str]] = {}
    for each in given:
        by_first.setdefault(each[0], []).append(each)
    for alike in by_first.values():
        shortest = min(alike, key=len) + name.surname
        between = f"{JOIN}{{{0 if len(shortest) >= 8 or UNSPACED.search(shortest) else 1},4}}"
        yield one_of(alike) + _middles(name, between) + between + spelt(name.surname) + end_of(name.surname)


def turned(name: NameParts, given: Iterable[str]) -> str:
    """Return the pattern of the surname with one of the given names behind it, unless the surname follows once more."""
    between = f"{JOIN}{{1,4}}"
    names, surname = list(given), spelt(name.surname)
    return f"{surname}{_COMMA}{one_of(names)}{_middles(name, between)}{end_of(names[0])}(?!{between}{surname})"


def by_initial(name: NameParts) -> tuple[str, str]:
    """Return the patterns of the first initial with the surname: with its full stop; and without
    one (“C Hughes”, “j-ryen.jpg”), empty where that letter is a word in English or Spanish."""
    first, surname = re.escape(name.given[:1]), spelt(name.surname)
    dotted = rf"{first}\.(?:\s*{LETTER}\.)?{JOIN}{{0,4}}{surname}{end_of(name.surname)}"
    bare = rf"{first}[\s_\-]{surname}{end_of(name.surname)}"
    return dotted, "" if first in set("aeiouy") else bare


def one_of(words: Iterable[str]) -> str:
    """Return a pattern that any of the words fits, longest first, which branches letter by letter.

    Where all begin with the same letter, so does the pattern.
    """
    by_first: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda word: (-len(word), word)):
        by_first.setdefault(word[:1], []).append(word[1:])
    branches = [_step(first) + one_of(rest) if first else "" for first, rest in by_first.items()]
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"


def _step(letter: str) -> str:
    return r"[\W_]{0,2}" if letter == " " else re.escape(letter)


def _middles(name: NameParts, between: str) -> str:
    """Return the pattern of what may stand in the middle: known names, initials, a nickname in quotes or brackets."""
    known = "".join(f"|{between}{spelt(middle)}" for middle in name.middle)
    return f"(?:{JOIN}{{1,4}}(?:{LETTER}(?!{LETTER})\\.?|{LETTER}+(?=[\"'”’)])){known}){{0,3}}"


def spelt(part: str) -> str:
    return r"[\W_]{0,2}".join(map(re.escape, part.split()))


def end_of(part: str) -> str:
    return "" if UNSPACED.match(part[-1:]) else f"{_ENDING}(?!{LETTER})"


def is_a_name(word: str) -> bool:
    """Tell if a given name or short form is no other word when it is written small: “topher”, but not “drew”."""
    return word.isalpha() and word not in _NO_NAMES


def is_name_like(text: str, start: int, end: int) -> bool:
    """Tell if an everyday word has a capital, or stands in an address, a file name or a slug."""
    if not text[start].islower():
        return True
    before, after = text[max(0, start - 200) : start], text[end : end + 200]
    token = re.split(r"\s", before)[-1] + text[start:end] + re.split(r"\s", after)[0]
    return end - start < len(token) == len(text) or _ADDRESS.search(token) is not None


def given_before(text: str) -> str:
    """The end of a text that reads as a given name before the surname that follows: one or two words with a capital.

    Not so a title, and the small words and days with which a sentence begins. A nickname in quotes is one too.
    """
    found = _GIVEN.search(text)
    while found and _plain(found["first"]) in _NO_GIVEN_NAMES:
        found = _GIVEN.search(text, found.end("first"))
    return found[0] if found else ""


def _plain(word: str) -> str:
    return word.strip("“”\"‘'’().*_").lower()
