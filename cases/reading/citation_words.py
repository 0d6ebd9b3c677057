"""A citation in one line: who published the words, the words, what they speak to and whether they were found."""

from collections.abc import Iterable, Iterator

from django.utils.translation import gettext as _

from cases.reading.citations import publisher_words
from cases.reading.lines import Line
from cases.reading.lookup import Lookup
from cases.reading.wording import aspect_words, attribution_words, bearing_words, check_words
from cases.values.edition import CitationItem


def citation_lines(citations: Iterable[CitationItem], lookup: Lookup, of: str = "") -> Iterator[Line]:
    """`of` is the statement that they are cited for, where a field holds those of several."""
    for citation in citations:
        words = _words(citation, lookup)
        if of:
            words = _("For “%(statement)s”: %(citation)s") % {"statement": of, "citation": words}
        yield Line(citation.id, words, f"{citation.prefix}[{citation.exact}]{citation.suffix}")


def _words(citation: CitationItem, lookup: Lookup) -> str:
    aspect, bearing = aspect_words(citation.aspect), bearing_words(citation.bearing)
    relayed = _source(citation.relays, lookup)
    parts = (
        _("at %(place)s") % {"place": citation.locator} if citation.locator else "",
        _("this source %(bearing)s") % {"bearing": bearing} if bearing else "",
        _("cited for the %(aspect)s") % {"aspect": aspect} if aspect else "",
        attribution_words(citation.attributed_to),
        _("passes on what stands in %(source)s") % {"source": relayed} if citation.relays else "",
        _("a name in the words is withheld") if citation.is_masked else "",
    )
    more = "; ".join(part for part in parts if part)
    quote = f" “{citation.exact}”" if citation.exact else ""
    return f"{_source(citation.source, lookup)}:{quote}{f' ({more})' if more else ''}. {check_words(citation)}"


def _source(source_id: str, lookup: Lookup) -> str:
    source = lookup.sources.get(source_id)
    if source is None:
        return _("another source")
    publisher = publisher_words(source, lookup)
    return f"{publisher}, {source.title}" if publisher else source.title
