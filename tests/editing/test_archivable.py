"""No archive learns what readers don't see: each way in which an address could leak, beside one that may be sent."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from cases.editing import archivable
from cases.editing.archivable import why_none
from cases.editing.archiving import ask_for_many
from cases.editing.editions import publish
from cases.editing.previews import make_link
from cases.editing.proposals import Plan, amend, propose, send
from cases.editing.redaction.acts import item_doom, redact, survey
from cases.editing.review import approve
from cases.models.desk.proposals import Proposal
from cases.models.desk.sources import Citation, Source
from tests.editing.conftest import NOON, Desk, member
from tests.editing.stub_archive import archive_that_answers, capture, set_archive, to
from tests.editing.test_proposals import without_warnings

pytestmark = [pytest.mark.slow, pytest.mark.both]

LATER = NOON + timedelta(hours=1)
SECRET = "https://leaks.example.org/what-nobody-knows"
Scene = Callable[["House"], str]


@pytest.fixture(autouse=True)
def _archive(settings: Any, tmp_path: Path) -> None:
    set_archive(settings, tmp_path)
    settings.REDACTION_LEDGER = tmp_path / "redactions.jsonl"


class House:
    """The desk, with a source that no statement cites yet."""

    def __init__(self, desk: Desk) -> None:
        without_warnings(desk)
        self.desk = desk
        self.carl, self.rita = member("carl", "contributor"), member("rita", "reviewer")
        self.olga = member("olga", "privacy officer")
        self.secret = Source.objects.create(title="Secret", kind="secondary", url=SECRET)

    def cite(self) -> Any:
        """A statement that cites it."""
        event = self.desk.event("A hearing", cited=False)
        Citation.objects.create(event=event, source=self.secret, exact="it said so")
        return event

    def publish(self, at: Any = NOON) -> None:
        publish(self.desk.case, by=self.rita, at=at)

    def propose(self, **plan: Any) -> Proposal:
        proposal = propose([self.desk.case], by=self.carl, at=LATER)
        amend(proposal, Plan(**plan), {}, by=self.carl, at=LATER)
        send(proposal, by=self.carl, at=LATER)
        return Proposal.objects.get(pk=proposal.pk)


@pytest.fixture
def house(desk: Desk) -> House:
    return House(desk)


def on_the_desk_only(house: House) -> str:
    house.publish()
    house.cite()
    return archivable.UNSEEN


def in_an_open_proposal(house: House) -> str:
    house.publish()
    house.cite()
    house.propose()
    return archivable.UNSEEN


def behind_a_preview_link(house: House) -> str:
    house.publish()
    house.cite()
    make_link(house.propose().candidates.get(), by=house.carl, at=LATER, note="the lawyers")
    return archivable.UNSEEN


def approved_for_an_hour_to_come(house: House) -> str:
    house.publish()
    house.cite()
    proposal = house.propose(go_live_at=LATER + timedelta(days=1))
    approve(proposal, seal=proposal.seal, by=house.rita, at=LATER)
    return archivable.UNSEEN


def whose_citation_was_taken_back(house: House) -> str:
    event = house.cite()
    house.publish()
    event.retraction = "The record was of another person."
    event.save()
    house.publish(LATER)
    return archivable.UNSEEN


def whose_citation_was_deleted(house: House) -> str:
    event = house.cite()
    house.publish()
    event.citations.get().delete()
    Citation.objects.create(event=event, source=house.desk.source, exact="it said so")
    house.publish(LATER)
    return archivable.UNSEEN


def in_a_case_that_was_taken_back(house: House) -> str:
    house.cite()
    house.publish()
    house.desk.case.retraction = "It was another person."
    house.desk.case.save()
    house.publish(LATER)
    return archivable.UNSEEN


def in_an_invented_case(house: House) -> str:
    house.desk.case.is_invented = True
    house.desk.case.save()
    house.cite()
    house.publish()
    return archivable.UNSEEN


def which_another_source_only_names(house: House) -> str:
    house.desk.source.via = house.secret
    house.desk.source.save()
    house.publish()
    return archivable.UNSEEN


def under_an_address_that_readers_had_otherwise(house: House) -> str:
    house.secret.url = "https://leaks.example.org/old"
    house.secret.save()
    house.cite()
    house.publish()
    house.secret.url = SECRET
    house.secret.save()
    return archivable.CHANGED


def whose_address_gives_away_a_protected_name(house: House) -> str:
    house.desk.child.name = "Nobody Knows"
    house.desk.child.save()
    house.cite()
    house.publish()
    return archivable.WITHHELD


def that_was_redacted(house: House) -> str:
    house.cite()
    house.publish()
    doom = item_doom(house.secret)
    count = survey(doom, by=house.olga)
    redact(doom, expected=sum(count.values()), why="She asked us to.", by=house.olga, at=LATER)
    return archivable.NO_ADDRESS


SCENES: dict[str, Scene] = {
    scene.__name__.replace("_", " "): scene
    for scene in (
        on_the_desk_only,
        in_an_open_proposal,
        behind_a_preview_link,
        approved_for_an_hour_to_come,
        whose_citation_was_taken_back,
        whose_citation_was_deleted,
        in_a_case_that_was_taken_back,
        in_an_invented_case,
        which_another_source_only_names,
        under_an_address_that_readers_had_otherwise,
        whose_address_gives_away_a_protected_name,
        that_was_redacted,
    )
}


def asked_about(*, new: bool = False) -> list[str]:
    """What one run asked, of an archive that has everything."""
    with archive_that_answers(*[to(), capture()] * 3) as archive:
        list(ask_for_many(at=LATER, most=10, new=new, pause=lambda: None, network=archive.network))
    return [line for line in archive.asked if "/web/2019" not in line]


@pytest.mark.parametrize("name", SCENES)
def test_no_archive_is_told_of_a_source(house: House, name: str) -> None:
    said = SCENES[name](house)
    house.secret.refresh_from_db()
    assert why_none([house.secret]) == {house.secret.public_id: said}
    published = f"GET /web/{house.desk.source.url}"
    assert asked_about() == ([] if name in ("in a case that was taken back", "in an invented case") else [published])


def test_an_archive_is_told_of_what_readers_see(house: House) -> None:
    house.cite()
    house.publish()
    assert why_none([house.secret, house.desk.source]) == {house.secret.public_id: "", house.desk.source.public_id: ""}
    assert asked_about() == [f"GET /web/{house.desk.source.url}", f"GET /web/{SECRET}"]


def test_a_source_that_one_edition_withholds_is_told_by_none(house: House) -> None:
    house.cite()
    house.publish()
    assert why_none([house.secret]) == {house.secret.public_id: ""}
    house.desk.campaign.inmates.clear()
    house.desk.child.name = "Nobody Knows"
    house.desk.child.save()
    house.publish(LATER)
    assert why_none([house.secret]) == {house.secret.public_id: archivable.WITHHELD}


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("", archivable.NO_ADDRESS),
        ("https://courier.example/letters", archivable.NOWHERE),
        ("https://example.org/letters", archivable.UNSEEN),
    ],
)
def test_what_has_no_address_that_an_archive_could_know(db: None, url: str, said: str) -> None:
    source = Source.objects.create(title="A", kind="primary", url=url)
    assert why_none([source]) == {source.public_id: said}


@pytest.mark.parametrize("count", [1, 3, 30])
def test_many_are_judged_in_one_query(house: House, django_assert_num_queries: Any, count: int) -> None:
    event = house.cite()
    more = [Source.objects.create(title="A", kind="primary", url=f"https://a.org/{n}") for n in range(count)]
    for source in more:
        Citation.objects.create(event=event, source=source, exact="it said so")
    house.publish()
    with django_assert_num_queries(1):
        assert set(why_none(more).values()) == {""}
