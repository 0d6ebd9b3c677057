"""Asking the web archive, one question at a time, and keeping what it answers.

Polite: an archive that is busy or does not answer is left alone, for as long as it asks for or ever longer. Nothing of
a source is changed by what is found.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, time, timedelta
from typing import Any

from cases.choices import ArchiveDeed, CaptureState
from cases.editing import archives
from cases.editing.archivable import cited_by_live_editions, why_none
from cases.editing.archives import Answer, archive_host, turn, why_off
from cases.editing.fetching import INTERNET, Network
from cases.editing.links import LONGEST, retry_after, share_of_copy
from cases.models.desk.archives import ArchivedCapture
from cases.models.desk.sources import Source
from cases.values.dates import parse

AGAIN_AFTER = timedelta(days=30)  # what was of no use may be of use then
LEFT_ALONE = timedelta(minutes=5)  # at least, by everybody; doubled with every failure in a row
LOOK_AFTER = timedelta(minutes=5)  # for a capture that is being made
GIVEN_UP_AFTER = timedelta(days=2)
SILENT_IN_A_ROW = 3
_OF_NO_USE = (CaptureState.NONE, CaptureState.UNFIT)

GIVEN_UP = "It took the request, and had no capture two days later. Ask again, or keep the page elsewhere."


def resting_until(at: datetime) -> datetime | None:
    """Until when the archive is left alone; None where it may be asked."""
    last = ArchivedCapture.objects.filter(archive=archive_host()).newest_first().first()
    return last.not_before if last and last.not_before and last.not_before > at else None


def ask(source: Source, deed: str, *, by: Any, at: datetime, network: Network = INTERNET) -> ArchivedCapture:
    """Ask about a source, whose turn it is and which an archive may know; keeps the answer."""
    capture = ArchivedCapture(
        source=source,
        archive=archive_host(),
        deed=deed,
        page=source.url,
        near=near(source, at) if deed == ArchiveDeed.FIND else at,
        asked_at=at,
        asked_by=by,
    )
    if deed == ArchiveDeed.FIND:
        answer = archives.nearest(source.url, near=capture.near, network=network)
    else:
        answer = archives.keep(source.url, network=network)
    return _kept(capture, answer, at)


def look_again(capture: ArchivedCapture, *, at: datetime, network: Network = INTERNET) -> ArchivedCapture:
    """Ask whether a capture that was being made is there; writes the answer over the one before."""
    answer = archives.made(capture.job, capture.page, asked_at=capture.asked_at, network=network)
    if answer.state == CaptureState.LATER and at - capture.asked_at > GIVEN_UP_AFTER:
        answer = Answer(CaptureState.REFUSED, GIVEN_UP)
    elif answer.state in (CaptureState.BUSY, CaptureState.SILENT):
        _leave_alone(capture, answer, at)
        answer = Answer(CaptureState.LATER, job=capture.job)
    return _kept(capture, answer, at)


def near(source: Source, at: datetime) -> datetime:
    """The moment that a capture should be near to: when our copy was seen, when we read the page, when it came out."""
    copy = source.copies.filter(is_excerpt=False).defer("text").order_by("-seen_at", "-pk").first()
    if copy is not None:
        return min(copy.seen_at, at)
    day = source.seen_on or (parse(source.published).latest if source.published else None)
    return min(datetime.combine(day, time(12), UTC), at) if day else at


def ask_for_many(
    *, at: datetime, most: int, new: bool, pause: Callable[[], None], network: Network = INTERNET
) -> Iterator[ArchivedCapture]:
    """Ask about every source that readers see without an archived copy, the one never asked about first.

    At most so many questions, with a `pause` between two; an archive that is busy is left alone at once, one that is
    silent after three in a row. With `new`, pages of which it holds nothing of use are asked to be kept. What readers
    see is looked at again right before each question: a run takes minutes.
    """
    if why_off(new=new) or resting_until(at):
        return
    count = silent = 0
    for pk, deed, last in _due(at, new=new):
        if count and count < most and _askable(pk):
            pause()
        with turn(waits=True):
            source = _askable(pk) if count < most else None
            if source is None:
                continue
            capture = _again(source, deed, last, at=at, network=network)
        count += 1
        yield capture
        silent = silent + 1 if capture.state == CaptureState.SILENT else 0
        if capture.not_before is not None and (capture.state != CaptureState.SILENT or silent == SILENT_IN_A_ROW):
            return


def _askable(pk: int) -> Source | None:
    """The source as it is now, if it lacks an archived copy and an archive may know it."""
    source: Source | None = Source.objects.filter(pk=pk, archived_url="").first()
    return source if source is not None and not why_none([source])[source.public_id] else None


def _again(
    source: Source, deed: str, last: ArchivedCapture | None, *, at: datetime, network: Network
) -> ArchivedCapture:
    if last is not None and last.state == CaptureState.LATER:
        return look_again(last, at=at, network=network)
    return ask(source, deed, by=None, at=at, network=network)


def _due(at: datetime, *, new: bool) -> Iterator[tuple[int, str, ArchivedCapture | None]]:
    """Sources that are to be asked about with what for, and the last answer; those never asked about come first."""
    rows = Source.objects.filter(cited_by_live_editions(), archived_url="").exclude(url="")
    last = {one.source_id: one for one in ArchivedCapture.objects.latest_of_each()}
    never = datetime.min.replace(tzinfo=UTC)
    keys = sorted(rows.values_list("pk", flat=True), key=lambda pk: (last[pk].answered_at if pk in last else never, pk))
    for pk in keys:
        if deed := _next(last.get(pk), at, new=new):
            yield pk, deed, last.get(pk)


def _next(last: ArchivedCapture | None, at: datetime, *, new: bool) -> str:
    """What to ask after that answer; nothing where an editor has to look, or has looked, or where it is too early."""
    if last is None:
        return ArchiveDeed.FIND
    if last.state == CaptureState.FOUND:
        return ""
    if last.state == CaptureState.LATER:
        return last.deed if last.answered_at <= at - LOOK_AFTER else ""
    if last.has_failed:
        return last.deed if new else ArchiveDeed.FIND
    if new and last.deed == ArchiveDeed.FIND and last.state in _OF_NO_USE:
        return ArchiveDeed.KEEP
    return ArchiveDeed.FIND if last.answered_at <= at - AGAIN_AFTER else ""


def _kept(capture: ArchivedCapture, answer: Answer, at: datetime) -> ArchivedCapture:
    capture.state, capture.captured_at, capture.answered_at = answer.state, answer.moment, at
    capture.said, capture.url, capture.job = answer.said, answer.url, answer.job  # type: ignore[assignment]
    if answer.page is not None:
        capture.share = share_of_copy(capture.source, answer.page)
    if capture.has_failed:
        _leave_alone(capture, answer, at)
    elif answer.state != CaptureState.LATER:
        capture.not_before, capture.failures = None, 0
    capture.save()
    return capture


def _leave_alone(capture: ArchivedCapture, answer: Answer, at: datetime) -> None:
    last = ArchivedCapture.objects.filter(archive=capture.archive).newest_first().first()
    capture.failures = (last.failures if last else 0) + 1
    own = at + min(LEFT_ALONE * 2 ** min(capture.failures - 1, 10), LONGEST)
    asked = retry_after(answer.retry_after, at) if answer.retry_after else None
    capture.not_before = max(own, asked or own)
