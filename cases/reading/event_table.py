"""The events of a case or a campaign as a table, one in a row; each column says what stands in it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext_lazy as _

from cases.choices import RoleName
from cases.reading.citations import source_link
from cases.reading.columns import Column, table_of
from cases.reading.dates import read, when
from cases.reading.documents import documents_of, head_of, live_edition
from cases.reading.entries import place_words
from cases.reading.lookup import Lookup
from cases.reading.wording import kind_words
from cases.values.edition import EventItem
from cases.values.tables import Table, listed
from cases.values.tallies import LOOKED_UP


@dataclass(frozen=True, slots=True)
class Told:
    """One event in its record. What was taken back has no standing and no outcome: it states nothing."""

    event: EventItem
    lookup: Lookup
    edition: int
    absolute: Callable[[str], str]

    @property
    def stands(self) -> bool:
        return not self.event.retraction

    @property
    def speakers(self) -> list[str]:
        return [self.lookup.shown(role.person) for role in self.event.roles if role.role == RoleName.SPEAKER]

    @property
    def people(self) -> list[str]:
        """“judge or court: High Court”, “addressee: Gil Vernor, Governor of Northland”."""
        return [
            f"{RoleName(role.role).label}: {self.lookup.shown(role.person)}{f', {role.capacity}' * bool(role.capacity)}"
            for role in self.event.roles
        ]

    @property
    def sources(self) -> list[str]:
        """Each once, in the order in which they are cited."""
        return list(dict.fromkeys(citation.source for citation in self.event.citations))


COLUMNS: tuple[Column[Told], ...] = (
    Column(
        "record", _("The end of the address of the case or campaign."), lambda told: told.lookup.document.facts.slug
    ),
    Column("edition", _("The number of the edition that the row is from."), lambda told: told.edition),
    Column("event", _("The event’s id. It stays the same in all editions."), lambda told: told.event.id),
    Column("address", _("Where the event is told."), lambda told: told.absolute(told.lookup.event_url(told.event.id))),
    Column("date_edtf", _("The date as EDTF (ISO 8601-2)."), lambda told: told.event.when),
    Column(
        "date_earliest",
        _("The first day that it may be, or on which it began; empty where there is no such bound."),
        lambda told: _day(read(told.event.when).earliest),
    ),
    Column(
        "date_latest",
        _("The last day that it may be, or on which it ended; empty where there is no such bound or it goes on."),
        lambda told: _day(read(told.event.when).latest),
    ),
    Column("date_in_words", _("The date as the pages write it."), lambda told: when(told.event.when).words),
    Column(
        "date_basis",
        _("stated (by the source), derived (from the source’s own date) or inferred (by the editors)."),
        lambda told: told.event.when_basis * told.stands,
    ),
    Column("date_note", _("How the date was arrived at."), lambda told: told.event.when_note),
    Column("kind", _("What happened, as a code."), lambda told: told.event.kind),
    Column("kind_in_words", _("The same in words."), lambda told: kind_words(told.event.kind)),
    Column("headline", _("The statement."), lambda told: told.event.headline),
    Column(
        "outcome",
        _("occurred, scheduled, or not_carried_out (it was scheduled)."),
        lambda told: told.event.outcome * told.stands,
    ),
    Column(
        "standing",
        _("How it is known: official_record, court_finding, reported or claimed."),
        lambda told: told.event.standing * told.stands,
    ),
    Column("said_by", _("Who says so. A list."), lambda told: listed(told.speakers)),
    Column("account", _("What is told of it, in Markdown."), lambda told: told.event.account),
    Column("place", _("Where, by the name that the place bore then."), lambda told: place_words(told.event.place)),
    Column("jurisdiction", _("Under whose law."), lambda told: told.event.jurisdiction),
    Column("affected", _("Whom it covers, where it is an act for a whole class."), lambda told: told.event.affected),
    Column("instrument", _("The number of the docket, order or petition."), lambda told: told.event.instrument),
    Column("relief", _("What is asked, as a code."), lambda told: told.event.relief),
    Column("sentence", _("The sentence, as a code."), lambda told: told.event.sentence),
    Column(
        "people",
        _("Everybody with a part in it: the part, the name, the capacity. A list."),
        lambda told: listed(told.people),
    ),
    Column(
        "topics",
        _("Its topics. A list."),
        lambda told: listed(link.words for link in told.lookup.links("topic", told.event.topics)),
    ),
    Column(
        "sources",
        _("Who published what is cited, and its title. A list."),
        lambda told: listed(source_link(told.lookup.sources[key], told.lookup).words for key in told.sources),
    ),
    Column(
        "source_addresses",
        _("The pages of these sources here, in the same order. A list."),
        lambda told: listed(
            told.absolute(source_link(told.lookup.sources[key], told.lookup).url) for key in told.sources
        ),
    ),
    Column(
        "quotes",
        _("How many passages are quoted for it."),
        lambda told: sum(bool(citation.exact) for citation in told.event.citations),
    ),
    Column(
        "quotes_found",
        _("How many of them were found in the copy that is held, when the edition was made."),
        lambda told: sum(bool(one.exact) and LOOKED_UP[one.state] == "found" for one in told.event.citations),
    ),
    Column(
        "sources_differ",
        _("Whether sources differ on something about it."),
        lambda told: any(question.differs for question in told.lookup.questions_at.get(told.event.id, ())),
    ),
    Column(
        "retraction", _("Why it was taken back; the row then states nothing else."), lambda told: told.event.retraction
    ),
    Column(
        "is_invented",
        _("Whether all of it was made up, to try things out."),
        lambda told: told.lookup.document.facts.is_invented,
    ),
)


@dataclass(frozen=True, slots=True)
class EventTable:
    table: Table
    edition: int
    is_retracted: bool


def live_event_table(kind: str, slug: str, *, absolute: Callable[[str], str]) -> EventTable | None:
    """That of the live edition at this address, in three queries; None where there is none.

    `absolute` makes of a path of this site an address that holds elsewhere.
    """
    live = live_edition(kind, slug)
    if live is None:
        return None
    (document,) = documents_of([live])
    lookup, number = Lookup(document), head_of(live).number
    rows = (Told(event, lookup, number, absolute) for event in document.events)
    return EventTable(table_of(COLUMNS, rows), number, bool(document.facts.retraction))


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
