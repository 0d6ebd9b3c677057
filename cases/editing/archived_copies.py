"""What an editor does about the archived copy of a source: ask for one, ask to make one, use it or pass it over."""

from datetime import UTC, datetime, timedelta
from typing import Any

from django.db import transaction

from cases.choices import ArchiveDeed, CaptureFate, CaptureState, Deed
from cases.editing.archivable import why_none
from cases.editing.archives import TAKEN, Taken, turn, why_off
from cases.editing.archiving import ask, look_again, resting_until
from cases.editing.fetching import INTERNET, Network
from cases.editing.policy import require
from cases.editing.refusal import Reason, Refused
from cases.models.desk.archives import ArchivedCapture
from cases.models.desk.sources import Source
from cases.values.links import canonical

PRESSED_TWICE = timedelta(minutes=1)

MOVED_ON = "The source’s address has changed since this capture was found. Find one for the new address."
NOT_THERE = "This capture is not there to be used: it was passed over, or its address was removed."


def find(source: Source, *, by: Any, at: datetime, network: Network = INTERNET) -> ArchivedCapture:
    """Ask for the capture nearest to when we read the page. What is found waits for an editor; twice is once.

    Raises PermissionDenied, and `Refused` where asking is off, the page is not for an archive to know, or the archive
    is to be left alone.
    """
    require(by, Deed.CHANGE, source)
    return _asked(source, ArchiveDeed.FIND, by=by, at=at, network=network)


def ask_to_keep(source: Source, *, by: Any, at: datetime, network: Network = INTERNET) -> ArchivedCapture:
    """Ask the archive to make a capture now, for everybody to see and for good. Raises as `find` does."""
    require(by, Deed.CHANGE, source)
    return _asked(source, ArchiveDeed.KEEP, by=by, at=at, network=network)


def look(capture: ArchivedCapture, *, by: Any, at: datetime, network: Network = INTERNET) -> ArchivedCapture:
    """Ask whether a capture that was being made is there by now. Raises as `find` does."""
    require(by, Deed.CHANGE, capture.source)
    if capture.state != CaptureState.LATER:
        return capture
    _refuse(capture.source, ArchiveDeed.FIND, at)
    try:
        with turn(waits=False):
            return look_again(capture, at=at, network=network)
    except Taken as taken:
        raise Refused((Reason("archive_one_at_a_time", TAKEN),)) from taken


@transaction.atomic
def use(capture: ArchivedCapture, *, by: Any, at: datetime) -> Source:
    """Make it the source's archived copy on the desk; readers get it with the next edition. Twice is once.

    Others that wait are passed over with it, since one was chosen. Raises PermissionDenied, and `Refused` where it was
    passed over or the source has another address by now.
    """
    require(by, Deed.CHANGE, capture.source)
    source, held = _held(capture)
    if held.fate == CaptureFate.USED and source.archived_url == held.url:
        return source
    if held.state != CaptureState.FOUND or held.fate == CaptureFate.PASSED or not held.url or not held.captured_at:
        raise Refused((Reason("archived_copy_is_there", NOT_THERE),))
    if not source.url or canonical(source.url) != canonical(held.page):
        raise Refused((Reason("archived_copy_of_this_page", MOVED_ON),))
    source.archived_url, source.archived_on = held.url, held.captured_at.astimezone(UTC).date()
    source.changed_by = by
    source.touch().save()
    held.settle(CaptureFate.USED, by=by, at=at).save()
    for other in source.archived_captures.waiting().select_for_update():
        other.settle(CaptureFate.PASSED, by=by, at=at).save()
    return source


@transaction.atomic
def pass_over(capture: ArchivedCapture, *, by: Any, at: datetime) -> ArchivedCapture:
    """Say that it does not show what we read. Raises PermissionDenied, and `Refused` where it doesn't wait any more."""
    require(by, Deed.CHANGE, capture.source)
    _, held = _held(capture)
    if held.fate == CaptureFate.PASSED:
        return held
    if not held.is_waiting:
        raise Refused((Reason("archived_copy_is_there", NOT_THERE),))
    held.settle(CaptureFate.PASSED, by=by, at=at).save()
    return held


def _asked(source: Source, deed: ArchiveDeed, *, by: Any, at: datetime, network: Network) -> ArchivedCapture:
    last = source.archived_captures.newest_first().first()
    if last and last.deed == deed and not last.has_failed and at - last.asked_at < PRESSED_TWICE:
        return last
    _refuse(source, deed, at)
    try:
        with turn(waits=False):
            return ask(source, deed, by=by, at=at, network=network)
    except Taken as taken:
        raise Refused((Reason("archive_one_at_a_time", TAKEN),)) from taken


def _refuse(source: Source, deed: ArchiveDeed, at: datetime) -> None:
    """Raises `Refused` with everything that speaks against asking."""
    reasons = []
    if off := why_off(new=deed == ArchiveDeed.KEEP):
        reasons.append(Reason("archive_is_on", off))
    if unknown := why_none([source])[source.public_id]:
        reasons.append(Reason("archive_may_know", unknown))
    if until := resting_until(at):
        text = f"The archive is busy or silent. It is left alone until {until.day} {until:%B, %H:%M} UTC; try then."
        reasons.append(Reason("archive_left_alone", text))
    if reasons:
        raise Refused(tuple(reasons))


def _held(capture: ArchivedCapture) -> tuple[Source, ArchivedCapture]:
    """Both, held until the transaction ends; the source first, as whoever saves its form holds it."""
    source = Source.objects.select_for_update().get(pk=capture.source_id)
    return source, ArchivedCapture.objects.select_for_update().get(pk=capture.pk)
