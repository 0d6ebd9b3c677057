"""Photographs, with what must be known before one is shown."""

from django.db import models
from django.db.models import Q

from cases.choices import SHOWABLE, Rights
from cases.models.desk.base import DeskRow, Versioned
from cases.models.fields import EdtfField, LineField, LinkField


class Photo(Versioned, DeskRow):
    """A photograph of one case, campaign or event; names follow IPTC: creator, credit line, rights, alt text."""

    inmate = models.ForeignKey(
        "cases.Inmate", models.CASCADE, null=True, blank=True, related_name="photos", verbose_name="case"
    )
    campaign = models.ForeignKey("cases.Campaign", models.CASCADE, null=True, blank=True, related_name="photos")
    event = models.ForeignKey("cases.Event", models.CASCADE, null=True, blank=True, related_name="photos")
    source = models.ForeignKey("cases.Source", models.PROTECT, null=True, blank=True, related_name="photos")
    url = LinkField("where it can be seen", blank=True)
    actors = models.ManyToManyField("cases.Actor", blank=True, related_name="photos", verbose_name="who is shown")
    alt = LineField("alternative text", blank=True, max_length=250, help_text="What can be seen, for who can’t see it.")
    caption = LineField(blank=True, max_length=500)
    credit = LineField(blank=True, help_text="Word for word as the owner gives it.")
    creator = LineField(blank=True)
    agency = LineField(blank=True)
    rights = models.CharField(max_length=20, choices=Rights, default=Rights.UNKNOWN)
    rights_note = LineField(blank=True, max_length=500)
    taken = EdtfField(blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="photo_of_one_thing",
                condition=Q(inmate__isnull=False, campaign__isnull=True, event__isnull=True)
                | Q(inmate__isnull=True, campaign__isnull=False, event__isnull=True)
                | Q(inmate__isnull=True, campaign__isnull=True, event__isnull=False),
                violation_error_message="A photo belongs to one case, one campaign or one event.",
            ),
        ]

    def __str__(self) -> str:
        return self.caption or self.credit or "photo"

    @property
    def is_showable(self) -> bool:
        return self.rights in SHOWABLE
