"""From what a check found to the field in which it is mended."""

from urllib.parse import urlencode

from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.urls import reverse

from cases.admin.base import MEND


def address_to_mend(finding, proposal_key, request):
    """The field's address, from which saving leads back to the proposal; empty where there is nothing to open."""
    if finding.model == "proposal":
        return f"#{finding.field}" if finding.field.startswith("change-") else f"#id_{finding.field}"
    model = next((model for model in admin.site._registry if model._meta.label_lower == f"cases.{finding.model}"), None)
    if model is None or finding.row is None or not finding.field:
        return ""
    row = reverse(f"admin:cases_{finding.model}_change", args=[finding.row])
    back = urlencode({MEND: f"proposal-{proposal_key}"})
    return f"{row}?{back}{_anchor(admin.site._registry[model], request, finding.field)}"


def _anchor(desk, request, field):
    """The field's own anchor, or that of the rows below the form; none where the form shows neither."""
    if field in flatten_fieldsets(desk.get_fieldsets(request)):
        return f"#id_{field}"
    rows = {formset.get_default_prefix() for formset, _ in desk.get_formsets_with_inlines(request)}
    return f"#{field}-group" if field in rows else ""
