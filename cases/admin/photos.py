"""Photographs, with the alternative text, credit and rights without which none is shown."""

from django.contrib import admin

from cases.admin.base import DeskAdmin
from cases.models.desk.photos import Photo


@admin.register(Photo)
class PhotoAdmin(DeskAdmin):
    autocomplete_fields = ["inmate", "campaign", "event", "source", "actors"]
    search_fields = ["alt", "caption", "credit", "creator", "agency", "actors__name", "actors__names__text"]
    list_display = ["__str__", "credit", "rights", "alt"]
    list_filter = ["rights"]
    ordering = ["-pk"]
    fieldsets = [
        ("Whose: one of the three", {"fields": ["inmate", "campaign", "event"]}),
        ("The picture", {"fields": ["alt", "caption", "actors", "taken"]}),
        ("Where it is from", {"fields": ["credit", "creator", "agency", "source", "url"]}),
        ("Whether it may be shown", {"fields": ["rights", "rights_note"]}),
    ]
