"""Sources, the copies of them that we hold, and what is cited from each."""

from django.contrib import admin, messages
from django.db.models import Count, IntegerField, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.forms import Script
from django.urls import path, reverse
from django.utils import timezone
from django.utils.html import format_html, format_html_join

from cases.admin.archiving import HasArchivedCopies, archive_page, archived_summary
from cases.admin.base import DeskAdmin, DeskInline, ReadOnlyAdmin
from cases.admin.dates import day_of
from cases.admin.doubles import DoublesForm
from cases.admin.marked import reading_page
from cases.admin.merging import Merges
from cases.admin.reading import read_view
from cases.admin.rulings import rulings_view
from cases.admin.taken import ASKED, intake_of, taken
from cases.editing.intake.acts import confirm
from cases.editing.quotes import look_up_again
from cases.models.desk.sources import Citation, Copy, Source
from cases.values.date_words import words
from cases.values.dates import parse

SHOWN = 200
HELD = "What we hold of it, and use"
GONE = "What was taken in is confirmed or dropped by now: this source has no text of it. Paste it, or take it in again."


class CopyInline(DeskInline):
    """Adds only: a held copy is never changed, and its text is long."""

    model = Copy
    fields = [("seen_at", "method", "is_excerpt"), "text"]
    verbose_name = "copy to keep"
    verbose_name_plural = "copies to keep"

    def get_queryset(self, request):
        return super().get_queryset(request).none()

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


class SourceForm(DoublesForm):
    def clean(self):
        """A day that was filled in for another archived copy doesn't outlive it."""
        found = super().clean()
        if "archived_url" in self.changed_data and "archived_on" not in self.changed_data and "archived_on" in found:
            found["archived_on"] = None
        return found


@admin.register(Source)
class SourceAdmin(Merges, HasArchivedCopies, DeskAdmin):
    form = SourceForm
    inlines = [CopyInline]
    autocomplete_fields = ["publisher", "copy_of", "via"]
    search_fields = ["title", "authors", "publisher__name", "publisher__names__text", "url", "number"]
    search_help_text = "Searches titles, authors, publishers by every form of their names, addresses and numbers."
    list_display = ["title", "publisher", "date", "kind", "csl_type", "citations_held"]
    list_filter = ["kind", "csl_type", ("archived_url", admin.EmptyFieldListFilter)]
    list_select_related = ["publisher"]
    ordering = ["title", "pk"]
    readonly_fields = ["copies_held", "cited_from_it", "asked_after", "in_archives"]
    fieldsets = [
        (None, {"fields": ["title", "authors", "publisher", ("csl_type", "kind"), ("published", "published_basis")]}),
        (
            "Where it can be found",
            {
                "fields": [
                    "url",
                    "asked_after",
                    "host",
                    "seen_on",
                    "archived_url",
                    "archived_on",
                    "in_archives",
                    "number",
                    "access_note",
                ]
            },
        ),
        ("Where it comes from", {"fields": ["copy_of", "via", "language", "rights", "credit"]}),
        (HELD, {"fields": ["copies_held", "cited_from_it"]}),
        ("For the desk", {"fields": ["note"]}),
    ]

    change_form_template = "admin/desk/source_form.html"
    change_list_template = "admin/desk/source_list.html"

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        """A new source may come of something that was taken in; its text becomes our copy when the source is saved."""
        request.intake = intake_of(request) if object_id is None else None
        if ASKED in request.GET and object_id is None and request.intake is None:
            messages.warning(request, GONE)
        return super().changeform_view(request, object_id, form_url, extra_context)

    def get_fieldsets(self, request, obj=None):
        found = super().get_fieldsets(request, obj)
        return [one for one in found if one[0] != HELD] if getattr(request, "intake", None) else found

    def get_inlines(self, request, obj):
        return [] if getattr(request, "intake", None) else super().get_inlines(request, obj)

    def get_changeform_initial_data(self, request):
        initial = super().get_changeform_initial_data(request)
        initial.pop(ASKED, None)
        return initial | taken(request.intake).initial if request.intake else initial

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["taken"] = taken(request.intake) if request.intake else None
        return super().render_change_form(request, context, add=add, change=change, form_url=form_url, obj=obj)

    def next_after(self, request, obj):
        """What was taken in is read next."""
        copy = getattr(request, "confirmed", None)
        return reading_page(copy.pk) if copy else super().next_after(request, obj)

    def get_queryset(self, request):
        cited = Citation.objects.filter(source=OuterRef("pk")).order_by().values("source").annotate(count=Count("pk"))
        count = Subquery(cited.values("count"), output_field=IntegerField())
        return super().get_queryset(request).annotate(citation_count=Coalesce(count, 0))

    @admin.display(description="published")
    def date(self, source):
        return words(parse(source.published)) if source.published else ""

    @admin.display(description="cited", ordering="citation_count")
    def citations_held(self, source):
        return source.citation_count

    @admin.display(description="copies held")
    def copies_held(self, source):
        copies = source.copies.defer("text").order_by("-seen_at", "-pk") if source.pk else ()
        lines = [
            (
                reverse("admin:cases_copy_read", args=[copy.pk]),
                f"{day_of(copy.seen_at)}, {copy.get_method_display()}{', excerpt' * copy.is_excerpt}: read and mark",
            )
            for copy in copies
        ]
        return _list(lines) or "None yet. Add one below, and quotes are looked up in it."

    @admin.display(description="when asked after")
    def asked_after(self, source):
        checks = source.link_checks.order_by("-last_at", "-pk")[:10] if source.pk else ()
        lines = []
        for check in checks:
            span = (
                day_of(check.first_at)
                if check.first_at == check.last_at
                else f"{day_of(check.first_at)} to {day_of(check.last_at)}"
            )
            share = f"; {check.share:.0%} of our copy stands there" if check.share is not None else ""
            more = f" ({check.moved_to or check.said})" if check.moved_to or check.said else ""
            lines.append((span, f"{check.get_state_display()}{share}{more}"))
        items = format_html_join("", "<li>{}: {}</li>", lines)
        return (
            format_html('<ul class="desk-list">{}</ul>', items)
            if lines
            else "Never yet; addresses are asked after once a week."
        )

    @admin.display(description="in archives")
    def in_archives(self, source):
        if not source.pk:
            return "Save it first; an archive is asked about what readers see."
        link = format_html('<a href="{}">Find a copy, ask for one, or use one</a>', archive_page(source.pk))
        return format_html("{} {}", archived_summary(source), link)

    @admin.display(description="cited from it")
    def cited_from_it(self, source):
        found = source.citations.select_related("event", "claim").order_by("pk")[: SHOWN + 1] if source.pk else ()
        lines = []
        for citation in found:
            row = citation.event or citation.claim
            quote = f"“{citation.exact}”" if citation.exact else citation.locator
            address = reverse(f"admin:cases_{row._meta.model_name}_change", args=[row.pk])
            lines.append((address, f"{row}: {quote} ({citation.get_state_display()})"))
        more = f"The first {SHOWN} are listed." if len(lines) > SHOWN else ""
        return format_html("{}{}", _list(lines[:SHOWN]), more) if lines else "Nothing yet."

    def save_related(self, request, form, formsets, change):
        super().save_related(request, form, formsets, change)
        if request.intake and not change:
            request.confirmed = confirm(request.intake, form.instance, by=request.user, at=timezone.now())
        if any(formset.model is Copy and formset.new_objects for formset in formsets):
            look_up_again(form.instance, at=timezone.now())


@admin.register(Copy)
class CopyAdmin(ReadOnlyAdmin):
    """One held copy to read; reached from its source."""

    fields = ["source", "seen_at", "method", "is_excerpt", "sha256", "text"]

    class Media:
        js = [Script("cases/desk-reading.js", type="module")]

    def get_urls(self):
        view = self.admin_site.admin_view(self.read_view)
        rulings = self.admin_site.admin_view(self.rulings_view)
        return [
            path("<int:key>/read/", view, name="cases_copy_read"),
            path("<int:key>/rulings/", rulings, name="cases_copy_rulings"),
            *super().get_urls(),
        ]

    def rulings_view(self, request, key):
        return rulings_view(self, request, key)

    def read_view(self, request, key):
        return read_view(self, request, key)

    def has_module_permission(self, request):
        return False

    def get_queryset(self, request):
        return super().get_queryset(request).select_related("source")


def _list(lines):
    items = format_html_join("", '<li><a href="{}">{}</a></li>', lines)
    return format_html('<ul class="desk-list">{}</ul>', items) if items else ""
