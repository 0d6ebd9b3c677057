"""Photographs: the credit word for word, who is shown, and where to see them. These pages hold no image files."""

from dataclasses import dataclass

from cases.reading.dates import When, when
from cases.reading.lookup import Lookup
from cases.reading.wording import in_a_row
from cases.values.edition import PhotoItem


@dataclass(frozen=True, slots=True)
class PhotoShown:
    """`alt` and `caption` only where the rights let us show the photograph; credit and link always.

    `address_withheld`: there is no link since it would name somebody.
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
    )
