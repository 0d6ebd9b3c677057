"""Weekdays that don't fit their dates."""

from collections.abc import Iterator
from datetime import date

from django.conf import settings

from cases.choices import Aspect, Bearing
from cases.editing.checks.findings import Finding
from cases.editing.freeze import Candidate
from cases.values.date_words import words
from cases.values.dates import EdtfDate, parse
from cases.values.edition import EventItem
from cases.values.own_words import own_words
from cases.values.weekdays import days_in, misfits, weekday_word, weekdays_in


def weekdays_fit_their_dates(candidate: Candidate, today: date) -> Iterator[Finding]:
    """A full date with a weekday beside it, in what we say ourselves; a source's own slip stays as it stands."""
    texts: list[tuple[str, str, str]] = []
    for event in candidate.document.events:
        texts += [(event.id, name, getattr(event, name)) for name in ("headline", "account", "when_note")]
    for question in candidate.document.questions:
        texts += [(question.id, name, getattr(question, name)) for name in ("text", "reading", "reason")]
        texts += [(claim.id, name, getattr(claim, name)) for claim in question.claims for name in ("text", "value")]
    for part, field, text in texts:
        for misfit in misfits(text, settings.LANGUAGE_CODE):
            if misfit.words in own_words(text):
                right = weekday_word(misfit.weekday)
                yield Finding(part, field, f"“{misfit.words}”: that day is a {right}. Mend the weekday or the date.")


def weekdays_quoted_fit_the_events_date(candidate: Candidate, today: date) -> Iterator[Finding]:
    """Where a quote is cited for the day of an event and names one weekday, it is that day's.

    A quote that names another date is passed over: its weekday belongs to that.
    """
    languages = {source.id: source.language for source in candidate.document.sources}
    for event in candidate.document.events:
        if (day := _day_of(parse(event.when))) is None:
            continue
        for quote, language in _quotes_of_the_date(event, languages):
            named = weekdays_in(quote, language)
            others = days_in(quote, language) - {(day.month, day.day)}
            if len(named) == 1 and day.weekday() not in named and not others:
                text = (
                    f"“{event.headline}” is dated {words(parse(event.when))}, a {weekday_word(day.weekday())}, but the "
                    f"quote “{quote}” that is cited for the date says {weekday_word(*named)}. Mend the date, or cite "
                    "what tells which is right."
                )
                yield Finding(event.id, "when", text)


def _quotes_of_the_date(event: EventItem, languages: dict[str, str]) -> Iterator[tuple[str, str]]:
    for citation in event.citations:
        if citation.aspect == Aspect.DATE and citation.bearing == Bearing.SUPPORTS:
            yield citation.exact, languages.get(citation.source, "")


def _day_of(when: EdtfDate) -> date | None:
    is_day = when.earliest == when.latest and not when.is_approximate and not when.is_uncertain
    return when.earliest if is_day else None
