"""Sources and editions in the terms of the Citation Style Language 1.0.2: all references are made of these."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from cases.values.dates import EdtfDate, parse
from cases.values.edition import SourceItem

LEGAL = frozenset({"legal_case", "legislation", "regulation", "bill", "hearing"})
_IN_SOMETHING = frozenset(
    {"article-newspaper", "article-magazine", "article-journal", "webpage", "post", "post-weblog", "broadcast"}
)
# “358 F.3d 1117 (9th Cir. 2004)”: volume, reporter, first page; the rest says court and year.
_REPORTER = re.compile(r"(\d{1,4}) ([A-Z][A-Za-z0-9.’' ]{0,30}?) (\d{1,5})(?=$|[ ,(])")


def csl_of(source: SourceItem, publisher: str) -> dict[str, Any]:
    """The item as CSL-JSON has it, with what readers may see only; `publisher` is who answers for the source.

    A date that spans several years is left out, since the language has no words for one of them.
    """
    csl: dict[str, Any] = {"id": source.id, "type": source.csl_type, "title": source.title}
    authors = [_name(author) for author in source.authors if author != publisher]
    if authors:
        csl["author"] = authors
    if publisher:
        is_in = source.csl_type in _IN_SOMETHING
        csl["container-title" if is_in else "authority" if source.csl_type in LEGAL else "publisher"] = publisher
    issued = _date(source.published)
    if issued:
        csl["issued"] = issued
    if source.url:
        csl["URL"] = source.url
        if source.seen_on:
            csl["accessed"] = _date(source.seen_on)
    csl |= _number(source)
    if source.language:
        csl["language"] = source.language
    return csl


def csl_of_edition(
    key: str, name: str, number: int, at: datetime, site: str, url: str, headline: str = ""
) -> dict[str, Any]:
    """An edition of a page of ours: the day is that of its publication in UTC, the address its own, for good.

    With a `headline` it is one event of it, and `url` leads to its place there.
    """
    day = at.astimezone(UTC).date()
    edition = f"{name}, edition {number}"
    return {
        "id": key,
        "type": "webpage",
        "title": f"{headline} ({edition})" if headline else edition,
        "container-title": site,
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "URL": url,
        "language": "en",
    }


def _name(author: str) -> dict[str, str]:
    """“Family, Given” is a person; anything else stands as it is."""
    family, _, given = author.partition(", ")
    return {"family": family, "given": given} if given and "," not in given else {"literal": author}


def _date(edtf: str) -> dict[str, Any]:
    if not edtf:
        return {}
    date = parse(edtf)
    parts = _parts(date)
    return (
        {"date-parts": [parts]} | ({"circa": True} if date.is_approximate or date.is_uncertain else {}) if parts else {}
    )


def _parts(date: EdtfDate) -> list[int]:
    """Year, month and day, as far as both bounds agree."""
    first, last = date.earliest, date.latest
    if first is None or last is None or first.year != last.year:
        return []
    if first.month != last.month:
        return [first.year]
    return [first.year, first.month, first.day] if first == last else [first.year, first.month]


def _number(source: SourceItem) -> dict[str, str]:
    found = _REPORTER.match(source.number) if source.csl_type == "legal_case" else None
    if found:
        return {"volume": found[1], "container-title": found[2], "page": found[3]}
    # Styles take the number of an order for that of a public law.
    return {"number": source.number} if source.number and source.csl_type not in LEGAL else {}


def year_of(csl: Mapping[str, Any]) -> str:
    """The year of a reference; empty where it has none."""
    return str(csl["issued"]["date-parts"][0][0]) if "issued" in csl else ""
