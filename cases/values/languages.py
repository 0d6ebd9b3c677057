"""Words of a document that know their language, so that a page in another one can say so. Pure."""

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, Self

from cases.values.edition import (
    AnswerItem,
    CitationItem,
    ClaimItem,
    EventItem,
    ExhibitItem,
    FactsItem,
    PersonItem,
    PhotoItem,
    QuestionItem,
    RoleItem,
    SourceItem,
    TopicItem,
)

# What editors write in the language of the record. Names belong to no language; quotes and titles are their source's.
OF_THE_RECORD: Mapping[type, tuple[str, ...]] = {
    CitationItem: ("locator",),
    RoleItem: ("capacity",),
    AnswerItem: ("headline",),
    EventItem: ("headline", "when_note", "account", "affected", "retraction"),
    ClaimItem: ("text", "value"),
    QuestionItem: ("text", "reading", "reason"),
    PersonItem: ("description",),
    SourceItem: ("access_note",),
    ExhibitItem: ("name", "description"),
    TopicItem: ("name", "definition"),
    PhotoItem: ("alt", "caption"),
    FactsItem: ("checked_against", "retraction"),
}


class Said(str):
    """Words in a language, by its BCP 47 tag. What is made of them is plain text again: it may hold other words too."""

    __slots__ = ("lang",)
    lang: str

    def __new__(cls, text: str, lang: str) -> Self:
        said = super().__new__(cls, text)
        said.lang = lang
        return said


def primary(tag: str) -> str:
    """The language of a tag without its region: “es” of “es-MX”."""
    return tag.partition("-")[0].lower()


def lang_of(text: object) -> str:
    """The language that words know; empty where they know none."""
    return getattr(text, "lang", "")


def said_in(record: Any, lang: str) -> Any:
    """The record, or document, with every word of its editors knowing this language."""
    marked = OF_THE_RECORD.get(type(record), ())
    if isinstance(record, PersonItem) and record.policy == "role":
        marked = (*marked, "shown")  # no name: words that stand for one
    found: dict[str, Any] = {name: Said(text, lang) for name in marked if (text := getattr(record, name))}
    for field in fields(record):
        value = getattr(record, field.name)
        if isinstance(value, tuple) and value and is_dataclass(value[0]):
            found[field.name] = tuple(said_in(each, lang) for each in value)
        elif is_dataclass(value):
            found[field.name] = said_in(value, lang)
    return replace(record, **found) if found else record
