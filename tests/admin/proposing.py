"""A proposal at the desk as a browser sends it: from a record’s page to its own, and a button pressed there."""

from tests.admin.desk import address, form_of, opened, text_of


def proposed(client, record, **typed):
    """Press “Propose”; the page of the proposal that it leads to."""
    where = address(record, "propose")
    response = client.post(where, form_of(client.get(where)) | typed)
    assert response.status_code == 302, text_of(response)
    return response.url


def press(client, page, act, **typed):
    """Press a button of the page; the page that follows."""
    return client.post(page, opened(client, page) | {"act": act} | typed, follow=True)


def published(author, reviewer, record, **typed):
    page = proposed(author, record)
    sent = press(author, page, "send", **typed)
    assert "Sent to review" in text_of(sent), text_of(sent)
    return press(reviewer, page, "approve")
