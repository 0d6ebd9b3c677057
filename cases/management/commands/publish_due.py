"""`manage.py publish_due`: publish what was approved and whose hour has come."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cases.editing.publication import publish_due


class Command(BaseCommand):
    help = "Publish every approved proposal whose hour has come. Safe to repeat, and to run while others do."

    def handle(self, *args: Any, **options: Any) -> None:
        editions = publish_due(at=timezone.now())
        for edition in editions:
            self.stdout.write(f"Published: {edition}.")
        if not editions:
            self.stdout.write("Nothing is due.")
