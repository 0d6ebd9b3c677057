"""Weekdays in what we say, and in what is quoted for the date of an event."""

import pytest

from tests.editing.checks.faults import where
from tests.editing.conftest import Desk


@pytest.mark.parametrize(
    ("account", "is_fault"),
    [
        ("She was there on Thursday, May 31, 2019.", True),
        ("She was there on Thursday, May 30, 2019.", False),
        ("A blog has “Thursday, May 31, 2019”, which is wrong.", False),
        ("On 31 May 2019 she wrote about the Thursday before.", False),
    ],
)
def test_our_own_weekdays_fit(desk: Desk, account: str, is_fault: bool) -> None:
    desk.verdict.account = account
    desk.verdict.save()
    assert where(desk.case, "wrong_weekday") == ([("event", desk.verdict.pk, "account")] if is_fault else [])


def test_claims_and_questions_are_read_too(desk: Desk) -> None:
    desk.claim.text = "On Monday 19 February 1985."
    desk.claim.save()
    desk.question.text = "Was it Monday 19 February 1985?"
    desk.question.save()
    assert where(desk.case, "wrong_weekday") == [
        ("question", desk.question.pk, "text"),
        ("claim", desk.claim.pk, "text"),
    ]


@pytest.mark.parametrize(
    ("quote", "when", "aspect", "is_fault"),
    [
        ("was convicted on Monday", "1985-02-19", "date", True),
        ("was convicted on Tuesday", "1985-02-19", "date", False),
        ("was convicted on Monday", "1985-02-19", "statement", False),
        ("was convicted on Monday", "1985-02", "date", False),
        ("was convicted on Monday", "1985-02-19?", "date", False),
        ("on Monday, or on Tuesday", "1985-02-19", "date", False),
        ("on Monday, February 19", "1985-02-19", "date", True),
        ("so the Monday paper of February 18", "1985-02-19", "date", False),
    ],
)
def test_a_weekday_quoted_for_the_date_is_that_dates(
    desk: Desk, quote: str, when: str, aspect: str, is_fault: bool
) -> None:
    citation = desk.verdict.citations.get()
    citation.exact, citation.aspect, desk.verdict.when = quote, aspect, when
    citation.save()
    desk.verdict.save()
    assert where(desk.case, "quoted_weekday") == ([("event", desk.verdict.pk, "when")] if is_fault else [])
