"""The editor's front page: what waits for this editor, what broke, what comes, what was done last.

A panel is a function of who asks and when, and gives None to whom it is not for. Each asks a fixed number of queries.
"""

from dataclasses import dataclass

from django.db.models import Prefetch, Q
from django.urls import reverse
from django.utils.dateformat import format as date_format

from cases.admin.archiving import archive_page, compared, words_of
from cases.admin.dates import day_of
from cases.admin.merging import INTO
from cases.admin.work import BY_ME, TO_ME, WHOSE, Line, work_line
from cases.choices import BROKEN_LINKS, Act, Deed, Outcome, ReportOutcome
from cases.editing.doubles import MODELS
from cases.editing.pairs import open_pairs
from cases.editing.policy import may
from cases.editing.quotes import BROKEN
from cases.editing.unconfirmed import unconfirmed
from cases.models.desk.archives import ArchivedCapture
from cases.models.desk.assignments import Assignment
from cases.models.desk.events import Event
from cases.models.desk.inmates import Inmate
from cases.models.desk.intake import Intake
from cases.models.desk.journal import Journal
from cases.models.desk.links import LinkCheck
from cases.models.desk.reports import ErrorReport
from cases.models.desk.sources import Citation, Source
from cases.values.date_words import words
from cases.values.dates import parse

LISTED = 10
MANY = 50


@dataclass(frozen=True)
class Panel:
    """`more` leads to the whole list where the lines are not all; `empty` is said where there are none."""

    name: str
    title: str
    lines: tuple[Line, ...]
    empty: str
    more: str = ""


def panels(user, makers, *, at):
    """The panels of this editor's front page, in the order of those that make them."""
    return [panel for panel in (make(user, at) for make in makers) if panel is not None]


def given_to_you(user, at):
    if not may(user, Deed.ASSIGN):
        return None
    rows = _work().filter(to=user)
    lines, more = first(rows, lambda one: work_line(user, one, f"from {one.given_by}", at.date()))
    address = list_of(Assignment, f"{WHOSE}={TO_ME}&state=open")
    return Panel("given-to-you", "Given to you", lines, "Nothing waits for you.", address if more else "")


def given_by_you(user, at):
    if not may(user, Deed.ASSIGN):
        return None
    rows = _work().filter(given_by=user).exclude(to=user)
    lines, more = first(rows, lambda one: work_line(user, one, f"with {one.to}", at.date()))
    address = list_of(Assignment, f"{WHOSE}={BY_ME}&state=open")
    return Panel("given-by-you", "Given by you", lines, "Nothing is with a colleague.", address if more else "")


def taken_in(user, at):
    """What this editor has taken in and not made a source of yet, the longest ago first."""
    if not may(user, Deed.ADD, Intake):
        return None
    rows = Intake.objects.filter(created_by=user).defer("body", "text", "findings").order_by("seen_at", "pk")
    lines, more = first(rows, lambda one: Line(str(one), one.get_absolute_url(), one.get_state_display()))
    address = list_of(Intake, "") if more else ""
    return Panel("taken-in", "Taken in, to be confirmed", lines, "Nothing.", address)


def broken_quotes(user, at):
    """Quotes that do not stand in our copy, or not as quoted; the last checked first."""
    if not may(user, Deed.READ, Citation):
        return None
    rows = Citation.objects.filter(state__in=sorted(BROKEN)).select_related("event", "claim", "source")
    lines, more = first(rows.order_by("-checked_at", "-pk"), _quote_line)
    title = f"Quotes that broke (the last {LISTED})" if more else "Quotes that broke"
    return Panel("broken-quotes", title, lines, "Every quote checked stands in our copies.")


def broken_links(user, at):
    """Addresses that lead nowhere any more, or to another page than the one that we read; the last noticed first."""
    if not may(user, Deed.READ, Source):
        return None
    rows = LinkCheck.objects.latest_of_each().filter(state__in=BROKEN_LINKS).select_related("source")
    lines, more = first(rows.order_by("-first_at", "-pk"), _link_line)
    title = f"Links that broke (the last {LISTED})" if more else "Links that broke"
    return Panel("broken-links", title, lines, "Every address asked after leads where it led.")


def doubles(user, at):
    """Sources, people and places that may be there twice, and nobody has looked at."""
    if not may(user, Deed.READ, Source):
        return None
    found = [(model, len(open_pairs(model, MANY))) for model in MODELS]
    lines = tuple(
        Line(
            f"{count}{'+' if count >= MANY else ''} pair{'s' * (count != 1)} of {model._meta.verbose_name_plural}",
            reverse(f"admin:cases_{model._meta.model_name}_doubles"),
            "",
        )
        for model, count in found
        if count
    )
    return Panel("doubles", "May be there twice", lines, "Nothing that somebody has not looked at.")


def namesakes(user, at):
    """Of whom a colleague said that they are not somebody protected, which only this officer can say for readers."""
    if not may(user, Deed.PROTECT):
        return None
    lines, more = cut(unconfirmed(LISTED + 1), _namesake_line)
    title = f"Named almost as somebody protected (the first {LISTED})" if more else "Named almost as somebody protected"
    return Panel("namesakes", title, lines, "Nobody waits for your word.")


def errors_reported(user, at):
    """What readers say is wrong, and nobody has answered; the longest waiting first."""
    if not may(user, Deed.CHANGE, ErrorReport):
        return None
    lines, more = first(ErrorReport.objects.waiting(), _report_line)
    address = list_of(ErrorReport, f"outcome__exact={ReportOutcome.WAITING.value}") if more else ""
    return Panel("errors-reported", "Errors reported by readers", lines, "None waits for an answer.", address)


def found_copies(user, at):
    """Archived copies that were found, and that nobody has looked at; the longest ago first."""
    if not may(user, Deed.CHANGE, Source):
        return None
    rows = ArchivedCapture.objects.waiting().select_related("source").order_by("answered_at", "pk")
    lines, more = first(rows, _copy_line)
    title = f"Archived copies found (the first {LISTED})" if more else "Archived copies found"
    return Panel("found-copies", title, lines, "None waits to be looked at.")


def days_ahead(user, at):
    """What is scheduled from today on, the soonest first."""
    if not may(user, Deed.READ, Event):
        return None
    is_ahead = Q(latest__gte=at.date()) | Q(latest__isnull=True)
    cases = Prefetch("inmates", Inmate.objects.select_related("actor").order_by("actor__name", "pk"))
    rows = Event.objects.filter(is_ahead, outcome=Outcome.SCHEDULED).in_order().prefetch_related(cases, "campaigns")
    lines, more = first(rows, _event_line)
    address = list_of(Event, f"outcome__exact={Outcome.SCHEDULED.value}")
    return Panel("days-ahead", "Dates to come", lines, "Nothing is scheduled.", address if more else "")


def latest_journal(user, at):
    if not may(user, Deed.READ, Journal):
        return None
    rows = Journal.objects.select_related("by").order_by("-at", "-pk")
    lines, more = first(rows, _journal_line)
    return Panel("latest-journal", "Latest in the journal", lines, "Nothing yet.", list_of(Journal, "") if more else "")


PANELS = (
    *(namesakes, given_to_you, given_by_you, errors_reported, taken_in, broken_quotes, broken_links),
    *(found_copies, doubles, days_ahead, latest_journal),
)


def _link_line(check):
    more = check.moved_to or (f"{check.share:.0%} of our copy stands there" if check.share is not None else "")
    said = f"{check.get_state_display().capitalize()}, since {day_of(check.first_at)}" + (f": {more}" if more else "")
    return Line(
        str(check.source),
        reverse("admin:cases_source_change", args=[check.source_id]),
        f"{said}; {_has_copy(check.source)}",
    )


def _has_copy(source):
    if not source.archived_url:
        return "no archived copy"
    return f"archived copy of {day_of(source.archived_on)}" if source.archived_on else "has an archived copy"


def _copy_line(capture):
    return Line(str(capture.source), archive_page(capture.source_id), f"{words_of(capture)} {compared(capture)}")


def _report_line(report):
    said = f"{date_format(report.at, 'j F Y, H:i')} (UTC): {report.text[:120]}"
    return Line(str(report), page_of(report), said)


def _namesake_line(one):
    address = reverse("admin:cases_actor_merge", args=[one.named.pk])
    said = f"{one.said_by or 'Somebody'} said on {day_of(one.said_at)} that they are not the same; readers can’t have"
    return Line(
        f"“{one.named}”, and “{one.protected}”, who is protected",
        f"{address}?{INTO}={one.protected.pk}",
        f"{said} the name until you say so",
    )


def _work():
    return Assignment.objects.open().soonest_first().with_things()


def first(rows, line_of):
    """The first lines, and whether there are more."""
    return cut(list(rows[: LISTED + 1]), line_of)


def cut(found, line_of):
    return tuple(line_of(row) for row in found[:LISTED]), len(found) > LISTED


def _quote_line(citation):
    row = citation.event or citation.claim
    said = f"{citation.get_state_display().capitalize()}: “{citation.source}”, for “{row}”"
    return Line(f"“{citation}”", f"{page_of(row)}#citations-group", said)


def _event_line(event):
    homes = ", ".join(str(home) for home in (*event.inmates.all(), *event.campaigns.all()))
    return Line(event.headline, page_of(event), f"{words(parse(event.when))}; {homes or 'in no case yet'}")


def _journal_line(row):
    who = row.by or "the server"
    what = f"{row.get_act_display().capitalize()}{f': {row.record_name}' if row.record_name else ''}"
    said = f"{who}, {date_format(row.at, 'j F Y, H:i')} (UTC)"
    refused = f"{row.detail.partition(chr(10))[0]}; " if row.act == Act.REFUSED and row.detail else ""
    return Line(what, page_of(row), f"{refused}{said}")


def page_of(row):
    return reverse(f"admin:cases_{row._meta.model_name}_change", args=[row.pk])


def list_of(model, query):
    address = reverse(f"admin:cases_{model._meta.model_name}_changelist")
    return f"{address}?{query}" if query else address
