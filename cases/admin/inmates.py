"""The desk's page of a case: the record, its events and questions, and acts for everybody in its jurisdiction."""

from django.contrib import admin, messages
from django.db import transaction
from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import path, reverse

from cases.admin.base import sign
from cases.admin.deleting import TAKE_BACK
from cases.admin.forms import AddressForm
from cases.admin.guard import lock
from cases.admin.records import RecordAdmin
from cases.admin.sheets_of_events import Imports
from cases.choices import JUDGMENTS, Deed, Scope
from cases.editing.policy import may, require
from cases.models.desk.events import Event
from cases.models.desk.inmates import Inmate
from cases.models.published.editions import Edition
from cases.values.date_words import words
from cases.values.dates import parse

SUGGESTED = 20


class CaseForm(AddressForm):
    made_from = "actor"


@admin.register(Inmate)
class InmateAdmin(Imports, RecordAdmin):
    form = CaseForm
    many, one = "inmates", "inmate"
    autocomplete_fields = ["actor", "pinned_by_claim"]
    search_fields = ["actor__name", "actor__names__text", "slug"]
    search_help_text = "Searches every form of a person’s name, misspellings included."
    list_display = ["__str__", "slug", "events_held", "edition", "checked_on"]
    list_filter = ["pinned_status", ("checked_on", admin.EmptyFieldListFilter)]
    list_select_related = ["actor"]
    ordering = ["actor__name", "pk"]
    fieldsets = [
        (None, {"fields": ["actor", "slug", "language"]}),
        ("Status and custody, last checked", {"fields": ["checked_on", "checked_against"]}),
        ("Only where the computed status is wrong", {"fields": ["pinned_status", "pinned_by_claim"]}),
        ("Search engines", {"fields": ["is_unlisted"], "classes": ["collapse"]}),
        ("Only to try things out", {"fields": ["is_invented"], "classes": ["collapse"]}),
        TAKE_BACK,
    ]

    def get_queryset(self, request):
        links = Event.inmates.through.objects.filter(inmate=OuterRef("pk")).order_by().values("inmate")
        count = Subquery(links.annotate(count=Count("pk")).values("count"), output_field=IntegerField())
        live = Edition.objects.live().filter(record_id=OuterRef("public_id")).values("number")
        return (
            super()
            .get_queryset(request)
            .select_related("actor")
            .annotate(event_count=Coalesce(count, 0), live_number=Subquery(live))
        )

    @admin.display(description="events", ordering="event_count")
    def events_held(self, inmate):
        return inmate.event_count

    @admin.display(description="edition that readers see", ordering="live_number")
    def edition(self, inmate):
        return inmate.live_number

    def get_urls(self):
        view = self.admin_site.admin_view(self.link_view)
        return [path("<int:key>/link/<int:event_key>/", view, name="cases_inmate_link"), *super().get_urls()]

    def panels(self, request, object_id):
        inmate = self.get_object(request, object_id)
        may_link = may(request.user, Deed.CHANGE, Event)
        suggestions = [
            {
                "event": self.address_of(event),
                "headline": event.headline,
                "date": words(parse(event.when)),
                "affected": event.affected,
                "link": reverse("admin:cases_inmate_link", args=[inmate.pk, event.pk]) if may_link else "",
            }
            for event in suggested(inmate).in_order()[:SUGGESTED]
        ]
        return {**super().panels(request, object_id), "suggestions": suggestions}

    def link_view(self, request, key, event_key):
        """Says that an act for everybody touches this case too. Pressed twice it says so once."""
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        require(request.user, Deed.CHANGE, Event)
        inmate = self.get_object(request, str(key))
        with transaction.atomic():
            if inmate is None or lock(Event, event_key) is None:
                raise Http404
            event = suggested(inmate).filter(pk=event_key).first()
            if event is not None:
                sign(event.touch(), request.user)
                event.save()
                event.inmates.add(inmate)
                self.admin_site._registry[Event].log_change(request, event, f"Linked to the case of {inmate}.")
                messages.success(request, f"“{event}” now belongs to the case of {inmate}.")
        return HttpResponseRedirect(self.address_of(inmate) + "#events")


def suggested(inmate):
    """Acts for everybody where this case was judged, that nobody has linked to it yet."""
    judged = inmate.events.filter(kind__in=JUDGMENTS, jurisdiction__isnull=False).values("jurisdiction")
    acts = Event.objects.filter(scope=Scope.JURISDICTION, jurisdiction__in=judged)
    return acts.exclude(inmates=inmate)
