"""The pictures that editions show: their bytes, and which of them a live edition shows now."""

from typing import Self

from django.db import models

from cases.models.published.editions import Item
from cases.models.published.rows import Record


class PictureQuerySet(models.QuerySet["Picture"]):
    def live(self) -> Self:
        """Those that some live edition shows."""
        return self.filter(rows__isnull=False).distinct()


class Picture(models.Model):
    """One rendition of a photograph, byte for byte as it was approved. Emptied where the photograph was destroyed.

    `photo_id` is the public id of the photograph. That a picture lies here opens it to nobody: a page must show it.
    """

    name = models.CharField(primary_key=True, max_length=60)
    photo_id = models.UUIDField(db_index=True)
    sha256 = models.CharField(max_length=64)
    body = models.BinaryField()

    objects = PictureQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


class PictureRow(models.Model):
    """That the live edition of a record shows a picture."""

    record = models.ForeignKey(Record, models.CASCADE, related_name="pictures")
    item = models.ForeignKey(Item, models.PROTECT, related_name="+")
    picture = models.ForeignKey(Picture, models.PROTECT, related_name="rows")

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "picture"], name="picture_row_once")]

    def __str__(self) -> str:
        return str(self.picture)
