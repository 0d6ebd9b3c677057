"""How readers narrow the list of cases. Choices come from published rows only, with how many cases have each."""

from urllib.parse import urlencode

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as lazy

from cases.choices import Facet
from cases.models.published.rows import Record

NO_SUCH_VALUE = lazy("There is no such value, so it was left out. Choose one from the list.")


class FacetFilter(django_filters.ChoiceFilter):
    """Cases that have a value under a facet."""

    def __init__(self, facet, **kwargs):
        self.facet = facet
        super().__init__(**kwargs)

    def filter(self, queryset, value):
        return queryset.filter(terms__facet=self.facet, terms__value=value) if value else queryset


def narrowing(cls, label, **kwargs):
    """One filter: a list of values that is empty until the facets are known."""
    messages = {"invalid_choice": NO_SUCH_VALUE, "null_characters_not_allowed": NO_SUCH_VALUE}
    return cls(label=label, empty_label=lazy("any"), choices=(), error_messages=messages, widget=forms.Select, **kwargs)


class CaseFilter(django_filters.FilterSet):
    """`facets` is the CaseFacets of now. A value that no case has is left out and said to be; the rest still counts."""

    status = narrowing(django_filters.ChoiceFilter, lazy("Status"))
    jurisdiction = narrowing(django_filters.ChoiceFilter, lazy("Judged in"))
    campaign = narrowing(FacetFilter, lazy("Campaign"), facet=Facet.CAMPAIGN)
    relief = narrowing(FacetFilter, lazy("Asked for, not decided"), facet=Facet.RELIEF)
    topic = narrowing(FacetFilter, lazy("Topic"), facet=Facet.TOPIC)
    decade = narrowing(FacetFilter, lazy("With events in"), facet=Facet.DECADE)

    class Meta:
        model = Record
        fields = ()

    def __init__(self, data=None, queryset=None, *, facets, **kwargs):
        super().__init__(data, queryset, **kwargs)
        for name, each in self.filters.items():
            values = getattr(facets, name)
            each.extra["choices"] = [(value.value, f"{value.label} ({value.count})") for value in values]

    @property
    def chosen(self):
        """What the list is narrowed to: each filter's label and the value's."""
        cleaned = getattr(self.form, "cleaned_data", {})
        labels = {name: dict(each.extra["choices"]) for name, each in self.filters.items()}
        return [
            (self.filters[name].label, labels[name][value].rpartition(" (")[0])
            for name, value in cleaned.items()
            if value
        ]

    @property
    def topic_chosen(self):
        """The end of the address of the topic that the list is narrowed to; empty for none."""
        return getattr(self.form, "cleaned_data", {}).get("topic", "")

    @property
    def query(self):
        """The choices as an address holds them, so that a page number can be added."""
        cleaned = getattr(self.form, "cleaned_data", {})
        return urlencode({name: value for name, value in cleaned.items() if value})
