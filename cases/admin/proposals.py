"""Proposals at the desk: the queue, the page of one, and where a record is proposed."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from cases.admin import tokens
from cases.admin.assigning import GivesWork
from cases.admin.base import ReadOnlyAdmin
from cases.admin.candidates import phone_view, preview_view
from cases.admin.pictures import draft_picture_view
from cases.admin.proposal_acts import NotDone, act, findings_ticked
from cases.admin.proposal_form import BOXES, PlanForm, is_in_hand_here, left_over, said_of
from cases.admin.proposal_page import proposal_page
from cases.admin.proposal_parts import NOTHING_TYPED, Typed
from cases.choices import Deed, Label
from cases.editing.policy import may, require
from cases.editing.proposals import propose
from cases.editing.refusal import Refused
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Event
from cases.models.desk.inmates import Inmate
from cases.models.desk.proposals import Candidate, Proposal
from cases.models.published.editions import Edition

LABELS = [(label.value, label.label) for label in Label]


@admin.register(Proposal)
class ProposalAdmin(GivesWork, ReadOnlyAdmin):
    list_display = ["records", "state", "made_by", "sent_at", "go_live_at", "asked"]
    list_filter = ["state"]
    list_select_related = ["made_by", "asked"]
    ordering = ["-pk"]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("candidates__inmate__actor", "candidates__campaign")

    @admin.display(description="of")
    def records(self, proposal):
        return ", ".join(str(candidate.record) for candidate in proposal.candidates.all())

    def get_urls(self):
        def address(route, view, name):
            return path(route, self.admin_site.admin_view(view), name=f"cases_proposal_{name}")

        return [
            address("<int:key>/candidates/<int:candidate_key>/", self.preview_view, "preview"),
            address("<int:key>/candidates/<int:candidate_key>/phone/", self.phone_view, "phone"),
            address("<int:key>/candidates/<int:candidate_key>/photos/<str:name>", self.picture_view, "picture"),
            *super().get_urls(),
        ]

    def address_of(self, proposal):
        return reverse("admin:cases_proposal_change", args=[proposal.pk])

    def preview_view(self, request, key, candidate_key):
        return preview_view(self, request, key, candidate_key)

    def picture_view(self, request, key, candidate_key, name):
        return draft_picture_view(self, request, key, candidate_key, name)

    def phone_view(self, request, key, candidate_key):
        return phone_view(self, request, key, candidate_key)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        proposal = self.get_object(request, object_id)
        if proposal is None:
            raise Http404
        if request.method != "POST":
            return self._page(request, proposal, PlanForm(instance=proposal))
        return self._act(request, proposal, self._form(request, proposal))

    def _form(self, request, proposal):
        """Of its own row, since a form writes what was typed into its row before anybody has said that it may."""
        row = self.get_object(request, str(proposal.pk))
        is_typed = is_in_hand_here(request.POST, proposal)
        return PlanForm(request.POST, instance=row) if is_typed else PlanForm(instance=row)

    def _act(self, request, proposal, form):
        """Once for each page that was opened; a refusal leaves its line in the journal, so nothing is rolled back."""
        typed = Typed({}, findings_ticked(request.POST, proposal))
        with transaction.atomic():
            token, is_ours = tokens.claim(request.POST.get(tokens.NAME, "")[:64])
            if is_ours:
                try:
                    act(request, proposal, form)
                except NotDone:
                    token.delete()
                    proposal.refresh_from_db()
                    if is_in_hand_here(request.POST, proposal):
                        typed = Typed(_said(request.POST, proposal), typed.ticked)
                    else:
                        form = PlanForm(instance=proposal)
                    return self._page(request, proposal, form, typed, request.POST)
        boxes = left_over(request.POST, request.POST.get("act", "")) if is_ours else {}
        if boxes:
            proposal.refresh_from_db()
            return self._page(request, proposal, PlanForm(instance=proposal), typed, boxes)
        return HttpResponseRedirect(request.path)

    def _page(self, request, proposal, form, typed=NOTHING_TYPED, boxes=None):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "page": proposal_page(proposal, request, typed),
            "form": form,
            "boxes": {box: (boxes or {}).get(box, "") for box in BOXES.values()},
            "remark_change": (boxes or {}).get("remark_change", ""),
            "token": tokens.new_token(),
            "labels": LABELS,
            "give": "" if proposal.is_over else self.give_address(request, proposal.pk),
            "may_propose": may(request.user, Deed.PROPOSE),
            "may_review": may(request.user, Deed.REVIEW),
            "media": self.media + form.media,
        }
        context["title"] = context["page"].title
        return TemplateResponse(request, "admin/desk/proposal.html", context)


def _said(data, proposal):
    """What was typed of each change; nothing where it can’t be read, as a label that does not exist."""
    try:
        return said_of(data, proposal)
    except ValidationError:
        return {}


class WithForm(forms.Form):
    """Which other records go along: those that share an event which changed, and that readers can see."""

    also = forms.MultipleChoiceField(
        required=False, widget=forms.CheckboxSelectMultiple, label="Propose these too, in one go"
    )
    form_token = forms.RegexField(r"^[\w-]{16,64}$", widget=forms.HiddenInput)

    def __init__(self, *args, sharing, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["also"].choices = [(key, str(record)) for key, record in sharing.items()]


def propose_view(desk, request, key):
    """Freezes a record into a proposal, or leads to the one that it is in."""
    require(request.user, Deed.PROPOSE)
    record = desk.get_object(request, str(key))
    if record is None:
        raise Http404
    open_one = Candidate.objects.filter(is_open=True, **{desk.opts.model_name: record}).first()
    if open_one is not None:
        return HttpResponseRedirect(reverse("admin:cases_proposal_change", args=[open_one.proposal_id]))
    sharing = records_that_share(record)
    if request.method != "POST":
        return _confirmation(
            desk, request, record, WithForm(initial={tokens.NAME: tokens.new_token()}, sharing=sharing)
        )
    form = WithForm(request.POST, sharing=sharing)
    if not form.is_valid():
        return _confirmation(desk, request, record, form)
    others = [sharing[chosen] for chosen in form.cleaned_data["also"]]
    with transaction.atomic():
        token, is_ours = tokens.claim(form.cleaned_data[tokens.NAME])
        if not is_ours:
            return HttpResponseRedirect(request.path)
        try:
            with transaction.atomic():
                proposal = propose([record, *others], by=request.user, at=timezone.now())
        except Refused as refusal:
            token.delete()
            return _confirmation(desk, request, record, form, refusal.reasons)
    return HttpResponseRedirect(reverse("admin:cases_proposal_change", args=[proposal.pk]))


def _confirmation(desk, request, record, form, reasons=()):
    context = {
        **desk.admin_site.each_context(request),
        "title": f"Propose {record}",
        "opts": desk.opts,
        "record": record,
        "home": desk.address_of(record),
        "form": form,
        "reasons": reasons,
        "live": Edition.objects.live().filter(record_id=record.public_id).first(),
        "media": desk.media,
    }
    return TemplateResponse(request, "admin/desk/propose.html", context)


def records_that_share(record):
    """Other published cases and campaigns with an event of this record that was saved since theirs were frozen."""
    frozen_at = dict(Edition.objects.live().values_list("record_id", "frozen_at"))
    found = {}
    for model, relation in ((Inmate, "inmates"), (Campaign, "campaigns")):
        links = getattr(Event, relation).through.objects.filter(event__in=record.events.values("pk"))
        key = f"{model._meta.model_name}_id"
        last = dict(links.values(key).annotate(last=Max("event__changed_at")).order_by().values_list(key, "last"))
        for other in model.objects.filter(pk__in=last).order_by("pk"):
            is_other = not (isinstance(record, model) and other.pk == record.pk)
            if is_other and other.public_id in frozen_at and last[other.pk] > frozen_at[other.public_id]:
                found[f"{model._meta.model_name}-{other.pk}"] = other
    return found
