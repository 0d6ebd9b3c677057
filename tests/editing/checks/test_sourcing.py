"""What has no citation of its own says who or what something is, and judges nobody."""

import pytest

from cases.models.desk.events import Role
from tests.editing.checks.faults import reasons, where
from tests.editing.conftest import Desk


@pytest.mark.parametrize(
    ("words", "is_fault"),
    [
        ("The real killer.", True),
        ("An innocent man.", True),
        ("El verdadero asesino.", True),
        ("Judge of the trial court.", False),
        ("A lawyer at Killerby and Guiltymore.", False),
        ("", False),
    ],
)
def test_a_description_says_who_somebody_is_and_no_more(desk: Desk, words: str, is_fault: bool) -> None:
    desk.ada.description = words
    desk.ada.save()
    assert where(desk.case, "uncited_verdict") == ([("actor", desk.ada.pk, "description")] if is_fault else [])


def test_nor_does_a_capacity_or_a_caption(desk: Desk) -> None:
    Role.objects.create(event=desk.verdict, actor=desk.ada, role="witness", capacity="wrongly convicted")
    (reason,) = reasons(desk.case, "uncited_verdict")
    assert (reason.model, reason.pk, reason.field, reason.level) == ("event", desk.verdict.pk, "roles", "warning")
    assert "“wrongly”" in reason.text
