"""The filters of readers' templates."""

import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cases.reading.dates import When
from cases.reading.lookup import Link
from cases.templatetags import reading
from cases.values.difference import Piece

ROOT = Path(__file__).parents[2]
# What Django's own formats print of a time of day, in a template and in Python.
HOURS = re.compile(r"""(?:date|time)(?:_format)?(?::|\([^()]*, ?)["'][^"']*[aAfgGhHiPs]|%[HIM]|%-[HI]""")


@pytest.mark.parametrize(
    ("kind", "templates"),
    [
        ("execution_date", ("events/execution_date.html", "events/_default.html")),
        ("letter", ("events/letter.html", "events/_speech.html", "events/_default.html")),
    ],
)
def test_a_kind_of_event_has_its_template_or_a_shared_one(kind, templates):
    assert reading.event_templates(kind) == templates


def test_what_comes_from_editors_is_escaped():
    assert reading.linked(Link("a <b>", '/"x')) == '<a href="/&quot;x">a &lt;b&gt;</a>'
    assert reading.linked(Link("a <b>")) == "a &lt;b&gt;"
    assert reading.links([Link("<a>"), Link("b", "/b")]) == '&lt;a&gt;, <a href="/b">b</a>'
    assert reading.moment(When("<1983>")) == "&lt;1983&gt;"


def test_dates_and_counts():
    assert reading.moment(When("June 1983", "1983-06")) == '<time datetime="1983-06">June 1983</time>'
    assert reading.day(datetime(2018, 12, 24, 23, tzinfo=UTC)) == "24 December 2018"
    assert reading.day(date(2018, 12, 4)) == "4 December 2018"
    assert [reading.count_of(n, "event,events") for n in (0, 1, 2)] == ["0 events", "1 event", "2 events"]
    assert [reading.sentence(text) for text in ("under McKeown", "")] == ["Under McKeown", ""]


def test_two_texts_are_marked_with_words_for_those_who_see_no_marks():
    pieces = (Piece("He", "same"), Piece(" <b> ", "removed"), Piece(" was", "added"), Piece(" there", "same"))
    assert reading.marked(pieces) == (
        'He <del><span class="quiet">removed: </span>&lt;b&gt;</del> '
        ' <ins><span class="quiet">added: </span>was</ins> there'
    )


def hours_without_a_zone(text):
    """Lines that write a time of day and do not say UTC."""
    return [line for line in text.splitlines() if HOURS.search(line) and "UTC" not in line]


def test_no_hour_is_written_for_readers_without_its_zone():
    texts = {
        path: path.read_text()
        for folder in ("templates", "cases/public", "cases/reading", "cases/templatetags")
        for path in (ROOT / folder).rglob("*.*")
        if path.suffix in (".html", ".py") and "admin" not in path.parts
    }
    assert len(texts) > 80
    assert {str(path): found for path, text in texts.items() if (found := hours_without_a_zone(text))} == {}


def test_an_hour_without_its_zone_is_found():
    faults = ("""{{ at|date:"j F Y, H:i" }}""", "{{ at|date:'P' }}", 'f"{at:%Y-%m-%d %H:%M}"', 'date_format(at, "H:i")')
    assert [len(hours_without_a_zone(text)) for text in faults] == [1, 1, 1, 1]
    assert [hours_without_a_zone(f"{text} UTC") for text in faults] == [[], [], [], []]
    assert hours_without_a_zone("{{ at|date:'Y-m-d' }} date_format(moment, 'j F Y')") == []
