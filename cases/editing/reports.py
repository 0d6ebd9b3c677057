"""Errors that readers report: kept within bounds, whoever sends them, and answered by an editor."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext_lazy

from cases.choices import Act, Deed, ReportOutcome
from cases.editing import journal
from cases.editing.attempts import tried
from cases.editing.policy import require
from cases.editing.refusal import Reason, Refused
from cases.models.desk.reports import ErrorReport

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
OF_ONE_IN_AN_HOUR, OF_ONE_IN_A_DAY = 5, 15
OF_ALL_IN_AN_HOUR, WAITING_AT_MOST = 100, 2_000
TOO_MANY = gettext_lazy("Too many reports have come from where you are. Keep what you wrote, and send it in an hour.")
FULL = gettext_lazy("More reports wait than can be read just now. Keep what you wrote, and send it tomorrow.")


def sender_of(network: str, at: datetime) -> str:
    """What stands for somebody’s network on one day: a keyed hash that is another one tomorrow."""
    return str(salted_hmac("cases.reports", f"{at:%Y-%m-%d} {network}", algorithm="sha256").hexdigest())


def report(row: ErrorReport) -> ErrorReport:
    """Keep what a reader says is wrong. Raises `Refused` where one network or all together have sent too much, and
    `ValidationError` for what is too long or says nothing."""
    row.full_clean(exclude=["outcome"])
    with transaction.atomic():
        if reasons := _too_many(row):
            raise Refused(reasons)
        row.save()
    return row


def _too_many(row: ErrorReport) -> tuple[Reason, ...]:
    own = ErrorReport.objects.filter(sender=row.sender)
    if own.filter(at__gt=row.at - HOUR).count() >= OF_ONE_IN_AN_HOUR or own.count() >= OF_ONE_IN_A_DAY:
        return (Reason("too_many", str(TOO_MANY)),)
    of_all = ErrorReport.objects.filter(at__gt=row.at - HOUR).count()
    if of_all >= OF_ALL_IN_AN_HOUR or ErrorReport.objects.waiting().count() >= WAITING_AT_MOST:
        return (Reason("full", str(FULL)),)
    return ()


@tried("Answering a report of an error")
@transaction.atomic
def answer(row: ErrorReport, *, outcome: str, words: str, by: Any, at: datetime) -> ErrorReport:
    """Say what was found and done. What the reader left to be reached by is let go.

    Raises `PermissionDenied`, and `Refused` without words, without an outcome, and for what is answered already.
    """
    require(by, Deed.CHANGE, row)
    held = ErrorReport.objects.select_for_update().get(pk=row.pk)
    if reasons := against_answering(held, outcome=outcome, words=words):
        raise Refused(reasons)
    held.outcome, held.contact = ReportOutcome(outcome), ""
    setattr(held, "answer", words)  # noqa: B010 - the field's own type is not its value's
    held.answered_by, held.answered_at = by, at
    held.save()
    detail = f"Report {held.pk}: {held.get_outcome_display()}"
    journal.record(Act.ANSWERED, by=by, at=at, detail=detail)
    return held


def against_answering(row: ErrorReport, *, outcome: str, words: str) -> tuple[Reason, ...]:
    """Why it can’t be answered like this."""
    found = []
    if row.outcome != ReportOutcome.WAITING:
        found.append(Reason("answered", "Somebody has answered this since you opened it: read what was found."))
    if outcome not in set(ReportOutcome.values) - {ReportOutcome.WAITING.value}:
        found.append(Reason("no_outcome", "Choose what became of it.", field="outcome"))
    if not words.strip():
        found.append(Reason("no_words", "Say what was found, and what was done.", field="answer"))
    return tuple(found)
