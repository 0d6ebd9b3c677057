"""What readers have reported, for the editors who look it up and say what came of it."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from cases.admin.asking import AsksPolicy
from cases.admin.base import AnsweringList
from cases.choices import Deed, ReportOutcome
from cases.editing.policy import may
from cases.editing.refusal import Refused
from cases.editing.reports import against_answering, answer
from cases.models.desk.reports import ErrorReport

ANSWERED = "Answered. What the reader left to be reached by is deleted."


class AnswerForm(forms.ModelForm):
    class Meta:
        model = ErrorReport
        fields = ("outcome", "answer")

    def clean(self):
        data = super().clean()
        said = {"outcome": data.get("outcome", ""), "words": data.get("answer", "")}
        if reasons := against_answering(ErrorReport.objects.get(pk=self.instance.pk), **said):
            raise ValidationError([reason.text for reason in reasons])
        return data


@admin.register(ErrorReport)
class ErrorReportAdmin(AsksPolicy, AnsweringList, admin.ModelAdmin):
    list_display = ["at", "called", "outcome", "in_short", "answered_by"]
    list_display_links = ["at", "called"]
    list_filter = ["outcome"]
    list_select_related = ["answered_by"]
    show_full_result_count = False
    search_fields = ["text", "about", "page", "answer"]
    search_help_text = "Searches what was reported, of what, and what was found."
    ordering = ["-at", "-pk"]
    form = AnswerForm
    fieldsets = [
        ("Reported", {"fields": ["at", "of", "text", "source", "contact"]}),
        ("What came of it", {"fields": ["outcome", "answer", "answered_by", "answered_at"]}),
    ]

    class Media:
        css = {"all": ["cases/desk.css"]}

    @admin.display(description="of")
    def called(self, row):
        return str(row)

    @admin.display(description="of")
    def of(self, row):
        return format_html('<a href="{}">{}</a>', row.page, row)

    @admin.display(description="what is wrong")
    def in_short(self, row):
        return row.text[:120]

    def has_add_permission(self, request):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_readonly_fields(self, request, obj=None):
        fixed = ["at", "of", "text", "source", "contact", "answered_by", "answered_at"]
        is_answered = obj is not None and obj.outcome != ReportOutcome.WAITING
        return (
            [*fixed, "outcome", "answer"] if is_answered or not may(request.user, Deed.CHANGE, ErrorReport) else fixed
        )

    def save_model(self, request, obj, form, change):
        said = {"outcome": form.cleaned_data["outcome"], "words": form.cleaned_data["answer"]}
        try:
            answer(obj, **said, by=request.user, at=timezone.now())
            messages.success(request, ANSWERED)
        except Refused as refusal:  # a colleague was a moment faster
            messages.error(request, str(refusal))

    def response_change(self, request, obj):
        return HttpResponseRedirect(reverse("admin:cases_errorreport_changelist"))
