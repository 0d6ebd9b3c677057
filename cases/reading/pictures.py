"""The bytes of a picture that readers see: on a live page, or on the page of an edition that they can open."""

from dataclasses import dataclass

from cases.models.published.pictures import Picture
from cases.reading.documents import documents_of
from cases.reading.editions import Editions
from cases.values.pictures import is_name, rendition_named


@dataclass(frozen=True, slots=True)
class PictureSent:
    body: bytes
    sha256: str


def live_picture(name: str) -> PictureSent | None:
    """What a live edition shows under this name, in one query; None where none does, whoever showed it before."""
    return _sent(Picture.objects.live().filter(name=name).first()) if is_name(name) else None


def picture_of_edition(editions: Editions, number: int, name: str) -> PictureSent | None:
    """What this edition of the record shows under this name, in four queries."""
    edition = editions.numbered(number)
    if edition is None:
        return None
    (document,) = documents_of([edition])
    shown = rendition_named(document, name)
    return _sent(Picture.objects.filter(name=name, sha256=shown.sha256).first()) if shown else None


def _sent(picture: Picture | None) -> PictureSent | None:
    """What was destroyed has left no bytes."""
    return PictureSent(bytes(picture.body), picture.sha256) if picture and picture.sha256 else None
