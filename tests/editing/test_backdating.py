"""Rows of a demonstration are dated back; what a person saved is not."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.utils import timezone

from cases.editing.backdating import backdate
from cases.models.desk.events import Event
from tests.factories import EventFactory, StaffFactory


def entered(by: User) -> Event:
    event = EventFactory(created_by=by, changed_by=by)
    event.headline = "Another headline"
    event.save()
    return event


def days_of(event: Event) -> set[object]:
    row = Event.objects.get(pk=event.pk)
    versions = event.history.values_list("history_date", "created_at", "changed_at")
    return {row.created_at, row.changed_at, *(day for version in versions for day in version)}


def test_rows_and_their_versions_are_dated_back(db: None) -> None:
    nobody, somebody = StaffFactory(), StaffFactory(username="somebody")
    nobody.set_unusable_password()
    then = timezone.now()
    ours, theirs = entered(nobody), entered(somebody)
    day = then - timedelta(days=9)
    backdate(nobody, since=then, to=day)
    assert days_of(ours) == {day}
    assert min(days_of(theirs)) > then - timedelta(seconds=1)


def test_what_was_dated_back_before_keeps_its_day(db: None) -> None:
    nobody = StaffFactory()
    nobody.set_unusable_password()
    then = timezone.now()
    event = entered(nobody)
    backdate(nobody, since=then, to=then - timedelta(days=9))
    backdate(nobody, since=then, to=then - timedelta(days=5))
    assert days_of(event) == {then - timedelta(days=9)}


def test_a_row_that_the_database_dated_to_the_millisecond_is_not_passed_over(db: None) -> None:
    nobody = StaffFactory()
    nobody.set_unusable_password()
    event = entered(nobody)
    made = Event.objects.get(pk=event.pk).created_at.replace(microsecond=301_000)
    Event._base_manager.filter(pk=event.pk).update(created_at=made)
    backdate(nobody, since=made.replace(microsecond=301_999), to=made - timedelta(days=9))
    assert Event.objects.get(pk=event.pk).created_at == made - timedelta(days=9)


def test_the_times_of_a_person_stand(db: None) -> None:
    somebody = StaffFactory()
    somebody.set_password("a long enough pass phrase")
    with pytest.raises(ValueError, match="is an account of a person"):
        backdate(somebody, since=timezone.now(), to=timezone.now())
