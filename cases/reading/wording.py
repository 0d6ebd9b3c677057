"""What the coded values of a document are called on pages, beyond the labels that the choices carry."""

import re
from collections.abc import Iterable, Sequence

from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from cases.choices import (
    Aspect,
    Bearing,
    DateBasis,
    Effect,
    EventKind,
    Nature,
    Outcome,
    QuoteState,
    Regard,
    SourceKind,
    Standing,
)
from cases.reading.dates import as_of_words, when
from cases.values.edition import CitationItem, ClaimItem

# Translators: what was done to the event that stands above; in Spanish with a verb, since its gender is not known.
PASSIVE = {
    Effect.GRANTS: pgettext_lazy("done to it", "granted"),
    Effect.GRANTS_IN_PART: pgettext_lazy("done to it", "granted in part"),
    Effect.DENIES: pgettext_lazy("done to it", "denied"),
    Effect.AFFIRMS: pgettext_lazy("done to it", "affirmed"),
    Effect.REVERSES: pgettext_lazy("done to it", "reversed"),
    Effect.STOPS: pgettext_lazy("done to it", "stopped"),
    Effect.CARRIES_OUT: pgettext_lazy("done to it", "carried out"),
    Effect.ENDS: pgettext_lazy("done to it", "ended"),
    Effect.TAKES_UP: pgettext_lazy("done to it", "taken up, without a decision"),
    Effect.CONTINUES: pgettext_lazy("done to it", "continued"),
}
BEARINGS = {"contradicts": lazy("says otherwise"), "context": lazy("gives context")}
FOUND_IN_SHORT = {
    QuoteState.NOT_CHECKED: pgettext_lazy("quoted words", "not checked"),
    QuoteState.FOUND: pgettext_lazy("quoted words", "found"),
    QuoteState.FOUND_MORE_THAN_ONCE: pgettext_lazy("quoted words", "found"),
    QuoteState.CHANGED: pgettext_lazy("quoted words", "text changed"),
    QuoteState.NOT_FOUND: pgettext_lazy("quoted words", "not found"),
    QuoteState.NO_COPY: pgettext_lazy("quoted words", "no copy"),
    QuoteState.NOT_CHECKABLE: pgettext_lazy("quoted words", "not checkable"),
}
_FOUND = {
    QuoteState.FOUND: lazy("These words were found in %(copy)s."),
    QuoteState.FOUND_MORE_THAN_ONCE: lazy("These words were found more than once in %(copy)s."),
    QuoteState.CHANGED: lazy("The words near these have changed: %(copy)s reads differently."),
    QuoteState.NOT_FOUND: lazy("These words were not found in %(copy)s."),
}
_SAID_AS = {
    Nature.BELIEF: lazy("belief of %(who)s"),
    Nature.OPINION: lazy("opinion of %(who)s"),
    Nature.PREDICTION: lazy("prediction by %(who)s"),
    Nature.FIGURE: lazy("figure given by %(who)s"),
    Nature.FINDING: lazy("finding of %(who)s"),
    Nature.FACT: lazy("said by %(who)s"),
}
_BASES = {DateBasis.DERIVED: lazy("derived from the source"), DateBasis.INFERRED: lazy("inferred by us")}


def in_a_row(things: Sequence[str]) -> str:
    """“A”, “A and B”, “A, B and C”; in Spanish “A e Inés”, where the same sound would meet itself."""
    *others, end = things or [""]
    if not others:
        return end
    before = ", ".join(others)
    if (get_language() or "").startswith("es") and re.match(r"h?i(?![aeou])", end, re.IGNORECASE):
        return f"{before} e {end}"
    return _("%(before)s and %(last)s") % {"before": before, "last": end}


def kind_words(kind: str) -> str:
    """What happened, without the note in brackets that helps editors choose."""
    return str(EventKind(kind).label).partition(" (")[0]


def standing_words(standing: str, speakers: Sequence[str]) -> str:
    """How an event is known; a claim with whose it is."""
    if standing == Standing.CLAIMED and speakers:
        return _("claimed by %(who)s") % {"who": in_a_row(speakers)}
    return str(Standing(standing).label)


def passed_on_words(citations: Iterable[CitationItem]) -> str:
    """Whose word every source that supports a statement passes on; empty where one speaks for itself."""
    named = {attribution_words(one.attributed_to): None for one in citations if one.bearing == Bearing.SUPPORTS}
    return "" if "" in named else in_a_row(list(named))


def basis_words(basis: str) -> str:
    """Who arrived at a date, if not the source; how is told in the note on the date."""
    return str(_BASES.get(DateBasis(basis), ""))


def outcome_words(outcome: str) -> str:
    return "" if outcome == Outcome.OCCURRED else str(Outcome(outcome).label)


def source_kind_words(kind: str) -> str:
    """The kind of a source in one word."""
    return str(SourceKind(kind).label).partition(":")[0]


def aspect_words(aspect: str) -> str:
    return "" if aspect == Aspect.STATEMENT else str(Aspect(aspect).label)


def bearing_words(bearing: str) -> str:
    """What a source does to a statement, if it doesn’t support it."""
    return str(BEARINGS.get(bearing, ""))


def check_words(citation: CitationItem) -> str:
    """What was found when the quoted words were looked up, in a sentence."""
    because = citation.not_checkable_because.rstrip(".")
    if not citation.exact and citation.state in (QuoteState.NOT_CHECKED, QuoteState.NOT_CHECKABLE):
        if because:
            return _("No words are quoted, so there are none to look up: %(because)s.") % {"because": because}
        return _("No words are quoted, so there are none to look up.")
    if citation.state == QuoteState.NO_COPY:
        return _("We hold no copy of this source, so the words could not be looked up.")
    if citation.state == QuoteState.NOT_CHECKED:
        return _("These words have not been looked up yet.")
    if citation.state == QuoteState.NOT_CHECKABLE:
        if because:
            return _("This can’t be looked up in a text: %(because)s.") % {"because": because}
        return _("This can’t be looked up in a text.")
    comma = "," if citation.state == QuoteState.CHANGED and citation.copy_seen_on and citation.checked_on else ""
    return str(_FOUND[QuoteState(citation.state)] % {"copy": _copy_words(citation) + comma})


def _copy_words(citation: CitationItem) -> str:
    """Which copy, and when it was asked, as the sentences about it say."""
    days = {"seen": when(citation.copy_seen_on).words, "checked": when(citation.checked_on).words}
    if citation.copy_seen_on and citation.checked_on:
        return _("our copy of %(seen)s, looked up on %(checked)s") % days
    if citation.copy_seen_on:
        return _("our copy of %(seen)s") % days
    return _("our copy on %(checked)s") % days if citation.checked_on else _("our copy")


def claim_words(claim: ClaimItem, speaker: str, counted_by: str) -> str:
    """Whose statement a claim is and of what sort: “opinion of Daily News”, “figure given by A, counted by B”."""
    nature = Nature(claim.nature)
    who = str(_SAID_AS[nature] % {"who": speaker}) if speaker else ""
    if not who and nature != Nature.FACT:
        who = str(nature.label)
    return ", ".join(
        part for part in (who, _counted_words(claim, speaker, counted_by), as_of_words(claim.as_of)) if part
    )


def _counted_words(claim: ClaimItem, speaker: str, counted_by: str) -> str:
    """Who counted a figure: a promise of every figure, kept also where the answer is that nobody says."""
    if not counted_by:
        return _("the source does not say who counted") if claim.nature == Nature.FIGURE else ""
    return _("who counted it") if counted_by == speaker else _("counted by %(who)s") % {"who": counted_by}


def regard_words(regard: str) -> str:
    """How we regard a claim; empty where we have not assessed it."""
    return "" if regard == Regard.NOT_ASSESSED else str(Regard(regard).label)


def attribution_words(text: str) -> str:
    """To whom a source attributes something: “according to TMZ” stays in its own words."""
    if not text:
        return ""
    if text.casefold().startswith(("according to ", "as ", "per ", "by ", "según ")):
        return _("the source says: “%(words)s”") % {"words": text}
    return _("the source attributes this to %(who)s") % {"who": text}
