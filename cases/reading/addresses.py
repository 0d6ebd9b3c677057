"""Where readers' pages lie. Asked some thousand times for one page, so answers are kept."""

from functools import lru_cache

from django.urls import reverse

from cases.values.short_ids import short


@lru_cache(maxsize=8192)
def address(name: str, *args: str) -> str:
    """The path of a page by its URL name."""
    return str(reverse(name, args=args))


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
