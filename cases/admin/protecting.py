"""Protection as editors meet it: raised with any save, lowered when a second person confirms."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone

from cases.choices import ActorKind, NameKind, Naming, RoleName
from cases.editing.protection import (
    ask_to_lower,
    confirm_lowering,
    decline_lowering,
    is_lowering,
    may_settle,
    policy_now,
    protect,
)
from cases.editing.refusal import Refused
from cases.models.desk.actors import Actor, Name
from cases.models.desk.events import Role
from cases.models.desk.redaction import Lowering

ASKED = "“{actor}” stays as protected as before: a second person has to confirm it, on this page."
MASKED = "“{actor}” is masked now in every edition that readers can reach ({count} texts)."
CONFIRMED = "Confirmed. Readers see it with the next edition."
NOT_YOURS = "How people are named is settled by privacy officers and reviewers."
_HELD = ("kind", "naming", "was_minor", "naming_reason")


def protect_who_is_accused(request, formsets):
    """Somebody who is entered as accused and never charged is masked in what is published, at once."""
    accused = [
        row.actor
        for formset in formsets
        if formset.model is Role
        for row in (*formset.new_objects, *(row for row, _ in formset.changed_objects))
        if row.role == RoleName.ACCUSED_NOT_CHARGED
    ]
    for actor in accused:
        protect_now(request, actor)


def protect_now(request, actor):
    count = protect(actor, by=request.user, at=timezone.now())
    if count:
        messages.success(request, MASKED.format(actor=actor, count=count))


class ProtectingAdmin:
    """For the admin of people; stands before DeskAdmin."""

    change_form_template = "admin/desk/actor_form.html"

    def save_model(self, request, obj, form, change):
        """What would name somebody more openly is asked, and not done."""
        stored = Actor.objects.get(pk=obj.pk) if change else None
        request.desk.policy_before = policy_now(stored) if stored else Naming.NAME.value
        if stored is None or not is_lowering(request.desk.policy_before, _policy_typed(obj)):
            super().save_model(request, obj, form, change)
            if stored is not None and request.desk.policy_before != Naming.NAME:
                keep_masking(stored.name, obj, request.user)
            return
        wanted = {"naming": obj.naming, "was_minor": obj.was_minor, "reason": obj.naming_reason}
        for name in _HELD:
            setattr(obj, name, getattr(stored, name))
        super().save_model(request, obj, form, change)
        try:
            ask_to_lower(obj, **wanted, by=request.user, at=timezone.now())
            messages.warning(request, ASKED.format(actor=obj))
        except Refused as refusal:
            messages.error(request, str(refusal))

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        actor = form.instance
        named = any(formset.model is Name and (formset.new_objects or formset.changed_objects) for formset in formsets)
        was_raised = is_lowering(policy_now(actor), request.desk.policy_before)
        if was_raised or named or "name" in form.changed_data:
            protect_now(request, actor)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        waiting = Lowering.objects.waiting().filter(actor__pk=_number(object_id)).select_related("asked_by").first()
        settle = reverse("admin:cases_actor_lowering", args=[waiting.pk]) if waiting else ""
        context = {"lowering": waiting, "settle": settle if may_settle(request.user) else ""}
        context["may_confirm"] = bool(waiting and waiting.asked_by_id != request.user.pk)
        return super().change_view(request, object_id, form_url, {**(extra_context or {}), **context})

    def lowering_view(self, request, key):
        if not may_settle(request.user):
            raise PermissionDenied(NOT_YOURS)
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        lowering = Lowering.objects.filter(pk=key).first()
        if lowering is None:
            raise Http404
        is_confirmed = "_confirm" in request.POST
        settle = confirm_lowering if is_confirmed else decline_lowering
        try:
            settle(lowering, by=request.user, at=timezone.now())
            messages.success(request, CONFIRMED if is_confirmed else "Declined: nothing changes.")
        except Refused as refusal:
            messages.error(request, str(refusal))
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        return HttpResponseRedirect(reverse("admin:cases_actor_change", args=[lowering.actor_id]))


def keep_masking(name, actor, user):
    """The name that somebody protected had is masked as before, whatever they are called now."""
    if name != actor.name and not actor.names.filter(text=name).exists():
        Name.objects.create(actor=actor, text=name, kind=NameKind.FORMER, created_by=user, changed_by=user)


def _policy_typed(actor):
    """How readers would see this person if the form were saved as it is; a body is named."""
    if actor.kind == ActorKind.BODY:
        return Naming.NAME.value
    return actor.policy(set(actor.roles.values_list("role", flat=True)))


def _number(text):
    return text if str(text).isascii() and str(text).isdigit() and len(str(text)) < 19 else None
