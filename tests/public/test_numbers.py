"""The page of numbers and its files."""

import csv
import io

import pytest

from cases.reading.numbers_page import NAMES
from tests.public.test_pages import text_of
from tests.reading.documents import case_document, publish, renamed

pytestmark = pytest.mark.django_db


def test_the_page_says_what_is_counted_and_what_does_not_follow(client):
    publish(case_document())
    publish(renamed(case_document(), "other", "Other"))
    text = text_of(client.get("/numbers/"))
    for words in (
        "What the pages of 2 cases say, counted anew on ",
        "They are no sample of anything: nothing here holds for cases in general.",
        "They are 2 cases: with so few, one more changes every picture.",
        "Under sentence of death 2 All 2",
        "Drafts, campaigns and cases that are marked as invented count nowhere",
    ):
        assert words in text, words


def test_every_picture_has_a_name_a_description_a_table_and_a_file(client):
    publish(case_document())
    html = client.get("/numbers/").content.decode()
    for name in NAMES:
        assert html.count(f'<h2 id="{name}">') == 1
        assert html.count(f'role="img" aria-labelledby="{name} {name}-words"') == 1
        assert html.count(f'<desc id="{name}-words">') == 1
        assert html.count(f'<a href="{name}.csv" download>') == 1
    assert html.count("<table") == len(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_is_a_table_that_says_of_what_day_it_is_and_where_it_is_explained(
    client, django_assert_num_queries, name
):
    publish(case_document())
    with django_assert_num_queries(3):
        answer = client.get(f"/numbers/{name}.csv")
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/csv; charset=utf-8; header=present")
    assert answer["Link"] == f'<http://testserver/numbers/#{name}>; rel="describedby"; type="text/html"'
    assert answer["X-Robots-Tag"] == "noindex"
    rows = list(csv.DictReader(io.StringIO(answer.content.decode(), newline="")))
    assert rows
    day = {row["as_of"] for row in rows}
    assert len(day) == 1
    assert answer["Content-Disposition"] == f'attachment; filename="{name}-{day.pop()}.csv"'


def test_a_figure_that_does_not_exist_has_no_file(client):
    assert client.get("/numbers/secrets.csv").status_code == 404


def test_an_empty_house_says_so_and_its_files_are_tables_all_the_same(client):
    text = text_of(client.get("/numbers/"))
    assert "No case is published yet, so there is nothing to count." in text
    assert client.get("/numbers/outcomes.csv").content.decode().count("\r\n") == 1
