"""Work given to a colleague: a case, a campaign, a question or a proposal to see to, by a day, with a note."""

from datetime import date, datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from cases.models.fields import ProseField

# What can be given. Each is a nullable key of this table; exactly one of them is set.
GIVABLE = ("inmate", "campaign", "question", "proposal")


def _exactly_one(names: tuple[str, ...]) -> Q:
    """One of these keys is set and the others are not."""
    found = Q()
    for chosen in names:
        found |= Q(**{f"{name}__isnull": name != chosen for name in names})
    return found


class AssignmentQuerySet(models.QuerySet[Any]):
    def open(self) -> Self:
        return self.filter(done_at__isnull=True)

    def soonest_first(self) -> Self:
        """By the day it is due; what has none comes last."""
        return self.order_by(F("due_on").asc(nulls_last=True), "given_at", "pk")

    def with_things(self) -> Self:
        """With what was given and by whom, so that a list asks nothing more."""
        records = ("proposal__candidates__inmate__actor", "proposal__candidates__campaign")
        things = self.select_related("inmate__actor", "campaign", "question", "proposal", "to", "given_by")
        return things.prefetch_related(*records)


class Assignment(models.Model):
    """Kept when it is done, since it says who saw to what."""

    inmate = models.ForeignKey(
        "cases.Inmate", models.CASCADE, null=True, blank=True, related_name="assignments", verbose_name="case"
    )
    campaign = models.ForeignKey("cases.Campaign", models.CASCADE, null=True, blank=True, related_name="assignments")
    question = models.ForeignKey("cases.Question", models.CASCADE, null=True, blank=True, related_name="assignments")
    proposal = models.ForeignKey("cases.Proposal", models.CASCADE, null=True, blank=True, related_name="assignments")
    to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, related_name="assignments", verbose_name="given to"
    )
    due_on = models.DateField("due on", null=True, blank=True, help_text="May be left empty.")
    note = ProseField(blank=True, max_length=2_000, help_text="What there is to do. Never published.")
    given_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    given_at = models.DateTimeField("given")
    done_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+")
    done_at = models.DateTimeField("done", null=True, editable=False)

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="assignment_of_one_thing",
                condition=_exactly_one(GIVABLE),
                violation_error_message="One thing is given at a time: a case, a campaign, a question or a proposal.",
            ),
            models.CheckConstraint(
                name="assignment_done_by_somebody",
                condition=Q(done_at__isnull=True, done_by__isnull=True)
                | Q(done_at__isnull=False, done_by__isnull=False),
                violation_error_message="What is done was done by somebody, at some time.",
            ),
        ]
        indexes = [
            models.Index(fields=["to", "done_at", "due_on"], name="assignment_of_colleague"),
            models.Index(fields=["given_by", "done_at", "due_on"], name="assignment_by_giver"),
        ]
        permissions = [("assign", "Can give work to a colleague and take it")]

    def __str__(self) -> str:
        return f"{self.called()}, given to {self.to}"

    def thing(self) -> Any:
        """What was given; asks nothing after `with_things`."""
        return next(getattr(self, name) for name in GIVABLE if getattr(self, f"{name}_id") is not None)

    def called(self) -> str:
        """What was given, in words."""
        return self.proposal.called() if self.proposal is not None else str(self.thing())

    def is_over(self) -> bool:
        """Whether what was given has come to its end without it: a proposal that was published or withdrawn."""
        return self.proposal is not None and self.proposal.is_over

    def is_overdue(self, today: date) -> bool:
        return self.done_at is None and self.due_on is not None and self.due_on < today and not self.is_over()

    def finish(self, *, by: Any, at: datetime) -> Self:
        """Mark it as done; the caller holds the row and saves."""
        self.done_by, self.done_at = by, at
        return self
