"""Photographs: the credit word for word, who is shown, where to see them, and the picture where it may be shown."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from cases.reading.dates import When, when
from cases.reading.lookup import Lookup
from cases.reading.wording import in_a_row
from cases.values.edition import PhotoItem


@dataclass(frozen=True, slots=True)
class PictureShown:
    """What an `img` needs: the address of one rendition, all of them for `srcset`, and the size of the widest."""

    url: str
    srcset: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PhotoShown:
    """`alt` and `caption` only where the rights let us show the photograph; credit and link always.

    `address_withheld`: there is no link since it would name somebody. `picture` is None where we hold none to show.
    """

    alt: str
    caption: str
    credit: str
    creator: str
    taken: When
    url: str
    address_withheld: bool
    people: str
    is_showable: bool
    picture: PictureShown | None = None


def photo_shown(item: PhotoItem, lookup: Lookup) -> PhotoShown:
    source = lookup.sources.get(item.source)
    makers = [maker for maker in (item.creator, item.agency) if maker and maker not in item.credit]
    url = item.url or (source.url if source else "")
    return PhotoShown(
        alt=item.alt if item.is_showable else "",
        caption=item.caption,
        credit=item.credit,
        creator=", ".join(makers),
        taken=when(item.taken),
        url=url,
        address_withheld=not url and (item.address_withheld or (source is not None and source.address_withheld)),
        people=in_a_row([lookup.shown(person) for person in item.people]),
        is_showable=item.is_showable,
        picture=_picture(item, lookup) if item.renditions and item.is_showable else None,
    )


def with_portrait(photos: Iterable[PhotoShown]) -> tuple[PhotoShown | None, tuple[PhotoShown, ...]]:
    """The first whose picture is shown, which stands beside the name, and all of them, that one in words only."""
    every = tuple(photos)
    first = next((photo for photo in every if photo.picture), None)
    return first, tuple(replace(photo, picture=None) if photo is first else photo for photo in every)


def _picture(item: PhotoItem, lookup: Lookup) -> PictureShown:
    """Whoever reads no `srcset` gets the one in the middle."""
    addresses = [f"{lookup.pictures}{one.name}" for one in item.renditions]
    widest = item.renditions[-1]
    return PictureShown(
        url=addresses[len(addresses) // 2],
        srcset=", ".join(f"{url} {one.width}w" for url, one in zip(addresses, item.renditions, strict=True)),
        width=widest.width,
        height=widest.height,
    )
