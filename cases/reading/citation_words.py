"""A citation in one line: who published the words, the words, what they speak to and whether they were found."""

from collections.abc import Iterable, Iterator

from cases.reading.citations import publisher_words
from cases.reading.lines import Line
from cases.reading.lookup import Lookup
from cases.reading.wording import BEARINGS, aspect_words, attribution_words, check_words
from cases.values.edition import CitationItem


def citation_lines(citations: Iterable[CitationItem], lookup: Lookup, of: str = "") -> Iterator[Line]:
    """`of` is the statement that they are cited for, where a field holds those of several."""
    for citation in citations:
        words = f"For “{of}”: {_words(citation, lookup)}" if of else _words(citation, lookup)
        yield Line(citation.id, words, f"{citation.prefix}[{citation.exact}]{citation.suffix}")


def _words(citation: CitationItem, lookup: Lookup) -> str:
    aspect, bearing = aspect_words(citation.aspect), BEARINGS.get(citation.bearing, "")
    parts = (
        f"at {citation.locator}" if citation.locator else "",
        f"this source {bearing}" if bearing else "",
        f"cited for the {aspect}" if aspect else "",
        attribution_words(citation.attributed_to),
        f"passes on what stands in {_source(citation.relays, lookup)}" if citation.relays else "",
        "a name in the words is withheld" if citation.is_masked else "",
    )
    more = "; ".join(part for part in parts if part)
    quote = f" “{citation.exact}”" if citation.exact else ""
    return f"{_source(citation.source, lookup)}:{quote}{f' ({more})' if more else ''}. {check_words(citation)}"


def _source(source_id: str, lookup: Lookup) -> str:
    source = lookup.sources.get(source_id)
    if source is None:
        return "another source"
    publisher = publisher_words(source, lookup)
    return f"{publisher}, {source.title}" if publisher else source.title
