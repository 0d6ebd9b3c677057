"""From a document to the reading rows of its record: what lists, filters and pages across cases ask. Pure."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from cases.values.carrying import carriers
from cases.values.custody import custody
from cases.values.dates import parse
from cases.values.edition import CitationItem, ClaimItem, Document, EventItem, QuestionItem
from cases.values.languages import primary
from cases.values.petitions import open_petitions
from cases.values.procedure import Stage, procedure, stands_in
from cases.values.retraction import told

_SAYS = {"en": "so says {who}", "es": "según {who}"}


@dataclass(frozen=True, slots=True)
class RecordValues:
    """`custody_start` and `custody_end` are EDTF and empty where unknown; both are, and nothing lasts, where no custody
    is recorded. `checked_on` is the day on which status and custody were checked last. `stage` is that of the procedure
    in which the case stands, empty where it has none."""

    opening: str
    status: str
    status_when: str
    jurisdiction: str
    place: str
    custody_start: str
    custody_end: str
    custody_lasts: bool
    stage: str
    stage_where: str
    stage_is_open: bool
    checked_on: date | None
    is_retracted: bool
    is_invented: bool
    is_unlisted: bool
    language: str


@dataclass(frozen=True, slots=True)
class TermValues:
    """One value of one facet: campaign, relief, topic, decade, standing or case."""

    facet: str
    value: str
    label: str


@dataclass(frozen=True, slots=True)
class PartValues:
    """A person's part in an event or a question; the other of the two is empty."""

    person: str
    event: str
    question: str
    role: str
    capacity: str


@dataclass(frozen=True, slots=True)
class UseValues:
    """Where a source is cited: an event or a question; the other of the two is empty."""

    source: str
    event: str
    question: str


def record_values(document: Document) -> RecordValues:
    """The columns of the record's own row."""
    facts = document.facts
    when = {event.id: event.when for event in document.events}
    stay = custody(document.events, facts.subject) if facts.subject else None
    place = stay.spans[-1].place.today or stay.spans[-1].place.name if stay and stay.is_ongoing else ""
    stage = _stage(document)
    return RecordValues(
        opening=" ".join(opening_sentences(document)),
        status=facts.status,
        status_when=when.get(facts.status_event, ""),
        jurisdiction=facts.jurisdiction,
        place=place,
        custody_start=stay.start.text if stay and stay.start else "",
        custody_end=stay.end.text if stay and stay.end else "",
        custody_lasts=bool(stay and stay.is_ongoing),
        stage=stage.name if stage else "",
        stage_where=stage.where if stage else "",
        stage_is_open=bool(stage and stage.is_open),
        checked_on=parse(facts.checked_on).latest if facts.checked_on else None,
        is_retracted=bool(facts.retraction),
        is_invented=facts.is_invented,
        is_unlisted=facts.is_unlisted,
        language=facts.language,
    )


def _stage(document: Document) -> Stage | None:
    subject = document.facts.subject
    if not subject:
        return None
    return stands_in(procedure(document.events, document.people, subject), document.events)


def opening_sentences(document: Document) -> list[str]:
    """The claims marked for the opening, in their order, each with whose it is where that has to be said."""
    shown = {person.id: person.shown for person in document.people}
    claims = [claim for question in document.questions for claim in question.claims if claim.opens]
    language = primary(document.facts.language)
    return [_with(claim.text, whose(claim, shown, language)) for claim in sorted(claims, key=lambda c: (c.opens, c.id))]


def _with(text: str, attribution: str) -> str:
    return f"{text} ({attribution})" if attribution else text


def whose(claim: ClaimItem, shown: Mapping[str, str], language: str = "en") -> str:
    """“so says Norman Hile”: whose a sentence is that stands bare, unless we accept it or it names them itself."""
    speaker = shown.get(claim.speaker, "") or shown.get(claim.counted_by, "")
    if claim.regard == "accepted" or not speaker:
        return ""
    is_named = any(word in claim.text for word in speaker.split() if len(word) > 3)
    return "" if is_named else _SAYS.get(language, _SAYS["en"]).format(who=speaker)


def terms(document: Document) -> set[TermValues]:
    """Every value that the record has under a facet; labels of coded values are the codes, named when shown."""
    found = {TermValues("decade", decade, f"{decade}s") for event in told(document.events) for decade in decades(event)}
    found |= {TermValues("standing", event.standing, event.standing) for event in told(document.events)}
    carried = {carrier.topic for carrier in carriers(document)}
    found |= {TermValues("topic", topic.slug, topic.name) for topic in document.topics if topic.id in carried}
    found |= {TermValues(linked.kind, linked.slug, linked.name) for linked in document.linked}
    if document.facts.subject:
        asked = open_petitions(document.events, document.facts.subject)
        found |= {TermValues("relief", event.relief, event.relief) for event in asked if event.relief}
    return found | {TermValues("tells", each, each) for each in told_by_claims(document)}


def told_by_claims(document: Document) -> set[str]:
    """What a campaign’s claims tell those who would help: what it asks, a way to act."""
    return {claim.tells for question in document.questions for claim in question.claims if claim.tells}


def decades(event: EventItem) -> Iterator[str]:
    """The decades in which an event may lie or lasts, as their first year; an open end counts its beginning only."""
    when = parse(event.when)
    bounds = [bound.year // 10 * 10 for bound in (when.earliest, when.latest) if bound is not None]
    if bounds:
        yield from (str(year) for year in range(min(bounds), max(bounds) + 1, 10))


def parts(document: Document) -> set[PartValues]:
    """Who had which part in which event that stands, and who says what under which question."""
    found = {
        PartValues(role.person, event.id, "", role.role, role.capacity)
        for event in told(document.events)
        for role in event.roles
    }
    return found | {
        PartValues(claim.speaker, "", question.id, "speaker", "")
        for question in document.questions
        for claim in question.claims
        if claim.speaker
    }


def uses(document: Document) -> set[UseValues]:
    """Which source is cited in which event that stands, or which question."""
    found = {UseValues(c.source, event.id, "") for event in told(document.events) for c in event.citations}
    return found | {
        UseValues(citation.source, "", question.id)
        for question in document.questions
        for citation in _citations(question)
    }


def _citations(question: QuestionItem) -> Iterator[CitationItem]:
    for claim in question.claims:
        yield from claim.citations
