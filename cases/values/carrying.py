"""Which event or claim carries which topic, and how many voices stand behind it. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from cases.values.edition import CitationItem, Document, SourceItem
from cases.values.independence import independent_sources
from cases.values.retraction import told


@dataclass(frozen=True, slots=True)
class CarrierValues:
    """`event` is empty where a claim carries the topic, `question` and `claim` where an event does.

    `voices` counts the sources in support that know nothing of each other.
    """

    topic: str
    event: str
    question: str
    claim: str
    voices: int


def carriers(document: Document) -> Iterator[CarrierValues]:
    """Every event that stands and every claim, once for each topic that it carries and the document defines."""
    sources = {source.id: source for source in document.sources}
    defined = {topic.id for topic in document.topics}
    for event in told(document.events):
        for topic in dict.fromkeys(event.topics):
            if topic in defined:
                yield CarrierValues(topic, event.id, "", "", _voices(event.citations, sources))
    for question in document.questions:
        for claim in question.claims:
            for topic in dict.fromkeys(claim.topics):
                if topic in defined:
                    yield CarrierValues(topic, "", question.id, claim.id, _voices(claim.citations, sources))


def _voices(citations: tuple[CitationItem, ...], sources: Mapping[str, SourceItem]) -> int:
    return independent_sources((one for one in citations if one.bearing == "supports"), sources)
