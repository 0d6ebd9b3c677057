"""What of a text is our own: without the words of others that it quotes, without addresses and official names."""

import re
from collections.abc import Iterable

_GAP = " ¦ "  # no word, so that what stood on both sides of a quote doesn't read as one
_OTHERS = re.compile(
    r"^ {0,3}>.*$"  # a line of a Markdown quotation
    r"|“[^”]*”|„[^“”]*[“”]|«[^»]*»|\"[^\"]*\""
    r"|‘[^‘]*?’(?!\w)|(?<!\w)'[^'\n]+'(?!\w)"
    r"|(?<=\])\([^()\s]*\)|(?<=\])\[[^\]]*\]|<https?://[^>]*>|https?://\S+",
    re.MULTILINE,
)


def own_words(text: str, names: Iterable[str] = ()) -> str:
    """The text with a gap in place of every quotation, address and official name; a quote left open is our own."""
    text = _OTHERS.sub(_GAP, text)
    for name in sorted(names, key=len, reverse=True):
        text = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", _GAP, text)
    return text
