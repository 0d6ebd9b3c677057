"""Ages against births, and years in custody against the events of custody."""

import pytest

from cases.models.desk.events import Event, Role
from tests.editing.checks.faults import where
from tests.editing.conftest import Desk


def born(desk: Desk, when: str) -> Event:
    event = desk.event("Ada Example is born", kind="birth", when=when)
    Role.objects.create(event=event, actor=desk.ada, role="subject")
    return event


@pytest.mark.parametrize(
    ("birth", "account", "is_fault"),
    [
        ("1958-01-08", "Ada Example, 27, heard it in court.", False),
        ("1958-01-08", "Ada Example, 26, heard it in court.", True),
        ("1958", "Ada Example, 26, heard it in court.", False),
        ("1958~", "Ada Example, 28, heard it in court.", False),
        ("1958-01-08", "A child aged 9 was killed; Ada Example denied it.", False),
        ("1958-01-08", "A paper wrote “Ada Example, 26, heard it”.", False),
    ],
)
def test_an_age_beside_a_name_fits_the_birth(desk: Desk, birth: str, account: str, is_fault: bool) -> None:
    born(desk, birth)
    desk.verdict.account = account
    desk.verdict.save()
    assert where(desk.case, "wrong_age") == ([("event", desk.verdict.pk, "account")] if is_fault else [])


@pytest.mark.parametrize(("age", "is_fault"), [(27, False), (61, False), (36, True)])
def test_a_quoted_age_fits_the_event_or_the_day_of_the_source(desk: Desk, age: int, is_fault: bool) -> None:
    born(desk, "1958-01-08")
    desk.source.published = "2019-06-01"
    desk.source.save()
    citation = desk.verdict.citations.get()
    citation.exact = f"{age}-year-old Ada Example"
    citation.save()
    assert where(desk.case, "wrong_age") == ([("event", desk.verdict.pk, "citations")] if is_fault else [])


def held(desk: Desk, when: str = "1983-07-30/..") -> Event:
    event = desk.event("Held", kind="custody", when=when)
    Role.objects.create(event=event, actor=desk.ada, role="subject")
    return event


def figure(desk: Desk, number: int, text: str, **more: object) -> list[tuple[str, int | None, str]]:
    """What is found in a figure for 30 May 2019, and where it is to be mended."""
    claim = desk.said(text, nature="figure", number=number, as_of="2019-05-30", speaker=desk.ada, **more)
    found = where(desk.case, "wrong_span")
    assert found in ([], [("claim", claim.pk, "number")])
    return found


@pytest.mark.parametrize(
    ("number", "text", "regard", "is_fault"),
    [
        (35, "She had been behind bars for 35 years.", "accepted", False),
        (36, "She had been behind bars for 36 years.", "accepted", False),
        (37, "She had been behind bars for 37 years.", "accepted", True),
        (33, "She had spent 33 years in prison.", "not_assessed", True),
        (33, "She had spent 33 years in prison.", "disputed", False),
        (20, "She had spent more than 20 years in prison.", "accepted", False),
        (40, "She had spent almost 40 years in prison.", "accepted", False),
        (30, "She had spent 30 years on death row in prison.", "accepted", False),
        (90, "The campaign says that 90 people were freed.", "accepted", False),
    ],
)
def test_a_figure_of_years_in_custody_computes(desk: Desk, number: int, text: str, regard: str, is_fault: bool) -> None:
    held(desk)
    assert bool(figure(desk, number, text, regard=regard)) == is_fault


def test_a_figure_under_a_question_about_custody_is_one_of_custody(desk: Desk) -> None:
    event = held(desk)
    assert figure(desk, 50, "Fifty years.") == []
    desk.question.event = event
    desk.question.save()
    assert len(where(desk.case, "wrong_span")) == 1


@pytest.mark.parametrize(
    ("account", "is_fault"),
    [
        ("She was let out after 20 years in prison.", True),
        ("She was let out after 36 years in prison.", False),
        ("He was sentenced to 20 years in prison.", False),
        ("A paper wrote that it was “after 20 years in prison”.", False),
    ],
)
def test_an_event_that_counts_years_in_custody_computes(desk: Desk, account: str, is_fault: bool) -> None:
    held(desk)
    visit = desk.event("A visit", kind="visit", when="2019-05-30", account=account)
    assert where(desk.case, "wrong_span") == ([("event", visit.pk, "account")] if is_fault else [])


def test_without_a_known_custody_nothing_is_computed(desk: Desk) -> None:
    assert figure(desk, 99, "She had been behind bars for 99 years.") == []
    held(desk)
    assert len(where(desk.case, "wrong_span")) == 1
