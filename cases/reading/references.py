"""How to cite a source, and how to cite an edition of these pages: formatted, and as data for reference managers."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from cases.reading.addresses import anchor
from cases.reading.documents import EditionHead, documents_of, head_of
from cases.reading.editions import Editions
from cases.reading.lookup import Link
from cases.reading.reference_forms import FORMS, apa, bluebook, chicago
from cases.reading.source_page import Published, published_source
from cases.values.references import csl_of, csl_of_edition

SITE = "Casetracker"


@dataclass(frozen=True, slots=True)
class ReferencePage:
    """`home` is the page of what is cited, `edition` empty for a source; `data` leads to each form for machines.

    `legal` is empty for what is no ruling, `apa` for what that style doesn't list or nobody answers for. `is_event`
    says that the title is one event’s, which names its edition.
    """

    title: str
    language: str
    home: Link
    edition: EditionHead | None
    is_invented: bool
    is_unlisted: bool
    chicago: str
    apa: str
    legal: str
    is_event: bool = False


def reference_page(source_id: UUID) -> ReferencePage | None:
    """The formatted references of a source that is published; as many queries as finding it takes."""
    found = published_source(source_id)
    if found is None:
        return None
    csl, shown = _csl(found), found.shown
    home = Link(_("Source"), shown.page)
    return ReferencePage(
        shown.title,
        shown.language,
        home,
        None,
        found.is_invented,
        found.is_unlisted,
        chicago(csl),
        apa(csl),
        bluebook(csl),
    )


def reference_data(source_id: UUID, form: str) -> str | None:
    """A source as “json” (CSL-JSON), “bib” (BibTeX) or “ris”; None where it is not published."""
    found = published_source(source_id)
    if found is None:
        return None
    return FORMS[form](_csl(found))


def edition_reference(editions: Editions, number: int, url: str, event_id: str = "") -> ReferencePage | None:
    """How to cite this edition, which lies at `url` for good, or one event in it; None where there is no such one."""
    csl = _csl_of_edition(editions, number, url, event_id)
    edition = editions.numbered(number)
    if csl is None or edition is None:
        return None
    place = f"#{anchor('e', event_id)}" if event_id else ""
    home = Link(_("Edition %(number)s") % {"number": number}, editions.url(edition) + place)
    title = csl["title"] if event_id else edition.name
    return ReferencePage(
        title,
        "",
        home,
        head_of(edition),
        editions.is_invented,
        editions.is_unlisted,
        chicago(csl),
        apa(csl),
        bluebook(csl),
        bool(event_id),
    )


def edition_data(editions: Editions, number: int, url: str, form: str, event_id: str = "") -> str | None:
    """An edition, or one event in it, in the forms of `reference_data`."""
    csl = _csl_of_edition(editions, number, url, event_id)
    return None if csl is None else FORMS[form](csl)


def _csl(found: Published) -> dict[str, Any]:
    csl = csl_of(found.item, found.shown.publisher)
    return _saying_so(csl) if found.is_invented else csl


def _csl_of_edition(editions: Editions, number: int, url: str, event_id: str) -> dict[str, Any] | None:
    edition = editions.numbered(number)
    if edition is None:
        return None
    key, headline = f"{edition.record_id}-{number}", ""
    if event_id:
        (document,) = documents_of([edition])
        headline = next((event.headline for event in document.events if event.id == event_id), "")
        if not headline:
            return None
        key, url = f"{key}-{event_id}", f"{url}#{anchor('e', event_id)}"
    csl = csl_of_edition(key, edition.name, number, edition.published_at, SITE, url, headline)
    return _saying_so(csl) if editions.is_invented else csl


def _saying_so(csl: dict[str, Any]) -> dict[str, Any]:
    """What is invented says so in its title, which every form of a reference prints and keeps."""
    return csl | {"title": f"{csl['title']} [invented]"}
