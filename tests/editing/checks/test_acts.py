"""A commutation is no pardon."""

import pytest

from cases.models.desk.actors import Actor
from cases.models.desk.events import Role
from tests.editing.checks.faults import where
from tests.editing.conftest import Desk


@pytest.mark.parametrize(
    ("account", "is_fault"),
    [
        ("The governor pardoned her.", True),
        ("The governor commuted the sentence.", False),
        ("This was a commutation and not a pardon.", False),
        ("The Pardon and Parole Board had recommended it.", False),
        ("A headline has “Governor pardons her”.", False),
    ],
)
def test_a_commutation_is_not_called_a_pardon(desk: Desk, account: str, is_fault: bool) -> None:
    act = desk.event("The governor acts", kind="commutation", account=account)
    board = Actor.objects.create(name="Pardon and Parole Board", slug="board", kind="body")
    Role.objects.create(event=act, actor=board, role="official")
    assert where(desk.case, "commutation_as_pardon") == ([("event", act.pk, "account")] if is_fault else [])


def test_a_claim_about_a_commutation_that_we_accept_calls_it_so(desk: Desk) -> None:
    desk.question.event = desk.event("The governor commutes the sentence", kind="commutation")
    desk.question.save()
    claim = desk.said("The governor pardoned her.", regard="accepted")
    assert where(desk.case, "commutation_as_pardon") == [("claim", claim.pk, "text")]
    claim.regard = "rejected"
    claim.save()
    assert where(desk.case, "commutation_as_pardon") == []


def test_a_pardon_is_not_told_as_a_commutation(desk: Desk) -> None:
    act = desk.event(
        "The governor acts", kind="pardon", when="2021", account="The sentence became life without parole."
    )
    assert where(desk.case, "pardon_as_commutation") == [("event", act.pk, "account")]
    desk.event("The sentence is commuted", kind="commutation", when="2018")
    assert where(desk.case, "pardon_as_commutation") == []
    act.headline = "The governor commutes the sentence"
    act.save()
    assert where(desk.case, "pardon_as_commutation") == [("event", act.pk, "headline")]
