"""`manage.py mask_editions`: mask what is published by the rules of this version."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from cases.editing.protection import mask_again


class Command(BaseCommand):
    help = (
        "Mask the names of people who are not named in every edition and open proposal, by the rules of this version. "
        "For after an upgrade; safe to repeat. Names that readers could see before are gone for good."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        count = mask_again(at=timezone.now())
        if count or options["verbosity"]:
            self.stdout.write(f"Masked: {count} texts." if count else "Nothing had to be masked.")
