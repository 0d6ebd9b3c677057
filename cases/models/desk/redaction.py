"""What was destroyed, without a word of it; and protection that waits for a second person to lower it."""

from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.choices import Doomed, Naming
from cases.models.desk.base import DeskQuerySet
from cases.models.fields import LineField


class RedactionQuerySet(DeskQuerySet):
    def delete(self) -> NoReturn:
        raise TypeError("What was destroyed stays written down.")


class Redaction(models.Model):
    """One act of destroying, as the ledger outside the database has it: `ledger_id` is its entry there.

    `item_id` is the public id of the item destroyed, empty for words. `places` is how many texts held something of it.
    """

    ledger_id = models.UUIDField(unique=True)
    at = models.DateTimeField("when")
    by = LineField("who", max_length=150)
    kind = models.CharField("what", max_length=10, choices=Doomed)
    item_id = models.UUIDField(null=True)
    why = LineField(max_length=500)
    places = models.PositiveIntegerField()

    objects = RedactionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(name="redaction_has_reason", condition=~Q(why="")),
            models.CheckConstraint(
                name="redaction_of_words_or_an_item",
                condition=Q(kind=Doomed.WORDS, item_id__isnull=True)
                | (~Q(kind=Doomed.WORDS) & Q(item_id__isnull=False)),
            ),
        ]
        indexes = [models.Index(fields=["-at", "-id"], name="redaction_newest_first")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, {self.at:%Y-%m-%d %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            raise TypeError("What was destroyed is never rewritten.")
        super().save(*args, **kwargs)


class LoweringQuerySet(DeskQuerySet):
    def waiting(self) -> "LoweringQuerySet":
        return self.filter(settled_at__isnull=True)


class Lowering(models.Model):
    """Somebody is to be named more openly: asked by one, and confirmed or declined by another.

    `naming` and `was_minor` are what the person's row would hold, `reason` what would stand as its naming reason.
    """

    actor = models.ForeignKey("cases.Actor", models.CASCADE, related_name="lowerings")
    naming = models.CharField("shown", max_length=10, choices=Naming, blank=True)
    was_minor = models.BooleanField("was a minor at the time")
    reason = LineField(blank=True, max_length=500)
    asked_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    settled_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    settled_at = models.DateTimeField(null=True)
    is_confirmed = models.BooleanField(default=False)

    objects = LoweringQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["actor"], condition=Q(settled_at__isnull=True), name="lowering_one_waits_per_person"
            ),
            models.CheckConstraint(
                name="lowering_takes_two_people",
                condition=Q(is_confirmed=False) | (Q(settled_by__isnull=False) & ~Q(settled_by=models.F("asked_by"))),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.actor}, asked {self.asked_at:%Y-%m-%d}"
