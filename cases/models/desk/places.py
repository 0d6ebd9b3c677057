"""Prisons, courts, towns, homes and jurisdictions; one lies within another."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from cases.choices import JURISDICTIONS, PlaceKind
from cases.models.desk.base import DeskRow, MergeableQuerySet, Versioned
from cases.models.fields import LineField, MergedField, NearKeyField, ProseField
from cases.values.near import key_of, place_block

MAX_DEPTH = 6  # a cell block within a prison, town, county, state and country


class PlaceQuerySet(MergeableQuerySet):
    def jurisdictions(self) -> "PlaceQuerySet":
        return self.filter(kind__in=JURISDICTIONS)

    def with_lineage(self) -> "PlaceQuerySet":
        """With the places that each lies within, so that `full_name` asks nothing."""
        return self.select_related("__".join(["within"] * (MAX_DEPTH - 1)))


class Place(Versioned, DeskRow):
    name = LineField(help_text="The name as it is today; earlier ones go below, with their dates.")
    kind = models.CharField(max_length=10, choices=PlaceKind)
    within = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="parts", help_text="Town, county, state or country."
    )
    note = ProseField("note for the desk", blank=True, help_text="Never published.")
    near_key = NearKeyField()
    merged_into = MergedField()

    objects = PlaceQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="place_not_within_itself",
                condition=Q(within__isnull=True) | ~Q(within=F("id")),
                violation_error_message="A place can’t lie within itself.",
            ),
            models.UniqueConstraint(
                fields=["name", "kind", "within"],
                condition=Q(merged_into__isnull=True),
                name="place_once",
                violation_error_message="This place is there already.",
            ),
            models.UniqueConstraint(
                fields=["name", "kind"],
                condition=Q(within__isnull=True, merged_into__isnull=True),
                name="place_once_at_the_top",
                violation_error_message="This place is there already.",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.derive()
        super().save(*args, **kwargs)

    def derive(self) -> None:
        self.near_key = self.key_near()

    def key_near(self) -> str:
        """What its name has in common with those that may mean the same."""
        return key_of(place_block(self.name))

    def clean(self) -> None:
        above, depth = self.within, 1
        while above is not None:
            depth += 1
            if self.pk and above.pk == self.pk:
                raise ValidationError({"within": "This would make the place lie within itself."})
            if depth > MAX_DEPTH:
                raise ValidationError({"within": f"Places lie within each other at most {MAX_DEPTH} deep."})
            above = above.within

    def lineage(self) -> list["Place"]:
        """This place and those around it, from the inside out; asks nothing after `with_lineage`."""
        found: list[Place] = [self]
        while found[-1].within_id and len(found) < MAX_DEPTH:
            above = found[-1].within
            if above is None:
                break
            found.append(above)
        return found
