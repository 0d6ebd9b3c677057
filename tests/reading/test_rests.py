"""What rests on one voice says so, however many events it has."""

from dataclasses import replace

from cases.reading.rests import rests_on
from cases.values.documents import in_order
from cases.values.edition import CitationItem, SourceItem
from tests.reading.documents import case_document, event, uid


def document(*sources, cited, retraction=""):
    base = case_document()
    events = [
        replace(
            event(f"Event {number}", "statement", "1990"),
            citations=(CitationItem(id=uid(f"c{number}"), source=source.id, exact="so"),),
            retraction=retraction,
        )
        for number, source in enumerate(cited)
    ]
    return replace(base, events=in_order(events), questions=(), sources=sources)


def source(name, **more):
    return SourceItem(id=uid(name), title=name, **{"kind": "secondary", "publisher": uid(f"of {name}"), **more})


ONE = source("One article", kind="tertiary")


def test_many_events_of_one_source():
    said = "Everything on this page rests on one source, “One article” (compiled from other reports)."
    assert rests_on(document(ONE, cited=[ONE, ONE, ONE])) == said


def test_copies_are_one_voice():
    copy = source("Its copy", copy_of=ONE.id)
    said = rests_on(document(ONE, copy, cited=[ONE, copy]))
    assert said.startswith("Everything on this page rests on one voice: its 2 sources share")


def test_two_that_know_nothing_from_each_other_or_nothing_at_all():
    other = source("Another")
    assert rests_on(document(ONE, other, cited=[ONE, other])) == ""
    assert rests_on(document(ONE, cited=[])) == ""
    assert rests_on(document(ONE, cited=[ONE], retraction="It was wrong.")) == "", (
        "what was taken back rests on nothing"
    )
