"""Where readers' pages lie, in the language of now. Asked some thousand times for one page, so answers are kept."""

from functools import lru_cache

from django.urls import reverse
from django.utils.translation import get_language

from cases.values.short_ids import short


def address(name: str, *args: str) -> str:
    """The path of a page by its URL name."""
    return _address(get_language(), name, *args)


@lru_cache(maxsize=16384)
def _address(language: str, name: str, *args: str) -> str:
    """The language is not asked for, since Django knows it, but is part of what an answer is kept under."""
    return str(reverse(name, args=args))


def for_all_languages(path: str) -> str:
    """The same path without the language that it may begin with: where pictures lie, which have one address."""
    return path.removeprefix(f"/{get_language()}") if path.startswith(f"/{get_language()}/") else path


def anchor(kind: str, public_id: str) -> str:
    """The id of an element for the thing with this public id; the same on every page and in every edition."""
    return f"{kind}-{short(public_id)}"


def event_address(slug: str, public_id: str) -> str:
    """The page of an event in a case."""
    return address("event", slug, short(public_id))


def edition_address(kind: str, slug: str, number: int) -> str:
    return address(f"{kind}_edition", slug, str(number))


def comparison_address(kind: str, slug: str, before: int, after: int, item_id: str = "") -> str:
    """The comparison of two editions, at one of its items where an id is given."""
    place = f"#{anchor('d', item_id)}" if item_id else ""
    return f"{address(f'{kind}_comparison', slug, str(before), str(after))}{place}"
