"""What a campaign tells readers is a campaign's, and its own word."""

from dataclasses import replace

import pytest
from django.core.exceptions import ValidationError

from cases.editing.checks.campaigns import only_a_campaign_tells_readers_what_to_do
from cases.models.desk.events import Role
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Citation
from tests.editing.checks.faults import changed, where
from tests.editing.conftest import NOON, Desk


def told(desk: Desk, **more: object) -> Claim:
    """A way to act, said in the campaign."""
    question = Question.objects.create(campaign=desk.campaign, text="How can one help?")
    claim = Claim.objects.create(question=question, text="Write.", regard="accepted", tells="act", **more)
    Citation.objects.create(claim=claim, source=desk.source, exact="write to him")
    return claim


@pytest.mark.parametrize(("role", "is_fault"), [("leader", False), ("addressee", True), ("advocate", True)])
@pytest.mark.parametrize("tells", ["asks", "act"])
def test_who_leads_the_campaign_says_it(desk: Desk, role: str, is_fault: bool, tells: str) -> None:
    Role.objects.create(campaign=desk.campaign, actor=desk.paper, role=role)
    claim = told(desk, speaker=desk.paper)
    claim.tells = tells
    claim.save()
    assert where(desk.campaign, "told_for_the_campaign") == ([("claim", claim.pk, "speaker")] if is_fault else [])


@pytest.mark.parametrize(("tells", "is_fault"), [("act", True), ("", False)])
def test_a_way_that_nobody_says_is_not_the_campaigns(desk: Desk, tells: str, is_fault: bool) -> None:
    Role.objects.create(campaign=desk.campaign, actor=desk.paper, role="leader")
    claim = told(desk)
    claim.tells = tells
    claim.save()
    assert where(desk.campaign, "told_for_the_campaign") == ([("claim", claim.pk, "speaker")] if is_fault else [])


def test_a_case_tells_nobody_what_to_do(desk: Desk) -> None:
    told(desk)
    assert where(desk.campaign, "told_in_a_case") == []
    candidate = changed(
        desk.case,
        lambda document: {
            "questions": tuple(
                replace(question, claims=tuple(replace(claim, tells="act") for claim in question.claims))
                for question in document.questions
            )
        },
    )
    found = list(only_a_campaign_tells_readers_what_to_do(candidate, NOON.date()))
    assert [(finding.part, finding.field) for finding in found] == [(desk.claim.key, "tells")]


def test_the_form_refuses_it_in_a_case(desk: Desk) -> None:
    told(desk).full_clean()
    desk.claim.tells = "asks"
    with pytest.raises(ValidationError) as refused:
        desk.claim.full_clean()
    assert list(refused.value.message_dict) == ["tells"]


def test_a_question_that_goes_to_a_case_is_found_by_the_check(desk: Desk) -> None:
    claim = told(desk)
    question = claim.question
    question.campaign, question.inmate = None, desk.case
    question.save()
    assert where(desk.case, "told_in_a_case") == [("claim", claim.pk, "tells")]
