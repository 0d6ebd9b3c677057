"""The figures that count cases: where they stand, how long their people were held, what was decided in them."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.choices import EventKind, Status
from cases.reading.addresses import address
from cases.reading.charts import Given, GivenStrand, Tone, bars, by_year, is_certain
from cases.reading.dates import on_day, read, when
from cases.reading.figures import Figure, TableRow, capital, in_words, number_words, table_row, titles
from cases.reading.held import counted_to, is_over, is_recorded, years_held
from cases.reading.wording import kind_words
from cases.values.periods import listed
from cases.values.tables import Table

OUTCOMES = (
    EventKind.SENTENCE,
    EventKind.STAY,
    EventKind.CLEMENCY_DENIAL,
    EventKind.COMMUTATION,
    EventKind.PARDON,
    EventKind.EXONERATION,
    EventKind.EXECUTION,
)
_GROUP = 10  # years
HELD, LEFT, UNSURE = "solid", "lines", "open"


@dataclass(frozen=True, slots=True)
class Counted:
    """What of one case is counted; dates are EDTF, and empty where unknown."""

    status: str
    custody_start: str
    custody_end: str
    custody_lasts: bool
    checked_on: date | None


def cases_words(count: int) -> str:
    return ngettext("%(count)s case", "%(count)s cases", count) % {"count": number_words(count)}


def status_figure(cases: Sequence[Counted], today: date) -> Figure:
    counts = Counter(case.status or Status.UNKNOWN for case in cases)
    held = [(status, counts[status]) for status in Status if counts[status]]
    return Figure(
        name="status",
        title=_("Where the cases stand"),
        counted=cases_words(len(cases)),
        says=in_words((str(status.label), number) for status, number in held),
        notes=(
            _(
                "Every case counts once, with the status in its current edition. That is computed from the newest "
                "events that bear on it and still stand, or rests on a claim that the editors chose."
            ),
        ),
        head=(_("Status"), _("Cases")),
        rows=tuple(
            table_row(capital(str(s.label)), [n], f"{address('cases')}?{urlencode({'status': s})}") for s, n in held
        ),
        total=table_row(_("All"), [len(cases)]),
        data=Table(
            ("status", "status_in_words", "cases", "as_of"),
            tuple((status, str(status.label), counts[status], today.isoformat()) for status in Status),
        ),
        bars=bars([Given(capital(str(s.label)), {HELD: n}, number_words(n), {HELD: str(s.label)}) for s, n in held]),
    )


def custody_figure(cases: Sequence[Counted], today: date) -> Figure:
    """How long, by ten years; where the dates allow two groups, a case stands in neither."""
    stays = [_stay(case, today) for case in cases]
    counts = Counter(stays)
    groups = _groups(counts)
    tones = {HELD: _("still in custody"), LEFT: _("no longer in custody"), UNSURE: ""}
    rows = [(words, [counts[key, HELD], counts[key, LEFT]]) for key, words in groups]
    rows = [(words, numbers) for words, numbers in rows if any(numbers)]
    others = [(words, counts[key, ""]) for key, words in _other_groups() if counts[key, ""]]
    drawn = [_drawn(words, {HELD: held, LEFT: left}, tones) for words, (held, left) in rows]
    drawn += [_drawn(words, {UNSURE: number}, tones) for words, number in others]
    stale = sum(
        held == HELD and counted_to(case, today) != today for case, (_group, held) in zip(cases, stays, strict=True)
    )
    return Figure(
        name="custody",
        title=_("Years in custody"),
        counted=cases_words(len(cases)),
        says=in_words([(words, sum(numbers)) for words, numbers in rows] + others),
        notes=_custody_notes(today, stale),
        head=(_("Years in custody"), capital(tones[HELD]), capital(tones[LEFT]), _("Cases")),
        rows=(
            *(table_row(capital(words), [*numbers, sum(numbers)]) for words, numbers in rows),
            *(TableRow(capital(words), ("–", "–", number_words(number))) for words, number in others),
        ),
        total=TableRow(_("All"), ("", "", number_words(len(cases)))),
        data=_custody_data(counts, groups, today),
        bars=bars(drawn),
        tones=tuple(Tone(tone, tones[tone]) for tone in (HELD, LEFT)),
    )


def _drawn(words: str, numbers: Mapping[str, int], tones: Mapping[str, str]) -> Given:
    said = titles(capital(words), numbers, tones)
    return Given(capital(words), numbers, number_words(sum(numbers.values())), said)


def _stay(case: Counted, today: date) -> tuple[str, str]:
    """The group of a case, and whether its person is still held; groups of no length have no such word."""
    if not is_recorded(case):
        return "none", ""
    years = years_held(case, today)
    if years is None:
        return "unknown", ""
    least, most = (number // _GROUP * _GROUP for number in years)
    if least != most:
        return "several", ""
    return f"{least}", LEFT if is_over(case) else HELD


def _groups(counts: Counter[tuple[str, str]]) -> list[tuple[str, str]]:
    """Every ten years from none to the most that anybody has."""
    most = max((int(key) for key, _held in counts if key.isdigit()), default=0)
    return [(f"{first}", _group_words(first)) for first in range(0, most + 1, _GROUP)]


def _group_words(first: int) -> str:
    if first == 0:
        return _("less than %(years)s years") % {"years": _GROUP}
    return _("%(first)s to %(last)s years") % {"first": first, "last": first + _GROUP - 1}


def _other_groups() -> tuple[tuple[str, str], ...]:
    return (
        ("several", _("in one of two or more of these groups: the dates don’t say")),
        ("unknown", _("held, but since when or until when is not known")),
        ("none", _("no custody is recorded here")),
    )


def _custody_notes(today: date, stale: int) -> tuple[str, ...]:
    notes = (
        _(
            "Completed years of the last unbroken stay of the person whose case it is: from the arrest or the first "
            "day of custody recorded to its end or, while it lasts, to %(day)s. They are computed as on the page of "
            "the case. Earlier stays, after which somebody was free, are left out."
        )
        % {"day": on_day(today).words},
    )
    if not stale:
        return notes
    checked = ngettext(
        "%(count)s case was last checked more than 180 days ago, and is counted to that day.",
        "%(count)s cases were last checked more than 180 days ago, and are counted to that day.",
        stale,
    )
    return (*notes, checked % {"count": number_words(stale)})


def _custody_data(counts: Counter[tuple[str, str]], groups: Sequence[tuple[str, str]], today: date) -> Table:
    rows: list[tuple[str | int | None, ...]] = []
    for key, words in groups:
        first = int(key)
        rows += [
            ("years", words, first, first + _GROUP - 1, held, counts[key, tone], today.isoformat())
            for tone, held in ((HELD, "yes"), (LEFT, "no"))
        ]
    rows += [(key, words, None, None, "", counts[key, ""], today.isoformat()) for key, words in _other_groups()]
    columns = ("group", "group_in_words", "years_from", "years_to", "is_still_in_custody", "cases", "as_of")
    return Table(columns, tuple(rows))


def outcomes_figure(tallied: Mapping[tuple[str, str], int], count: int, today: date) -> Figure:
    """`tallied` has the number of each kind of event in each years, which are EDTF; `count` is that of the cases."""
    kinds = [kind for kind in OUTCOMES if any(held == kind for held, _years in tallied)]
    every_year = sorted({years for _kind, years in tallied}, key=lambda years: listed(read(years)))
    sums = {kind: sum(number for (held, _y), number in tallied.items() if held == kind) for kind in OUTCOMES}
    none = [kind_words(kind) for kind in OUTCOMES if not sums[kind]]
    strands = [
        GivenStrand(
            words=f"{capital(kind_words(kind))}: {number_words(sums[kind])}",
            numbers=(found := {years: n for (held, years), n in tallied.items() if held == kind}),
            titles={years: f"{when(years).words}: {number_words(n)}" for years, n in found.items()},
        )
        for kind in kinds
    ]
    return Figure(
        name="outcomes",
        title=_("What was decided, year by year"),
        counted=cases_words(count),
        says=in_words((kind_words(kind), sums[kind]) for kind in kinds),
        notes=tuple(_outcome_notes(none)),
        head=(_("Year"), *(capital(kind_words(kind)) for kind in kinds)),
        rows=tuple(
            table_row(capital(when(years).words), [tallied.get((kind, years), 0) for kind in kinds])
            for years in every_year
        ),
        total=table_row(_("All"), [sums[kind] for kind in kinds]),
        data=_outcomes_data(tallied, every_year, today),
        years=by_year(strands, today),
    )


def _outcome_notes(none: Sequence[str]) -> Iterator[str]:
    if none:
        yield _("None is recorded here of: %(kinds)s.") % {"kinds": ", ".join(none)}
    yield _(
        "Counted is what occurred, concerns the person of the case and was not taken back; in every case that it "
        "decides, and in the year in which it happened, even if it was reversed or lifted later."
    )
    yield _(
        "Where no single year is certain, it stands in no column: it is drawn below its line, over the years in which "
        "it may lie, and has a row of its own in the table."
    )
    yield _("Left out are dates that were set and not carried out, and what was decided about others in a case.")


def _outcomes_data(tallied: Mapping[tuple[str, str], int], every_year: Sequence[str], today: date) -> Table:
    columns = (
        *("outcome", "outcome_in_words", "years_edtf", "years_in_words", "first_year", "last_year"),
        *("is_certain", "number", "as_of"),
    )
    rows = []
    for kind in OUTCOMES:
        for years in every_year:
            if number := tallied.get((kind, years)):
                first, last = (day.year if day else None for day in (read(years).earliest, read(years).latest))
                said = (kind, kind_words(kind), years, when(years).words)
                rows.append((*said, first, last, is_certain(years), number, today.isoformat()))
    return Table(columns, tuple(rows))
