"""What a page has around its text: notices, invitations, links to other pages, and ways to reach people."""

import re
from collections import Counter
from collections.abc import Iterable

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?:[a-z0-9-]{1,63}\.)+[a-z]{2,24}(?![\w-])", re.IGNORECASE)
# With a country's code, or as North America groups one: (909) 555-0123, 909-555-0123, 909.555.0123. Nothing looser:
# numbers of dockets, laws and prisoners must stay.
_PHONE = re.compile(
    r"(?<![\w.+-])(?:\+\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){2,6}|(?:1[ .-])?(?:\(\d{3}\) ?|\d{3}[.-])\d{3}[.-]\d{4})"
    r"(?![\w-]|[.,]\d)"
)
EMAIL_LEFT_OUT, PHONE_LEFT_OUT = "[e-mail address left out]", "[phone number left out]"

# Whole lines only, and short ones: a sentence of an article may hold any of these words.
_LONG_LINE = 30  # words
_NOTICE = re.compile(
    r"""(?:this\ (?:web)?site|we(?:\ and\ our\ partners)?)\ uses?\ cookies\ ?(?:\.|(?:to|and|on|for)\b).*
    |accept\ (?:all\ )?cookies.* | (?:manage|cookie)\ (?:settings|preferences|consent)
    |by\ (?:continuing|using\ this\ site)\b.*\bcookies.*
    |(?:read|more|also)\ (?:more|also|on\ this|next|read)\s*:.* | (?:continue|keep)\ reading.*
    |related(?:\ (?:stories|articles|coverage|content|posts))?\s*:? | related\s*:.*
    |recommended\ for\ you | most\ (?:read|popular) | trending(?:\ now)? | you\ (?:may|might)\ also\ like.*
    |advertisement | sponsored(?:\ content)? | story\ continues\ below.* | article\ continues\ (?:after|below).*
    |(?:sign\ up|subscribe)(?:\ (?:now|here|today|free))?
    |(?:sign\ up|subscribe)\ (?:(?:now|here|today)\ )?(?:for|to)\b.*\b(?:newsletters?|alerts?|updates?|emails?)\b.*
    |share(?:\ (?:this|on|via)\b.*)? | follow\ us\b.* | click\ (?:here|to)\b.* | skip\ to\ (?:main\ )?content | print
    |(?:©|\(c\)|copyright)\ ?\d{4}.* | all\ rights\ reserved\.?
    |este\ sitio\ (?:web\ )?utiliza\ cookies.* | aceptar\ (?:todas\ las\ )?cookies.* | lea\ también\s*:.*
    |publicidad""",
    re.IGNORECASE | re.VERBOSE,
)
_DIGITS = re.compile(r"\d+")
_LEFT_OUT = re.compile(f"{re.escape(EMAIL_LEFT_OUT)}|{re.escape(PHONE_LEFT_OUT)}")
_SPACES = re.compile(r"[^\S\n]+")


def without_ways_to_reach(text: str) -> str:
    """Return the text with a word in brackets for every e-mail address and phone number."""
    return _PHONE.sub(PHONE_LEFT_OUT, _EMAIL.sub(EMAIL_LEFT_OUT, text))


def is_furniture(line: str) -> bool:
    """Tell if a line is a notice, an invitation or a pointer to another page, and no part of a text."""
    words = line.split()
    if not any(map(str.isalnum, line)):
        return True
    return len(words) <= _LONG_LINE and _NOTICE.fullmatch(" ".join(words).strip(" .|»›→")) is not None


def paragraphs(blocks: Iterable[str]) -> str:
    """Return blocks of a page as a text: a blank line between two, single line breaks within one kept.

    Furniture is left out, and a block that is no more than a way to reach somebody; a block that is repeated right away
    stands once.
    """
    kept: list[str] = []
    for block in blocks:
        reached = without_ways_to_reach(_SPACES.sub(" ", block)).strip()
        lines = [line.strip() for line in reached.split("\n")]
        text = "\n".join(line for line in lines if line and not is_furniture(line))
        if _LEFT_OUT.search(text) and len(_LEFT_OUT.sub(" ", text).split()) < 4:
            text = ""
        if text and (not kept or kept[-1] != text):
            kept.append(text)
    return "\n\n".join(kept)


def without_running_lines(pages: list[list[str]]) -> list[list[str]]:
    """Return the lines of pages without those that run along the top or bottom of most, whatever number they carry."""
    if len(pages) < 3:
        return pages
    edges = Counter(edge for page in pages for edge in {_plain(line) for line in _edges(page)})
    running = {edge for edge, times in edges.items() if edge and times * 5 >= len(pages) * 3}
    return [_trimmed(page, running) for page in pages]


def _edges(page: list[str]) -> list[str]:
    return [*page[:2], *page[-2:]]


def _plain(line: str) -> str:
    return _DIGITS.sub("0", " ".join(line.split()).casefold())


def _trimmed(page: list[str], running: set[str]) -> list[str]:
    last = len(page) - 2
    return [line for place, line in enumerate(page) if not ((place < 2 or place >= last) and _plain(line) in running)]
