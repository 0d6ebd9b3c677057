"""What carries a topic in each record that has it: events and claims, never the record itself, with who says so."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.utils.translation import gettext as _

from cases.choices import RecordKind, RoleName, Status
from cases.models.published.rows import EventRow, QuestionRow, Record
from cases.models.published.topics import Carrier, TopicRow
from cases.reading.across import people_of, sources_of
from cases.reading.addresses import address, anchor
from cases.reading.citations import publisher_words
from cases.reading.dates import When, day_of, read, when
from cases.reading.lookup import Link, Lookup
from cases.reading.places import event_url, question_url
from cases.reading.voices import backing_words
from cases.reading.wording import (
    claim_words,
    in_a_row,
    kind_words,
    outcome_words,
    passed_on_words,
    regard_words,
    standing_words,
)
from cases.values.documents import read_item
from cases.values.edition import CitationItem, ClaimItem, Document, EventItem, FactsItem, QuestionItem
from cases.values.periods import listed

_NAMED = 3  # so many publishers are named for a statement, the others counted


@dataclass(frozen=True, slots=True)
class EventCarrying:
    """An event that carries the topic: how it is known, and who published that."""

    event: Link
    when: When
    kind: str
    standing: str
    standing_words: str
    passed_on: str
    outcome_words: str
    published_by: str
    backing: str


@dataclass(frozen=True, slots=True)
class ClaimCarrying:
    """What somebody says that carries the topic: `said_by` says whose it is or, for want of a speaker, who published
    it, which `published_by` does not repeat."""

    value: str
    text: str
    said_by: str
    regard: str
    published_by: str
    backing: str


@dataclass(frozen=True, slots=True)
class QuestionCarrying:
    """A question with those of its claims that carry the topic."""

    question: Link
    differs: bool
    claims: tuple[ClaimCarrying, ...]


@dataclass(frozen=True, slots=True)
class TopicIn:
    """One record with what carries the topic in it. `status` is a case’s; `is_case` tells it from a campaign.

    `told_above` counts the events that it shares with records before it, where they are told.
    """

    anchor: str
    record: Link
    is_case: bool
    status: str
    since: When
    events: tuple[EventCarrying, ...]
    told_above: int
    questions: tuple[QuestionCarrying, ...]

    @property
    def claim_count(self) -> int:
        return sum(len(question.claims) for question in self.questions)


@dataclass(frozen=True, slots=True)
class _Event:
    topic: int
    row: EventRow
    item: EventItem
    voices: int


@dataclass(frozen=True, slots=True)
class _Claim:
    topic: int
    row: QuestionRow
    item: ClaimItem
    voices: int


def topic_in(rows: Sequence[TopicRow]) -> tuple[TopicIn, ...]:
    """These records in their order, in three queries: what carries it, the sources cited there, who is named."""
    found = list(
        Carrier.objects.filter(topic__in=rows)
        .select_related("event__item", "question__item")
        .order_by("question__text", "question", "id")
    )
    events, claims = list(_events(found)), list(_claims(found))
    cited = [one for each in events for one in each.item.citations]
    cited += [one for each in claims for one in each.item.citations]
    sources = sources_of(one.source for one in cited)
    speaking = {role.person for each in events for role in each.item.roles if role.role == RoleName.SPEAKER}
    speaking |= {person for each in claims for person in (each.item.speaker, each.item.counted_by)}
    people = people_of(speaking | {source.publisher for source in sources})
    lookup = Lookup(Document(FactsItem("", RecordKind.CASE, "-", ""), sources=sources, people=people), whole=False)
    told: set[UUID] = set()
    shown = []
    for row in rows:
        here = [each for each in events if each.topic == row.pk]
        new = [each for each in here if each.row.public_id not in told]
        told.update(each.row.public_id for each in new)
        said = [each for each in claims if each.topic == row.pk]
        shown.append(_in_record(row.record, new, said, lookup, told_above=len(here) - len(new)))
    return tuple(shown)


def _events(carriers: Iterable[Carrier]) -> Iterator[_Event]:
    for one in carriers:
        if one.event is not None and isinstance(item := read_item(one.event.item.text), EventItem):
            yield _Event(one.topic_id, one.event, item, one.voices)


def _claims(carriers: Iterable[Carrier]) -> Iterator[_Claim]:
    for one in carriers:
        if one.question is not None and isinstance(item := read_item(one.question.item.text), QuestionItem):
            claim = next((each for each in item.claims if each.id == str(one.claim_id)), None)
            if claim is not None:
                yield _Claim(one.topic_id, one.question, claim, one.voices)


def _in_record(
    record: Record, events: Iterable[_Event], claims: Iterable[_Claim], lookup: Lookup, *, told_above: int
) -> TopicIn:
    is_case = record.kind == RecordKind.CASE
    in_order = sorted(events, key=lambda each: (*listed(read(each.row.when)), each.row.public_id))
    asked: dict[QuestionRow, list[_Claim]] = {}
    for each in claims:
        asked.setdefault(each.row, []).append(each)
    return TopicIn(
        anchor=anchor("r", str(record.pk)),
        record=Link(record.name, address(record.kind, record.slug)),
        is_case=is_case,
        status=str(Status(record.status or Status.UNKNOWN).label) if is_case else "",
        since=day_of(record.status_when) if is_case else When(),
        events=tuple(_event(each, record, lookup) for each in in_order),
        told_above=told_above,
        questions=tuple(
            QuestionCarrying(
                question=Link(question.text, question_url(question, record)),
                differs=question.differs,
                claims=tuple(_claim(each.item, each.voices, lookup) for each in answers),
            )
            for question, answers in asked.items()
        ),
    )


def _event(found: _Event, record: Record, lookup: Lookup) -> EventCarrying:
    item = found.item
    speakers = [lookup.shown(role.person) for role in item.roles if role.role == RoleName.SPEAKER]
    return EventCarrying(
        event=Link(found.row.headline, event_url(found.row, record)),
        when=when(item.when),
        kind=kind_words(item.kind),
        standing=item.standing,
        standing_words=standing_words(item.standing, speakers),
        passed_on=passed_on_words(item.citations),
        outcome_words=outcome_words(item.outcome),
        published_by=_publishers(item.citations, lookup),
        backing=backing_words(item.citations, found.voices),
    )


def _claim(item: ClaimItem, voices: int, lookup: Lookup) -> ClaimCarrying:
    speaker, publishers = lookup.shown(item.speaker), _publishers(item.citations, lookup)
    said_by = claim_words(item, speaker, lookup.shown(item.counted_by))
    if not speaker and publishers:
        published = _("published by %(publishers)s") % {"publishers": publishers}
        said_by = f"{published}, {said_by}" if said_by else published
    return ClaimCarrying(
        value=item.value,
        text=item.text,
        said_by=said_by,
        regard=regard_words(item.regard),
        published_by=publishers if speaker and publishers != speaker else "",
        backing=backing_words(item.citations, voices),
    )


def _publishers(citations: Iterable[CitationItem], lookup: Lookup) -> str:
    """Who published what supports a statement: “The Sun, TMZ, NPR and others”."""
    sources = [
        lookup.sources[one.source] for one in citations if one.bearing == "supports" and one.source in lookup.sources
    ]
    names = list(dict.fromkeys(words for source in sources if (words := publisher_words(source, lookup))))
    if len(names) <= _NAMED:
        return in_a_row(names) if names else ""
    return _("%(names)s and others") % {"names": ", ".join(names[:_NAMED])}
