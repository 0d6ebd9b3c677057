"""Fact files read into rows of the desk: what each word becomes, and what is left to somebody who knows."""

from typing import Any

import pytest

from cases.values.fact_files import events, is_fact_file, left_out, people, places, publishers, questions, sources

FILE: dict[str, Any] = {
    "people": [
        {
            "id": "ada",
            "name": "Ada Example",
            "alt_names": ["Ada Born (birth name per S1)"],
            "role": "person convicted",
            "living": True,
        },
        {
            "id": "tim",
            "name": "Tim Tinyman",
            "alt_names": [],
            "role": "victim (killed), child aged 10",
            "living": False,
            "note": "minor",
        },
        {"id": "court", "name": "High Court", "alt_names": [], "role": "court (organization)", "living": None},
        {"id": "x", "name": "(name withheld)", "alt_names": [], "role": "person not charged", "living": True},
    ],
    "facilities": [
        {
            "id": "np",
            "name": "New Prison",
            "alt_names": ["Old Prison (until 2020)"],
            "kind": "state prison",
            "place": "Newtown",
        }
    ],
    "campaigns": [{"id": "c", "name": "For Ada"}],
    "sources": [
        {
            "id": "S1",
            "publisher": "The Paper",
            "title": "Jury convicts",
            "author": "Writer, Ann",
            "url": "https://a.example/1",
            "published_edtf": "1985-02",
            "csl_type": "entry-encyclopedia",
            "source_kind": "secondary",
            "note": "",
            "seen": "excerpt",
        },
    ],
    "events": [
        {
            "id": "E1",
            "edtf": "1983-01/1983-04",
            "type": "arrest",
            "status": "reported_fact",
            "title": "Arrested",
            "summary": "She was.",
            "location": "Newtown",
            "actors": ["ada", "court"],
            "citations": [{"source": "S1", "quote": "was arrested"}],
            "note": "About.",
        },
        {
            "id": "E2",
            "edtf": "1985/1990",
            "type": "custody",
            "status": "official_act",
            "title": "Held",
            "actors": ["tim", "x"],
            "citations": [],
        },
        {
            "id": "E3",
            "edtf": "2019",
            "type": "statistic",
            "status": "statistic",
            "title": "Seventeen",
            "actors": [],
            "citations": [],
        },
    ],
    "conflicts": [
        {
            "id": "C1",
            "field": "Year",
            "assessment": "The court says 1985.",
            "recommended": "1985",
            "values": [
                {"value": "1985", "source": "S1", "quote": "in 1985"},
                {"value": "1985", "source": "S1", "quote": "in 1985"},
                {"value": "1983", "source": "S1", "quote": "in 1983"},
            ],
        },
        {
            "id": "C2",
            "field": "Colour",
            "assessment": "Nobody knows.",
            "values": [{"value": "red", "source": "S1", "quote": "red"}],
        },
    ],
}


def test_people_are_who_they_are_and_a_child_is_not_named() -> None:
    assert [row for _, row in people(FILE)] == [
        {
            "ref": "ada",
            "kind": "person",
            "name": "Ada Example",
            "names": [{"text": "Ada Born", "kind": "birth"}],
            "description": "person convicted",
            "living": "yes",
        },
        {
            "ref": "tim",
            "kind": "person",
            "name": "Tim Tinyman",
            "names": [],
            "description": "victim, child aged 10",
            "living": "no",
            "was_minor": True,
            "label": "a child",
            "note": "minor",
        },
        {"ref": "court", "kind": "body", "name": "High Court", "names": [], "description": "court"},
        {
            "ref": "x",
            "kind": "person",
            "name": "(name withheld)",
            "names": [],
            "description": "person not charged",
            "living": "yes",
        },
    ]


def test_places_publishers_and_sources() -> None:
    assert [row for _, row in places(FILE)] == [
        {
            "ref": "np",
            "name": "New Prison",
            "kind": "prison",
            "note": "Newtown",
            "names": [{"text": "Old Prison", "kind": "other"}],
        }
    ]
    assert [row for _, row in publishers(FILE)] == [{"ref": "publisher The Paper", "kind": "body", "name": "The Paper"}]
    assert [row for _, row in sources(FILE)] == [
        {
            "ref": "S1",
            "title": "Jury convicts",
            "authors": "Writer, Ann",
            "publisher": "publisher The Paper",
            "csl_type": "webpage",
            "kind": "secondary",
            "published": "1985-02",
            "url": "https://a.example/1",
            "access_note": "excerpt",
        }
    ]


def test_an_event_is_known_as_the_file_says_and_a_moment_is_no_stay() -> None:
    first, second = events(FILE, "ada")
    assert first == (
        "events, 1",
        {
            "ref": "E1",
            "headline": "Arrested",
            "kind": "arrest",
            "when": "[1983-01..1983-04]",
            "standing": "reported",
            "outcome": "occurred",
            "account": "She was.",
            "note": "Newtown. About.",
            "roles": [{"actor": "ada", "role": "subject"}, {"actor": "court", "role": "judge"}],
            "citations": [{"source": "S1", "exact": "was arrested"}],
        },
        ("“1983-01/1983-04” was read as a moment between the two: this kind of event doesn’t last.",),
    )
    assert (second[1]["when"], second[1]["standing"], second[2]) == ("1985/1990", "official_record", ())
    assert [role["role"] for role in second[1]["roles"]] == ["victim", "accused_not_charged"]


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Governor denies clemency", "clemency_denial"),
        ("Governor commutes the sentence", "commutation"),
        ("President grants a full pardon", "pardon"),
        ("Governor rejects the petition", "clemency_denial"),
        ("The governor decides", "clemency_decision"),
    ],
)
def test_a_decision_on_clemency_is_never_taken_for_its_contrary(title: str, kind: str) -> None:
    one = {"id": "E", "edtf": "2020", "type": "clemency_decision", "status": "official_act", "title": title}
    ((_, row, _),) = events({**FILE, "events": [one]}, "ada")
    assert row["kind"] == kind


def test_where_sources_differ_each_value_keeps_its_words() -> None:
    assert [row for _, row in questions(FILE)] == [
        {
            "ref": "C1",
            "text": "Year?",
            "claims": [
                {"text": "Year: 1985.", "value": "1985", "citations": [{"source": "S1", "exact": "in 1985"}]},
                {"text": "Year: 1983.", "value": "1983", "citations": [{"source": "S1", "exact": "in 1983"}]},
            ],
            "reason": "The court says 1985.",
            "no_reading": False,
            "reading": "1985",
        },
        {
            "ref": "C2",
            "text": "Colour?",
            "claims": [{"text": "Colour: red.", "value": "red", "citations": [{"source": "S1", "exact": "red"}]}],
            "reason": "Nobody knows.",
            "no_reading": True,
        },
    ]


def test_what_is_left_out_is_said() -> None:
    assert list(left_out(FILE)) == [
        "“Seventeen” is left out: a figure is a claim, with who counted it and as of when.",
        "“For Ada” is left out: a campaign is made in its own form.",
    ]


def test_other_files_are_none() -> None:
    assert [is_fact_file(data) for data in (FILE, {"events": []}, [], {"conflicts": []})] == [True, False, False, False]
