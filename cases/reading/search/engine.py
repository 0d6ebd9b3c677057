"""What every engine answers, and which of them serves: see docs/decisions/0023-search-behind-one-door.md."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from django.conf import settings
from django.db import connection

BEGIN, END = "\x01", "\x02"  # round what was found, in texts that come from an engine; no text of ours holds them


@dataclass(frozen=True, slots=True)
class Hit:
    """A row that was found. Of each of its texts the part round what was found, with BEGIN and END about it."""

    row: int
    names: str
    words: str
    quotes: str


class Engine(Protocol):
    """Rows in which all terms are found, or beside the name of the record’s own person; invented records are left out.

    Terms come from `values.searching.asked_terms`: words, and phrases of words parted by one space.
    """

    def count(self, terms: Sequence[str]) -> int: ...

    def hits(self, terms: Sequence[str], start: int, most: int) -> list[Hit]:
        """The best first, from `start` on."""

    def cases(self, terms: Sequence[str]) -> list[UUID]:
        """The cases in which something is found."""


def engine() -> Engine:
    """The one that the settings name, or else that of the database."""
    if settings.CASETRACKER_OPENSEARCH:
        from cases.reading.search.opensearch import OpenSearch  # noqa: PLC0415 - its client is installed by who uses it

        return OpenSearch(of_database())
    return of_database()


def of_database() -> Engine:
    if connection.vendor == "postgresql":
        from cases.reading.search.postgresql import PostgreSQL  # noqa: PLC0415 - one of the two is needed

        return PostgreSQL()
    from cases.reading.search.embedded import Embedded  # noqa: PLC0415

    return Embedded()
