"""Who says it, and whether that is somebody."""

from dataclasses import replace

import pytest

from cases.editing.checks.voices import views_have_a_speaker
from cases.editing.freeze import freeze
from cases.models.desk.actors import Actor
from cases.models.desk.events import Role
from cases.models.desk.sources import Citation
from tests.editing.checks.faults import changed, where
from tests.editing.conftest import NOON, Desk


def test_a_view_without_a_speaker_is_refused_wherever_it_comes_from(desk: Desk) -> None:
    opinion = desk.said("It was unfair.", nature="opinion", speaker=desk.ada)
    assert list(views_have_a_speaker(freeze(desk.case), NOON.date())) == []
    candidate = changed(
        desk.case,
        lambda document: {
            "questions": tuple(
                replace(question, claims=tuple(replace(claim, speaker="") for claim in question.claims))
                for question in document.questions
            )
        },
    )
    found = list(views_have_a_speaker(candidate, NOON.date()))
    assert [(finding.part, finding.field) for finding in found] == [(opinion.key, "speaker")]


@pytest.mark.parametrize(("regard", "is_fault"), [("disputed", True), ("not_assessed", True), ("accepted", False)])
@pytest.mark.parametrize(("opens", "check"), [(None, "unattributed_claim"), (1, "unattributed_opening")])
def test_a_claim_that_we_do_not_accept_is_somebodys(
    desk: Desk, regard: str, is_fault: bool, opens: int | None, check: str
) -> None:
    """Among the first sentences nobody lets it stand: there it would be ours."""
    desk.claim.regard, desk.claim.opens = regard, opens
    desk.claim.save()
    fault = [("claim", desk.claim.pk, "speaker")] if is_fault else []
    assert where(desk.case, check) == fault
    desk.claim.speaker = desk.paper
    desk.claim.save()
    assert where(desk.case, check) == []


@pytest.mark.parametrize(("name", "is_fault"), [("Media reports", True), ("Reports Weekly", False)])
def test_a_speaker_is_somebody_who_could_be_asked(desk: Desk, name: str, is_fault: bool) -> None:
    speaker = Actor.objects.create(name=name, slug="speaker", kind="body")
    Role.objects.create(event=desk.verdict, actor=speaker, role="speaker")
    desk.claim.speaker = speaker
    desk.claim.save()
    faults = [("event", desk.verdict.pk, "roles"), ("claim", desk.claim.pk, "speaker")] if is_fault else []
    assert where(desk.case, "speaker_is_nobody") == faults


@pytest.mark.parametrize(
    ("words", "language", "is_fault"),
    [
        ("unnamed sources", "en", True),
        ("according to TMZ", "en", False),
        ("fuentes", "es", True),
        ("fuentes", "en", False),
    ],
)
def test_what_rests_only_on_unnamed_sources_is_said_to(desk: Desk, words: str, language: str, is_fault: bool) -> None:
    desk.source.language = language
    desk.source.save()
    citation = desk.verdict.citations.get()
    citation.attributed_to = words
    citation.save()
    assert where(desk.case, "speaker_is_nobody") == ([("event", desk.verdict.pk, "citations")] if is_fault else [])
    Citation.objects.create(event=desk.verdict, source=desk.source, exact="the court’s own word")
    assert where(desk.case, "speaker_is_nobody") == []


def test_a_claim_that_we_dispute_says_so_already(desk: Desk) -> None:
    desk.claim.citations.update_or_create(defaults={"attributed_to": "reports"})
    assert where(desk.case, "speaker_is_nobody") == [("claim", desk.claim.pk, "citations")]
    desk.claim.regard = "disputed"
    desk.claim.save()
    assert where(desk.case, "speaker_is_nobody") == []
