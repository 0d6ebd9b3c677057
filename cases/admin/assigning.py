"""Giving a case, a campaign, a question or a proposal to a colleague, from its own page."""

from django import forms
from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from cases.admin import tokens
from cases.admin.base import DeskAdmin
from cases.admin.work import work_line
from cases.choices import Deed
from cases.editing.assignments import colleagues, give
from cases.editing.policy import may, require
from cases.editing.refusal import Refused
from cases.models.desk.assignments import Assignment

TEMPLATE = "admin/desk/give.html"
GIVEN = "“{thing}” is given to {to}."


class GiveForm(forms.ModelForm):
    form_token = forms.RegexField(r"^[\w-]{16,64}$", widget=forms.HiddenInput)

    class Meta:
        model = Assignment
        fields = ["to", "due_on", "note"]
        widgets = {
            "due_on": forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
            "note": forms.Textarea(attrs={"rows": 3, "cols": 60}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["to"].queryset = colleagues()


class GivesWork:
    """For the admin of what can be given to a colleague; stands before its other bases."""

    def get_urls(self):
        view = self.admin_site.admin_view(self.give_view)
        return [path("<int:key>/give/", view, name=f"cases_{self.opts.model_name}_give"), *super().get_urls()]

    def change_view(self, request, object_id, form_url="", extra_context=None):
        given = {"give": self.give_address(request, object_id)}
        return super().change_view(request, object_id, form_url, {**given, **(extra_context or {})})

    def give_address(self, request, key):
        """Where it is given; empty for who gives no work."""
        may_give = may(request.user, Deed.ASSIGN) and str(key).isascii() and str(key).isdigit()
        return reverse(f"admin:cases_{self.opts.model_name}_give", args=[key]) if may_give else ""

    def give_view(self, request, key):
        require(request.user, Deed.ASSIGN)
        thing = self.get_object(request, str(key))
        if thing is None:
            raise Http404
        if request.method != "POST":
            return self._give_page(request, thing, GiveForm(initial={tokens.NAME: tokens.new_token()}))
        form = GiveForm(request.POST, instance=self._assignment_of(thing))
        return self._given(request, thing, form) if form.is_valid() else self._give_page(request, thing, form)

    def _assignment_of(self, thing):
        return Assignment(**{self.opts.model_name: thing})

    def _given(self, request, thing, form):
        """Gives once, however often the button is pressed."""
        to = form.cleaned_data["to"]
        with transaction.atomic():
            token, is_ours = tokens.claim(form.cleaned_data[tokens.NAME])
            if is_ours:
                asked = {name: form.cleaned_data[name] for name in GiveForm.Meta.fields}
                try:
                    given = give(thing, **asked, by=request.user, at=timezone.now())
                except Refused as refusal:
                    token.delete()
                    for reason in refusal.reasons:
                        form.add_error(reason.field or None, reason.text)
                    return self._give_page(request, thing, form)
                tokens.note_result(token, given, request.POST)
        messages.success(request, GIVEN.format(thing=self._assignment_of(thing).called(), to=to))
        return HttpResponseRedirect(self.address_of(thing))

    def _give_page(self, request, thing, form):
        today, name = timezone.now().date(), self._assignment_of(thing).called()
        standing = thing.assignments.open().soonest_first().with_things()
        context = {
            **self.admin_site.each_context(request),
            "title": f"Give to a colleague: {name}",
            "opts": self.opts,
            "thing": name,
            "home": self.address_of(thing),
            "form": form,
            "given": [work_line(request.user, one, f"with {one.to}, from {one.given_by}", today) for one in standing],
            "media": self.media,
        }
        return TemplateResponse(request, TEMPLATE, context)


class GivableAdmin(GivesWork, DeskAdmin):
    """A working row that can be given to a colleague."""

    def get_deleted_objects(self, objs, request):
        """Work that was given goes with what it was about, and takes no right of its own."""
        found, count, lacking, protected = super().get_deleted_objects(objs, request)
        return found, count, lacking - {Assignment._meta.verbose_name}, protected
