"""Forwarded headers: believed from a trusted proxy, dropped from anybody else."""

from ipaddress import ip_network

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from casetracker.proxies import TrustedProxiesMiddleware, client_address

TRUSTED = (ip_network("10.0.0.0/8"), ip_network("127.0.0.1"), ip_network("::1"))
FORWARDED = {
    "HTTP_X_FORWARDED_FOR": "198.51.100.7",
    "HTTP_X_FORWARDED_PROTO": "https",
    "HTTP_X_FORWARDED_HOST": "evil.example",
}


def seen(peer, headers):
    """What the rest of the project sees of a request from this address."""
    requests = []

    def answer(request):
        requests.append(request)
        return HttpResponse()

    TrustedProxiesMiddleware(answer)(RequestFactory().get("/", REMOTE_ADDR=peer, **headers))
    (request,) = requests
    return request.META["REMOTE_ADDR"], request.scheme, sorted(name for name in request.META if "FORWARDED" in name)


def test_a_trusted_proxy_is_believed(settings):
    settings.TRUSTED_PROXIES = TRUSTED
    assert seen("10.2.3.4", FORWARDED) == ("198.51.100.7", "https", [])


@pytest.mark.parametrize(("peer", "trusted"), [("203.0.113.9", TRUSTED), ("10.2.3.4", ()), ("", TRUSTED)])
def test_anybody_else_is_not(settings, peer, trusted):
    settings.TRUSTED_PROXIES = trusted
    assert seen(peer, FORWARDED) == (peer, "http", [])


def test_a_scheme_that_is_none_is_ignored(settings):
    settings.TRUSTED_PROXIES = TRUSTED
    assert seen("10.2.3.4", {"HTTP_X_FORWARDED_PROTO": "javascript"}) == ("10.2.3.4", "http", [])


@pytest.mark.parametrize(
    ("forwarded_for", "expected"),
    [
        ("198.51.100.7", "198.51.100.7"),
        ("1.2.3.4, 198.51.100.7", "198.51.100.7"),
        ("198.51.100.7, 10.9.9.9", "198.51.100.7"),
        ("10.8.8.8, 10.9.9.9", "10.8.8.8"),
        ("198.51.100.7, nonsense", "10.2.3.4"),
        ("nonsense, 10.9.9.9", "10.9.9.9"),
        ("2001:db8::5", "2001:db8::5"),
        ("", "10.2.3.4"),
    ],
)
def test_the_nearest_stranger_is_the_client(forwarded_for, expected):
    assert client_address(forwarded_for, "10.2.3.4", TRUSTED) == expected
