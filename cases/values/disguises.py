"""Text folded for finding names in it, whatever letters, marks or HTML entities they are written in."""

import re
from dataclasses import replace
from functools import lru_cache
from html import unescape
from urllib.parse import unquote

from cases.values.text import Rewritten, matches, rewrite, unaccented

_ENTITY = r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,30});"
_STRESS = r"\*(?<=[^\W\d_]\*)\*{0,2}(?=[a-z])"  # Markdown’s, within a word: “**Ti**m”
_NOT_PLAIN = re.compile(rf"[^\x00-\x7f]|{_ENTITY}|{_STRESS}")
# A word parted at the end of a line, and what an editor put in brackets within one: “Christo-” “pher”, “J[essica]”.
_PARTED = r"(?<=[^\W\d_])(?:[-\u00ad\u2010]\s+|[\[\]])(?=[^\W\d_])"
_NOT_WHOLE = re.compile(rf"{_PARTED}|{_NOT_PLAIN.pattern}")
_IS_PARTED = re.compile(_PARTED)
# Marks that show little or nothing and spell no sound: joiners, fillers, strokes through a letter, rings around it.
_UNSEEN = re.compile(
    "[\u034f\u0334-\u0338\u115f\u1160\u17b4\u17b5\u180b-\u180f\u20d0-\u20ff\ufe00-\ufe0f\U000e0100-\U000e01ef]"
)
# Small letters of Cyrillic and Greek that look, or whose capitals look, like Latin ones; Latin letters in disguise.
_LOOK_ALIKES = str.maketrans("авекмнорстухіјѕһԁԛԝӏαβεικνορτυχɑɡ", "abekmhopctyxijshdqwlabeikvoptyxag")


def undisguised(text: str) -> Rewritten:
    """Return text folded for comparing names, character by character, with the way back.

    Case, accents, stress inside a word and invisible characters go; an entity counts as what it stands for, a letter
    that looks like a Latin one as that.
    """
    is_plain = text.isascii() and "&" not in text and "*" not in text
    flat = rewrite(text, () if is_plain else matches(_NOT_PLAIN, text, _plain))
    return replace(flat, text=flat.text.lower())


def is_parted(text: str) -> bool:
    return _IS_PARTED.search(text) is not None


def made_whole(text: str) -> Rewritten:
    """Return text as `undisguised` does, and with parted words in one."""
    flat = rewrite(text, matches(_NOT_WHOLE, text, _plain))
    return replace(flat, text=flat.text.lower())


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    if character[0] in "*[]" or (len(character) > 1 and character[0] in "-\u00ad\u2010"):
        return ""
    return _UNSEEN.sub("", unaccented(unescape(character))).translate(_LOOK_ALIKES)


def decoded(text: str) -> str:
    """Return text percent-decoded, three times at most."""
    for _ in range(3):
        text = unquote(text)
    return text
