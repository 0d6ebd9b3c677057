"""Dates that can't be true, or can't both be."""

from collections.abc import Iterator
from datetime import date, timedelta

from cases.choices import Bearing, DateBasis, EventKind, Outcome
from cases.editing.checks.findings import Finding, name_of, statements
from cases.editing.freeze import Candidate
from cases.values.date_words import words
from cases.values.dates import EdtfDate, parse
from cases.values.edition import SourceItem
from cases.values.passage_dates import dates_in

_OF_LATE = timedelta(days=366)


def what_occurred_lies_in_the_past(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Something that occurred began by today; what is set for later is scheduled."""
    for event in candidate.document.events:
        begins = parse(event.when).earliest
        if event.outcome == Outcome.OCCURRED and begins is not None and begins > today:
            text = (
                f"“{event.headline}” is dated {words(parse(event.when))}, which lies ahead, but it is said to have "
                "occurred. Mend the date, or call it scheduled."
            )
            yield Finding(event.id, "when", text)


def stated_dates_stand_in_a_quote(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A date that a source is said to state is one of those in the words quoted, where these give any.

    Dates that fit nowhere else are another date: of a quote that names none, nothing is said.
    """
    sources = {source.id: source for source in candidate.document.sources}
    for event in candidate.document.events:
        when = parse(event.when)
        quoted = [
            parse(found.edtf)
            for citation in event.citations
            if citation.bearing == Bearing.SUPPORTS and citation.source in sources
            for found in dates_in(citation.exact, sources[citation.source].published)
            if found.edtf and not found.how  # a year that was only derived may be another
        ]
        if event.when_basis == DateBasis.STATED and quoted and not any(_meet(when, one) for one in quoted):
            given = ", ".join(dict.fromkeys(words(one) for one in quoted))
            text = (
                f"“{event.headline}” is dated {words(when)}, as stated by the source, but the words quoted for it give "
                f"{given}. Mend the date, quote the words that give it, or say that it is derived or inferred, and how."
            )
            yield Finding(event.id, "when", text)


def what_goes_on_has_a_source_of_late(candidate: Candidate, today: date) -> Iterator[Finding]:
    """“Since 2018” says that it goes on: no source tells that of the years after it. Custody is checked elsewhere."""
    sources = {source.id: source for source in candidate.document.sources}
    for event in candidate.document.events:
        when = parse(event.when)
        if not when.is_ongoing or event.kind == EventKind.CUSTODY:
            continue
        published = [_published(sources[c.source]) for c in event.citations if c.source in sources]
        newest = max((day.latest for day in published if day and day.latest), default=None)
        if not published or (newest and today - newest <= _OF_LATE):
            continue
        of_what = f"its newest dated source is of {newest.year}" if newest else "no source of it has a date"
        text = (
            f"“{event.headline}” is dated {words(when)}, which says that it still goes on; {of_what}. Write “from …, "
            "end unknown”, or cite what says that it goes on."
        )
        yield Finding(event.id, "when", text)


def sources_come_after_what_they_support(candidate: Candidate, today: date) -> Iterator[Finding]:
    """No source tells of what had not happened yet. It may tell of what was set, so only what occurred is compared."""
    sources = {source.id: source for source in candidate.document.sources}
    for event in candidate.document.events:
        when = parse(event.when)
        if event.outcome != Outcome.OCCURRED:
            continue
        supporting = dict.fromkeys(c.source for c in event.citations if c.bearing == Bearing.SUPPORTS)
        for source in (sources[key] for key in supporting if key in sources):
            if (published := _published(source)) and _is_before(published, when):
                text = (
                    f"“{event.headline}” is dated {words(when)}, but the source “{source.title}” that supports it was "
                    f"published earlier, {words(published)}. Mend either date, take the source away, or call the event "
                    "scheduled."
                )
                yield Finding(event.id, "when", text)


def sources_come_after_what_they_pass_on(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A source is no older than the one that it quotes, reports from or copies."""
    sources = {source.id: source for source in candidate.document.sources}
    for statement in statements(candidate.document):
        for citation in statement.citations:
            if (fault := _relayed_too_early(sources.get(citation.source), sources.get(citation.relays))) is not None:
                text = f"Cited for “{name_of(statement)}”: {fault} Mend either date, or the relayed source."
                yield Finding(citation.id, "citations", text)
    for source in candidate.document.sources:
        for field, other in (("via", source.via), ("copy_of", source.copy_of)):
            if (fault := _relayed_too_early(source, sources.get(other))) is not None:
                yield Finding(source.id, field, f"{fault} Mend either date, or say which was first.")


def _relayed_too_early(source: SourceItem | None, relayed: SourceItem | None) -> str | None:
    if source is None or relayed is None:
        return None
    published, later = _published(source), _published(relayed)
    if published is None or later is None or not _is_before(published, later):
        return None
    return (
        f"the source “{source.title}” of {words(published)} is older than “{relayed.title}” of {words(later)}, whose "
        "words it is said to pass on."
    )


def _meet(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether some day may be of both."""
    starts = one.latest is None or other.earliest is None or other.earliest <= one.latest
    ends = other.latest is None or one.earliest is None or one.earliest <= other.latest
    return starts and ends


def _published(source: SourceItem) -> EdtfDate | None:
    return parse(source.published) if source.published else None


def _is_before(one: EdtfDate, other: EdtfDate) -> bool:
    """Whether all of one date lies before all of another; a date that is only about right decides nothing."""
    if any(each.is_approximate or each.is_uncertain for each in (one, other)):
        return False
    return one.latest is not None and other.earliest is not None and one.latest < other.earliest
