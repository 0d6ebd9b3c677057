"""The editor's front page, on proposals: what waits for review, what came back, what has an hour or is unpublished."""

from operator import attrgetter

from django.utils.dateformat import format as date_format

from cases.admin.front import LISTED, Panel, first, list_of, page_of
from cases.admin.work import Line
from cases.choices import IN_HAND, Decided, Deed, ProposalState
from cases.editing.accounts import same_person
from cases.editing.policy import may
from cases.editing.unpublished import RECORDS, never_proposed, with_unpublished_changes
from cases.models.desk.proposals import Proposal
from cases.models.desk.review import Decision


def for_review(user, at):
    """What this reviewer may review: nothing that they wrote or sent; what they are asked for stands first."""
    if not may(user, Deed.REVIEW):
        return None
    persons = same_person([user.pk])
    waiting = Proposal.objects.waiting_for_review().with_records()
    handled = Decision.objects.filter(
        by__in=persons, decided__in=[Decided.PROPOSED, Decided.FROZEN, Decided.SENT]
    ).values("proposal")
    rows = waiting.exclude(pk__in=handled).exclude(
        candidates__changes__in=Proposal.changes_written_by(persons).values("pk")
    )
    lines, more = first(rows.asked_first(user), lambda one: _line(one, f"sent {_moment(one.sent_at)}", user))
    address = list_of(Proposal, f"state__exact={ProposalState.SENT.value}")
    return Panel("for-review", "For your review", lines, "Nothing waits for your review.", address if more else "")


def in_hand(user, at):
    """What this editor proposed and has not sent, was given back, or waits for a colleague’s review."""
    if not may(user, Deed.PROPOSE):
        return None
    rows = (
        Proposal.objects.filter(made_by=user, state__in=[*sorted(IN_HAND), ProposalState.SENT])
        .with_records()
        .order_by("-pk")
    )
    lines, more = first(rows, lambda one: Line(_names(one), page_of(one), one.get_state_display()))
    return Panel("in-hand", "Your proposals", lines, "None.", list_of(Proposal, "") if more else "")


def scheduled(user, at):
    if not may(user, Deed.READ, Proposal):
        return None
    rows = Proposal.objects.filter(state=ProposalState.APPROVED).with_records().order_by("go_live_at", "pk")
    lines, more = first(rows, lambda one: _line(one, f"goes live {_moment(one.go_live_at)}", user))
    address = list_of(Proposal, f"state__exact={ProposalState.APPROVED.value}")
    return Panel("scheduled", "Approved, with an hour", lines, "Nothing is scheduled.", address if more else "")


def unpublished(user, at):
    title, empty = "Saved since it was published or proposed", "Nothing of what readers have, or of what is proposed."
    return _of_records(user, "unpublished", title, with_unpublished_changes, "since", _left_behind, empty)


def entered(user, at):
    """Cases and campaigns that somebody began to enter, and that no proposal has brought to readers yet."""
    empty = "Every case and campaign that says something was proposed."
    return _of_records(user, "never-proposed", "Never proposed yet", never_proposed, "touched_at", _so_far, empty)


def _of_records(user, name, title, find, since, said, empty):
    """A panel of cases and campaigns, those that wait since longest first."""
    if not may(user, Deed.PROPOSE):
        return None
    found = [record for model in RECORDS for record in find(model)[: LISTED + 1]]
    first_of_both = sorted(found, key=attrgetter(since))[:LISTED]
    lines = tuple(Line(str(record), page_of(record), said(record)) for record in first_of_both)
    return Panel(name, title + (f" (the first {LISTED})" if len(found) > LISTED else ""), lines, empty)


def _so_far(record):
    events = f"{record.event_count} event{'' if record.event_count == 1 else 's'}"
    return f"{events}; last saved {_moment(record.touched_at)}; readers have nothing of it"


def _left_behind(record):
    """Of which moment the desk was that readers have or, before the first edition, that is proposed."""
    if record.frozen_at is None:
        return f"never published; proposed as the desk was on {_moment(record.since)}"
    return f"readers have the desk of {_moment(record.frozen_at)}"


PANELS = (for_review, in_hand, scheduled, unpublished, entered)


def _line(proposal, said, user):
    asked = "; you are asked" if proposal.asked_id == user.pk else ""
    by = f", by {proposal.made_by}" if proposal.made_by else ""
    return Line(_names(proposal), page_of(proposal), f"{said}{by}{asked}")


def _names(proposal):
    return ", ".join(str(candidate.record) for candidate in proposal.candidates.all())


def _moment(moment):
    return f"{date_format(moment, 'j F Y, H:i')} UTC" if moment else "as soon as it can"
