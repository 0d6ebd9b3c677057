"""Taking in a source: the form that sends an address, a text or a file, and the page that waits while it is read."""

from urllib.parse import urlencode

from django import forms
from django.conf import settings
from django.contrib import admin, messages
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from cases.admin import tokens
from cases.admin.asking import AsksPolicy
from cases.admin.base import AnsweringList
from cases.choices import CopyMethod, Deed, IntakeState
from cases.editing.fetching import OFF
from cases.editing.intake.acts import confirm, drop, read_again, take_address, take_file, take_text
from cases.editing.intake.files import KINDS, MAX_FILE
from cases.editing.intake.starting import start
from cases.editing.policy import may, require
from cases.editing.refusal import Refused
from cases.models.desk.intake import Intake
from cases.models.desk.sources import Source

NOTHING = "Give an address, paste a text, or choose a file."
TWO = "Send one of the two, the text or the file; the other one after it."
DROPPED = "“{it}” is dropped: nothing of it is kept."
JOINED = "The text is kept as another copy of “{source}”, and its quotes are looked up in it."


class IntakeForm(forms.Form):
    url = forms.CharField(
        label="Address",
        required=False,
        max_length=2_000,
        help_text="Of the page to fetch; with a text or a file, where that was seen.",
        widget=forms.TextInput(attrs={"inputmode": "url", "autocomplete": "off", "size": 80}),
    )
    text = forms.CharField(
        label="Text",
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12, "cols": 90}),
        help_text="Pasted from the page, with an empty line between two paragraphs.",
    )
    file = forms.FileField(
        label="File", required=False, allow_empty_file=True, help_text=f"{KINDS[0].upper()}{KINDS[1:]}."
    )
    form_token = forms.RegexField(r"^[\w-]{16,64}$", widget=forms.HiddenInput)

    def clean(self):
        found = super().clean()
        if found.get("text", "").strip() and found.get("file"):
            raise forms.ValidationError(TWO)
        if not any((found.get("url"), found.get("text", "").strip(), found.get("file"))):
            raise forms.ValidationError(NOTHING)
        return found

    def take(self, *, by, at):
        """Raises Refused, with the field to mend."""
        url, text, file = (self.cleaned_data[name] for name in ("url", "text", "file"))
        if file:
            return take_file(file.name, file.read(MAX_FILE + 1), url=url, by=by, at=at)
        return take_text(text, url=url, by=by, at=at) if text.strip() else take_address(url, by=by, at=at)


@admin.register(Intake)
class IntakeAdmin(AsksPolicy, AnsweringList, admin.ModelAdmin):
    list_display = ["__str__", "state", "method", "seen_at", "created_by"]
    list_filter = ["state", "method"]
    list_select_related = ["created_by"]
    list_per_page = 50
    show_full_result_count = False
    ordering = ["-seen_at", "-pk"]

    class Media:
        css = {"all": ["cases/desk.css"]}

    def get_queryset(self, request):
        return super().get_queryset(request).defer("body", "text", "findings")

    def get_actions(self, request):
        return {}

    def add_view(self, request, form_url="", extra_context=None):
        require(request.user, Deed.ADD, Intake)
        if request.method != "POST":
            initial = {tokens.NAME: tokens.new_token(), "url": request.GET.get("url", "")[:2_000]}
            return self._form_page(request, IntakeForm(initial=initial))
        form = IntakeForm(request.POST, request.FILES)
        return self._taken(request, form) if form.is_valid() else self._form_page(request, form)

    def _taken(self, request, form):
        """Takes in once, however often the button is pressed."""
        with transaction.atomic():
            token, is_ours = tokens.claim(form.cleaned_data[tokens.NAME])
            if not is_ours:
                return self._answer_again(request, token)
            at = timezone.now()
            try:
                intake = form.take(by=request.user, at=at)
            except Refused as refusal:
                token.delete()
                for reason in refusal.reasons:
                    form.add_error(reason.field or None, reason.text)
                return self._form_page(request, form)
            if intake.state == IntakeState.WAITING:
                start(intake, at=at)
            tokens.note_result(token, intake, request.POST)
        return HttpResponseRedirect(intake.get_absolute_url())

    def _answer_again(self, request, token):
        key = tokens.result_of(token)[1]
        if Intake.objects.filter(pk=key).exists():
            return HttpResponseRedirect(reverse("admin:cases_intake_change", args=[key]))
        messages.info(request, "This was taken in already, and is confirmed or dropped since.")
        return HttpResponseRedirect(reverse("admin:cases_intake_changelist"))

    def _form_page(self, request, form):
        off = "" if settings.CASETRACKER_OUTBOUND else OFF
        return self._page(request, "Take in a source", "take_in.html", form=form, off=off)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        intake = self.get_object(request, object_id)
        if intake is None:
            return self._get_obj_does_not_exist_redirect(request, self.opts, object_id)
        require(request.user, Deed.READ, intake)
        if request.method == "POST":
            return self._act(request, intake)
        if intake.state == IntakeState.READY and may(request.user, Deed.ADD, Source):
            return HttpResponseRedirect(confirming(intake))
        return self._waiting_page(request, intake)

    def _act(self, request, intake):
        require(request.user, Deed.CHANGE, intake)
        at = timezone.now()
        try:
            if "_drop" in request.POST:
                drop(intake, by=request.user)
                messages.success(request, DROPPED.format(it=intake))
                return HttpResponseRedirect(reverse("admin:cases_intake_changelist"))
            if "_again" in request.POST:
                with transaction.atomic():
                    start(read_again(intake, by=request.user, at=at), at=at)
            elif "_join" in request.POST:
                return self._joined(request, intake, at)
        except Refused as refusal:
            messages.error(request, str(refusal))
        return HttpResponseRedirect(intake.get_absolute_url())

    def _joined(self, request, intake, at):
        key = request.POST["_join"]
        source = Source.objects.filter(pk=key).first() if key.isascii() and key.isdigit() and len(key) < 19 else None
        if source is None:
            raise Http404
        source = source.merged_into or source  # merged since the page was opened
        confirm(intake, source, by=request.user, at=at)
        messages.success(request, JOINED.format(source=source))
        return HttpResponseRedirect(reverse("admin:cases_source_change", args=[source.pk]))

    def _waiting_page(self, request, intake):
        at = timezone.now()
        is_stuck = intake.is_stuck(at)
        is_over = is_stuck or intake.state == IntakeState.FAILED
        response = self._page(
            request,
            f"Take in: {intake}",
            "taking_in.html",
            intake=intake,
            is_stuck=is_stuck,
            is_over=is_over,
            may_act=may(request.user, Deed.CHANGE, intake),
            may_try_again=is_over and intake.method == CopyMethod.FETCHED,
            paste=f"{reverse('admin:cases_intake_add')}?{urlencode({'url': intake.url})}",
        )
        if intake.is_under_way and not is_stuck:
            response.headers["Refresh"] = "2"
        return response

    def _page(self, request, title, template, **context):
        common = {**self.admin_site.each_context(request), "title": title, "opts": self.opts, "media": self.media}
        return TemplateResponse(request, f"admin/desk/{template}", common | context)


def confirming(intake):
    """Where an editor looks over what was read, and makes a source of it."""
    return f"{reverse('admin:cases_source_add')}?intake={intake.pk}"
