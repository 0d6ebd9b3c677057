"""Markdown as HTML that can do no harm: rendered, then sanitised, each time that it is shown."""

from functools import lru_cache
from html import unescape

import nh3
from django.utils.html import format_html
from django.utils.safestring import SafeString
from markdown_it import MarkdownIt

from cases.values.languages import lang_of
from cases.values.links import is_safe_href

_MARKDOWN = MarkdownIt("commonmark", {"html": False, "linkify": False, "typographer": False}).disable(
    ["image", "heading"]
)
_TAGS = {"a", "blockquote", "br", "code", "em", "li", "ol", "p", "strong", "ul"}
_ATTRIBUTES = {"a": {"href"}}
_SCHEMES = {"http", "https"}


def html(text: str) -> SafeString:
    """Paragraphs, lists, emphasis and links to the web; all else is shown as it was typed or left out.

    Words that know their language say so.
    """
    shown = _html(str(text))
    lang = lang_of(text)
    return format_html('<div lang="{}">{}</div>', lang, shown) if lang and shown else shown


@lru_cache(maxsize=2048)
def _html(text: str) -> SafeString:
    if not text:
        return SafeString("")
    rendered = _MARKDOWN.render(text)
    cleaned = nh3.clean(
        rendered,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=_safe_link,
        url_schemes=_SCHEMES,
        link_rel="noopener",
    )
    return SafeString(cleaned.strip())


def plain(text: str) -> str:
    """The words of a Markdown text as readers see them, without its marks and addresses."""
    return unescape(nh3.clean(_html(text), tags=set())).strip()


def _safe_link(tag: str, attribute: str, value: str) -> str | None:
    """An address without credentials or tricks, or none."""
    return value if attribute != "href" or is_safe_href(value) else None
