"""Who touched what of a record since an instant: saves, deletions, links, and rows that hang on an item."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
import time_machine
from django.contrib.auth.models import User
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from cases.editing.authorship import authors_since
from cases.models.desk.actors import Actor, Name
from cases.models.desk.base import DeskRow
from cases.models.desk.events import Answer, Event, Exhibit, Role, Topic
from cases.models.desk.photos import Photo
from cases.models.desk.questions import Question
from cases.models.desk.sources import Citation, Copy, Source
from tests.editing.conftest import Desk
from tests.factories import StaffFactory

pytestmark = [pytest.mark.slow, pytest.mark.both]

# Later than any clock of a database: when a row was made is told by it, when a version was made by Python.
NEW_YEAR = datetime(2040, 1, 1, tzinfo=UTC)


class Newsroom:
    """Ann, Bob and Cleo at their desks; the clock goes on a minute with each act."""

    def __init__(self, clock: time_machine.Traveller) -> None:
        self.clock = clock
        self.ann, self.bob, self.cleo = (StaffFactory(username=name) for name in ("ann", "bob", "cleo"))

    def now(self) -> datetime:
        self.clock.shift(60)
        return timezone.now()

    def save(self, row: DeskRow, by: User, **changes: object) -> None:
        self.clock.shift(60)
        for name, value in changes.items():
            setattr(row, name, value)
        if row.pk is None:
            row.created_by = by
        row.changed_by = by
        row.save()

    def delete(self, row: DeskRow, by: User) -> None:
        self.clock.shift(60)
        row._history_user = by
        row.delete()

    def link(self, row: DeskRow, by: User, change: Callable[[], None]) -> None:
        """A change of links by itself, as somebody signed in would make it."""
        self.clock.shift(60)
        row._history_user = by
        change()
        del row._history_user


@pytest.fixture
def room(desk: Desk) -> Iterator[Newsroom]:
    """Everybody comes in after the desk was set up, by nobody."""
    with time_machine.travel(NEW_YEAR, tick=False) as clock:
        yield Newsroom(clock)


def names(record: DeskRow, since: datetime | None = None) -> dict[str, set[str]]:
    """Usernames by public id."""
    users = dict(User.objects.values_list("pk", "username"))
    return {key: {users[user] for user in found} for key, found in authors_since(record, since).items()}


def test_what_nobody_signed_nobody_wrote(desk: Desk, room: Newsroom) -> None:
    assert names(desk.case) == {}


def test_saved_by_one_then_by_another(desk: Desk, room: Newsroom) -> None:
    room.save(desk.verdict, room.ann, headline="A jury finds her guilty")
    between = room.now()
    room.save(desk.verdict, room.bob, headline="A jury convicts Ada Example")
    assert names(desk.case) == {desk.verdict.key: {"ann", "bob"}}
    assert names(desk.case, between) == {desk.verdict.key: {"bob"}}
    assert names(desk.case, room.now()) == {}


def test_the_instant_itself_counts(desk: Desk, room: Newsroom) -> None:
    room.save(desk.verdict, room.ann)
    assert names(desk.case, timezone.now()) == {desk.verdict.key: {"ann"}}


def test_a_new_row_counts_for_who_made_it(desk: Desk, room: Newsroom) -> None:
    event = Event(headline="A hearing", kind="statement", when="1990", standing="reported")
    room.save(event, room.ann)
    room.link(event, room.ann, lambda: event.inmates.add(desk.case))
    assert names(desk.case) == {event.key: {"ann"}}


def test_who_made_a_row_before_there_were_versions_counts(desk: Desk, room: Newsroom) -> None:
    made, changed = room.now(), room.now()
    version = desk.verdict.history.first()
    version.created_by, version.created_at = room.ann, made
    version.history_user, version.history_date = room.bob, changed
    version.save()
    assert names(desk.case) == {desk.verdict.key: {"ann", "bob"}}
    assert names(desk.case, changed) == {desk.verdict.key: {"bob"}}


@pytest.mark.parametrize("kind", ["role", "citation", "answer"])
def test_rows_that_hang_on_an_event(desk: Desk, room: Newsroom, kind: str) -> None:
    ruling = desk.event("A court affirms", kind="appeal_ruling", when="1991", cited=False)
    row = {
        "role": lambda: Role(event=ruling, actor=desk.paper, role="speaker"),
        "citation": lambda: Citation(event=ruling, source=desk.source, exact="affirmed"),
        "answer": lambda: Answer(event=ruling, earlier=desk.verdict, effect="affirms"),
    }[kind]()
    room.save(row, room.ann)
    changed = room.now()
    room.save(row, room.bob)
    deleted = room.now()
    room.delete(row, room.cleo)
    assert names(desk.case) == {ruling.key: {"ann", "bob", "cleo"}}
    assert names(desk.case, changed) == {ruling.key: {"bob", "cleo"}}
    assert names(desk.case, deleted) == {ruling.key: {"cleo"}}


def test_what_an_answer_prints_of_the_earlier_event(desk: Desk, room: Newsroom) -> None:
    ruling = desk.event("A court affirms", kind="appeal_ruling", when="1991", cited=False)
    Answer.objects.create(event=ruling, earlier=desk.verdict, effect="affirms")
    room.save(desk.verdict.citations.get(), room.bob)
    assert names(desk.case) == {desk.verdict.key: {"bob"}}
    room.save(desk.verdict, room.ann, headline="A jury finds her guilty")
    assert names(desk.case) == {desk.verdict.key: {"ann", "bob"}, ruling.key: {"ann"}}


def test_places_of_an_event(desk: Desk, room: Newsroom) -> None:
    held = desk.event("She is held", kind="custody", when="1985/..", place=desk.prison, cited=False)
    room.save(desk.prison.names.get(), room.ann, text="The Old Prison")
    assert names(desk.case) == {held.key: {"ann"}}
    room.save(desk.prison, room.bob, name="Newest Prison")
    assert names(desk.case) == {held.key: {"ann", "bob"}}
    room.save(desk.state, room.cleo, name="Utopia State")
    assert names(desk.case) == {held.key: {"ann", "bob", "cleo"}, desk.verdict.key: {"cleo"}}


def test_a_place_that_no_event_has_counts_for_none(desk: Desk, room: Newsroom) -> None:
    room.save(desk.prison, room.ann, name="Newest Prison")
    assert names(desk.case) == {}


def test_an_event_unlinked(desk: Desk, room: Newsroom) -> None:
    room.save(desk.verdict, room.ann)
    since = room.now()
    room.link(desk.verdict, room.bob, lambda: desk.verdict.inmates.remove(desk.case))
    assert names(desk.case, since) == {desk.verdict.key: {"bob"}}


def test_an_event_deleted_with_all_that_hung_on_it(desk: Desk, room: Newsroom) -> None:
    key = desk.verdict.key
    since = room.now()
    room.delete(desk.verdict, room.cleo)
    assert names(desk.case, since) == {key: {"cleo"}}


def test_a_question_deleted(desk: Desk, room: Newsroom) -> None:
    key = desk.question.key
    room.delete(desk.claim.citations.get(), room.ann)
    room.delete(desk.claim, room.bob)
    room.delete(desk.question, room.cleo)
    assert names(desk.case) == {key: {"ann", "bob", "cleo"}}


def test_claims_and_their_citations(desk: Desk, room: Newsroom) -> None:
    room.save(desk.claim, room.ann, text="In early 1985.")
    room.save(desk.claim.citations.get(), room.bob, exact="in 1985")
    assert names(desk.case) == {desk.question.key: {"ann", "bob"}}
    room.save(desk.question, room.cleo, text="When was Ada convicted?")
    assert names(desk.case) == {desk.question.key: {"ann", "bob", "cleo"}}


def test_a_claim_that_moved_counts_for_both_questions(desk: Desk, room: Newsroom) -> None:
    other = Question.objects.create(inmate=desk.case, text="When was she sentenced?")
    room.save(desk.claim, room.ann, question=other)
    assert names(desk.case) == {other.key: {"ann"}, desk.question.key: {"ann"}}


def test_a_question_that_moved_counts_where_it_was_too(desk: Desk, room: Newsroom) -> None:
    room.save(desk.question, room.ann, inmate=None, campaign=desk.campaign)
    assert names(desk.case) == names(desk.campaign) == {desk.question.key: {"ann"}}


def test_names_of_somebody_linked(desk: Desk, room: Newsroom) -> None:
    other = Name.objects.create(actor=desk.paper, text="Paper, The")
    room.save(other, room.ann, text="Paper")
    assert names(desk.case) == {desk.paper.key: {"ann"}}
    room.delete(other, room.bob)
    room.save(desk.paper, room.cleo, description="A newspaper")
    assert names(desk.case) == {desk.paper.key: {"ann", "bob", "cleo"}}


def test_a_case_is_called_by_its_person(desk: Desk, room: Newsroom) -> None:
    room.save(desk.ada.names.get(), room.bob)
    room.save(desk.ada, room.ann, name="Ada M. Example")
    assert names(desk.case) == {desk.ada.key: {"ann", "bob"}, desk.case.key: {"ann"}}
    assert names(desk.campaign) == {desk.ada.key: {"ann", "bob"}, desk.case.key: {"ann"}}


def test_who_accuses_somebody_decides_how_they_are_named_in_every_case(desk: Desk, room: Newsroom) -> None:
    elsewhere = Event.objects.create(headline="Elsewhere", kind="statement", when="1990", standing="reported")
    room.save(Role(event=elsewhere, actor=desk.paper, role="speaker"), room.ann)
    assert names(desk.case) == {}
    accusation = Role(event=elsewhere, actor=desk.ada, role="accused_not_charged")
    room.save(accusation, room.bob)
    assert names(desk.case) == {desk.ada.key: {"bob"}, desk.case.key: {"bob"}}
    room.delete(accusation, room.cleo)
    assert names(desk.case)[desk.ada.key] == {"bob", "cleo"}


def test_sources_what_they_come_from_and_what_we_hold_of_them(desk: Desk, room: Newsroom) -> None:
    wire = Source.objects.create(title="By wire", kind="secondary")
    Source.objects.create(title="Of nobody’s interest", kind="secondary", changed_by=room.ann)
    room.save(desk.source, room.ann, via=wire)
    room.save(wire, room.bob, title="By wire, 1985")
    Copy.objects.create(source=desk.source, text="the jury said so", created_by=room.cleo)
    assert names(desk.case) == {desk.source.key: {"ann", "cleo"}, wire.key: {"bob"}}


def test_photos_exhibits_and_topics(desk: Desk, room: Newsroom) -> None:
    vial, shirt = (Exhibit.objects.create(name=name) for name in ("A vial", "A T-shirt"))
    blood, courts = (Topic.objects.create(name=name, slug=name, definition="…") for name in ("blood", "courts"))
    desk.verdict.exhibits.add(vial)
    desk.question.exhibits.add(shirt)
    desk.verdict.topics.add(courts)
    desk.claim.topics.add(blood)
    for row in (vial, shirt, blood, courts):
        room.save(row, room.ann)
    photo, of_event = Photo(inmate=desk.case, credit="A Photographer"), Photo(event=desk.verdict, credit="Another")
    room.save(photo, room.bob)
    room.save(of_event, room.cleo)
    by_ann = {row.key: {"ann"} for row in (vial, shirt, blood, courts)}
    assert names(desk.case) == by_ann | {photo.key: {"bob"}, of_event.key: {"cleo"}}
    key, since = photo.key, room.now()
    room.delete(photo, room.ann)
    assert names(desk.case, since) == {key: {"ann"}}


def test_who_is_shown_in_a_photo(desk: Desk, room: Newsroom) -> None:
    photo, neighbour = Photo.objects.create(inmate=desk.case), Actor.objects.create(name="N", slug="n")
    room.link(photo, room.ann, lambda: photo.actors.add(neighbour))
    room.save(neighbour, room.bob, name="Nell")
    assert names(desk.case) == {photo.key: {"ann"}, neighbour.key: {"bob"}}


def test_campaigns_of_a_case_and_who_is_in_them(desk: Desk, room: Newsroom) -> None:
    room.save(desk.campaign, room.ann, name="Free Ada")
    role = Role(campaign=desk.campaign, actor=desk.paper, role="advocate")
    room.save(role, room.bob)
    assert names(desk.case) == names(desk.campaign) == {desk.campaign.key: {"ann", "bob"}}
    since = room.now()
    room.link(desk.campaign, room.cleo, lambda: desk.campaign.inmates.remove(desk.case))
    assert names(desk.case, since) == {desk.campaign.key: {"cleo"}}


def test_a_campaign_known_by_its_events_only(desk: Desk, room: Newsroom) -> None:
    desk.campaign.inmates.clear()
    room.link(desk.verdict, room.ann, lambda: desk.verdict.campaigns.add(desk.campaign))
    room.save(desk.campaign, room.bob)
    assert names(desk.case) == {desk.verdict.key: {"ann"}, desk.campaign.key: {"bob"}}
    assert names(desk.campaign) == {desk.verdict.key: {"ann"}, desk.campaign.key: {"bob"}}


def test_the_record_itself(desk: Desk, room: Newsroom) -> None:
    room.save(desk.case, room.ann, checked_against="the state’s locator")
    assert names(desk.case) == {desk.case.key: {"ann"}}
    assert names(desk.campaign) == {desk.case.key: {"ann"}}


def test_another_case_counts_for_nothing(desk: Desk, room: Newsroom) -> None:
    stranger = Actor.objects.create(name="S", slug="s")
    event = Event(headline="Elsewhere", kind="statement", when="1990", standing="reported")
    room.save(event, room.ann)
    room.save(Role(event=event, actor=stranger, role="subject"), room.ann)
    room.save(Citation(event=event, source=desk.source, exact="words"), room.ann)
    assert names(desk.case) == {}


@pytest.mark.parametrize("of", ["case", "campaign"])
def test_a_fixed_number_of_queries(desk: Desk, room: Newsroom, of: str) -> None:
    """Everything is there once; then there is more of everything."""
    record = getattr(desk, of)
    _more(desk, room, 1)
    counts = []
    for further in (0, 2, 27):
        _more(desk, room, further)
        with CaptureQueriesContext(connection) as queries:
            found = authors_since(record, None)
        counts.append(len(queries))
        assert len(found) >= 5 * desk.case.events.filter(headline="More").count()
    assert counts == [counts[0]] * 3


def _more(desk: Desk, room: Newsroom, count: int) -> None:
    for number in range(count):
        mark = f"{Event.objects.count()}-{number}"
        event = desk.event("More", place=desk.prison)
        room.save(event, room.ann)
        event.campaigns.add(desk.campaign)
        Answer.objects.create(event=event, earlier=desk.verdict, effect="affirms")
        person = Actor.objects.create(name=mark, slug=mark, changed_by=room.bob)
        Role.objects.create(event=event, actor=person, role="witness")
        Name.objects.create(actor=person, text=f"Also {mark}")
        source = Source.objects.create(title=mark, kind="secondary", via=desk.source, changed_by=room.bob)
        Citation.objects.create(event=event, source=source, exact=mark)
        exhibit = Exhibit.objects.create(name=mark, changed_by=room.cleo)
        event.exhibits.add(exhibit)
        topic = Topic.objects.create(name=mark, slug=mark, definition="…", changed_by=room.cleo)
        event.topics.add(topic)
        Photo.objects.create(event=event).actors.add(person)
        for home in ({"inmate": desk.case}, {"campaign": desk.campaign}):
            question = Question.objects.create(text=mark, changed_by=room.ann, **home)
            question.exhibits.add(exhibit)
            claim = question.claims.create(text=mark, speaker=person)
            claim.topics.add(topic)
            Citation.objects.create(claim=claim, source=source, exact=mark)
