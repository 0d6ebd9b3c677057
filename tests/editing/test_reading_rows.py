"""Reading rows say what the live editions say, however they were made."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from cases.editing.editions import publish
from cases.editing.reading_rows import rebuild
from cases.models.desk.events import Topic
from cases.models.published.rows import EventRow, Part, PersonRow, QuestionRow, Record, SourceRow, Tally, Term, Use
from cases.models.published.topics import Carrier, TopicRow
from tests.editing.conftest import NOON, Desk
from tests.factories import TopicFactory

TABLES = (Record, Tally, Term, EventRow, QuestionRow, PersonRow, SourceRow, TopicRow)


def contents() -> dict[str, Any]:
    """Every reading row without the keys that a database makes."""
    found: dict[str, Any] = {}
    for model in TABLES:
        names = [
            field.attname
            for field in model._meta.concrete_fields
            if not (field.primary_key and field.name == "id" and model is not Record)
        ]
        found[model.__name__] = sorted(map(str, model.objects.values_list(*names)))
    found["Part"] = sorted(
        map(str, Part.objects.values_list("person__public_id", "event__public_id", "question__public_id", "role"))
    )
    found["Use"] = sorted(
        map(str, Use.objects.values_list("source__public_id", "event__public_id", "question__public_id"))
    )
    found["Carrier"] = sorted(
        map(str, Carrier.objects.values_list("topic__public_id", "event__public_id", "claim_id", "voices"))
    )
    return found


@pytest.fixture
def topic(desk: Desk) -> Topic:
    """A topic that the verdict and the claim carry."""
    topic = TopicFactory(name="Convictions", slug="convictions")
    desk.verdict.topics.add(topic)
    desk.claim.topics.add(topic)
    return topic


@pytest.mark.usefixtures("topic")
def test_rebuilding_gives_the_same_rows(desk: Desk, reviewer: User) -> None:
    publish(desk.case, by=reviewer, at=NOON)
    publish(desk.campaign, by=reviewer, at=NOON)
    desk.verdict.headline = "A jury finds her guilty"
    desk.verdict.save()
    publish(desk.case, by=reviewer, at=NOON)
    grown = contents()
    assert all(grown[name] for name in ("Part", "Use", "Tally", "TopicRow", "Carrier"))
    assert len(grown["Record"]) == 2
    Record.objects.all().delete()
    assert rebuild(by=None, at=NOON) == 2
    assert contents() == grown


@pytest.mark.usefixtures("topic")
def test_rebuilding_mends_rows_that_went_wrong(desk: Desk, reviewer: User) -> None:
    publish(desk.case, by=reviewer, at=NOON)
    right = contents()
    EventRow.objects.update(headline="Wrong")
    SourceRow.objects.update(kind="")
    Tally.objects.update(number=7)
    Carrier.objects.update(voices=7)
    Record.objects.update(custody_start="1900", checked_on=None)
    Term.objects.create(record=Record.objects.get(), facet="topic", value="made-up", label="Made up")
    rebuild(by=None, at=NOON)
    assert contents() == right


def test_another_edition_changes_what_carries_a_topic(desk: Desk, topic: Topic, reviewer: User) -> None:
    publish(desk.case, by=reviewer, at=NOON)
    of_both = [(str(desk.verdict.public_id), None), (None, str(desk.claim.public_id))]
    assert carrying() == sorted(of_both, key=str)
    desk.verdict.topics.clear()
    topic.name = "Convictions of 1985"
    topic.save()
    publish(desk.case, by=reviewer, at=NOON)
    assert (carrying(), TopicRow.objects.get().name) == ([(None, str(desk.claim.public_id))], "Convictions of 1985")


def carrying() -> list[tuple[str | None, str | None]]:
    found = Carrier.objects.values_list("event__public_id", "claim_id")
    return sorted(((event and str(event), claim and str(claim)) for event, claim in found), key=str)
