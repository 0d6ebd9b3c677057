"""Where sources differ, readers are told what we make of it."""

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
