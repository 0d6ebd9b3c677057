"""Nothing claimed stands without who says so, and who says so is somebody."""

from collections.abc import Iterator
from datetime import date

from django.conf import settings

from cases.choices import VIEWS, Bearing, Regard, RoleName, Standing
from cases.editing.checks.findings import Finding, Statement, claims, name_of, statements
from cases.editing.freeze import Candidate
from cases.values.edition import ClaimItem, EventItem
from cases.values.voices import is_nobody

# What we have taken for wrong or doubtful says so to readers already.
DOUBTED = frozenset({Regard.DISPUTED, Regard.REJECTED})


def claimed_events_have_a_speaker(candidate: Candidate, today: date) -> Iterator[Finding]:
    """An event known only from somebody's claim names its speaker."""
    for event in candidate.document.events:
        if event.standing == Standing.CLAIMED and not any(role.role == RoleName.SPEAKER for role in event.roles):
            text = (
                f"“{event.headline}” is claimed, but nobody is its speaker. Say in the roles who claims it; where the "
                "source does not tell, the outlet that says it in its own voice is the speaker."
            )
            yield Finding(event.id, "roles", text)


def views_have_a_speaker(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A belief, an opinion and a prediction are somebody's."""
    for claim in claims(candidate.document):
        if claim.nature in VIEWS and not claim.speaker:
            text = f"“{claim.text}” is a belief, an opinion or a prediction, but nobody’s. Say whose it is."
            yield Finding(claim.id, "speaker", text)


def claims_that_we_do_not_accept_have_a_speaker(candidate: Candidate, today: date) -> Iterator[Finding]:
    """What we accept is said by these pages; anything else is said by somebody, whom readers are told."""
    for claim in claims(candidate.document):
        if not claim.opens and _is_nobodys(claim):
            text = (
                f"“{claim.text}” is not our own statement, but nobody is its speaker. Say who says it; an outlet that "
                "speaks in its own voice is the speaker."
            )
            yield Finding(claim.id, "speaker", text)


def what_opens_the_page_is_somebodys(candidate: Candidate, today: date) -> Iterator[Finding]:
    """The first sentences stand bare under a name: what nobody says, and we don’t accept, would be ours there."""
    for claim in claims(candidate.document):
        if claim.opens and _is_nobodys(claim):
            text = (
                f"“{claim.text}” would open the page as if we said it. Say who says it, accept it as our own "
                "statement, or set its place in the opening to none."
            )
            yield Finding(claim.id, "speaker", text)


def _is_nobodys(claim: ClaimItem) -> bool:
    return not (claim.speaker or claim.counted_by or claim.nature in VIEWS or claim.regard == Regard.ACCEPTED)


def speakers_are_somebody(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A speaker is somebody who could be asked: “reports” and “unnamed sources” are nobody.

    Where sources are cited that rest on somebody, or on nobody but themselves, one that rests on “sources” is no fault.
    """
    shown = {person.id: person.shown for person in candidate.document.people}
    languages = {source.id: source.language for source in candidate.document.sources}
    for statement in statements(candidate.document):
        for person in _speakers(statement):
            if is_nobody(shown.get(person, ""), settings.LANGUAGE_CODE):
                text = (
                    f"“{name_of(statement)}” is said by “{shown[person]}”, which is nobody who could be asked. Say who "
                    "says it, or which outlet reports it without saying."
                )
                yield Finding(statement.id, "speaker" if isinstance(statement, ClaimItem) else "roles", text)
        named = _attributions(statement)
        if named and all(is_nobody(who, settings.LANGUAGE_CODE, languages.get(key, "")) for key, who in named):
            words = " and ".join(dict.fromkeys(f"“{who}”" for _, who in named))
            text = (
                f"“{name_of(statement)}” rests only on {words}, whom nobody could ask. Cite a source that says who "
                "says it, or say that it is not certain."
            )
            yield Finding(statement.id, "citations", text)


def _speakers(statement: Statement) -> Iterator[str]:
    if isinstance(statement, EventItem):
        yield from (role.person for role in statement.roles if role.role == RoleName.SPEAKER)
    elif statement.speaker:
        yield statement.speaker


def _attributions(statement: Statement) -> list[tuple[str, str]]:
    """Each supporting source with whom it names for what it says; none where we doubt the claim and say so."""
    if isinstance(statement, ClaimItem) and statement.regard in DOUBTED:
        return []
    return [(c.source, c.attributed_to) for c in statement.citations if c.bearing == Bearing.SUPPORTS]
