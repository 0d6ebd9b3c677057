"""People and bodies, with every name that they go or went by: misspellings too, so that search finds them."""

from django.contrib import admin

from cases.admin.base import DeskAdmin, DeskInline
from cases.admin.forms import AddressForm
from cases.models.desk.actors import Actor, Name


class ActorNameInline(DeskInline):
    model = Name
    fields = [("text", "kind", "used")]
    ordering = ["text", "pk"]


@admin.register(Actor)
class ActorAdmin(DeskAdmin):
    form = AddressForm
    inlines = [ActorNameInline]
    prepopulated_fields = {"slug": ["name"]}
    search_fields = ["name", "names__text"]
    search_help_text = "Searches every form of a name, misspellings included."
    list_display = ["name", "kind", "description", "naming", "was_minor"]
    list_filter = ["kind", "naming", "was_minor"]
    ordering = ["name", "pk"]
    fieldsets = [
        (None, {"fields": ["kind", "name", "slug", "description", "website"]}),
        ("How readers see this person", {"fields": ["was_minor", "living", "naming", "naming_reason", "label"]}),
        ("For the desk", {"fields": ["note"]}),
    ]
