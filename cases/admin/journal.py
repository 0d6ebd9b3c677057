"""The auditor's pages: the journal to read, newest first, and its chain to verify."""

from django.contrib import admin
from django.template.response import TemplateResponse
from django.urls import path
from django.utils.text import Truncator

from cases.admin.base import ReadOnlyAdmin
from cases.choices import Deed
from cases.editing.journal import verify
from cases.editing.policy import may, require
from cases.models.desk.journal import Journal

AT_MOST = 100_000  # rows that a page looks at: under ten seconds; the command has no such end
DESTROYED = "destroyed"
IN_SHORT = 120  # characters of a detail's first line, in the list


@admin.register(Journal)
class JournalAdmin(ReadOnlyAdmin):
    change_list_template = "admin/desk/journal_list.html"
    show_full_result_count = False
    list_display = ["sequence", "at", "act", "about", "edition", "in_short", "who", "is_whole"]
    list_display_links = ["sequence", "at"]
    list_filter = ["act", "record_kind"]
    list_select_related = ["by"]
    search_fields = ["record_name", "detail", "by__username"]
    search_help_text = "A name of a record or an account, or words of the detail"
    ordering = ["-sequence"]
    fieldsets = [
        (None, {"fields": ["sequence", "at", "who", "act", "record_kind", "about", "edition", "told"]}),
        ("Chain", {"fields": ["is_whole", "forgets", "salt", "digest", "previous", "link"]}),
    ]

    @admin.display(description="by", ordering="by__username")
    def who(self, row):
        return row.by or "a command on the server"

    @admin.display(description="record", ordering="record_name")
    def about(self, row):
        return DESTROYED if row.is_forgotten and row.record_id else row.record_name

    @admin.display(description="detail")
    def told(self, row):
        return DESTROYED if row.is_forgotten else row.detail

    @admin.display(description="detail")
    def in_short(self, row):
        return Truncator(row.detail.partition("\n")[0]).chars(IN_SHORT)

    @admin.display(description="text is there", boolean=True)
    def is_whole(self, row):
        return not row.is_forgotten

    @admin.display(description="link of the row before")
    def previous(self, row):
        return Journal.objects.filter(sequence=row.sequence - 1).values_list("link", flat=True).first()

    def get_urls(self):
        return [
            path("verify/", self.admin_site.admin_view(self.verify_view), name="cases_journal_verify"),
            *super().get_urls(),
        ]

    def changelist_view(self, request, extra_context=None):
        may_verify = may(request.user, Deed.VERIFY_JOURNAL)
        return super().changelist_view(request, {"may_verify": may_verify, **(extra_context or {})})

    def verify_view(self, request):
        """Walk along the chain when the button is pressed; nothing is kept of it."""
        require(request.user, Deed.VERIFY_JOURNAL)
        context = {
            **self.admin_site.each_context(request),
            "title": "Verify the journal",
            "opts": self.opts,
            "at_most": AT_MOST,
            "verdict": verify(limit=AT_MOST) if request.method == "POST" else None,
            "media": self.media,
        }
        return TemplateResponse(request, "admin/desk/journal_verify.html", context)
