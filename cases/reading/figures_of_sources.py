"""The figures that count sources, the words quoted from them, and how what happened is known."""

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from cases.choices import SourceKind, Standing
from cases.reading.charts import Given, Tone, bars
from cases.reading.figures import Figure, capital, in_words, number_words, table_row, titles
from cases.values.tables import Table

_PLAIN = "solid"


def standing_figure(tallied: Mapping[str, int], today: date) -> Figure:
    """`tallied` has the number of events of each standing."""
    held = [(standing, tallied[standing]) for standing in Standing if tallied.get(standing)]
    whole = sum(tallied.values())
    return Figure(
        name="standing",
        title=_("How the events are known"),
        counted=ngettext("%(count)s event", "%(count)s events", whole) % {"count": number_words(whole)},
        says=in_words((str(standing.label), number) for standing, number in held),
        notes=(
            _(
                "Every event on the pages of the cases counts; one that is told on the pages of two cases counts on "
                "both. What was taken back is left out."
            ),
        ),
        head=(_("Standing"), _("Events")),
        rows=tuple(table_row(capital(str(standing.label)), [number]) for standing, number in held),
        total=table_row(_("All"), [whole]),
        data=Table(
            ("standing", "standing_in_words", "events", "as_of"),
            tuple((s, str(s.label), tallied.get(s, 0), today.isoformat()) for s in Standing),
        ),
        bars=bars(
            [
                Given(capital(str(s.label)), {_PLAIN: n}, number_words(n), {_PLAIN: str(s.label)}, mark=s)
                for s, n in held
            ]
        ),
    )


def sources_figure(counted: Mapping[str, int], today: date) -> Figure:
    """`counted` has the number of different sources of each kind."""
    held = [(kind, counted[kind]) for kind in SourceKind if counted.get(kind)]
    whole = sum(number for _kind, number in held)
    return Figure(
        name="sources",
        title=_("What kinds of sources are cited"),
        counted=ngettext("%(count)s source", "%(count)s sources", whole) % {"count": number_words(whole)},
        says=in_words((_short(kind), number) for kind, number in held),
        notes=(
            _(
                "A source counts once, however many cases cite it and however often. Its kind is what the editors take "
                "it to be; where the editions of two cases differ on that, it counts in both kinds."
            ),
            _("Sources that only campaigns cite are left out."),
        ),
        head=(_("Kind of source"), _("Sources")),
        rows=tuple(table_row(capital(str(kind.label)), [number]) for kind, number in held),
        total=table_row(_("All"), [whole]),
        data=Table(
            ("source_kind", "source_kind_in_words", "sources", "as_of"),
            tuple((kind, str(kind.label), counted.get(kind, 0), today.isoformat()) for kind in SourceKind),
        ),
        bars=bars([Given(capital(str(k.label)), {_PLAIN: n}, number_words(n), {_PLAIN: _short(k)}) for k, n in held]),
    )


def quotes_figure(tallied: Mapping[tuple[str, str], int], today: date) -> Figure:
    """`tallied` has, for each kind of source, how many of its quotes met with which answer."""
    answers = {
        "found": ("solid", _("found in our copy")),
        "different": ("lines", _("not there, or in other words")),
        "no_copy": ("open", _("we hold no copy")),
        "not_looked_up": ("dots", _("can’t be looked up, or not looked up yet")),
    }
    kinds = [kind for kind in SourceKind if any(held == kind for held, _answer in tallied)]
    by_answer = {key: sum(n for (_kind, held), n in tallied.items() if held == key) for key in answers}
    used = [key for key in answers if by_answer[key]]
    whole = sum(by_answer.values())
    tones = dict(answers.values())
    drawn = []
    for kind in kinds:
        numbers = {answers[key][0]: tallied.get((kind, key), 0) for key in used}
        said = titles(capital(_short(kind)), numbers, tones)
        drawn.append(Given(capital(_short(kind)), numbers, number_words(sum(numbers.values())), said))
    return Figure(
        name="quotes",
        title=_("Whether the quoted words were found"),
        counted=ngettext("%(count)s quote", "%(count)s quotes", whole) % {"count": number_words(whole)},
        says=in_words((answers[key][1], by_answer[key]) for key in used),
        notes=(
            _(
                "Words that are quoted are looked up in the copy of the source that we hold. Each counts with what was "
                "found when the current edition of its case was made; one on the pages of two cases counts on both."
            ),
            _("Passages that are cited by their place only, without words, are left out."),
        ),
        head=(_("Kind of source"), *(capital(answers[key][1]) for key in used), _("Quotes")),
        rows=tuple(
            table_row(
                capital(_short(kind)),
                [
                    *(tallied.get((kind, key), 0) for key in used),
                    sum(tallied.get((kind, key), 0) for key in used),
                ],
            )
            for kind in kinds
        ),
        total=table_row(_("All"), [*(by_answer[key] for key in used), whole]),
        data=Table(
            ("source_kind", "source_kind_in_words", "looked_up", "looked_up_in_words", "quotes", "as_of"),
            tuple(
                (kind, _short(kind), key, words, tallied.get((kind, key), 0), today.isoformat())
                for kind in SourceKind
                for key, (_tone, words) in answers.items()
            ),
        ),
        bars=bars(drawn),
        tones=tuple(Tone(*answers[key]) for key in used),
    )


def _short(kind: str) -> str:
    """The kind without what explains it to editors."""
    return str(SourceKind(kind).label.partition(":")[0])
