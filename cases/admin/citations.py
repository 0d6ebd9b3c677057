"""Citations beside the statement that they support, with what was found in the copies that we hold."""

from django.contrib import admin, messages
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html

from cases.admin.base import DeskAdmin, DeskInline
from cases.admin.dates import day_of
from cases.admin.differing import differs_link
from cases.admin.marked import COPY, FROM, TO, back_to, marked_in
from cases.choices import Bearing, Deed
from cases.editing.differing import told_in
from cases.editing.policy import may
from cases.editing.quotes import BROKEN, check_citation, words_that_changed
from cases.models.desk.questions import Question
from cases.models.desk.sources import Citation


class CitationInline(DeskInline):
    model = Citation
    autocomplete_fields = ["source", "relays"]
    readonly_fields = ["found"]
    ordering = ["pk"]
    fieldsets = [
        (None, {"fields": ["source", "exact", ("aspect", "bearing", "attributed_to"), "locator", "found"]}),
        (
            "Words around the quote, relayed source, exceptions",
            {
                "classes": ["collapse"],
                "fields": [("prefix", "suffix"), "relays", ("long_because", "not_checkable_because")],
            },
        ),
    ]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name == "exact":
            field.widget.attrs["rows"] = 3
        return field

    def get_queryset(self, request):
        self.may_tell = may(request.user, Deed.ADD, Question)  # an inline is made anew for each request
        return super().get_queryset(request).select_related("checked_copy").defer("checked_copy__text")

    def get_extra(self, request, obj=None, **kwargs):
        return 1 if getattr(request, "marked", None) or not obj else 0

    @admin.display(description="what was found")
    def found(self, citation):
        if citation.pk is None or citation.checked_at is None:
            return "Not checked yet: the quote is looked up in our copies when this is saved."
        said = f"{citation.get_state_display().capitalize()}; checked {day_of(citation.checked_at)}."
        more = differs_link(citation) if self.may_tell else ""
        if citation.checked_copy is None:
            return format_html("{}{}", said, more)
        address = reverse("admin:cases_copy_change", args=[citation.checked_copy_id])
        seen = day_of(citation.checked_copy.seen_at)
        link = format_html('{} <a href="{}" target="_blank">Read the copy seen {}</a>', said, address, seen)
        return format_html("{}{}{}", link, more, _difference(words_that_changed(citation)))


def _difference(words):
    """What was quoted and does not stand there, and what does."""
    if not words:
        return ""
    pieces = [{"text": f"{text} ", "is_added": tag == "ins", "is_removed": tag == "del"} for tag, text in words]
    shown = render_to_string("admin/desk/difference.html", {"pieces": pieces})
    return format_html('<span class="desk-change desk-difference">The copy says: {}</span>', shown)


class CitedAdmin(DeskAdmin):
    """A statement with citations: each quote that is new or changed is looked up as it is saved."""

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        request.marked = marked_in(request)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def get_changeform_initial_data(self, request):
        initial = super().get_changeform_initial_data(request)
        for name in (COPY, FROM, TO):
            initial.pop(name, None)
        return initial | self.filled_in(request.marked) if request.marked else initial

    def filled_in(self, marked):
        """The fields of a new statement that marked words fill in."""
        return {}

    def get_formset_kwargs(self, request, obj, inline, prefix):
        """Rows for the marked words, to look at only: posted as it was shown, a row would count as untouched."""
        kwargs = super().get_formset_kwargs(request, obj, inline, prefix)
        rows = self.marked_rows(request, inline.model, obj) if request.method == "GET" else []
        return kwargs | {"initial": rows} if rows else kwargs

    def marked_rows(self, request, model, obj):
        marked = getattr(request, "marked", None)
        if marked is None or (obj is not None and obj.pk and model is not Citation):
            return []
        return marked.rows(model)

    def next_after(self, request, obj):
        """Back to the copy in which the words were marked."""
        return back_to(request.marked, obj) if request.marked else super().next_after(request, obj)

    def save_row(self, request, row):
        if isinstance(row, Citation):
            check_citation(row, at=timezone.now())
            if row.state in BROKEN:
                words = f"“{row.exact}” does not stand in our copy of “{row.source}”. It can’t be published like this."
                messages.warning(request, words)
        super().save_row(request, row)
        if isinstance(row, Citation) and row.bearing == Bearing.CONTRADICTS and row.event_id and not told_in(row):
            messages.warning(request, format_html("“{}” says otherwise than the event.{}", row, differs_link(row)))
