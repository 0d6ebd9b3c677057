"""Rulings that a held text cites, recognised by an extra (`requirements-legal.txt`), and which of them we have."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from cases.models.desk.sources import Source

try:
    from eyecite import get_citations
    from eyecite.models import FullCaseCitation
except ImportError:  # the extra is not installed
    get_citations = None

# After “510 F.3d 870”: pinpoints, and a bracket with the court and the year, or the year alone.
_BRACKET = re.compile(r"(?:,\s*(?:n\.\s*)?\d+(?:[–-]\d+)?)*\s*\((?P<inside>[^();]{0,40}?)(?P<year>1[6-9]\d\d|20\d\d)\)")
_PARTIES = re.compile(r"(?:[A-Z][^\n,;()]{0,80}?)\sv\.?\s(?:[A-Z][^\n,;()]{0,80}?)")


@dataclass(frozen=True, slots=True)
class Ruling:
    """`number` is the citation as lawyers write it, `start` its first place in the text, `count` how often it stands.

    `title` and `year` are empty unless the text itself gives them right beside the citation: the library that finds
    citations gives some the year of the next one.
    """

    number: str
    start: int
    title: str = ""
    year: str = ""
    count: int = 1
    source: Source | None = None


def can_recognise() -> bool:
    return get_citations is not None


def rulings_in(text: str) -> list[Ruling]:
    """Each ruling that the text cites in full, in the order in which they first stand. No database is asked."""
    if get_citations is None:
        return []
    found: dict[str, Ruling] = {}
    for start, block in _blocks(text):
        for citation in get_citations(block):
            if not isinstance(citation, FullCaseCitation):
                continue
            key = " ".join(citation.corrected_citation().split())
            one = _ruling(block, start, citation, key)
            before = found.get(key)
            if before is None:
                found[key] = one
            else:
                better = one.number if len(one.number) > len(before.number) else before.number
                found[key] = replace(
                    before,
                    number=better,
                    title=before.title or one.title,
                    year=before.year or one.year,
                    count=before.count + 1,
                )
    return list(found.values())


def with_sources(rulings: Iterable[Ruling]) -> list[Ruling]:
    """The same with the source that we have of each, told by its number. One query."""
    rows = list(Source.objects.standing().exclude(number="").order_by("pk"))
    return [replace(ruling, source=_held(ruling, rows)) for ruling in rulings]


def _held(ruling: Ruling, rows: Iterable[Source]) -> Source | None:
    wanted = re.compile(rf"(?<!\d){re.escape(_plain(ruling.number.partition(' (')[0]))}(?!\d)")
    return next((row for row in rows if wanted.search(_plain(row.number))), None)


def _plain(number: str) -> str:
    """Spaces make no difference: “53 Cal. 3d 771” and “53 Cal.3d 771”."""
    return re.sub(r"\s+", "", number).casefold()


def _ruling(block: str, start: int, citation: "FullCaseCitation", key: str) -> Ruling:
    first, last = citation.span()
    bracket = _BRACKET.match(block, last)
    inside = " ".join(f"{bracket['inside']}{bracket['year']}".split()) if bracket else ""
    return Ruling(
        number=f"{key} ({inside})" if inside else key,
        start=start + first,
        title=_title(block[:first], citation),
        year=bracket["year"] if bracket else "",
    )


def _title(before: str, citation: "FullCaseCitation") -> str:
    """The parties, where they stand right before the citation as the library has them."""
    parties = citation.metadata
    if not parties.plaintiff or not parties.defendant:
        return ""
    title = f"{parties.plaintiff} v. {parties.defendant}"
    stands = " ".join(before.split()).rstrip(" ,").endswith(title)
    return title if stands and _PARTIES.fullmatch(title) else ""


def _blocks(text: str) -> Iterable[tuple[int, str]]:
    """Paragraph by paragraph, since a citation doesn't go on in the next one."""
    start = 0
    for block in text.split("\n\n"):
        if block.strip():
            yield start, block
        start += len(block) + 2
