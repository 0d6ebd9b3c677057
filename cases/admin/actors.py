"""People and bodies, with every name that they go or went by: misspellings too, so that search finds them."""

from django.contrib import admin
from django.urls import path

from cases.admin.base import DeskAdmin, DeskInline
from cases.admin.doubles import NamedDoublesForm
from cases.admin.merging import Merges
from cases.admin.protecting import ProtectingAdmin
from cases.choices import Deed
from cases.editing.policy import may
from cases.models.desk.actors import Actor, Name


def is_fixed(request, actor):
    """Whether this editor may not change how somebody protected is named: only the privacy officer may."""
    return actor is not None and not may(request.user, Deed.NAME, actor)


class ActorNameInline(DeskInline):
    model = Name
    fields = [("text", "kind", "used")]
    ordering = ["text", "pk"]

    def has_change_permission(self, request, obj=None):
        """A name of somebody protected is one that masking looks for: it may be added to, and stays."""
        return super().has_change_permission(request, obj) and not is_fixed(request, obj)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and not is_fixed(request, obj)


@admin.register(Actor)
class ActorAdmin(Merges, ProtectingAdmin, DeskAdmin):
    form = NamedDoublesForm
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

    def get_urls(self):
        view = self.admin_site.admin_view(self.lowering_view)
        return [path("lowering/<int:key>/", view, name="cases_actor_lowering"), *super().get_urls()]

    def get_readonly_fields(self, request, obj=None):
        fixed = super().get_readonly_fields(request, obj)
        return [*fixed, "kind", "name", "was_minor", "naming", "naming_reason"] if is_fixed(request, obj) else fixed
