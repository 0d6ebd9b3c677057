"""What a web page says about itself, in JSON-LD, meta elements and links, each value with where it stands."""

import json
import re
from collections.abc import Iterator
from typing import Any

from cases.editing.intake.found import Finding, Findings
from cases.values.dates import DateError, parse
from cases.values.links import LinkError, check

_META = {
    "title": ("og:title", "citation_title", "dc.title", "dcterms.title", "twitter:title"),
    "authors": ("author", "citation_author", "dc.creator", "parsely-author"),
    "publisher": ("og:site_name", "citation_publisher", "dc.publisher", "dcterms.publisher"),
    "published": (
        "article:published_time",
        "citation_publication_date",
        "citation_date",
        "dc.date",
        "dcterms.date",
        "dcterms.created",
        "datepublished",
        "parsely-pub-date",
        "sailthru.date",
    ),
    "modified": ("article:modified_time", "og:updated_time", "dcterms.modified", "last-modified", "datemodified"),
    "language": ("dc.language", "dcterms.language", "og:locale", "content-language"),
    "licence": ("dc.rights", "dcterms.license", "dcterms.rights", "copyright"),
    "canonical": ("og:url",),
}
_JSON_LD = (
    ("title", "headline"),
    ("published", "datePublished"),
    ("modified", "dateModified"),
    ("language", "inLanguage"),
    ("canonical", "mainEntityOfPage"),
    ("canonical", "url"),
    ("licence", "license"),
)
_ARTICLES = re.compile(r"(?:\w*Article|\w*Posting|Report|Legislation|WebPage)$")
_MAX_DEPTH = 12
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8}){0,3}")
_CREDITED = re.compile(r"(?:photo(?:graph)?(?:\s+by)?|credit|image)\s*[:|]?\s*(?:by\s+)?([^|]{3,120})$", re.IGNORECASE)
_AGENCY = re.compile(r"([A-Z][^.|]{2,60}/\s?(?:AFP|AP|Reuters|Getty Images|EPA|Bloomberg)[^.|]{0,60})$")


def findings(tree: Any) -> tuple[Finding, ...]:
    """What a page says of itself, by name; of one name, the place that is written for machines first."""
    found = Findings()
    for thing in _json_ld(tree):
        _add_json_ld(found, thing)
    _add_metas(found, tree)
    _add_links(found, tree)
    _add(found, "language", tree.get("lang") or "", "html, lang")
    for time in tree.iter("time"):
        if time.get("pubdate") is not None or (time.get("itemprop") or "").lower() == "datepublished":
            _add(found, "published", time.get("datetime") or "", "time, datetime")
    for tag, where in (("h1", "heading"), ("title", "title of the window")):
        for element in tree.iter(tag):
            _add(found, "title", element.text_content(), where)
    for caption in tree.iter("figcaption"):
        _add(found, "credit", _credit(caption.text_content()), "caption of a picture")
    return tuple(found)


def _add_metas(found: Findings, tree: Any) -> None:
    metas = [(_name(meta), meta.get("content") or "") for meta in tree.iter("meta")]
    for name, wanted in _META.items():
        for key in wanted:
            for value in (value for said, value in metas if said == key):
                _add(found, name, value, f"meta, {key}")


def _add_links(found: Findings, tree: Any) -> None:
    for link in tree.iter("link"):
        rel = (link.get("rel") or "").lower().split()
        if "canonical" in rel:
            _add(found, "canonical", link.get("href") or "", "link, canonical")
        if "license" in rel:
            _add(found, "licence", link.get("href") or "", "link, license")


def _name(meta: Any) -> str:
    return (meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or "").lower()


def _add(found: Findings, name: str, value: str, where: str) -> None:
    value = value.strip()
    if name in ("published", "modified"):
        value = _date(value)
    elif name == "canonical":
        value = _address(value)
    elif name == "language":
        value = value.replace("_", "-") if _LANGUAGE.fullmatch(value) else ""
    found.add(name, value, where)


def _date(value: str) -> str:
    """A date that is written as ISO 8601 writes it; others are read in several ways, so they are left to the editor."""
    text = value.replace(" ", "T", 1) if value[10:11] == " " else value
    text = re.sub(r"([+-]\d\d)(\d\d)$", r"\1:\2", re.sub(r"(T\d\d:\d\d:\d\d)\.\d+", r"\1", text))
    if not re.match(r"\d{4}-\d\d", text):
        return ""
    return _read(text) or (_read(text[:10]) if len(text) > 10 else "")


def _read(text: str) -> str:
    try:
        return parse(text).text
    except DateError:
        return ""


def _address(value: str) -> str:
    try:
        return check(value)
    except LinkError:
        return ""


def _credit(caption: str) -> str:
    """Who made a picture, where a caption says so in the ways that agencies do; a caption is no credit."""
    found = _CREDITED.search(caption) or _AGENCY.search(caption.strip())
    return " ".join(found[1].split()) if found else ""


def _json_ld(tree: Any) -> Iterator[dict[str, Any]]:
    for script in tree.iter("script"):
        if (script.get("type") or "").split(";")[0].strip().lower() == "application/ld+json":
            try:
                yield from _articles(json.loads(script.text or ""), 0)
            except (ValueError, RecursionError):
                continue


def _articles(data: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _MAX_DEPTH:
        return
    if isinstance(data, list):
        for one in data:
            yield from _articles(one, depth + 1)
    elif isinstance(data, dict):
        kinds = data.get("@type")
        if any(
            isinstance(kind, str) and _ARTICLES.search(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
        ):
            yield data
        yield from _articles(data.get("@graph"), depth + 1)


def _add_json_ld(found: Findings, thing: dict[str, Any]) -> None:
    for name, key in _JSON_LD:
        for value in _values(thing.get(key), "@id" if name in ("canonical", "licence") else "name"):
            _add(found, name, value, f"JSON-LD, {key}")
    authors = "\n".join(_values(thing.get("author") or thing.get("creator"), "name"))
    found.add("authors", authors, "JSON-LD, author", multiline=True)
    for value in _values(thing.get("publisher"), "name"):
        found.add("publisher", value, "JSON-LD, publisher")
    image = thing.get("image")
    for one in image if isinstance(image, list) else [image]:
        if isinstance(one, dict):
            for value in _values(one.get("creditText"), "name"):
                found.add("credit", value, "JSON-LD, image, creditText")


def _values(value: Any, key: str) -> list[str]:
    """The words of a value that may be a text, a thing with a name, or a list of these."""
    several = value if isinstance(value, list) else [value]
    named = [one.get(key) if isinstance(one, dict) else one for one in several]
    return [one.strip() for one in named if isinstance(one, str) and one.strip()]
