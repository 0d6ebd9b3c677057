"""An OpenSearch told what readers may find, once it is committed. Without the setting nothing here does anything."""

import logging
from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.conf import settings
from django.db import transaction

from cases.models.published.rows import Record
from cases.models.published.search import SearchRow

log = logging.getLogger(__name__)
_FIELDS = ("weight", "names", "hidden", "words", "quotes", "about")


def tell_afterwards(record_id: UUID) -> None:
    """After the commit, the rows of this record as they are then. A service that does not answer loses no save: readers
    see what is still right of what it knows, the log says so, and `manage.py rebuild_reading` tells it all again."""
    if settings.CASETRACKER_OPENSEARCH:
        transaction.on_commit(lambda: _tell(record_id))


def _tell(record_id: UUID) -> None:
    from opensearchpy import OpenSearchException  # noqa: PLC0415 - installed by who uses it
    from opensearchpy.helpers import bulk  # noqa: PLC0415

    from cases.models.published.search_service import MAPPING, NAME, client  # noqa: PLC0415

    try:
        service = client()
        if not service.indices.exists(index=NAME):
            service.indices.create(index=NAME, body=MAPPING)
        ours = {"query": {"term": {"record": str(record_id)}}}
        service.delete_by_query(index=NAME, body=ours, refresh=True, conflicts="proceed")
        bulk(service, _rows(record_id), index=NAME, refresh=True)
    except OpenSearchException:
        log.exception("The search service was not told of %s: manage.py rebuild_reading tells it again", record_id)


def _rows(record_id: UUID) -> Iterator[dict[str, Any]]:
    record = Record.objects.filter(pk=record_id, is_invented=False).first()
    for row in SearchRow.objects.filter(record=record) if record else ():
        said = {name: getattr(row, name) for name in _FIELDS}
        yield {"_id": str(row.pk), "record": str(record_id), "kind": record.kind if record else "", **said}
