"""Questions, and the claims that answer them: each claim has a page of its own, where its citations are."""

from django import forms
from django.contrib import admin
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from cases.admin.assigning import GivableAdmin
from cases.admin.citations import CitationInline, CitedAdmin
from cases.admin.events import CaseFilter
from cases.choices import Nature
from cases.models.desk.questions import Claim, Question


class CaseOfQuestion(CaseFilter):
    relation = "inmate"


@admin.register(Question)
class QuestionAdmin(GivableAdmin):
    autocomplete_fields = ["inmate", "campaign", "event", "exhibits"]
    search_fields = [
        "text",
        "reading",
        "claims__text",
        "claims__value",
        "inmate__actor__name",
        "inmate__actor__names__text",
        "campaign__name",
    ]
    list_display = ["text", "home", "reading", "no_reading", "not_ready"]
    list_filter = [CaseOfQuestion, "no_reading", "not_ready"]
    list_select_related = ["inmate__actor", "campaign"]
    ordering = ["text", "pk"]
    readonly_fields = ["claims_made"]
    fieldsets = [
        (None, {"fields": ["text", "inmate", "campaign", "event", "exhibits"]}),
        ("What is said", {"fields": ["claims_made"]}),
        ("Our reading", {"fields": ["reading", "no_reading", "reason"]}),
        ("For the desk", {"fields": ["not_ready"]}),
    ]

    @admin.display(description="case or campaign")
    def home(self, question):
        return question.inmate or question.campaign

    @admin.display(description="claims")
    def claims_made(self, question):
        if question.pk is None:
            return "Save the question first; its claims are added here."
        rows = question.claims.select_related("speaker").order_by("pk")
        items = format_html_join(
            "",
            '<li><a href="{}">{}</a> ({})</li>',
            (
                (
                    self.address_of(claim),
                    claim.text,
                    ", ".join(filter(None, [claim.value, str(claim.speaker or ""), claim.get_regard_display()])),
                )
                for claim in rows
            ),
        )
        add = f"{reverse('admin:cases_claim_add')}?question={question.pk}"
        return format_html('<ul class="desk-list">{}</ul><a class="addlink" href="{}">Add a claim</a>', items, add)

    def home_of(self, request, obj):
        """A question added from a case's or a campaign's page leads back there."""
        if "inmate" in request.GET and obj.inmate:
            return self.address_of(obj.inmate)
        return self.address_of(obj.campaign) if "campaign" in request.GET and obj.campaign else ""


class QuestionOfCase(RelatedFieldWidgetWrapper):
    """The box of a question, whose “+” opens the form of a new one with its case filled in."""

    def __init__(self, box, inmate):
        super().__init__(box.widget, box.rel, box.admin_site, box.can_add_related, box.can_change_related)
        self.can_view_related = box.can_view_related
        self.inmate = inmate

    def get_context(self, name, value, attrs):
        context = super().get_context(name, value, attrs)
        context["url_params"] += f"&inmate={self.inmate}"
        return context


@admin.register(Claim)
class ClaimAdmin(CitedAdmin):
    inlines = [CitationInline]
    autocomplete_fields = ["question", "speaker", "counted_by", "topics"]
    search_fields = ["text", "value", "question__text", "speaker__name", "speaker__names__text"]
    list_display = ["text", "value", "speaker", "nature", "regard", "opens"]
    list_filter = ["nature", "regard", "tells", ("opens", admin.EmptyFieldListFilter)]
    list_select_related = ["speaker"]
    ordering = ["text", "pk"]
    fieldsets = [
        (None, {"fields": ["question", "text", "value", "nature", "speaker"]}),
        ("A date or a figure", {"fields": ["date", "number", "counted_by", "as_of"]}),
        ("How we use it", {"fields": ["regard", "opens", "tells", "topics"]}),
    ]

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        """What sort of claim it is the editor says: one that is left as it comes would be told as a fact."""
        if db_field.name == "nature":
            return forms.ChoiceField(label="Nature", choices=[("", "choose"), *Nature.choices])
        return super().formfield_for_choice_field(db_field, request, **kwargs)

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        """A question that is asked on the way belongs to the case whose person the marked words name."""
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        marked = getattr(request, "marked", None)
        if db_field.name == "question" and marked and marked.suggestion.inmate:
            field.widget = QuestionOfCase(field.widget, marked.suggestion.inmate)
        return field

    def get_changeform_initial_data(self, request):
        return {"nature": ""} | super().get_changeform_initial_data(request)

    def home_of(self, request, obj):
        return self.address_of(obj.question)
