"""The desk's page of a campaign: the record, who is in it, its events and questions."""

from django.contrib import admin

from cases.admin.deleting import TAKE_BACK
from cases.admin.events import RoleInline
from cases.admin.forms import AddressForm
from cases.admin.records import RecordAdmin
from cases.models.desk.campaigns import Campaign


@admin.register(Campaign)
class CampaignAdmin(RecordAdmin):
    form = AddressForm
    inlines = [RoleInline]
    many, one = "campaigns", "campaign"
    autocomplete_fields = ["inmates"]
    prepopulated_fields = {"slug": ["name"]}
    search_fields = [
        "name",
        "roles__actor__name",
        "roles__actor__names__text",
        "inmates__actor__name",
        "inmates__actor__names__text",
    ]
    list_display = ["name", "slug", "website"]
    ordering = ["name", "pk"]
    fieldsets = [
        (None, {"fields": ["name", "slug", "website", "inmates", "language"]}),
        ("Search engines", {"fields": ["is_unlisted"], "classes": ["collapse"]}),
        ("Only to try things out", {"fields": ["is_invented"], "classes": ["collapse"]}),
        TAKE_BACK,
    ]
