"""Status and custody are looked up now and then."""

from datetime import timedelta

import pytest

from cases.models.desk.events import Role
from tests.editing.checks.faults import where
from tests.editing.conftest import NOON, Desk


@pytest.mark.parametrize(("days", "is_fault"), [(0, False), (180, False), (181, True), (None, True)])
def test_a_status_older_than_half_a_year_is_looked_up(desk: Desk, days: int | None, is_fault: bool) -> None:
    desk.case.checked_on = None if days is None else NOON.date() - timedelta(days=days)
    desk.case.save()
    assert where(desk.case, "stale_status") == ([("inmate", desk.case.pk, "checked_on")] if is_fault else [])


def test_a_campaign_has_no_status(desk: Desk) -> None:
    assert where(desk.campaign, "stale_status") == []
    assert where(desk.case, "stale_status") != []


def test_after_a_death_nothing_changes(desk: Desk) -> None:
    assert where(desk.case, "stale_status") == [("inmate", desk.case.pk, "checked_on")]
    death = desk.event("She dies", kind="death", when="2020")
    Role.objects.create(event=death, actor=desk.ada, role="subject")
    assert where(desk.case, "stale_status") == []


@pytest.mark.parametrize(
    ("words", "is_fault"),
    [
        ("He sits on death row.", True),
        ("He was sentenced that May.", True),
        ("Fue condenado a muerte.", True),
        ("A sentence of ten words.", False),
        ("", False),
    ],
)
def test_a_sentence_that_words_speak_of_is_entered(desk: Desk, words: str, is_fault: bool) -> None:
    desk.verdict.account = words
    desk.verdict.save()
    fault = [("inmate", desk.case.pk, "events")]
    assert where(desk.case, "sentence_not_entered") == (fault if is_fault else [])
    desk.event("The sentence", kind="sentence", when="1985-05", sentence="death")
    assert where(desk.case, "sentence_not_entered") == []
