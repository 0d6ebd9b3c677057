"""An edition's document as readers take it away: all that its pages are made of, with every field."""

import json
from dataclasses import replace
from datetime import UTC

from cases.choices import NameKind
from cases.models.published.editions import Edition
from cases.reading.documents import documents_of
from cases.values.documents import in_full
from cases.values.edition import SCHEMA_VERSION, Document


def document_text(edition: Edition, *, address: str, schema: str) -> str:
    """JSON of the edition that lies at `address`, by the schema that lies at `schema`; in two queries.

    It says nothing that changes once the edition is published, so that whoever asks again gets the same.
    """
    (document,) = documents_of([edition])
    head = {
        "$schema": schema,
        "schema": SCHEMA_VERSION,
        "edition": {
            "number": edition.number,
            "address": address,
            "published_at": edition.published_at.astimezone(UTC).isoformat(),
            "summary": edition.summary,
            "review": edition.review,
        },
    }
    return json.dumps(head | in_full(without_misspellings(document)), ensure_ascii=False, indent=1) + "\n"


def without_misspellings(document: Document) -> Document:
    """Misspelt names serve search here, and are spread no further."""
    return replace(
        document,
        people=tuple(
            replace(person, names=tuple(name for name in person.names if name.kind != NameKind.MISSPELLING))
            for person in document.people
        ),
    )
