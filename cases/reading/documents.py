"""The document of an edition, with what is to be said of the edition itself."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from cases.choices import Review
from cases.models.published.editions import Edition, Item
from cases.reading.languages import said
from cases.values.documents import join
from cases.values.edition import Document


@dataclass(frozen=True, slots=True)
class EditionHead:
    """What a page says of the edition that it shows; `writers`, `checks` and `stood` as the edition has them.

    Of a draft, `number` is the one that it would get and `published_at` when the desk was frozen into it.
    """

    number: int
    published_at: datetime
    summary: str = ""
    review: str = Review.NONE
    is_live: bool = True
    is_draft: bool = False
    writers: int | None = None
    checks: int | None = None
    stood: tuple[tuple[str, int], ...] = ()

    @property
    def is_reviewed(self) -> bool:
        return self.review == Review.REVIEWED

    @property
    def review_words(self) -> str:
        """Who but its authors had read it."""
        return str(Review(self.review).label)


@dataclass(frozen=True, slots=True)
class Frozen:
    """That a page shows an edition as it was then: at `url`, with `home` for the page of now.

    `since` leads to what has changed until the live edition and is empty where this is the live one. What lasts is
    counted to `counted_to`; `as_of` is the day that a reader asked for, if one did. `taken_back` says that the whole
    record was taken back since.
    """

    url: str
    home: str
    editions: str
    live: EditionHead
    since: str
    counted_to: date
    as_of: date | None = None
    taken_back: bool = False


def live_edition(kind: str, slug: str) -> Edition | None:
    """The live edition at this address, in one query."""
    return Edition.objects.live().of(kind, slug).first()


def head_of(edition: Edition) -> EditionHead:
    return EditionHead(
        number=edition.number,
        published_at=edition.published_at,
        summary=edition.summary,
        review=edition.review,
        is_live=edition.is_live,
        writers=edition.writers,
        checks=edition.checks,
        stood=tuple(json.loads(edition.stood or "{}").items()),
    )


def in_words_of(edition: EditionHead, language: str) -> EditionHead:
    """Its summary is written in the language of the record."""
    return replace(edition, summary=said(edition.summary, language))


def documents_of(editions: Sequence[Edition]) -> tuple[Document, ...]:
    """Their documents in their order, in one query an edition for its list of items and one for all items."""
    keys = [edition.item_keys() for edition in editions]
    texts = dict(Item.objects.filter(key__in=set().union(*keys)).values_list("key", "text"))
    return tuple(join(texts[key] for key in of_one) for of_one in keys)


def live_document(kind: str, slug: str) -> tuple[Document, EditionHead] | None:
    """The live edition at this address, in three queries; None where there is none."""
    edition = live_edition(kind, slug)
    if edition is None:
        return None
    (document,) = documents_of([edition])
    return document, head_of(edition)
