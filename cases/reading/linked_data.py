"""What machines are told of a page, in words of schema.org and no others.

Nothing here judges: no guilt, no rating of a claim. A date is given only where the day is certain.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import singledispatch
from typing import Any

from cases.reading.campaign_page import CampaignPage
from cases.reading.case_page import CasePage
from cases.reading.dates import When
from cases.reading.event_page import EventPage
from cases.reading.person_page import PersonPage
from cases.reading.question_page import QuestionPage
from cases.reading.source_page import SourcePage

Data = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Told:
    """`about` is what the page is about; `more` is said of the page itself. `title` and `description` are for whoever
    shows a link to it, `slug` names the case whose picture stands beside it."""

    about: Data
    more: Data
    title: str = ""
    description: str = ""
    slug: str = ""


@singledispatch
def told(page: object) -> Told | None:
    """None of a page that is about nothing but itself."""
    return None


@told.register
def _(page: CasePage) -> Told | None:
    if page.retraction or page.frozen or page.edition.is_draft:
        return None
    wrong = page.history.last_correction
    corrected = (
        {"correction": {"@type": "CorrectionComment", "text": wrong.change.sentence, "datePublished": _day(wrong.at)}}
        if wrong
        else {}
    )
    more = {"dateModified": _day(page.edition.published_at), **corrected}
    return Told(_person(page.name), more, page.name, f"{page.facts.status}. {page.facts.lead}", _slug(page.url))


@told.register
def _(page: EventPage) -> Told | None:
    entry = page.entry
    if entry.retraction:
        return None
    about = {"@type": "Event", "name": entry.headline, "about": _person(page.case.words), **_starts(entry.when)}
    if entry.place:
        about["location"] = {"@type": "Place", "name": entry.place}
    more = {"dateModified": _day(page.edition.published_at)}
    words = f"{entry.when.words}: {entry.standing_words}"
    return Told(about, more, f"{entry.headline} · {page.case.words}", words, _slug(page.case.url))


@told.register
def _(page: QuestionPage) -> Told | None:
    about = {"@type": "Thing", "name": page.question.text}
    slug = _slug(page.record.url) if page.kind == "case" else ""
    return Told(about, {"dateModified": _day(page.edition.published_at)}, page.question.text, page.record.words, slug)


@told.register
def _(page: CampaignPage) -> Told | None:
    if page.retraction or page.frozen or page.edition.is_draft:
        return None
    about = {"@type": "Project", "name": page.name, **({"url": page.website} if page.website else {})}
    return Told(about, {"dateModified": _day(page.edition.published_at)}, page.name)


@told.register
def _(page: PersonPage) -> Told | None:
    return Told(_person(page.name, *page.also), {}, page.name, page.description)


@told.register
def _(page: SourcePage) -> Told | None:
    source = page.source
    about = {"@type": "CreativeWork", "name": source.title, **_published(source.date)}
    if source.publisher:
        about["publisher"] = {"@type": "Organization", "name": source.publisher}
    if source.url:
        about["url"] = source.url
    return Told(about, {}, source.title, source.publisher)


def page_data(page: object, *, url: str, site: str, language: str) -> Data | None:
    """The page as a node of schema.org; `url` and `site` are whole addresses. None where nothing is told of it."""
    found = told(page)
    if found is None:
        return None
    return {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "url": url,
        "inLanguage": language,
        "isPartOf": {"@type": "WebSite", "name": "Casetracker", "url": site},
        **found.more,
        "about": found.about,
    }


def _person(name: str, *others: str) -> dict[str, Any]:
    return {"@type": "Person", "name": name, **({"alternateName": list(others)} if others else {})}


def _starts(when: When) -> Data:
    """ISO 8601 of a certain day; of anything vaguer nothing, since no form of schema.org holds it."""
    return {"startDate": when.iso} if _is_day(when.iso) else {}


def _published(when: When) -> Data:
    return {"datePublished": when.iso} if _is_day(when.iso) else {}


def _is_day(iso: str) -> bool:
    return len(iso) == len("2026-11-27")


def _day(moment: Any) -> str:
    return f"{moment:%Y-%m-%d}"


def _slug(url: str) -> str:
    return url.rstrip("/").rpartition("/")[2]
