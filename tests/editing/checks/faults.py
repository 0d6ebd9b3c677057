"""What one check finds in a record, as the row and field that the editor is sent to."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from cases.editing import checks
from cases.editing.freeze import Candidate, freeze
from cases.editing.refusal import Reason
from cases.models.desk.campaigns import Campaign
from cases.models.desk.inmates import Inmate
from cases.values.edition import Document
from tests.editing.conftest import NOON

Where = tuple[str, int | None, str]


def reasons(record: Inmate | Campaign, check: str) -> list[Reason]:
    return [reason for reason in checks.run(freeze(record), NOON.date()) if reason.check == check]


def where(record: Inmate | Campaign, check: str) -> list[Where]:
    return [(reason.model, reason.pk, reason.field) for reason in reasons(record, check)]


def changed(record: Inmate | Campaign, change: Callable[[Document], dict[str, Any]]) -> Candidate:
    """A candidate with something that the desk refuses, as an item of an earlier edition might still hold it."""
    candidate = freeze(record)
    return replace(candidate, document=replace(candidate.document, **change(candidate.document)))
