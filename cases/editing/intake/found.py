"""What was found in a page or file, each value with where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from cases.values.text import TextError, clean, without_refused

MAX_TEXT = 2_000_000  # characters, as a held copy takes
MAX_FINDINGS = 40

# The names of what may be found, in the order in which an editor reads them.
NAMES = ("title", "authors", "publisher", "published", "modified", "language", "canonical", "licence", "credit")


class NotRead(Exception):
    """Why a page or file can't be read, in a sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A value of the page, as it stands there, and where: “JSON-LD, datePublished”."""

    name: str
    value: str
    where: str


@dataclass(frozen=True, slots=True)
class Found:
    """`text` in paragraphs, a blank line between two; `notes` say in sentences what an editor should know of it.

    `url` and `seen_at` are those that a web archive's file gives; otherwise empty.
    """

    text: str
    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    url: str = ""
    seen_at: datetime | None = None


class Findings:
    """Collects findings: cleaned, each value of a name once, with the first place in which it stood."""

    def __init__(self) -> None:
        self._found: dict[tuple[str, str], Finding] = {}

    def add(self, name: str, value: object, where: str, *, multiline: bool = False) -> None:
        if not isinstance(value, str) or len(self._found) >= MAX_FINDINGS:
            return
        try:
            text = clean(value[:5_000], multiline=multiline)
        except TextError:
            return  # what can't be kept isn't proposed
        if text:
            self._found.setdefault((name, text.casefold()), Finding(name, text, where))

    def __iter__(self) -> Iterator[Finding]:
        return iter(sorted(self._found.values(), key=lambda finding: NAMES.index(finding.name)))


def usable(text: str) -> str:
    """The text without what no copy may hold. Raises NotRead for one that is empty or too long."""
    kept = clean(without_refused(text), multiline=True)
    if not any(map(str.isalnum, kept)):
        raise NotRead("No text was found in it. If it is a scan or a picture of a page, paste the words that you cite.")
    if len(kept) > MAX_TEXT:
        raise NotRead(
            f"It holds {len(kept):,} characters; at most {MAX_TEXT:,} are kept. Paste the part that you cite."
        )
    return kept
