"""`manage.py check_quotes`: look up every quote in the copies that we hold."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cases.choices import QuoteState
from cases.editing.quotes import Progress, check_all


class Command(BaseCommand):
    help = "Look up every quote in the copies that we hold, and say which do not stand there any more. Safe to repeat."

    def handle(self, *args: Any, **options: Any) -> None:
        last: Progress | None = None
        told = 0
        for progress in check_all(at=timezone.now()):
            last = progress
            tenths = progress.done * 10 // progress.total
            if tenths > told:
                told = tenths
                self.stdout.write(f"{progress.done:,} of {progress.total:,} quotes")
        if last is None:
            self.stdout.write("Nothing is cited yet.")
            return
        for state in QuoteState:
            if last.states[state]:
                self.stdout.write(f"{last.states[state]:>8,}  {state.label}")
        for citation in last.broke:
            self.stdout.write(
                f"Broke: “{citation.exact}” in “{citation.source}”, for {citation.event or citation.claim}"
            )
