"""What was sent to be read, until an editor has confirmed what it says; and the file that a held copy came from."""

from datetime import datetime, timedelta
from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse

from cases.choices import UNDER_WAY, CaptureKind, CopyMethod, IntakeState
from cases.models.desk.base import SignedRow
from cases.models.fields import LineField, LinkField, ProseField

TOO_LONG = timedelta(seconds=90)  # fetching and reading end long before, unless the process is gone


class Intake(SignedRow):
    """A page, text or file that is being read. Nothing of it is a source yet, and nothing of it is published.

    `url` is the address asked for, or that of the page in a web archive; `body` the file as sent or, for a page that
    was fetched, a WARC of the answer. `findings` is JSON: a list of name, value and place. It goes when it is
    confirmed.
    """

    method = models.CharField("how obtained", max_length=20, choices=CopyMethod)
    state = models.CharField(max_length=10, choices=IntakeState, default=IntakeState.WAITING)
    url = LinkField("address", blank=True)
    filename = LineField("file", blank=True)
    kind = models.CharField("kind of file", max_length=10, choices=CaptureKind, blank=True)
    body = models.BinaryField(default=bytes)
    text = ProseField(blank=True, max_length=2_000_000)
    findings = models.TextField(default="[]", editable=False)
    notes = ProseField(blank=True, max_length=2_000)
    refusal = LineField("why nothing was read", blank=True, max_length=1_000)
    seen_at = models.DateTimeField("seen")
    begun_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="intake_ready_with_text",
                condition=~Q(state=IntakeState.READY) | ~Q(text=""),
                violation_error_message="What is ready to be confirmed has a text.",
            ),
        ]
        indexes = [models.Index(fields=["created_by", "-seen_at"], name="intake_of_editor")]
        verbose_name = "source taken in"
        verbose_name_plural = "sources taken in"

    def __str__(self) -> str:
        return self.url or self.filename or "pasted text"

    def get_absolute_url(self) -> str:
        return reverse("admin:cases_intake_change", args=[self.pk])

    @property
    def is_under_way(self) -> bool:
        return self.state in UNDER_WAY

    def is_stuck(self, at: datetime) -> bool:
        """Whether whoever read it is gone without a word."""
        return self.is_under_way and at - (self.begun_at or self.seen_at) > TOO_LONG


class Capture(models.Model):
    """The file that a copy was read from, as it came: a WARC of what was fetched, or what an editor sent.

    Kept for checking, shown to nobody but the desk, and destroyed whole where something in it has to go.
    """

    copy = models.OneToOneField("cases.Copy", models.CASCADE, related_name="capture")
    kind = models.CharField("kind of file", max_length=10, choices=CaptureKind)
    body = models.BinaryField()
    sha256 = models.CharField("SHA-256", max_length=64, editable=False)

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.get_kind_display()} of {self.copy}"

    @property
    def size(self) -> int:
        """Bytes."""
        return len(self.body)


def body_of(row: Any) -> bytes:
    """The bytes of a row's file; PostgreSQL hands out a view of them."""
    return bytes(row.body)
