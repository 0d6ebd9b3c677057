"""Editors' screens, one file per cluster."""

from cases.admin import (
    accounts,
    actors,
    campaigns,
    editions,
    events,
    exhibits,
    inmates,
    journal,
    photos,
    places,
    proposals,
    questions,
    site,
    sources,
    work,
)

__all__ = [
    "accounts",
    "actors",
    "campaigns",
    "editions",
    "events",
    "exhibits",
    "inmates",
    "journal",
    "photos",
    "places",
    "proposals",
    "questions",
    "site",
    "sources",
    "work",
]
