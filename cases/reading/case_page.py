"""The case page: one pure function from an edition's document to all that the page shows."""

from dataclasses import dataclass
from datetime import date

from cases.choices import RecordKind, RoleName
from cases.reading.addresses import address, anchor
from cases.reading.choice import Choice
from cases.reading.citations import SourceShown, endnotes
from cases.reading.documents import EditionHead, Frozen, documents_of, head_of, in_words_of, live_edition
from cases.reading.evidence import ExhibitShown, evidence
from cases.reading.facts import Facts, facts
from cases.reading.history import History, history_of, placed
from cases.reading.languages import written_in
from cases.reading.lookup import Link, Lookup
from cases.reading.path import Path, path
from cases.reading.photos import PhotoShown, photo_shown, with_portrait
from cases.reading.questions import ClaimShown, QuestionShown, claim_shown, question_shown
from cases.reading.rests import rests_on
from cases.reading.reviewing import how_reviewed
from cases.reading.spans import last_counted_day
from cases.reading.strip import Strip, strip
from cases.reading.timeline import Timeline, timeline
from cases.reading.ways import campaigns_to_act_in, ways_to_act
from cases.reading.who import Group, who_is_who
from cases.values.edition import Document


@dataclass(frozen=True, slots=True)
class Mentioned:
    """A topic, with the events and questions that carry it. `url` is its own page, where readers reach it."""

    anchor: str
    name: str
    words: str
    events: tuple[Link, ...]
    questions: tuple[Link, ...]
    url: str = ""


@dataclass(frozen=True, slots=True)
class CampaignShown:
    campaign: Link
    led_by: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CasePage:
    """`questions` are those without an event of their own; `differing` leads to all on which sources differ.

    `portrait` is the first photograph whose picture is shown; among the `photos` it stands in words. `ways` lead to
    where its campaigns say now how to act. `frozen` says that this is an edition at an address of its own. With a
    `retraction` the case was taken back, and there is nothing but its name.
    """

    name: str
    url: str
    written_in: str
    jurisdiction: str
    edition: EditionHead
    history: History
    frozen: Frozen | None
    retraction: str
    is_invented: bool
    is_unlisted: bool
    facts: Facts
    rests_on: str
    opening: tuple[ClaimShown, ...]
    path: Path | None
    strip: Strip | None
    timeline: Timeline
    events_have_pages: bool
    questions: tuple[QuestionShown, ...]
    differing: tuple[Link, ...]
    who: tuple[Group, ...]
    exhibits: tuple[ExhibitShown, ...]
    topics: tuple[Mentioned, ...]
    portrait: PhotoShown | None
    photos: tuple[PhotoShown, ...]
    campaigns: tuple[CampaignShown, ...]
    ways: tuple[Link, ...]
    sources: tuple[SourceShown, ...]
    reviewed: tuple[str, ...]

    @property
    def is_claimed(self) -> bool:
        """Whether no sources differ: its questions then only tell what is claimed."""
        return not self.differing


def case_page(
    document: Document,
    edition: EditionHead,
    *,
    today: date,
    choice: Choice | None = None,
    history: History | None = None,
    frozen: Frozen | None = None,
    home: str = "",
    acting: frozenset[str] = frozenset(),
) -> CasePage:
    """What the case page of this document shows on `today`, narrowed to the events of `choice`.

    Without a `history` nothing is said of earlier editions: a candidate has none of its own yet. `home` is where the
    page lies if neither at the case's own address nor at an edition's: what leads to an event then stays on it.
    `acting` are the ids of campaigns that say how to act.
    """
    choice, history = choice or Choice(), history or History()
    lookup = Lookup(
        document,
        visible=frozenset(event.id for event in document.events if choice.holds(event)),
        counted_to=last_counted_day(document.facts.checked_on, today),
        home=frozen.url if frozen else home,
        marks=history.marks,
        later=history.later,
    )
    document = lookup.document
    opening = opening_claims(lookup)
    events = timeline(lookup, choice)
    portrait, photos = with_portrait(photo_shown(photo, lookup) for photo in document.photos if not photo.event)
    standing_alone = tuple(question_shown(q, lookup) for q in document.questions if q.event not in lookup.events)
    return CasePage(
        name=document.facts.name,
        url=lookup.home,
        written_in=written_in(RecordKind.CASE, document.facts.language),
        jurisdiction=document.facts.jurisdiction,
        edition=in_words_of(edition, document.facts.language),
        history=placed(history, lookup),
        frozen=frozen,
        retraction=document.facts.retraction,
        is_invented=document.facts.is_invented,
        is_unlisted=document.facts.is_unlisted,
        facts=facts(lookup, today),
        rests_on=rests_on(document),
        opening=opening,
        path=path(lookup),
        strip=strip(lookup, today),
        timeline=events,
        events_have_pages=lookup.events_have_pages,
        questions=tuple(sorted(standing_alone, key=lambda question: not question.differs)),
        differing=tuple(Link(q.text, lookup.question_link(q)) for q in document.questions if q.differs),
        who=who_is_who(lookup),
        exhibits=evidence(lookup),
        topics=topics(lookup),
        portrait=portrait,
        photos=photos,
        campaigns=campaigns(lookup),
        ways=ways_to_act(lookup, acting),
        sources=endnotes(lookup),
        reviewed=how_reviewed(edition, document),
    )


def live_case_page(slug: str, *, today: date, choice: Choice | None = None) -> CasePage | None:
    """The page of the live edition at this address, in five queries; None where there is none."""
    live = live_edition(RecordKind.CASE, slug)
    if live is None:
        return None
    (document,) = documents_of([live])
    return case_page(
        document,
        head_of(live),
        today=today,
        choice=choice,
        history=history_of(live, slug, document, today=today),
        acting=campaigns_to_act_in(document),
    )


def opening_claims(lookup: Lookup) -> tuple[ClaimShown, ...]:
    """The claims marked for the opening, in their order; the first that a reader meets, so numbered first."""
    marked = [claim for question in lookup.document.questions for claim in question.claims if claim.opens]
    return tuple(claim_shown(claim, lookup) for claim in sorted(marked, key=lambda claim: (claim.opens, claim.id)))


def topics(lookup: Lookup) -> tuple[Mentioned, ...]:
    document = lookup.document
    return tuple(
        Mentioned(
            anchor("t", item.id),
            item.name,
            item.definition,
            tuple(Link(e.headline, lookup.event_link(e.id)) for e in document.events if item.id in e.topics),
            tuple(
                Link(q.text, lookup.question_link(q))
                for q in document.questions
                if any(item.id in claim.topics for claim in q.claims)
            ),
            address("topic", item.slug) if lookup.is_live else "",
        )
        for item in sorted(document.topics, key=lambda item: item.name.casefold())
    )


def campaigns(lookup: Lookup) -> tuple[CampaignShown, ...]:
    return tuple(
        CampaignShown(
            lookup.record(item.id),
            tuple(lookup.person(role.person) for role in item.roles if role.role == RoleName.LEADER),
        )
        for item in lookup.document.linked
        if item.kind == RecordKind.CAMPAIGN
    )
