"""The demonstration: cases read from data files, entered by one account and reviewed by another."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction

from cases.editing.accounts import create_staff
from cases.editing.backdating import backdate
from cases.editing.entering import SHAPES, Entry, Row, Shape
from cases.editing.story import read_steps, started_at, tell
from cases.models.desk.campaigns import Campaign
from cases.models.desk.inmates import Inmate

# Nobody can sign in as these: what they did is the demonstration's, and the desk says so by their names.
CONTRIBUTOR, REVIEWER = "demo.contributor", "demo.reviewer"


def load(*folders: Path, at: datetime) -> list[str]:
    """Enter every file of the folders, as their stories tell, and publish what came of it; returns the records' names.

    The editions lie in the days before `at`, those of all folders in one order; one is approved for the day after. All
    or nothing. A folder is left out whose cases are there already, so an empty list means that all are.
    """
    new = [folder for folder in folders if not _is_there(folder)]
    shelf = [(shape, row) for shape in SHAPES for folder in new for row in _rows(folder, shape.files)]
    steps = sorted((step for folder in new for step in read_steps(folder)), key=lambda step: step.days)
    if not steps:
        return []
    told = {ref for step in steps for ref in step.enter}
    with transaction.atomic():
        by, reviewer = (_author(*one, at=started_at(steps, at)) for one in _AUTHORS)
        entry = Entry(by)
        entry.take((shape, row) for shape, row in shelf if row["ref"] not in told)
        backdate(by, since=at, to=started_at(steps, at) - _ENTERED)
        for step in steps:
            entry.take((shape, step.as_known(row)) for shape, row in shelf if row["ref"] in step.enter)
            backdate(by, since=at, to=step.made_at(at) - _ENTERED)
            tell(step, entry, by=by, reviewer=reviewer, at=at)
    return [str(entry.found[shape.model, row["ref"]]) for shape, row in shelf if _is_record(shape)]


def _is_there(folder: Path) -> bool:
    return Inmate.objects.filter(slug__in=[row["slug"] for row in _rows(folder, "inmates")]).exists()


# How long before its proposal a step was entered.
_ENTERED = timedelta(hours=1)
_AUTHORS = ((CONTRIBUTOR, "contributor"), (REVIEWER, "reviewer"))


def _rows(folder: Path, stem: str) -> Iterator[Row]:
    for path in sorted(folder.rglob(f"{stem}*.json")):
        yield from json.loads(path.read_text(encoding="utf-8"))


def _author(username: str, role: str, *, at: datetime) -> Any:
    """An account of the desk that nobody can sign in with: no password fits it."""
    create_staff(username=username, role=role, reset=True, at=at)
    user = get_user_model().objects.get(username=username)
    user.set_unusable_password()
    user.save(update_fields=["password"])
    return user


def _is_record(shape: Shape) -> bool:
    return shape.model in (Inmate, Campaign)
