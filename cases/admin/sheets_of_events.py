"""Import and export on a case's page: a file is looked over first, and what was shown is what is done."""

from django import forms
from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone
from django.utils.text import slugify

from cases.choices import Deed
from cases.editing.policy import may, require
from cases.editing.refusal import Refused
from cases.editing.sheets.columns import COLUMNS
from cases.editing.sheets.exporting import as_rows, as_table
from cases.editing.sheets.importing import import_rows, look_over
from cases.editing.sheets.parsing import MOST_BYTES, TOO_LARGE, parse_file
from cases.models.desk.events import Event

TEMPLATE = "admin/desk/import.html"
LISTED = 400
NOTHING = "Choose a file, or paste its text."
DONE = "Imported into the case of {case}: {counts}. Readers see it with the next edition."


class ImportForm(forms.Form):
    """A file or its text. The text is kept on the page, so that nothing has to be sent twice."""

    file = forms.FileField(required=False, label="File", help_text="CSV in UTF-8, or JSON; at most 1 MB.")
    text = forms.CharField(
        required=False, strip=False, label="Or its text", widget=forms.Textarea(attrs={"rows": 12, "cols": 80})
    )
    seal = forms.CharField(required=False, max_length=64, widget=forms.HiddenInput)

    def clean(self):
        data = super().clean()
        sent = self.files.get("file")
        if sent is not None and sent.size > MOST_BYTES:
            self.add_error("file", TOO_LARGE)
            return data
        data["body"] = sent.read() if sent is not None else data.get("text", "").encode()
        if not data["body"].strip():
            self.add_error(None, NOTHING)
        return data


class Imports:
    """For the admin of cases; stands before its other bases."""

    def get_urls(self):
        wrap = self.admin_site.admin_view
        return [
            path("<int:key>/import/", wrap(self.import_view), name="cases_inmate_import"),
            path("<int:key>/export.csv", wrap(self.export_view), {"form": "csv"}, name="cases_inmate_table"),
            path("<int:key>/export.json", wrap(self.export_view), {"form": "json"}, name="cases_inmate_rows"),
            *super().get_urls(),
        ]

    def panels(self, request, object_id):
        addresses = {
            "table": reverse("admin:cases_inmate_table", args=[object_id]),
            "rows": reverse("admin:cases_inmate_rows", args=[object_id]),
            "import": reverse("admin:cases_inmate_import", args=[object_id])
            if may(request.user, Deed.ADD, Event)
            else "",
        }
        return {**super().panels(request, object_id), "sheets": addresses}

    def export_view(self, request, key, form):
        require(request.user, Deed.READ, Event)
        case = self._case(request, key)
        text, kind = (as_table(case), "text/csv") if form == "csv" else (as_rows(case), "application/json")
        answer = HttpResponse(text, content_type=f"{kind}; charset=utf-8")
        name = f"{slugify(case.slug)}-{timezone.now():%Y-%m-%d}.{form}"
        answer.headers["Content-Disposition"] = f'attachment; filename="{name}"'
        return answer

    def import_view(self, request, key):
        require(request.user, Deed.ADD, Event)
        case = self._case(request, key)
        if request.method != "POST":
            return self._import_page(request, case, ImportForm(), None)
        form = ImportForm(request.POST, request.FILES)
        if not form.is_valid():
            return self._import_page(request, case, form, None)
        parsed = parse_file(form.cleaned_data["body"], str(case.actor))
        text = form.cleaned_data["body"].decode("utf-8-sig", errors="replace")
        refused = ""
        if form.cleaned_data["seal"] and "_import" in request.POST:
            try:
                seal = form.cleaned_data["seal"]
                return self._done(
                    request, case, import_rows(parsed, case, seal=seal, by=request.user, at=timezone.now())
                )
            except Refused as refusal:
                refused = str(refusal)
        plan = look_over(parsed, case, by=request.user, at=timezone.now())
        shown = ImportForm(initial={"text": text, "seal": plan.seal})
        return self._import_page(request, case, shown, plan, refused)

    def _done(self, request, case, plan):
        counts = ", ".join(f"{count} {outcome}" for outcome, count in plan.counts)
        messages.success(request, DONE.format(case=case, counts=counts))
        return HttpResponseRedirect(self.address_of(case) + "#events")

    def _case(self, request, key):
        case = self.get_object(request, str(key))
        if case is None:
            raise Http404
        return case

    def _import_page(self, request, case, form, plan, refused=""):
        told = [one for one in plan.told if one.messages or one.outcome in ("new", "changed")] if plan else []
        context = {
            **self.admin_site.each_context(request),
            "title": f"Import events into the case of {case}",
            "opts": self.opts,
            "thing": case,
            "home": self.address_of(case),
            "form": form,
            "plan": plan,
            "told": sorted(told, key=lambda one: not one.is_wrong)[:LISTED],
            "more": max(0, len(told) - LISTED),
            "refused": refused,
            "columns": [(name, column.about) for name, column in COLUMNS.items()],
            "table": reverse("admin:cases_inmate_table", args=[case.pk]),
            "rows": reverse("admin:cases_inmate_rows", args=[case.pk]),
            "media": self.media,
        }
        return TemplateResponse(request, TEMPLATE, context)
