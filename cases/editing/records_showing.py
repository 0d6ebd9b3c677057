"""Which cases and campaigns show a person, a place or a source, by all that names it on the desk now."""

from typing import Any

from django.db.models import Q

from cases.models.desk.actors import Actor
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Event
from cases.models.desk.inmates import Inmate
from cases.models.desk.places import MAX_DEPTH, Place
from cases.models.desk.questions import Claim
from cases.models.desk.sources import Source

_CITED = ("citations__source", "citations__relays", "citations__source__copy_of", "citations__source__via")
_OF_A_CASE: dict[type[Any], tuple[str, ...]] = {Actor: ("actor", "photos__actors"), Source: ("photos__source",)}
_OF_A_CAMPAIGN: dict[type[Any], tuple[str, ...]] = {
    Actor: ("roles__actor", "inmates__actor", "photos__actors"),
    Source: ("photos__source",),
}
_OF_AN_EVENT: dict[type[Any], tuple[str, ...]] = {
    Actor: ("roles__actor", "citations__source__publisher", "photos__actors"),
    Place: ("place", "jurisdiction"),
    Source: (*_CITED, "photos__source"),
}
_OF_A_CLAIM: dict[type[Any], tuple[str, ...]] = {
    Actor: ("speaker", "counted_by", "citations__source__publisher"),
    Source: _CITED,
}


def records_showing(row: Any) -> set[str]:
    """Their public ids, in a fixed number of queries."""
    rows = _with_what_lies_in_it(row) if isinstance(row, Place) else [row.pk]
    sort, found = type(row), set()
    events = _naming(Event, _OF_AN_EVENT[sort], rows)
    claims = _naming(Claim, _OF_A_CLAIM.get(sort, ()), rows)
    for model, home, paths in ((Inmate, "inmate", _OF_A_CASE), (Campaign, "campaign", _OF_A_CAMPAIGN)):
        of_it = Q(events__in=events) | Q(pk__in=claims.values(f"question__{home}"))
        showing = model._default_manager.filter(of_it | _any(paths.get(sort, ()), rows))
        found |= {str(key) for key in showing.values_list("public_id", flat=True)}
    return found


def _naming(model: Any, paths: tuple[str, ...], rows: list[int]) -> Any:
    return model.objects.filter(_any(paths, rows)) if paths else model.objects.none()


def _any(paths: Any, rows: list[int]) -> Q:
    found = Q()
    for path in paths:
        found |= Q(**{f"{path}__in": rows})
    return found


def _with_what_lies_in_it(place: Place) -> list[int]:
    """Pages print what a place lies within, too."""
    found = level = [place.pk]
    for _ in range(MAX_DEPTH):
        level = list(Place.objects.filter(within__in=level).values_list("pk", flat=True))
        found = [*found, *level]
    return found
