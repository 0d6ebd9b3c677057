"""`manage.py take_in NUMBER`: fetch and read one thing that was taken in. The desk starts it by itself."""

import resource
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cases.editing.intake.acts import read

MEMORY = 1_200_000_000  # bytes of addresses; a parser that wants more is refused it
SECONDS = 60  # of work


class Command(BaseCommand):
    help = "Fetch and read one thing that was taken in, within limits of memory and time."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("number", type=int)

    def handle(self, *args: Any, **options: Any) -> None:
        for limit, most in ((resource.RLIMIT_AS, MEMORY), (resource.RLIMIT_CPU, SECONDS)):
            _, hard = resource.getrlimit(limit)
            resource.setrlimit(limit, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
        intake = read(options["number"], at=timezone.now())
        self.stdout.write(f"{intake}: {intake.get_state_display()}." if intake else "Nothing waits under this number.")
