"""Photographs: the credit word for word, who is shown, and where to see them. These pages hold no image files."""

from dataclasses import dataclass

from cases.reading.dates import When, when
from cases.reading.lookup import Lookup
from cases.reading.wording import in_a_row
from cases.values.edition import PhotoItem


@dataclass(frozen=True, slots=True)
class PhotoShown:
    """`alt` and `caption` only where the rights let us show the photograph; credit and link always."""

    alt: str
    caption: str
    credit: str
    creator: str
    taken: When
    url: str
    people: str
    is_showable: bool


def photo_shown(item: PhotoItem, lookup: Lookup) -> PhotoShown:
    source = lookup.sources.get(item.source)
    makers = [maker for maker in (item.creator, item.agency) if maker and maker not in item.credit]
    return PhotoShown(
        alt=item.alt if item.is_showable else "",
        caption=item.caption,
        credit=item.credit,
        creator=", ".join(makers),
        taken=when(item.taken),
        url=item.url or (source.url if source else ""),
        people=in_a_row([lookup.shown(person) for person in item.people]),
        is_showable=item.is_showable,
    )
