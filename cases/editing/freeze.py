"""The desk as it stands, frozen into a document: names masked, rows that are not ready left out."""

from dataclasses import dataclass
from uuid import UUID

from cases.choices import ActorKind, Naming, RecordKind
from cases.editing.gathering import Gathered, Tracked, gather
from cases.editing.items import (
    event_item,
    exhibit_item,
    linked_item,
    photo_item,
    question_item,
    roles,
    source_item,
    topic_item,
)
from cases.editing.naming import mask, masker, people_of, person_item, policy_of, protected_people
from cases.models.desk.actors import Actor
from cases.models.desk.inmates import Inmate
from cases.values.documents import in_order
from cases.values.edition import Document, EventItem, FactsItem, LinkedItem
from cases.values.names import Masker
from cases.values.retraction import notice
from cases.values.standing import jurisdiction, standing


@dataclass(frozen=True, slots=True)
class Origin:
    """The working row that a part of a document came from."""

    model: str
    pk: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document, the working row behind each public id in it, and the headlines left out as not ready."""

    document: Document
    origins: dict[str, Origin]
    left_out: tuple[str, ...]
    masker: Masker


def freeze(record: Tracked, together_with: frozenset[UUID] = frozenset()) -> Candidate:
    """What an edition of this record would hold now: of one that is taken back, its notice.

    Asks a fixed number of queries, whatever its size.
    """
    rows = gather(record, together_with)
    shown = frozenset(other.key for other in (record, *rows.campaigns))
    linked = people_of(record) | {actor.pk for actor in rows.actors}
    hidden = masker(protected_people(), [actor for actor in rows.actors if _is_named_person(actor)], linked)
    people = tuple(person_item(actor) for actor in rows.actors)
    if record.retraction:
        document = notice(_facts(record, rows, ()), people, record.retraction)
        return Candidate(mask(document, hidden), _origins(record, rows), rows.left_out, hidden)
    events = in_order(event_item(event, shown) for event in rows.events)
    document = Document(
        facts=_facts(record, rows, events),
        events=events,
        questions=tuple(question_item(question) for question in rows.questions),
        people=people,
        sources=tuple(source_item(source) for source in rows.sources),
        exhibits=tuple(exhibit_item(exhibit) for exhibit in rows.exhibits),
        topics=tuple(topic_item(topic) for topic in rows.topics),
        photos=tuple(photo_item(photo) for photo in rows.photos),
        linked=_linked(rows),
    )
    return Candidate(mask(document, hidden), _origins(record, rows), rows.left_out, hidden)


def _is_named_person(actor: Actor) -> bool:
    """A body’s name shields nobody’s surname: “Hughes County Court” names no Hughes."""
    return actor.kind == ActorKind.PERSON and policy_of(actor) == Naming.NAME


def _facts(record: Tracked, rows: Gathered, events: tuple[EventItem, ...]) -> FactsItem:
    if not isinstance(record, Inmate):
        return FactsItem(
            id=record.key,
            kind=RecordKind.CAMPAIGN.value,
            slug=record.slug,
            name=record.name,
            website=record.website,
            roles=roles(rows.roles),
            is_invented=record.is_invented,
            is_unlisted=record.is_unlisted,
            language=record.language,
        )
    subject = next(actor for actor in rows.actors if actor.pk == record.actor_id)
    now = standing(events, subject.key)
    return FactsItem(
        id=record.key,
        kind=RecordKind.CASE.value,
        slug=record.slug,
        name=person_item(subject).shown,
        subject=subject.key,
        status=record.pinned_status or now.status,
        status_event=now.event.id if now.event and not record.pinned_status else "",
        status_claim=record.pinned_by_claim.key if record.pinned_by_claim else "",
        jurisdiction=jurisdiction(events, subject.key),
        checked_on=record.checked_on.isoformat() if record.checked_on else "",
        checked_against=record.checked_against,
        is_invented=record.is_invented,
        is_unlisted=record.is_unlisted,
        language=record.language,
    )


def _linked(rows: Gathered) -> tuple[LinkedItem, ...]:
    campaigns = [linked_item(campaign, campaign.name, campaign.roles.all()) for campaign in rows.campaigns]
    names = {actor.pk: person_item(actor).shown for actor in rows.actors}
    return (*campaigns, *(linked_item(case, names[case.actor_id], ()) for case in rows.cases))


def _origins(record: Tracked, rows: Gathered) -> dict[str, Origin]:
    found: dict[str, Origin] = {}
    for row in (record, *rows.events, *rows.questions, *rows.actors, *rows.sources, *rows.exhibits, *rows.topics):
        found[row.key] = Origin(row._meta.model_name or "", row.pk)
    for row in (*rows.photos, *rows.campaigns, *rows.cases):
        found[row.key] = Origin(row._meta.model_name or "", row.pk)
    for owner in (*rows.events, *(claim for question in rows.questions for claim in question.claims.all())):
        found[owner.key] = Origin(owner._meta.model_name or "", owner.pk)
        for citation in owner.citations.all():
            found[citation.key] = Origin(owner._meta.model_name or "", owner.pk)
    return found
