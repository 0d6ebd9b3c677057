"""How many voices stand behind a statement."""

import pytest

from cases.values.edition import CitationItem, SourceItem
from cases.values.independence import independent_sources

SOURCES = {
    source.id: source
    for source in (
        SourceItem("wire", "The wire", "secondary", publisher="agency"),
        SourceItem("print", "A print of it", "secondary", publisher="paper", copy_of="wire"),
        SourceItem("reprint", "A print of the print", "secondary", publisher="gazette", copy_of="print"),
        SourceItem("other", "Another report", "secondary", publisher="herald"),
        SourceItem("weekend", "The same paper’s weekend", "secondary", publisher="herald"),
        SourceItem("retold", "Told from the other", "tertiary", publisher="site", via="other"),
        SourceItem("blog", "A blog", "opinion", host="blog.example.org"),
        SourceItem("post", "The same blog", "opinion", host="blog.example.org"),
        SourceItem("letter", "A letter", "primary", authors=("Example, Ada",)),
        SourceItem("note", "A note", "primary"),
        SourceItem("leaf", "A leaflet", "primary"),
        SourceItem("elsewhere", "Told from one that the record doesn’t hold", "secondary", publisher="x", via="gone"),
        SourceItem("there", "Told from it as well", "secondary", publisher="y", via="gone"),
        SourceItem("round", "Told from what was told from it", "secondary", publisher="z", via="about"),
        SourceItem("about", "And round again", "secondary", publisher="q", via="round"),
    )
}


def counted(*cited: str) -> int:
    """Each is a source's id, “source<relayed” or “source@whom it names”."""
    citations = []
    for place, text in enumerate(cited):
        source, _, named = text.partition("@")
        source, _, relayed = source.partition("<")
        citations.append(CitationItem(str(place), source, attributed_to=named, relays=relayed))
    return independent_sources(citations, SOURCES)


@pytest.mark.parametrize(
    ("cited", "expected"),
    [
        ([], 0),
        (["other"], 1),
        (["other", "other"], 1),
        (["other", "wire"], 2),
        (["wire", "print", "reprint"], 1),
        (["print", "reprint"], 1),
        (["other", "weekend"], 1),
        (["other", "retold"], 1),
        (["weekend", "retold"], 1),
        (["blog", "post"], 1),
        (["blog", "letter", "note"], 3),
        (["note", "leaf"], 1),
        (["elsewhere", "there"], 1),
        (["round", "about", "wire"], 2),
        (["wire@TMZ", "other@TMZ"], 1),
        (["wire@TMZ", "other@tmz."], 1),
        (["wire@TMZ", "other@the sheriff"], 2),
        (["wire<other", "weekend"], 1),
        (["wire<other", "blog"], 2),
        (["print", "other", "reprint<other"], 1),
        (["unheard of", "other"], 2),
    ],
)
def test_sources_with_something_in_common_count_once(cited: list[str], expected: int) -> None:
    assert counted(*cited) == expected
    assert counted(*reversed(cited)) == expected
