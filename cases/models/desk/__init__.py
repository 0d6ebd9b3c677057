"""What editors write, one file per cluster."""

from cases.models.desk import (
    actors,
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
    review,
    sources,
)

__all__ = [
    "actors",
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
    "review",
    "sources",
]
