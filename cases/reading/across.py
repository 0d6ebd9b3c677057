"""People and sources as pages show them that draw on several records: the strictest policy, then the newest wording."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from cases.choices import Naming
from cases.models.published.rows import PersonRow, SourceRow
from cases.values.documents import read_item
from cases.values.edition import PersonItem, SourceItem
from cases.values.name_search import WITHHELD
from cases.values.names import POLICIES


def people_of(ids: Iterable[str | UUID]) -> tuple[PersonItem, ...]:
    """Each of these persons as the strictest of all records shows them, in one query.

    Only whom every record names has an address; what was taken back still counts for how somebody is shown.
    """
    found: dict[str, PersonItem] = {}
    rows = PersonRow.objects.filter(public_id__in={str(each) for each in ids if each}).select_related("record")
    for row in rows.order_by("record__changed_at", "id"):
        item = PersonItem(str(row.public_id), "", row.shown, row.policy, row.slug)
        before = found.get(item.id)
        if before is None or POLICIES.index(item.policy) >= POLICIES.index(before.policy):
            found[item.id] = item
    return tuple(
        item if item.policy == Naming.NAME else PersonItem(item.id, "", item.shown, item.policy)
        for item in found.values()
    )


def sources_of(ids: Iterable[str | UUID]) -> tuple[SourceItem, ...]:
    """Each of these sources in the wording that withholds most, in one query; what no record cites is left out."""
    wanted = {str(each) for each in ids if each}
    grouped: dict[UUID, list[SourceRow]] = {}
    for row in SourceRow.objects.filter(public_id__in=wanted).select_related("item", "record"):
        grouped.setdefault(row.public_id, []).append(row)
    return tuple(strictest_source(rows)[0] for _, rows in sorted(grouped.items()))


def strictest_source(rows: Sequence[SourceRow]) -> tuple[SourceItem, str]:
    """The wording of the record that withholds most, then the newest, and the language of that record.

    `item` and `record` have been read with the rows.
    """
    read = [(row, item) for row in rows if isinstance(item := read_item(row.item.text), SourceItem)]
    row, item = max(
        read,
        key=lambda pair: (
            pair[1].address_withheld,
            WITHHELD in pair[1].title,
            pair[0].record.changed_at,
            pair[0].record.slug,
        ),
    )
    return item, row.record.language
