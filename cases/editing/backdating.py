"""Days of a story: rows that a demonstration entered just now, dated when its desk is said to have entered them."""

from datetime import datetime
from typing import Any

from django.apps import apps

from cases.models.desk.base import DeskRow


def backdate(by: Any, *, since: datetime, to: datetime) -> None:
    """Date what this account saved `since` then, rows and versions, `to` an earlier time.

    Only for an account that nobody signs in with: the desk of a newsroom keeps the times at which things happened.
    Raises ValueError where somebody could.
    """
    if by.has_usable_password():
        raise ValueError(f"{by.username} is an account of a person; its times stand.")
    since = since.replace(microsecond=since.microsecond // 1_000 * 1_000)  # SQLite's own clock has no finer time
    for model in apps.get_models():
        if not issubclass(model, DeskRow):
            continue
        rows, versions = model._base_manager, model.history.model._base_manager
        rows.filter(created_by=by, created_at__gte=since).update(created_at=to)
        rows.filter(changed_by=by, changed_at__gte=since).update(changed_at=to)
        versions.filter(created_by=by, created_at__gte=since).update(created_at=to)
        versions.filter(history_user=by, history_date__gte=since).update(history_date=to, changed_at=to)
