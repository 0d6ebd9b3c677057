"""The demonstration, loaded once for all tests of this folder."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction


@pytest.fixture(scope="package")
def published(django_db_setup, django_db_blocker):
    """What the command said. The demonstration is rolled back after the last test that asks for it."""
    with django_db_blocker.unblock(), transaction.atomic():
        out = StringIO()
        call_command("demo", stdout=out)
        yield out.getvalue()
        transaction.set_rollback(True)
