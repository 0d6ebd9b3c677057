"""A photograph destroyed: its pixels at the desk, in editions and in what a backup brings back; and faces hidden."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.test import Client

from cases.editing.candidates import proposed_document
from cases.editing.editions import publish
from cases.editing.freeze import freeze
from cases.editing.proposals import propose
from cases.editing.protection import ask_to_lower, confirm_lowering, protect
from cases.editing.redaction.acts import item_doom, redact, replay, survey
from cases.models.desk.photos import Photo, PhotoFile
from cases.models.published.pictures import Picture, PictureRow
from tests.editing.conftest import NOON, Desk, member
from tests.editing.pictures.drawings import BLUE, hung
from tests.factories import PhotoFactory

pytestmark = [pytest.mark.slow, pytest.mark.both]
LATER = NOON + timedelta(hours=1)


class Shown:
    """Edition 1 shows one picture of the photograph, edition 2 another; a photograph of somebody else stays."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.photo = hung(PhotoFactory(inmate=desk.case, caption="A visit in prison", credit="Jane Roe"))
        self.photo.actors.add(desk.ada)
        self.other = hung(PhotoFactory(inmate=desk.case, caption="The gate", alt="A gate of iron", credit="John Doe"))
        self.first = self.names(self.photo)
        publish(desk.case, by=None, at=NOON)
        hung(self.photo, BLUE)
        self.second = self.names(self.photo)
        publish(desk.case, by=None, at=LATER)

    def names(self, photo: Photo) -> list[str]:
        return [f"{photo.picture}-{width}.jpg" for width in (320, 400)]

    def answers(self) -> dict[str, int]:
        """What readers get: of edition 1 at its own address, of the live one, and of the other photograph."""
        addresses = {
            "edition 1": f"/cases/ada-example/editions/1/photos/{self.first[0]}",
            "edition 2": f"/cases/ada-example/editions/2/photos/{self.second[0]}",
            "live": f"/photos/{self.second[0]}",
            "the other": f"/photos/{self.names(self.other)[0]}",
        }
        return {name: Client().get(address).status_code for name, address in addresses.items()}


@pytest.fixture
def shown(desk: Desk) -> Shown:
    return Shown(desk)


def destroy(photo: Photo, officer: User) -> dict[str, int]:
    doom = item_doom(photo)
    total = sum(survey(doom, by=officer).values())
    return dict(redact(doom, expected=total, by=officer, at=LATER, why="He asked us to.").counts)


def bytes_left() -> int:
    return sum(len(bytes(row.body)) for model in (PhotoFile, Picture) for row in model._base_manager.all())


def test_its_pixels_are_destroyed_wherever_they_lie(shown: Shown, officer: User) -> None:
    assert shown.answers() == {"edition 1": 200, "edition 2": 200, "live": 200, "the other": 200}
    counts = destroy(shown.photo, officer)
    assert {name: counts[name] for name in ("files of photos", "pictures", "photos")} == {
        "files of photos": 4,
        "pictures": 4,
        "photos": 1,
    }
    assert shown.answers() == {"edition 1": 404, "edition 2": 404, "live": 404, "the other": 200}
    for model in (PhotoFile, Picture):
        gone = model._base_manager.filter(name__in=[*shown.first, *shown.second])
        assert {(bytes(row.body), row.sha256) for row in gone} == {(b"", "")}
    shown.photo.refresh_from_db()
    assert (shown.photo.picture, set(Photo.history.filter(id=shown.photo.pk).values_list("picture", flat=True))) == (
        "",
        {""},
    )
    assert sorted(PictureRow.objects.values_list("picture_id", flat=True)) == sorted(shown.names(shown.other))
    page = Client().get("/cases/ada-example/editions/1/").content.decode()
    assert (shown.first[0] in page, shown.names(shown.other)[0] in page) == (False, True)


@pytest.mark.parametrize("what", ["person", "event"])
def test_who_or_what_is_destroyed_is_seen_in_no_picture(shown: Shown, officer: User, what: str) -> None:
    """Whom a photo showed in an edition counts, too, where the desk says so no more."""
    of_event = hung(PhotoFactory(inmate=None, event=shown.desk.verdict, caption="The court", alt="A house of stone"))
    publish(shown.desk.case, by=None, at=LATER + timedelta(hours=1))
    shown.photo.actors.clear()
    row = shown.desk.ada if what == "person" else shown.desk.verdict
    gone = {*shown.first, *shown.second} if what == "person" else set(shown.names(of_event))
    doom = item_doom(row)
    total = sum(survey(doom, by=officer).values())
    counts = redact(doom, expected=total, by=officer, at=LATER, why="She asked us to.").counts
    assert (counts["files of photos"], counts["pictures"]) == (len(gone), len(gone))
    left = {
        name
        for model in (PhotoFile, Picture)
        for name in model._base_manager.exclude(sha256="").values_list("pk", flat=True)
    }
    every = {*shown.first, *shown.second, *shown.names(shown.other), *shown.names(of_event)}
    assert left == every - gone
    assert set(PictureRow.objects.values_list("picture_id", flat=True)) == left - set(shown.first)
    left_over = [photo.renditions for photo in freeze(shown.desk.case).document.photos]
    assert sum(map(len, left_over)) == len(left - set(shown.first))


def test_what_a_backup_brings_back_is_destroyed_again(shown: Shown, officer: User) -> None:
    kept = {model: list(model._base_manager.filter(name__in=shown.second)) for model in (PhotoFile, Picture)}
    destroy(shown.photo, officer)
    left = bytes_left()
    for model, rows in kept.items():
        for row in rows:
            model._base_manager.filter(pk=row.pk).update(body=row.body, sha256=row.sha256)
    assert bytes_left() > left
    replay(at=LATER)
    assert (bytes_left(), shown.answers()["the other"]) == (left, 200)


def test_it_is_destroyed_again_where_its_row_is_gone(shown: Shown, officer: User) -> None:
    body = Picture.objects.get(name=shown.second[0]).body
    destroy(shown.photo, officer)
    left = bytes_left()
    shown.photo.delete()
    Picture.objects.filter(name=shown.second[0]).update(body=body, sha256="back")
    replay(at=LATER)
    assert bytes_left() == left


def test_somebody_who_is_protected_is_seen_in_no_edition_and_no_draft(shown: Shown, officer: User) -> None:
    carl = member("carl", "contributor")
    hung(shown.photo)
    draft = propose([shown.desk.case], by=carl, at=LATER).candidates.get()
    seen: Callable[[], list[bool]] = lambda: [bool(photo.renditions) for photo in proposed_document(draft).photos]  # noqa: E731
    assert seen() == [True, True]
    shown.desk.ada.naming, shown.desk.ada.naming_reason, shown.desk.ada.label = "role", "She asked.", "a woman"
    shown.desk.ada.save()
    protect(shown.desk.ada, by=officer, at=LATER)
    draft.refresh_from_db()
    assert sorted(seen()) == [False, True]
    slug = shown.desk.case.__class__.objects.get().slug
    found = [
        Client().get(f"/cases/{slug}/editions/1/photos/{shown.first[0]}").status_code,
        Client().get(f"/cases/{slug}/editions/2/photos/{shown.second[0]}").status_code,
        Client().get(f"/photos/{shown.second[0]}").status_code,
        Client().get(f"/photos/{shown.names(shown.other)[0]}").status_code,
    ]
    assert found == [404, 404, 404, 200]


def test_who_is_named_again_is_seen_again_with_the_next_edition(shown: Shown, officer: User) -> None:
    ada = shown.desk.ada
    ada.naming, ada.naming_reason, ada.label = "role", "She asked.", "a woman"
    ada.save()
    protect(ada, by=officer, at=LATER)
    asked = {"naming": "name", "was_minor": False, "reason": "She wants to be named."}
    lowering = ask_to_lower(ada, **asked, by=officer, at=LATER)
    confirm_lowering(lowering, by=member("rita", "reviewer"), at=LATER)
    assert Client().get(f"/photos/{shown.second[0]}").status_code == 404
    publish(shown.desk.case, by=None, at=LATER + timedelta(hours=1))
    assert Client().get(f"/photos/{shown.second[0]}").status_code == 200
