"""Work given to a colleague, and done."""

from datetime import date, datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import QuerySet

from cases.choices import Act, Deed
from cases.editing import journal
from cases.editing.attempts import records_of, tried
from cases.editing.policy import require
from cases.editing.refusal import Reason, Refused
from cases.models.desk.assignments import Assignment
from cases.models.desk.campaigns import Campaign
from cases.models.desk.inmates import Inmate
from cases.models.desk.proposals import Proposal
from cases.models.desk.questions import Question

Givable = Inmate | Campaign | Question | Proposal


def colleagues() -> QuerySet[Any]:
    """The accounts that work can be given to: those that sign in to the desk and whose role takes work."""
    staff = get_user_model().objects.with_perm("cases.assign").filter(is_staff=True)
    return staff.order_by("username", "pk")


@tried("Giving to a colleague")
@transaction.atomic
def give(thing: Givable, *, to: Any, due_on: date | None, note: str, by: Any, at: datetime) -> Assignment:
    """Give a case, a campaign, a question or a proposal to a colleague; oneself is one too.

    Raises PermissionDenied where `by` gives no work, and `Refused` where the colleague takes none, where the day lies
    in the past, and for a proposal with which nothing is left to do.
    """
    require(by, Deed.ASSIGN)
    reasons = (*_is_over(thing), *_takes_no_work(to), *_lies_in_the_past(due_on, at))
    if reasons:
        raise Refused(reasons)
    key = {str(thing._meta.model_name): thing}
    given = Assignment.objects.create(**key, to=to, due_on=due_on, note=note, given_by=by, given_at=at)
    _journal(given, Act.GIVEN, detail=f"{_said_of(thing)} given to {to}", by=by, at=at)
    return given


@tried("Saying that work is done")
@transaction.atomic
def finish(assignment: Assignment, *, by: Any, at: datetime) -> Assignment:
    """Mark work as done. Who says so twice says it once. Raises PermissionDenied for whom it does not concern."""
    require(by, Deed.FINISH, assignment)
    held = Assignment.objects.select_for_update().get(pk=assignment.pk)
    if held.done_at is None:
        held.finish(by=by, at=at).save()
        _journal(held, Act.DONE, detail=f"{_said_of(held.thing())} done; it was given to {held.to}", by=by, at=at)
    return held


def _is_over(thing: Givable) -> tuple[Reason, ...]:
    if not isinstance(thing, Proposal) or not thing.is_over:
        return ()
    text = f"This proposal is {thing.get_state_display()} already: there is nothing to give."
    return (Reason("assignment_of_what_is_open", text),)


def _takes_no_work(to: Any) -> tuple[Reason, ...]:
    if colleagues().filter(pk=to.pk).exists():
        return ()
    text = f"{to} takes no work: the account is barred, or its role only reads. Choose somebody else."
    return (Reason("assignment_to_colleague", text, field="to"),)


def _lies_in_the_past(due_on: date | None, at: datetime) -> tuple[Reason, ...]:
    if due_on is None or due_on >= at.date():
        return ()
    text = "The day on which it is due has passed. Choose today or a later one, or leave it empty."
    return (Reason("assignment_due_ahead", text, field="due_on"),)


def _said_of(thing: Givable) -> str:
    return f"“{thing}”" if isinstance(thing, Question) else str(thing)


def _journal(assignment: Assignment, act: Act, *, detail: str, by: Any, at: datetime) -> None:
    """The note is left out: the journal keeps what it is told."""
    for record in records_of(assignment):
        journal.record(act, record=record, by=by, at=at, detail=detail)
