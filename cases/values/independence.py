"""How many sources that know nothing from each other stand behind a statement."""

from collections.abc import Iterable, Iterator, Mapping

from cases.values.edition import CitationItem, SourceItem
from cases.values.text import fold_for_search


def independent_sources(citations: Iterable[CitationItem], sources: Mapping[str, SourceItem]) -> int:
    """The number of groups into which the cited sources fall, where those of a group have something in common.

    In common is a text (a copy and what it copies), a publisher, or for lack of one a site, a source that they report
    from or relay, or whom they name as theirs: two outlets that both write “according to TMZ” are one voice. What holds
    for the first and the second and for the second and the third holds for all three. Sources that can't be told apart
    from each other, since neither publisher, site nor author is known, count as one.
    """
    groups: list[set[str]] = []
    for citation in citations:
        roots = set(_roots(citation, sources))
        apart = [group for group in groups if group.isdisjoint(roots)]
        joined = roots.union(*(group for group in groups if not group.isdisjoint(roots)))
        groups = [*apart, joined]
    return len(groups)


def _roots(citation: CitationItem, sources: Mapping[str, SourceItem]) -> Iterator[str]:
    """All that a citation rests on: its source, what that copies or reports from, and so on, with their publishers."""
    if citation.attributed_to:
        yield f"named {fold_for_search(citation.attributed_to)}"
    ahead = [citation.source, citation.relays]
    seen: set[str] = {""}
    while ahead:
        key = ahead.pop()
        if key in seen:
            continue
        seen.add(key)
        yield f"source {key}"
        if (source := sources.get(key)) is not None:
            yield _publisher(source)
            ahead += [source.copy_of, source.via]


def _publisher(source: SourceItem) -> str:
    if source.publisher:
        return f"publisher {source.publisher}"
    if source.host:
        return f"site {fold_for_search(source.host)}"
    return f"authors {fold_for_search(' '.join(source.authors))}"
