"""What is kept of a picture, and what is refused before or while it is decoded."""

import io
import zipfile
from typing import Any

import pytest
from PIL import Image

from cases.editing.pictures import redrawing
from cases.editing.pictures.redrawing import DAMAGED, MOVES, TOO_MANY, NotDrawn, redraw
from tests.editing.pictures.drawings import (
    BLUE,
    RED,
    SECRET,
    declared_png,
    drawn,
    halves,
    is_like,
    jpeg,
    moving,
    other_colours,
    picture,
    saved,
    telling_exif,
    telling_jpeg,
    telling_png,
)


def refusal(body: bytes, kind: str = "JPEG") -> str:
    with pytest.raises(NotDrawn) as refused:
        redraw(body, kind)
    return str(refused.value)


@pytest.mark.parametrize(
    ("size", "sizes"),
    [
        ((100, 100), [(100, 100)]),
        ((320, 240), [(320, 240)]),
        ((400, 300), [(320, 240), (400, 300)]),
        ((1000, 500), [(320, 160), (640, 320), (1000, 500)]),
        ((2560, 1280), [(320, 160), (640, 320), (1280, 640)]),
        ((400, 4000), [(256, 2560)]),
    ],
    ids=lambda value: "x".join(map(str, value)) if isinstance(value, tuple) else "",
)
def test_a_picture_is_kept_in_widths_that_it_has_and_never_enlarged(size: Any, sizes: Any) -> None:
    assert [(width, height) for width, height, _ in redraw(jpeg(*size), "JPEG")] == sizes
    assert [made.size for made in drawn(jpeg(*size))] == sizes


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_each_kind_becomes_a_jpeg_of_the_same_colours(kind: str) -> None:
    for made in drawn(saved(halves(), kind), kind):
        width, height = made.size
        assert (made.format, made.mode, made.info.keys() - {"jfif", "jfif_version", "jfif_unit", "jfif_density"}) == (
            "JPEG",
            "RGB",
            {"progressive", "progression"},
        )
        assert is_like(made.getpixel((width // 4, height // 2)), RED)
        assert is_like(made.getpixel((3 * width // 4, height // 2)), BLUE)


@pytest.mark.parametrize(("body", "kind"), [(telling_jpeg(), "JPEG"), (telling_png(), "PNG")], ids=["jpeg", "png"])
def test_nothing_that_a_file_says_of_itself_is_kept(body: bytes, kind: str) -> None:
    said = Image.open(io.BytesIO(body))
    assert said.getexif().get_ifd(0x8825)[1] == "N"  # the place is in what is sent
    assert SECRET.encode() in body
    for (_, _, made), opened in zip(redraw(body, kind), drawn(body, kind), strict=True):
        for secret in (SECRET.encode(), b"Jane Roe", b"Exif", b"xmp", b"Photoshop", b"ICC_PROFILE", b"http"):
            assert secret not in made
        assert (dict(opened.getexif()), opened.getexif().get_ifd(0x8825)) == ({}, {})
        assert {"exif", "xmp", "comment", "icc_profile", "photoshop"} & set(opened.info) == set()


@pytest.mark.parametrize(
    ("orientation", "left"),
    [(1, RED), (2, BLUE), (3, BLUE), (4, RED)],
)
def test_a_picture_stands_as_the_camera_was_held(orientation: int, left: tuple[int, int, int]) -> None:
    made = drawn(saved(halves(), exif=telling_exif(orientation)))[-1]
    assert is_like(made.getpixel((20, 20)), left)


def test_a_picture_taken_on_its_side_is_set_upright() -> None:
    made = drawn(saved(halves(), exif=telling_exif(6)))[-1]
    assert made.size == (300, 400)
    assert (is_like(made.getpixel((150, 20)), RED), is_like(made.getpixel((150, 380)), BLUE)) == (True, True)


def test_metadata_that_make_no_sense_change_nothing() -> None:
    broken = b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\x01\x12\0\x09" * 20
    assert is_like(drawn(saved(halves(), exif=broken))[-1].getpixel((20, 20)), RED)


def test_colours_of_a_profile_become_those_of_every_screen() -> None:
    plain, swapped = saved(picture()), saved(picture(), icc_profile=other_colours())
    assert is_like(drawn(plain)[-1].getpixel((50, 50)), RED)
    red, _, blue = drawn(swapped)[-1].getpixel((50, 50))
    assert blue > red


@pytest.mark.parametrize("profile", [b"no profile", b"\0" * 400], ids=["words", "zeros"])
def test_a_broken_profile_is_left_out(profile: bytes) -> None:
    assert is_like(drawn(saved(picture(), icc_profile=profile))[-1].getpixel((50, 50)), RED)


MODES = [
    ("CMYK", (0, 217, 217, 55), "JPEG", RED),
    ("L", 120, "JPEG", (120, 120, 120)),
    ("L", 120, "PNG", (120, 120, 120)),
    ("I;16", 120 * 256, "PNG", (120, 120, 120)),
    ("1", 1, "PNG", (255, 255, 255)),
    ("RGBA", (*RED, 255), "PNG", RED),
    ("RGBA", (*RED, 0), "PNG", (255, 255, 255)),
    ("RGBA", (*RED, 0), "WEBP", (255, 255, 255)),
    ("LA", (120, 255), "PNG", (120, 120, 120)),
    ("LA", (120, 0), "PNG", (255, 255, 255)),
]


@pytest.mark.parametrize(
    ("mode", "colour", "kind", "wanted"), MODES, ids=[f"{m}-{k}-{n}" for n, (m, _, k, _) in enumerate(MODES)]
)
def test_every_way_to_keep_colours_is_read(mode: str, colour: Any, kind: str, wanted: Any) -> None:
    made = drawn(saved(picture(mode=mode, colour=colour), kind), kind)[-1]
    assert (made.mode, is_like(made.getpixel((50, 50)), wanted, within=30)) == ("RGB", True)


def test_a_colour_that_counts_as_none_is_white() -> None:
    made = drawn(saved(picture().quantize(), "PNG", transparency=0), "PNG")[-1]
    assert is_like(made.getpixel((50, 50)), (255, 255, 255))


def test_what_hangs_behind_a_picture_is_left_behind() -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("run.html", SECRET)
    for tail in (b"<script>alert(1)</script>", packed.getvalue()):
        (_, _, made) = redraw(jpeg() + tail, "JPEG")[-1]
        assert (made.startswith(b"\xff\xd8\xff"), made.endswith(b"\xff\xd9")) == (True, True)
        assert (b"script" in made, b"PK\x03\x04" in made) == (False, False)


def test_the_first_of_two_pictures_in_one_jpeg_is_taken() -> None:
    both = saved(picture(), "MPO", save_all=True, append_images=[picture(colour=BLUE)])
    assert is_like(drawn(both)[-1].getpixel((50, 50)), RED)


@pytest.mark.parametrize(
    ("body", "kind", "sentence"),
    [
        (declared_png(50_000, 50_000), "PNG", TOO_MANY),
        (declared_png(8_000, 8_000), "PNG", TOO_MANY),
        (declared_png(30_000, 150), "PNG", TOO_MANY),
        (declared_png(0, 50), "PNG", DAMAGED),
        (jpeg(99, 300), "JPEG", "The picture has 99 by 300 pixels. Choose one of at least 100 by 100."),
        (jpeg()[:-400], "JPEG", DAMAGED),
        (saved(halves(), "PNG")[:200], "PNG", DAMAGED),
        (declared_png(400, 300), "PNG", DAMAGED),
        (b"", "JPEG", DAMAGED),
        (b"\xff\xd8\xff and then words", "JPEG", DAMAGED),
        (b"<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", "PNG", DAMAGED),
        (saved(picture(), "GIF"), "JPEG", DAMAGED),
        (saved(picture(), "PNG"), "JPEG", DAMAGED),
        (moving("WEBP"), "WEBP", MOVES),
        (moving("PNG"), "PNG", MOVES),
    ],
    ids=[
        *("bomb", "more than the limit", "too wide", "no width", "too small", "cut off", "cut off PNG"),
        *("nothing behind its head", "empty", "words", "SVG", "GIF", "PNG for JPEG", "animated WebP", "animated PNG"),
    ],
)
def test_what_is_refused_says_what_to_do(body: bytes, kind: str, sentence: str) -> None:
    assert refusal(body, kind) == sentence


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(redrawing, "MAX_PIXELS", 400 * 300)
    assert len(redraw(saved(halves(), "PNG"), "PNG")) == 2
    monkeypatch.setattr(redrawing, "MAX_PIXELS", 400 * 300 - 1)
    assert refusal(declared_png(400, 300), "PNG") == TOO_MANY
