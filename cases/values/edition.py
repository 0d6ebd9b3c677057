"""The shape of an edition's document: plain records, declared once. Dates are EDTF text; ids are public UUIDs as text.

A document is made of items. What a reader's page shows comes from here and nowhere else, so every name in it has
already passed the naming policy and every quote carries what was found in our copy, frozen with its date.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class CitationItem:
    """One passage in one source. `state` is a `QuoteState`; `checked_on` an ISO date or empty.

    `is_masked` says that a name was withheld inside the quote, so that no link to its words can be made.
    """

    id: str
    source: str
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    locator: str = ""
    aspect: str = "statement"
    bearing: str = "supports"
    attributed_to: str = ""
    relays: str = ""
    state: str = "not_checked"
    checked_on: str = ""
    not_checkable_because: str = ""
    is_masked: bool = False


@dataclass(frozen=True, slots=True)
class PlaceRef:
    """A place by the name it bore then, and the places around it from the inside out. Empty name: no place."""

    name: str = ""
    kind: str = ""
    around: tuple[str, ...] = ()
    today: str = ""


@dataclass(frozen=True, slots=True)
class RoleItem:
    person: str
    role: str
    capacity: str = ""


@dataclass(frozen=True, slots=True)
class AnswerItem:
    """What an event does to an earlier one. `headline` and `when` are carried so that it reads without the other."""

    event: str
    effect: str
    headline: str
    when: str


@dataclass(frozen=True, slots=True)
class EventItem:
    id: str
    kind: str
    headline: str
    when: str
    when_basis: str = "stated"
    when_note: str = ""
    outcome: str = "occurred"
    standing: str = "reported"
    account: str = ""
    place: PlaceRef = field(default_factory=PlaceRef)
    scope: str = "case"
    jurisdiction: str = ""
    affected: str = ""
    instrument: str = ""
    relief: str = ""
    sentence: str = ""
    roles: tuple[RoleItem, ...] = ()
    answers: tuple[AnswerItem, ...] = ()
    exhibits: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    campaigns: tuple[str, ...] = ()
    citations: tuple[CitationItem, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimItem:
    """`number` is decimal text or empty; `opens` is its place among the opening sentences, 0 for none."""

    id: str
    text: str
    value: str = ""
    date: str = ""
    number: str = ""
    nature: str = "fact"
    speaker: str = ""
    counted_by: str = ""
    as_of: str = ""
    regard: str = "not_assessed"
    opens: int = 0
    topics: tuple[str, ...] = ()
    citations: tuple[CitationItem, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionItem:
    id: str
    text: str
    reading: str = ""
    reason: str = ""
    no_reading: bool = False
    event: str = ""
    exhibits: tuple[str, ...] = ()
    claims: tuple[ClaimItem, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether its claims give more than one value."""
        return len({claim.value.casefold() or claim.text.casefold() for claim in self.claims}) > 1


@dataclass(frozen=True, slots=True)
class NameItem:
    text: str
    kind: str


@dataclass(frozen=True, slots=True)
class PersonItem:
    """`shown` is the only form that a page may print; `slug` is empty where the person has no page."""

    id: str
    kind: str
    shown: str
    policy: str = "name"
    slug: str = ""
    description: str = ""
    website: str = ""
    living: str = "unknown"
    names: tuple[NameItem, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceItem:
    """`url` is empty and `address_withheld` set where the address would give away a protected name."""

    id: str
    title: str
    kind: str
    csl_type: str = "webpage"
    authors: tuple[str, ...] = ()
    publisher: str = ""
    published: str = ""
    published_basis: str = "stated"
    url: str = ""
    address_withheld: bool = False
    host: str = ""
    seen_on: str = ""
    archived_url: str = ""
    access_note: str = ""
    number: str = ""
    language: str = "en"
    copy_of: str = ""
    via: str = ""
    copies_held: int = 0


@dataclass(frozen=True, slots=True)
class ExhibitItem:
    id: str
    name: str
    description: str = ""


@dataclass(frozen=True, slots=True)
class TopicItem:
    id: str
    slug: str
    name: str
    definition: str


@dataclass(frozen=True, slots=True)
class PhotoItem:
    """`event` is empty where the photo belongs to the record as a whole. Readers see it only if `is_showable`."""

    id: str
    credit: str
    rights: str
    event: str = ""
    alt: str = ""
    caption: str = ""
    creator: str = ""
    agency: str = ""
    taken: str = ""
    url: str = ""
    source: str = ""
    people: tuple[str, ...] = ()
    is_showable: bool = False


@dataclass(frozen=True, slots=True)
class LinkedItem:
    """A case or campaign that this record names: its address, how it is shown, and who leads it (person ids)."""

    id: str
    kind: str
    slug: str
    name: str
    roles: tuple[RoleItem, ...] = ()


@dataclass(frozen=True, slots=True)
class FactsItem:
    """What the record is. `status` is a `Status`, computed from `status_event` or pinned by `status_claim`."""

    id: str
    kind: str
    slug: str
    name: str
    subject: str = ""
    website: str = ""
    roles: tuple[RoleItem, ...] = ()
    status: str = ""
    status_event: str = ""
    status_claim: str = ""
    jurisdiction: str = ""
    checked_on: str = ""
    checked_against: str = ""


Item = EventItem | QuestionItem | PersonItem | SourceItem | ExhibitItem | TopicItem | PhotoItem | LinkedItem | FactsItem


@dataclass(frozen=True, slots=True)
class Document:
    """All that the pages of one record need. Events stand in the order of the timeline, the rest by id."""

    facts: FactsItem
    events: tuple[EventItem, ...] = ()
    questions: tuple[QuestionItem, ...] = ()
    people: tuple[PersonItem, ...] = ()
    sources: tuple[SourceItem, ...] = ()
    exhibits: tuple[ExhibitItem, ...] = ()
    topics: tuple[TopicItem, ...] = ()
    photos: tuple[PhotoItem, ...] = ()
    linked: tuple[LinkedItem, ...] = ()

    def items(self) -> Iterator[Item]:
        """Every item, the facts first."""
        yield self.facts
        for group in (
            self.events,
            self.questions,
            self.people,
            self.sources,
            self.exhibits,
            self.topics,
            self.photos,
            self.linked,
        ):
            yield from group
