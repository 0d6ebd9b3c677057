"""The page of what can be taken away: what it needs of the cases, so that its addresses are real ones."""

from dataclasses import dataclass

from cases.choices import RecordKind
from cases.models.published.rows import Record
from cases.reading.addresses import address
from cases.reading.lookup import Link
from cases.values.edition import SCHEMA_VERSION


@dataclass(frozen=True, slots=True)
class DataPage:
    """`example` is the case that changed last, the addresses are those of its files; empty where none is published."""

    schema: str
    schema_version: int
    example: Link
    events: str
    document: str
    timemap: str
    cite: str


def data_page() -> DataPage:
    """In one query."""
    newest = Record.objects.cases().standing().real().select_related("edition").newest_change_first().first()
    schema = address("document_schema")
    if newest is None:
        return DataPage(schema, SCHEMA_VERSION, Link(""), "", "", "", "")
    slug, number = newest.slug, str(newest.edition.number)
    return DataPage(
        schema=schema,
        schema_version=SCHEMA_VERSION,
        example=Link(newest.name, address(RecordKind.CASE, slug)),
        events=address("case_events_csv", slug),
        document=address("case_document", slug, number),
        timemap=address("case_timemap", slug),
        cite=address("case_reference", slug, number),
    )
