"""The list of campaigns: what each is, in its opening words, and for whom."""

from dataclasses import dataclass
from datetime import datetime

from cases.choices import Facet
from cases.models.published.rows import Record, Term
from cases.reading.addresses import address
from cases.reading.languages import said
from cases.reading.lookup import Link


@dataclass(frozen=True, slots=True)
class CampaignCard:
    name: str
    url: str
    opening: str
    cases: tuple[Link, ...]
    changed_at: datetime


def campaign_cards() -> tuple[CampaignCard, ...]:
    """In three queries. Of its cases only those that readers can see are links; what was taken back is left out."""
    records = list(Record.objects.campaigns().standing().real().order_by("name", "id"))
    published = dict(Record.objects.cases().values_list("slug", "is_retracted"))
    cases: dict[object, list[Link]] = {}
    terms = Term.objects.filter(facet=Facet.CASE, record__in=Record.objects.campaigns())
    for record_id, slug, label in terms.order_by("label", "value").values_list("record", "value", "label"):
        if not published.get(slug):
            url = address("case", slug) if slug in published else ""
            cases.setdefault(record_id, []).append(Link(label, url))
    return tuple(
        CampaignCard(
            name=record.name,
            url=address(record.kind, record.slug),
            opening=said(record.opening, record.language),
            cases=tuple(cases.get(record.pk, ())),
            changed_at=record.changed_at,
        )
        for record in records
    )
