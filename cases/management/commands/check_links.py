"""`manage.py check_links`: ask after the addresses of sources."""

from collections import Counter
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cases.choices import LinkState
from cases.editing.fetching import OFF
from cases.editing.links import check_links


class Command(BaseCommand):
    help = "Ask after the addresses of sources that were not asked after for a week. Safe to repeat."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--most", type=int, default=200, help="addresses in one run")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.CASETRACKER_OUTBOUND:
            raise CommandError(OFF)
        states: Counter[str] = Counter()
        for check in check_links(at=timezone.now(), most=options["most"]):
            states[check.state] += 1
            if check.state != LinkState.THERE:
                more = check.moved_to or check.said or (f"status {check.status}" if check.status else "")
                self.stdout.write(f"{check.get_state_display()}: {check.source.url} ({more})")
        self.stdout.write(
            ", ".join(f"{states[one]} {one.label}" for one in LinkState if states[one]) or "Nothing is due."
        )
