"""Reading rows brought to what an edition's document says: only what differs is written."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import models, transaction

from cases.choices import Act
from cases.editing import journal, search_index
from cases.models.published.editions import Edition, Item
from cases.models.published.pictures import Picture, PictureRow
from cases.models.published.rows import EventRow, Part, PersonRow, QuestionRow, Record, SourceRow, Tally, Term, Use
from cases.models.published.search import KnownWord, SearchRow
from cases.models.published.topics import Carrier, TopicRow
from cases.values import carrying, rows, searching, tallies
from cases.values.dates import parse
from cases.values.documents import join
from cases.values.edition import Document, EventItem, PersonItem, QuestionItem, SourceItem, TopicItem

Values = Mapping[str, Any]
_SEARCHED = ("slug", "weight", "names", "hidden", "words", "quotes", "about")


def sync(edition: Edition, document: Document, key_of: Mapping[str, str]) -> None:
    """Make the reading rows of this record those of `document`; `key_of` gives each item's stored key."""
    record = _record(edition, document, key_of[document.facts.id])
    terms = {(term.facet, term.value): {"label": term.label} for term in rows.terms(document)}
    _bring(Term.objects.filter(record=record), ("facet", "value"), terms, record=record)
    counted = {key: {"number": number} for key, number in tallies.tallies(document).items()}
    _bring(Tally.objects.filter(record=record), ("figure", "key", "part"), counted, record=record)
    events = _keyed(document.events, key_of, _event_values)
    _bring(EventRow.objects.filter(record=record), ("public_id",), events, record=record)
    questions = _keyed(document.questions, key_of, _question_values)
    _bring(QuestionRow.objects.filter(record=record), ("public_id",), questions, record=record)
    people = _keyed(document.people, key_of, _person_values)
    _bring(PersonRow.objects.filter(record=record), ("public_id",), people, record=record)
    sources = _keyed(document.sources, key_of, _source_values)
    _bring(SourceRow.objects.filter(record=record), ("public_id",), sources, record=record)
    topics = _keyed(document.topics, key_of, _topic_values)
    _bring(TopicRow.objects.filter(record=record), ("public_id",), topics, record=record)
    _bring(PictureRow.objects.filter(record=record), ("picture_id",), _pictures(document, key_of), record=record)
    _links(record, document)
    _searched(record, document)


def rebuild(*, by: Any, at: datetime) -> int:
    """Make all reading rows again from the live editions; returns how many records there are.

    Each record has a transaction of its own and holds its live edition, so that publishing waits.
    """
    live = Edition.objects.live()
    Record.objects.exclude(id__in=live.values("record_id")).delete()
    count = 0
    for record_id in list(live.values_list("record_id", flat=True)):
        with transaction.atomic():
            edition = live.select_for_update().filter(record_id=record_id).first()
            if edition is not None:
                make_again(edition)
                count += 1
    journal.record(Act.REBUILT, by=by, at=at, detail=f"{count} live editions")
    return count


def is_behind() -> bool:
    """Whether a record that stands was published by a version that made fewer rows: then nothing of it can be found."""
    return Record.objects.standing().filter(passages=None).exists()


def make_again(edition: Edition) -> None:
    """Make the reading rows of a live edition those of its stored document."""
    document, key_of = _stored(edition)
    sync(edition, document, key_of)


def _stored(edition: Edition) -> tuple[Document, dict[str, str]]:
    keys = edition.item_keys()
    texts = dict(Item.objects.filter(key__in=keys).values_list("key", "text"))
    document = join(texts[key] for key in keys)
    return document, {item.id: key for item, key in zip(document.items(), keys, strict=True)}


def _record(edition: Edition, document: Document, facts_key: str) -> Record:
    values = rows.record_values(document)
    record, _ = Record.objects.update_or_create(
        id=edition.record_id,
        defaults={
            "kind": edition.record_kind,
            "slug": edition.slug,
            "name": edition.name,
            "edition": edition,
            "facts_id": facts_key,
            "changed_at": edition.published_at,
            "opening": values.opening,
            "status": values.status,
            "status_when": values.status_when,
            "jurisdiction": values.jurisdiction,
            "place": values.place,
            "custody_start": values.custody_start,
            "custody_end": values.custody_end,
            "custody_lasts": values.custody_lasts,
            "stage": values.stage,
            "stage_where": values.stage_where,
            "stage_is_open": values.stage_is_open,
            "checked_on": values.checked_on,
            "is_retracted": values.is_retracted,
            "is_invented": values.is_invented,
            "is_unlisted": values.is_unlisted,
            "language": values.language,
        },
    )
    return record


def _bring(found: models.QuerySet[Any], key: tuple[str, ...], wanted: Mapping[Any, Values], **fixed: Any) -> None:
    """Delete the rows of `found` that are not wanted as they are, and insert those that are missing."""
    stale, kept = [], set()
    for row in found:
        name = tuple(getattr(row, part) for part in key)
        values = wanted.get(name)
        if values is None or any(getattr(row, field) != value for field, value in values.items()):
            stale.append(row.pk)
        else:
            kept.add(name)
    model = found.model
    if stale:
        model.objects.filter(pk__in=stale).delete()
    model.objects.bulk_create(
        model(**fixed, **dict(zip(key, name, strict=True)), **values)
        for name, values in wanted.items()
        if name not in kept
    )


def _keyed(items: Any, key_of: Mapping[str, str], values_of: Any) -> dict[tuple[UUID], dict[str, Any]]:
    return {(UUID(item.id),): {"item_id": key_of[item.id], **values_of(item)} for item in items}


def _event_values(event: EventItem) -> dict[str, Any]:
    when = parse(event.when)
    return {
        "headline": event.headline,
        "kind": event.kind,
        "standing": event.standing,
        "outcome": event.outcome,
        "when": event.when,
        "sorts_on": when.sorts_on,
        "coarseness": when.coarseness,
        "latest": when.latest,
        "is_retracted": bool(event.retraction),
    }


def _question_values(question: QuestionItem) -> dict[str, Any]:
    return {"text": question.text, "differs": question.differs}


def _person_values(person: PersonItem) -> dict[str, Any]:
    return {"slug": person.slug, "shown": person.shown, "policy": person.policy}


def _source_values(source: SourceItem) -> dict[str, Any]:
    return {"title": source.title, "kind": source.kind}


def _topic_values(topic: TopicItem) -> dict[str, Any]:
    return {"slug": topic.slug, "name": topic.name}


def _pictures(document: Document, key_of: Mapping[str, str]) -> dict[tuple[str], dict[str, Any]]:
    """What the document shows, as far as it is held."""
    shown = {one.name: key_of[photo.id] for photo in document.photos for one in photo.renditions}
    held = Picture.objects.filter(name__in=shown).values_list("name", flat=True)
    return {(name,): {"item_id": shown[name]} for name in held}


def _links(record: Record, document: Document) -> None:
    """Who had which part where, which source is cited where, and what carries which topic."""
    groups = (record.people, record.events, record.questions, record.sources, record.topics)
    people, events, questions, sources, topics = (
        {str(pid): pk for pid, pk in group.values_list("public_id", "pk")} for group in groups
    )
    parts: dict[Any, Values] = {
        (people[part.person], events.get(part.event), questions.get(part.question), part.role): {
            "capacity": part.capacity
        }
        for part in rows.parts(document)
    }
    _bring(Part.objects.filter(person__record=record), ("person_id", "event_id", "question_id", "role"), parts)
    uses: dict[Any, Values] = {
        (sources[use.source], events.get(use.event), questions.get(use.question)): {} for use in rows.uses(document)
    }
    _bring(Use.objects.filter(source__record=record), ("source_id", "event_id", "question_id"), uses)
    carriers: dict[Any, Values] = {
        (
            topics[one.topic],
            events.get(one.event),
            questions.get(one.question),
            UUID(one.claim) if one.claim else None,
        ): {"voices": one.voices}
        for one in carrying.carriers(document)
    }
    key = ("topic_id", "event_id", "question_id", "claim_id")
    _bring(Carrier.objects.filter(topic__record=record), key, carriers)


def _searched(record: Record, document: Document) -> None:
    """What can be found, and what a misspelt word may have been meant as."""
    found = {
        (one.kind, UUID(one.public_id)): {name: getattr(one, name) for name in _SEARCHED}
        for one in searching.passages(document)
    }
    _bring(SearchRow.objects.filter(record=record), ("kind", "public_id"), found, record=record)
    words = {(word,): {"folded": searching.folded(word)} for word in searching.words_of(document) if len(word) <= 50}
    _bring(KnownWord.objects.filter(record=record), ("word",), words, record=record)
    search_index.tell_afterwards(record.pk)
