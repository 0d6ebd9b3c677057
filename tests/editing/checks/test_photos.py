"""What a photograph needs."""

import pytest

from cases.models.desk.photos import Photo
from tests.editing.checks.faults import reasons, where
from tests.editing.conftest import Desk
from tests.editing.pictures.drawings import hung


@pytest.mark.parametrize(
    ("field", "check", "level"),
    [
        ("alt", "photo_without_alt", "error"),
        ("credit", "photo_without_credit", "error"),
        ("rights", "rights_unknown", "note"),
    ],
)
def test_what_a_photo_lacks_is_said_field_by_field(desk: Desk, field: str, check: str, level: str) -> None:
    whole = {"alt": "A woman at a desk", "credit": "A Photographer", "rights": "permission"}
    photo = Photo.objects.create(inmate=desk.case, **whole)
    assert where(desk.case, check) == []
    setattr(photo, field, "unknown" if field == "rights" else "")
    photo.save()
    assert where(desk.case, check) == [("photo", photo.pk, field)]
    assert [reason.level for reason in reasons(desk.case, check)] == [level]


def test_a_picture_of_somebody_who_is_not_named_is_not_shown(desk: Desk) -> None:
    photo = hung(Photo.objects.create(inmate=desk.case, alt="Two people", credit="A Photographer"))
    photo.actors.add(desk.ada)
    assert where(desk.case, "picture_of_unnamed") == []
    photo.actors.add(desk.child)
    assert where(desk.case, "picture_of_unnamed") == [("photo", photo.pk, "actors")]
    assert [reason.level for reason in reasons(desk.case, "picture_of_unnamed")] == ["warning"]


def test_a_picture_says_whom_it_shows(desk: Desk) -> None:
    photo = Photo.objects.create(inmate=desk.case, alt="A woman", credit="A Photographer", rights="permission")
    assert where(desk.case, "picture_of_nobody") == []
    hung(photo)
    assert where(desk.case, "picture_of_nobody") == [("photo", photo.pk, "actors")]
    assert [reason.level for reason in reasons(desk.case, "picture_of_nobody")] == ["note"]
    photo.actors.add(desk.ada)
    assert where(desk.case, "picture_of_nobody") == []
