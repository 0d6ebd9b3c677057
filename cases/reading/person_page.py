"""A person's or body's page: what they did and said in every case and campaign that names them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from cases.choices import Naming, RecordKind, RoleName
from cases.models.published.rows import EventRow, Part, PersonRow, QuestionRow, Record, SourceRow
from cases.reading.addresses import address
from cases.reading.dates import When, read, when
from cases.reading.languages import said
from cases.reading.lookup import Link
from cases.reading.places import event_url, question_url, record_words
from cases.reading.who import other_names
from cases.reading.wording import kind_words
from cases.values.documents import read_item
from cases.values.edition import CitationItem, EventItem, FactsItem, PersonItem, QuestionItem, RoleItem
from cases.values.periods import listed


@dataclass(frozen=True, slots=True)
class Deed:
    """A part in one event."""

    event: Link
    when: When
    kind: str
    role: str
    capacity: str
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Saying:
    """What somebody says in answer to a question: in the words of these pages, and where it was said."""

    question: Link
    words: tuple[str, ...]
    sources: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class InRecord:
    """A person's parts in one record: in the whole of it, in its events, and in answers to its questions."""

    record: Link
    kind: str
    is_subject: bool
    parts: tuple[str, ...]
    deeds: tuple[Deed, ...]
    says: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class PersonPage:
    name: str
    description: str
    also: tuple[str, ...]
    website: str
    address_withheld: bool
    is_invented: bool
    is_unlisted: bool
    records: tuple[InRecord, ...]


def person_page(slug: str) -> PersonPage | None:
    """In four queries. None for an address that is nobody's, and for a person whom any record does not name.

    Records that were taken back say nothing of anybody, but how they show a person still counts.
    """
    public_id = PersonRow.objects.filter(slug=slug).values_list("public_id", flat=True).first() if slug else None
    if public_id is None:
        return None
    rows = list(PersonRow.objects.filter(public_id=public_id).select_related("item", "record", "record__facts"))
    told = [row for row in rows if not row.record.is_retracted]
    if not told or any(row.policy != Naming.NAME for row in rows):
        return None
    newest = max(told, key=lambda row: (row.record.changed_at, row.record.slug))
    item = read_item(newest.item.text)
    if not isinstance(item, PersonItem):
        return None
    parts = list(
        Part.objects.filter(person__in=told)
        .select_related("event__item", "question__item", "person__record")
        .order_by("question__text", "id")
    )
    titles = _titles(told)
    return PersonPage(
        name=item.shown,
        description=said(item.description, newest.record.language),
        also=other_names(item),
        website=item.website,
        address_withheld=item.address_withheld,
        is_invented=any(row.record.is_invented for row in told),
        is_unlisted=all(row.record.is_unlisted for row in told),
        records=tuple(
            _in_record(row, [part for part in parts if part.person_id == row.pk], titles.get(row.record_id, {}))
            for row in sorted(told, key=lambda row: (row.record.kind != RecordKind.CASE, row.record.name))
        ),
    )


def _titles(rows: Iterable[PersonRow]) -> dict[object, dict[str, str]]:
    """How each source is called, by the record that cites it."""
    found: dict[object, dict[str, str]] = {}
    sources = SourceRow.objects.filter(record__in=[row.record_id for row in rows])
    for record_id, public_id, title in sources.values_list("record_id", "public_id", "title"):
        found.setdefault(record_id, {})[str(public_id)] = title
    return found


def _in_record(row: PersonRow, parts: Iterable[Part], titles: Mapping[str, str]) -> InRecord:
    record = row.record
    parts = list(parts)
    facts = _facts(record)
    questions = {part.question_id: part.question for part in parts if part.question is not None}
    return InRecord(
        record=Link(record.name, address(record.kind, record.slug)),
        kind=record_words(record),
        is_subject=facts.subject == str(row.public_id),
        parts=tuple(_part_words(role) for role in facts.roles if role.person == str(row.public_id)),
        deeds=_deeds(parts, record, titles, is_subject=facts.subject == str(row.public_id)),
        says=tuple(_said(question, row, titles) for question in questions.values()),
    )


def _facts(record: Record) -> FactsItem:
    item = read_item(record.facts.text)
    return item if isinstance(item, FactsItem) else FactsItem("", record.kind, record.slug, record.name)


def _part_words(role: RoleItem) -> str:
    return ", ".join(part for part in (str(RoleName(role.role).label), role.capacity) if part)


def _deeds(parts: Iterable[Part], record: Record, titles: Mapping[str, str], *, is_subject: bool) -> tuple[Deed, ...]:
    """The parts in events, as a timeline lists them."""
    held = [(part, part.event) for part in parts if part.event is not None]
    in_order = sorted(held, key=lambda pair: (*listed(read(pair[1].when)), pair[1].public_id))
    return tuple(_deed(part, event, titles, is_subject=is_subject) for part, event in in_order)


def _deed(part: Part, event: EventRow, titles: Mapping[str, str], *, is_subject: bool) -> Deed:
    """That somebody’s own case concerns them goes without saying."""
    record, item = part.person.record, read_item(event.item.text)
    role = str(RoleName(part.role).label)
    if part.role == RoleName.SUBJECT:
        role = "" if is_subject else _("about this person")
    return Deed(
        event=Link(said(event.headline, record.language), event_url(event, record)),
        when=when(event.when),
        kind=kind_words(event.kind),
        role=role,
        capacity=said(part.capacity, record.language),
        sources=_sources(item.citations if isinstance(item, EventItem) else (), titles),
    )


def _said(question: QuestionRow, row: PersonRow, titles: Mapping[str, str]) -> Saying:
    record, item = row.record, read_item(question.item.text)
    claims = item.claims if isinstance(item, QuestionItem) else ()
    own = [claim for claim in claims if claim.speaker == str(row.public_id)]
    return Saying(
        question=Link(said(question.text, record.language), question_url(question, record)),
        words=tuple(said(claim.text, record.language) for claim in own),
        sources=_sources([citation for claim in own for citation in claim.citations], titles),
    )


def _sources(citations: Iterable[CitationItem], titles: Mapping[str, str]) -> tuple[Link, ...]:
    """Each once, in the order in which they are cited."""
    cited = dict.fromkeys(citation.source for citation in citations)
    return tuple(Link(titles[one], address("source", one)) for one in cited if one in titles)
