"""What a photograph needs."""

import pytest

from cases.models.desk.photos import Photo
from tests.editing.checks.faults import reasons, where
from tests.editing.conftest import Desk


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
