"""The numbers over all cases that count, asked in three queries however many there are."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Sum
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.choices import Tallied
from cases.models.published.rows import Record, SourceRow, Tally
from cases.reading.dates import When, on_day
from cases.reading.figures import Figure, number_words
from cases.reading.figures_of_cases import Counted, cases_words, custody_figure, outcomes_figure, status_figure
from cases.reading.figures_of_sources import quotes_figure, sources_figure, standing_figure

# The ends of the addresses of the figures, in their order.
NAMES = ("status", "custody", "outcomes", "standing", "sources", "quotes")
_FEW = 30  # cases: with so few, one more changes every picture


@dataclass(frozen=True, slots=True)
class Numbers:
    """`cautions` say what does not follow from the figures, `left_out` what counts in none of them."""

    day: When
    cases: int
    cautions: tuple[str, ...]
    left_out: tuple[str, ...]
    figures: tuple[Figure, ...]


def numbers(today: date) -> Numbers:
    """The page of numbers as of this day."""
    columns = ("status", "custody_start", "custody_end", "custody_lasts", "checked_on", "is_retracted")
    rows = list(Record.objects.cases().real().order_by().values_list(*columns))
    cases = [Counted(*row) for *row, is_retracted in rows if not is_retracted]
    tallied = _tallied()
    outcomes = {(key, part): number for figure, key, part, number in tallied if figure == Tallied.OUTCOME}
    standings = {key: number for figure, key, _part, number in tallied if figure == Tallied.STANDING}
    quotes = {(key, part): number for figure, key, part, number in tallied if figure == Tallied.QUOTE}
    return Numbers(
        day=on_day(today),
        cases=len(cases),
        cautions=_cautions(len(cases)),
        left_out=_left_out(len(rows) - len(cases)),
        figures=(
            status_figure(cases, today),
            custody_figure(cases, today),
            outcomes_figure(outcomes, len(cases), today),
            standing_figure(standings, today),
            sources_figure(_sources(), today),
            quotes_figure(quotes, today),
        ),
    )


def figure(name: str, today: date) -> Figure | None:
    """One of the figures, in as many queries; None where there is none of this name."""
    return next((one for one in numbers(today).figures if one.name == name), None)


def _tallied() -> list[tuple[str, str, str, int]]:
    found = Tally.objects.exclude(record__in=Record.objects.uncounted().values("pk"))
    return list(found.values_list("figure", "key", "part").annotate(Sum("number")).order_by())


def _sources() -> dict[str, int]:
    found = SourceRow.objects.exclude(record__in=Record.objects.uncounted().values("pk"))
    return dict(found.values_list("kind").annotate(Count("public_id", distinct=True)).order_by())


def _cautions(count: int) -> tuple[str, ...]:
    chosen = _(
        "These cases were chosen by editors, as a newsroom chooses what to follow. They are no sample of anything: "
        "nothing here holds for cases in general."
    )
    if count >= _FEW:
        return (chosen,)
    few = ngettext(
        "It is %(cases)s: whatever these pictures look like, they say what is on these pages and nothing beyond it.",
        "They are %(cases)s: with so few, one more changes every picture.",
        count,
    )
    return (chosen, few % {"cases": cases_words(count)})


def _left_out(retracted: int) -> tuple[str, ...]:
    counted = _(
        "Counted are the published cases, each with its current edition. Drafts, campaigns and cases that are marked "
        "as invented count nowhere, and nothing is counted of people who have no case here."
    )
    if not retracted:
        return (counted,)
    taken_back = ngettext(
        "%(count)s case was taken back and counts nowhere.",
        "%(count)s cases were taken back and count nowhere.",
        retracted,
    )
    return (counted, taken_back % {"count": number_words(retracted)})
