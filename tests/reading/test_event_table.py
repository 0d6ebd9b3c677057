"""The events of a record as a table."""

import json
from dataclasses import replace

import pytest

from cases.reading.event_table import COLUMNS, live_event_table
from cases.values.retraction import notice, notice_of
from cases.values.short_ids import short
from tests.reading.documents import PETITION, SENTENCED, campaign_document, case_document, long_document, publish, uid

pytestmark = pytest.mark.django_db
SITE = "https://example.org"


def absolute(path):
    return f"{SITE}{path}"


def rows_of(kind="case", slug="case-cooper"):
    """Its rows by the headline."""
    table = live_event_table(kind, slug, absolute=absolute).table
    found = [dict(zip(table.columns, row, strict=True)) for row in table.rows]
    return {row["headline"]: row for row in found}


def test_an_event_with_all_that_is_known_of_it():
    publish(case_document())
    row = rows_of()["Clemency petition to the governor"]
    assert row == {
        "record": "case-cooper",
        "edition": 1,
        "event": PETITION.id,
        "address": f"{SITE}/cases/case-cooper/events/{short(PETITION.id)}/",
        "date_edtf": "2016-02-17",
        "date_earliest": "2016-02-17",
        "date_latest": "2016-02-17",
        "date_in_words": "17 February 2016",
        "date_basis": "stated",
        "date_note": "",
        "kind": "clemency_petition",
        "kind_in_words": "clemency petition",
        "headline": "Clemency petition to the governor",
        "outcome": "occurred",
        "standing": "official_record",
        "said_by": "",
        "account": "",
        "place": "",
        "jurisdiction": "",
        "affected": "",
        "instrument": "",
        "relief": "clemency",
        "sentence": "",
        "people": json.dumps(["addressee: Gil Vernor, Governor of Northland"]),
        "topics": "",
        "sources": json.dumps(["Paper Press, Title of paper"]),
        "source_addresses": json.dumps([f"{SITE}/sources/{uid('paper')}/"]),
        "quotes": 1,
        "quotes_found": 1,
        "sources_differ": False,
        "retraction": "",
        "is_invented": False,
    }


@pytest.mark.parametrize(
    ("headline", "cells"),
    [
        (
            "Arrested",
            {
                "date_edtf": "[1983-06-30..1983-07-31]",
                "date_earliest": "1983-06-30",
                "date_latest": "1983-07-31",
                "date_in_words": "between 30 June and 31 July 1983",
                "quotes": 2,
                "quotes_found": 2,
            },
        ),
        ("Held in prison", {"date_earliest": "1985-05-15", "date_latest": "", "date_in_words": "since 15 May 1985"}),
        (
            "He says that he did not do it",
            {"standing": "claimed", "said_by": '["Case Cooper"]', "topics": '["innocence claim"]'},
        ),
        ("Moratorium on executions", {"date_basis": "derived", "date_note": "from “last Wednesday”"}),
        ("Sentenced to death", {"sentence": "death", "instrument": "No. 123", "sources_differ": True}),
        ("Execution set", {"outcome": "not_carried_out", "date_edtf": "2004-02-10T00:01:00-08:00"}),
        ("Two people killed", {"people": '["victim: a child"]'}),
    ],
)
def test_what_is_uncertain_claimed_or_disputed_says_so(headline, cells):
    publish(case_document())
    row = rows_of()[headline]
    assert {name: row[name] for name in cells} == cells


def test_every_event_has_a_row_in_the_order_of_the_timeline_and_every_column_is_explained():
    document = case_document()
    publish(document)
    assert list(rows_of()) == [event.headline for event in document.events]
    assert all(str(column.words).endswith(".") for column in COLUMNS)
    assert len({column.name for column in COLUMNS}) == len(COLUMNS)


def test_what_was_taken_back_states_nothing():
    taken = notice_of(SENTENCED, "Retracted: sentence", "It was another person.")
    publish(
        replace(
            case_document(),
            events=tuple(taken if event == SENTENCED else event for event in case_document().events),
            questions=(),
        )
    )
    row = rows_of()["Retracted: sentence"]
    told = {name: value for name, value in row.items() if value not in ("", 0, False)}
    assert told == {
        "record": "case-cooper",
        "edition": 1,
        "event": SENTENCED.id,
        "address": f"{SITE}/cases/case-cooper/events/{short(SENTENCED.id)}/",
        "date_edtf": "1985-05-15",
        "date_earliest": "1985-05-15",
        "date_latest": "1985-05-15",
        "date_in_words": "15 May 1985",
        "kind": "sentence",
        "kind_in_words": "sentence",
        "headline": "Retracted: sentence",
        "retraction": "It was another person.",
    }


def test_a_campaigns_events_lie_on_its_page():
    publish(campaign_document())
    row = rows_of("campaign", "free-case")["Public appeal"]
    assert (row["record"], row["address"].partition("#")[0]) == ("free-case", f"{SITE}/campaigns/free-case/")


def test_a_record_that_was_taken_back_has_none():
    document = case_document()
    publish(notice(document.facts, document.people, "It was another person."))
    found = live_event_table("case", "case-cooper", absolute=absolute)
    assert (found.is_retracted, found.table.rows) == (True, ())
    assert live_event_table("case", "nobody", absolute=absolute) is None


@pytest.mark.parametrize("events", [1, 3, 30])
def test_three_queries_however_many_events(django_assert_num_queries, events):
    publish(long_document(events))
    with django_assert_num_queries(3):
        table = live_event_table("case", "long-case", absolute=absolute).table
    assert len(table.rows) == events
