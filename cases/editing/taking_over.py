"""What a row says of itself and the one that stays takes over: what only it says, and what the editor chose."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import ValidationError

from cases.editing.links_to import fold
from cases.editing.refusal import Reason, Refused
from cases.models.desk.actors import Actor
from cases.models.desk.places import MAX_DEPTH, Place
from cases.models.desk.sources import Source

# What a row says of itself, that the other may fill in or overrule; the rest is its name, its address, or decides.
# Undone in turn from the end: the site is put back when the address from which it is filled is.
VALUES: dict[type[Any], tuple[str, ...]] = {
    Actor: ("description", "website", "living", "label", "note"),
    Place: ("within", "note"),
    Source: (
        *("authors", "publisher", "csl_type", "kind", "published", "host", "url", "seen_on", "archived_url"),
        *("access_note", "rights", "credit", "number", "language", "copy_of", "via", "note"),
    ),
}
# Of these nobody has to choose: what the one that goes says is added below.
_BOTH_STAND = frozenset({"note"})

# What is said of a value goes with it.
BELONGING = {"published": ("published_basis",), "archived_url": ("archived_on",)}


def differing(gone: Any, kept: Any) -> list[str]:
    """The fields in which both say something, and not the same; the editor chooses."""
    both = [name for name in VALUES[type(gone)] if _says(gone, name, kept) and _says(kept, name, gone)]
    return [name for name in both if name not in _BOTH_STAND and _value(gone, name) != _value(kept, name)]


def filled(gone: Any, kept: Any) -> list[str]:
    """The fields in which only the one that goes says something, or something more that stands beside the other."""
    return [name for name in VALUES[type(gone)] if _says(gone, name, kept) and _is_open(name, gone, kept)]


def new_name(gone: Any, kept: Any) -> str:
    """The name of the one that goes, where neither has it as another name; the editor says what kind of name it is."""
    if isinstance(gone, Source):
        return ""
    known = [kept.name, *(name.text for one in (gone, kept) for name in one.names.all())]
    return "" if fold(gone.name) in map(fold, known) else str(gone.name)


def take_over(names: Iterable[str], gone: Any, kept: Any) -> None:
    """Set these fields of the one that stays as the other has them. Raises `Refused` where the row can't say that."""
    for name in names:
        for each in (name, *BELONGING.get(name, ())):
            both = [getattr(kept, each), getattr(gone, each)] if each in _BOTH_STAND else []
            setattr(kept, each, "\n\n".join(filter(None, both)) if both else getattr(gone, each))
    try:
        kept.clean_fields()
        kept.clean()
        kept.validate_constraints()
    except ValidationError as error:
        raise Refused(tuple(Reason("merging", message) for message in error.messages)) from error
    if isinstance(kept, Place) and _depth(kept) + _height(kept) > MAX_DEPTH:
        text = f"Places lie within each other at most {MAX_DEPTH} deep. Mend first what lies within the one that goes."
        raise Refused((Reason("merging", text),))


def _depth(place: Place) -> int:
    """How many places it is, counted from the outermost: 1 for one that lies in none."""
    found, above = 1, place.within
    while above is not None and found <= MAX_DEPTH:
        found, above = found + 1, above.within
    return found


def _height(place: Place) -> int:
    """How many more lie within each other in it."""
    found, level = 0, [place.pk]
    while found <= MAX_DEPTH and (level := list(Place.objects.filter(within__in=level).values_list("pk", flat=True))):
        found += 1
    return found


def _is_open(name: str, gone: Any, kept: Any) -> bool:
    if name in _BOTH_STAND:
        return _value(gone, name) not in _value(kept, name)
    return not _says(kept, name, gone)


def _value(row: Any, name: str) -> Any:
    return getattr(row, row._meta.get_field(name).attname)


def _says(row: Any, name: str, other: Any) -> bool:
    """Whether it says anything there; to lie within the other, or to come of it, is nothing once both are one."""
    value = _value(row, name)
    is_of_other = row._meta.get_field(name).related_model is type(other) and value == other.pk
    return value not in (None, "", "unknown") and not is_of_other
