"""Nobody alive stands accused on one voice."""

from collections.abc import Iterator, Mapping
from datetime import date

from cases.choices import ActorKind, Bearing, EventKind, Living, RoleName, Standing
from cases.editing.checks.findings import Finding
from cases.editing.freeze import Candidate
from cases.values.edition import Document, EventItem, PersonItem
from cases.values.independence import independent_sources

_ACCUSING = frozenset(
    {
        EventKind.CRIME,
        EventKind.ARREST,
        EventKind.CHARGE,
        EventKind.PLEA,
        EventKind.TRIAL,
        EventKind.VERDICT,
        EventKind.SENTENCE,
    }
)
_ON_RECORD = frozenset({Standing.OFFICIAL_RECORD, Standing.COURT_FINDING})
_ENOUGH = 2


def the_accused_stand_on_record_or_two_sources(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Somebody who may be living is accused by an official record, or by two sources that are independent."""
    document = candidate.document
    sources = {source.id: source for source in document.sources}
    people = {p.id: p for p in document.people if p.living != Living.NO and p.kind == ActorKind.PERSON}
    for event in document.events:
        if event.standing in _ON_RECORD:
            continue
        accused = _accused(event, document, people)
        supporting = [citation for citation in event.citations if citation.bearing == Bearing.SUPPORTS]
        if accused and (count := independent_sources(supporting, sources)) < _ENOUGH:
            text = (
                f"“{event.headline}” accuses {' and '.join(accused)}, who may be living. That rests on no "
                f"official record and on {'one independent source' if count else 'no source'}: copies of one text, "
                "sources of one publisher and sources that rest on the same one count once. Cite the record or another "
                "source, or leave the accusation out."
            )
            yield Finding(event.id, "citations", text)


def _accused(event: EventItem, document: Document, people: Mapping[str, PersonItem]) -> list[str]:
    """How those of these people are shown whom the event accuses, other than those whose case this is."""
    tracked = {linked.name for linked in document.linked}
    found = [
        role.person
        for role in event.roles
        if role.role == RoleName.ACCUSED_NOT_CHARGED
        or (role.role == RoleName.SUBJECT and event.kind in _ACCUSING and role.person != document.facts.subject)
    ]
    names = {key: people[key].shown for key in found if key in people}
    # A campaign's own people: on its page it is their cases that are told.
    is_campaign = not document.facts.subject
    return [name for name in dict.fromkeys(names.values()) if not (is_campaign and name in tracked)]
