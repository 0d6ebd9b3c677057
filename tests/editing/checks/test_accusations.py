"""Somebody alive who is accused."""

import pytest

from cases.editing.editions import publish
from cases.models.desk.actors import Actor
from cases.models.desk.events import Event, Role
from cases.models.desk.sources import Citation, Source
from tests.editing.checks.faults import where
from tests.editing.conftest import NOON, Desk


@pytest.fixture
def column(desk: Desk) -> Event:
    """A column in one paper that accuses somebody."""
    event = desk.event("A column appears", kind="publication", when="1990")
    sam = Actor.objects.create(name="Sam Suspect", slug="sam", label="a man whom the column names")
    Role.objects.create(event=event, actor=sam, role="accused_not_charged")
    return event


def other_source(**more: object) -> Source:
    return Source.objects.create(title="Another report", kind="secondary", **{"number": "2", **more})


def test_one_paper_is_not_enough_and_two_are(desk: Desk, column: Event) -> None:
    assert where(desk.case, "thin_accusation") == [("event", column.pk, "citations")]
    Citation.objects.create(event=column, source=other_source(), exact="named him")
    assert where(desk.case, "thin_accusation") == []


@pytest.mark.parametrize("same", ["copy_of", "via", "publisher"])
def test_sources_that_know_it_from_each_other_count_once(desk: Desk, column: Event, same: str) -> None:
    other = other_source(**{same: desk.paper if same == "publisher" else desk.source})
    Citation.objects.create(event=column, source=other, exact="named him")
    assert where(desk.case, "thin_accusation") == [("event", column.pk, "citations")]
    setattr(other, same, None)
    other.save()
    assert where(desk.case, "thin_accusation") == []


def test_a_source_that_only_contradicts_accuses_nobody(desk: Desk, column: Event) -> None:
    citation = Citation.objects.create(event=column, source=other_source(), exact="not him", bearing="contradicts")
    assert where(desk.case, "thin_accusation") == [("event", column.pk, "citations")]
    citation.bearing = "supports"
    citation.save()
    assert where(desk.case, "thin_accusation") == []


@pytest.mark.parametrize(
    ("standing", "is_fault"), [("official_record", False), ("court_finding", False), ("reported", True)]
)
def test_a_record_is_enough(desk: Desk, column: Event, standing: str, is_fault: bool) -> None:
    column.standing = standing
    column.save()
    assert where(desk.case, "thin_accusation") == ([("event", column.pk, "citations")] if is_fault else [])


@pytest.mark.parametrize(("living", "is_fault"), [("yes", True), ("unknown", True), ("no", False)])
def test_the_dead_are_not_meant(desk: Desk, column: Event, living: str, is_fault: bool) -> None:
    sam = Actor.objects.get(slug="sam")
    sam.living = living
    sam.save()
    assert where(desk.case, "thin_accusation") == ([("event", column.pk, "citations")] if is_fault else [])


def test_an_arrest_of_somebody_else_accuses_and_the_cases_own_does_not(desk: Desk) -> None:
    arrest = desk.event("An arrest", kind="arrest")
    role = Role.objects.create(event=arrest, actor=desk.ada, role="subject")
    assert where(desk.case, "thin_accusation") == []
    role.actor = Actor.objects.create(name="Olga Other", slug="olga")
    role.save()
    assert where(desk.case, "thin_accusation") == [("event", arrest.pk, "citations")]
    role.role = "witness"
    role.save()
    assert where(desk.case, "thin_accusation") == []


def test_on_a_campaigns_page_its_own_people_are_not_meant(desk: Desk) -> None:
    arrest = desk.event("An arrest", kind="arrest")
    arrest.campaigns.add(desk.campaign)
    role = Role.objects.create(event=arrest, actor=desk.ada, role="subject")
    # The case that the campaign is for is not published, so nothing says yet that its person is the campaign's own.
    assert where(desk.campaign, "thin_accusation") == [("event", arrest.pk, "citations")]
    publish(desk.case, by=None, at=NOON)
    assert where(desk.campaign, "thin_accusation") == []
    role.actor = Actor.objects.create(name="Olga Other", slug="olga")
    role.save()
    assert where(desk.campaign, "thin_accusation") == [("event", arrest.pk, "citations")]
