"""What became of the address of a source: every different answer, with since when and how long it was given."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import OuterRef, Subquery

from cases.choices import LinkState
from cases.models.fields import LineField, LinkField


class LinkCheckQuerySet(models.QuerySet["LinkCheck"]):
    def latest_of_each(self) -> Self:
        """The last answer of every source."""
        newest = LinkCheck.objects.filter(source=OuterRef("source")).order_by("-last_at", "-pk").values("pk")[:1]
        return self.filter(pk=Subquery(newest))


class LinkCheck(models.Model):
    """One answer, from the first time that it was given to the last in a row.

    `moved_to` is where the page stands now; `share` how much of our copy stands on it still, from 0 to 1, None where
    nothing was compared. Nobody asks the host again before `not_before`; `failures` counts those in a row.
    """

    source = models.ForeignKey("cases.Source", models.CASCADE, related_name="link_checks")
    state = models.CharField(max_length=10, choices=LinkState)
    status = models.PositiveSmallIntegerField(null=True)
    said = LineField(max_length=500, blank=True)
    moved_to = LinkField(blank=True)
    share = models.FloatField(null=True)
    first_at = models.DateTimeField()
    last_at = models.DateTimeField()
    not_before = models.DateTimeField(null=True)
    failures = models.PositiveSmallIntegerField(default=0)

    objects = LinkCheckQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        indexes = [models.Index(fields=["source", "-last_at"], name="link_check_newest")]

    def __str__(self) -> str:
        return f"{self.get_state_display()}: {self.source}"

    def is_same_answer(self, other: Self) -> bool:
        """Whether another check came to what this one says."""
        names = ("state", "status", "said", "moved_to", "share")
        return all(getattr(self, name) == getattr(other, name) for name in names)

    def may_ask(self, at: datetime) -> bool:
        return self.not_before is None or self.not_before <= at
