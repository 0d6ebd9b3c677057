"""By what the list of cases can be narrowed, and how many cases each further choice would leave."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

from django.utils.translation import gettext as _

from cases.choices import Facet, Relief, Standing, Status
from cases.models.published.rows import Record, Term
from cases.reading.case_list import scheduled

# What stands in the row of the case itself, and what it has many of.
_OF_RECORD = ("status", "jurisdiction", "facility")
_OF_TERMS = (Facet.CAMPAIGN, Facet.RELIEF, Facet.TOPIC, Facet.STANDING, Facet.DECADE)
YES = "yes"


@dataclass(frozen=True, slots=True)
class Value:
    """One value by which the list can be narrowed, and how many cases have it and all that is chosen elsewhere."""

    value: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class CaseFacets:
    """Only values that a published case has, and no campaign that was taken back."""

    status: tuple[Value, ...]
    jurisdiction: tuple[Value, ...]
    facility: tuple[Value, ...]
    campaign: tuple[Value, ...]
    relief: tuple[Value, ...]
    topic: tuple[Value, ...]
    standing: tuple[Value, ...]
    decade: tuple[Value, ...]
    upcoming: tuple[Value, ...]


@dataclass(slots=True)
class _Case:
    """The values of a case under each facet."""

    values: dict[str, set[str]] = field(default_factory=dict)

    def has(self, chosen: Mapping[str, str], but: str = "") -> bool:
        return all(value in self.values.get(facet, ()) for facet, value in chosen.items() if facet != but)


def case_facets(
    chosen: Mapping[str, str] | None = None, *, today: date | None = None, found: Collection[UUID] | None = None
) -> CaseFacets:
    """In two queries, and one more where days that come count from `today`.

    `chosen` is the value under each facet that the list is narrowed to, where a case has it; `found` the cases that a
    search found.
    """
    cases, labels = _cases(found)
    if today is not None:
        for record_id in scheduled(today).values_list("record_id", flat=True).distinct().order_by():
            if record_id in cases:
                cases[record_id].values["upcoming"] = {YES}
    known = {
        facet: value
        for facet, value in (chosen or {}).items()
        if any(value in case.values.get(facet, ()) for case in cases.values())
    }
    counts = {name: _counts(cases.values(), name, known) for name in CaseFacets.__dataclass_fields__}

    def labelled(name: str) -> tuple[Value, ...]:
        shown = (
            Value(value, labels.get((name, value), value), count) for value, count in counts[name].items() if value
        )
        return tuple(sorted(shown, key=lambda one: (one.label, one.value)))

    return CaseFacets(
        status=tuple(Value(s.value, str(s.label), counts["status"][s]) for s in Status if s in counts["status"]),
        jurisdiction=labelled("jurisdiction"),
        facility=labelled("facility"),
        campaign=labelled("campaign"),
        relief=tuple(Value(r.value, str(r.label), counts["relief"][r]) for r in Relief if r in counts["relief"]),
        topic=labelled("topic"),
        standing=tuple(
            Value(s.value, str(s.label), counts["standing"][s]) for s in Standing if s in counts["standing"]
        ),
        decade=tuple(
            Value(year, _("%(year)ss") % {"year": year}, counts["decade"][year]) for year in sorted(counts["decade"])
        ),
        upcoming=tuple(Value(value, _("yes"), count) for value, count in counts["upcoming"].items()),
    )


def _cases(found: Collection[UUID] | None) -> tuple[dict[UUID, _Case], dict[tuple[str, str], str]]:
    """Every case with its values, and how a value is called: the labels of terms, of the last where they differ."""
    cases: dict[UUID, _Case] = {}
    rows = Record.objects.cases().standing().real().values_list("id", "status", "jurisdiction", "place")
    for record_id, *values in rows.order_by():
        kept = dict(zip(_OF_RECORD, ({value} for value in values), strict=True))
        kept["found"] = {YES} if found is None or record_id in found else set()
        cases[record_id] = _Case(kept)
    labels: dict[tuple[str, str], str] = {}
    retracted = Record.objects.campaigns().retracted().values("slug")
    terms = Term.objects.filter(facet__in=_OF_TERMS, record__in=Record.objects.cases().standing().real())
    terms = terms.exclude(facet=Facet.CAMPAIGN, value__in=retracted)
    for record_id, facet, value, label in terms.values_list("record_id", "facet", "value", "label").order_by("label"):
        cases[record_id].values.setdefault(facet, set()).add(value)
        labels[facet, value] = label
    return cases, labels


def _counts(cases: Iterable[_Case], facet: str, chosen: Mapping[str, str]) -> Counter[str]:
    """How many cases have each value and what is chosen under the others; 0 for those that none of these has."""
    counts: Counter[str] = Counter()
    for case in cases:
        kept = case.has(chosen, but=facet) and case.has({"found": YES})
        for value in case.values.get(facet, ()):
            counts[value] += kept
    return counts
