"""The stages through which a case went, from the events that answer one another. Pure.

Only events that stand and concern the person count. A stage comes from kinds, from what answers what and, for courts,
from the jurisdiction that is recorded: none is guessed from a name.

- Trial: charge to sentence, and what was asked in court for certain before the first verdict.
- Review: rulings on appeal and stays, by jurisdiction; filings, orders and hearings that answer or are answered, and
  filings that ask for something.
- A human rights body: its report, and the filing that the report answers.
- Clemency, with the orders and reports that answer it.
- Execution: warrants, days that were set, moratoria where there is a sentence of death. Release, exoneration, death.

Once a verdict or a sentence was reversed, and that stands, what follows in court is a further round with stages of its
own. Within a round stages stand in the order of the procedure, so they may overlap in time.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cases.values.dates import parse
from cases.values.edition import EventItem, PersonItem
from cases.values.outcomes import Outcome, outcomes
from cases.values.proceedings import IN_COURT, JUDGMENTS, RULINGS, Proceedings
from cases.values.progress import may_precede

_CLEMENCY = frozenset(
    {
        *("clemency_petition", "clemency_step", "recommendation", "clemency_denial"),
        *("reprieve", "commutation", "pardon"),
    }
)
_TRIAL = frozenset(
    {"charge", "plea", "trial", "verdict", "acquittal", "mistrial", "dismissal", "jury_recommendation", "sentence"}
)
_EXECUTION = frozenset({"warrant", "execution_date", "execution"})
_OFFICIAL = frozenset({"executive_order", "report"})
_OF_KINDS = {
    **dict.fromkeys(_TRIAL, "trial"),
    **dict.fromkeys(RULINGS, "review"),
    **dict.fromkeys(_CLEMENCY, "clemency"),
    **dict.fromkeys(_EXECUTION, "execution"),
    "rights_report": "rights_body",
    "release": "release",
    "exoneration": "exoneration",
    "death": "death",
}
_IN_ROUNDS = frozenset({"trial", "review"})
_ENDS = frozenset({"release", "exoneration", "death"})
_ORDER = ("trial", "review", "rights_body", "clemency", "execution")  # and after these what ended it

Key = tuple[int, str, str]


@dataclass(frozen=True, slots=True)
class Stage:
    """`name` is trial, review, rights_body, clemency, execution, release, exoneration or death; `where` a jurisdiction,
    if one is recorded. Steps and outcomes stand in the order of the timeline.
    """

    name: str
    where: str
    steps: tuple[EventItem, ...]
    outcomes: tuple[Outcome, ...]

    @property
    def is_open(self) -> bool:
        """Whether something was asked in it on which no decision is recorded."""
        return any(outcome.is_open for outcome in self.outcomes)


def procedure(events: Sequence[EventItem], people: Iterable[PersonItem], subject: str) -> tuple[Stage, ...]:
    """The stages of this person's case, the first one first. `events` stand in the order of the timeline."""
    case = Proceedings(events, people, subject)
    groups: dict[Key, list[EventItem]] = {}
    for event in case.events:
        name = _stage_of(event, case)
        if name:
            number = case.reversals_before(event) if name in _IN_ROUNDS else 0
            where = case.jurisdiction_of(event) if name == "review" else ""
            groups.setdefault((number, name, where), []).append(event)
    return tuple(_stage(case, key, groups[key]) for key in _in_order(groups))


def stands_in(stages: Iterable[Stage], events: Sequence[EventItem]) -> Stage | None:
    """The stage in which the case stands: the newest with something open, unless the person came free or died since;
    where nothing is open, the one of the last step. None where there is no stage."""
    place = {event.id: number for number, event in enumerate(events)}
    newest = sorted(stages, key=lambda stage: place[stage.steps[-1].id])
    if not newest or newest[-1].name in _ENDS:
        return newest[-1] if newest else None
    return next((stage for stage in reversed(newest) if stage.is_open), newest[-1])


def _in_order(groups: dict[Key, list[EventItem]]) -> list[Key]:
    """Round by round what was in court, then the rest; of one sort, what began first."""
    begun = {key: place for place, key in enumerate(groups)}
    names = {name: place for place, name in enumerate(_ORDER)}
    return sorted(
        groups,
        key=lambda key: (key[1] not in _IN_ROUNDS, key[0], names.get(key[1], len(names)), begun[key]),
    )


def _stage(case: Proceedings, key: Key, steps: list[EventItem]) -> Stage:
    place = {event.id: number for number, event in enumerate(case.events)}
    became = sorted(outcomes(case, steps), key=lambda outcome: place[outcome.event.id])
    return Stage(key[1], key[2] or _tried_in(key[1], steps), tuple(steps), tuple(became))


def _tried_in(name: str, steps: Iterable[EventItem]) -> str:
    """Where somebody was tried: in the one jurisdiction that verdicts and sentences give."""
    found = {step.jurisdiction for step in steps if step.kind in JUDGMENTS and step.jurisdiction}
    return found.pop() if name == "trial" and len(found) == 1 else ""


def _stage_of(event: EventItem, case: Proceedings) -> str:
    """Empty where it belongs to none."""
    if event.kind in _OF_KINDS:
        return _OF_KINDS[event.kind]
    if event.kind in IN_COURT:
        return _of_court(event, case)
    if event.kind in _OFFICIAL:
        return "clemency" if _leads_to_clemency(event, case) else ""
    return "execution" if event.kind == "moratorium" and _is_capital(case) else ""


def _of_court(event: EventItem, case: Proceedings) -> str:
    """Of an order, a hearing or a filing that is part of no chain and asks for nothing, none."""
    linked = case.linked(event)
    if any(other.kind == "rights_report" for other in linked):
        return "rights_body"
    if not linked and not (event.kind == "filing" and event.relief):
        return ""
    verdict = next((other for other in case.events if other.kind == "verdict"), None)
    is_before = verdict is not None and not may_precede(parse(verdict.when), parse(event.when))
    return "trial" if is_before else "review"


def _leads_to_clemency(event: EventItem, case: Proceedings) -> bool:
    """Whether what it answers, and what that answers, comes to a step in a clemency case."""
    ahead, seen = [event], {event.id}
    while ahead:
        for other in case.earlier(ahead.pop()):
            if other.kind in _CLEMENCY:
                return True
            if other.kind in _OFFICIAL and other.id not in seen:
                seen.add(other.id)
                ahead.append(other)
    return False


def _is_capital(case: Proceedings) -> bool:
    return any(event.sentence == "death" or event.kind in _EXECUTION for event in case.events)
