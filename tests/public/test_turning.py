"""Turning the pages of the list of cases."""

import pytest

from tests.public.test_filters import names_of
from tests.reading.documents import case_document, publish, renamed

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def published(kept):
    """One case more than a page holds."""
    for place in range(26):
        publish(renamed(case_document(), f"case-{place}", f"Case {place:02d}"))


@pytest.mark.parametrize(
    ("page", "number"),
    [
        ("1", 1),
        ("2", 2),
        ("99999999999999999999999", 2),
        ("0", 2),
        ("-1", 2),
        ("x", 1),
        ("", 1),
        ("%00", 1),
        ("1e9", 1),
    ],
)
def test_any_page_number_finds_a_page(client, published, page, number):
    response = client.get(f"/cases/?status=death_sentence&page={page}")
    assert (response.status_code, response.context["page"].number) == (200, number)
    assert len(names_of(response)) == (25 if number == 1 else 1)
    other = "2" if number == 1 else "1"
    assert f'href="?status=death_sentence&amp;page={other}"' in response.content.decode()
