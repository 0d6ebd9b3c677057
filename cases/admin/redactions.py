"""What was destroyed when, by whom and why, to read."""

from django.contrib import admin
from django.urls import reverse

from cases.admin.base import ReadOnlyAdmin
from cases.choices import Deed
from cases.editing.policy import may
from cases.models.desk.redaction import Redaction


@admin.register(Redaction)
class RedactionAdmin(ReadOnlyAdmin):
    change_list_template = "admin/desk/redactions.html"
    list_display = ["at", "kind", "why", "places", "by"]
    list_filter = ["kind"]
    search_fields = ["why", "by"]
    ordering = ["-at", "-pk"]
    fields = ["at", "by", "kind", "why", "places", "ledger_id"]

    def changelist_view(self, request, extra_context=None):
        address = reverse("admin:redact_words") if may(request.user, Deed.REDACT) else ""
        return super().changelist_view(request, {**(extra_context or {}), "redact": address})
