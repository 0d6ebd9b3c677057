"""Acts that were tried and refused: each leaves its row in the journal, after all that it did has been rolled back."""

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from django.core.exceptions import PermissionDenied

from cases.choices import Act
from cases.editing import journal
from cases.editing.gathering import Tracked
from cases.editing.refusal import Refused
from cases.models.desk.actors import Actor
from cases.models.desk.assignments import Assignment
from cases.models.desk.campaigns import Campaign
from cases.models.desk.inmates import Inmate
from cases.models.desk.previews import PreviewLink
from cases.models.desk.proposals import Candidate, Proposal
from cases.models.desk.questions import Question
from cases.models.desk.redaction import Lowering
from cases.models.desk.review import Acceptance, Finding

NO_RIGHT = "no right to it"

_P = ParamSpec("_P")
_R = TypeVar("_R")


@dataclass(frozen=True, slots=True)
class _Noted:
    refusal: Exception
    records: tuple[Tracked, ...]
    by: Any
    at: datetime
    detail: str


_noted: ContextVar[list[_Noted] | None] = ContextVar("refusals", default=None)


@contextmanager
def refusals_kept() -> Iterator[None]:
    """Write down what is refused in here, once this is over: whatever is rolled back inside, its rows are not.

    Stands outside every transaction of a request. Where it stands in another one, that one writes. An act that is
    called alone writes when it ends, so within a transaction of its caller's if there is one.
    """
    if _noted.get() is not None:
        yield
        return
    found: list[_Noted] = []
    token = _noted.set(found)
    try:
        yield
    finally:
        _noted.reset(token)
        for one in found:
            for record in one.records or (None,):
                journal.record(Act.REFUSED, record=record, by=one.by, at=one.at, detail=one.detail)


def tried(what: str) -> Callable[[Callable[_P, _R]], Callable[_P, _R]]:
    """For an act done to its first argument, `by` somebody and `at` a time: each refusal of it is kept.

    `what` names the act, as in “Sending to review”. Stands outside the act's own transaction.
    """

    def of_act(act: Callable[_P, _R]) -> Callable[_P, _R]:
        @wraps(act)
        def trying(*args: _P.args, **kwargs: _P.kwargs) -> _R:
            with refusals_kept():
                try:
                    return act(*args, **kwargs)
                except (Refused, PermissionDenied) as refusal:
                    thing, at = args[0] if args else None, kwargs["at"]
                    note_refusal(what, thing, refusal, by=kwargs.get("by"), at=at)  # type: ignore[arg-type]
                    raise

        return trying

    return of_act


def note_refusal(what: str, thing: Any, refusal: Exception, *, by: Any, at: datetime) -> None:
    """Keep it, once however far it rises; of somebody who is not signed in, nothing.

    The row names the act and the checks that spoke against it. It never holds their words: those may quote a name that
    is not printed, or what is to be destroyed.
    """
    found = _noted.get()
    if found is None or (by is not None and by.pk is None) or any(one.refusal is refusal for one in found):
        return
    found.append(_Noted(refusal, records_of(thing), by, at, f"{what}{_which(thing)}: {_why(refusal)}"))


def _why(refusal: Exception) -> str:
    """The checks' ids, each with how often it spoke if more than once."""
    if not isinstance(refusal, Refused):
        return NO_RIGHT
    counts = Counter(reason.check for reason in refusal.reasons)
    return ", ".join(f"{check} ({count})" if count > 1 else check for check, count in counts.items())


def _which(thing: Any) -> str:
    """The row that it was done to where that is no record, by number: the journal outlives names."""
    if isinstance(thing, Lowering):
        return f" of person {thing.actor_id}"
    if isinstance(thing, Actor):
        return f" of person {thing.pk}"
    return ""


def records_of(thing: Any) -> tuple[Tracked, ...]:
    """The cases and campaigns that something is done to by an act on this: each has a row of the act in the journal."""
    if isinstance(thing, list | tuple):
        return tuple(dict.fromkeys(record for one in thing for record in records_of(one)))
    if isinstance(thing, Inmate | Campaign):
        return (thing,)
    if isinstance(thing, Proposal):
        return records_of(list(thing.candidates.select_related("inmate__actor", "campaign").order_by("pk")))
    if isinstance(thing, Finding | PreviewLink):
        return records_of(thing.candidate)
    if isinstance(thing, Candidate | Question):
        return records_of(thing.inmate or thing.campaign)
    if isinstance(thing, Assignment):
        return records_of(thing.thing())
    if isinstance(thing, Acceptance):
        wanted = {"public_id": thing.record_id}
        return records_of(Inmate.objects.filter(**wanted).first() or Campaign.objects.filter(**wanted).first())
    return ()
