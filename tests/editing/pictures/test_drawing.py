"""The process that draws: what comes back of a file, and that nothing but the file goes in."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from cases.editing.pictures import drawing
from cases.editing.pictures.drawing import KINDS, MAX_FILE, NotDrawn, draw, kind_of
from cases.editing.pictures.redrawing import DAMAGED, MOVES, TOO_MANY
from tests.editing.pictures.drawings import declared_png, halves, jpeg, moving, picture, saved, telling_jpeg

ANOTHER_KIND = f"This kind of file isn’t taken as a picture. Save it as {KINDS}."
PRETENDS = f"The name ends as that of one kind of file, and its content is another. Save it again as {KINDS}."
SVG = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"
PROGRAM = Path(drawing.__file__).with_name("redrawing.py")


def refusal(name: str, body: bytes) -> str:
    with pytest.raises(NotDrawn) as refused:
        draw(name, body)
    return str(refused.value)


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("visit.jpg", telling_jpeg()),
        ("VISIT.JPEG", telling_jpeg()),
        ("../../etc/visit.png", saved(halves(), "PNG")),
        ("C:\\fakepath\\visit.webp", saved(halves(), "WEBP")),
        ("visit.html.jpg", telling_jpeg()),
    ],
    ids=["jpg", "capitals", "a path", "a path of Windows", "two endings"],
)
def test_a_picture_comes_back_in_its_sizes(name: str, body: bytes) -> None:
    made = draw(name, body)
    assert [(one.width, one.height, kind_of(one.body), len(one.sha256)) for one in made] == [
        (320, 240, "JPEG", 64),
        (400, 300, "JPEG", 64),
    ]
    assert [Image.open(io.BytesIO(one.body)).size for one in made] == [(320, 240), (400, 300)]


@pytest.mark.parametrize(
    "name",
    [
        "visit.svg",
        "visit.gif",
        "visit.tiff",
        "visit.heic",
        "visit",
        "visit.jpg.exe",
        "visit.jpg ",
        ".jpg",
        "visit.html",
    ],
)
def test_other_names_are_refused(name: str) -> None:
    assert refusal(name, jpeg()) == ANOTHER_KIND


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("visit.png", jpeg()),
        ("visit.jpg", saved(picture(), "PNG")),
        ("visit.jpg", SVG),
        ("visit.png", b"GIF89a" + b"\xff\xff\xff\xff" + b"\0" * 100),
        ("visit.jpg", b"Words, and nothing else."),
        ("visit.jpg", b"PK\x03\x04" + jpeg()),
        ("visit.webp", b"RIFF\0\0\0\0WAVEfmt "),
    ],
    ids=["JPEG", "PNG", "SVG", "GIF bomb", "words", "ZIP before JPEG", "sound"],
)
def test_a_name_that_pretends_is_refused(name: str, body: bytes) -> None:
    assert refusal(name, body) == PRETENDS


def test_an_empty_and_a_heavy_file_are_refused_before_anything_reads_them() -> None:
    assert refusal("visit.jpg", b"") == (
        "The file is empty. Save the picture again, and open it once to see that it shows something."
    )
    heavy = jpeg() + b"\0" * 30_000_000
    assert refusal("visit.jpg", heavy) == (
        "The file has more than 20 MB. Save the picture smaller, 4,000 pixels wide at most, as JPEG."
    )
    assert len(draw("visit.jpg", heavy[:MAX_FILE])) == 2


@pytest.mark.parametrize(
    ("name", "body", "sentence"),
    [
        ("visit.png", declared_png(50_000, 50_000), TOO_MANY),
        ("visit.jpg", jpeg()[:-400], DAMAGED),
        ("visit.webp", moving("WEBP"), MOVES),
    ],
    ids=["bomb", "cut off", "animated"],
)
def test_what_the_process_refuses_is_told(name: str, body: bytes, sentence: str) -> None:
    assert refusal(name, body) == sentence


def test_a_decoder_that_dies_is_told_as_a_sentence(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    too_long = (
        "Reading the picture took too long or too much memory. Save it smaller, 4,000 pixels wide at most, as JPEG."
    )
    programs = {
        "dies": "import os, signal; os.kill(os.getpid(), signal.SIGKILL)",
        "lies": "print('{\"renditions\": [[10, 10, 4]]}\\n<svg', end='')",
        "babbles": "print('not JSON')",
        "says more": "print('{\"renditions\": []}\\nmore')",
    }
    for name, text in programs.items():
        program = tmp_path / f"{name}.py"
        program.write_text(text)
        monkeypatch.setattr(drawing, "_PROGRAM", program)
        assert refusal("visit.jpg", jpeg()) == too_long


def test_the_process_knows_nothing_of_the_house(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No environment, no folder of ours, none of our modules: a broken decoder finds no secret and no database."""
    program = tmp_path / "spy.py"
    program.write_text(
        "import json, os, sys\n"
        "told = [sorted(set(os.environ) - {'LC_CTYPE'}), os.getcwd(), 'cases' in sys.modules, sys.path[:1]]\n"
        "print(json.dumps({'refusal': json.dumps(told)}))\n"
    )
    monkeypatch.setenv("DJANGO_SECRET_KEY", "a secret")
    monkeypatch.setattr(drawing, "_PROGRAM", program)
    told = refusal("visit.jpg", jpeg())
    assert told.startswith('[[], "/", false, ["/')
    assert str(tmp_path) not in told


def test_its_limits_hold() -> None:
    """A picture that fits the limit of pixels, and not that of memory, once that is set low."""
    text = PROGRAM.read_text().replace("MEMORY = 1_200_000_000", "MEMORY = 150_000_000")
    command = [sys.executable, "-I", "-c", text, "PNG"]
    large = saved(picture(7_000, 7_000), "PNG", compress_level=1)
    done = subprocess.run(command, input=large, capture_output=True, env={}, cwd="/", check=False)
    assert b"more memory than is given to it" in done.stdout or done.returncode != 0
    assert b"renditions" not in done.stdout
