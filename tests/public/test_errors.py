"""Error pages say what happened and where to go next, whatever the state of the database."""

import re
from dataclasses import replace

import pytest
from django.http import HttpRequest

from cases.models.published.editions import EditionChange
from cases.public.views import errors
from cases.values.removal import REMOVED
from cases.values.short_ids import short
from tests.reading.documents import CHARGED, case_document, publish
from tests.reading.editions import SECOND_AT, publish_next


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


@pytest.mark.django_db
def test_what_an_edition_took_away_is_gone_and_says_where_it_can_be_read(client):
    first = case_document()
    path = f"/cases/case-cooper/events/{short(CHARGED.id)}/"
    publish(first)
    assert client.get(path).status_code == 200
    second = replace(first, events=tuple(one for one in first.events if one.id != CHARGED.id))
    publish_next(first, second, 2, SECOND_AT)
    response = client.get(path)
    html = response.content.decode()
    assert (response.status_code, "edition 2</a> of" in html, CHARGED.headline in html) == (410, True, False)
    comparison = re.search(r'href="(/cases/case-cooper/compare/1/2/#[^"]+)"', html)[1]
    assert CHARGED.headline in client.get(comparison).content.decode()
    assert client.get(f"/es{path}").status_code == 410
    EditionChange.objects.filter(item_id=CHARGED.id).update(words=REMOVED)
    assert client.get(path).status_code == 404
    assert client.get("/cases/nobody/events/123456789abc/").status_code == 404
