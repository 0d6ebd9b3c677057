"""Where a case stands: the one status that its judgments, and what came after them, leave. Pure.

What was undone counts for nothing, nor does a sentence whose verdicts were all undone. Of what is left the heaviest
judgment decides, not the newest: a charge or a verdict in another matter takes nothing from a sentence that stands.
A release, a pardon or an exoneration spends every judgment before it. A commutation spends the sentences, and a
verdict, an acquittal or a dismissal the charges: those that it answers, or all before it if it answers none. Only where
no judgment is left does the newest of these turns decide.

Dates that overlap are read in the order of a case: charge, verdict, sentence, then what changes them.

- Execution and death are final: whoever is pardoned or exonerated after it stays “executed” or “died”.
- A guilty plea convicts nobody: a verdict or a sentence does.
- Somebody released and then held or arrested again is not “released”, and no event says on what ground they are held:
  the status is not known until a charge, a judgment or another release says more.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from cases.values.dates import EdtfDate, parse
from cases.values.edition import EventItem
from cases.values.progress import concerning, may_precede, undone

# The lightest first; within one weight, those that come first where their dates overlap first.
_WEIGHTS = (
    ("vacated", "released"),
    ("charges_dropped", "acquitted", "pardoned", "exonerated"),
    ("accused",),
    ("convicted",),
    ("serving", "commuted"),
    ("death_sentence",),
)
_WEIGHT = {status: weight for weight, group in enumerate(_WEIGHTS) for status in group}
_RANK = {status: rank for group in _WEIGHTS for rank, status in enumerate(group)}
_FINAL = {"execution": "executed", "death": "died"}
_DIRECT = {
    "charge": "accused",
    "mistrial": "accused",
    "verdict": "convicted",
    "acquittal": "acquitted",
    "dismissal": "charges_dropped",
    "commutation": "commuted",
    "pardon": "pardoned",
    "exoneration": "exonerated",
    "release": "released",
}
# What the other kinds of event leave, by what they do to an earlier one and by its kind; the first that fits.
_ANSWERING = {
    ("reverses", "verdict"): "vacated",
    ("reverses", "sentence"): "convicted",
    ("reverses", "charge"): "charges_dropped",
    ("ends", "charge"): "charges_dropped",
}
_FREEING = frozenset({"released", "pardoned", "exonerated"})
_SENTENCES = frozenset({"serving", "death_sentence"})
_CLEARING = frozenset({"acquittal", "dismissal"})
_JUDGMENTS = frozenset({"verdict", "sentence"})
_PROSECUTION = frozenset({"charge", "mistrial", *_JUDGMENTS})


@dataclass(frozen=True, slots=True)
class Standing:
    """A `Status` and the event that it rests on; ("unknown", None) where no event decides it."""

    status: str
    event: EventItem | None


@dataclass(frozen=True, slots=True)
class _Mark:
    """An event that bears on the status, and the status that it would give alone."""

    event: EventItem
    status: str
    when: EdtfDate

    @property
    def is_judgment(self) -> bool:
        return _WEIGHT[self.status] >= _WEIGHT["accused"]


@dataclass(frozen=True, slots=True)
class _History:
    """What occurred to one person, and what of it was undone."""

    events: tuple[EventItem, ...]
    gone: frozenset[str]

    @property
    def held(self) -> list[EventItem]:
        return [event for event in self.events if event.id not in self.gone]

    def of_kinds(self, kinds: frozenset[str]) -> list[EventItem]:
        return [event for event in self.events if event.kind in kinds]


def standing(events: Sequence[EventItem], subject: str) -> Standing:
    """The status of this person. `events` stand in the order of the timeline."""
    history = _history(events, subject)
    for kind, status in _FINAL.items():
        for event in history.held:
            if event.kind == kind:
                return Standing(status, event)
    marks = _marks(history)
    judgments = [mark for mark in marks if mark.is_judgment and not _is_spent(mark, marks, history)]
    turns = [mark for mark in marks if not mark.is_judgment and not _is_overtaken(mark, history)]
    found = _weightiest(judgments or turns)
    if found is None or (found.status == "released" and _is_held_again(found, history)):
        return Standing("unknown", None)
    return Standing(found.status, found.event)


def jurisdiction(events: Sequence[EventItem], subject: str) -> str:
    """Under whose law: of the newest judgment of this person that stands, or, where none does, of the newest."""
    history = _history(events, subject)
    judged = [event for event in history.of_kinds(_JUDGMENTS) if event.jurisdiction]
    standing_ones = [event for event in judged if event.id not in history.gone and not _has_fallen(event, history)]
    return next((event.jurisdiction for event in reversed(standing_ones or judged)), "")


def _history(events: Sequence[EventItem], subject: str) -> _History:
    ours = concerning(events, subject)
    return _History(ours, undone(ours))


def _marks(history: _History) -> list[_Mark]:
    kinds = {event.id: event.kind for event in history.events}
    found = [_Mark(event, _status_of(event, kinds), parse(event.when)) for event in history.held]
    return [mark for mark in found if mark.status and not (mark.is_judgment and _has_fallen(mark.event, history))]


def _status_of(event: EventItem, kinds: dict[str, str]) -> str:
    if event.kind in ("sentence", "commutation") and event.sentence == "time_served":
        return "released"
    if event.kind == "sentence":
        return "death_sentence" if event.sentence == "death" else "serving"
    if event.kind in _DIRECT:
        return _DIRECT[event.kind]
    acts = {(answer.effect, kinds.get(answer.event)) for answer in event.answers}
    return next((status for act, status in _ANSWERING.items() if act in acts), "")


def _has_fallen(event: EventItem, history: _History) -> bool:
    """Whether each verdict that it rests on was undone: those it answers, else all that may lie before it."""
    if event.kind in ("charge", "mistrial", "verdict"):
        return False
    verdicts = history.of_kinds(frozenset({"verdict"}))
    answered = {answer.event for answer in event.answers}
    when = parse(event.when)
    rests_on = [verdict for verdict in verdicts if verdict.id in answered] or [
        verdict for verdict in verdicts if may_precede(parse(verdict.when), when)
    ]
    return bool(rests_on) and all(verdict.id in history.gone for verdict in rests_on)


def _is_spent(judgment: _Mark, marks: list[_Mark], history: _History) -> bool:
    """Whether something that followed a judgment leaves nothing of it. A verdict spends its charge even if undone."""
    if any(mark.status in _FREEING and may_precede(judgment.when, mark.when) for mark in marks):
        return True
    spending: list[EventItem] = []
    if judgment.status in _SENTENCES:
        spending = [mark.event for mark in marks if mark.status == "commuted"]
    elif judgment.status == "accused":
        spending = [mark.event for mark in marks if mark.event.kind in _CLEARING]
        spending += history.of_kinds(frozenset({"verdict"}))
    kinds = {event.id: event.kind for event in history.events}
    return any(_reaches(event, judgment, kinds) for event in spending)


def _reaches(later: EventItem, judgment: _Mark, kinds: dict[str, str]) -> bool:
    """Whether it may lie after the judgment and answers it, or answers nothing of that kind."""
    answered = {answer.event for answer in later.answers}
    answers_that_kind = judgment.event.kind in {kinds.get(key) for key in answered}
    may_follow = may_precede(judgment.when, parse(later.when))
    return judgment.event.id in answered or (may_follow and not answers_that_kind)


def _is_overtaken(turn: _Mark, history: _History) -> bool:
    """Whether a prosecution went on after it for certain."""
    return any(not may_precede(parse(event.when), turn.when) for event in history.of_kinds(_PROSECUTION))


def _weightiest(marks: list[_Mark]) -> _Mark | None:
    """Of the heaviest, the newest; where dates overlap, the one that comes later in the order of a case."""
    heaviest = max((_WEIGHT[mark.status] for mark in marks), default=0)
    level = [mark for mark in marks if _WEIGHT[mark.status] == heaviest]
    newest = [mark for mark in level if all(may_precede(other.when, mark.when) for other in level)]
    return max(reversed(newest), key=lambda mark: _RANK[mark.status], default=None)


def _is_held_again(release: _Mark, history: _History) -> bool:
    """Whether custody that has no known end, or an arrest that no ended custody covers, follows it for certain."""
    taken = [(event.kind, parse(event.when)) for event in history.of_kinds(frozenset({"arrest", "custody"}))]
    later = [(kind, when) for kind, when in taken if not may_precede(when, release.when)]
    spans = [when for kind, when in later if kind == "custody"]
    if any(span.latest is None for span in spans):
        return True
    return not all(any(may_precede(when, span) for span in spans) for _, when in later)
