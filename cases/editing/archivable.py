"""Which pages a web archive may be asked about.

Asking tells an archive what we read. It is asked only about a source that a live edition cites, by the address that
readers have of it: an address of the desk, of a proposal or a preview, or one that is withheld, is never sent.
"""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet

from cases.models.desk.sources import Source
from cases.models.published.rows import SourceRow, Use
from cases.values.documents import read_item
from cases.values.edition import SourceItem
from cases.values.links import canonical, host, is_reserved

UNSEEN = "No page that readers see cites it, and asking an archive tells it what we read. Publish first."
CHANGED = "Its address has changed since readers saw it. The archive can be asked when that is published."
WITHHELD = "An edition withholds its address, since that gives away a name. No archive is told it."
NOWHERE = "Its address leads nowhere by design, so no archive has it."
NO_ADDRESS = "It has no address on the web."


def cited_by_live_editions() -> Exists:
    """Of a source, whether readers see a statement that cites it; for a filter."""
    return Exists(_cited().filter(public_id=OuterRef("public_id")))


def why_none(sources: Iterable[Source]) -> dict[UUID, str]:
    """Why no archive may be asked about each of these, in a sentence; empty where it may. In one query."""
    wanted = list(sources)
    seen: dict[UUID, list[SourceRow]] = defaultdict(list)
    rows = SourceRow.objects.filter(public_id__in=[source.public_id for source in wanted])
    for row in rows.annotate(is_cited=_is_cited("pk")).select_related("item", "record").order_by("pk"):
        seen[row.public_id].append(row)
    return {source.public_id: _why(source, seen[source.public_id]) for source in wanted}


def _is_cited(key: str) -> Exists:
    return Exists(Use.objects.filter(source=OuterRef(key)))


def _cited() -> QuerySet[SourceRow]:
    rows = SourceRow.objects.filter(record__is_retracted=False, record__is_invented=False)
    return rows.filter(_is_cited("pk"))


def _why(source: Source, rows: list[SourceRow]) -> str:
    if not source.url:
        return NO_ADDRESS
    items = [(row, item) for row in rows if isinstance(item := read_item(row.item.text), SourceItem)]
    if any(item.address_withheld for _, item in items):
        return WITHHELD
    if is_reserved(host(source.url)):
        return NOWHERE
    cited = [item for row, item in items if _counts(row) and item.url]
    if not cited:
        return UNSEEN
    return "" if any(canonical(item.url) == canonical(source.url) for item in cited) else CHANGED


def _counts(row: SourceRow) -> bool:
    is_cited: bool = row.is_cited  # annotated by the query
    return is_cited and not row.record.is_retracted and not row.record.is_invented
