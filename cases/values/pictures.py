"""Pictures in documents: where those of a page lie, how each is sent, and whose faces are not shown. Pure."""

import re
from collections.abc import Collection
from dataclasses import replace
from typing import Any

from cases.values.edition import Document, PhotoItem, RenditionItem

# How every picture is sent. In a frame of its own it runs nothing and knows nothing; what it is, is not guessed.
SENT = {
    "Content-Type": "image/jpeg",
    "Content-Disposition": "inline",
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Accept-Ranges": "none",
}

PICTURES = "/photos/"  # where those lie that a live edition shows

_NAME = re.compile(r"[0-9a-f]{32}-[0-9]{1,5}\.jpg")


def is_name(text: str) -> bool:
    """Whether a rendition can be called so; some databases fail on other texts."""
    return _NAME.fullmatch(text) is not None


def place_of(page: str) -> str:
    """Where the pictures of a page lie that keeps to itself, an edition or a draft: below it."""
    return f"{page.rstrip('/')}/photos/"


def rendition_named(document: Document, name: str) -> RenditionItem | None:
    """What a document shows under this name; None where it shows nothing."""
    return next((one for photo in document.photos for one in photo.renditions if one.name == name), None)


def without_faces(item: Any, unnamed: Collection[str]) -> Any:
    """A photograph without its picture where it shows somebody who is not named: a face says more than a name."""
    shows = isinstance(item, PhotoItem) and item.renditions and any(person in unnamed for person in item.people)
    return replace(item, renditions=()) if shows else item
