"""Photographs, with what must be known before one is shown, and the files of those that were uploaded."""

from typing import Any, Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q

from cases.choices import SHOWABLE, Rights
from cases.models.desk.base import DeskRow, Versioned
from cases.models.fields import EdtfField, LineField, LinkField


class Photo(Versioned, DeskRow):
    """A photograph of one case, campaign or event; names follow IPTC: creator, credit line, rights, alt text.

    `picture` is the random name under which its files are kept; empty where nothing was uploaded.
    """

    inmate = models.ForeignKey(
        "cases.Inmate", models.CASCADE, null=True, blank=True, related_name="photos", verbose_name="case"
    )
    campaign = models.ForeignKey("cases.Campaign", models.CASCADE, null=True, blank=True, related_name="photos")
    event = models.ForeignKey("cases.Event", models.CASCADE, null=True, blank=True, related_name="photos")
    source = models.ForeignKey("cases.Source", models.PROTECT, null=True, blank=True, related_name="photos")
    url = LinkField("where it can be seen", blank=True)
    actors = models.ManyToManyField(
        "cases.Actor",
        blank=True,
        related_name="photos",
        verbose_name="who is shown",
        help_text="Everybody who can be recognised: the picture is hidden when one of them has to be protected.",
    )
    alt = LineField("alternative text", blank=True, max_length=250, help_text="What can be seen, for who can’t see it.")
    caption = LineField(blank=True, max_length=500)
    credit = LineField(blank=True, help_text="Word for word as the owner gives it.")
    creator = LineField(blank=True)
    agency = LineField(blank=True)
    rights = models.CharField(max_length=20, choices=Rights, default=Rights.UNKNOWN)
    rights_note = LineField(blank=True, max_length=500)
    taken = EdtfField(blank=True)
    picture = LineField(blank=True, max_length=32)

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


class PhotoFileQuerySet(models.QuerySet["PhotoFile"]):
    def of(self, picture: str) -> Self:
        """The renditions of a picture, the narrowest first; none for the empty name."""
        return self.filter(picture=picture).exclude(picture="").order_by("width")


class PhotoFile(models.Model):
    """One rendition of an uploaded picture, as it was encoded here. Never changed; destroyed with its photo.

    It hangs on its photo by the public id: a draft that was approved still shows a photo that the desk has deleted.
    """

    name = models.CharField(primary_key=True, max_length=60, editable=False)
    picture = models.CharField(max_length=32, editable=False, db_index=True)
    photo_key = models.UUIDField(editable=False, db_index=True)
    width = models.PositiveIntegerField(editable=False)
    height = models.PositiveIntegerField(editable=False)
    sha256 = models.CharField("SHA-256", max_length=64, editable=False)
    body = models.BinaryField()

    objects = PhotoFileQuerySet.as_manager()

    class Meta:
        default_permissions = ()
        verbose_name = "file of a photo"
        verbose_name_plural = "files of photos"

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise ValidationError("The file of a photo is never changed; upload another picture.")
        super().save(*args, **kwargs)
