"""The live edition of a record as a document, with what is to be said of the edition itself."""

from dataclasses import dataclass
from datetime import datetime

from cases.choices import Review
from cases.models.published.editions import Edition, Item
from cases.values.documents import join
from cases.values.edition import Document


@dataclass(frozen=True, slots=True)
class EditionHead:
    """What a page says of the edition that it shows.

    Of a draft, `number` is the one that it would get and `published_at` when the desk was frozen into it.
    """

    number: int
    published_at: datetime
    summary: str = ""
    review: str = Review.NONE
    is_live: bool = True
    is_draft: bool = False

    @property
    def is_reviewed(self) -> bool:
        return self.review == Review.REVIEWED

    @property
    def review_words(self) -> str:
        """Who but its authors had read it."""
        return str(Review(self.review).label)


def live_document(kind: str, slug: str) -> tuple[Document, EditionHead] | None:
    """The live edition at this address, in three queries; None where there is none."""
    edition = Edition.objects.live().of(kind, slug).first()
    if edition is None:
        return None
    head = EditionHead(edition.number, edition.published_at, edition.summary, edition.review, edition.is_live)
    keys = edition.item_keys()
    texts = dict(Item.objects.filter(key__in=keys).values_list("key", "text"))
    return join(texts[key] for key in keys), head
