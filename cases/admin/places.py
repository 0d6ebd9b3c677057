"""Prisons, courts, towns and jurisdictions, with their earlier names."""

from django.contrib import admin

from cases.admin.base import DeskAdmin, DeskInline
from cases.admin.doubles import DoublesForm
from cases.admin.merging import Merges
from cases.models.desk.actors import Name
from cases.models.desk.places import Place


class PlaceNameInline(DeskInline):
    model = Name
    fields = [("text", "kind", "used")]
    ordering = ["text", "pk"]


@admin.register(Place)
class PlaceAdmin(Merges, DeskAdmin):
    form = DoublesForm
    inlines = [PlaceNameInline]
    autocomplete_fields = ["within"]
    search_fields = ["name", "names__text"]
    list_display = ["name", "kind", "within"]
    list_filter = ["kind"]
    list_select_related = ["within"]
    ordering = ["name", "pk"]
    fieldsets = [(None, {"fields": ["name", "kind", "within"]}), ("For the desk", {"fields": ["note"]})]
