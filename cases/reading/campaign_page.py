"""A campaign's page: who leads it, what it asks of whom, its cases, its figures and its own timeline."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import MappingProxyType
from typing import Any

from cases.choices import Nature, RecordKind, RoleName, Tells
from cases.models.published.rows import Record
from cases.reading.asking import Addressee, Asking, addressees, asks
from cases.reading.case_list import CaseCard, case_cards
from cases.reading.case_page import Mentioned, opening_claims, topics
from cases.reading.citations import SourceShown, endnotes
from cases.reading.counted import CountedOverTime, counted_over_time
from cases.reading.documents import EditionHead, Frozen, documents_of, head_of, in_words_of, live_edition
from cases.reading.evidence import ExhibitShown, evidence
from cases.reading.history import History, history_of, placed
from cases.reading.languages import written_in
from cases.reading.lookup import Link, Lookup
from cases.reading.photos import PhotoShown, photo_shown
from cases.reading.questions import ClaimShown, QuestionShown, claim_shown, question_shown
from cases.reading.reviewing import how_reviewed
from cases.reading.timeline import Timeline, timeline
from cases.reading.ways import told
from cases.reading.who import Group, who_is_who
from cases.values.edition import Document


@dataclass(frozen=True, slots=True)
class Holder:
    person: Link
    role: str
    capacity: str


@dataclass(frozen=True, slots=True)
class CampaignPage:
    """`asked` and `ways` are what it asks and how to act, in claims that it makes itself. `figures` are claims that
    count something; they stand apart from the other questions.

    `named` are its cases where only their names are shown, `unlisted` those that readers can't see. With a
    `retraction` the campaign was taken back, and there is nothing but its name.
    """

    name: str
    url: str
    written_in: str
    website: str
    address_withheld: bool
    edition: EditionHead
    history: History
    frozen: Frozen | None
    retraction: str
    is_invented: bool
    is_unlisted: bool
    opening: tuple[ClaimShown, ...]
    holders: tuple[Holder, ...]
    asks: tuple[Asking, ...]
    addressees: tuple[Addressee, ...]
    asked: tuple[ClaimShown, ...]
    ways: tuple[ClaimShown, ...]
    cases: tuple[CaseCard, ...]
    named: tuple[Link, ...]
    unlisted: tuple[str, ...]
    figures: tuple[ClaimShown, ...]
    counted: tuple[CountedOverTime, ...]
    questions: tuple[QuestionShown, ...]
    timeline: Timeline
    who: tuple[Group, ...]
    exhibits: tuple[ExhibitShown, ...]
    topics: tuple[Mentioned, ...]
    photos: tuple[PhotoShown, ...]
    sources: tuple[SourceShown, ...]
    reviewed: tuple[str, ...]


def campaign_page(
    document: Document,
    edition: EditionHead,
    cases: Sequence[CaseCard] = (),
    *,
    retracted: Collection[str] = (),
    addresses: Mapping[str, str] = MappingProxyType({}),
    history: History | None = None,
    frozen: Frozen | None = None,
    home: str = "",
) -> CampaignPage:
    """What the campaign's page shows; `cases` are those of its cases that readers can see now.

    `retracted` are the slugs of those that were taken back since. Where what they are now would be out of place,
    `addresses` leads to them instead, by their ids. `home` is as for `case_page`.
    """
    history = history or History()
    lookup = Lookup(
        document,
        visible=frozenset(event.id for event in document.events),
        home=frozen.url if frozen else home,
        marks=history.marks,
        later=history.later,
    )
    document = lookup.document
    opening = opening_claims(lookup)
    asked, ways = told(lookup, Tells.ASKS), told(lookup, Tells.ACT)
    figures = tuple(
        claim_shown(claim, lookup)
        for question in document.questions
        for claim in question.claims
        if claim.nature == Nature.FIGURE
    )
    events = timeline(lookup)
    published = {card.url for card in cases}
    linked = [item for item in document.linked if item.kind == RecordKind.CASE and item.slug not in retracted]
    return CampaignPage(
        name=document.facts.name,
        url=lookup.home,
        written_in=written_in(RecordKind.CAMPAIGN, document.facts.language),
        website=document.facts.website,
        address_withheld=document.facts.address_withheld,
        edition=in_words_of(edition, document.facts.language),
        history=placed(history, lookup),
        frozen=frozen,
        retraction=document.facts.retraction,
        is_invented=document.facts.is_invented,
        is_unlisted=document.facts.is_unlisted,
        opening=opening,
        holders=tuple(
            Holder(lookup.person(role.person), str(RoleName(role.role).label), role.capacity)
            for role in document.facts.roles
        ),
        asks=tuple(asks(lookup)),
        addressees=addressees(lookup),
        asked=asked,
        ways=ways,
        cases=tuple(cases),
        named=tuple(Link(item.name, addresses[item.id]) for item in linked if item.id in addresses),
        unlisted=tuple(
            item.name for item in linked if item.id not in addresses and lookup.record(item.id).url not in published
        ),
        figures=figures,
        counted=counted_over_time(lookup),
        questions=tuple(question_shown(q, lookup) for q in document.questions if q.event not in lookup.events),
        timeline=events,
        who=who_is_who(lookup),
        exhibits=evidence(lookup),
        topics=topics(lookup),
        photos=tuple(photo_shown(photo, lookup) for photo in document.photos if not photo.event),
        sources=endnotes(lookup),
        reviewed=how_reviewed(edition, document),
    )


def live_campaign_page(slug: str, *, today: date) -> CampaignPage | None:
    """In six queries: the edition, its chunks and items, its changes, its cases' rows and what comes next in them."""
    live = live_edition(RecordKind.CAMPAIGN, slug)
    if live is None:
        return None
    (document,) = documents_of([live])
    now = cases_of(document, today=today)
    return campaign_page(document, head_of(live), **now, history=history_of(live, slug, document, today=today))


def cases_of(document: Document, *, today: date) -> dict[str, Any]:
    """What `campaign_page` takes of a campaign's cases as readers have them now, in two queries."""
    slugs = [item.slug for item in document.linked if item.kind == RecordKind.CASE]
    records = list(Record.objects.cases().filter(slug__in=slugs).order_by("name", "id"))
    return {
        "cases": case_cards([record for record in records if not record.is_retracted], today=today),
        "retracted": frozenset(record.slug for record in records if record.is_retracted),
    }
