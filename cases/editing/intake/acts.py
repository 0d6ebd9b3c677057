"""From what an editor sends to a source with a copy: taking in, reading in the background, confirming, dropping."""

import json
import logging
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import datetime
from hashlib import sha256
from typing import Any

from django.conf import settings
from django.db import transaction

from cases.choices import UNDER_WAY, CaptureKind, CopyMethod, Deed, IntakeState
from cases.editing.fetching import INTERNET, OFF, Network, NotFetched, fetch
from cases.editing.intake.files import kind_of_file, read_body, read_file
from cases.editing.intake.found import Finding, Found, NotRead, usable
from cases.editing.intake.webarchive import warc_of
from cases.editing.policy import require
from cases.editing.quotes import look_up_again
from cases.editing.refusal import Reason, Refused
from cases.models.desk.intake import TOO_LONG, Capture, Intake, body_of
from cases.models.desk.sources import Copy, Source
from cases.values.furniture import paragraphs
from cases.values.links import LinkError, check

log = logging.getLogger(__name__)

_HEADING = 25  # words at most
AT_ONCE = 5  # of one editor
TOO_MUCH = "Reading it took more memory than is given to it. Paste the words that you cite."
UNREADABLE = "It can’t be read. Paste its text, or save it in another form."


def take_text(text: str, *, url: str = "", by: Any, at: datetime) -> Intake:
    """Text that an editor pasted is ready at once. Raises Refused where nothing of it is text."""
    try:
        kept = usable(paragraphs(text.replace("\r\n", "\n").replace("\r", "\n").split("\n\n")))
    except NotRead as error:
        raise _refused("text", error) from error
    made: Any = _made(CopyMethod.PASTED, url=url, by=by, at=at)
    made.state, made.text = IntakeState.READY, kept
    made.findings = _json(_heading(kept))
    made.save()
    return made


def take_file(name: str, body: bytes, *, url: str = "", by: Any, at: datetime) -> Intake:
    """A file waits to be read. Raises Refused for a kind that isn’t read here; its content is looked at later."""
    try:
        kind = kind_of_file(name, body)
    except NotRead as error:
        raise _refused("file", error) from error
    made: Any = _made(CopyMethod.UPLOADED, url=url, by=by, at=at)
    made.filename, made.kind, made.body = name[-200:], kind, body
    made.save()
    return made


def take_address(url: str, *, by: Any, at: datetime) -> Intake:
    """An address waits to be fetched. Raises Refused where fetching is switched off or no page can have the address."""
    if not settings.CASETRACKER_OUTBOUND:
        raise _refused("url", OFF)
    made: Any = _made(CopyMethod.FETCHED, url=url, by=by, at=at)
    made.save()
    return made


def _made(method: str, *, url: str, by: Any, at: datetime) -> Intake:
    require(by, Deed.ADD, Intake)
    try:
        address = check(url) if url else ""
    except LinkError as error:
        raise _refused("url", error) from error
    under_way = Intake.objects.filter(created_by=by, state__in=UNDER_WAY, seen_at__gt=at - TOO_LONG).count()
    if under_way >= AT_ONCE:
        raise _refused("", f"{under_way} that you sent are still being read. Send the next when one of them is done.")
    return Intake(method=method, url=address, created_by=by, changed_by=by, seen_at=at)


def _refused(field: str, why: object) -> Refused:
    return Refused((Reason("intake", str(why), field=field),))


def read(key: int, *, at: datetime, network: Network = INTERNET) -> Intake | None:
    """Fetch and read what waits under this number, and keep what came of it; None where somebody else has begun.

    Off the request path: it takes as long as it takes, and a parser that fails takes nobody with it.
    """
    with transaction.atomic():
        intake = Intake.objects.select_for_update().filter(pk=key, state=IntakeState.WAITING).first()
        if intake is None:
            return None
        intake.state, intake.begun_at = IntakeState.READING, at
        intake.save()
    intake.refusal = _tried(lambda: _read(intake, network, at))
    intake.state = IntakeState.FAILED if intake.refusal else IntakeState.READY
    if intake.refusal:
        intake.body = b""  # nobody could say what stands in it
    with transaction.atomic():
        if Intake.objects.select_for_update().filter(pk=key).exists():  # else it was dropped meanwhile
            intake.save()
    return intake


def _tried(act: Callable[[], None]) -> str:
    """Why it failed, in a sentence; empty where it did not."""
    try:
        act()
    except (NotRead, NotFetched) as error:
        return str(error)
    except MemoryError:
        return TOO_MUCH
    except Exception:  # whatever a parser makes of a hostile file, the editor is told
        log.exception("A file that was taken in could not be read.")
        return UNREADABLE
    return ""


def _read(intake: Any, network: Network, at: datetime) -> None:
    found = _fetched(intake, network, at) if intake.method == CopyMethod.FETCHED else None
    found = found or read_file(intake.kind, body_of(intake), intake.url)
    intake.text, intake.notes = found.text, "\n".join(found.notes)[:2_000]
    intake.findings = _json(found.findings or _heading(found.text))
    intake.url, intake.seen_at = intake.url or found.url, found.seen_at or intake.seen_at


def _heading(text: str) -> tuple[Finding, ...]:
    """The first line of a text that says nothing of itself, where it reads like a heading."""
    first = text.split("\n", 1)[0]
    is_heading = first != text and len(first.split()) <= _HEADING and not first.endswith((".", ",", ";", ":"))
    return (Finding("title", first, "first line of the text"),) if is_heading else ()


def _json(findings: Iterable[Finding]) -> str:
    return json.dumps([asdict(finding) for finding in findings], ensure_ascii=False)


def _fetched(intake: Any, network: Network, at: datetime) -> Found:
    answer = fetch(intake.url, network=network)
    if answer.status != 200:
        raise NotRead(
            f"The page answers “{answer.status} {answer.reason}”. Open it in a browser, and paste what it says."
        )
    intake.kind = CaptureKind.WARC
    status = f"{answer.status} {answer.reason}"
    intake.body = warc_of(answer.url, status, answer.headers, answer.sent, at=at)
    intake.url = answer.url
    return read_body(answer.body, answer.header("Content-Type"))


@transaction.atomic
def read_again(intake: Intake, *, by: Any, at: datetime) -> Intake:
    """What was not fetched waits once more. Raises Refused for what is no address, or is being read."""
    require(by, Deed.CHANGE, intake)
    held: Any = Intake.objects.select_for_update().get(pk=intake.pk)
    is_over = held.state == IntakeState.FAILED or held.is_stuck(at)
    if held.method != CopyMethod.FETCHED or not is_over:
        raise _refused("", "Only an address that could not be read is tried again. Send a file once more.")
    held.state, held.refusal, held.seen_at, held.begun_at = IntakeState.WAITING, "", at, None
    held.save()
    return held


def findings_of(intake: Intake) -> list[Finding]:
    return [Finding(**one) for one in json.loads(intake.findings)]


@transaction.atomic
def confirm(intake: Intake, source: Source, *, by: Any, at: datetime) -> Copy:
    """Make what was read a copy of this source, with its file, and be done with it.

    A source that holds this very text keeps the copy that it has. Raises Refused for what was not read.
    """
    require(by, Deed.ADD, Copy)
    held = Intake.objects.select_for_update().filter(pk=intake.pk, state=IntakeState.READY).first()
    if held is None:
        raise Refused((Reason("intake", "What was taken in is not there any more. Take it in again."),))
    digest = sha256(held.text.encode()).hexdigest()
    copy = source.copies.filter(sha256=digest).first()
    if copy is None:
        copy = Copy(
            source=source, text=held.text, seen_at=held.seen_at, method=held.method, created_by=by, changed_by=by
        )
        copy.save()
        body = body_of(held)
        if body:
            Capture.objects.create(copy=copy, kind=held.kind, body=body, sha256=sha256(body).hexdigest())
        look_up_again(source, at=at)
    held.delete()
    return copy


@transaction.atomic
def drop(intake: Intake, *, by: Any) -> None:
    """Leave it. Nothing of it is kept."""
    require(by, Deed.DELETE, intake)
    intake.delete()
