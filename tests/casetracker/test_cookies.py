"""No cookie on readers' pages, not even in answer to one."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db

SENT = "csrftoken=abc; sessionid=nonsense; other=1"


@pytest.mark.parametrize("address", ["/", "/cases/", "/about/", "/healthz", "/nowhere/"])
def test_a_malformed_cookie_is_not_answered_with_another(address):
    response = Client().get(address, headers={"cookie": SENT})
    assert (dict(response.cookies), "Cookie" in response.headers.get("Vary", "")) == ({}, False)


def test_the_desk_keeps_its_own():
    assert "csrftoken" in Client().get("/admin/login/", headers={"cookie": SENT}).cookies
