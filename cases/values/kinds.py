"""What the strings of a document are, and what each field of one of its records holds. Pure."""

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any, get_args, get_origin, get_type_hints

# What a string is decides whether names are masked in it: every field says so, and a test finds one that doesn't.
Text = Annotated[str, "text"]  # words in which a name may stand
Markdown = Annotated[str, "markdown"]  # such words, rendered before readers see them
Address = Annotated[str, "address"]  # a page elsewhere: left out, and its item marked, where it gives a name away
Slug = Annotated[str, "slug"]  # the end of an address of our own: never changed, only searched for names
Code = Annotated[str, "code"]  # a word from a fixed list, a date, a number, a language
Id = Annotated[str, "id"]


@cache
def kinds(cls: type) -> Mapping[str, str]:
    """What each field of a record's class holds: "text", "address" and so on; empty for records, numbers and flags."""
    return {name: _kind(hint) for name, hint in get_type_hints(cls, include_extras=True).items()}


def _kind(hint: Any) -> str:
    inner = get_args(hint)[0] if get_origin(hint) is tuple else hint
    return str(inner.__metadata__[0]) if get_origin(inner) is Annotated else ""
