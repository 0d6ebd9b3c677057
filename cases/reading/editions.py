"""All editions of a record: their list, one of them by its number or by a day, and two of them side by side."""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db.models import Exists, OuterRef, Subquery

from cases.models.published.editions import Edition, EditionChange
from cases.models.published.rows import Record
from cases.reading.addresses import address, comparison_address, edition_address
from cases.reading.changes import ChangeMade, change_made, minor_among, told
from cases.reading.check_words import warnings_in_words
from cases.reading.comparison import Comparison, comparison
from cases.reading.documents import EditionHead, documents_of, head_of, in_words_of
from cases.reading.figures import in_words
from cases.reading.reviewing import how_published


@dataclass(frozen=True, slots=True)
class Editions:
    """Those of the record that readers reach under this kind and slug, the oldest first; the last one is live."""

    kind: str
    slug: str
    all: tuple[Edition, ...]
    is_invented: bool = False
    is_unlisted: bool = False
    language: str = "en"

    @property
    def live(self) -> Edition:
        return self.all[-1]

    @property
    def first(self) -> Edition:
        return self.all[0]

    @property
    def name(self) -> str:
        return self.live.name

    @property
    def home(self) -> str:
        return address(self.kind, self.slug)

    @property
    def list_url(self) -> str:
        return address(f"{self.kind}_editions", self.slug)

    @property
    def choice_url(self) -> str:
        """Where two editions are chosen for comparison."""
        return address(f"{self.kind}_compare", self.slug)

    def url(self, edition: Edition) -> str:
        return edition_address(self.kind, self.slug, edition.number)

    def comparison_url(self, before: Edition, after: Edition, item_id: str = "") -> str:
        return comparison_address(self.kind, self.slug, before.number, after.number, item_id)

    def numbered(self, number: int) -> Edition | None:
        return next((edition for edition in self.all if edition.number == number), None)

    def at(self, moment: datetime) -> Edition | None:
        """The one that was live at this moment; None before the first."""
        place = bisect_right(self.all, moment, key=lambda edition: edition.published_at)
        return self.all[place - 1] if place else None

    def on(self, day: date) -> Edition | None:
        """The one that was live when this day ended, in UTC; None before the first."""
        return self.at(datetime(day.year, day.month, day.day, 23, 59, 59, 999999, tzinfo=UTC))


def editions_of(kind: str, slug: str) -> Editions | None:
    """In one query; None where nothing is live at this address."""
    record = Record.objects.filter(pk=OuterRef("record_id"))
    rows = Edition.objects.of_the_record_at(kind, slug)
    rows = rows.annotate(
        is_invented=Exists(record.invented()),
        is_unlisted=Exists(record.unlisted()),
        language=Subquery(record.values("language")),
    )
    found = tuple(rows.defer("manifest").order_by("number"))
    if not found or not found[-1].is_live:
        return None
    live = found[-1]
    return Editions(
        kind, slug, found, is_invented=live.is_invented, is_unlisted=live.is_unlisted, language=live.language
    )


@dataclass(frozen=True, slots=True)
class EditionListed:
    """`comparison` leads to what it changed; empty for the first. `reviewed` says how it was, and `stood` which
    warnings of the checks stood, and how often."""

    edition: EditionHead
    url: str
    changes: tuple[ChangeMade, ...]
    minor: int
    comparison: str
    reviewed: tuple[str, ...]
    stood: str


def listed(editions: Editions, shown: Iterable[Edition]) -> tuple[EditionListed, ...]:
    """These of the record's editions in their order, with what each changed, in one query."""
    shown = list(shown)
    rows: dict[object, list[EditionChange]] = {edition.pk: [] for edition in shown}
    for row in EditionChange.objects.filter(edition__in=shown).order_by("edition", "position"):
        rows[row.edition_id].append(row)
    return tuple(_listed(editions, edition, rows[edition.pk]) for edition in shown)


def _listed(editions: Editions, edition: Edition, rows: Iterable[EditionChange]) -> EditionListed:
    before = editions.numbered(edition.number - 1)
    language = editions.language
    made = [
        change_made(row, language, editions.comparison_url(before, edition, str(row.item_id)) if before else "")
        for row in rows
    ]
    head = head_of(edition)
    return EditionListed(
        edition=in_words_of(head, language),
        url=editions.url(edition),
        changes=told(made),
        minor=minor_among(rows),
        comparison=editions.comparison_url(before, edition) if before else "",
        reviewed=tuple(how_published(head)),
        stood=in_words(warnings_in_words(head.stood)),
    )


@dataclass(frozen=True, slots=True)
class ComparisonPage:
    name: str
    url: str
    before: EditionHead
    after: EditionHead
    before_url: str
    after_url: str
    differences: Comparison


def comparison_page(editions: Editions, before: Edition, after: Edition) -> ComparisonPage:
    """In four queries more than the editions took: their lists of items, read one by one, and the items."""
    both = Edition.objects.in_bulk([before.pk, after.pk])
    old, new = documents_of([both[before.pk], both[after.pk]])
    return ComparisonPage(
        name=after.name,
        url=editions.home,
        before=head_of(before),
        after=head_of(after),
        before_url=editions.url(before),
        after_url=editions.url(after),
        differences=comparison(old, new),
    )
