"""Errors that readers report: what they say is wrong, of what on which page, and what became of it."""

from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.choices import ReportOutcome
from cases.models.desk.base import DeskQuerySet
from cases.models.fields import LineField, ProseField


class ErrorReportQuerySet(DeskQuerySet):
    def waiting(self) -> Self:
        """Those that nobody has answered, the longest waiting first."""
        return self.filter(outcome=ReportOutcome.WAITING).order_by("at", "pk")


class ErrorReport(models.Model):
    """Written once by somebody without an account, and answered once by an editor.

    `page` is the path that was read, `record_id` and `item_id` the public ids of what the report is of, where it is of
    one statement, and `about` the words by which readers know that. `sender` is a keyed hash of a network and a day: it
    counts, and names nobody. `contact` is emptied when the report is answered.
    """

    page = models.CharField(max_length=300, editable=False)
    about = models.TextField(blank=True, editable=False)
    record_id = models.UUIDField(null=True, editable=False)
    item_id = models.UUIDField(null=True, editable=False)
    text = ProseField("what is wrong", max_length=2_000)
    source = LineField("what shows it", max_length=500, blank=True)
    contact = LineField("how we can reach you", max_length=200, blank=True)
    sender = models.CharField(max_length=64, editable=False)
    at = models.DateTimeField("reported", editable=False)
    outcome = models.CharField(max_length=10, choices=ReportOutcome, default=ReportOutcome.WAITING)
    answer = ProseField(
        "what was found, and done", max_length=2_000, blank=True, help_text="For colleagues: readers see corrections."
    )
    answered_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    answered_at = models.DateTimeField("answered", null=True, editable=False)

    objects = ErrorReportQuerySet.as_manager()

    class Meta:
        verbose_name = "error reported"
        verbose_name_plural = "errors reported by readers"
        default_permissions = ("view", "change")
        indexes = [models.Index(fields=["sender", "at"], name="error_report_by_sender")]
        constraints = [
            models.CheckConstraint(
                name="error_report_says_something",
                condition=~Q(text=""),
                violation_error_message="Say what is wrong.",
            ),
            models.CheckConstraint(
                name="error_report_answered_with_words",
                condition=Q(outcome=ReportOutcome.WAITING, answered_by__isnull=True, answered_at__isnull=True)
                | (~Q(outcome=ReportOutcome.WAITING) & Q(answered_by__isnull=False, answered_at__isnull=False))
                & ~Q(answer=""),
                violation_error_message="Who answers says what was found.",
            ),
        ]

    def __str__(self) -> str:
        return self.about or self.page
