"""Three editions of one case and two of its campaign, with an update, a correction and what is only minor."""

from dataclasses import replace
from datetime import UTC, datetime

from cases.editing.changes import Labelled, store_changes
from cases.values.changes import changes
from tests.reading.documents import (
    CHARGED,
    campaign_document,
    case_document,
    event,
    publish,
    uid,
)

SECOND_AT = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
THIRD_AT = datetime(2026, 11, 24, 23, 59, 59, 500_000, tzinfo=UTC)
WRONG = "This page said that he was charged on 19 June 1983. It was on 9 June."
HEARING = event("A hearing is set", "hearing", "2026-12-01", outcome="scheduled", standing="official_record")
LATE_CHARGE = replace(CHARGED, when="1983-06-19")


def with_events(document, *changed):
    """The document with these events in place of those with their ids, or after the last."""
    by_id = {each.id: each for each in changed}
    kept = tuple(by_id.pop(each.id, each) for each in document.events)
    return replace(document, events=(*kept, *by_id.values()))


def first_document():
    """What was published first: a wrong day."""
    return with_events(case_document(), LATE_CHARGE)


def second_document():
    """The day corrected, and a title of a source."""
    document = case_document()
    return replace(document, sources=(replace(document.sources[0], title="The paper’s title"), *document.sources[1:]))


def third_document():
    """A day to come."""
    return with_events(second_document(), HEARING)


def publish_next(before, after, number, at, labels=None, **more):
    """The next edition with its changes: `labels` gives an id its label and sentence; all else is minor."""
    edition = publish(after, number, published_at=at, **more)
    labels = labels or {}
    store_changes(edition, [Labelled(one, *labels.get(one.id, ("minor",))) for one in changes(before, after)])
    return edition


def publish_three(slug="case-cooper", name="Case Cooper"):
    """The case as a record of its own where a slug is given: its events keep their ids."""

    def of_record(document):
        facts = document.facts
        record_id = facts.id if slug == facts.slug else uid(slug)
        return replace(document, facts=replace(facts, id=record_id, slug=slug, name=name))

    one, two, three = (of_record(made()) for made in (first_document, second_document, third_document))
    publish(one)
    publish_next(
        one, two, 2, SECOND_AT, {CHARGED.id: ("correction", WRONG)}, summary="A day corrected.", review="reviewed"
    )
    return publish_next(two, three, 3, THIRD_AT, {HEARING.id: ("update",)}, summary="A hearing is set.")


def publish_campaign_twice():
    first = campaign_document()
    appeal = first.events[0]
    second = with_events(first, replace(appeal, headline="A public appeal to the governor"))
    publish(first)
    sentence = "The headline did not say that the appeal went to the governor."
    return publish_next(first, second, 2, SECOND_AT, {appeal.id: ("correction", sentence)})
