"""How to cite a source, and how to cite an edition of these pages: formatted, and as data for reference managers."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from cases.reading.documents import EditionHead, head_of
from cases.reading.editions import Editions
from cases.reading.lookup import Link
from cases.reading.reference_forms import FORMS, apa, bluebook, chicago
from cases.reading.source_page import Published, published_source
from cases.values.references import csl_of, csl_of_edition

SITE = "Casetracker"


@dataclass(frozen=True, slots=True)
class ReferencePage:
    """`home` is the page of what is cited, `edition` empty for a source; `data` leads to each form for machines.

    `legal` is empty for what is no ruling, `apa` for what that style doesn't list or nobody answers for.
    """

    title: str
    language: str
    home: Link
    edition: EditionHead | None
    is_invented: bool
    chicago: str
    apa: str
    legal: str


def reference_page(source_id: UUID) -> ReferencePage | None:
    """The formatted references of a source that is published; as many queries as finding it takes."""
    found = published_source(source_id)
    if found is None:
        return None
    csl, shown = _csl(found), found.shown
    home = Link("Source", shown.page)
    return ReferencePage(
        shown.title, shown.language, home, None, found.is_invented, chicago(csl), apa(csl), bluebook(csl)
    )


def reference_data(source_id: UUID, form: str) -> str | None:
    """A source as “json” (CSL-JSON), “bib” (BibTeX) or “ris”; None where it is not published."""
    found = published_source(source_id)
    if found is None:
        return None
    return FORMS[form](_csl(found))


def edition_reference(editions: Editions, number: int, url: str) -> ReferencePage | None:
    """How to cite this edition, which lies at `url` for good; None where there is none of this number."""
    csl = _csl_of_edition(editions, number, url)
    edition = editions.numbered(number)
    if csl is None or edition is None:
        return None
    home = Link(f"Edition {number}", editions.url(edition))
    return ReferencePage(
        edition.name, "", home, head_of(edition), editions.is_invented, chicago(csl), apa(csl), bluebook(csl)
    )


def edition_data(editions: Editions, number: int, url: str, form: str) -> str | None:
    """An edition in the forms of `reference_data`."""
    csl = _csl_of_edition(editions, number, url)
    return None if csl is None else FORMS[form](csl)


def _csl(found: Published) -> dict[str, Any]:
    csl = csl_of(found.item, found.shown.publisher)
    return _saying_so(csl) if found.is_invented else csl


def _csl_of_edition(editions: Editions, number: int, url: str) -> dict[str, Any] | None:
    edition = editions.numbered(number)
    if edition is None:
        return None
    csl = csl_of_edition(f"{edition.record_id}-{number}", edition.name, number, edition.published_at, SITE, url)
    return _saying_so(csl) if editions.is_invented else csl


def _saying_so(csl: dict[str, Any]) -> dict[str, Any]:
    """What is invented says so in its title, which every form of a reference prints and keeps."""
    return csl | {"title": f"{csl['title']} [invented]"}
