"""Every response carries every header: pages, files, refusals, and what Django answers before any view."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from casetracker.headers import HEADERS, HeadersMiddleware

pytestmark = pytest.mark.django_db
ADDRESSES = ["/", "/about/", "/no-such-page/", "/admin/login/", "/admin/", "/static/cases/icon.svg", "/healthz"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_response_is_closed_to_frames_and_to_what_is_not_ours(address):
    headers = Client().get(address).headers
    assert headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert "unsafe" not in headers["Content-Security-Policy"]
    assert headers["X-Frame-Options"] == "DENY"
    assert {name: headers[name] for name in HEADERS} == HEADERS


def test_a_host_that_is_not_ours_is_refused_with_them_too():
    response = Client().get("/", headers={"host": "evil.example"})
    assert (response.status_code, response.headers["X-Frame-Options"]) == (400, "DENY")


def test_what_may_be_framed_says_so_in_both():
    def view(request):
        response = HttpResponse()
        response.xframe_options_exempt = True
        return response

    headers = HeadersMiddleware(view)(RequestFactory().get("/")).headers
    assert ("X-Frame-Options" in headers, "frame-ancestors *" in headers["Content-Security-Policy"]) == (False, True)
