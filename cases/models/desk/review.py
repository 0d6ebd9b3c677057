"""What checks found in a proposal, which warnings somebody accepted and why, what was said and what was decided."""

from typing import Any, NoReturn

from django.conf import settings
from django.db import models
from django.db.models import Q

from cases.choices import Decided, Level
from cases.models.desk.base import DeskQuerySet
from cases.models.desk.proposals import Candidate, Proposal
from cases.models.fields import LineField, ProseField


class Acceptance(models.Model):
    """Why a warning may stand. It holds for this item as it is, in every later proposal, until the item changes.

    The warning's own words are kept as a keyed hash, since they may quote what is to be destroyed one day.
    """

    record_id = models.UUIDField()
    check_id = models.CharField(max_length=60, editable=False)
    item_id = models.UUIDField()
    item_key = models.CharField(max_length=64, editable=False)
    text_key = models.CharField(max_length=64, editable=False)
    reason = LineField("why it may stand", max_length=500)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    withdrawn_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = [
            models.CheckConstraint(name="acceptance_has_reason", condition=~Q(reason="")),
            models.UniqueConstraint(
                fields=["record_id", "check_id", "item_id", "item_key", "text_key"],
                condition=Q(withdrawn_at__isnull=True),
                name="acceptance_stands_once",
            ),
        ]
        indexes = [models.Index(fields=["record_id", "check_id"], name="acceptance_by_record")]

    def __str__(self) -> str:
        return self.reason


class Finding(models.Model):
    """What one check says of one candidate; `model`, `row` and `field` lead to what is to be mended.

    Notes ask nobody for anything and are counted: those of one check are one row, with how many `times`.
    """

    candidate = models.ForeignKey(Candidate, models.CASCADE, related_name="findings")
    position = models.PositiveIntegerField()
    check_id = models.CharField(max_length=60, editable=False)
    level = models.CharField(max_length=10, choices=Level)
    text = models.TextField(editable=False)
    times = models.PositiveIntegerField(default=1)
    item_id = models.UUIDField(null=True)
    item_key = models.CharField(max_length=64, blank=True, editable=False)
    model = models.CharField(max_length=40, blank=True, editable=False)
    row = models.BigIntegerField(null=True)
    field = models.CharField(max_length=60, blank=True, editable=False)
    acceptance = models.ForeignKey(Acceptance, models.SET_NULL, null=True, related_name="findings")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["candidate", "position"], name="finding_in_order"),
        ]

    def __str__(self) -> str:
        return self.text


class Remark(models.Model):
    """What somebody says of a proposal, or of one item of it."""

    proposal = models.ForeignKey(Proposal, models.CASCADE, related_name="remarks")
    change = models.ForeignKey("cases.ProposedChange", models.SET_NULL, null=True, blank=True, related_name="remarks")
    text = ProseField(max_length=2_000)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(name="remark_says_something", condition=~Q(text=""))]

    def __str__(self) -> str:
        return self.text


class DecisionQuerySet(DeskQuerySet):
    def delete(self) -> NoReturn:
        raise TypeError("What was decided stays decided.")


class Decision(models.Model):
    """Who did what with a proposal, when and why: written once. `seal` is what an approval is bound to."""

    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="decisions")
    decided = models.CharField(max_length=20, choices=Decided)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()
    seal = models.CharField(max_length=64, blank=True, editable=False)
    reason = ProseField(blank=True, max_length=2_000)

    objects = DecisionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="decision_approval_is_sealed", condition=~Q(decided=Decided.APPROVED) | ~Q(seal="")
            ),
            models.CheckConstraint(
                name="decision_return_has_reason", condition=~Q(decided=Decided.RETURNED) | ~Q(reason="")
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_decided_display()}, {self.at:%Y-%m-%d %H:%M}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            raise TypeError("What was decided is never changed.")
        super().save(*args, **kwargs)
