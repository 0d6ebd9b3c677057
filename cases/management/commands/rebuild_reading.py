"""`manage.py rebuild_reading`: make the reading rows again from the live editions."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cases.editing.reading_rows import rebuild


class Command(BaseCommand):
    help = "Make all reading rows again from the live editions; readers notice nothing if they were right."

    def handle(self, *args: Any, **options: Any) -> None:
        count = rebuild(by=None, at=timezone.now())
        self.stdout.write(f"Reading rows made again for {count} live editions.")
