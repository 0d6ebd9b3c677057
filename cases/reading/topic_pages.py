"""Topics across records: their list, and for each its one address, its newest wording and the records that have it."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Exists, F, OuterRef, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from cases.choices import RecordKind
from cases.models.published.editions import Item
from cases.models.published.topics import Carrier, TopicRow
from cases.reading.addresses import address
from cases.values.documents import read_item
from cases.values.edition import TopicItem

_CARRIED = Exists(Carrier.objects.filter(topic=OuterRef("pk")))


@dataclass(frozen=True, slots=True)
class TopicCard:
    """A topic in the list: how many cases and campaigns have events or claims that carry it."""

    name: str
    url: str
    definition: str
    cases: int
    campaigns: int


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic by its newest wording; `slug` is the end of its only address.

    `rows` are the records where something carries it, cases before campaigns: the real ones or, where there are none
    (`is_invented`), invented ones.
    """

    name: str
    slug: str
    definition: str
    is_invented: bool
    is_unlisted: bool
    cases: int
    campaigns: int
    rows: tuple[TopicRow, ...]


def topic_at(slug: str) -> Topic | None:
    """The topic that some record has under this address, in two queries; None where nothing carries one."""
    at = TopicRow.objects.filter(slug=slug).values("public_id")
    carried = TopicRow.objects.filter(_CARRIED, public_id__in=at, record__is_retracted=False).select_related("record")
    rows = sorted(carried, key=_newest_first, reverse=True)
    named = next((row for row in rows if row.slug == slug), None)
    if named is None:
        return None
    ours = [row for row in rows if row.public_id == named.public_id]
    shown = [row for row in ours if not row.record.is_invented] or ours
    newest = shown[0]
    item = read_item(Item.objects.get(pk=newest.item_id).text)
    shown.sort(key=lambda row: (row.record.kind != RecordKind.CASE, row.record.name.casefold(), row.pk))
    cases = sum(row.record.kind == RecordKind.CASE for row in shown)
    return Topic(
        name=newest.name,
        slug=newest.slug,
        definition=item.definition if isinstance(item, TopicItem) else "",
        is_invented=newest.record.is_invented,
        is_unlisted=all(row.record.is_unlisted for row in shown),
        cases=cases,
        campaigns=len(shown) - cases,
        rows=tuple(shown),
    )


def _newest_first(row: TopicRow) -> tuple[datetime, str, int]:
    return row.record.changed_at, row.record.slug, row.pk


def topic_cards() -> tuple[TopicCard, ...]:
    """Every topic that a real record’s events or claims carry, by its newest name; in two queries."""
    counted = (
        counted_topics()
        .values("public_id")
        .annotate(
            cases=Count("record", distinct=True, filter=Q(record__kind=RecordKind.CASE)),
            campaigns=Count("record", distinct=True, filter=Q(record__kind=RecordKind.CAMPAIGN)),
        )
        .order_by()
    )
    counts = {row["public_id"]: row for row in counted}
    cards = []
    for row in newest_topics().select_related("item"):
        item, count = read_item(row.item.text), counts[row.public_id]
        definition = item.definition if isinstance(item, TopicItem) else ""
        cards.append(TopicCard(row.name, address("topic", row.slug), definition, count["cases"], count["campaigns"]))
    return tuple(sorted(cards, key=lambda card: card.name.casefold()))


def counted_topics() -> QuerySet[TopicRow]:
    """Those that something carries in records that are real and stand."""
    return TopicRow.objects.filter(_CARRIED, record__is_invented=False, record__is_retracted=False)


def newest_topics() -> QuerySet[TopicRow]:
    """Of these each once, by its newest name and address."""
    order = [F("record__changed_at").desc(), F("record__slug").desc(), F("id").desc()]
    place = Window(RowNumber(), partition_by=[F("public_id")], order_by=order)
    return TopicRow.objects.filter(pk__in=counted_topics().annotate(place=place).filter(place=1).values("pk"))
