"""The demonstration, loaded once for all tests of this folder."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.db import transaction

from tests.factories import CampaignFactory, CitationFactory, EventFactory, InmateFactory


@pytest.fixture(scope="package")
def published(django_db_setup, django_db_blocker):
    """What the command said, at a desk where somebody's drafts lay before. All is rolled back after the last test."""
    with django_db_blocker.unblock(), transaction.atomic():
        draft = InmateFactory(actor__name="Zenobia Draft")
        CitationFactory(event=EventFactory(inmates=[draft]))
        CampaignFactory(name="For Zenobia Draft")
        out = StringIO()
        call_command("demo", stdout=out)
        yield out.getvalue()
        transaction.set_rollback(True)


def pytest_itemcollected(item):
    """Loading it takes half a minute, so `make check` leaves these out."""
    item.add_marker(pytest.mark.slow)
