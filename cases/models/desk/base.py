"""What every working row has: a public id, who made it and touched it last, its versions, a number to lock by."""

import uuid
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models.functions import Now

from cases.models.desk.history import RowHistory


class DeskQuerySet(models.QuerySet[Any]):
    """Working rows are changed one by one, through `save`, so that their history misses nothing."""

    def update(self, **kwargs: Any) -> int:
        raise TypeError("Working rows are changed through save(), so that who changed what is kept.")


class MergeableQuerySet(DeskQuerySet):
    def standing(self) -> Self:
        """Those that were not merged into another."""
        return self.filter(merged_into__isnull=True)


class SignedRow(models.Model):
    """An editor's row. `public_id` is its only name outside the desk."""

    public_id = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    created_at = models.DateTimeField("made", db_default=Now(), editable=False)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+", verbose_name="made by"
    )
    changed_at = models.DateTimeField("changed", auto_now=True, editable=False)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, editable=False, related_name="+", verbose_name="changed by"
    )

    objects = DeskQuerySet.as_manager()

    class Meta:
        abstract = True

    @property
    def key(self) -> str:
        """The public id as text, as editions carry it."""
        return str(self.public_id)


class DeskRow(SignedRow):
    """An editor's row that may change: `history` holds its versions, the newest first."""

    history = RowHistory()

    class Meta:
        abstract = True


class Versioned(models.Model):
    """The root of what an editor saves at once. Any save of it or of its inlines raises `version` by one."""

    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True

    def touch(self) -> Self:
        """Raise the version; the caller holds the row's lock and saves."""
        self.version += 1
        return self
