"""References as they are printed and as data: what each style makes of a source, and nothing made up."""

import json
from dataclasses import replace
from uuid import UUID, uuid4

import bibtexparser
import pytest
import rispy

from cases.reading.reference_forms import FORMS
from cases.reading.references import reference_data, reference_page
from tests.reading.documents import case_document, publish, uid

pytestmark = pytest.mark.django_db
ARTICLE = {
    "title": "The Board & the Writer",
    "csl_type": "article-newspaper",
    "authors": ("Writer, Ann", "News Agency"),
    "published": "2019-06-03",
    "url": "https://example.org/board",
    "number": "",
}


def printed(**changed: object) -> tuple[str, str, str]:
    """How Chicago, APA and lawyers cite it."""
    publish(with_source(**changed))
    page = reference_page(UUID(uid("blog")))
    assert page is not None
    return page.chicago, page.apa, page.legal


def with_source(**changed: object):
    document = case_document()
    sources = tuple(replace(one, **changed) if one.id == uid("blog") else one for one in document.sources)
    return replace(document, sources=sources)


def test_an_article() -> None:
    chicago, apa, legal = printed(**ARTICLE)
    assert chicago.startswith("Ann Writer and News Agency, “The Board & the Writer”, ")
    assert chicago.endswith("June 3, 2019, https://example.org/board.")
    assert apa.startswith("Writer, A., & News Agency. (2019, June 3). The Board & the Writer.")
    assert legal == ""


def test_a_ruling_is_cited_as_lawyers_do_with_a_small_v() -> None:
    ruling = {"title": "Cooper v. Brown", "csl_type": "legal_case", "published": "2007", "authors": (), "url": ""}
    chicago, apa, legal = printed(**ruling, number="510 F.3d 870 (9th Cir. 2007)")
    assert [one[:27] for one in (chicago, apa, legal)] == ["Cooper v. Brown, 510 F.3d 8"] * 3


@pytest.mark.parametrize("csl_type", ["personal_communication", "hearing"])
def test_what_a_style_does_not_list_is_left_out(csl_type: str) -> None:
    assert printed(**ARTICLE | {"csl_type": csl_type})[1] == ""


def test_where_nobody_is_named_the_title_stands_once() -> None:
    for text in printed(**ARTICLE | {"authors": (), "csl_type": "webpage"}):
        assert text.count("Board") <= 1


def test_a_source_that_is_not_published_has_none() -> None:
    assert reference_page(uuid4()) is None
    assert [reference_data(uuid4(), form) for form in FORMS] == [None] * 3


def test_as_data_it_is_read_again_by_the_libraries() -> None:
    publish(with_source(**ARTICLE))
    texts = {form: reference_data(UUID(uid("blog")), form) or "" for form in FORMS}
    (csl,) = json.loads(texts["json"])
    assert (csl["title"], csl["author"][0]) == ("The Board & the Writer", {"family": "Writer", "given": "Ann"})
    (entry,) = bibtexparser.parse_string(texts["bib"]).entries
    assert (entry.entry_type, entry["year"], entry["author"]) == ("article", "2019", "Writer, Ann and {News Agency}")
    (ris,) = rispy.loads(texts["ris"])
    assert (ris["type_of_reference"], ris["authors"], ris["date"]) == (
        "NEWS",
        ["Writer, Ann", "News Agency"],
        "2019/06/03",
    )


def test_what_means_something_to_tex_is_written_as_it_is_printed() -> None:
    publish(with_source(**ARTICLE | {"title": r"100% {sure} & $5 for #1_a\b", "url": "https://example.org/a_b?c=%20"}))
    text = reference_data(UUID(uid("blog")), "bib") or ""
    assert r"title = {{100\% \{sure\} \& \$5 for \#1\_a\textbackslash{}b}}" in text
    assert "url = {https://example.org/a_b?c=%20}" in text
    (entry,) = bibtexparser.parse_string(text).entries
    assert entry["year"] == "2019"
