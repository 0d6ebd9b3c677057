"""Nobody is named whom these pages do not name: the finished candidate is searched again, as readers would see it."""

import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from datetime import date
from html import unescape
from typing import Any

import nh3
from markdown_it import MarkdownIt

from cases.choices import Naming
from cases.editing.checks.findings import Finding
from cases.editing.freeze import Candidate
from cases.editing.naming import TEXTS, is_name_of_a_body, is_own_name, stands_for_a_name
from cases.values.edition import ClaimItem, Item, PersonItem
from cases.values.kinds import kinds
from cases.values.names import Masker

# Addresses are searched too: freezing leaves out those that hold a name, but an item may come from an earlier edition.
_SEARCHED = TEXTS | {"slug", "address"}
# As in `reading.prose`, which this wing doesn't know; a test compares what the two make of a text.
_MARKDOWN = MarkdownIt("commonmark", {"html": False}).disable(["image", "heading"])
_TARGET = re.compile('href="([^"]*)"')
_MARK = re.compile(r"[\\*_`~\[\]<>&]")
_TAG = re.compile("<[^<>]*>")
# Where the desk calls by another name what an item holds.
_ON_THE_DESK = {("event", "answers"): "earlier_links", ("inmate", "name"): "actor", ("inmate", "jurisdiction"): "actor"}


def names_somebody_protected(candidate: Candidate, text: str) -> bool:
    """Whether a plain text that is to stand beside the candidate, such as the edition’s summary, names somebody."""
    return candidate.masker.hides(text) or candidate.masker.hides(_TAG.sub("", text))


def protected_names_are_absent(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Whatever masking could not reach: an address of a page, the words for somebody, a name that mark-up cuts up."""
    found = {
        (row, field): None
        for item in candidate.document.items()
        for row, field, kind, text in passages(item)
        if _names_somebody(candidate.masker, item, field, kind, text)
    }
    text = (
        "A name that these pages do not print still stands here: in the address, in a name, in the words used instead "
        "of a name, or cut up by mark-up. Take it out."
    )
    for row, field in found:
        yield Finding(row, _field_on_the_desk(candidate, row, field), text)


def passages(record: Any, row: str = "", field: str = "") -> Iterator[tuple[str, str, str, str]]:
    """Every string in a record that is not empty: the public id of its row, the field of that row, its kind and itself.

    What has no row of its own, or is entered with another one (a role, a citation), counts as that row’s field.
    """
    if not field:
        row = record.id
    for name, kind in kinds(type(record)).items():  # type: ignore[arg-type]
        value = getattr(record, name)
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, ClaimItem):
                yield from passages(each)
            elif is_dataclass(each):
                yield from passages(each, row, field or name)
            elif isinstance(each, str) and each:
                yield row, field or name, kind, each


def as_read(markdown: str) -> Iterator[str]:
    """The words of a Markdown text as readers see them, and the addresses that it leads to."""
    html = _MARKDOWN.render(markdown)
    words = unescape(nh3.clean(html, tags=set()))
    yield words
    yield _TAG.sub("", words)  # tags that were typed are shown, and read past
    yield from _targets(html)


def targets(markdown: str) -> list[str]:
    """The addresses that the links of a Markdown text lead to."""
    return _targets(_MARKDOWN.render(markdown))


def _targets(html: str) -> list[str]:
    return [unescape(target) for target in _TARGET.findall(html)]


def _names_somebody(masker: Masker, item: Item, field: str, kind: str, text: str) -> bool:
    if isinstance(item, PersonItem) and field == "shown" and not is_own_name(item, field, masker):
        if item.policy == Naming.INITIALS:
            return False
        if item.policy == Naming.NAME and any(label in text for label in masker.labels):
            return True  # masked in the name of somebody, or something, that goes by its own name
    if kind not in _SEARCHED or is_own_name(item, field, masker):
        return False
    in_full = is_name_of_a_body(item, field)
    is_marked_up = kind == "markdown" and _MARK.search(text) is not None  # what isn't reads as it was searched already
    return masker.hides(text, in_full=in_full) or (is_marked_up and any(map(masker.hides, as_read(text))))


def _field_on_the_desk(candidate: Candidate, row: str, field: str) -> str:
    """What the desk calls a field of an item."""
    origin = candidate.origins.get(row)
    model = origin.model if origin else ""
    if model == "actor" and field == "shown":
        people = {person.id: person for person in candidate.document.people}
        return "label" if stands_for_a_name(people[row], field) else "name"
    return _ON_THE_DESK.get((model, field), field)


def who_is_not_named_has_words_instead(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Somebody shown by role only needs the words that stand for the name."""
    text = (
        "Somebody in this record is not named and has no words instead of a name, so readers could not tell who is "
        "meant. Give them: “a child of ten, killed”."
    )
    for person in candidate.document.people:
        if person.policy == Naming.ROLE and person.shown.startswith("["):
            yield Finding(person.id, "label", text)
