"""A picture decoded and drawn anew, without a byte of what else its file held. A program of its own, with limits.

It is started with the kind of file (JPEG, PNG or WEBP), and reads the file from standard input. It answers with a line
of JSON, either the sentence that refuses it or width, height and length of each rendition, and behind that line with
the renditions one after the other. It imports nothing of ours: whoever breaks a decoder finds no secret, no database.
"""

import contextlib
import io
import json
import resource
import struct
import sys
import warnings
from collections.abc import Iterator
from typing import Any

from PIL import Image, ImageCms, ImageOps

MAX_PIXELS = 50_000_000  # what the cameras of telephones make: 8,064 by 6,048
MAX_SIDE, MIN_SIDE = 20_000, 100
WIDTHS = (320, 640, 1280)
TALLEST = 2  # times its width
QUALITY = 82
MEMORY = 1_200_000_000  # bytes of addresses; a decoder that wants more is refused it
SECONDS = 20  # of work

DAMAGED = "The picture can’t be read; its file may be damaged or cut off. Open it, save it again as JPEG or PNG."
TOO_MUCH = "The picture takes more memory than is given to it. Save it smaller, 4,000 pixels wide at most, as JPEG."
TOO_MANY = (
    f"The picture has more than {MAX_PIXELS // 1_000_000} million pixels, or more than {MAX_SIDE:,} along one side. "
    "Save it smaller, 4,000 pixels wide for instance."
)
TOO_SMALL = "The picture has {width:,} by {height:,} pixels. Choose one of at least {least} by {least}."
MOVES = "The picture moves. Choose one moment of it, and save that as JPEG or PNG."

Rendition = tuple[int, int, bytes]
_REDUCIBLE = ("L", "LA", "RGB", "RGBA", "CMYK")
_SENSELESS = (struct.error, ArithmeticError, AttributeError, LookupError, OSError, SyntaxError, TypeError, ValueError)


class NotDrawn(Exception):
    """Why a picture is refused, in a sentence that says what to do."""


def redraw(body: bytes, kind: str) -> list[Rendition]:
    """Width, height and JPEG of each rendition, the narrowest first; none is wider than the picture was.

    Colours are those of sRGB and stand upright, what is transparent is white. Raises NotDrawn.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        warnings.simplefilter("ignore", UserWarning)  # of metadata that makes no sense: none of it is kept
        try:
            return [_jpeg(picture) for picture in _sizes(_flat(_decoded(body, kind)))]
        except NotDrawn:
            raise
        except MemoryError as error:
            raise NotDrawn(TOO_MUCH) from error
        except Exception as error:  # whatever a decoder makes of a hostile file
            raise NotDrawn(DAMAGED) from error


def _decoded(body: bytes, kind: str) -> Any:
    """The first of its frames, whole. What the file says of its size is looked at before anything is unpacked."""
    Image.MAX_IMAGE_PIXELS = MAX_PIXELS
    try:
        picture = Image.open(io.BytesIO(body), formats=[kind])
    except (Image.DecompressionBombError, Image.DecompressionBombWarning) as error:
        raise NotDrawn(TOO_MANY) from error
    except Image.UnidentifiedImageError as error:
        raise NotDrawn(DAMAGED) from error
    width, height = picture.size
    if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE:
        raise NotDrawn(TOO_MANY)
    if min(width, height) < MIN_SIDE:
        raise NotDrawn(TOO_SMALL.format(width=width, height=height, least=MIN_SIDE))
    if kind != "JPEG" and getattr(picture, "n_frames", 1) > 1:  # a JPEG may hold a second one: depth, or a thumbnail
        raise NotDrawn(MOVES)
    picture.load()
    return picture


def _flat(picture: Any) -> Any:
    """Upright, in sRGB, on white, and with nothing beside its pixels."""
    profile = picture.info.get("icc_profile")
    _set_upright(picture)
    factor = min(picture.width, picture.height) // (2 * max(WIDTHS))
    if factor > 1 and picture.mode in _REDUCIBLE:  # what follows then takes a fraction of the memory
        picture = picture.reduce(factor)
    if picture.mode.startswith("I"):  # sixteen bits of grey
        picture = picture.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if picture.mode in ("LA", "PA", "La", "RGBa") or "transparency" in picture.info:
        picture = picture.convert("RGBA")
    alpha = picture.getchannel("A") if picture.mode == "RGBA" else None
    coloured = picture.convert("RGB") if picture.mode in ("RGBA", "P", "1") else picture
    flat = _in_srgb(coloured, profile)
    if alpha is not None:
        flat = Image.composite(flat, Image.new("RGB", flat.size, "white"), alpha)
    flat.info = {}  # Pillow writes a comment that it finds here
    return flat


def _set_upright(picture: Any) -> None:
    """A file whose metadata make no sense stays as it lies."""
    with contextlib.suppress(*_SENSELESS):
        ImageOps.exif_transpose(picture, in_place=True)


def _in_srgb(picture: Any, profile: bytes | None) -> Any:
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            return ImageCms.profileToProfile(picture, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            pass  # a profile that is broken, or is of other colours than the picture's
    return picture.convert("RGB")


def _sizes(picture: Any) -> Iterator[Any]:
    """The picture at each of the widths that it has, and at its own where it is narrower than the widest."""
    widest = min(picture.width, max(WIDTHS), max(TALLEST * max(WIDTHS) * picture.width // picture.height, 1))
    for width in sorted({*(width for width in WIDTHS if width < widest), widest}):
        size = (width, max(round(picture.height * width / picture.width), 1))
        yield picture if size == picture.size else picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=3.0)


def _jpeg(picture: Any) -> Rendition:
    made = io.BytesIO()
    picture.save(made, "JPEG", quality=QUALITY, optimize=True, progressive=True)
    return picture.width, picture.height, made.getvalue()


def main() -> None:
    most = {
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_CPU: SECONDS,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
    }
    for limit, wanted in most.items():
        _, hard = resource.getrlimit(limit)
        allowed = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
        resource.setrlimit(limit, (allowed, allowed))
    try:
        made = redraw(sys.stdin.buffer.read(), sys.argv[1])
        head: dict[str, Any] = {"renditions": [[width, height, len(body)] for width, height, body in made]}
    except NotDrawn as refusal:
        made, head = [], {"refusal": str(refusal)}
    out = sys.stdout.buffer
    out.write(json.dumps(head).encode() + b"\n")
    for _, _, body in made:
        out.write(body)
    out.flush()


if __name__ == "__main__":
    main()
