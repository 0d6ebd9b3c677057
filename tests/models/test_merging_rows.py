"""What the database refuses of pairs told apart and of mergers, each with its allowed twin."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction

from cases.models.desk.merging import Apart, Merger
from tests.factories import StaffFactory

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
ONE, OTHER, THIRD = UUID(int=1), UUID(int=2), UUID(int=3)
APART: dict[str, Any] = {"model": "actor", "one": ONE, "other": OTHER, "said_at": NOON}
MERGER: dict[str, Any] = {"model": "actor", "kept": ONE, "gone": OTHER, "at": NOON}


def refused(model: type[Apart] | type[Merger], row: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        model.objects.bulk_create([model(**row)])


def test_a_pair_is_told_apart_once_and_the_smaller_stands_first() -> None:
    refused(Apart, {**APART, "one": OTHER, "other": ONE})
    refused(Apart, {**APART, "other": ONE})
    Apart.objects.create(**APART)
    refused(Apart, APART)
    Apart.objects.create(**{**APART, "other": THIRD})


def test_nothing_is_merged_twice_unless_that_was_undone() -> None:
    first = Merger.objects.create(**MERGER)
    refused(Merger, {**MERGER, "kept": THIRD})
    first.undone_by, first.undone_at = StaffFactory(), NOON
    first.save()
    Merger.objects.create(**{**MERGER, "kept": THIRD})


def test_nothing_is_merged_into_itself() -> None:
    refused(Merger, {**MERGER, "gone": ONE})
    Merger.objects.create(**MERGER)


def test_somebody_undid_what_was_undone() -> None:
    refused(Merger, {**MERGER, "undone_at": NOON})
    refused(Merger, {**MERGER, "undone_by": StaffFactory()})
    Merger.objects.create(**MERGER, undone_at=NOON, undone_by=StaffFactory())
