"""The journal, to read."""

from django.contrib import admin

from cases.admin.base import ReadOnlyAdmin
from cases.models.desk.journal import Journal


@admin.register(Journal)
class JournalAdmin(ReadOnlyAdmin):
    list_display = ["at", "act", "record_name", "edition", "by"]
    list_filter = ["act", "record_kind"]
    list_select_related = ["by"]
    search_fields = ["record_name", "detail"]
    ordering = ["-at", "-pk"]
    fields = ["at", "by", "act", "record_kind", "record_name", "edition", "detail"]
