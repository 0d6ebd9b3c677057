"""`manage.py replay_redactions`: destroy again what a restored backup brought back."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cases.editing.redaction.acts import replay
from cases.editing.redaction.ledger import BadLedger


class Command(BaseCommand):
    help = "Destroy again, by the ledger's fingerprints, what a restored backup brought back. Safe to repeat."

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            outcome = replay(at=timezone.now())
        except BadLedger as error:
            raise CommandError(str(error)) from error
        for name, count in outcome.counts.items():
            self.stdout.write(f"{count} {name}")
        self.stdout.write(f"{outcome.total} texts were redacted again.")
        if not outcome.is_wiped:
            self.stdout.write("The database file may hold remains still: docs/operations.md says what is left to do.")
