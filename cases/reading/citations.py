"""Citations and sources as pages show them: the words, where they stand, and whether they were found there."""

from dataclasses import dataclass

from cases.choices import CslType
from cases.reading.addresses import address
from cases.reading.dates import When, when
from cases.reading.languages import foreign
from cases.reading.lookup import Link, Lookup
from cases.reading.wording import (
    FOUND_IN_SHORT,
    aspect_words,
    attribution_words,
    basis_words,
    bearing_words,
    check_words,
    in_a_row,
    source_kind_words,
)
from cases.values.edition import CitationItem, SourceItem
from cases.values.links import text_fragment
from cases.values.mementos import day_in


@dataclass(frozen=True, slots=True)
class SourceShown:
    """A source with its whole reference. `number` is 0 where it is not cited on the page.

    `language` is empty where it is that of the page; `authors` where they stand for the publisher already.
    `version_date` is the day of the state that is meant, as Robust Links have it: that of the archived copy or, where
    there is none, the day on which the page was read; empty where neither is known.
    """

    number: int
    title: str
    publisher: str
    authors: str
    date: When
    date_basis: str
    kind: str
    form: str
    number_words: str
    url: str
    archived_url: str
    archived_on: When
    version_date: str
    address_withheld: bool
    access_note: str
    seen_on: When
    language: str
    via: Link
    copy_of: Link
    copies_held: int
    page: str


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation. `found` is the code of what was found, `found_short` and `found_words` say it; `words_url` leads to
    the words in the original, and is empty where they can't be named."""

    number: int
    source: SourceShown
    quote: str
    locator: str
    bearing: str
    aspect: str
    attributed_to: str
    relays: Link
    found: str
    found_short: str
    found_words: str
    words_url: str
    is_masked: bool


def source_shown(item: SourceItem, lookup: Lookup, number: int = 0) -> SourceShown:
    return SourceShown(
        number=number,
        title=item.title,
        publisher=publisher_words(item, lookup),
        authors="" if in_a_row(item.authors) == publisher_words(item, lookup) else in_a_row(item.authors),
        date=when(item.published),
        date_basis=basis_words(item.published_basis) if item.published else "",
        kind=source_kind_words(item.kind),
        form=str(CslType(item.csl_type).label),
        number_words=item.number,
        url=item.url,
        archived_url=item.archived_url,
        archived_on=when(archived_on(item)),
        version_date=_whole_day(archived_on(item) if item.archived_url else item.seen_on),
        address_withheld=item.address_withheld,
        access_note=item.access_note,
        seen_on=when(item.seen_on),
        language=foreign(item.language),
        via=_other(item.via, lookup),
        copy_of=_other(item.copy_of, lookup),
        copies_held=item.copies_held,
        page=address("source", item.id),
    )


def archived_on(item: SourceItem) -> str:
    """The day of the archived copy: as the edition has it or, in those frozen before, as the copy's address says."""
    if not item.archived_url:
        return ""
    day = day_in(item.archived_url)
    return item.archived_on or (day.isoformat() if day else "")


def cited(item: CitationItem, lookup: Lookup) -> Cited:
    """A citation with its number on the page; to be asked in the order in which readers meet them."""
    source = lookup.sources[item.source]
    number = lookup.number(source.id)
    return Cited(
        number=number,
        source=source_shown(source, lookup, number),
        quote=item.exact,
        locator=item.locator,
        bearing=bearing_words(item.bearing),
        aspect=aspect_words(item.aspect),
        attributed_to=attribution_words(item.attributed_to),
        relays=_other(item.relays, lookup),
        found=item.state,
        found_short="" if not item.exact and item.state == "not_checked" else str(FOUND_IN_SHORT[item.state]),
        found_words=check_words(item),
        words_url=_at_the_words(item, source),
        is_masked=item.is_masked,
    )


def endnotes(lookup: Lookup) -> tuple[SourceShown, ...]:
    """Every source cited so far, by its number."""
    ordered = sorted(lookup.numbers.items(), key=lambda pair: pair[1])
    return tuple(source_shown(lookup.sources[source_id], lookup, number) for source_id, number in ordered)


def _at_the_words(item: CitationItem, source: SourceItem) -> str:
    """The source's address at the words quoted; empty where they can't be named."""
    if not source.url or not item.exact or item.is_masked:
        return ""
    found = text_fragment(source.url, item.exact, item.prefix, item.suffix)
    return "" if found == source.url else found


def _whole_day(text: str) -> str:
    """A date that says year, month and day, which is all that a Robust Link may say; else nothing."""
    shown = when(text)
    return shown.iso if len(shown.iso) == len("2019-03-04") else ""


def _other(source_id: str, lookup: Lookup) -> Link:
    """Another source, by its publisher and title; one that is not in the document is not named."""
    source = lookup.sources.get(source_id)
    return source_link(source, lookup) if source else Link("")


def source_link(item: SourceItem, lookup: Lookup) -> Link:
    publisher = publisher_words(item, lookup)
    return Link(f"{publisher}, {item.title}" if publisher else item.title, address("source", item.id))


def publisher_words(item: SourceItem, lookup: Lookup) -> str:
    """Who published a source; where nobody is recorded, the host it was seen on or its authors."""
    return lookup.shown(item.publisher) or item.host or in_a_row(item.authors)
