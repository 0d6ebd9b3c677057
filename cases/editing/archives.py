"""The client of a web archive: asks for the capture of a page nearest to a moment, and for a new one.

Captures are asked for by Memento (RFC 7089), which most archives speak: one request tells which capture is nearest, of
which page it is and when it was made, and brings its text to compare. New ones are asked for as the Internet Archive's
Save Page Now takes them. What may be sent is decided in `archived_copies`; this module sends what it is given.
"""

import fcntl
import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from urllib.parse import urldefrag, urljoin

from django.conf import settings

from cases.choices import CaptureState
from cases.editing.fetching import INTERNET, Asking, Fetched, Network, NotFetched, TooLong, fetch
from cases.values.links import LinkError, canonical, check, host
from cases.values.mementos import datetime_wanted, moment_of, original_of

OFF = (
    "Asking the web is switched off here (CASETRACKER_OUTBOUND). An archived copy can be typed into the source’s form."
)
NO_ARCHIVE = (
    "No web archive is set here (CASETRACKER_WEB_ARCHIVE). An archived copy can be typed into the source’s form."
)
NO_NEW = "The archive set here takes no requests for new captures (CASETRACKER_WEB_ARCHIVE_SAVE)."
TAKEN = "Somebody here is asking the archive just now; one question at a time is polite. Try again in half a minute."
_NO_KEY = "The archive wants to know who asks: an operator sets CASETRACKER_WEB_ARCHIVE_KEY."
_LONG = "The capture is longer than what is read here. Look it up in the archive, and type its address into the form."

_BUSY = (429, 503)
_SHUT = (401, 403, 451)
_MEMENTO = "Memento-Datetime"
_JOB = re.compile(r"[\w.-]{1,200}", re.ASCII)
_STAMP = re.compile(r"\d{14}", re.ASCII)
_SAID = 300  # characters of an archive's own words


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a question. `page` is the capture itself, `retry_after` as the archive wrote it."""

    state: CaptureState
    said: str = ""
    url: str = ""
    moment: datetime | None = None
    page: Fetched | None = None
    job: str = ""
    retry_after: str = ""


class Taken(Exception):
    """Somebody else is asking."""


def why_off(*, new: bool = False) -> str:
    """Why nothing is asked here, in a sentence; empty where it is. `new` for asking to make a capture."""
    if not settings.CASETRACKER_OUTBOUND:
        return OFF
    if not settings.CASETRACKER_WEB_ARCHIVE:
        return NO_ARCHIVE
    return NO_NEW if new and not settings.CASETRACKER_WEB_ARCHIVE_SAVE else ""


def archive_host() -> str:
    """Whom we ask; empty where nobody is set."""
    return host(settings.CASETRACKER_WEB_ARCHIVE) if settings.CASETRACKER_WEB_ARCHIVE else ""


@contextmanager
def turn(*, waits: bool) -> Iterator[None]:
    """For one question at a time, of all processes of this machine; raises Taken unless it `waits`."""
    path = settings.WEB_ARCHIVE_LOCK
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with path.open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX if waits else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise Taken from error
        yield


def nearest(page: str, *, near: datetime, network: Network = INTERNET) -> Answer:
    """The capture of a page nearest to a moment; one of another page, of an error or at another host is of no use."""
    gate = settings.CASETRACKER_WEB_ARCHIVE + urldefrag(page).url
    return _captured(gate, page, Asking({"Accept-Datetime": datetime_wanted(near)}, stays=True), network)


def keep(page: str, *, network: Network = INTERNET) -> Answer:
    """Ask to make a capture: it is there at once, being made, or refused."""
    asking = Asking(_who_asks(), {"url": urldefrag(page).url}, stays=True)
    try:
        answer = fetch(settings.CASETRACKER_WEB_ARCHIVE_SAVE, network=network, asking=asking)
    except NotFetched as error:
        return Answer(CaptureState.SILENT, _first_sentence(error))
    if answer.status in _BUSY:
        return Answer(CaptureState.BUSY, retry_after=answer.header("Retry-After"))
    if answer.status in _SHUT:
        return Answer(CaptureState.REFUSED, _NO_KEY if answer.status == 401 else _status(answer))
    told = _read(answer)
    if answer.status >= 400 or told.get("status") == "error":
        return Answer(CaptureState.REFUSED, _words(told.get("message")) or _status(answer))
    place = answer.header("Location") or answer.header("Content-Location")
    if place:
        return _soon(_captured(urljoin(answer.url, place), page, Asking(stays=True), network))
    job = told.get("job_id")
    is_job = isinstance(job, str) and _JOB.fullmatch(job)
    return Answer(CaptureState.LATER, job=str(job) if is_job else "")


def made(job: str, page: str, *, asked_at: datetime, network: Network = INTERNET) -> Answer:
    """What became of a capture that was being made; without a `job`, whether one is there that is newer."""
    if not job:
        found = nearest(page, near=asked_at, network=network)
        is_older = found.moment is not None and found.moment < asked_at.replace(microsecond=0)
        return Answer(CaptureState.LATER) if is_older else _soon(found)
    address = f"{settings.CASETRACKER_WEB_ARCHIVE_SAVE.rstrip('/')}/status/{job}"
    try:
        answer = fetch(address, network=network, asking=Asking(_who_asks(), stays=True))
    except NotFetched as error:
        return Answer(CaptureState.SILENT, _first_sentence(error))
    if answer.status in _BUSY:
        return Answer(CaptureState.BUSY, retry_after=answer.header("Retry-After"))
    told = _read(answer)
    if told.get("status") == "error":
        return Answer(CaptureState.REFUSED, _words(told.get("message")) or _status(answer))
    stamp, original = told.get("timestamp"), told.get("original_url")
    if told.get("status") != "success" or not isinstance(stamp, str) or not _STAMP.fullmatch(stamp):
        return Answer(CaptureState.LATER, job=job)
    if not _is_same(original, page):
        return Answer(CaptureState.UNFIT, f"The archive kept another page: {_words(original)}")
    gate = f"{settings.CASETRACKER_WEB_ARCHIVE}{stamp}/{original}"
    return _soon(_captured(gate, page, Asking(stays=True), network), job)


def _who_asks() -> dict[str, str]:
    """Headers for the address of new captures and what lies below it; our key goes nowhere else."""
    key = settings.CASETRACKER_WEB_ARCHIVE_KEY
    return {"Accept": "application/json"} | ({"Authorization": f"LOW {key}"} if key else {})


def _captured(address: str, page: str, asking: Asking, network: Network) -> Answer:
    try:
        if host(address) != archive_host():
            return Answer(CaptureState.UNFIT, f"The archive leads to another host: {_words(address)}")
        answer = fetch(address, network=network, asking=asking)
    except LinkError as error:
        return Answer(CaptureState.UNFIT, _words(str(error)))
    except TooLong:
        return Answer(CaptureState.UNFIT, _LONG)
    except NotFetched as error:
        return Answer(CaptureState.SILENT, _first_sentence(error))
    moment = moment_of(answer.header(_MEMENTO))
    return _told(answer) if moment is None else _judged(answer, page, address, moment)


def _told(answer: Fetched) -> Answer:
    """What an answer means that is no capture."""
    if answer.status in _BUSY:
        return Answer(CaptureState.BUSY, retry_after=answer.header("Retry-After"))
    if answer.status == 404:
        return Answer(CaptureState.NONE)
    if answer.status in _SHUT:
        return Answer(CaptureState.REFUSED, _status(answer))
    return Answer(CaptureState.UNFIT, f"The archive answered with no capture. {_status(answer)}")


def _judged(answer: Fetched, page: str, address: str, moment: datetime) -> Answer:
    """A capture, if it is of that page as it was, at an address of its own."""
    if answer.status != 200:
        text = f"The nearest capture, of {moment.day} {moment:%B %Y}, is of an error. {_status(answer)}"
        return Answer(CaptureState.UNFIT, text)
    original = original_of(", ".join(value for name, value in answer.headers if name.lower() == "link"))
    if not _is_same(original, page):
        other = _words(original) or "it doesn’t say which"
        return Answer(CaptureState.UNFIT, f"The nearest capture is of another page: {other}")
    try:
        url = check(urljoin(answer.url, answer.header("Content-Location") or answer.url))
    except LinkError as error:
        return Answer(CaptureState.UNFIT, _words(str(error)))
    if host(url) != archive_host():
        return Answer(CaptureState.UNFIT, f"The archive leads to another host: {_words(url)}")
    if url == check(settings.CASETRACKER_WEB_ARCHIVE + urldefrag(page).url):
        return Answer(CaptureState.UNFIT, "The archive gives the capture no address of its own.")
    return Answer(CaptureState.FOUND, url=url, moment=moment, page=answer)


def _soon(answer: Answer, job: str = "") -> Answer:
    """A capture that was made a moment ago may not be shown yet."""
    is_early = answer.state in (CaptureState.NONE, CaptureState.SILENT)
    return Answer(CaptureState.LATER, job=job) if is_early else answer


def _is_same(address: Any, page: str) -> bool:
    try:
        return isinstance(address, str) and canonical(address) == canonical(page)
    except LinkError:
        return False


def _read(answer: Fetched) -> dict[str, Any]:
    """The answer's JSON; nothing where it has none."""
    try:
        told = json.loads(answer.body)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _status(answer: Fetched) -> str:
    return f"It answered {answer.status} {_words(answer.reason)}".rstrip() + "."


def _first_sentence(error: NotFetched) -> str:
    """Why nothing came; what follows is advice for pages that are taken in."""
    return _words(error).partition(". ")[0].removesuffix(".") + "."


def _words(text: Any) -> str:
    """What an archive wrote, as far as it can be kept and read."""
    return " ".join("".join(c if c.isprintable() else " " for c in str(text or "")).split())[:_SAID]
