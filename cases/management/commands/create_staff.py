"""`create_staff --role ROLE --username NAME`: makes an account of the desk and prints its password once."""

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cases.editing.accounts import create_staff
from cases.editing.refusal import Refused

ROLES = ("contributor", "reviewer", "privacy officer", "administrator", "auditor")


class Command(BaseCommand):
    help = (
        "Makes an account of the desk and prints its password once. An existing account is left alone without --reset."
    )

    def add_arguments(self, parser):
        parser.add_argument("--role", choices=ROLES, help="may be left out with --reset: the account keeps its own")
        parser.add_argument("--username", required=True)
        parser.add_argument(
            "--reset", action="store_true", help="give an existing account a new password and this role"
        )

    def handle(self, *, username, role, reset, **options):
        if role is None and not reset:
            raise CommandError("Say what the account may do: --role " + ", ".join(f"'{role}'" for role in ROLES) + ".")
        try:
            password = create_staff(username=username, role=role, reset=reset, at=timezone.now())
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        except ValidationError as refusal:
            raise CommandError(" ".join(refusal.messages)) from refusal
        if password is None:
            self.stdout.write(
                f"{username} has an account already; nothing was changed. --reset gives it a new password."
            )
        else:
            as_role = f" as {role}" if role else ""
            self.stdout.write(f"{username} may sign in{as_role}. Password, shown this once: {password}")
