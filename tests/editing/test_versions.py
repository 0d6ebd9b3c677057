"""The versions of a record: one for each save, told in an editor's words, and how it stood after each."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.editing.versions import Versions, parts_of
from cases.models.desk.actors import Actor, Name
from cases.models.desk.campaigns import Campaign
from cases.models.desk.events import Answer, Event, Role
from cases.models.desk.inmates import Inmate
from cases.models.desk.photos import Photo
from cases.models.desk.places import Place
from cases.models.desk.questions import Claim, Question
from cases.models.desk.sources import Citation, Source
from tests.factories import (
    ActorFactory,
    ClaimFactory,
    EventFactory,
    ExhibitFactory,
    InmateFactory,
    NameFactory,
    PlaceFactory,
    RoleFactory,
    SourceFactory,
    StaffFactory,
    TopicFactory,
)

pytestmark = pytest.mark.django_db

MARKS = {"same": "{}", "removed": "[-{}-]", "added": "{{+{}+}}"}


@pytest.fixture
def ann(db: None) -> User:
    return StaffFactory(username="ann")


@pytest.fixture
def bob(db: None) -> User:
    return StaffFactory(username="bob")


def save(row: Any, by: User | None, **changes: Any) -> None:
    """As the desk saves: the record's number goes up, that of rows saved with it does not."""
    for name, value in changes.items():
        setattr(row, name, value)
    if hasattr(row, "version") and row.pk:
        row.touch()
    row.changed_by = by
    row.save()


def told(changes: Any) -> list[tuple[str, str, dict[str, str]]]:
    return [
        (
            row.title,
            row.did,
            {one.label: "".join(MARKS[piece.kind].format(piece.text) for piece in one.pieces) for one in row.fields},
        )
        for row in changes
    ]


def all_told(record: Any) -> list[tuple[str, list[tuple[str, str, dict[str, str]]]]]:
    versions = Versions(record)
    return [(save.by, told(save.changes)) for save in versions.saves(range(1, len(versions) + 1))]


def test_what_is_saved_with_what() -> None:
    found = {model: set(parts_of(model)) for model in (Actor, Campaign, Claim, Event, Inmate, Photo, Place, Question)}
    assert found == {
        Actor: {(Name, "actor")},
        Campaign: {(Role, "campaign")},
        Claim: {(Citation, "claim")},
        Event: {(Role, "event"), (Citation, "event"), (Answer, "event")},
        Inmate: set(),
        Photo: set(),
        Place: {(Name, "place")},
        Question: set(),
    }


def test_each_save_is_told_word_by_word(ann: User, bob: User) -> None:
    place = Place(name="Old Prison", kind="prison", changed_by=ann)
    place.save()
    save(place, bob, name="New Prison", note="Renamed in 2020.")
    assert all_told(place) == [
        ("ann", [("", "added", {"Name": "Old Prison", "Kind": "prison"})]),
        ("bob", [("", "changed", {"Name": "[-Old-]{+New+} Prison", "Note for the desk": "{+Renamed in 2020.+}"})]),
    ]


def test_a_save_holds_the_rows_saved_with_it(ann: User, bob: User) -> None:
    event = Event(headline="A hearing", kind="hearing", when="1990", standing="reported", changed_by=ann)
    event.save()
    actor, source = ActorFactory(name="Ada"), SourceFactory(title="The Paper")
    role = Role(event=event, actor=actor, role="subject", changed_by=ann)
    role.save()
    save(event, bob)
    save(role, bob, capacity="in chains")
    Citation(event=event, source=source, exact="the words", changed_by=bob).save()
    save(event, ann, not_ready=True)
    role._history_user = ann
    role.delete()
    first, second, third = all_told(event)
    assert [one[:2] for one in first[1]] == [("", "added"), ("Role: Ada", "added")]
    assert second == (
        "bob",
        [
            ("Role: Ada", "changed", {"Capacity then": "{+in chains+}"}),
            (
                "Citation: The Paper",
                "added",
                {
                    "Source": "The Paper",
                    "Quote": "the words",
                    "Speaks to": "the whole statement",
                    "Bearing": "supports",
                },
            ),
        ],
    )
    assert third == (
        "ann",
        [
            ("", "changed", {"Not ready": "[-no-]{+yes+}"}),
            ("Role: Ada", "removed", {"Person or body": "Ada", "Role": "subject", "Capacity then": "in chains"}),
        ],
    )


def test_links_belong_to_the_save_that_made_them(ann: User, bob: User) -> None:
    topics = [TopicFactory(name="Blood"), TopicFactory(name="Courts")]
    event = EventFactory(headline="A hearing")
    save(event, ann, headline="A trial")
    event.topics.set(topics)
    event.exhibits.add(ExhibitFactory(name="A vial"))
    save(event, bob)
    event.topics.remove(topics[0])
    assert all_told(event)[1:] == [
        (
            "ann",
            [
                (
                    "",
                    "changed",
                    {"Headline": "A [-hearing-]{+trial+}", "Exhibits": "{+A vial+}", "Topics": "{+Blood; Courts+}"},
                )
            ],
        ),
        ("bob", [("", "changed", {"Topics": "[-Blood; -]Courts"})]),
    ]


def test_a_row_changed_by_somebody_else_past_the_record_is_told_by_itself(ann: User, bob: User) -> None:
    name = NameFactory(text="Copper")
    save(name.actor, ann, description="A person")
    name._history_user = bob
    name.delete()
    assert all_told(name.actor)[1:] == [
        ("ann", [("", "changed", {"Description": "{+A person+}"})]),
        ("bob", [("Other name: Copper", "removed", {"Name": "Copper", "Kind": "other name in use"})]),
    ]


def test_a_save_that_changes_no_words_is_told_without_any(ann: User) -> None:
    place = PlaceFactory()
    save(place, ann)
    assert all_told(place)[1] == ("ann", [])


def test_what_is_gone_is_told_by_its_last_name(ann: User) -> None:
    topic = TopicFactory(name="Blood")
    event = EventFactory()
    event.topics.add(topic)
    save(event, ann)
    event.topics.remove(topic)
    topic.delete()
    assert all_told(event)[-1] == ("ann", [("", "changed", {"Topics": "[-Blood (deleted since)-]"})])


def test_a_case_is_told_by_its_person(ann: User) -> None:
    inmate = InmateFactory(actor=ActorFactory(name="Ada Example"))
    event = EventFactory()
    save(event, ann)
    event.inmates.add(inmate)
    assert all_told(event)[-1] == ("ann", [("", "changed", {"Cases": "{+Ada Example+}"})])


def test_a_long_text_is_shortened_to_what_changed_but_not_beside_what_stands_now(ann: User) -> None:
    text = " ".join(f"word{number}" for number in range(500))
    event = EventFactory(account=f"{text} then {text}")
    save(event, ann, account=f"{text} now {text}")
    (account,) = Versions(event).saves([2])[0].changes[0].fields
    assert sum(len(piece.text) for piece in account.pieces) < 700
    assert [piece.text.strip() for piece in account.pieces if piece.kind != "same"] == ["then", "now"]
    (account,) = Versions(event).going_back_to(1)[0].fields
    assert "".join(piece.text for piece in account.pieces if piece.kind != "added") == event.account


def test_what_was_there_before_versions_were_kept_is_the_first_save(ann: User, bob: User) -> None:
    """The record was saved last by Bob; a name of it is Ann's, and older."""
    actor = ActorFactory(name="Ada")
    name = NameFactory(actor=actor, text="Adah")
    first, older = actor.history.get(), name.history.get()
    older.history_user, older.history_date, first.history_date = ann, first.history_date, older.history_date
    first.history_user = bob
    first.save()
    older.save()
    assert [(by, [one[0] for one in changes]) for by, changes in all_told(actor)] == [("bob", ["", "Other name: Adah"])]


def test_how_a_record_stood(ann: User, bob: User) -> None:
    claim = ClaimFactory(text="In 1983.")
    topic = TopicFactory()
    claim.topics.add(topic)
    kept, dropped = (Citation.objects.create(claim=claim, source=SourceFactory(), exact=text) for text in ("a", "b"))
    save(claim, ann, text="In 1985.")
    claim.topics.clear()
    save(kept, ann, exact="A")
    dropped._history_user, key = ann, dropped.pk
    dropped.delete()
    first, second = Versions(claim).past(1), Versions(claim).past(2)
    assert (first.record.text, first.links) == ("In 1983.", {"topics": [topic.pk]})
    assert {pk: row.exact for pk, row in first.rows[Citation].items()} == {kept.pk: "a", key: "b"}
    assert (second.record.text, second.links) == ("In 1985.", {"topics": []})
    assert {pk: row.exact for pk, row in second.rows[Citation].items()} == {kept.pk: "A"}


def test_what_going_back_would_change(ann: User) -> None:
    actor = ActorFactory(name="Ada")
    gone, changed = NameFactory(actor=actor, text="Adah"), NameFactory(actor=actor, text="Addy")
    save(actor, ann, name="Eve")
    save(changed, ann, text="Evie")
    NameFactory(actor=actor, text="Eva", changed_by=ann)
    gone._history_user = ann
    gone.delete()
    found = told(Versions(actor).going_back_to(1))
    assert [(title, did, fields.get("Name")) for title, did, fields in found] == [
        ("", "changed", "[-Eve-]{+Ada+}"),
        ("Other name: Addy", "changed", "[-Evie-]{+Addy+}"),
        ("Other name: Eva", "removed", "Eva"),
        ("Other name: Adah", "added", "Adah"),
    ]
    assert Versions(actor).going_back_to(2) == ()


def test_a_record_without_a_version_has_none() -> None:
    (source,) = Source.objects.bulk_create([Source(title="A report", kind="secondary")])
    assert len(Versions(Source.objects.get())) == 0
    assert source.title == "A report"


@pytest.mark.slow
def test_a_fixed_number_of_queries(ann: User) -> None:
    event = EventFactory()
    counts = []
    for count in (1, 2, 27):
        for _ in range(count):
            save(event, ann, headline=f"{event.headline} again")
            event.topics.add(TopicFactory())
            event.inmates.add(InmateFactory())
            RoleFactory(event=event, changed_by=ann)
            Citation.objects.create(event=event, source=SourceFactory(), exact="words", changed_by=ann)
            Answer.objects.create(event=event, earlier=EventFactory(when="1980"), effect="affirms", changed_by=ann)
        versions = len(Versions(event))
        with CaptureQueriesContext(connection) as queries:
            found = Versions(event).saves(range(1, versions + 1))
            Versions(event).going_back_to(1)
            Versions(event).past(versions)
        counts.append(len(queries))
        assert len(found) == versions
    assert counts == [counts[0]] * 3
