"""Work given to colleagues: its list, how a piece of it is put into words, and the button that ends it."""

from dataclasses import dataclass

from django.contrib import admin, messages
from django.http import Http404, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import path, reverse
from django.utils import timezone

from cases.admin.base import ReadOnlyAdmin
from cases.admin.dates import day_of
from cases.choices import Deed
from cases.editing.assignments import finish
from cases.editing.policy import may, require
from cases.models.desk.assignments import GIVABLE, Assignment

DONE = "Done: “{thing}”."
WHOSE = "whose"
TO_ME, BY_ME = "to-me", "by-me"


@dataclass(frozen=True)
class Line:
    """What it is and where it leads, what is said of it, and where to send that it is done."""

    text: str
    address: str
    said: str
    note: str = ""
    is_overdue: bool = False
    done: str = ""


def work_line(user, assignment, who, today):
    """A piece of work; `who` says with whom it is, or from whom."""
    thing = assignment.thing()
    is_theirs = may(user, Deed.FINISH, assignment)
    return Line(
        text=assignment.called(),
        address=reverse(f"admin:cases_{thing._meta.model_name}_change", args=[thing.pk]),
        said="; ".join([f"{who}, {due(assignment, today)}", *standing(assignment)]),
        note=assignment.note,
        is_overdue=assignment.is_overdue(today),
        done=reverse("admin:cases_assignment_done", args=[assignment.pk]) if is_theirs else "",
    )


def standing(assignment):
    """Where a proposal stands that was given: what came to its end is still there to be marked as done."""
    if assignment.proposal is None:
        return []
    return [f"{assignment.proposal.get_state_display()}{' already' if assignment.is_over() else ''}"]


def due(assignment, today):
    """When it is due, in words."""
    if assignment.due_on is None:
        return "for no set day"
    if assignment.is_overdue(today):
        return f"overdue since {day_of(assignment.due_on)}"
    return "due today" if assignment.due_on == today else f"due {day_of(assignment.due_on)}"


class WhoseFilter(admin.SimpleListFilter):
    title = "whose"
    parameter_name = WHOSE

    def lookups(self, request, model_admin):
        return [(TO_ME, "given to me"), (BY_ME, "given by me")]

    def queryset(self, request, queryset):
        field = {TO_ME: "to", BY_ME: "given_by"}.get(self.value())
        return queryset.filter(**{field: request.user}) if field else queryset


class StateFilter(admin.SimpleListFilter):
    title = "state"
    parameter_name = "state"

    def lookups(self, request, model_admin):
        return [("open", "open"), ("done", "done")]

    def queryset(self, request, queryset):
        wanted = {"open": True, "done": False}.get(self.value())
        return queryset if wanted is None else queryset.filter(done_at__isnull=wanted)


@admin.register(Assignment)
class AssignmentAdmin(ReadOnlyAdmin):
    list_display = ["thing_given", "to", "given_by", "due_on", "given_at", "done_at"]
    list_filter = [WhoseFilter, StateFilter]
    show_full_result_count = False
    search_fields = [
        "note",
        "to__username",
        "inmate__actor__name",
        "campaign__name",
        "question__text",
        "proposal__candidates__inmate__actor__name",
        "proposal__candidates__campaign__name",
    ]
    search_help_text = "Searches notes, colleagues, and what was given."
    ordering = ["-given_at", "-pk"]
    fields = [*GIVABLE, "to", "due_on", "note", "given_by", "given_at", "done_by", "done_at"]

    @admin.display(description="what")
    def thing_given(self, assignment):
        return "; ".join([assignment.called(), *standing(assignment)])

    def get_queryset(self, request):
        return super().get_queryset(request).with_things()

    def get_urls(self):
        view = self.admin_site.admin_view(self.done_view)
        return [path("<int:key>/done/", view, name="cases_assignment_done"), *super().get_urls()]

    def done_view(self, request, key):
        if request.method != "POST":
            return HttpResponseNotAllowed(["POST"])
        require(request.user, Deed.FINISH)
        assignment = Assignment.objects.with_things().filter(pk=key).first()
        if assignment is None:
            raise Http404
        finish(assignment, by=request.user, at=timezone.now())
        messages.success(request, DONE.format(thing=assignment.called()))
        return HttpResponseRedirect(reverse("admin:index"))
