"""`manage.py archive_links`: ask the web archive for copies of the sources that readers see."""

import time
from collections import Counter
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cases.choices import CaptureState
from cases.editing.archives import archive_host, why_off
from cases.editing.archiving import ask_for_many, resting_until
from cases.editing.fetching import INTERNET

NOTHING = "Nothing is to be asked: no source that readers see lacks an archived copy and is due."


class Command(BaseCommand):
    help = (
        "Ask the web archive for captures of sources that a live edition cites and that have no archived copy. What it "
        "finds waits at the desk for an editor. Safe to repeat."
    )

    stealth_options = ("network",)  # for tests: typed nowhere

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--most", type=int, default=50, help="questions in one run")
        parser.add_argument("--pause", type=float, default=5, help="seconds between two questions")
        parser.add_argument(
            "--keep", action="store_true", help="where it holds none, ask it to make one, for everybody to see"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if off := why_off(new=options["keep"]):
            raise CommandError(off)
        at, states = timezone.now(), Counter[str]()
        if until := resting_until(at):
            self.stdout.write(f"{archive_host()} is left alone until {until:%Y-%m-%d %H:%M} UTC.")
            return

        def pause() -> None:
            time.sleep(options["pause"])  # noqa: TID251 - archives count questions by the minute

        network = options.get("network", INTERNET)
        asked = ask_for_many(at=at, most=options["most"], new=options["keep"], pause=pause, network=network)
        for count, capture in enumerate(asked, start=1):
            states[capture.state] += 1
            more = capture.url or capture.said
            self.stdout.write(
                f"{count}. {capture.get_state_display()}: {capture.page}" + (f" ({more})" if more else "")
            )
        found = ", ".join(f"{states[one]} {one.label}" for one in CaptureState if states[one])
        self.stdout.write(found or NOTHING)
