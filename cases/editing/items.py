"""From one working row to one item of a document. Nothing is masked here; `naming.masked` follows."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import Any

from cases.choices import EventKind, NameKind, RecordKind
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Event, Exhibit, Role, Topic
from cases.models.desk.inmates import Inmate
from cases.models.desk.photos import PhotoFile
from cases.models.desk.places import Place
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Citation, Source
from cases.values.dates import EdtfDate, parse
from cases.values.edition import (
    AnswerItem,
    CitationItem,
    ClaimItem,
    EventItem,
    ExhibitItem,
    LinkedItem,
    PhotoItem,
    PlaceRef,
    QuestionItem,
    RenditionItem,
    RoleItem,
    SourceItem,
    TopicItem,
)
from cases.values.retraction import notice_of


def event_item(event: Event, campaigns: frozenset[str]) -> EventItem:
    """An event with those of its campaigns whose keys are given: readers may not know the others yet.

    Of one that is taken back only what `values.retraction` leaves.
    """
    item = _told(event, campaigns)
    if not event.retraction:
        return item
    kind = EventKind(event.kind).label.partition(" (")[0]
    return notice_of(item, f"Retracted: {kind}", event.retraction)


def _told(event: Event, campaigns: frozenset[str]) -> EventItem:
    return EventItem(
        id=event.key,
        kind=event.kind,
        headline=event.headline,
        when=event.when,
        when_basis=event.when_basis,
        when_note=event.when_note,
        outcome=event.outcome,
        standing=event.standing,
        account=event.account,
        place=place_ref(event.place, parse(event.when)),
        scope=event.scope,
        jurisdiction=event.jurisdiction.name if event.jurisdiction else "",
        affected=event.affected,
        instrument=event.instrument,
        relief=event.relief,
        sentence=event.sentence,
        roles=roles(event.roles.all()),
        answers=tuple(
            AnswerItem(link.earlier.key, link.effect, link.earlier.headline, link.earlier.when)
            for link in in_key_order(event.earlier_links.all())
        ),
        exhibits=keys(event.exhibits.all()),
        topics=keys(event.topics.all()),
        campaigns=tuple(key for key in keys(event.campaigns.all()) if key in campaigns),
        citations=citations(event.citations.all()),
    )


def question_item(question: Question) -> QuestionItem:
    return QuestionItem(
        id=question.key,
        text=question.text,
        reading=question.reading,
        reason=question.reason,
        no_reading=question.no_reading,
        event=question.event.key if question.event else "",
        exhibits=keys(question.exhibits.all()),
        claims=tuple(claim_item(claim) for claim in in_key_order(question.claims.all())),
    )


def claim_item(claim: Claim) -> ClaimItem:
    return ClaimItem(
        id=claim.key,
        text=claim.text,
        value=claim.value,
        date=claim.date,
        number=_decimal(claim.number),
        nature=claim.nature,
        speaker=claim.speaker.key if claim.speaker else "",
        counted_by=claim.counted_by.key if claim.counted_by else "",
        as_of=claim.as_of,
        regard=claim.regard,
        opens=claim.opens or 0,
        tells=claim.tells,
        topics=keys(claim.topics.all()),
        citations=citations(claim.citations.all()),
    )


def citations(rows: Iterable[Citation]) -> tuple[CitationItem, ...]:
    return tuple(
        CitationItem(
            id=row.key,
            source=row.source.key,
            exact=row.exact,
            prefix=row.prefix,
            suffix=row.suffix,
            locator=row.locator,
            aspect=row.aspect,
            bearing=row.bearing,
            attributed_to=row.attributed_to,
            relays=row.relays.key if row.relays else "",
            state=row.state,
            checked_on=row.checked_at.date().isoformat() if row.checked_at else "",
            copy_seen_on=row.checked_copy.seen_at.date().isoformat() if row.checked_copy else "",
            not_checkable_because=row.not_checkable_because,
        )
        for row in in_key_order(rows)
    )


def source_item(source: Source) -> SourceItem:
    return SourceItem(
        id=source.key,
        title=source.title,
        kind=source.kind,
        csl_type=source.csl_type,
        authors=tuple(line for line in source.authors.splitlines() if line.strip()),
        publisher=source.publisher.key if source.publisher else "",
        published=source.published,
        published_basis=source.published_basis,
        url=source.url,
        host=source.host,
        seen_on=_iso(source.seen_on),
        archived_url=source.archived_url,
        archived_on=_iso(source.archived_on) if source.archived_url else "",
        access_note=source.access_note,
        number=source.number,
        language=source.language,
        copy_of=source.copy_of.key if source.copy_of else "",
        via=source.via.key if source.via else "",
        copies_held=source.copies_held,  # annotated by the query
    )


def place_ref(place: Place | None, when: EdtfDate) -> PlaceRef:
    """A place under the name that it bore at the time, with its name today where that differs."""
    if place is None:
        return PlaceRef()
    then = _name_then(place, when)
    return PlaceRef(
        name=then,
        kind=place.kind,
        around=tuple(above.name for above in place.lineage()[1:]),
        today=place.name if then != place.name else "",
    )


def exhibit_item(exhibit: Exhibit) -> ExhibitItem:
    return ExhibitItem(exhibit.key, exhibit.name, exhibit.description)


def topic_item(topic: Topic) -> TopicItem:
    return TopicItem(topic.key, topic.slug, topic.name, topic.definition)


def photo_item(photo: Any) -> PhotoItem:
    """A photo that came `with_files`. Of one that may not be shown nothing can be shown by mistake."""
    return PhotoItem(
        id=photo.key,
        credit=photo.credit,
        rights=photo.rights,
        event=photo.event.key if photo.event else "",
        alt=photo.alt,
        caption=photo.caption,
        creator=photo.creator,
        agency=photo.agency,
        taken=photo.taken,
        url=photo.url,
        source=photo.source.key if photo.source else "",
        people=keys(photo.actors.all()),
        is_showable=photo.is_showable,
        renditions=tuple(rendition_item(file) for file in photo.files) if photo.is_showable else (),
    )


def rendition_item(file: PhotoFile) -> RenditionItem:
    return RenditionItem(file.name, file.sha256, file.width, file.height)


def linked_item(record: Inmate | Campaign, name: str, roles_of: Iterable[Role]) -> LinkedItem:
    kind = RecordKind.CASE if isinstance(record, Inmate) else RecordKind.CAMPAIGN
    return LinkedItem(record.key, kind.value, record.slug, name, roles(roles_of))


def roles(rows: Iterable[Role]) -> tuple[RoleItem, ...]:
    return tuple(RoleItem(row.actor.key, row.role, row.capacity) for row in in_key_order(rows))


def keys(rows: Iterable[Any]) -> tuple[str, ...]:
    """Public ids, in an order that saving again doesn't change."""
    return tuple(row.key for row in in_key_order(rows))


def in_key_order(rows: Iterable[Any]) -> list[Any]:
    return sorted(rows, key=lambda row: row.pk)


def _name_then(place: Place, when: EdtfDate) -> str:
    for name in in_key_order(place.names.all()):
        if name.kind != NameKind.MISSPELLING and name.used and _lies_within(when, parse(name.used)):
            return str(name.text)
    return place.name


def _lies_within(when: EdtfDate, used: EdtfDate) -> bool:
    begins = when.sorts_on
    return (
        begins is not None
        and (used.earliest is None or used.earliest <= begins)
        and (used.latest is None or begins <= used.latest)
    )


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _decimal(number: Decimal | None) -> str:
    return "" if number is None else f"{number.normalize():f}"
