"""Two rows made one, and put back: what moves, what is refused, and that every table is as it was."""

from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext

from cases.editing.against_merging import refusals
from cases.editing.doubles import MODELS, tell_apart
from cases.editing.editions import publish
from cases.editing.freeze import freeze
from cases.editing.links_to import MOVING, STAYING, links_to
from cases.editing.merging import merge
from cases.editing.naming import shown_names
from cases.editing.quotes import look_up_again
from cases.editing.refusal import Refused
from cases.editing.taking_over import differing, filled, new_name
from cases.editing.unmerging import standing_merger, undo
from cases.models.desk.actors import Actor
from cases.models.desk.events import Role
from cases.models.desk.journal import Journal
from cases.models.desk.merging import Merger
from cases.models.desk.places import Place
from cases.models.desk.sources import Citation, Copy, Source
from tests.editing.conftest import NOON, Desk, member
from tests.factories import (
    ActorFactory,
    CopyFactory,
    InmateFactory,
    NameFactory,
    PhotoFactory,
    PlaceFactory,
    SourceFactory,
)

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.both]

# What may differ after a merger was undone: who touched a row last, how often, and what tells of acts.
PASSING = {"version", "changed_by", "changed_at", "checked_at"}
TELLING = ("historical", "journal", "merger", "formtoken", "logentry", "session")


@pytest.fixture
def carl(db: None) -> User:
    return member("carl", "contributor")


def stored() -> dict[str, list[dict[str, Any]]]:
    """Every row of every table but those that tell of acts, without what may differ."""
    found = {}
    for model in apps.get_models(include_auto_created=True):
        name = model._meta.model_name or ""
        if name.startswith(TELLING):
            continue
        rows = [
            {key: value for key, value in row.items() if key.removesuffix("_id") not in PASSING}
            for row in model._base_manager.order_by("pk").values()
        ]
        is_link = model._meta.auto_created
        found[model._meta.label] = (
            sorted(({k: v for k, v in row.items() if k != "id"} for row in rows), key=str) if is_link else rows
        )
    return found


def people(desk: Desk) -> tuple[Actor, Actor]:
    """Two of one person, with everything that can name them."""
    gone = ActorFactory(name="Ada J. Example", slug="ada-j", description="A writer.", kind="person")
    NameFactory(actor=gone, text="Ada Exemple")
    NameFactory(actor=gone, text="Ada Exmaple")  # the other has this one too
    Role.objects.create(event=desk.verdict, actor=gone, role="subject")  # and this part
    Role.objects.create(event=desk.verdict, actor=gone, role="speaker")
    Role.objects.create(campaign=desk.campaign, actor=gone, role="leader")
    desk.claim.speaker = gone
    desk.claim.save()
    desk.said("Counted once.", counted_by=gone)
    desk.source.publisher = gone
    desk.source.save()
    PhotoFactory(inmate=desk.case).actors.set([gone])
    PhotoFactory(inmate=desk.case).actors.set([gone, desk.ada])
    return gone, desk.ada


def places(desk: Desk) -> tuple[Place, Place]:
    gone = PlaceFactory(name="New State Prison", kind="prison", within=desk.state)
    PlaceFactory(name="Cell block", kind="other", within=gone)
    NameFactory(actor=None, place=gone, text="The Rock")
    desk.event("Held", place=gone, jurisdiction=gone)
    return gone, desk.prison


def sources(desk: Desk) -> tuple[Source, Source]:
    gone = SourceFactory(title="Jury convicts!", publisher=desk.paper, number="No. 7", url="", published="1985-02")
    CopyFactory(source=gone, text="the jury said so, and went home")
    CopyFactory(source=gone, text="another text")
    CopyFactory(source=desk.source, text="another text")
    Citation.objects.create(event=desk.verdict, source=gone, exact="the jury said so")  # the other is cited for it too
    Citation.objects.create(event=desk.verdict, source=gone, exact="went home")
    Citation.objects.create(claim=desk.claim, source=SourceFactory(), exact="the words", relays=gone)
    SourceFactory(copy_of=gone)
    SourceFactory(via=gone)
    PhotoFactory(inmate=desk.case, source=gone)
    for one in (gone, desk.source):
        look_up_again(one, at=NOON)
    return gone, desk.source


CASES = {"actor": people, "place": places, "source": sources}


@pytest.mark.parametrize("sort", CASES)
def test_nothing_names_what_went_and_all_of_it_comes_back(desk: Desk, carl: User, sort: str) -> None:
    gone, kept = CASES[sort](desk)
    before = stored()
    links = len(list(links_to(gone, kept)))
    assert links >= 4
    merger = merge(gone, kept, called="other", by=carl, at=NOON)
    left = [(link.row, link.field) for link in links_to(gone, kept) if link.twin is None]
    assert left == []
    gone.refresh_from_db()
    assert (gone.merged_into, standing_merger(gone)) == (kept, merger)
    assert stored() != before
    undo(merger, by=carl, at=NOON)
    assert stored() == before
    gone.refresh_from_db()
    assert (gone.merged_into, standing_merger(gone)) == (None, None)


def test_a_person_is_found_by_the_name_that_went_and_says_what_only_that_one_said(desk: Desk, carl: User) -> None:
    gone, kept = people(desk)
    assert (filled(gone, kept), differing(gone, kept)) == (["description"], [])
    merge(gone, kept, called="other", by=carl, at=NOON)
    kept.refresh_from_db()
    assert kept.description == "A writer."
    names = set(kept.names.values_list("text", flat=True))
    assert names == {"Ada Exmaple", "Ada Exemple", "Ada J. Example"}
    assert sorted(desk.verdict.roles.filter(actor=kept).values_list("role", flat=True)) == ["speaker", "subject"]
    assert list(kept.photos.values_list("actors__name", flat=True)) == ["Ada Example", "Ada Example"]


def test_of_the_name_that_goes_the_editor_says_what_it_is(desk: Desk, carl: User) -> None:
    gone = ActorFactory(name="Ada Exampel", slug="ada-2", kind="person")
    assert new_name(gone, desk.ada) == "Ada Exampel"
    for called in ("", "nonsense"):
        with pytest.raises(Refused, match="Say what “Ada Exampel” is"):
            merge(gone, desk.ada, called=called, by=carl, at=NOON)
    merge(gone, desk.ada, called="misspelling", by=carl, at=NOON)
    assert desk.ada.names.get(text="Ada Exampel").kind == "misspelling"
    assert shown_names(freeze(desk.case).document.people[0]) == ()


def test_of_a_name_that_is_known_nobody_is_asked(desk: Desk, carl: User) -> None:
    gone = ActorFactory(name="Ada  exmaple", slug="ada-2", kind="person")
    assert new_name(gone, desk.ada) == ""
    merge(gone, desk.ada, by=carl, at=NOON)
    assert list(desk.ada.names.values_list("text", "kind")) == [("Ada Exmaple", "misspelling")]


def test_of_values_that_differ_the_editor_takes_which(desk: Desk, carl: User) -> None:
    gone, kept = sources(desk)
    kept.number, kept.published = "No. 8", "1985-02-20"
    kept.save()
    assert (filled(gone, kept), differing(gone, kept)) == ([], ["published", "number"])
    merger = merge(gone, kept, take=["number"], called="other", by=carl, at=NOON)
    kept.refresh_from_db()
    assert (kept.number, kept.published) == ("No. 7", "1985-02-20")
    undo(merger, by=carl, at=NOON)
    kept.refresh_from_db()
    assert kept.number == "No. 8"


def test_quotes_are_looked_up_in_the_copies_that_came(desk: Desk, carl: User) -> None:
    gone, kept = sources(desk)
    merge(gone, kept, called="other", by=carl, at=NOON)
    assert dict(kept.citations.filter(event=desk.verdict).values_list("exact", "state")) == {
        "the jury said so": "found",
        "went home": "found",
    }
    assert Copy.objects.filter(source=kept).count() == 2


def test_every_link_is_known_to_move_or_to_stay() -> None:
    for model in MODELS:
        there = {
            f"{one.related_model._meta.model_name}.{one.field.name}"
            for one in model._meta.get_fields(include_hidden=True)
            if one.auto_created and not one.concrete and not one.related_model._meta.auto_created
            if not one.related_model._meta.model_name.startswith("historical")
        }
        moving = {f"{row._meta.model_name}.{field}" for row, field in MOVING[model]}
        assert there - set(STAYING) == moving


def test_whoever_merges_is_an_author_and_the_case_is_unpublished(desk: Desk, carl: User) -> None:
    gone, kept = people(desk)
    merge(gone, kept, called="other", by=carl, at=NOON)
    speaker = desk.verdict.roles.get(role="speaker")
    desk.verdict.refresh_from_db()
    assert (speaker.changed_by, desk.verdict.changed_by) == (carl, carl)
    assert speaker.history.first().history_user == carl
    row = Journal.objects.filter(act="merged").get()
    assert (row.by, "into" in row.detail) == (carl, True)


def refused(gone: Any, kept: Any, by: User) -> str:
    with pytest.raises(Refused) as refusal:
        merge(gone, kept, called="other", by=by, at=NOON)
    return str(refusal.value)


def test_what_can_not_be_merged_says_why(desk: Desk, carl: User) -> None:
    ada, body = desk.ada, ActorFactory(name="Ada Example", kind="body")
    again = ActorFactory(name="Ada Example", kind="person")
    assert refused(ada, ada, carl) == "Choose another one of the same sort."
    assert "different kinds" in refused(body, ada, carl)
    other_case = InmateFactory(actor=again)
    assert "Both have a case" in refused(again, ada, carl)
    other_case.delete()
    assert refusals(again, ada) == []
    tell_apart(again, ada, by=carl, at=NOON)
    assert "not the same" in refused(again, ada, carl)
    third = ActorFactory(name="Ada Example", kind="person")
    merge(third, ada, called="other", by=carl, at=NOON)
    assert "merged already" in refused(ActorFactory(name="Ada Example", kind="person"), third, carl)


def test_nobody_loses_protection(desk: Desk, carl: User) -> None:
    """A child who is not named stays so, and only who decides on names merges somebody into the child's row."""
    named = ActorFactory(name="Timothy Tinyman", kind="person", slug="timothy")
    assert "more strictly" in refused(desk.child, named, carl)
    with pytest.raises(PermissionDenied):
        merge(named, desk.child, called="other", by=carl, at=NOON)
    assert not Merger.objects.exists()
    officer = member("olga", "privacy officer")
    officer.groups.add(*carl.groups.all())
    merge(named, desk.child, called="other", by=officer, at=NOON)
    assert Merger.objects.get().gone == named.public_id


def test_a_source_that_passes_on_the_other_is_not_merged_with_it(desk: Desk, carl: User) -> None:
    gone, kept = sources(desk)
    Citation.objects.create(event=desk.verdict, source=kept, exact="so they said", relays=gone)
    assert "passing on" in refused(gone, kept, carl)


def test_only_who_may_change_them_merges(desk: Desk) -> None:
    gone, kept = places(desk)
    with pytest.raises(PermissionDenied):
        merge(gone, kept, called="other", by=member("anna", "auditor"), at=NOON)
    assert not Merger.objects.exists()


def test_what_was_built_on_it_keeps_it(desk: Desk, carl: User) -> None:
    gone, kept = people(desk)
    merger = merge(gone, kept, called="other", by=carl, at=NOON)
    kept.refresh_from_db()
    kept.touch().save()
    with pytest.raises(Refused, match="“Ada Example” has been saved since"):
        undo(merger, by=carl, at=NOON)


def test_what_was_given_to_another_since_is_not_taken_from_it(desk: Desk, carl: User) -> None:
    gone, kept = places(desk)
    merger = merge(gone, kept, called="other", by=carl, at=NOON)
    event = desk.case.events.get(headline="Held")
    event.place = desk.state
    event.save()
    with pytest.raises(Refused, match="has been saved since"):
        undo(merger, by=carl, at=NOON)


def test_it_is_undone_once(desk: Desk, carl: User) -> None:
    merger = merge(*places(desk), called="other", by=carl, at=NOON)
    undo(merger, by=carl, at=NOON)
    with pytest.raises(Refused, match="undone already"):
        undo(merger, by=carl, at=NOON)


def test_what_readers_have_stays_merged(desk: Desk, carl: User, reviewer: User) -> None:
    gone, kept = people(desk)
    publish(desk.case, by=reviewer, at=NOON)
    merger = merge(gone, kept, called="other", by=carl, at=NOON.replace(hour=13))
    assert str(desk.case.public_id) in merger.records
    publish(desk.case, by=reviewer, at=NOON.replace(hour=14))
    with pytest.raises(Refused, match="Readers have it with the edition of Ada Example"):
        undo(merger, by=carl, at=NOON.replace(hour=15))


def test_finding_the_links_asks_as_much_of_thirty_as_of_one(desk: Desk) -> None:
    gone, asked = ActorFactory(name="Ada J. Example", kind="person"), {}
    for count in range(1, 31):
        Role.objects.create(event=desk.event(f"Event {count}"), actor=gone, role="speaker")
        if count in (1, 3, 30):
            with CaptureQueriesContext(connection) as queries:
                assert len(list(links_to(gone, desk.ada))) == count
            asked[count] = len(queries)
    assert len(set(asked.values())) == 1, asked
