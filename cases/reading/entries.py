"""One event as an entry of a timeline, and on a page of its own."""

from dataclasses import dataclass

from django.utils.safestring import SafeString

from cases.choices import Effect, EventKind, Outcome, Relief, RoleName, Scope, Sentence, Standing
from cases.reading.addresses import anchor
from cases.reading.citations import Cited, cited
from cases.reading.dates import When, read, when
from cases.reading.later import Later
from cases.reading.lookup import Link, Lookup, Mark
from cases.reading.photos import PhotoShown, photo_shown
from cases.reading.prose import html
from cases.reading.questions import QuestionShown, question_shown
from cases.reading.spans import length_words
from cases.reading.wording import PASSIVE, basis_words, kind_words, outcome_words, passed_on_words, standing_words
from cases.values.edition import EventItem, PlaceRef


@dataclass(frozen=True, slots=True)
class Part:
    """Everybody with one part in an event: “witness: A; B, deputy”."""

    role: str
    people: tuple["PartHolder", ...]


@dataclass(frozen=True, slots=True)
class PartHolder:
    person: Link
    capacity: str


@dataclass(frozen=True, slots=True)
class Answered:
    """What this event does to another, or another to it: “denies”, “stopped”."""

    effect: str
    event: Link
    when: When


@dataclass(frozen=True, slots=True)
class Entry:
    anchor: str
    url: str
    kind: str
    kind_words: str
    standing: str
    standing_words: str
    passed_on: str
    outcome: str
    outcome_words: str
    headline: str
    when: When
    is_span: bool
    lasted: str
    when_basis: str
    when_note: str
    account: SafeString
    place: str
    place_today: str
    covers: str
    jurisdiction: str
    instrument: str
    relief: str
    sentence: str
    parts: tuple[Part, ...]
    answers: tuple[Answered, ...]
    answered_by: tuple[Answered, ...]
    exhibits: tuple[Link, ...]
    topics: tuple[Link, ...]
    campaigns: tuple[Link, ...]
    questions: tuple[QuestionShown, ...]
    photos: tuple[PhotoShown, ...]
    citations: tuple[Cited, ...]
    marks: tuple[Mark, ...]
    later: tuple[Later, ...]
    retraction: str

    @property
    def shape(self) -> str:
        """What its template is called after: its kind, unless it was taken back."""
        return "retracted" if self.retraction else self.kind

    @property
    def is_claim(self) -> bool:
        return self.standing == Standing.CLAIMED

    @property
    def is_ahead(self) -> bool:
        return self.outcome == Outcome.SCHEDULED

    @property
    def was_called_off(self) -> bool:
        return self.outcome == Outcome.NOT_CARRIED_OUT


def entry(item: EventItem, lookup: Lookup) -> Entry:
    """To be asked in the order of the page, since sources are numbered as they are met."""
    speakers = [lookup.shown(role.person) for role in item.roles if role.role == RoleName.SPEAKER]
    return Entry(
        anchor=anchor("e", item.id),
        url=lookup.event_url(item.id),
        kind=item.kind,
        kind_words=kind_words(item.kind),
        standing=item.standing,
        standing_words=standing_words(item.standing, speakers),
        passed_on=passed_on_words(item.citations),
        outcome=item.outcome,
        outcome_words=outcome_words(item.outcome),
        headline=item.headline,
        when=when(item.when),
        is_span=read(item.when).is_span,
        lasted=_lasted(item, lookup),
        when_basis=basis_words(item.when_basis),
        when_note=item.when_note,
        account=html(item.account),
        place=place_words(item.place),
        place_today=item.place.today if item.place.today != item.place.name else "",
        covers=item.affected if item.scope == Scope.JURISDICTION else "",
        jurisdiction=item.jurisdiction,
        instrument=item.instrument,
        relief=str(Relief(item.relief).label) if item.relief else "",
        sentence=str(Sentence(item.sentence).label) if item.sentence else "",
        parts=_parts(item, lookup),
        answers=tuple(
            Answered(
                str(Effect(answer.effect).label),
                Link(answer.headline, lookup.event_link(answer.event)),
                when(answer.when),
            )
            for answer in item.answers
        ),
        answered_by=tuple(
            Answered(str(PASSIVE[effect]), Link(later.headline, lookup.event_link(later.id)), when(later.when))
            for effect, later in lookup.answered_by.get(item.id, ())
        ),
        exhibits=tuple(lookup.links("exhibit", item.exhibits)),
        topics=tuple(lookup.links("topic", item.topics)),
        campaigns=tuple(lookup.links("campaign", item.campaigns)),
        citations=tuple(cited(citation, lookup) for citation in item.citations),
        questions=tuple(question_shown(question, lookup) for question in lookup.questions_at.get(item.id, ())),
        photos=tuple(photo_shown(photo, lookup) for photo in lookup.document.photos if photo.event == item.id),
        marks=lookup.marks.get(item.id, ()),
        later=lookup.later.get(item.id, ()),
        retraction=item.retraction,
    )


def _lasted(item: EventItem, lookup: Lookup) -> str:
    """How long a stay in custody lasted, or has lasted to the day to which it is counted."""
    when = read(item.when)
    if item.kind != EventKind.CUSTODY or not when.is_span or lookup.counted_to is None:
        return ""
    return length_words(when, lookup.counted_to)


def place_words(place: PlaceRef) -> str:
    """The place with what lies around it, but for what its name says already."""
    around = [outer for outer in place.around if outer not in place.name]
    return ", ".join([place.name, *around]) if place.name else ""


def _parts(item: EventItem, lookup: Lookup) -> tuple[Part, ...]:
    """Who had which part, in the order of the roles' list; that the case is its subject's goes without saying."""
    held: dict[str, list[PartHolder]] = {}
    for role in item.roles:
        if role.role == RoleName.SUBJECT and role.person == lookup.document.facts.subject:
            continue
        held.setdefault(role.role, []).append(PartHolder(lookup.person(role.person), role.capacity))
    return tuple(Part(str(role.label), tuple(held[role])) for role in RoleName if role in held)
