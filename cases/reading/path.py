"""Where a case stands in its procedure: its stages as a small drawn path, and the same in words."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from django.utils.translation import gettext as _

from cases.choices import PETITIONS, Effect, EventKind, RoleName
from cases.reading.axis import per_cent
from cases.reading.dates import When, day_of, read
from cases.reading.lookup import Link, Lookup
from cases.reading.outcome_words import became_words, mark_words, stage_words, undone_words
from cases.values.edition import EventItem
from cases.values.outcomes import Outcome
from cases.values.periods import is_of_one_year, is_over_before
from cases.values.procedure import Stage, procedure

_IN_COLUMNS = 6  # more stages than these have no room beside one another
_SHOWN = 4  # of what became of a stage; the rest is among its steps
_RULINGS = frozenset({EventKind.APPEAL_RULING, EventKind.COURT_ORDER})
_GRANTED = frozenset({Effect.GRANTS, Effect.REVERSES})
_GIVING = frozenset(
    {
        *(EventKind.COMMUTATION, EventKind.PARDON, EventKind.REPRIEVE),
        *(EventKind.RELEASE, EventKind.EXONERATION, EventKind.ACQUITTAL, EventKind.DISMISSAL),
    }
)


@dataclass(frozen=True, slots=True)
class OutcomeShown:
    """What became of something, in words that lead to the event; `note` is what undid it since."""

    event: Link
    when: When
    note: str


@dataclass(frozen=True, slots=True)
class Step:
    event: Link
    when: When


@dataclass(frozen=True, slots=True)
class StageShown:
    """`mark` is the shape that stands for where it stands: granted, denied, partly, open or done. `last` is the last
    step, where it came after every outcome.
    """

    number: int
    x: str
    name: str
    where: str
    years: str
    mark: str
    outcomes: tuple[OutcomeShown, ...]
    last: Step | None
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Way:
    """The line between two stages; dashed where the second is open."""

    start: str
    end: str
    is_open: bool


@dataclass(frozen=True, slots=True)
class Path:
    """`words` say what is drawn; `is_long` that its stages have no room beside one another; `count` all steps."""

    words: str
    stages: tuple[StageShown, ...]
    ways: tuple[Way, ...]
    is_long: bool
    count: int


def path(lookup: Lookup) -> Path | None:
    """None of fewer than two stages: there is no way to draw."""
    document = lookup.document
    found = procedure(document.events, document.people, document.facts.subject)
    if len(found) < 2:
        return None
    stages = tuple(_shown(stage, place, len(found), lookup) for place, stage in enumerate(found))
    ways = tuple(Way(before.x, after.x, after.mark == "open") for before, after in pairwise(stages))
    words = "; ".join(_in_a_sentence(stage) for stage in stages)
    return Path(f"{words}.", stages, ways, len(stages) > _IN_COLUMNS, sum(len(stage.steps) for stage in found))


def _in_a_sentence(stage: StageShown) -> str:
    """What is drawn of a stage: not what became of it, which the list beside the drawing says."""
    name = f"{stage.name} ({stage.where})" if stage.where else stage.name
    return ", ".join(part for part in (name, stage.years, mark_words(stage.mark)) if part)


def _shown(stage: Stage, place: int, count: int, lookup: Lookup) -> StageShown:
    outcomes = _chosen(stage.outcomes)
    return StageShown(
        number=place + 1,
        x=per_cent(100 * place / count),
        name=stage_words(stage.name),
        where=stage.where or (_body(stage.steps, lookup) if stage.name == "rights_body" else ""),
        years=_years(stage.steps),
        mark=_mark(stage, outcomes),
        outcomes=tuple(_outcome(outcome, lookup) for outcome in outcomes),
        last=_last(stage, outcomes, lookup),
        steps=tuple(_step(event, lookup) for event in stage.steps),
    )


def _body(steps: Sequence[EventItem], lookup: Lookup) -> str:
    """Whom the filing before a human rights body was addressed to."""
    asked = (role.person for step in steps for role in step.roles if role.role == RoleName.ADDRESSEE)
    return next((lookup.shown(person) for person in asked), "")


def _chosen(outcomes: Sequence[Outcome]) -> list[Outcome]:
    """What is open, and the last of the rest. Where something was asked, what became of a ruling is not told apart."""
    is_asked = any(outcome.of and outcome.of.kind in PETITIONS for outcome in outcomes)
    telling = [one for one in outcomes if not (is_asked and one.of and one.of.kind in _RULINGS)]
    still_open = [one for one in telling if one.is_open][-_SHOWN:]
    decided = [one for one in telling if not one.is_open]
    kept = still_open + decided[max(len(decided) + len(still_open) - _SHOWN, 0) :]
    return [one for one in outcomes if one in kept]


def _last(stage: Stage, outcomes: Sequence[Outcome], lookup: Lookup) -> Step | None:
    """The last step, where it came for certain after all that is told of the stage."""
    last = stage.steps[-1]
    is_after = all(is_over_before(read(outcome.event.when), read(last.when)) for outcome in outcomes)
    return _step(last, lookup) if is_after else None


def _outcome(outcome: Outcome, lookup: Lookup) -> OutcomeShown:
    event = outcome.event
    return OutcomeShown(
        event=Link(became_words(outcome), lookup.event_link(event.id)),
        when=day_of(event.when),
        note=undone_words(outcome),
    )


def _step(event: EventItem, lookup: Lookup) -> Step:
    return Step(Link(event.headline, lookup.event_link(event.id)), day_of(event.when))


def _mark(stage: Stage, outcomes: Sequence[Outcome]) -> str:
    """Of what is open, or of the last outcome that is told."""
    if stage.is_open:
        return "open"
    if not outcomes or outcomes[-1].undone_by or outcomes[-1].event.kind == EventKind.RIGHTS_REPORT:
        return "done"
    last = outcomes[-1]
    if last.effect == Effect.GRANTS_IN_PART:
        return "partly"
    if last.effect == Effect.DENIES or last.event.kind == EventKind.CLEMENCY_DENIAL:
        return "denied"
    return "granted" if last.effect in _GRANTED or last.event.kind in _GIVING else "done"


def _years(steps: Sequence[EventItem]) -> str:
    """From the first year that is known to the last, and whether a step may lie outside them."""
    dates = [read(step.when) for step in steps]
    known = sorted(day.year for each in dates if is_of_one_year(each) for day in (each.earliest, each.latest) if day)
    if not known:
        return ", ".join(dict.fromkeys(day_of(step.when).words for step in steps))
    years = {"first": known[0], "last": known[-1]}
    said = str(known[0]) if known[0] == known[-1] else _("{first} to {last}").format(**years)
    return " ".join([said, *_beyond([each for each in dates if not is_of_one_year(each)], known)])


def _beyond(dates: Sequence, known: Sequence[int]) -> Iterator[str]:
    is_earlier = any(each.earliest is None or each.earliest.year < known[0] for each in dates)
    is_later = any(each.latest is None or each.latest.year > known[-1] for each in dates)
    if is_earlier and is_later:
        yield _("(or earlier, or later)")
    elif is_earlier:
        yield _("(or earlier)")
    elif is_later:
        yield _("(or later)")
