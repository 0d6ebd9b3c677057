"""Error pages say what happened and where to go next, whatever the state of the database."""

import pytest
from django.http import HttpRequest

from cases.public.views import errors


def request():
    made = HttpRequest()
    made.method = "GET"
    return made


@pytest.mark.parametrize(
    ("view", "status", "words"),
    [
        (lambda r: errors.bad_request(r, ValueError("secret")), 400, "That request can’t be read"),
        (lambda r: errors.permission_denied(r, ValueError("secret")), 403, "This is not open to you"),
        (lambda r: errors.page_not_found(r, ValueError("No such thing.")), 404, "No such thing."),
        (lambda r: errors.page_not_found(r, ValueError({"path": "secret"})), 404, "There is nothing at this address"),
        (errors.server_error, 500, "Something went wrong here"),
    ],
)
def test_an_error_page_leads_on(view, status, words):
    response = view(request())
    html = response.content.decode()
    assert response.status_code == status
    assert words in html
    assert 'href="/cases/"' in html
    assert "secret" not in html
