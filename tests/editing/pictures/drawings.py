"""Pictures for tests, drawn here: what a camera, a scanner, a browser and somebody with bad intentions would send."""

import io
import struct
import zlib
from typing import Any

from PIL import Image, ImageCms, PngImagePlugin

from cases.editing.pictures.acts import hang
from cases.editing.pictures.drawing import Rendition
from cases.editing.pictures.redrawing import redraw
from cases.models.desk.photos import Photo

RED, BLUE = (200, 30, 30), (20, 40, 180)
SECRET = "Wing C, cell 12, by Jane Roe"  # what the bytes of a file say, and no rendition may
GPS = {1: "N", 2: (37.0, 56.0, 21.5), 3: "W", 4: (122.0, 29.0, 18.0)}


def picture(width: int = 400, height: int = 300, mode: str = "RGB", colour: Any = RED) -> Image.Image:
    return Image.new(mode, (width, height), colour)


def halves(width: int = 400, height: int = 300) -> Image.Image:
    """Red on the left, blue on the right."""
    made = picture(width, height)
    made.paste(BLUE, (width // 2, 0, width, height))
    return made


def saved(made: Image.Image, kind: str = "JPEG", **more: Any) -> bytes:
    out = io.BytesIO()
    made.save(out, kind, **more)
    return out.getvalue()


def jpeg(width: int = 400, height: int = 300, **more: Any) -> bytes:
    return saved(picture(width, height), "JPEG", **more)


def telling_exif(orientation: int = 1) -> Image.Exif:
    """Where and by whom it was taken, and which way is up."""
    exif = Image.Exif()
    exif[0x0112], exif[0x010E], exif[0x013B] = orientation, SECRET, "Jane Roe"
    exif.get_ifd(0x8825).update(GPS)
    return exif


def telling_jpeg(**more: Any) -> bytes:
    """A photograph with all that a file can say of itself: EXIF with a place, XMP, IPTC, a comment, a profile."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    plain = saved(halves(), exif=telling_exif(**more), comment=SECRET.encode(), icc_profile=profile, quality=95)
    xmp = b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + SECRET.encode() + b"</x:xmpmeta>"
    iptc = b"Photoshop 3.0\0" + SECRET.encode()
    return plain[:2] + _segment(0xE1, xmp) + _segment(0xED, iptc) + plain[2:]


def _segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def telling_png() -> bytes:
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", SECRET)
    info.add_itxt("XML:com.adobe.xmp", SECRET)
    return saved(halves(), "PNG", pnginfo=info, exif=telling_exif())


def moving(kind: str) -> bytes:
    return saved(picture(), kind, save_all=True, append_images=[picture(colour=BLUE)], duration=100)


def declared_png(width: int, height: int) -> bytes:
    """A PNG of a few bytes that says that it has this size."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = [(b"IHDR", head), (b"IDAT", zlib.compress(b"\0" * 10_000)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in chunks)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def other_colours() -> bytes:
    """A profile in which red and blue have changed places, as no screen has them."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    red, blue = profile.index(b"rXYZ"), profile.index(b"bXYZ")
    profile[red : red + 4], profile[blue : blue + 4] = b"bXYZ", b"rXYZ"
    return bytes(profile)


def drawn(body: bytes, kind: str = "JPEG") -> list[Image.Image]:
    """The renditions, opened again."""
    return [Image.open(io.BytesIO(made)) for _, _, made in redraw(body, kind)]


def is_like(found: Any, wanted: tuple[int, int, int], within: int = 12) -> bool:
    return all(abs(one - other) <= within for one, other in zip(found, wanted, strict=True))


def hung(photo: Photo, colour: tuple[int, int, int] = RED, width: int = 400) -> Photo:
    """The photo with a picture of this colour, as the form saves it."""
    body = saved(picture(width, 300, colour=colour))
    hang(photo, [Rendition(*one) for one in redraw(body, "JPEG")])
    photo.rights = "permission"
    photo.touch().save()
    return photo
