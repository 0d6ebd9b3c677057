"""What editors write, one file per cluster."""

from cases.models.desk import (
    accounts,
    actors,
    assignments,
    campaigns,
    events,
    forms,
    inmates,
    journal,
    photos,
    places,
    previews,
    proposals,
    questions,
    redaction,
    review,
    sources,
)

__all__ = [
    "accounts",
    "actors",
    "assignments",
    "campaigns",
    "events",
    "forms",
    "inmates",
    "journal",
    "photos",
    "places",
    "previews",
    "proposals",
    "questions",
    "redaction",
    "review",
    "sources",
]
