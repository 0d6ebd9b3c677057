"""What the stages of a procedure are called, and what became of what was asked and set in them, in words."""

from django.utils.translation import gettext as _

from cases.choices import Effect, EventKind, Outcome, Relief, Sentence
from cases.reading.dates import day_of
from cases.reading.wording import PASSIVE, kind_words
from cases.values.edition import EventItem
from cases.values.outcomes import Outcome as Became


def stage_words(name: str) -> str:
    return {
        "trial": _("Trial and sentence"),
        "review": _("Appeal and review"),
        "rights_body": _("Human rights body"),
        "clemency": _("Clemency"),
        "execution": _("Execution"),
        "release": _("Release"),
        "exoneration": _("Exoneration"),
        "death": _("Death"),
    }[name]


def mark_words(mark: str) -> str:
    """What a shape in the path stands for; empty for one that only says that something was done."""
    return {
        "open": _("no decision recorded here"),
        "granted": _("granted"),
        "denied": _("denied"),
        "partly": _("granted in part"),
    }.get(mark, "")


def became_words(became: Became) -> str:
    """“Clemency: denied”, “Sentence: death”, “Petition: no decision recorded here”."""
    if became.is_open:
        return _("{what}: no decision recorded here").format(what=_asked_words(became.event))
    by_kind = _by_kind(became.event)
    if by_kind:
        return by_kind
    what = _asked_words(became.of) if became.of and became.of.kind in _ASKED else _judged_words(became.of)
    return _("{what}: {outcome}").format(what=what, outcome=PASSIVE[Effect(became.effect)])


def undone_words(became: Became) -> str:
    """What undid it since: “ended: commutation of sentence, 18 November 2021”; empty where nothing did."""
    later = became.undone_by
    if later is None:
        return ""
    effect = next(answer.effect for answer in later.answers if answer.event == became.event.id)
    said = {"outcome": PASSIVE[Effect(effect)], "act": kind_words(later.kind), "date": day_of(later.when).words}
    return _("{outcome}: {act}, {date}").format(**said)


_ASKED = frozenset({EventKind.FILING, EventKind.CLEMENCY_PETITION})


def _asked_words(request: EventItem) -> str:
    """What was asked for; where that is not recorded, that something was asked."""
    if request.relief and request.relief != Relief.OTHER:
        return str(Relief(request.relief).label).partition(",")[0].capitalize()
    return _("Petition") if request.kind == EventKind.CLEMENCY_PETITION else _("Court filing")


def _judged_words(judged: EventItem | None) -> str:
    """What a ruling is about, of which an effect is told."""
    if judged is not None and judged.kind in (EventKind.VERDICT, EventKind.SENTENCE):
        return _("Judgment")
    if judged is not None and judged.kind in (EventKind.EXECUTION_DATE, EventKind.WARRANT):
        return _("Execution")
    return _("Ruling")


def _by_kind(event: EventItem) -> str:
    """Where what happened says what became of it; empty where only what it does to something else does."""
    if event.kind in (EventKind.SENTENCE, EventKind.COMMUTATION, EventKind.RECOMMENDATION):
        return _of_sentence(event)
    if event.kind == EventKind.EXECUTION_DATE:
        return {
            Outcome.SCHEDULED: _("Scheduled"),
            Outcome.NOT_CARRIED_OUT: _("Not carried out"),
        }.get(Outcome(event.outcome), _("Day set"))
    return {
        EventKind.CHARGE: _("Charged: no verdict recorded here"),
        EventKind.MISTRIAL: _("Mistrial"),
        EventKind.VERDICT: _("Convicted"),
        EventKind.ACQUITTAL: _("Acquitted"),
        EventKind.DISMISSAL: _("Charges dropped"),
        EventKind.RIGHTS_REPORT: _("Report published"),
        EventKind.CLEMENCY_DENIAL: _("Clemency: denied"),
        EventKind.REPRIEVE: _("Reprieve"),
        EventKind.PARDON: _("Pardoned"),
        EventKind.WARRANT: _("Death warrant"),
        EventKind.MORATORIUM: _("Executions suspended"),
        EventKind.EXECUTION: _("Executed"),
        EventKind.RELEASE: _("Released"),
        EventKind.EXONERATION: _("Exonerated"),
        EventKind.DEATH: _("Died"),
    }.get(EventKind(event.kind), "")


def _of_sentence(event: EventItem) -> str:
    sentence = str(Sentence(event.sentence).label) if event.sentence else ""
    if event.kind == EventKind.SENTENCE:
        return _("Sentence: {sentence}").format(sentence=sentence) if sentence else _("Sentenced")
    if event.kind == EventKind.COMMUTATION:
        return _("Commuted to {sentence}").format(sentence=sentence) if sentence else _("Sentence commuted")
    if sentence:
        return _("Recommended: {sentence}, no decision recorded here").format(sentence=sentence)
    return _("Recommended: no decision recorded here")
