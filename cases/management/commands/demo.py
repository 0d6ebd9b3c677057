"""`manage.py demo`: load and publish the demonstration."""

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cases.editing.demo import load
from cases.editing.entering import BadDemo
from cases.editing.refusal import Refused

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


class Command(BaseCommand):
    help = (
        "Load three real cases and an invented one, from data files that come with casetracker, and publish them. "
        "Safe to repeat."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            names = load(FIXTURES / "demo", FIXTURES / "invented", at=timezone.now())
        except BadDemo as error:
            raise CommandError(str(error)) from error
        except Refused as refusal:
            raise CommandError("\n".join(reason.text for reason in refusal.reasons)) from refusal
        self.stdout.write(f"Published: {', '.join(names)}." if names else "The demonstration is there already.")
