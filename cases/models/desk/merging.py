"""Two rows that were taken for one: pairs that somebody has told apart, and mergers, which can be undone."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from cases.choices import Mergeable
from cases.models.desk.base import DeskQuerySet


class Apart(models.Model):
    """That two sources, people or places are not the same, by the public ids of both, the smaller first."""

    model = models.CharField(max_length=10, choices=Mergeable)
    one = models.UUIDField()
    other = models.UUIDField()
    said_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    said_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["one", "other"], name="apart_once"),
            models.CheckConstraint(name="apart_smaller_first", condition=Q(one__lt=F("other"))),
        ]
        indexes = [models.Index(fields=["other"], name="apart_by_other")]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.one} and {self.other}"


class Merger(models.Model):
    """That one row was merged into another. `moved` tells by keys alone what was changed, so that it can be put back.

    It is a JSON list of [model, key, field, key before]; for a row that went, of [model, key, "", key of its version].
    `records` are the public ids of the cases and campaigns that it touches.
    """

    model = models.CharField(max_length=10, choices=Mergeable)
    kept = models.UUIDField()
    gone = models.UUIDField()
    moved = models.JSONField(default=list)
    records = models.JSONField(default=list)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    undone_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = DeskQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["gone"],
                condition=Q(undone_at__isnull=True),
                name="merger_once",
                violation_error_message="This is merged already.",
            ),
            models.CheckConstraint(
                name="merger_of_two",
                condition=~Q(kept=F("gone")),
                violation_error_message="Nothing is merged into itself.",
            ),
            models.CheckConstraint(
                name="merger_undone_by_somebody",
                condition=Q(undone_by__isnull=True, undone_at__isnull=True)
                | Q(undone_by__isnull=False, undone_at__isnull=False),
            ),
        ]
        indexes = [models.Index(fields=["kept"], name="merger_by_kept")]
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.get_model_display()} {self.gone} into {self.kept}"
