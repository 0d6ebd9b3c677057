"""“Did you mean”: words of published records that are written nearly like those that were asked for."""

from collections.abc import Sequence
from difflib import get_close_matches

from django.db.models import Count, Q

from cases.models.published.search import KnownWord
from cases.values.searching import folded

_LEAST_ALIKE = 0.72  # of difflib: “clemancy” and “clemency” are 0.88 alike, “Copper” and “Cooper” 0.83
_LONGER, _MOST = 2, 4000


def meant(terms: Sequence[str]) -> str:
    """The question with each word that no record knows as the nearest one that records know; empty where nothing near
    is known, or nothing is unknown. In two queries."""
    words = [word for term in terms for word in term.split()]
    keys = {folded(word) for word in words}
    counted = KnownWord.objects.filter(record__is_invented=False)
    unknown = keys - set(counted.filter(folded__in=keys).values_list("folded", flat=True))
    near = _near(unknown)
    candidates: dict[str, tuple[int, str]] = {}
    rows = (
        counted.filter(near).values_list("folded", "word").annotate(records=Count("record")).order_by("folded", "word")
    )
    for key, word, records in rows[:_MOST]:
        candidates[key] = max(candidates.get(key, (0, "")), (records, word))
    instead = {}
    for key in unknown:
        alike = get_close_matches(
            key, [one for one in candidates if abs(len(one) - len(key)) <= _LONGER], 1, _LEAST_ALIKE
        )
        if alike:
            instead[key] = candidates[alike[0]][1]
    said = " ".join(f'"{_said(term, instead)}"' if " " in term else _said(term, instead) for term in terms)
    return said if instead else ""


def _near(unknown: set[str]) -> Q:
    """Words that begin or end like one of these; slips at both ends of a word are rare."""
    near = Q(pk__in=[])
    for key in sorted(unknown):
        if len(key) >= 4:
            near |= Q(folded__startswith=key[:2]) | Q(folded__endswith=key[-3:])
    return near


def _said(term: str, instead: dict[str, str]) -> str:
    return " ".join(instead.get(folded(word), word) for word in term.split())
