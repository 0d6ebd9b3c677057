"""How readers narrow the list of cases. Choices come from published rows only, with how many cases have each."""

from urllib.parse import urlencode

import django_filters
from django import forms
from django.db.models import Exists, F, OuterRef, Subquery
from django.utils.translation import gettext_lazy as lazy

from cases.choices import Facet
from cases.models.published.rows import Record, Term
from cases.reading.case_facets import CaseFacets, case_facets
from cases.reading.case_list import scheduled
from cases.values.searching import LONGEST

NO_SUCH_VALUE = lazy("There is no such value, so it was left out. Choose one from the list.")


class FacetFilter(django_filters.ChoiceFilter):
    """Cases that have a value under a facet."""

    def __init__(self, facet, **kwargs):
        self.facet = facet
        super().__init__(**kwargs)

    def filter(self, queryset, value):
        has = Term.objects.filter(record=OuterRef("pk"), facet=self.facet, value=value)
        return queryset.filter(Exists(has)) if value else queryset


class UpcomingFilter(django_filters.ChoiceFilter):
    """Cases in which something is set for today or later."""

    def filter(self, queryset, value):
        ahead = scheduled(self.parent.today).filter(record=OuterRef("pk"))
        return queryset.filter(Exists(ahead)) if value else queryset


class WordsFilter(django_filters.CharFilter):
    """Cases in which the words are found that were asked for; words that are none narrow nothing."""

    def filter(self, queryset, value):
        return queryset if self.parent.found is None else queryset.filter(pk__in=self.parent.found)


class OrderFilter(django_filters.ChoiceFilter):
    """The queryset’s own order is by the latest change."""

    def filter(self, queryset, value):
        if value == Order.NEXT:
            ahead = scheduled(self.parent.today).filter(record=OuterRef("pk")).values("sorts_on")[:1]
            return queryset.annotate(ahead=Subquery(ahead)).order_by(
                F("ahead").asc(nulls_last=True), *queryset.query.order_by
            )
        return queryset


class Order:
    """In which order cases stand. How long somebody has been held is computed: `reading.case_list` sorts by it."""

    NEXT, CUSTODY = "next", "custody"
    CHOICES = ((NEXT, lazy("the next date first")), (CUSTODY, lazy("the longest in custody first")))


def narrowing(cls, label, **kwargs):
    """One filter: a list of values that is empty until the facets are known."""
    messages = {"invalid_choice": NO_SUCH_VALUE, "null_characters_not_allowed": NO_SUCH_VALUE}
    return cls(label=label, empty_label=lazy("any"), choices=(), error_messages=messages, widget=forms.Select, **kwargs)


class CaseFilter(django_filters.FilterSet):
    """A value that no case has is left out and said to be; the rest still counts.

    `found` are the cases in which the words of `q` are found, None where no words were asked for.
    """

    q = WordsFilter(label=lazy("Words"), widget=forms.TextInput(attrs={"type": "search", "maxlength": LONGEST}))
    status = narrowing(django_filters.ChoiceFilter, lazy("Status"))
    jurisdiction = narrowing(django_filters.ChoiceFilter, lazy("Judged in"))
    facility = narrowing(django_filters.ChoiceFilter, lazy("Held at"), field_name="place")
    campaign = narrowing(FacetFilter, lazy("Campaign"), facet=Facet.CAMPAIGN)
    relief = narrowing(FacetFilter, lazy("Asked for, not decided"), facet=Facet.RELIEF)
    topic = narrowing(FacetFilter, lazy("Topic"), facet=Facet.TOPIC)
    standing = narrowing(FacetFilter, lazy("With an event known as"), facet=Facet.STANDING)
    decade = narrowing(FacetFilter, lazy("With events in"), facet=Facet.DECADE)
    upcoming = narrowing(UpcomingFilter, lazy("A hearing or a date to come"))
    order = OrderFilter(
        label=lazy("Order"),
        empty_label=lazy("the latest change first"),
        choices=Order.CHOICES,
        error_messages={"invalid_choice": NO_SUCH_VALUE, "null_characters_not_allowed": NO_SUCH_VALUE},
        widget=forms.Select,
    )

    class Meta:
        model = Record
        fields = ()

    def __init__(self, data, queryset, *, found, today):
        self.today, self.found = today, found
        super().__init__(data, queryset)
        asked = {name: data[name] for name in CaseFacets.__dataclass_fields__ if data.get(name)}
        facets = case_facets(asked, today=today, found=found)
        for name in CaseFacets.__dataclass_fields__:
            values = getattr(facets, name)
            self.filters[name].extra["choices"] = [(value.value, f"{value.label} ({value.count})") for value in values]

    @property
    def chosen(self):
        """What the list is narrowed to: each filter’s label, the value’s, and the address without it."""
        cleaned = {name: value for name, value in getattr(self.form, "cleaned_data", {}).items() if value}
        for name, value in cleaned.items():
            if name != "order" and not (name == "q" and self.found is None):
                rest = {other: kept for other, kept in cleaned.items() if other != name}
                yield self.filters[name].label, self._label(name, value), urlencode(rest)

    def _label(self, name, value):
        choices = dict(self.filters[name].extra.get("choices", ()))
        return choices[value].rpartition(" (")[0] if value in choices else f"“{value}”"

    @property
    def topic_chosen(self):
        """The end of the address of the topic that the list is narrowed to; empty for none."""
        return getattr(self.form, "cleaned_data", {}).get("topic", "")

    @property
    def query(self):
        """The choices as an address holds them, so that a page number can be added."""
        cleaned = getattr(self.form, "cleaned_data", {})
        return urlencode({name: value for name, value in cleaned.items() if value})
