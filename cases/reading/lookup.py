"""The parts of one document by their ids, and how each is linked to on the page that is being built."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import TypeVar

from cases.choices import EventKind, RecordKind
from cases.reading.addresses import address, anchor, event_address, for_all_languages
from cases.reading.languages import in_language
from cases.reading.later import Later
from cases.values.custody import Custody, custody
from cases.values.edition import (
    Document,
    EventItem,
    ExhibitItem,
    LinkedItem,
    PersonItem,
    QuestionItem,
    SourceItem,
    TopicItem,
)
from cases.values.pictures import PICTURES, place_of
from cases.values.short_ids import short

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; without a `url`, words only."""

    words: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """That an item was corrected, updated or added: in which edition's time, and where the difference is shown."""

    label: str
    words: str
    at: datetime
    url: str


@dataclass
class Lookup:
    """Made once for a page. `visible` are the ids of the events that stand on it, so that links can stay there; `whole`
    says that the record's other parts do too; `counted_to` is the day to which what still lasts is counted. `home` is
    the record's address, or that of a page which keeps to itself: an edition or a draft; its `pictures` then lie below
    it. `marks` belong to items by their ids, as does what was said `later` of them."""

    document: Document
    visible: frozenset[str] = frozenset()
    whole: bool = True
    counted_to: date | None = None
    home: str = ""
    marks: Mapping[str, tuple[Mark, ...]] = field(default_factory=dict)
    later: Mapping[str, tuple[Later, ...]] = field(default_factory=dict)
    numbers: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        document = self.document = in_language(self.document, self.document.facts.language)
        self.events: dict[str, EventItem] = {item.id: item for item in document.events}
        self.people: dict[str, PersonItem] = {item.id: item for item in document.people}
        self.sources: dict[str, SourceItem] = {item.id: item for item in document.sources}
        self.exhibits: dict[str, ExhibitItem] = {item.id: item for item in document.exhibits}
        self.topics: dict[str, TopicItem] = {item.id: item for item in document.topics}
        self.linked: dict[str, LinkedItem] = {item.id: item for item in document.linked}
        self.questions_at: dict[str, list[QuestionItem]] = _grouped((q.event, q) for q in document.questions)
        self.answered_by: dict[str, list[tuple[str, EventItem]]] = _grouped(
            (answer.event, (answer.effect, event)) for event in document.events for answer in event.answers
        )
        self.is_live = not self.home
        self.events_have_pages = document.facts.kind == RecordKind.CASE and self.is_live
        self.pictures = place_of(for_all_languages(self.home)) if self.home else PICTURES
        self.home = self.home or address(document.facts.kind, document.facts.slug)

    @cached_property
    def stay(self) -> Custody | None:
        """The last unbroken stay in custody of the person whose case this is."""
        subject = self.document.facts.subject
        return custody(self.document.events, subject) if subject else None

    def is_custody(self, event_id: str) -> bool:
        """Whether this is one of the stays in custody."""
        return event_id in self.events and self.events[event_id].kind == EventKind.CUSTODY

    def number(self, source_id: str) -> int:
        """A source's number on this page: in the order in which sources are first cited."""
        return self.numbers.setdefault(source_id, len(self.numbers) + 1)

    def shown(self, person_id: str) -> str:
        """The only form of a name that a page may print; empty for nobody."""
        return self.people[person_id].shown if person_id in self.people else ""

    def person(self, person_id: str) -> Link:
        person = self.people.get(person_id)
        if person is None:
            return Link("")
        return Link(person.shown, address("person", person.slug) if person.slug else "")

    def event_url(self, event_id: str) -> str:
        """The address of an event in this record, wherever it is shown.

        Only a live case has pages of single events: what another page says of an event is read on that page.
        """
        if not self.events_have_pages:
            return f"{self.home}#{anchor('e', event_id)}"
        return event_address(self.document.facts.slug, event_id)

    def event_link(self, event_id: str) -> str:
        """Where a mention of an event leads: to its place on this page, else to its own page; empty if not here."""
        if event_id not in self.events:
            return ""
        return f"#{anchor('e', event_id)}" if event_id in self.visible else self.event_url(event_id)

    def question_url(self, question_id: str) -> str:
        """The page of a question; empty where this is a page that keeps to itself."""
        facts = self.document.facts
        return address(f"{facts.kind}_question", facts.slug, short(question_id)) if self.is_live else ""

    def question_link(self, question: QuestionItem) -> str:
        """Where a question stands: in its event's entry, else in a section of its own."""
        elsewhere = question.event in self.events and question.event not in self.visible
        return f"{'' if self.whole and not elsewhere else self.home}#{anchor('q', question.id)}"

    def question_page(self, question: QuestionItem) -> str:
        """The page of a question on which sources differ; empty for others, and where this page keeps to itself."""
        return self.question_url(question.id) if question.differs else ""

    def report_address(self, public_id: str) -> str:
        """Where an error in a statement is reported; empty where this page keeps to itself."""
        facts = self.document.facts
        return address("report_statement", facts.kind, facts.slug, public_id) if self.is_live else ""

    def part_link(self, kind: str, public_id: str) -> str:
        """Where a mention of a part with a place on the record's page leads."""
        return f"{'' if self.whole else self.home}#{anchor(kind, public_id)}"

    def exhibit(self, public_id: str) -> Link:
        return Link(self.exhibits[public_id].name, self.part_link("x", public_id))

    def topic(self, public_id: str) -> Link:
        """A topic: its place on this page, or the page on which all that carries it stands."""
        topic = self.topics[public_id]
        is_elsewhere = self.is_live and not self.whole
        return Link(topic.name, address("topic", topic.slug) if is_elsewhere else self.part_link("t", public_id))

    def record(self, public_id: str) -> Link:
        linked = self.linked[public_id]
        return Link(linked.name, address(linked.kind, linked.slug))

    def links(self, kind: str, public_ids: Iterable[str]) -> Iterator[Link]:
        """Links to the exhibits, topics or campaigns of these ids that the document holds."""
        if kind == "exhibit":
            return (self.exhibit(public_id) for public_id in public_ids if public_id in self.exhibits)
        if kind == "topic":
            return (self.topic(public_id) for public_id in public_ids if public_id in self.topics)
        return (self.record(public_id) for public_id in public_ids if public_id in self.linked)


def _grouped(pairs: Iterable[tuple[str, V]]) -> dict[str, list[V]]:
    groups: dict[str, list[V]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups
