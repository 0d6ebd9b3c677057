"""What speaks against making two rows one, each reason in a sentence that says what to do about it."""

from collections.abc import Iterator
from typing import Any

from cases.editing.doubles import told_apart
from cases.editing.protection import policy_now
from cases.editing.refusal import Reason
from cases.models.desk.actors import Actor
from cases.models.desk.inmates import Inmate
from cases.models.desk.places import Place
from cases.models.desk.sources import Citation, Source
from cases.values.names import POLICIES

_UPWARDS: dict[type[Any], tuple[str, ...]] = {Place: ("within",), Source: ("copy_of", "via")}


def refusals(gone: Any, kept: Any) -> list[Reason]:
    """Why these two can't be merged like this."""
    found = []
    if type(gone) is not type(kept) or gone.pk == kept.pk:
        return [Reason("merging", "Choose another one of the same sort.", field="kept")]
    if gone.merged_into_id or kept.merged_into_id:
        found.append(Reason("merging", "One of the two was merged already. Choose the one that it was merged into."))
    if getattr(gone, "kind", "") != getattr(kept, "kind", "") and not isinstance(gone, Source):
        found.append(Reason("merging", "They are of different kinds. Make them of one kind first, if that is right."))
    if told_apart(gone, kept) is not None:
        found.append(Reason("merging", "Somebody has said that these two are not the same."))
    if isinstance(gone, Actor):
        found += _of_people(gone, kept)
    found += _by_way_of_a_third(gone, kept)
    if isinstance(gone, Place):
        found += _of_places(gone, kept)
    both = Citation.objects.filter(source__in=[gone.pk, kept.pk], relays__in=[gone.pk, kept.pk])
    if isinstance(gone, Source) and both.exists():
        found.append(Reason("merging", "One is cited as passing on the other. Mend these citations first."))
    return found


def _by_way_of_a_third(gone: Any, kept: Any) -> Iterator[Reason]:
    """Rows between the two would lie within themselves, or be copies of themselves."""
    for name in _UPWARDS.get(type(gone), ()):
        between = _between(gone, kept, name) or _between(kept, gone, name)
        if between:
            said = gone._meta.get_field(name).verbose_name
            text = f"One has the other as “{said}” by way of “{between[0]}”, which would have itself. Mend that first."
            yield Reason("merging", text)


def _between(row: Any, other: Any, name: str) -> list[Any]:
    """What stands between a row and the other on the way up; nothing where that isn't above it, or right above."""
    found: list[Any] = []
    above = getattr(row, name)
    while above is not None and above != other and above not in found:
        found.append(above)
        above = getattr(above, name)
    return found if above == other else []


def _of_places(gone: Place, kept: Place) -> Iterator[Reason]:
    within = Place.objects.standing().filter(within=kept).values_list("name", "kind")
    for place in Place.objects.standing().filter(within=gone).order_by("name", "pk"):
        if (place.name, place.kind) in within and place != kept:
            yield Reason("merging", f"“{place}” lies within both. Make these two one first.")


def _of_people(gone: Actor, kept: Actor) -> list[Reason]:
    found = []
    if Inmate.objects.filter(actor__in=[gone, kept]).count() > 1:
        found.append(Reason("merging", "Both have a case of their own. Two cases can’t be merged."))
    ranks = [POLICIES.index(policy_now(one)) for one in (gone, kept)]
    if ranks[0] > ranks[1] or gone.was_minor > kept.was_minor:
        text = "The one that would go is protected more strictly. Protect the other as well first, or keep this one."
        found.append(Reason("merging", text))
    return found
