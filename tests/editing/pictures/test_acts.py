"""Pictures from the form to the edition: which bytes were reviewed, which are published, and what is let go."""

from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError

from cases.editing.candidates import proposed_document
from cases.editing.editions import publish
from cases.editing.freeze import freeze
from cases.editing.pictures.acts import bytes_of, drop_unused
from cases.editing.proposals import freeze_again, propose, send, withdraw
from cases.editing.publication import publish_due
from cases.editing.reading_rows import rebuild
from cases.editing.refusal import Refused
from cases.editing.review import approve
from cases.models.desk.journal import Journal
from cases.models.desk.photos import Photo, PhotoFile
from cases.models.desk.proposals import Proposal
from cases.models.published.pictures import Picture, PictureRow
from cases.values.edition import RenditionItem
from tests.editing.conftest import NOON, Desk, member
from tests.editing.pictures.drawings import BLUE, hung
from tests.editing.test_proposals import without_warnings
from tests.factories import PhotoFactory

pytestmark = [pytest.mark.django_db, pytest.mark.slow, pytest.mark.both]
LATER = NOON + timedelta(hours=1)


def visit(desk: Desk, **more: object) -> Photo:
    photo = PhotoFactory(inmate=desk.case, caption="A visit in prison", **more)
    photo.actors.add(desk.ada)
    return photo


def names_of(photo: Photo) -> list[str]:
    return [f"{photo.picture}-{width}.jpg" for width in (320, 400)]


def at_the_desk() -> list[str]:
    return sorted(PhotoFile.objects.values_list("name", flat=True))


def published() -> list[str]:
    return sorted(Picture.objects.exclude(sha256="").values_list("name", flat=True))


def live() -> list[str]:
    return sorted(PictureRow.objects.values_list("picture_id", flat=True))


class Newsroom:
    """A case whose photograph Carl proposes and Rita approves."""

    def __init__(self, desk: Desk) -> None:
        without_warnings(desk)
        self.desk, self.carl, self.rita = desk, member("carl", "contributor"), member("rita", "reviewer")
        self.photo = hung(visit(desk))

    def approved(self) -> Proposal:
        proposal = propose([self.desk.case], by=self.carl, at=NOON)
        send(proposal, by=self.carl, at=NOON)
        proposal.refresh_from_db()
        approve(proposal, seal=proposal.seal, by=self.rita, at=NOON)
        return proposal


@pytest.fixture
def newsroom(desk: Desk) -> Newsroom:
    return Newsroom(desk)


def test_the_frozen_photo_names_its_bytes_by_their_hash(desk: Desk) -> None:
    photo = hung(visit(desk))
    (item,) = freeze(desk.case).document.photos
    files = PhotoFile.objects.order_by("width")
    assert item.renditions == tuple(
        RenditionItem(file.name, sha256(bytes(file.body)).hexdigest(), file.width, file.height) for file in files
    )
    assert [(one.name, one.width, one.height) for one in item.renditions] == [
        (name, width, height) for name, (width, height) in zip(names_of(photo), [(320, 240), (400, 300)], strict=True)
    ]
    assert bytes_of(item.renditions[0]) == bytes(files[0].body)


@pytest.mark.parametrize("rights", ["unknown", "link_only"])
def test_of_a_photo_that_may_not_be_shown_no_bytes_are_frozen(desk: Desk, rights: str) -> None:
    photo = hung(visit(desk))
    assert freeze(desk.case).document.photos[0].renditions != ()
    photo.rights = rights
    photo.save()
    assert freeze(desk.case).document.photos[0].renditions == ()


def test_a_picture_of_somebody_who_is_not_named_is_not_frozen(desk: Desk) -> None:
    photo = hung(visit(desk))
    photo.actors.add(desk.child)
    (item,) = freeze(desk.case).document.photos
    assert (item.renditions, item.caption, item.people) == ((), "A visit in prison", (desk.ada.key, desk.child.key))


def test_another_picture_gets_another_name_and_the_first_is_let_go(desk: Desk) -> None:
    photo = hung(visit(desk))
    first = names_of(photo)
    hung(photo, BLUE)
    assert at_the_desk() == sorted([*first, *names_of(photo)])
    assert (drop_unused(), at_the_desk(), drop_unused()) == (2, sorted(names_of(photo)), 0)


def test_a_file_is_never_changed(desk: Desk) -> None:
    hung(visit(desk))
    file = PhotoFile.objects.first()
    assert file is not None
    file.body = b"other"
    with pytest.raises(ValidationError):
        file.save()


def test_what_was_approved_is_published_byte_for_byte(newsroom: Newsroom) -> None:
    newsroom.approved()
    assert (published(), live()) == ([], [])
    reviewed = {file.name: bytes(file.body) for file in PhotoFile.objects.all()}
    assert len(publish_due(at=LATER)) == 1
    assert {one.name: bytes(one.body) for one in Picture.objects.all()} == reviewed
    assert live() == sorted(reviewed)


def test_a_picture_changed_after_the_approval_does_not_slip_out(newsroom: Newsroom) -> None:
    newsroom.approved()
    approved = names_of(newsroom.photo)
    hung(newsroom.photo, BLUE)
    assert drop_unused() == 0  # the draft shows the first one
    publish_due(at=LATER)
    assert (published(), live()) == (sorted(approved), sorted(approved))
    assert at_the_desk() == sorted(names_of(newsroom.photo))  # closed, the draft keeps nothing back


def test_a_photo_deleted_after_the_approval_is_published_still(newsroom: Newsroom) -> None:
    newsroom.approved()
    approved = names_of(newsroom.photo)
    newsroom.photo.delete()
    drop_unused()
    publish_due(at=LATER)
    assert (published(), at_the_desk()) == (sorted(approved), [])


@pytest.mark.parametrize("is_gone", [False, True], ids=["tampered", "gone"])
def test_other_bytes_under_the_same_name_are_not_published(newsroom: Newsroom, is_gone: bool) -> None:
    proposal = newsroom.approved()
    files = PhotoFile.objects.filter(width=400)
    _ = files.delete() if is_gone else files.update(body=b"\xff\xd8\xff other")
    assert publish_due(at=LATER) == []
    proposal.refresh_from_db()
    assert (proposal.state, published(), live()) == ("sent", [], [])
    detail = Journal.objects.order_by("-sequence").values_list("detail", flat=True)[0]
    assert detail == (
        "The picture of “A visit in prison” is not the one that was looked at, or is gone. "
        "Upload it again on the photo’s page, and freeze the proposal again."
    )
    (item,) = proposed_document(proposal.candidates.get()).photos
    assert [bytes_of(one) is None for one in item.renditions] == [False, True]


def test_the_seal_covers_the_picture(newsroom: Newsroom) -> None:
    proposal = propose([newsroom.desk.case], by=newsroom.carl, at=NOON)
    before = proposal.candidates.get().content_hash
    hung(newsroom.photo, BLUE)
    freeze_again(proposal, by=newsroom.carl, at=NOON)
    assert proposal.candidates.get().content_hash != before


def test_a_draft_that_is_withdrawn_keeps_nothing_back(newsroom: Newsroom) -> None:
    proposal = propose([newsroom.desk.case], by=newsroom.carl, at=NOON)
    hung(newsroom.photo, BLUE)
    assert drop_unused() == 0
    withdraw(proposal, by=newsroom.carl, at=NOON)
    assert at_the_desk() == sorted(names_of(newsroom.photo))


def test_who_changed_the_picture_is_an_author(newsroom: Newsroom) -> None:
    """The reviewer who uploaded it can't approve it."""
    newsroom.photo.changed_by = newsroom.rita
    hung(newsroom.photo, BLUE)
    with pytest.raises(Refused) as refusal:
        newsroom.approved()
    assert [reason.check for reason in refusal.value.reasons] == ["own_work"]


def publishes(desk: Desk, at: Any) -> None:
    publish(desk.case, by=None, at=at)


def test_the_next_edition_decides_which_picture_is_live(desk: Desk, reviewer: User) -> None:
    photo = hung(visit(desk))
    publishes(desk, NOON)
    first = names_of(photo)
    hung(photo, BLUE)
    publishes(desk, LATER)
    second = names_of(photo)
    assert (published(), live()) == (sorted([*first, *second]), sorted(second))
    rebuild(by=None, at=LATER)
    assert live() == sorted(second)


def test_a_photo_without_its_rights_any_more_is_live_no_more(desk: Desk, reviewer: User) -> None:
    photo = hung(visit(desk))
    publishes(desk, NOON)
    photo.rights = "unknown"
    photo.save()
    publishes(desk, LATER)
    assert (len(published()), live()) == (2, [])


@pytest.mark.parametrize("count", [1, 3, 30])
def test_freezing_asks_no_more_for_more_pictures(desk: Desk, django_assert_num_queries: Any, count: int) -> None:
    for _ in range(count):
        hung(visit(desk))
    freeze(desk.case)
    with django_assert_num_queries(QUERIES):
        assert len(freeze(desk.case).document.photos) == count


QUERIES = 25
