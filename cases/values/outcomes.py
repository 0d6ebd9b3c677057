"""What became of what was asked, tried and set in a stage of a procedure. Pure.

A decision that was itself undone decides nothing. Where none is recorded that is said: it is not known whether there is
none.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cases.values.dates import parse
from cases.values.edition import EventItem
from cases.values.proceedings import IN_COURT, REQUESTS, RULINGS, Proceedings
from cases.values.progress import may_precede

# The last of a trial, where dates do not tell: what comes later in the order of a case.
_TRIED = ("charge", "mistrial", "verdict", "dismissal", "acquittal", "sentence")
_ACTS = frozenset(
    {
        *("clemency_denial", "reprieve", "commutation", "pardon", "rights_report"),
        *("execution", "moratorium", "release", "exoneration", "death"),
    }
)
_ON_A_REQUEST = frozenset({"grants", "grants_in_part", "denies", "ends", "carries_out"})
_BY_A_RULING = ("reverses", "grants", "grants_in_part", "denies", "affirms", "stops")  # the first of these is told


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of something: `effect` is an `Effect`, or empty where the kind of `event` says it or, of a request in
    `of`, where no decision is recorded. `undone_by` reversed, ended or stopped it since."""

    event: EventItem
    of: EventItem | None = None
    effect: str = ""
    undone_by: EventItem | None = None

    @property
    def is_open(self) -> bool:
        return self.event is self.of


def outcomes(case: Proceedings, steps: Sequence[EventItem]) -> Iterator[Outcome]:
    """Of one stage with these steps, in no order."""
    tried = [event for event in steps if event.kind in _TRIED and event.outcome == "occurred"]
    if tried:
        yield _of_trial(case, tried)
    asked = [outcome for event in steps if event.kind in REQUESTS for outcome in _of_request(case, event)]
    decided = {outcome.event.id for outcome in asked}
    acts = [outcome for event in steps if event.id not in decided for outcome in _of_act(case, event)]
    yield from [*asked, *acts]
    yield from _recommended(case, steps, [*asked, *acts])
    yield from _set(case, steps)


def _of_trial(case: Proceedings, tried: list[EventItem]) -> Outcome:
    """The last of these or, where dates do not tell, the one that comes later in the order of a case."""
    last = [one for one in tried if all(may_precede(parse(other.when), parse(one.when)) for other in tried)]
    event = max(last or tried, key=lambda one: _TRIED.index(one.kind))
    return Outcome(event, undone_by=case.undone_by(event, frozenset({"reverses", "ends"})))


def _of_request(case: Proceedings, request: EventItem) -> Iterator[Outcome]:
    """The last decision that stands on it; the request itself where none is recorded. Nothing where a pardon, a release
    or a death left it without object.
    """
    answers = case.answered.get(request.id, ())
    decisions = [(effect, later) for effect, later in answers if effect in _ON_A_REQUEST and case.holds(later)]
    if decisions:
        effect, last = decisions[-1]
        yield Outcome(last, request, effect)
    elif request.id in case.open and (request.relief or request.kind == "clemency_petition" or answers):
        yield Outcome(request, request)


def _of_act(case: Proceedings, event: EventItem) -> Iterator[Outcome]:
    if not case.holds(event):
        return
    if event.kind in _ACTS:
        yield Outcome(event)
    elif event.kind in RULINGS | IN_COURT:
        acts = {answer.effect: answer.event for answer in event.answers}
        effect = next((each for each in _BY_A_RULING if each in acts), "")
        if effect:
            yield Outcome(event, case.by_id.get(acts[effect]), effect)


def _recommended(case: Proceedings, steps: Sequence[EventItem], decided: list[Outcome]) -> Iterator[Outcome]:
    """The last recommendation of a board, as long as no decision may have followed it."""
    boards = [event for event in steps if event.kind == "recommendation" and case.holds(event)]
    acts = [parse(outcome.event.when) for outcome in decided if not outcome.is_open]
    if boards and not any(may_precede(parse(boards[-1].when), act) for act in acts):
        yield Outcome(boards[-1])


def _set(case: Proceedings, steps: Sequence[EventItem]) -> Iterator[Outcome]:
    """What came of the last day set for an execution; where none is recorded, the last warrant."""
    if any(event.kind == "execution" and case.holds(event) for event in steps):
        return
    for kind in ("execution_date", "warrant"):
        found = [event for event in steps if event.kind == kind]
        if found:
            yield Outcome(found[-1], undone_by=case.undone_by(found[-1], frozenset({"stops", "ends", "reverses"})))
            return
