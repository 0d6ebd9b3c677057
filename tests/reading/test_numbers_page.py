"""The numbers over all cases: what counts, what doesn't, and that picture, table and file say the same."""

from dataclasses import replace
from datetime import date

import pytest

from cases.choices import Standing, Status
from cases.models.published.rows import Tally
from cases.reading.charts import Tone
from cases.reading.figures import TableRow
from cases.reading.numbers_page import NAMES, figure, numbers
from cases.values.edition import FactsItem, RoleItem
from cases.values.retraction import notice, notice_of
from tests.reading.documents import (
    SENTENCED,
    campaign_document,
    case_document,
    cite,
    event,
    long_document,
    person,
    publish,
    renamed,
    source,
    uid,
)

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 23)


def case(slug, *events, **facts):
    """A case of one person with these events and nothing else."""
    subject = uid(f"person {slug}")
    return replace(
        case_document(),
        facts=FactsItem(uid(slug), "case", slug, slug.title(), subject=subject, **facts),
        events=events,
        questions=(),
        linked=(),
        photos=(),
        people=(*case_document().people, person(f"person {slug}"), person("somebody else")),
    )


def held(name, when):
    return event(f"Held {name}", "custody", when)


def table(name):
    return {row.words: row.numbers for row in figure(name, TODAY).rows}


def data(name):
    found = figure(name, TODAY).data
    return [dict(zip(found.columns, row, strict=True)) for row in found.rows]


def test_where_the_cases_stand():
    publish(case_document())
    publish(case("free", status="exonerated"))
    publish(case("other", status="death_sentence"))
    found = figure("status", TODAY)
    assert (found.counted, found.says) == ("3 cases", "Under sentence of death: 2; exonerated: 1.")
    assert found.rows == (
        TableRow("Under sentence of death", ("2",), "/cases/?status=death_sentence"),
        TableRow("Exonerated", ("1",), "/cases/?status=exonerated"),
    )
    assert found.total == TableRow("All", ("3",))
    assert [(row.words, row.number, row.end) for row in found.bars.rows] == [
        ("Under sentence of death", "2", "22.00%"),
        ("Exonerated", "1", "11.00%"),
    ]
    assert [(row["status"], row["cases"], row["as_of"]) for row in data("status")] == [
        (status, {"death_sentence": 2, "exonerated": 1}.get(status, 0), "2026-11-23") for status in Status
    ]


@pytest.mark.parametrize(
    ("facts", "when", "words", "numbers"),
    [
        ({"status": "serving"}, "2001-05/..", "20 to 29 years", ("1", "0", "1")),
        ({"status": "released"}, "2001-05/2005-06", "Less than 10 years", ("0", "1", "1")),
        ({"status": "serving"}, "2016-06/..", "10 to 19 years", ("1", "0", "1")),
        (
            {"status": "serving"},
            "2016/..",
            "In one of two or more of these groups: the dates don’t say",
            ("–", "–", "1"),
        ),
        (
            {"status": "serving"},
            "2001-05/",
            "Held, but since when or until when is not known",
            ("–", "–", "1"),
        ),
        ({"status": "serving"}, "/2005-06", "Held, but since when or until when is not known", ("–", "–", "1")),
        # The page of a case doesn't count on for somebody who is free, whatever the span says.
        ({"status": "released"}, "2001-05/..", "Held, but since when or until when is not known", ("–", "–", "1")),
        ({"status": "serving", "checked_on": "2010-01-01"}, "2001-05/..", "Less than 10 years", ("1", "0", "1")),
        ({"status": "serving", "checked_on": "2026-11-01"}, "2001-05/..", "20 to 29 years", ("1", "0", "1")),
    ],
)
def test_years_in_custody_are_those_of_the_case_page(facts, when, words, numbers):
    publish(case("ada", held("there", when), **facts))
    assert table("custody") == {words: numbers}
    assert sum(row["cases"] for row in data("custody")) == 1


def test_custody_that_is_not_recorded_is_said():
    publish(case("ada", status="serving"))
    publish(case("bob", held("there", "2001-05/.."), status="serving"))
    found = figure("custody", TODAY)
    assert found.says == "20 to 29 years: 1; no custody is recorded here: 1."
    assert found.total == TableRow("All", ("", "", "2"))
    assert found.tones == (Tone("solid", "still in custody"), Tone("lines", "no longer in custody"))
    assert [[part.tone.name for part in row.parts] for row in found.bars.rows] == [["solid"], ["open"]]


def test_who_was_checked_long_ago_is_said_to_be_counted_to_then():
    publish(case("ada", held("there", "2001-05/.."), status="serving", checked_on="2010-01-01"))
    publish(case("bob", held("then", "2001-05/2002-01"), status="released", checked_on="2010-01-01"))
    assert figure("custody", TODAY).notes[1] == (
        "1 case was last checked more than 180 days ago, and is counted to that day."
    )
    publish(case("ada", held("there", "2001-05/.."), status="serving", checked_on="2026-11-01"), number=2)
    assert len(figure("custody", TODAY).notes) == 1


def test_what_was_decided_by_the_year():
    own, other = RoleItem(uid("person ada"), "subject"), RoleItem(uid("somebody else"), "subject")
    shared = event("A stay for all", "stay", "2004-02-09")
    publish(
        case(
            "ada",
            event("Sentenced", "sentence", "1985-05-15", roles=(own,)),
            event("Somebody else executed", "execution", "1990", roles=(other,)),
            shared,
            event("Commuted around the new year", "commutation", "[1996-12-30..1997-01-02]"),
            event("Pardon set", "pardon", "2030", outcome="scheduled"),
        )
    )
    publish(case("bob", shared))
    found = figure("outcomes", TODAY)
    assert found.head == ("Year", "Sentence", "Stay", "Commutation of sentence")
    assert found.rows == (
        TableRow("1985", ("1", "0", "0")),
        TableRow("1996 or 1997", ("0", "0", "1")),
        TableRow("2004", ("0", "2", "0")),
    )
    assert found.total == TableRow("All", ("1", "2", "1"))
    assert found.says == "Sentence: 1; stay: 2; commutation of sentence: 1."
    assert found.notes[0] == "None is recorded here of: clemency denied, pardon, exoneration, execution."
    assert [
        (row["outcome"], row["years_edtf"], row["first_year"], row["last_year"], row["is_certain"], row["number"])
        for row in data("outcomes")
    ] == [
        ("sentence", "1985", 1985, 1985, True, 1),
        ("stay", "2004", 2004, 2004, True, 2),
        ("commutation", "[1996,1997]", 1996, 1997, False, 1),
    ]
    assert [(strand.words, len(strand.columns), len(strand.bars)) for strand in found.years.strands] == [
        ("Sentence: 1", 1, 0),
        ("Stay: 2", 1, 0),
        ("Commutation of sentence: 1", 0, 1),
    ]


def test_how_events_are_known():
    publish(case_document())
    found = figure("standing", TODAY)
    assert found.counted == "11 events"
    assert found.says == "Official record: 3; court finding: 2; reported: 5; claimed: 1."
    assert [(row.words, row.mark, row.number) for row in found.bars.rows] == [
        ("Official record", "official_record", "3"),
        ("Court finding", "court_finding", "2"),
        ("Reported", "reported", "5"),
        ("Claimed", "claimed", "1"),
    ]
    assert [row["standing"] for row in data("standing")] == list(Standing)


def test_a_source_counts_once_however_many_cite_it():
    document = case_document()
    publish(document)
    publish(renamed(document, "other", "Other"))
    publish(replace(renamed(document, "third", "Third"), sources=(*document.sources, source("new", kind="opinion"))))
    assert table("sources") == {
        "Primary: the record or document itself": ("1",),
        "Secondary: reporting": ("1",),
        "Advocacy": ("1",),
        "Opinion": ("1",),
    }
    assert figure("sources", TODAY).counted == "4 sources"


def test_whether_quotes_were_found():
    quotes = (
        cite("paper"),
        cite("paper", "x", state="not_found"),
        cite("court", "y", state="no_copy"),
        cite("blog", ""),
    )
    publish(case("ada", event("Told", "visit", "2001", citations=quotes)))
    found = figure("quotes", TODAY)
    assert found.head == (
        *("Kind of source", "Found in our copy", "Not there, or in other words", "We hold no copy", "Quotes"),
    )
    assert found.rows == (TableRow("Primary", ("0", "0", "1", "1")), TableRow("Secondary", ("1", "1", "0", "2")))
    assert found.total == TableRow("All", ("1", "1", "1", "3"))
    assert [(row["source_kind"], row["looked_up"]) for row in data("quotes") if row["quotes"]] == [
        ("primary", "no_copy"),
        ("secondary", "found"),
        ("secondary", "different"),
    ]


def everything():
    return [(one.name, one.counted, one.rows, one.total, one.data) for one in numbers(TODAY).figures]


def test_what_was_taken_back_what_is_invented_and_campaigns_count_nowhere():
    publish(case_document())
    before = everything()
    publish(campaign_document())
    invented = renamed(replace(case_document(), sources=(source("made up"),), events=(), questions=()), "no", "No")
    publish(replace(invented, facts=replace(invented.facts, is_invented=True)))
    taken = renamed(case_document(), "gone", "Gone")
    publish(notice(taken.facts, taken.people, "It was another."))
    assert everything() == before
    assert numbers(TODAY).left_out[1] == "1 case was taken back and counts nowhere."
    publish(taken, number=2)
    assert everything() != before
    assert len(numbers(TODAY).left_out) == 1


def test_an_event_that_was_taken_back_counts_no_more():
    document = case_document()
    publish(document)
    assert [row["number"] for row in data("outcomes") if row["outcome"] == "sentence"] == [1]
    taken = notice_of(SENTENCED, "Retracted: sentence", "It was another.")
    publish(replace(document, events=tuple(taken if one == SENTENCED else one for one in document.events)), number=2)
    assert [row["number"] for row in data("outcomes") if row["outcome"] == "sentence"] == []
    assert figure("standing", TODAY).counted == "10 events"


@pytest.mark.parametrize(
    ("cases", "said"),
    [
        (1, "It is 1 case: whatever these pictures look like, they say what is on these pages and nothing beyond it."),
        (3, "They are 3 cases: with so few, one more changes every picture."),
        pytest.param(30, None, marks=pytest.mark.slow),
    ],
)
def test_the_page_says_what_does_not_follow(cases, said):
    for number in range(cases):
        publish(renamed(case_document(), f"case-{number}", f"Case {number}"))
    cautions = numbers(TODAY).cautions
    assert cautions[0].endswith("nothing here holds for cases in general.")
    assert list(cautions[1:]) == ([said] if said else [])


def test_an_empty_house_counts_nothing():
    found = numbers(TODAY)
    assert (found.cases, [one.name for one in found.figures]) == (0, list(NAMES))
    assert [one.rows for one in found.figures] == [()] * len(NAMES)


@pytest.mark.parametrize("events", [1, 3, 30])
def test_three_queries_however_many_events(django_assert_num_queries, events):
    publish(long_document(events))
    assert Tally.objects.exists()
    with django_assert_num_queries(3):
        numbers(TODAY)


def test_there_is_no_figure_of_another_name():
    assert figure("secrets", TODAY) is None
