"""Asking after the addresses of sources: are they there, have they moved, does our copy stand there still?

Polite: one request at a time; a host that is busy or does not answer is left alone, for as long as it asks for or ever
longer. No quote and no copy is touched by what is found.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from itertools import chain, zip_longest

from django.db import transaction

from cases.choices import LinkState
from cases.editing.fetching import INTERNET, Fetched, Network, NotFetched, fetch
from cases.editing.intake.files import read_body
from cases.editing.intake.found import NotRead
from cases.models.desk.links import LinkCheck
from cases.models.desk.sources import Source
from cases.values.likeness import print_of
from cases.values.links import canonical, host, is_reserved

AGAIN_AFTER = timedelta(days=7)
BACK_OFF = timedelta(hours=1)  # doubled with every failure in a row
LONGEST = timedelta(days=14)
SAME = 0.98  # of our copy: a page in which so much stands is the one that we read
_GONE = (404, 410)
_BUSY = (429, 503)


def check_links(*, at: datetime, most: int = 200, network: Network = INTERNET) -> Iterator[LinkCheck]:
    """Ask after the addresses that were not asked after for a week, the longest ago first; at most so many.

    A host that is busy or silent is not asked again in the same run.
    """
    left_alone: set[str] = set()
    for source in _in_turn(_due(at))[:most]:
        where = host(source.url)
        if where in left_alone:
            continue
        check = _asked(source, at=at, network=network)
        if check.state in (LinkState.BUSY, LinkState.SILENT):
            left_alone.add(where)
        yield check


def _due(at: datetime) -> list[Source]:
    """Sources with an address, the one never asked after first, but for those whose hosts asked for time."""
    last = {check.source_id: check for check in LinkCheck.objects.latest_of_each()}
    waiting = {host(check.source.url) for check in _resting(at)}
    sources = [
        source
        for source in Source.objects.standing().exclude(url="").order_by("pk")
        if not is_reserved(host(source.url))
        and host(source.url) not in waiting
        and (source.pk not in last or last[source.pk].last_at <= at - AGAIN_AFTER or _failed(last[source.pk]))
    ]
    never = datetime.min.replace(tzinfo=UTC)
    return sorted(sources, key=lambda source: (last[source.pk].last_at if source.pk in last else never, source.pk))


def _resting(at: datetime) -> list[LinkCheck]:
    rows = LinkCheck.objects.latest_of_each().filter(not_before__gt=at).exclude(source__url="")
    return list(rows.select_related("source"))


def _failed(check: LinkCheck) -> bool:
    return check.state in (LinkState.BUSY, LinkState.SILENT)


def _in_turn(sources: list[Source]) -> list[Source]:
    """One of each host after the other, so that none is asked several times in a row where there are others."""
    by_host: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        by_host[host(source.url)].append(source)
    rounds = zip_longest(*by_host.values())
    return [source for source in chain.from_iterable(rounds) if source is not None]


def _asked(source: Source, *, at: datetime, network: Network) -> LinkCheck:
    before = source.link_checks.order_by("-last_at", "-pk").first()
    check = LinkCheck(source=source, first_at=at, last_at=at)
    try:
        answer = fetch(source.url, network=network)
    except NotFetched as error:
        check.state, check.said = LinkState.SILENT, str(error)[:500]  # type: ignore[assignment]
        return _kept(check, before, at)
    check.status = answer.status
    check.state = _state(source, answer)
    if check.state == LinkState.MOVED:
        check.moved_to = answer.url  # type: ignore[assignment]
    if answer.status == 200:
        check.share = share_of_copy(source, answer)
        if check.share is not None and check.share < SAME and check.state == LinkState.THERE:
            check.state = LinkState.CHANGED
    if check.state == LinkState.BUSY:
        check.not_before = retry_after(answer.header("Retry-After"), at)
    return _kept(check, before, at)


def _state(source: Source, answer: Fetched) -> str:
    if answer.status in _GONE:
        return LinkState.GONE
    if answer.status in _BUSY:
        return LinkState.BUSY
    if answer.status != 200:
        return LinkState.REFUSED
    return LinkState.THERE if canonical(answer.url) == canonical(source.url) else LinkState.MOVED


def share_of_copy(source: Source, answer: Fetched) -> float | None:
    """How much of the newest whole copy stands on the page still, in hundredths; None where that can't be told."""
    copy = source.copies.filter(is_excerpt=False).order_by("-seen_at", "-pk").first()
    if copy is None:
        return None
    try:
        page = read_body(answer.body, answer.header("Content-Type"))
    except NotRead:
        return None
    ours = print_of(copy.text)
    return round(len(ours.runs & print_of(page.text).runs) / len(ours.runs), 2) if ours.runs else None


def retry_after(value: str, at: datetime) -> datetime | None:
    """RFC 9110 §10.2.3: seconds, or a date; at most as long as anybody is waited for."""
    if value.isascii() and value.isdigit() and len(value) < 9:
        return at + min(timedelta(seconds=int(value)), LONGEST)
    try:
        when = parsedate_to_datetime(value)
    except ValueError:
        return None
    when = when if when.tzinfo else when.replace(tzinfo=UTC)
    return max(at, min(when, at + LONGEST))


@transaction.atomic
def _kept(check: LinkCheck, before: LinkCheck | None, at: datetime) -> LinkCheck:
    """The same answer lasts on; another one is a row of its own."""
    if _failed(check):
        check.failures = (before.failures if before else 0) + 1
        own = at + min(BACK_OFF * 2 ** min(check.failures - 1, 10), LONGEST)
        check.not_before = max(own, check.not_before or own)
    if before is not None and before.is_same_answer(check):
        before.last_at, before.not_before, before.failures = at, check.not_before, check.failures
        before.save()
        return before
    check.save()
    return check
