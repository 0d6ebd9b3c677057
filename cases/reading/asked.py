"""What is asked in a case, of whom and since when: by a petition or, where none is open, by a campaign."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.choices import DateBasis, EventKind, Relief, RoleName
from cases.reading.dates import read, when
from cases.reading.lookup import Lookup
from cases.reading.wording import basis_words, in_a_row
from cases.values.edition import EventItem, RoleItem
from cases.values.periods import is_over_before
from cases.values.petitions import open_petitions, open_requests


@dataclass(frozen=True, slots=True)
class Fact:
    """A name, a short answer, and in smaller letters what it rests on; `url` leads to the event behind it."""

    name: str
    answer: str
    note: str
    url: str = ""


def asked(lookup: Lookup) -> Iterator[Fact]:
    """Nothing where nothing is asked any more."""
    events, subject = lookup.document.events, lookup.document.facts.subject
    petitions = [event for event in open_petitions(events, subject) if event.relief]
    if petitions:
        yield _by_petition(petitions, lookup)
        return
    requests = [event for event in open_requests(events, subject) if _campaigns(event, lookup)]
    if requests:
        yield _by_campaign(requests[-1], lookup)


def if_inferred(event: EventItem) -> str:
    """A date that no source gives says so wherever an answer rests on it."""
    if event.when_basis != DateBasis.INFERRED:
        return ""
    return f" {_('(date %(basis)s)') % {'basis': basis_words(event.when_basis)}}"


def all_over_before(this: EventItem, others: Iterable[EventItem]) -> bool:
    return all(is_over_before(read(other.when), read(this.when)) for other in others)


def relief_words(relief: str) -> str:
    """What is asked for, without what the list of choices adds to it."""
    return str(Relief(relief).label).partition(",")[0].capitalize()


def _by_petition(petitions: list[EventItem], lookup: Lookup) -> Fact:
    """The newest stands for all, and says how many others there are."""
    newest = petitions[-1]
    asked_of = _asked_of(newest)
    names = in_a_row([lookup.shown(role.person) for role in asked_of])
    name = _("Asked")
    if asked_of and asked_of[0].capacity:
        names = _("%(names)s, then in office") % {"names": names}  # whoever holds it now has to decide
        name = _("Asked of the %(capacity)s") % {"capacity": asked_of[0].capacity}
    note = _request_words(newest, names) + _others_words(newest, petitions[:-1])
    return Fact(name, relief_words(newest.relief), note, lookup.event_link(newest.id))


def _request_words(request: EventItem, names: str) -> str:
    said = {"names": names, "date": f"{when(request.when).words}{if_inferred(request)}"}
    if request.kind == EventKind.CLEMENCY_PETITION:
        words = _("petition to %(names)s, %(date)s") if names else _("petition, %(date)s")
    else:
        words = _("court filing to %(names)s, %(date)s") if names else _("court filing, %(date)s")
    return _("%(request)s, no decision recorded") % {"request": words % said}


def _others_words(newest: EventItem, others: list[EventItem]) -> str:
    """How many more wait for a decision, and whether all of them came first."""
    if not others:
        return ""
    if all_over_before(newest, others):
        words = ngettext("; %(count)s earlier without one too", "; %(count)s earlier without one too", len(others))
    else:
        words = ngettext("; %(count)s other without one too", "; %(count)s other without one too", len(others))
    return words % {"count": len(others)}


def _by_campaign(request: EventItem, lookup: Lookup) -> Fact:
    """Always as the campaign's, by its name: no petition stands, so nobody has to decide on it."""
    said = {
        "campaign": in_a_row(_campaigns(request, lookup)),
        "people": in_a_row([_in_office(role, lookup) for role in _asked_of(request)]),
        "date": f"{when(request.when).words}{if_inferred(request)}",
    }
    note = _("by {campaign}, of {people}, {date}") if said["people"] else _("by {campaign}, {date}")
    url = lookup.event_link(request.id)
    return Fact(_("Asked by a campaign"), relief_words(request.relief), note.format(**said), url)


def _campaigns(event: EventItem, lookup: Lookup) -> list[str]:
    return [lookup.linked[key].name for key in event.campaigns if key in lookup.linked]


def _asked_of(event: EventItem) -> list[RoleItem]:
    return [role for role in event.roles if role.role == RoleName.ADDRESSEE]


def _in_office(role: RoleItem, lookup: Lookup) -> str:
    name = lookup.shown(role.person)
    return f"{name} ({role.capacity})" if role.capacity else name
