"""A source that says otherwise than a statement: the question that this raises, with each value in its own words."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction

from cases.choices import Aspect, Bearing, Deed, Nature, Regard
from cases.editing.policy import require
from cases.editing.quotes import check_citation
from cases.editing.refusal import Reason, Refused
from cases.models.desk.actors import Actor
from cases.models.desk.events import Event
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Citation
from cases.values.date_entry import read
from cases.values.date_words import words
from cases.values.dates import DateError, parse

OURS, THEIRS, NEITHER, OPEN = "ours", "theirs", "neither", "open"
_ASKED = {
    Aspect.DATE: "When was this: {headline}?",
    Aspect.PLACE: "Where was this: {headline}?",
    Aspect.PEOPLE: "Who had a part in this: {headline}?",
    Aspect.NUMBER: "Which number is right for this: {headline}?",
    Aspect.OUTCOME: "What came of this: {headline}?",
}
_ASKED_ELSE = "What happened here: {headline}?"
_COPIED = (
    *("source", "exact", "prefix", "suffix", "locator", "attributed_to", "relays"),
    *("long_because", "not_checkable_because"),
)


@dataclass(frozen=True, slots=True)
class Value:
    """What is said of the matter: a short answer, and a sentence in our own words."""

    value: str
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """What the editor says of it. `use` is one of OURS, THEIRS, NEITHER (for good) and OPEN (not settled yet).

    With `question` what the source says is added to one that is there, and `text`, `ours`, `use` and `reason` say
    nothing.
    """

    theirs: Value
    speaker: Actor | None = None
    question: Question | None = None
    text: str = ""
    ours: Value = Value("", "")
    use: str = OPEN
    reason: str = ""


def suggested(citation: Citation) -> Difference:
    """What a form can be filled in with for a citation of an event; what the source says is for the editor to read."""
    event, source = citation.event, citation.source
    asked = _ASKED.get(Aspect(citation.aspect), _ASKED_ELSE)
    text = asked.format(headline=event.headline.rstrip(".?!"))
    return Difference(
        theirs=Value("", ""), speaker=source.publisher, text=text if len(text) <= 300 else "", ours=_ours(citation)
    )


def supporting(citation: Citation) -> list[Citation]:
    """What the event says rests on these: the citations that speak to the same part of it, or to the whole."""
    rows = citation.event.citations.filter(bearing=Bearing.SUPPORTS).exclude(pk=citation.pk)
    rows = rows.select_related("source", "source__publisher").order_by("pk")
    found = [one for one in rows if one.aspect in (citation.aspect, Aspect.STATEMENT)]
    return found or list(rows)


def told_in(citation: Citation) -> Question | None:
    """The question of the same event that tells of this passage already, if there is one."""
    claims = Claim.objects.filter(
        question__event=citation.event, citations__source=citation.source, citations__exact=citation.exact
    )
    claim = claims.filter(citations__locator=citation.locator).select_related("question").order_by("pk").first()
    return claim.question if claim else None


@transaction.atomic
def tell_difference(citation: Citation, said: Difference, *, by: Any, at: datetime) -> Question:
    """Open the question that a citation of an event raises, or add what it says to one; returns the question.

    The citation is marked as contradicting the event. Each value becomes a claim with citations of its own. The caller
    holds the event's lock. Raises `PermissionDenied`, and `Refused` where something has to be said first.
    """
    require(by, Deed.ADD, Question)
    require(by, Deed.CHANGE, Event)
    if reasons := tuple(_missing(citation, said)):
        raise Refused(reasons)
    if citation.bearing != Bearing.CONTRADICTS:
        citation.bearing, citation.changed_by = Bearing.CONTRADICTS, by
        citation.save()
    question = said.question or _opened(citation, said, by=by, at=at)
    is_used = said.question is None and said.use == THEIRS
    theirs = _claim(question, said.theirs, Regard.ACCEPTED if is_used else Regard.NOT_ASSESSED, by=by)
    if said.speaker is not None:
        theirs.speaker = said.speaker
    theirs.save()
    _cite(theirs, [citation], by=by, at=at)
    return question


def _missing(citation: Citation, said: Difference) -> list[Reason]:
    found = []
    if not said.theirs.value or not said.theirs.text:
        found.append(Reason("difference", "Say what this source gives: the value, and one sentence.", field="value"))
    if said.question is not None:
        if said.question.event_id != citation.event_id:
            found.append(Reason("difference", "This question is not one of this event’s.", field="question"))
        return found
    if not said.text:
        found.append(Reason("difference", "Say what the question is.", field="text"))
    if not said.ours.value or not said.ours.text:
        found.append(Reason("difference", "Say what we have: the value, and one sentence.", field="our_value"))
    elif said.ours.value.casefold() == said.theirs.value.casefold():
        found.append(Reason("difference", "Both values are the same, so the sources don’t differ.", field="value"))
    if said.use != OPEN and not said.reason:
        found.append(Reason("difference", "Say why, in a sentence for readers.", field="reason"))
    return found


def _opened(citation: Citation, said: Difference, *, by: Any, at: datetime) -> Question:
    event = citation.event
    inmate, campaign = event.inmates.order_by("pk").first(), event.campaigns.order_by("pk").first()
    if inmate is None and campaign is None:
        raise Refused((Reason("difference", "Say first whose case or campaign the event belongs to."),))
    used = {OURS: said.ours.value, THEIRS: said.theirs.value}.get(said.use, "")
    question = Question(
        inmate=inmate,
        campaign=None if inmate else campaign,
        event=event,
        text=said.text,
        reading=used,
        reason=said.reason if said.use != OPEN else "",
        no_reading=said.use == NEITHER,
        created_by=by,
        changed_by=by,
    )
    question.full_clean(exclude=["created_by", "changed_by"])
    question.save()
    ours = _claim(question, said.ours, Regard.ACCEPTED if said.use == OURS else Regard.NOT_ASSESSED, by=by)
    if citation.aspect == Aspect.DATE:
        ours.date = event.when
    ours.save()
    _cite(ours, supporting(citation), by=by, at=at)
    return question


def _claim(question: Question, value: Value, regard: str, *, by: Any) -> Claim:
    claim = Claim(
        question=question,
        text=value.text,
        value=value.value,
        date=_date_in(value.value),
        nature=Nature.FACT,
        regard=regard,
        created_by=by,
        changed_by=by,
    )
    claim.full_clean(exclude=["question", "created_by", "changed_by"])
    return claim


def _date_in(value: str) -> str:
    """The value as a date where it is one that can be read for certain."""
    try:
        return read(value).text
    except DateError:
        return ""


def _cite(claim: Claim, citations: list[Citation], *, by: Any, at: datetime) -> None:
    for one in citations:
        row = Citation(claim=claim, created_by=by, changed_by=by, **{name: getattr(one, name) for name in _COPIED})
        check_citation(row, at=at)
        row.save()


def _ours(citation: Citation) -> Value:
    event = citation.event
    match citation.aspect:
        case Aspect.DATE:
            value = words(parse(event.when))
        case Aspect.PLACE:
            value = str(event.place or "")
        case Aspect.NUMBER:
            value = event.instrument
        case _:
            value = ""
    return Value(value, f"{event.headline.rstrip('.?!')}: {value}." if value else "")
