"""Pictures in documents: names, places and faces."""

from dataclasses import replace

import pytest

from cases.values.edition import Document, FactsItem, PhotoItem, RenditionItem
from cases.values.pictures import is_name, place_of, rendition_named, without_faces

SMALL = RenditionItem("0123456789abcdef" * 2 + "-320.jpg", "ab" * 32, 320, 240)
PHOTO = PhotoItem("photo", "A. Credit", "ours", people=("ada", "tim"), is_showable=True, renditions=(SMALL,))
DOCUMENT = Document(FactsItem("case", "case", "ada", "Ada"), photos=(PHOTO,))


@pytest.mark.parametrize(
    ("text", "is_one"),
    [(SMALL.name, True), ("", False), (f"{SMALL.name}\n", False), (SMALL.name.upper(), False), ("../x.jpg", False)],
    ids=["name", "nothing", "line", "capitals", "path"],
)
def test_a_name_is_random_and_nothing_else(text: str, is_one: bool) -> None:
    assert is_name(text) is is_one


def test_the_pictures_of_a_page_lie_below_it() -> None:
    assert [place_of("/preview/draft-x"), place_of("/cases/ada/editions/1/")] == [
        "/preview/draft-x/photos/",
        "/cases/ada/editions/1/photos/",
    ]


def test_a_document_shows_its_own_pictures() -> None:
    assert (rendition_named(DOCUMENT, SMALL.name), rendition_named(DOCUMENT, "other.jpg")) == (SMALL, None)


@pytest.mark.parametrize(("unnamed", "is_shown"), [((), True), (("bea",), True), (("tim", "bea"), False)])
def test_no_face_of_somebody_who_is_not_named_is_shown(unnamed: tuple[str, ...], is_shown: bool) -> None:
    assert without_faces(PHOTO, unnamed) == (PHOTO if is_shown else replace(PHOTO, renditions=()))
    assert without_faces(DOCUMENT.facts, ("case", *unnamed)) is DOCUMENT.facts
