"""Sessions that hold what is sought, in a message that nobody has read yet for instance: they end."""

from typing import Any

from django.contrib.sessions.models import Session

from cases.values.removal import Sought, stands_in


def sessions_with(sought: Sought) -> list[str]:
    """The keys of the sessions that hold it somewhere."""
    found = Session.objects.order_by("session_key").iterator(chunk_size=500)
    return [session.session_key for session in found if _holds(session.get_decoded(), sought)]


def end(keys: list[str]) -> None:
    """Whoever had them signs in again."""
    for key in keys:
        Session.objects.filter(session_key=key).delete()


def _holds(data: Any, sought: Sought) -> bool:
    if isinstance(data, dict):
        return any(_holds(part, sought) for pair in data.items() for part in pair)
    if isinstance(data, list | tuple):
        return any(_holds(part, sought) for part in data)
    return isinstance(data, str) and stands_in(data, sought)
