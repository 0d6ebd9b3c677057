"""People who were told apart from somebody protected, by a colleague whose word on names does not count yet."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Any

from django.db.models import Q

from cases.choices import Deed, Mergeable
from cases.editing.naming import protected_people
from cases.editing.policy import may
from cases.models.desk.actors import Actor
from cases.models.desk.merging import Apart


@dataclass(frozen=True, slots=True)
class Unconfirmed:
    """`named` can't be published until who decides on names says, too, that it is not `protected`."""

    named: Actor
    protected: Actor
    said_by: Any
    said_at: datetime


def unconfirmed(most: int) -> list[Unconfirmed]:
    """Those that wait longest first, so many at most, in four queries and one or two for each colleague who said so."""
    return list(islice(_waiting(), most))


def _waiting() -> Iterator[Unconfirmed]:
    protected = {actor.public_id: actor for actor in protected_people()}
    either = Q(one__in=protected) | Q(other__in=protected)
    rows = Apart.objects.filter(either, model=Mergeable.ACTOR).select_related("said_by").order_by("said_at", "pk")
    apart = [row for row in rows if (row.one in protected) != (row.other in protected)]
    decide = {user for user in {row.said_by for row in apart} if user is not None and may(user, Deed.PROTECT)}
    open_rows = [row for row in apart if row.said_by not in decide]
    named = Actor.objects.standing().in_bulk([_named(row, protected) for row in open_rows], field_name="public_id")
    for row in open_rows:
        if actor := named.get(_named(row, protected)):
            not_named = protected[row.one if row.one in protected else row.other]
            yield Unconfirmed(actor, not_named, row.said_by, row.said_at)


def _named(row: Apart, protected: Any) -> Any:
    return row.other if row.one in protected else row.one
