"""Rows of data files: entered once, brought up to what the files say later, refused with their place in the files."""

from typing import Any
from uuid import uuid5

import pytest
from django.contrib.auth.models import User

from cases.editing.entering import NAMESPACE, SHAPES, BadDemo, Entry
from cases.models.desk.actors import Actor, Name
from cases.models.desk.events import Answer, Event, Role
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Citation

pytestmark = pytest.mark.django_db

PEOPLE, PLACES, TOPICS, EXHIBITS, SOURCES, INMATES, CAMPAIGNS, EVENTS, QUESTIONS, _, PHOTOS = SHAPES

ADA = {"ref": "ada", "name": "Ada Exmaple", "slug": "ada", "names": [{"text": "Ada E.", "kind": "short"}]}
BEA = {"ref": "bea", "name": "Bea Example", "slug": "bea"}
PAPER = {"ref": "paper", "title": "Jury convicts", "kind": "secondary", "url": "https://paper.example.org/a"}
LATER = {"ref": "later", "title": "It was 1985", "kind": "secondary", "copy_of": "paper"}
CASE = {"ref": "case", "actor": "ada", "slug": "ada"}
CHARGE = {
    "ref": "charge",
    "headline": "She is charged",
    "kind": "charge",
    "when": "1983",
    "standing": "reported",
    "inmates": ["case"],
    "citations": [{"source": "paper", "exact": "charged"}],
}
VERDICT = {
    "ref": "verdict",
    "headline": "She is convicted",
    "kind": "verdict",
    "when": "1984",
    "when_basis": "derived",
    "when_note": "The paper gives no day.",
    "standing": "reported",
    "inmates": ["case"],
    "roles": [{"actor": "ada", "role": "subject"}, {"actor": "bea", "role": "witness"}],
    "citations": [{"source": "paper", "exact": "guilty"}, {"source": "paper", "exact": "in 1984", "aspect": "date"}],
    "answers": [{"earlier": "charge", "effect": "affirms"}],
}
ASKED = {
    "ref": "asked",
    "inmate": "case",
    "event": "verdict",
    "text": "When was she convicted?",
    "reading": "1984",
    "reason": "The paper says so.",
    "claims": [
        {"ref": "said-1984", "text": "The paper says 1984.", "regard": "accepted", "citations": CHARGE["citations"]},
        {"ref": "said-1985", "text": "A letter says 1985.", "citations": CHARGE["citations"]},
    ],
}
ALL = [
    (PEOPLE, ADA),
    (PEOPLE, BEA),
    (SOURCES, LATER),
    (SOURCES, PAPER),
    (INMATES, CASE),
    (EVENTS, VERDICT),
    (EVENTS, CHARGE),
    (QUESTIONS, ASKED),
]


@pytest.fixture
def entry() -> Entry:
    entry = Entry(User.objects.create(username="contributor"))
    entry.take(ALL)
    return entry


def test_rows_are_entered_with_all_that_hangs_on_them_and_signed(entry: Entry) -> None:
    verdict = Event.objects.get(headline="She is convicted")
    assert verdict.public_id == uuid5(NAMESPACE, "event:verdict")
    assert [(role.actor.name, role.role) for role in verdict.roles.order_by("pk")] == [
        ("Ada Exmaple", "subject"),
        ("Bea Example", "witness"),
    ]
    assert [(one.earlier.headline, one.effect) for one in verdict.earlier_links.all()] == [
        ("She is charged", "affirms")
    ]
    assert entry.found[SOURCES.model, "later"].copy_of.title == "Jury convicts"
    rows: list[Any] = [*Event.objects.all(), *Role.objects.all(), *Citation.objects.all(), *Name.objects.all()]
    assert {(row.created_by.username, row.changed_by.username) for row in rows} == {("contributor", "contributor")}


def test_a_row_taken_again_says_what_the_file_says_now_and_keeps_what_is_the_same(entry: Entry) -> None:
    kept = Citation.objects.get(exact="guilty")
    now = {name: value for name, value in VERDICT.items() if name not in {"when_basis", "when_note", "answers"}} | {
        "when": "1985-02-19",
        "roles": [{"actor": "ada", "role": "subject", "capacity": "defendant"}],
        "citations": [{"source": "paper", "exact": "guilty"}, {"source": "later", "exact": "19 February"}],
    }
    entry.take([(EVENTS, now)])
    verdict = Event.objects.get(headline="She is convicted")
    assert (verdict.when, str(verdict.earliest), verdict.when_basis, verdict.when_note, verdict.version) == (
        "1985-02-19",
        "1985-02-19",
        "stated",
        "",
        2,
    )
    assert [(role.actor.name, role.capacity) for role in verdict.roles.all()] == [("Ada Exmaple", "defendant")]
    citations = list(verdict.citations.order_by("pk"))
    assert [one.exact for one in citations] == ["guilty", "19 February"]
    assert (citations[0].pk, citations[0].public_id) == (kept.pk, kept.public_id)
    assert Answer.objects.count() == 0
    assert Role.history.filter(history_type="-").get().history_user.username == "contributor"


def test_what_is_the_same_gets_no_version(entry: Entry) -> None:
    entry.take([(EVENTS, VERDICT), (QUESTIONS, ASKED)])
    versions = {model.__name__: model.history.count() for model in (Role, Citation, Answer, Claim)}
    assert versions == {"Role": 2, "Citation": 5, "Answer": 1, "Claim": 2}


def test_a_claim_keeps_its_identity_and_goes_when_no_file_names_it(entry: Entry) -> None:
    said = Claim.objects.get(text="The paper says 1984.")
    now = ASKED | {"reading": "1985", "claims": [{"ref": "said-1984", "text": "One paper says 1984.", "citations": []}]}
    entry.take([(QUESTIONS, now)])
    assert [(one.pk, one.text, one.regard) for one in Claim.objects.all()] == [
        (said.pk, "One paper says 1984.", "not_assessed")
    ]
    assert Question.objects.get().reading == "1985"


def test_names_go_with_the_name(entry: Entry) -> None:
    entry.take([(PEOPLE, {"ref": "ada", "name": "Ada Example", "slug": "ada"})])
    assert (Actor.objects.get(slug="ada").name, Name.objects.count()) == ("Ada Example", 0)


def test_what_the_models_refuse_is_said_with_its_place(entry: Entry) -> None:
    with pytest.raises(BadDemo, match=r"^verdict, event: when: "):
        entry.take([(EVENTS, VERDICT | {"when": "1985-02-30"})])


def test_what_the_database_refuses_is_said_with_its_place(entry: Entry) -> None:
    with pytest.raises(BadDemo, match=r"^asked, question: .*question_reading_has_reason"):
        entry.take([(QUESTIONS, {name: value for name, value in ASKED.items() if name != "reason"})])


def test_a_link_to_nothing_is_said_with_its_place(entry: Entry) -> None:
    with pytest.raises(BadDemo, match=r"^verdict: there is no person or body “nobody”\.$"):
        entry.take([(EVENTS, VERDICT | {"roles": [{"actor": "nobody", "role": "subject"}]})])
