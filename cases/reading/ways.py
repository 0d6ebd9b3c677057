"""What a campaign asks and how to act, as it says itself; and which campaigns of a case say how."""

from datetime import date

from cases.choices import Facet, RecordKind, Tells
from cases.models.published.rows import Term
from cases.reading.dates import read
from cases.reading.lookup import Link, Lookup
from cases.reading.questions import ClaimShown, claim_shown
from cases.values.edition import ClaimItem, Document


def told(lookup: Lookup, what: Tells) -> tuple[ClaimShown, ...]:
    """The campaign's claims that tell this, those said for the latest day first."""
    found = [claim for question in lookup.document.questions for claim in question.claims if claim.tells == what]
    found.sort(key=lambda claim: claim.id)
    found.sort(key=_said_for, reverse=True)
    return tuple(claim_shown(claim, lookup) for claim in found)


def campaigns_to_act_in(document: Document) -> frozenset[str]:
    """The ids of those of a case's campaigns that tell readers how to act now, in one query at most."""
    named = [item.id for item in document.linked if item.kind == RecordKind.CAMPAIGN]
    terms = Term.objects.filter(record_id__in=named, facet=Facet.TELLS, value=Tells.ACT)
    return frozenset(str(record_id) for record_id in terms.values_list("record_id", flat=True))


def ways_to_act(lookup: Lookup, acting: frozenset[str]) -> tuple[Link, ...]:
    """Where each of these campaigns says how, in the order in which the case names them."""
    links = (lookup.record(item.id) for item in lookup.document.linked if item.id in acting)
    return tuple(Link(link.words, f"{link.url}#act") for link in links)


def _said_for(claim: ClaimItem) -> date:
    return (read(claim.as_of).latest or date.max) if claim.as_of else date.min
