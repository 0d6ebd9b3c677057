"""Who published what, when and why: written once, never changed."""

from typing import Any, NoReturn

from django.conf import settings
from django.db import models

from cases.choices import Act, RecordKind
from cases.models.desk.base import DeskQuerySet
from cases.models.fields import LineField, ProseField


class JournalQuerySet(DeskQuerySet):
    def delete(self) -> NoReturn:
        raise TypeError("The journal is never deleted from.")


class Journal(models.Model):
    at = models.DateTimeField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    act = models.CharField(max_length=20, choices=Act)
    record_kind = models.CharField(max_length=10, choices=RecordKind, blank=True)
    record_id = models.UUIDField(null=True)
    record_name = LineField(blank=True)
    edition = models.PositiveIntegerField(null=True)
    detail = ProseField(blank=True, max_length=1_000_000)

    objects = JournalQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "journal"
        indexes = [models.Index(fields=["-at", "-id"], name="journal_newest_first")]

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.get_act_display()}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            raise TypeError("A journal row is never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise TypeError("A journal row is never deleted.")
