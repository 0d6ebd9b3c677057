"""Links by which somebody without an account reads one candidate. The secret in the address is kept nowhere."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from cases.models.desk.base import DeskQuerySet
from cases.models.desk.proposals import Candidate
from cases.models.fields import LineField
from cases.values.preview_tokens import short


class PreviewLink(models.Model):
    """`content_hash` is the candidate's when the link was made: of a candidate that has changed it shows nothing."""

    candidate = models.ForeignKey(Candidate, models.CASCADE, related_name="preview_links")
    content_hash = models.CharField(max_length=64, editable=False)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    note = LineField(
        "for whom", help_text="“the lawyers of Ada Example”. Whoever opens the link reads this at the top of the page."
    )
    made_at = models.DateTimeField(editable=False)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, editable=False, related_name="+")
    expires_at = models.DateTimeField(editable=False)
    revoked_at = models.DateTimeField(null=True, editable=False)
    revoked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+"
    )
    opened = models.PositiveIntegerField("times opened", default=0, editable=False)
    opened_at = models.DateTimeField("last opened", null=True, editable=False)

    objects = DeskQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="preview_link_says_for_whom", condition=~Q(note="")),
            models.CheckConstraint(name="preview_link_ends", condition=Q(expires_at__gt=F("made_at"))),
            models.CheckConstraint(
                name="preview_link_revoked_by_somebody",
                condition=Q(revoked_at__isnull=True, revoked_by__isnull=True)
                | Q(revoked_at__isnull=False, revoked_by__isnull=False),
            ),
        ]
        verbose_name = "preview link"

    def __str__(self) -> str:
        return f"{self.note} ({short(self.digest)})"
