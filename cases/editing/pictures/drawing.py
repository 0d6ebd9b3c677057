"""From a file that an editor sends to the renditions that are kept: told by name and bytes, drawn in a process."""

import json
import subprocess
import sys
import threading
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

MAX_FILE = 20_000_000  # bytes
KINDS = "JPEG (.jpg, .jpeg), PNG (.png) or WebP (.webp)"
LONGEST = 30  # seconds that an editor waits; the process itself has less to work with

_ONE_AT_A_TIME = threading.Lock()  # of each server process: pictures take memory
_PROGRAM = Path(__file__).with_name("redrawing.py")
_ENDS = {".jpg": "JPEG", ".jpeg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
_ANOTHER_KIND = f"This kind of file isn’t taken as a picture. Save it as {KINDS}."
_PRETENDS = f"The name ends as that of one kind of file, and its content is another. Save it again as {KINDS}."
_EMPTY = "The file is empty. Save the picture again, and open it once to see that it shows something."
_TOO_LONG = "Reading the picture took too long or too much memory. Save it smaller, 4,000 pixels wide at most, as JPEG."


class NotDrawn(Exception):
    """Why a picture is refused, in a sentence that says what to do."""


@dataclass(frozen=True, slots=True)
class Rendition:
    """A JPEG that was encoded here."""

    width: int
    height: int
    body: bytes

    @property
    def sha256(self) -> str:
        return sha256(self.body).hexdigest()


def kind_of(body: bytes) -> str:
    """The kind of picture by its first bytes; empty for what is none that is taken."""
    if body.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if body.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    return "WEBP" if body[:4] == b"RIFF" and body[8:12] == b"WEBP" else ""


def draw(name: str, body: bytes) -> tuple[Rendition, ...]:
    """The renditions of a picture, the narrowest first. Nothing is kept of its name. Raises NotDrawn."""
    kind = _ENDS.get(Path(name.lower()).suffix, "")
    if not kind:
        raise NotDrawn(_ANOTHER_KIND)
    if not body:
        raise NotDrawn(_EMPTY)
    if len(body) > MAX_FILE:
        text = "The file has more than {most:.0f} MB. Save the picture smaller, 4,000 pixels wide at most, as JPEG."
        raise NotDrawn(text.format(most=MAX_FILE / 1e6))
    if kind_of(body) != kind:
        raise NotDrawn(_PRETENDS)
    return _answer(_run(kind, body))


def _run(kind: str, body: bytes) -> bytes:
    """What the program writes. It gets the file and nothing else: no environment, no folder, no path but its own."""
    command = [sys.executable, "-I", "-B", str(_PROGRAM), kind]
    try:
        with _ONE_AT_A_TIME:
            done = subprocess.run(  # noqa: S603 - a file of ours
                command, input=body, capture_output=True, env={}, cwd="/", timeout=LONGEST, check=True
            )
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise NotDrawn(_TOO_LONG) from error
    return done.stdout


def _answer(out: bytes) -> tuple[Rendition, ...]:
    """The line of JSON and what stands behind it; a rendition that is no JPEG was not made by our program."""
    head, _, rest = out.partition(b"\n")
    try:
        told = json.loads(head)
        if "refusal" in told:
            raise NotDrawn(str(told["refusal"]))
        made = []
        for width, height, length in told["renditions"]:
            made.append(Rendition(int(width), int(height), rest[:length]))
            rest = rest[length:]
    except (ValueError, TypeError, KeyError) as error:
        raise NotDrawn(_TOO_LONG) from error
    if rest or not made or any(kind_of(one.body) != "JPEG" for one in made):
        raise NotDrawn(_TOO_LONG)
    return tuple(made)
