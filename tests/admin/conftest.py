"""Editors who are signed in, each in a browser of their own."""

import pytest
from django.test import Client

from tests.factories import StaffFactory


def signed_in(role):
    client = Client()
    client.user = StaffFactory(role=role)
    client.force_login(client.user)
    return client


@pytest.fixture
def contributor(db):
    return signed_in("contributor")


@pytest.fixture
def colleague(db):
    return signed_in("contributor")


@pytest.fixture
def reviewer(db):
    return signed_in("reviewer")


@pytest.fixture
def auditor(db):
    return signed_in("auditor")
