"""Where sources differ, readers are told what we make of it."""

from cases.models.desk.questions import Claim
from cases.models.desk.sources import Citation, Source
from tests.editing.checks.faults import where
from tests.editing.conftest import Desk


def test_a_question_on_which_sources_differ_is_read_or_said_to_have_no_reading(desk: Desk) -> None:
    desk.said("In 1983.", value="1983")
    assert where(desk.case, "open_question") == [("question", desk.question.pk, "reading")]
    desk.question.reading, desk.question.reason = "1985", "The court’s own record says so."
    desk.question.save()
    assert where(desk.case, "open_question") == []
    desk.question.reading, desk.question.no_reading = "", True
    desk.question.save()
    assert where(desk.case, "open_question") == []


def test_one_answer_needs_no_reading(desk: Desk) -> None:
    other = desk.said("It was in 1985.", value="1985")
    assert where(desk.case, "open_question") == []
    other.value = "1984"
    other.save()
    assert where(desk.case, "open_question") == [("question", desk.question.pk, "reading")]


def test_what_says_otherwise_stands_in_a_question(desk: Desk) -> None:
    other = Source.objects.create(title="Another paper", kind="secondary", url="https://other.example.org/a")
    citation = Citation.objects.create(event=desk.verdict, source=other, exact="in 1983", bearing="contradicts")
    assert where(desk.case, "untold_difference") == [("event", desk.verdict.pk, "citations")]
    claim = Claim.objects.create(question=desk.question, text="In 1983.", value="1983")
    told = Citation.objects.create(claim=claim, source=desk.source, exact="in 1983")
    assert where(desk.case, "untold_difference") == [("event", desk.verdict.pk, "citations")]
    told.source = other
    told.save()
    assert where(desk.case, "untold_difference") == []
    told.exact = "back in 1983"
    told.save()
    assert where(desk.case, "untold_difference") == [("event", desk.verdict.pk, "citations")]
    desk.question.event = desk.verdict
    desk.question.save()
    assert where(desk.case, "untold_difference") == []
    told.delete()
    citation.bearing = "supports"
    citation.save()
    assert where(desk.case, "untold_difference") == []


def test_a_campaign_leaves_the_questions_of_its_cases_to_them(desk: Desk) -> None:
    other = Source.objects.create(title="Another paper", kind="secondary", url="https://other.example.org/a")
    desk.verdict.campaigns.add(desk.campaign)
    Citation.objects.create(event=desk.verdict, source=other, exact="in 1983", bearing="contradicts")
    assert where(desk.campaign, "untold_difference") == [("event", desk.verdict.pk, "citations")]
    claim = Claim.objects.create(question=desk.question, text="In 1983.", value="1983")
    Citation.objects.create(claim=claim, source=other, exact="it was in 1983")
    assert where(desk.campaign, "untold_difference") == []
    desk.question.not_ready = True
    desk.question.save()
    assert where(desk.campaign, "untold_difference") == [("event", desk.verdict.pk, "citations")]
