"""The filters of readers' templates."""

from datetime import UTC, date, datetime

import pytest

from cases.reading.dates import When
from cases.reading.lookup import Link
from cases.templatetags import reading
from cases.values.difference import Piece


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
