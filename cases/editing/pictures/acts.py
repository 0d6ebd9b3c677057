"""What becomes of drawn pictures: kept with their photo, frozen with it, published byte for byte, let go."""

import secrets
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

from django.db import transaction

from cases.editing.pictures.drawing import Rendition
from cases.editing.refusal import Reason, Refused
from cases.models.desk.photos import Photo, PhotoFile
from cases.models.desk.proposals import CandidateText
from cases.models.published.pictures import Picture
from cases.values.documents import read_item
from cases.values.edition import Document, PhotoItem, RenditionItem

CHANGED = (
    "The picture of “{photo}” is not the one that was looked at, or is gone. "
    "Upload it again on the photo’s page, and freeze the proposal again."
)


@transaction.atomic
def hang(photo: Photo, renditions: Iterable[Rendition]) -> None:
    """Keep these as the photo’s picture, under names that nobody can guess; the caller saves the photo."""
    picture: Any = secrets.token_hex(16)
    photo.picture = picture
    PhotoFile.objects.bulk_create(
        PhotoFile(
            name=f"{picture}-{one.width}.jpg",
            picture=picture,
            photo_key=photo.public_id,
            width=one.width,
            height=one.height,
            sha256=one.sha256,
            body=one.body,
        )
        for one in renditions
    )


def with_files(photos: list[Photo]) -> list[Photo]:
    """The photos, each with its renditions as `files`; in one query, which reads no bytes."""
    found: dict[str, list[PhotoFile]] = {}
    wanted = {photo.picture for photo in photos if photo.picture}
    for one in PhotoFile.objects.filter(picture__in=wanted).exclude(sha256="").order_by("width").defer("body"):
        found.setdefault(one.picture, []).append(one)
    for photo in photos:
        setattr(photo, "files", found.get(str(photo.picture), []))  # noqa: B010 - like an annotation of a query
    return photos


@transaction.atomic
def drop_unused() -> int:
    """Destroy the files that are no photo’s picture any more and that no open draft shows; returns how many.

    What an edition has shown lies among the published pictures, and stays with its edition.
    """
    used = Photo.objects.exclude(picture="").values("picture")
    unused = set(PhotoFile.objects.exclude(picture__in=used).values_list("name", flat=True))
    if not unused:
        return 0
    texts = CandidateText.objects.filter(candidate__is_open=True, kind="photo").values_list("text", flat=True)
    drafted = {one.name for text in texts for one in _renditions(read_item(text))}
    count, _ = PhotoFile.objects.filter(name__in=unused - drafted).delete()
    return count


def publish_pictures(document: Document) -> None:
    """Put the pictures of a document where readers’ pages find them; the caller is inside a transaction.

    Raises `Refused` for each whose bytes are not those that the document names by their hash.
    """
    wanted = {one.name: (photo, one) for photo in document.photos for one in photo.renditions}
    if not wanted:
        return
    there = dict(Picture.objects.filter(name__in=wanted).values_list("name", "sha256"))
    held = {one.name: bytes(one.body) for one in PhotoFile.objects.filter(name__in=wanted.keys() - there.keys())}
    hashes = there | {name: sha256(body).hexdigest() for name, body in held.items()}
    wrong = {photo.id: photo for name, (photo, one) in wanted.items() if hashes.get(name) != one.sha256}
    if wrong:
        raise Refused(tuple(_changed(photo) for photo in wrong.values()))
    Picture.objects.bulk_create(
        Picture(name=name, photo_id=wanted[name][0].id, sha256=hashes[name], body=body) for name, body in held.items()
    )


def bytes_of(rendition: RenditionItem) -> bytes | None:
    """The bytes that a document names, as the desk holds them or as they were published; None where neither does."""
    held = PhotoFile.objects.filter(name=rendition.name).first() or Picture.objects.filter(name=rendition.name).first()
    body = bytes(held.body) if held else b""
    return body if sha256(body).hexdigest() == rendition.sha256 else None


def _renditions(item: Any) -> tuple[RenditionItem, ...]:
    return item.renditions if isinstance(item, PhotoItem) else ()


def _changed(photo: PhotoItem) -> Reason:
    return Reason("picture_changed", CHANGED.format(photo=photo.caption or photo.credit), item=photo.id)
