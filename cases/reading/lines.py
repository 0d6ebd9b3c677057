"""Lines of an item's fields, from which a comparison is made."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Line:
    """`key` finds the same line in another version, and is never shown.

    `behind` is what the words rest on where they don't say all of it: compared too, and shown where the words agree.
    """

    key: str
    text: str
    behind: str = ""


def one(text: str, behind: str = "") -> tuple[Line]:
    """The only line of a field."""
    return (Line("", text, behind),)


def named(ids: Iterable[str], held: Mapping[str, Any]) -> Iterator[Line]:
    """The names of the items of these ids that the document holds."""
    return (Line(public_id, held[public_id].name) for public_id in ids if public_id in held)
