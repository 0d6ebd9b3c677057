"""What a web archive answered about the address of a source, and what an editor made of it."""

from datetime import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import OuterRef, Q, Subquery

from cases.choices import ArchiveDeed, CaptureFate, CaptureState
from cases.models.fields import LineField, LinkField


class ArchivedCaptureQuerySet(models.QuerySet["ArchivedCapture"]):
    def newest_first(self) -> Self:
        return self.order_by("-answered_at", "-pk")

    def latest_of_each(self) -> Self:
        """The last answer about every source."""
        newest = ArchivedCapture.objects.filter(source=OuterRef("source")).newest_first().values("pk")[:1]
        return self.filter(pk=Subquery(newest))

    def waiting(self) -> Self:
        """Captures that were found, and that nobody has looked at yet."""
        return self.filter(state=CaptureState.FOUND, fate=CaptureFate.OPEN).exclude(url="")


class ArchivedCapture(models.Model):
    """One answer of one archive. What was found is a proposal: `url` reaches readers when an editor uses it, in the
    next edition.

    `page` is the address asked about, `near` the moment that the capture should be near to; `share` how much of our
    copy stands in the capture, from 0 to 1, None where nothing was compared; `job` how the archive calls a capture that
    it is making. Nobody asks the archive again before `not_before`; `failures` counts those in a row.
    """

    source = models.ForeignKey("cases.Source", models.CASCADE, related_name="archived_captures")
    archive = LineField()
    deed = models.CharField(max_length=10, choices=ArchiveDeed)
    page = LinkField()
    near = models.DateTimeField()
    state = models.CharField(max_length=10, choices=CaptureState)
    said = LineField(max_length=500, blank=True)
    url = LinkField(blank=True)
    captured_at = models.DateTimeField(null=True, blank=True)
    share = models.FloatField(null=True, blank=True)
    job = LineField(blank=True)
    asked_at = models.DateTimeField()
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    answered_at = models.DateTimeField()
    not_before = models.DateTimeField(null=True, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    fate = models.CharField(max_length=10, choices=CaptureFate, default=CaptureFate.OPEN)
    settled_at = models.DateTimeField(null=True, blank=True)
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")

    objects = ArchivedCaptureQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                name="archived_capture_has_moment",
                condition=~Q(state=CaptureState.FOUND) | Q(captured_at__isnull=False),
                violation_error_message="What an archive found was captured at some time.",
            ),
            models.CheckConstraint(
                name="archived_capture_settled_by_somebody",
                condition=Q(fate=CaptureFate.OPEN, settled_at__isnull=True, settled_by__isnull=True)
                | Q(~Q(fate=CaptureFate.OPEN), settled_at__isnull=False, settled_by__isnull=False),
                violation_error_message="What is used or passed over is so by somebody, at some time.",
            ),
        ]
        indexes = [models.Index(fields=["source", "-answered_at"], name="archived_capture_newest")]

    def __str__(self) -> str:
        return f"{self.get_state_display()}: {self.source}"

    @property
    def is_waiting(self) -> bool:
        """Whether an editor has yet to look at what was found."""
        return bool(self.state == CaptureState.FOUND and self.fate == CaptureFate.OPEN and self.url)

    @property
    def has_failed(self) -> bool:
        """Whether the archive answered nothing, or to wait."""
        return self.state in (CaptureState.BUSY, CaptureState.SILENT)

    def settle(self, fate: CaptureFate, *, by: object, at: datetime) -> Self:
        """Say what became of it; the caller holds the row and saves."""
        self.fate, self.settled_by, self.settled_at = fate, by, at  # type: ignore[assignment]
        return self
