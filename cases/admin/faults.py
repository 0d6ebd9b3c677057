"""From what a check found to the field in which it is mended."""

from urllib.parse import urlencode

from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.urls import reverse

from cases.admin.base import MEND
from cases.models.desk.actors import Actor
from cases.models.desk.events import Event, Exhibit, Topic
from cases.models.desk.photos import Photo
from cases.models.desk.questions import Question
from cases.models.desk.sources import Source

# The rows behind the items of an edition; cases and campaigns that are only named have pages of their own.
_ROWS = {
    "event": Event,
    "question": Question,
    "person": Actor,
    "source": Source,
    "exhibit": Exhibit,
    "topic": Topic,
    "photo": Photo,
}


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


def addresses_of(changes, record, proposal_key):
    """Where each changed item is written at the desk, by its id, from which saving leads back to the proposal.

    A query for each kind of item; nothing of one whose row is gone.
    """
    back = urlencode({MEND: f"proposal-{proposal_key}"})
    found = {str(record.public_id): (record._meta.model_name, record.pk)}
    for kind, model in _ROWS.items():
        ids = [one.item_id for one in changes if one.item_kind == kind]
        if ids:
            rows = model.objects.filter(public_id__in=ids).values_list("public_id", "pk")
            found |= {str(public_id): (model._meta.model_name, pk) for public_id, pk in rows}
    return {key: f"{reverse(f'admin:cases_{model}_change', args=[pk])}?{back}" for key, (model, pk) in found.items()}


def _anchor(desk, request, field):
    """The field's own anchor, or that of the rows below the form; none where the form shows neither."""
    if field in flatten_fieldsets(desk.get_fieldsets(request)):
        return f"#id_{field}"
    rows = {formset.get_default_prefix() for formset, _ in desk.get_formsets_with_inlines(request)}
    return f"#{field}-group" if field in rows else ""
