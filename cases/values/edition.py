"""The shape of an edition's document: plain records, declared once. Dates are EDTF text; ids are public UUIDs as text.

A document is made of items. What a reader's page shows comes from here and nowhere else, so every name in it has
already passed the naming policy and every quote carries what was found in our copy, frozen with its date.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from cases.values.kinds import Address, Code, Id, Markdown, Slug, Text

SCHEMA_VERSION = 1


@dataclass(frozen=True, slots=True)
class CitationItem:
    """One passage in one source. `state` is a `QuoteState`; `checked_on`, `copy_seen_on` an ISO date or empty.

    `is_masked` says that a name was withheld inside the quote, so that no link to its words can be made.
    """

    id: Id
    source: Id
    exact: Text = ""
    prefix: Text = ""
    suffix: Text = ""
    locator: Text = ""
    aspect: Code = "statement"
    bearing: Code = "supports"
    attributed_to: Text = ""
    relays: Id = ""
    state: Code = "not_checked"
    checked_on: Code = ""
    copy_seen_on: Code = ""
    not_checkable_because: Text = ""
    is_masked: bool = False


@dataclass(frozen=True, slots=True)
class PlaceRef:
    """A place by the name it bore then, and the places around it from the inside out. Empty name: no place."""

    name: Text = ""
    kind: Code = ""
    around: tuple[Text, ...] = ()
    today: Text = ""


@dataclass(frozen=True, slots=True)
class RoleItem:
    person: Id
    role: Code
    capacity: Text = ""


@dataclass(frozen=True, slots=True)
class AnswerItem:
    """What an event does to an earlier one. `headline` and `when` are carried so that it reads without the other."""

    event: Id
    effect: Code
    headline: Text
    when: Code


@dataclass(frozen=True, slots=True)
class EventItem:
    """`retraction` is the public sentence on why it was taken back; `values.retraction` says what is left then."""

    id: Id
    kind: Code
    headline: Text
    when: Code
    when_basis: Code = "stated"
    when_note: Text = ""
    outcome: Code = "occurred"
    standing: Code = "reported"
    account: Markdown = ""
    place: PlaceRef = field(default_factory=PlaceRef)
    scope: Code = "case"
    jurisdiction: Text = ""
    affected: Text = ""
    instrument: Text = ""
    relief: Code = ""
    sentence: Code = ""
    roles: tuple[RoleItem, ...] = ()
    answers: tuple[AnswerItem, ...] = ()
    exhibits: tuple[Id, ...] = ()
    topics: tuple[Id, ...] = ()
    campaigns: tuple[Id, ...] = ()
    citations: tuple[CitationItem, ...] = ()
    retraction: Text = ""


@dataclass(frozen=True, slots=True)
class ClaimItem:
    """`number` is decimal text or empty; `opens` is its place among the opening sentences, 0 for none.

    `tells` is a `Tells`, or empty: only a campaign’s claims tell readers what it asks and how to act.
    """

    id: Id
    text: Text
    value: Text = ""
    date: Code = ""
    number: Code = ""
    nature: Code = "fact"
    speaker: Id = ""
    counted_by: Id = ""
    as_of: Code = ""
    regard: Code = "not_assessed"
    opens: int = 0
    tells: Code = ""
    topics: tuple[Id, ...] = ()
    citations: tuple[CitationItem, ...] = ()


@dataclass(frozen=True, slots=True)
class QuestionItem:
    id: Id
    text: Text
    reading: Text = ""
    reason: Text = ""
    no_reading: bool = False
    event: Id = ""
    exhibits: tuple[Id, ...] = ()
    claims: tuple[ClaimItem, ...] = ()

    @property
    def differs(self) -> bool:
        """Whether its claims give more than one value; opening sentences, and what we accept, only say other things."""
        said = [claim for claim in self.claims if claim.value or not claim.opens]
        is_all_ours = all(claim.regard == "accepted" for claim in self.claims)
        return not is_all_ours and len({claim.value.casefold() or claim.text.casefold() for claim in said}) > 1


@dataclass(frozen=True, slots=True)
class NameItem:
    text: Text
    kind: Code


@dataclass(frozen=True, slots=True)
class PersonItem:
    """`shown` is the only form that a page may print; `slug` is empty where the person has no page.

    `address_withheld`, here and below: an address is left out because it would give away a protected name.
    """

    id: Id
    kind: Code
    shown: Text
    policy: Code = "name"
    slug: Slug = ""
    description: Text = ""
    website: Address = ""
    address_withheld: bool = False
    living: Code = "unknown"
    names: tuple[NameItem, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceItem:
    id: Id
    title: Text
    kind: Code
    csl_type: Code = "webpage"
    authors: tuple[Text, ...] = ()
    publisher: Id = ""
    published: Code = ""
    published_basis: Code = "stated"
    url: Address = ""
    address_withheld: bool = False
    host: Text = ""
    seen_on: Code = ""
    archived_url: Address = ""
    archived_on: Code = ""
    access_note: Text = ""
    number: Text = ""
    language: Code = "en"
    copy_of: Id = ""
    via: Id = ""
    copies_held: int = 0


@dataclass(frozen=True, slots=True)
class ExhibitItem:
    id: Id
    name: Text
    description: Text = ""


@dataclass(frozen=True, slots=True)
class TopicItem:
    id: Id
    slug: Slug
    name: Text
    definition: Text


@dataclass(frozen=True, slots=True)
class RenditionItem:
    """A picture at one of its sizes, in pixels. `name` is the end of its address; `sha256` that of its bytes.

    A hash without a key: a picture can’t be guessed and tried, as a name can.
    """

    name: Code
    sha256: Code
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PhotoItem:
    """`event` is empty where the photo belongs to the record as a whole. Readers see it only if `is_showable`.

    `renditions` are what is shown of it, the narrowest first; none where nothing may be shown, or is held here.
    """

    id: Id
    credit: Text
    rights: Code
    event: Id = ""
    alt: Text = ""
    caption: Text = ""
    creator: Text = ""
    agency: Text = ""
    taken: Code = ""
    url: Address = ""
    address_withheld: bool = False
    source: Id = ""
    people: tuple[Id, ...] = ()
    is_showable: bool = False
    renditions: tuple[RenditionItem, ...] = ()


@dataclass(frozen=True, slots=True)
class LinkedItem:
    """A case or campaign that this record names: its address, how it is shown, and who leads it (person ids)."""

    id: Id
    kind: Code
    slug: Slug
    name: Text
    roles: tuple[RoleItem, ...] = ()


@dataclass(frozen=True, slots=True)
class FactsItem:
    """What the record is. `status` is a `Status`, computed from `status_event` or pinned by `status_claim`.

    With a `retraction` the whole record was taken back, and its document holds what the notice needs.
    """

    id: Id
    kind: Code
    slug: Slug
    name: Text
    subject: Id = ""
    website: Address = ""
    address_withheld: bool = False
    roles: tuple[RoleItem, ...] = ()
    status: Code = ""
    status_event: Id = ""
    status_claim: Id = ""
    jurisdiction: Text = ""
    checked_on: Code = ""
    checked_against: Text = ""
    retraction: Text = ""
    is_invented: bool = False  # made up: every page of it says so, and it counts nowhere
    is_unlisted: bool = False  # search engines are asked not to list its pages
    language: Code = "en"  # in which its editors write; names, and quotes and titles of sources, are in their own


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
        for said in (self.events, self.questions, self.people, self.sources):
            yield from said
        for shown in (self.exhibits, self.topics, self.photos, self.linked):
            yield from shown
