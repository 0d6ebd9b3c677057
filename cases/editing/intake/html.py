"""The article in a web page, by trafilatura."""

import codecs
import re
from typing import Any

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from cases.editing.intake.found import Found, NotRead, usable
from cases.editing.intake.metadata import findings
from cases.values.furniture import paragraphs

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]{1,40})""", re.IGNORECASE)


def read_html(body: bytes, charset: str = "") -> Found:
    """The text and findings of a page; `charset` is what its server said. Raises NotRead where there is no text."""
    source, notes = decoded(body, charset)
    tree = _tree(source)
    article = trafilatura.extract(
        source, output_format="txt", include_comments=False, include_tables=True, favor_precision=True
    )
    text = usable(paragraphs((article or "").split("\n")))
    return Found(text, findings(tree), notes)


def text_of(source: str) -> str:
    """All words of a page, as they stand one behind the other when the markup is gone."""
    return str(_tree(source).text_content())


def decoded(body: bytes, charset: str = "") -> tuple[str, tuple[str, ...]]:
    """The characters of a page or text, by its byte order mark, its server's word or its own; else UTF-8."""
    named = next((name for mark, name in _BOMS if body.startswith(mark)), "")
    inside = _CHARSET.search(body[:4_096])
    for name in filter(None, (named, charset, inside[1].decode() if inside else "", "utf-8")):
        try:
            return body.decode(codecs.lookup(name).name), ()
        except (LookupError, UnicodeDecodeError, ValueError):
            continue
    note = "Its letters are written in a way that it does not name; accents may be wrong. Compare names with the page."
    return body.decode("cp1252", errors="replace"), (note,)


def _tree(source: str) -> Any:
    parser = lxml_html.HTMLParser(no_network=True, huge_tree=False, encoding="utf-8")
    try:
        return lxml_html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.LxmlError, ValueError) as error:
        raise NotRead("The page can’t be read as HTML. Paste its text instead.") from error
