"""Things that are evidence, and the newsroom's own list of topics."""

from django.contrib import admin

from cases.admin.base import DeskAdmin
from cases.admin.forms import AddressForm
from cases.models.desk.events import Exhibit, Topic


@admin.register(Exhibit)
class ExhibitAdmin(DeskAdmin):
    fields = ["name", "description"]
    search_fields = ["name", "description"]
    list_display = ["name"]
    ordering = ["name", "pk"]


@admin.register(Topic)
class TopicAdmin(DeskAdmin):
    form = AddressForm
    fields = ["name", "slug", "definition"]
    prepopulated_fields = {"slug": ["name"]}
    search_fields = ["name", "definition"]
    list_display = ["name", "definition"]
    ordering = ["name", "pk"]
