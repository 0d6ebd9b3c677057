"""The editions published, to read; they are made on a case's or a campaign's own page."""

from django.contrib import admin

from cases.admin.base import ReadOnlyAdmin
from cases.models.published.editions import Edition


@admin.register(Edition)
class EditionAdmin(ReadOnlyAdmin):
    list_display = ["name", "number", "record_kind", "published_at", "is_live", "review", "summary"]
    list_filter = ["record_kind", "is_live", "review"]
    search_fields = ["name", "summary"]
    ordering = ["-published_at", "-pk"]
    fields = ["name", "record_kind", "slug", "number", "published_at", "is_live", "review", "summary"]
