"""Dates of events and sources against each other."""

import pytest

from cases.models.desk.sources import Citation, Source
from tests.editing.checks.faults import where
from tests.editing.conftest import Desk


@pytest.mark.parametrize(
    ("when", "published", "is_fault"),
    [
        ("1985-02-19", "1985-02-18", True),
        ("1985-02-19", "1985-02-19", False),
        ("1985-02-19", "1985-02", False),
        ("1985-02-19", "1985-02-18~", False),
        ("1985-02-19", "", False),
        ("1985-02-19", "[1984-12..1985-01]", True),
        ("1985-02-19", "[1984-12..]", False),
        ("[..1985]", "1984", False),
        ("1985-02/1990", "1986", False),
        ("1985-02/1990", "1985-01-31", True),
    ],
)
def test_no_source_tells_what_had_not_happened(desk: Desk, when: str, published: str, is_fault: bool) -> None:
    desk.verdict.when, desk.source.published = when, published
    desk.verdict.save()
    desk.source.save()
    assert where(desk.case, "event_after_source") == ([("event", desk.verdict.pk, "when")] if is_fault else [])


def test_what_was_only_set_is_told_before_its_day(desk: Desk) -> None:
    desk.source.published = "1984"
    desk.source.save()
    fault = [("event", desk.verdict.pk, "when")]
    for outcome, expected in (("occurred", fault), ("scheduled", []), ("not_carried_out", [])):
        desk.verdict.outcome = outcome
        desk.verdict.save()
        assert where(desk.case, "event_after_source") == expected


def test_a_source_that_contradicts_may_be_older(desk: Desk) -> None:
    earlier = Source.objects.create(title="It will never come", kind="secondary", published="1984", number="7")
    citation = Citation.objects.create(event=desk.verdict, source=earlier, exact="never")
    assert where(desk.case, "event_after_source") == [("event", desk.verdict.pk, "when")]
    citation.bearing = "contradicts"
    citation.save()
    assert where(desk.case, "event_after_source") == []


def test_a_source_is_no_older_than_the_one_it_quotes(desk: Desk) -> None:
    later = Source.objects.create(title="The ruling", kind="primary", published="1990-05", number="1")
    desk.source.published = "1990-04-30"
    desk.source.save()
    citation = desk.verdict.citations.get()
    citation.relays = later
    citation.save()
    assert where(desk.case, "source_before_relayed") == [("event", desk.verdict.pk, "citations")]
    desk.source.published = "1990-05-31"
    desk.source.save()
    assert where(desk.case, "source_before_relayed") == []


@pytest.mark.parametrize("field", ["via", "copy_of"])
def test_a_source_is_no_older_than_the_one_it_rests_on(desk: Desk, field: str) -> None:
    other = Source.objects.create(title="The wire", kind="secondary", published="1990-05-02", number="1")
    setattr(desk.source, field, other)
    desk.source.published = "1990-05-01"
    desk.source.save()
    Citation.objects.create(event=desk.verdict, source=other, exact="said the wire")
    assert where(desk.case, "source_before_relayed") == [("source", desk.source.pk, field)]
    desk.source.published = "1990-05-02"
    desk.source.save()
    assert where(desk.case, "source_before_relayed") == []


@pytest.mark.parametrize(
    ("when", "basis", "quote", "is_fault"),
    [
        ("1985", "stated", "Back in 1983, he was convicted", True),
        ("1985-02-19", "stated", "the jury convicted him in February 1985", False),
        ("1983", "stated", "Back in 1983, he was convicted", False),
        ("[1983..1985]", "stated", "Back in 1983, he was convicted", False),
        ("1985", "derived", "two years after 1983, he was convicted", False),
        ("1985", "stated", "he was convicted", False),  # the date may stand elsewhere in the source
        ("1985", "stated", "in 1985 he was convicted of murders in June 1983", False),
        ("1985-05-30", "stated", "On May 30, he was convicted", False),  # whose year is nobody’s to say
    ],
)
def test_a_date_that_is_said_to_be_stated_is_no_other_than_the_one_quoted(
    desk: Desk, when: str, basis: str, quote: str, is_fault: bool
) -> None:
    desk.source.published = "2019-06-04"
    desk.source.save()
    event = desk.event(
        "He is convicted", cited=False, when=when, when_basis=basis, when_note="Counted." * (basis != "stated")
    )
    Citation.objects.create(event=event, source=desk.source, exact=quote)
    assert where(desk.case, "stated_otherwise") == ([("event", event.pk, "when")] if is_fault else [])


@pytest.mark.parametrize(
    ("when", "published", "kind", "is_fault"),
    [
        ("2018-10/..", "2019", "campaign_action", True),
        ("2018-10/..", "2026-02", "campaign_action", False),
        ("2018-10/..", "", "campaign_action", True),
        ("2018-10/", "2019", "campaign_action", False),
        ("2018-10", "2019", "campaign_action", False),
        ("2018-10/..", "2019", "custody", False),
    ],
)
def test_what_goes_on_has_a_source_of_late(desk: Desk, when: str, published: str, kind: str, is_fault: bool) -> None:
    desk.source.published = published
    desk.source.save()
    event = desk.event("She speaks for him", kind=kind, when=when)
    Citation.objects.create(event=event, source=desk.source, exact="speaks")
    assert where(desk.case, "goes_on_untold") == ([("event", event.pk, "when")] if is_fault else [])
