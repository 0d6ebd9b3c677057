"""What an edition changed is kept with it: nothing for a first one, else each item with its label."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError, transaction

from cases.editing.changes import Labelled, labelled_by_kind, store_changes, stored_document
from cases.editing.editions import publish
from cases.models.published.editions import EditionChange
from cases.values.changes import Change
from cases.values.edition import Document
from tests.editing.conftest import NOON, Desk
from tests.reading.documents import CHARGED, case_document, cite, event, uid
from tests.reading.documents import publish as publish_document

LATER = NOON + timedelta(hours=1)


def labels(before: Document, after: Document) -> list[tuple[str, str, str]]:
    return [(each.change.kind, each.change.verb, each.label) for each in labelled_by_kind(before, after)]


def test_a_first_edition_changes_nothing_and_the_next_what_differs(desk: Desk, reviewer: User) -> None:
    publish(desk.case, by=reviewer, at=NOON)
    assert not EditionChange.objects.exists()
    desk.verdict.headline = "A jury finds her guilty"
    desk.verdict.save()
    desk.event("She appeals", kind="appeal_filing")
    second = publish(desk.case, by=reviewer, at=LATER)
    rows = EditionChange.objects.order_by("position")
    assert list(rows.values_list("edition", "item_kind", "verb", "label", "words", "sentence")) == [
        (second.pk, "event", "changed", "update", "A jury finds her guilty", ""),
        (second.pk, "event", "added", "update", "She appeals", ""),
    ]
    assert str(rows[0].item_id) == str(desk.verdict.public_id)


def test_what_readers_go_by_is_an_update_and_the_rest_minor(db: None) -> None:
    before = case_document()
    retitled = tuple(replace(source, title="Another title") for source in before.sources[:1])
    after = replace(
        before,
        events=(*(e for e in before.events[1:] if e.id != CHARGED.id), event("A hearing", "hearing", "2026-12-01")),
        questions=(replace(before.questions[0], reading="1984"), *before.questions[1:]),
        photos=(replace(before.photos[0], caption="A visit in prison"),),
        sources=(*retitled, *before.sources[1:]),
    )
    assert labels(before, after) == [
        ("event", "added", "update"),
        ("question", "changed", "update"),
        ("source", "changed", "minor"),
        ("photo", "changed", "update"),
        ("event", "removed", "update"),
        ("event", "removed", "update"),
    ]


def test_the_words_that_an_event_carries_of_another_are_no_news_of_it(db: None) -> None:
    before = case_document()
    answering = next(event for event in before.events if event.answers)
    answer = answering.answers[0]

    def with_answer(**more: str) -> Document:
        changed = replace(answering, answers=(replace(answer, **more), *answering.answers[1:]))
        return replace(before, events=tuple(changed if e.id == answering.id else e for e in before.events))

    assert labels(before, with_answer(headline="Called otherwise")) == [("event", "changed", "minor")]
    assert labels(before, with_answer(effect="upholds")) == [("event", "changed", "update")]


@pytest.mark.parametrize(
    ("facts", "label"),
    [({"status": "executed"}, "update"), ({"checked_on": "2026-11-25", "checked_against": "A register"}, "minor")],
)
def test_another_status_is_news_and_another_day_of_checking_is_not(db: None, facts: dict[str, str], label: str) -> None:
    before = case_document()
    after = replace(before, facts=replace(before.facts, **facts))
    assert labels(before, after) == [("facts", "changed", label)]


@pytest.mark.parametrize(("state", "label"), [("found", "minor"), ("not_found", "update")])
def test_a_quote_looked_up_again_is_minor_unless_the_result_differs(db: None, state: str, label: str) -> None:
    before = case_document()
    looked_up = replace(CHARGED, citations=(replace(cite("paper"), state=state, checked_on="2026-11-25"),))
    after = replace(before, events=tuple(looked_up if e.id == CHARGED.id else e for e in before.events))
    assert labels(before, after) == [("event", "changed", label)]


def test_the_labels_of_an_editor_are_kept_in_their_order(db: None) -> None:
    edition = publish_document(case_document())
    first, second = (
        Change(uid(name), "event", "changed", name, before=None, after=None) for name in ("Arrested", "Charged")
    )
    store_changes(edition, [Labelled(second, "correction", "We gave a wrong year."), Labelled(first, "minor")])
    rows = edition.changes.order_by("position")
    assert list(rows.values_list("position", "words", "label", "sentence")) == [
        (0, "Charged", "correction", "We gave a wrong year."),
        (1, "Arrested", "minor", ""),
    ]


def test_a_correction_that_does_not_say_what_was_wrong_is_not_kept(db: None) -> None:
    edition = publish_document(case_document())
    change = Change(uid("Arrested"), "event", "changed", "Arrested", before=None, after=None)
    with pytest.raises(IntegrityError), transaction.atomic():
        store_changes(edition, [Labelled(change, "correction")])
    store_changes(edition, [Labelled(change, "correction", "It was July.")])
    assert EditionChange.objects.get().sentence == "It was July."


def test_a_stored_document_is_read_back(db: None) -> None:
    assert stored_document(publish_document(case_document())) == case_document()
