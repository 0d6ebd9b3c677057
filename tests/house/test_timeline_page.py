"""What benchmark_readers compares: the cut case holds what its events need, and TimelineJS gets all that it takes."""

from dataclasses import replace

from scripts.timeline_page import as_timeline, narrowed
from tests.reading.documents import case_document, event, uid

HELD = ["Two people killed", "Sentenced to death", "Moratorium on executions"]


def test_a_cut_case_holds_what_its_events_and_its_opening_rest_on():
    cut = narrowed(case_document(), 3)
    assert [each.headline for each in cut.events] == HELD
    assert cut.facts.status_event in {each.id for each in cut.events}
    assert "When was he convicted?" in [each.text for each in cut.questions]  # it hangs on an event that stays
    assert {each.shown for each in cut.people} == {
        "Case Cooper",
        "a child",
        "Ada Vocate",
        "High Court",
        "Paper Press",
    }
    assert {each.id for each in cut.sources} == {uid("paper"), uid("court"), uid("blog")}


def test_a_question_about_an_event_left_out_is_left_out():
    whole = case_document()
    about = replace(whole.questions[0], event=whole.events[1].id)
    cut = narrowed(replace(whole, questions=(about, *whole.questions[1:])), 3)
    assert about.text not in [each.text for each in cut.questions]
    assert len(cut.questions) == len(whole.questions) - 1


def test_a_case_with_fewer_events_stays_whole():
    assert narrowed(case_document(), 40) == case_document()


def test_timelinejs_gets_dates_as_exact_as_they_are_known_and_none_that_is_made_up():
    events = (
        event("A day", "charge", "1983-06-09"),
        event("A stay", "custody", "1983-07/1985-05-15"),
        event("A year", "letter", "2012~"),
        event("Before", "letter", "[..2007-01-09]"),
    )
    slides = as_timeline(replace(case_document(), events=events))["events"]
    assert [slide["text"]["headline"] for slide in slides] == ["A day", "A stay", "A year", "Before"]
    assert [slide.get("start_date") for slide in slides] == [
        {"year": 1983, "month": 6, "day": 9},
        {"year": 1983, "month": 7},
        {"year": 2012},
        None,
    ]
    assert [slide.get("end_date") for slide in slides] == [None, {"year": 1985, "month": 5}, None, None]
    assert slides[2]["display_date"] == "about 2012"
    assert slides[0]["text"]["text"] == '<p>Sources: <a href="https://example.org/paper">Paper Press</a></p>'
