"""What is counted under one question at several dates: drawn in the order of the dates, and the same as a table."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext as _

from cases.choices import Nature
from cases.reading.addresses import anchor
from cases.reading.charts import Bars, Given, bars
from cases.reading.dates import read, when
from cases.reading.figures import number_words
from cases.reading.lookup import Link, Lookup
from cases.values.edition import ClaimItem, QuestionItem

_LEAST = 2  # one figure is no course of anything
_ROOM = 52  # letters that have room above a bar on a phone


@dataclass(frozen=True, slots=True)
class Count:
    """One figure with the words of its source; `counted_by` is nobody where the source does not say."""

    as_of: str
    value: str
    given_by: Link
    counted_by: Link


@dataclass(frozen=True, slots=True)
class CountedOverTime:
    """`name` is the drawing's id, `words` all of it for those who can't see it."""

    name: str
    title: str
    words: str
    bars: Bars
    counts: tuple[Count, ...]


def counted_over_time(lookup: Lookup) -> tuple[CountedOverTime, ...]:
    """For each question of the document under which two figures or more are told, each with its date."""
    questions = lookup.document.questions
    return tuple(_counted(question, lookup) for question in questions if len(_dated(question)) >= _LEAST)


def _dated(question: QuestionItem) -> list[ClaimItem]:
    """Its figures in the order of the dates for which they were counted."""
    figures = (claim for claim in question.claims if claim.nature == Nature.FIGURE and claim.as_of)
    found = [claim for claim in figures if claim.number and Decimal(claim.number) >= 0]
    return sorted(found, key=lambda claim: (*_bounds(claim), claim.id))


def _bounds(claim: ClaimItem) -> tuple[date, date]:
    as_of = read(claim.as_of)
    return as_of.latest or date.max, as_of.earliest or date.min


def _counted(question: QuestionItem, lookup: Lookup) -> CountedOverTime:
    claims = _dated(question)
    counts = tuple(_count(claim, lookup) for claim in claims)
    drawn = [_given(claim, count) for claim, count in zip(claims, counts, strict=True)]
    return CountedOverTime(
        name=anchor("n", question.id),
        title=question.text,
        words="; ".join(_in_words(count) for count in counts),
        bars=bars(drawn),
        counts=counts,
    )


def _count(claim: ClaimItem, lookup: Lookup) -> Count:
    return Count(
        as_of=when(claim.as_of).words,
        value=claim.value or claim.number,
        given_by=lookup.person(claim.speaker),
        counted_by=lookup.person(claim.counted_by),
    )


def _given(claim: ClaimItem, count: Count) -> Given:
    number = Decimal(claim.number)
    words = _in_words(count)
    short = words if len(words) <= _ROOM else f"{words[:_ROOM].rstrip()}…"
    drawn = int(number) if number == int(number) else float(number)
    return Given(short, {"solid": drawn}, number_words(drawn), {"solid": words})


def _parts(count: Count) -> Iterator[str]:
    """When, and whose figure it is: who counted, else who gives it."""
    yield count.as_of
    who = count.counted_by.words or count.given_by.words
    if who:
        yield who


def _in_words(count: Count) -> str:
    return _("%(value)s (%(when)s)") % {"value": count.value, "when": ", ".join(_parts(count))}
