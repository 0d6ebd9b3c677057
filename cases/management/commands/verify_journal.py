"""`manage.py verify_journal`: whether the journal's chain holds, in a sentence; exit status 1 where it does not."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from cases.editing.journal import verify


class Command(BaseCommand):
    help = (
        "Walk along the whole journal and its checkpoints. Names the first row that was changed, put in, taken out, "
        "moved, cut off or written anew, and ends with status 1 then."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        verdict = verify()
        if not verdict.holds:
            raise CommandError(verdict.sentence)
        self.stdout.write(verdict.sentence)
