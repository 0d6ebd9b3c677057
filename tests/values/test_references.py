"""A source in the terms of the Citation Style Language; nothing that we do not know, and no date that is none."""

from dataclasses import replace

import pytest

from cases.values.edition import SourceItem
from cases.values.references import csl_of, year_of

ARTICLE = SourceItem(
    "a",
    "The Board Hears Him",
    "secondary",
    "article-newspaper",
    ("Writer, Ann", "News Agency"),
    published="2019-06-03",
    url="https://example.org/board",
    seen_on="2026-11-26",
)


def test_an_article() -> None:
    assert csl_of(ARTICLE, "The Paper") == {
        "id": "a",
        "type": "article-newspaper",
        "title": "The Board Hears Him",
        "author": [{"family": "Writer", "given": "Ann"}, {"literal": "News Agency"}],
        "container-title": "The Paper",
        "issued": {"date-parts": [[2019, 6, 3]]},
        "URL": "https://example.org/board",
        "accessed": {"date-parts": [[2026, 11, 26]]},
        "language": "en",
    }


def test_of_a_source_with_nothing_known_nothing_is_said() -> None:
    assert csl_of(SourceItem("b", "A note", "party"), "") == {
        "id": "b",
        "type": "webpage",
        "title": "A note",
        "language": "en",
    }


@pytest.mark.parametrize(
    ("edtf", "issued"),
    [
        ("2019-06-03", {"date-parts": [[2019, 6, 3]]}),
        ("2019-06-03T10:00:00-07:00", {"date-parts": [[2019, 6, 3]]}),
        ("2019-06", {"date-parts": [[2019, 6]]}),
        ("2019", {"date-parts": [[2019]]}),
        ("2019-06~", {"date-parts": [[2019, 6]], "circa": True}),
        ("2019?", {"date-parts": [[2019]], "circa": True}),
        ("2019-21", {"date-parts": [[2019]]}),
        ("[2019-05-31..2019-07]", {"date-parts": [[2019]]}),
        ("[2019-05-03..2019-05-20]", {"date-parts": [[2019, 5]]}),
        ("[2018..2019]", None),
        ("198X", None),
        ("2018/..", None),
        ("", None),
    ],
)
def test_a_date_goes_as_far_as_it_is_certain(edtf: str, issued: object) -> None:
    csl = csl_of(replace(ARTICLE, published=edtf), "")
    assert csl.get("issued") == issued
    assert year_of(csl) == ("2019" if issued else "")


@pytest.mark.parametrize(
    ("csl_type", "number", "found"),
    [
        ("legal_case", "510 F.3d 870 (9th Cir. 2007)", {"volume": "510", "container-title": "F.3d", "page": "870"}),
        ("legal_case", "358 F. Supp. 2d 1117", {"volume": "358", "container-title": "F. Supp. 2d", "page": "1117"}),
        ("legal_case", "No. 04-70578", {}),
        ("legislation", "N-09-19", {}),
        ("report", "78/15", {"number": "78/15"}),
    ],
)
def test_a_number_is_that_of_a_reporter_or_of_a_paper(csl_type: str, number: str, found: dict[str, str]) -> None:
    csl = csl_of(SourceItem("a", "It", "primary", csl_type, number=number), "")
    assert {name: csl[name] for name in ("volume", "container-title", "page", "number") if name in csl} == found


@pytest.mark.parametrize(
    ("csl_type", "name"),
    [("article-newspaper", "container-title"), ("legal_case", "authority"), ("report", "publisher")],
)
def test_who_answers_for_it_stands_where_the_type_has_it(csl_type: str, name: str) -> None:
    csl = csl_of(SourceItem("a", "It", "primary", csl_type, ("The Board",)), "The Board")
    assert csl[name] == "The Board"
    assert "author" not in csl
