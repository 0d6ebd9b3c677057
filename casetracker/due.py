"""Scheduled editions go live with the traffic: whoever asks for a page after their hour finds them published.

Outside both wings, since readers' code may not reach the desk. A process asks at most every `EVERY` seconds; which of
several publishes is told by the database.
"""

import logging
import time

from django.db import DatabaseError
from django.utils import timezone

from cases.editing.publication import publish_due

EVERY = 15
log = logging.getLogger(__name__)


class DueMiddleware:
    """Before a page is answered, and never instead of it: a reader gets the page even if publishing fails."""

    def __init__(self, get_response):
        self.get_response = get_response
        self.asked_at = float("-inf")

    def __call__(self, request):
        now = time.monotonic()
        if now - self.asked_at >= EVERY:
            self.asked_at = now
            self.publish()
        return self.get_response(request)

    def publish(self):
        try:
            for edition in publish_due(at=timezone.now()):
                log.info("Published on time: %s", edition)
        except DatabaseError:
            log.exception("What is due could not be published; the next request tries again.")
