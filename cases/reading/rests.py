"""What all of a page rests on, where that is one voice: said at its top, since no number of events makes up for it."""

from django.utils.translation import gettext as _

from cases.choices import Bearing, SourceKind
from cases.values.edition import CitationItem, Document
from cases.values.independence import independent_sources
from cases.values.retraction import told


def rests_on(document: Document) -> str:
    """A sentence where every citation comes down to one voice; empty where two are independent, or nothing is cited."""
    sources = {source.id: source for source in document.sources}
    cited = [citation for citation in _supporting(document) if citation.source in sources]
    if not cited or independent_sources(cited, sources) > 1:
        return ""
    keys = dict.fromkeys(citation.source for citation in cited)
    if len(keys) > 1:
        words = _(
            "Everything on this page rests on one voice: its %(count)s sources share a publisher or a text,"
            " or report from one another."
        )
        return words % {"count": len(keys)}
    (source,) = (sources[key] for key in keys)
    what = str(SourceKind(source.kind).label).rpartition(": ")[2]
    words = _("Everything on this page rests on one source, “%(title)s” (%(what)s).")
    return words % {"title": source.title, "what": what}


def _supporting(document: Document) -> list[CitationItem]:
    cited = [citation for event in told(document.events) for citation in event.citations]
    cited += [citation for q in document.questions for claim in q.claims for citation in claim.citations]
    return [citation for citation in cited if citation.bearing == Bearing.SUPPORTS]
