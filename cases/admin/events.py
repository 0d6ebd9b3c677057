"""Events, the desk's main form, and their list in the order of the timeline."""

from django.contrib import admin, messages
from django.contrib.admin.views.main import ChangeList
from django.db.models import Count, F, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.urls import reverse

from cases.admin.base import DeskInline
from cases.admin.citations import CitationInline, CitedAdmin
from cases.admin.deleting import TAKE_BACK
from cases.admin.differing import TellsDifferences
from cases.models.desk.events import Answer, Event, Role
from cases.models.desk.inmates import Inmate
from cases.models.desk.sources import Citation
from cases.values.date_words import words
from cases.values.dates import parse

IN_NO_CASE = (
    "“{headline}” is in no case and no campaign yet, so no page will show it and no proposal will hold it. Choose "
    "whose it is or, where it touches everybody in a jurisdiction, link it from the page of each case."
)
# As `EventQuerySet.in_order`: databases disagree on where an open end goes.
TIMELINE = [F("sorts_on").asc(), F("coarseness").desc(), F("latest").asc(nulls_last=True), F("when").asc()]
BACKWARDS = [F("sorts_on").desc(), F("coarseness").asc(), F("latest").desc(nulls_first=True), F("when").desc()]


def with_citation_count(events):
    """Each event with `citation_count`, in the same query."""
    counted = Citation.objects.filter(event=OuterRef("pk")).order_by().values("event").annotate(count=Count("pk"))
    count = Subquery(counted.values("count"), output_field=IntegerField())
    return events.annotate(citation_count=Coalesce(count, 0))


class RoleInline(DeskInline):
    model = Role
    autocomplete_fields = ["actor"]
    fields = [("actor", "role", "capacity")]
    ordering = ["pk"]

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("actor")

    def get_extra(self, request, obj=None, **kwargs):
        marked = getattr(request, "marked", None)
        return len(marked.rows(Role)) if marked and not obj else self.extra


class AnswerInline(DeskInline):
    model = Answer
    fk_name = "event"
    autocomplete_fields = ["earlier"]
    fields = [("effect", "earlier")]
    ordering = ["pk"]
    verbose_name = "earlier event that this one answers"
    verbose_name_plural = "earlier events that this one answers"

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("earlier")


class TimelineList(ChangeList):
    """Sorting by date sorts as the timeline does: by lower bound, the coarser first, then by upper bound."""

    def get_ordering(self, request, queryset):
        ordering = []
        for key in super().get_ordering(request, queryset):
            if key == "sorts_on":
                ordering += TIMELINE
            elif key == "-sorts_on":
                ordering += BACKWARDS
            else:
                ordering.append(key)
        return ordering


class CaseFilter(admin.SimpleListFilter):
    """One case, chosen on its own page: a list of all would grow with the house."""

    title = "case"
    parameter_name = "case"
    relation = "inmates"

    def lookups(self, request, model_admin):
        key = request.GET.get(self.parameter_name, "")
        if not (key.isascii() and key.isdigit()):
            return []
        return [(str(case.pk), str(case)) for case in Inmate.objects.filter(pk=key[:18]).select_related("actor")]

    def queryset(self, request, queryset):
        return queryset.filter(**{self.relation: self.value()}) if self.value() else queryset


@admin.register(Event)
class EventAdmin(TellsDifferences, CitedAdmin):
    inlines = [RoleInline, CitationInline, AnswerInline]
    autocomplete_fields = ["place", "jurisdiction", "inmates", "campaigns", "exhibits", "topics"]
    search_fields = [
        "headline",
        "account",
        "roles__actor__name",
        "roles__actor__names__text",
        "inmates__actor__name",
        "inmates__actor__names__text",
    ]
    search_help_text = (
        "Searches headlines, accounts, and whose case it is and who is in it, by every form of their names."
    )
    list_display = ["date", "headline", "kind", "standing", "citations_held", "readiness"]
    list_display_links = ["headline"]
    list_filter = [CaseFilter, "not_ready", "standing", "outcome", "scope", "kind"]
    ordering = ["sorts_on"]
    fieldsets = [
        ("What happened, and when", {"fields": ["headline", "kind", "when", ("when_basis", "when_note"), "outcome"]}),
        ("Whose", {"fields": ["inmates", "campaigns"]}),
        ("How it is known, and what readers are told", {"fields": ["standing", "account", "place"]}),
        ("Papers and orders", {"fields": ["instrument", "relief", "sentence"]}),
        ("Whom it covers", {"fields": ["scope", "jurisdiction", "affected"]}),
        ("Evidence and topics", {"fields": ["exhibits", "topics"]}),
        ("For the desk", {"fields": ["not_ready", "note"]}),
        TAKE_BACK,
    ]

    def get_queryset(self, request):
        return with_citation_count(super().get_queryset(request))

    def get_changelist(self, request, **kwargs):
        return TimelineList

    @admin.display(description="date", ordering="sorts_on")
    def date(self, event):
        return words(parse(event.when))

    @admin.display(description="citations", ordering="citation_count")
    def citations_held(self, event):
        return event.citation_count

    @admin.display(description="desk", ordering="not_ready")
    def readiness(self, event):
        """In words: a cross would say that something is wrong."""
        return "taken back" if event.retraction else "not ready" if event.not_ready else ""

    def filled_in(self, marked):
        return marked.event()

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        event = form.instance
        if not event.inmates.exists() and not event.campaigns.exists():
            messages.warning(request, IN_NO_CASE.format(headline=event.headline))

    def home_of(self, request, obj):
        """An event added or opened from a case's or a campaign's page leads back there."""
        for field, model in (("inmates", "inmate"), ("campaigns", "campaign")):
            key = request.GET.get(field, "")
            if key.isascii() and key.isdigit():
                return reverse(f"admin:cases_{model}_change", args=[key])
        return ""
