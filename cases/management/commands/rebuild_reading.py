"""`manage.py rebuild_reading`: make the reading rows again from the live editions."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone

from cases.editing.reading_rows import is_behind, rebuild


class Command(BaseCommand):
    help = "Make all reading rows again from the live editions; readers notice nothing if they were right."

    def add_arguments(self, parser: CommandParser) -> None:
        words = "only if what is published was published by an earlier version, which made fewer rows"
        parser.add_argument("--if-behind", action="store_true", help=words)

    def handle(self, *args: Any, **options: Any) -> None:
        if options["if_behind"] and not is_behind():
            return
        count = rebuild(by=None, at=timezone.now())
        self.stdout.write(f"Reading rows made again for {count} live editions.")
