"""What the coded values of a document are called on pages, beyond the labels that the choices carry."""

from collections.abc import Iterable, Sequence

from cases.choices import (
    Aspect,
    Bearing,
    DateBasis,
    Effect,
    EventKind,
    Outcome,
    QuoteState,
    Regard,
    SourceKind,
    Standing,
)
from cases.reading.dates import when
from cases.values.edition import CitationItem, ClaimItem

PASSIVE = {
    Effect.GRANTS: "granted",
    Effect.GRANTS_IN_PART: "granted in part",
    Effect.DENIES: "denied",
    Effect.AFFIRMS: "affirmed",
    Effect.REVERSES: "reversed",
    Effect.STOPS: "stopped",
    Effect.CARRIES_OUT: "carried out",
    Effect.ENDS: "ended",
    Effect.TAKES_UP: "taken up, without a decision",
    Effect.CONTINUES: "continued",
}
BEARINGS = {"contradicts": "says otherwise", "context": "gives context"}
FOUND_IN_SHORT = {
    QuoteState.NOT_CHECKED: "not checked",
    QuoteState.FOUND: "found",
    QuoteState.FOUND_MORE_THAN_ONCE: "found",
    QuoteState.CHANGED: "text changed",
    QuoteState.NOT_FOUND: "not found",
    QuoteState.NO_COPY: "no copy",
    QuoteState.NOT_CHECKABLE: "not checkable",
}
_FOUND = {
    QuoteState.NOT_CHECKED: "These words have not been looked up yet.",
    QuoteState.FOUND: "These words were found in our copy{on}.",
    QuoteState.FOUND_MORE_THAN_ONCE: "These words were found more than once in our copy{on}.",
    QuoteState.CHANGED: "The words near these have changed: our copy{on}{comma} reads differently.",
    QuoteState.NOT_FOUND: "These words were not found in our copy{on}.",
    QuoteState.NO_COPY: "We hold no copy of this source, so the words could not be looked up.",
    QuoteState.NOT_CHECKABLE: "This can’t be looked up in a text{because}.",
}
_ASPECTS = {Aspect.STATEMENT: ""} | {aspect: aspect.label for aspect in Aspect if aspect != Aspect.STATEMENT}
_PREPOSITIONS = frozenset({"between", "in", "on", "from", "until", "since", "before", "after", "one"})
_SAID_AS = {
    "belief": "belief of {who}",
    "opinion": "opinion of {who}",
    "prediction": "prediction by {who}",
    "figure": "figure given by {who}",
    "finding": "finding of {who}",
    "fact": "said by {who}",
}


def in_a_row(things: Sequence[str], last: str = " and ") -> str:
    """“A”, “A and B”, “A, B and C”."""
    *others, end = things or [""]
    return f"{', '.join(others)}{last}{end}" if others else end


def kind_words(kind: str) -> str:
    """What happened, without the note in brackets that helps editors choose."""
    return EventKind(kind).label.partition(" (")[0]


def standing_words(standing: str, speakers: Sequence[str]) -> str:
    """How an event is known; a claim with whose it is."""
    label = Standing(standing).label
    return f"{label} by {in_a_row(speakers)}" if standing == Standing.CLAIMED and speakers else str(label)


def passed_on_words(citations: Iterable[CitationItem]) -> str:
    """Whose word every source that supports a statement passes on; empty where one speaks for itself."""
    named = {attribution_words(one.attributed_to): None for one in citations if one.bearing == Bearing.SUPPORTS}
    return "" if "" in named else in_a_row(list(named))


def basis_words(basis: str) -> str:
    """Who arrived at a date, if not the source; how is told in the note on the date."""
    return {DateBasis.DERIVED: "derived from the source", DateBasis.INFERRED: "inferred by us"}.get(basis, "")


def outcome_words(outcome: str) -> str:
    return "" if outcome == Outcome.OCCURRED else str(Outcome(outcome).label)


def source_kind_words(kind: str) -> str:
    """The kind of a source in one word."""
    return SourceKind(kind).label.partition(":")[0]


def aspect_words(aspect: str) -> str:
    return str(_ASPECTS[Aspect(aspect)])


def check_words(citation: CitationItem) -> str:
    """What was found when the quoted words were looked up, in a sentence."""
    on = f" on {when(citation.checked_on).words}" if citation.checked_on else ""
    if citation.copy_seen_on:
        on = f" of {when(citation.copy_seen_on).words}{f', looked up{on}' if on else ''}"
    because = f": {citation.not_checkable_because.rstrip('.')}" if citation.not_checkable_because else ""
    if not citation.exact and citation.state in (QuoteState.NOT_CHECKED, QuoteState.NOT_CHECKABLE):
        return f"No words are quoted, so there are none to look up{because}."
    comma = "," if citation.copy_seen_on and citation.checked_on else ""
    return _FOUND[QuoteState(citation.state)].format(on=on, comma=comma, because=because)


def claim_words(claim: ClaimItem, speaker: str, counted_by: str) -> str:
    """Whose statement a claim is and of what sort: “opinion of Daily News”, “figure given by A, counted by B”."""
    who = _SAID_AS[claim.nature].format(who=speaker) if speaker else ""
    if not who and claim.nature != "fact":
        who = claim.nature
    counted = _counted_words(claim, speaker, counted_by)
    as_of = _as_of_words(when(claim.as_of).words) if claim.as_of else ""
    return ", ".join(part for part in (who, counted, as_of) if part)


def _counted_words(claim: ClaimItem, speaker: str, counted_by: str) -> str:
    """Who counted a figure: a promise of every figure, kept also where the answer is that nobody says."""
    if not counted_by:
        return "the source does not say who counted" if claim.nature == "figure" else ""
    return "who counted it" if counted_by == speaker else f"counted by {counted_by}"


def _as_of_words(date: str) -> str:
    """“as of May 2019”; a date that begins with a preposition of its own needs none."""
    return date if date.partition(" ")[0] in _PREPOSITIONS else f"as of {date}"


def regard_words(regard: str) -> str:
    """How we regard a claim; empty where we have not assessed it."""
    return "" if regard == Regard.NOT_ASSESSED else str(Regard(regard).label)


def attribution_words(text: str) -> str:
    """To whom a source attributes something: “according to TMZ” stays in its own words."""
    if not text:
        return ""
    if text.casefold().startswith(("according to ", "as ", "per ", "by ")):
        return f"the source says: “{text}”"
    return f"the source attributes this to {text}"
