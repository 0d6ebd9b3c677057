"""Knowing who works at the desk costs readers nothing: no query, no cookie."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import InmateFactory, StaffFactory


def asked(client: Client, address: str) -> tuple[list[str], str]:
    """The tables of the desk and of accounts that a page asks for, and what it varies on."""
    with CaptureQueriesContext(connection) as queries:
        response = client.get(address)
    assert response.status_code == 200
    named = [query["sql"] for query in queries if "auth_" in query["sql"] or "django_session" in query["sql"]]
    return named, response.headers.get("Vary", "")


@pytest.mark.django_db
def test_a_page_for_readers_asks_for_no_account_and_varies_on_no_cookie():
    client = Client()
    client.force_login(StaffFactory(role="contributor"))
    assert asked(client, "/cases/") == ([], "Accept-Encoding")
    at_the_desk, varies_on = asked(client, f"/admin/cases/inmate/{InmateFactory().pk}/change/")
    assert (bool(at_the_desk), varies_on) == (True, "Cookie")
