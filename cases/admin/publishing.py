"""The page on which a case or a campaign is published, and what stands in the way if it can't be."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django import forms
from django.contrib import admin
from django.contrib.admin.utils import flatten_fieldsets
from django.db import transaction
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from cases.admin import tokens
from cases.admin.base import MEND
from cases.choices import Deed
from cases.editing.editions import publish
from cases.editing.freeze import freeze
from cases.editing.policy import require
from cases.editing.refusal import Refused
from cases.models.published.editions import Edition

TEMPLATE = "admin/desk/publish.html"


@dataclass(frozen=True)
class Fault:
    """What stands in the way, and the address of the field to mend; none where there is nothing to open."""

    text: str
    address: str


class PublishForm(forms.Form):
    summary = forms.CharField(
        label="What is new, in a sentence or two",
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
        help_text="Readers see it beside the edition’s number and date.",
    )
    form_token = forms.RegexField(r"^[\w-]{16,64}$", widget=forms.HiddenInput)


def publish_view(desk, request, key):
    require(request.user, Deed.PUBLISH)
    record = desk.get_object(request, str(key))
    if record is None:
        raise Http404
    if request.method != "POST":
        return _page(desk, request, record, PublishForm(initial={tokens.NAME: tokens.new_token()}))
    form = PublishForm(request.POST)
    return _published(desk, request, record, form) if form.is_valid() else _page(desk, request, record, form)


def _published(desk, request, record, form):
    """Publishes once, however often the button is pressed: who presses it again sees the edition that came of it.

    A refusal leaves its line in the journal, so it is caught before the transaction ends.
    """
    with transaction.atomic():
        token, is_ours = tokens.claim(form.cleaned_data[tokens.NAME])
        if not is_ours:
            edition = Edition.objects.filter(pk=tokens.result_of(token)[1], record_id=record.public_id).first()
            return _page(desk, request, record, form, edition=edition)
        try:
            edition = publish(record, by=request.user, at=timezone.now(), summary=form.cleaned_data["summary"])
        except Refused as refusal:
            token.delete()
            return _page(
                desk, request, record, form, faults=[fault(desk, request, record, one) for one in refusal.reasons]
            )
        tokens.note_result(token, edition, request.POST)
    return _page(desk, request, record, form, edition=edition)


def _page(desk, request, record, form, *, faults=(), edition=None):
    candidate = freeze(record)
    context = {
        **desk.admin_site.each_context(request),
        "title": f"Publish {record}",
        "opts": desk.opts,
        "record": record,
        "home": desk.address_of(record),
        "form": form,
        "faults": faults,
        "edition": edition,
        "left_out": candidate.left_out,
        "opens": any(claim.opens for question in candidate.document.questions for claim in question.claims),
        "live": Edition.objects.live().filter(record_id=record.public_id).first(),
        "public": record.get_absolute_url(),
        "media": desk.media,
    }
    return TemplateResponse(request, TEMPLATE, context)


def fault(desk, request, record, reason):
    """A reason as the editor reads it, with where to mend it."""
    if reason.check == "summary":
        return Fault(reason.text, "#id_summary")
    model = next((model for model in admin.site._registry if model._meta.label_lower == f"cases.{reason.model}"), None)
    if model is None or reason.pk is None or not reason.field:
        return Fault(reason.text, "")
    row = reverse(f"admin:cases_{reason.model}_change", args=[reason.pk])
    row += f"?{urlencode({MEND: f'{desk.opts.model_name}-{record.pk}'})}"
    return Fault(reason.text, row + _anchor(admin.site._registry[model], request, reason.field))


def _anchor(desk, request, field):
    """The field's own anchor, or that of the rows below the form; none where the form shows neither."""
    if field in flatten_fieldsets(desk.get_fieldsets(request)):
        return f"#id_{field}"
    rows = {formset.get_default_prefix() for formset, _ in desk.get_formsets_with_inlines(request)}
    return f"#{field}-group" if field in rows else ""
