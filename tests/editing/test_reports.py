"""Errors that readers report: bounded whoever sends them, answered once, and nobody’s address kept for longer."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from cases.editing.refusal import Refused
from cases.editing.reports import OF_ALL_IN_AN_HOUR, OF_ONE_IN_A_DAY, OF_ONE_IN_AN_HOUR, answer, report, sender_of
from cases.models.desk.journal import Journal
from cases.models.desk.reports import ErrorReport
from tests.editing.conftest import NOON, member
from tests.factories import ErrorReportFactory

pytestmark = pytest.mark.django_db
HOUR = timedelta(hours=1)


def row(**more: Any) -> ErrorReport:
    return ErrorReport(**{"page": "/cases/", "text": "The date is wrong.", "sender": "s", "at": NOON, **more})


def test_one_network_sends_only_so_much() -> None:
    for _ in range(OF_ONE_IN_AN_HOUR):
        report(row())
    with pytest.raises(Refused, match="Too many reports have come from where you are"):
        report(row())
    report(row(sender="another"))
    for number in range(OF_ONE_IN_A_DAY - OF_ONE_IN_AN_HOUR):
        report(row(at=NOON + HOUR * (2 + number)))
    with pytest.raises(Refused, match="Too many"):
        report(row(at=NOON + HOUR * 40))


def test_all_together_send_only_so_much() -> None:
    ErrorReportFactory.create_batch(OF_ALL_IN_AN_HOUR, at=NOON)
    with pytest.raises(Refused, match="More reports wait than can be read"):
        report(row())
    report(row(at=NOON + 2 * HOUR))


def test_a_report_says_something_of_bounded_length() -> None:
    for wrong in ({"text": ""}, {"text": "x" * 2_001}, {"source": "x" * 501}, {"contact": "x" * 201}):
        with pytest.raises(ValidationError):
            report(row(**wrong))
    assert not ErrorReport.objects.exists()


def test_a_sender_is_another_one_tomorrow() -> None:
    today = sender_of("192.0.2.1", NOON)
    assert today == sender_of("192.0.2.1", NOON + HOUR)
    assert len({today, sender_of("192.0.2.1", NOON + 24 * HOUR), sender_of("192.0.2.2", NOON)}) == 3
    assert "192" not in today


def test_an_answer_is_kept_with_who_gave_it_and_lets_the_address_go() -> None:
    carl, given = member("carl", "contributor"), ErrorReportFactory()
    answer(given, outcome="corrected", words="It was the 19th: edition 4.", by=carl, at=NOON)
    kept = ErrorReport.objects.get()
    assert (kept.outcome, kept.answer, kept.answered_by, kept.answered_at, kept.contact) == (
        "corrected",
        "It was the 19th: edition 4.",
        carl,
        NOON,
        "",
    )
    found = Journal.objects.filter(act="answered").values_list("by", "detail")
    assert list(found) == [(carl.pk, f"Report {kept.pk}: led to a correction")]
    with pytest.raises(Refused, match="Somebody has answered this"):
        answer(given, outcome="stands", words="No.", by=carl, at=NOON)


def test_only_who_may_answers() -> None:
    with pytest.raises(PermissionDenied):
        answer(ErrorReportFactory(), outcome="stands", words="No.", by=member("anna", "auditor"), at=NOON)
    assert ErrorReport.objects.waiting().count() == 1
