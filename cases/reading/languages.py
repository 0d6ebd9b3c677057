"""In which language a record is written, and what a page in another one says of that."""

from typing import TypeVar

from django.utils.translation import get_language, get_language_info
from django.utils.translation import gettext as _

from cases.choices import RecordKind
from cases.values.languages import Said, primary, said_in

T = TypeVar("T")


def foreign(tag: str) -> str:
    """The tag where words in that language stand on a page of another; empty where it is the page's own."""
    return "" if primary(tag) == primary(get_language() or "") else tag


def in_language(thing: T, tag: str) -> T:
    """A document or an item whose editors' words know this language where it is not the page's."""
    told: T = said_in(thing, tag) if foreign(tag) else thing
    return told


def said(text: str, tag: str) -> str:
    """The same for words of editors that stand outside a document."""
    return Said(text, tag) if text and foreign(tag) else text


def written_in(kind: str, tag: str) -> str:
    """That a case or campaign is written in another language than its page; empty where it is not."""
    if not foreign(tag):
        return ""
    language = _language_words(tag)
    if kind == RecordKind.CASE:
        return _("This case is written in %(language)s.") % {"language": language}
    return _("This campaign is written in %(language)s.") % {"language": language}


def _language_words(tag: str) -> str:
    """What a language is called within a sentence; its tag where nobody knows a name."""
    try:
        name = str(get_language_info(primary(tag))["name_translated"])
    except KeyError:
        return _("another language (%(tag)s)") % {"tag": tag}
    return name if primary(get_language() or "") == "en" else name.lower()
