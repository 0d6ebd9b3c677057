"""What web archives say of a capture: when it was made and of which page (Memento, RFC 7089), and its address."""

import re
from datetime import UTC, date, datetime
from email.utils import format_datetime, parsedate_to_datetime

# <target>; rel="first memento"; datetime="…": a link of a Link header (RFC 8288 §3). A comma in quotes parts nothing.
_LINK = re.compile(r'<([^>]*)>((?:\s*;\s*[\w*!#$&+.^`|~-]+\s*(?:=\s*(?:"[^"]*"|[^",;\s]*))?)*)')
_RELATION = re.compile(r';\s*rel\s*=\s*(?:"([^"]*)"|([^",;\s]*))', re.IGNORECASE)
# As Wayback Machines and archive.today write it: fourteen digits, perhaps a word for how it is shown, then the page.
_STAMP = re.compile(r"/(\d{14})(?:[a-z]{2}_)?/(?=https?:/)")


def datetime_wanted(moment: datetime) -> str:
    """The value of Accept-Datetime that asks for this moment; it has to know its zone."""
    return format_datetime(moment.astimezone(UTC), usegmt=True)


def moment_of(value: str) -> datetime | None:
    """The moment of a Memento-Datetime header in UTC; None where it holds none."""
    try:
        moment = parsedate_to_datetime(value)
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None


def original_of(links: str) -> str:
    """The page of which a capture was made, as its Link header says; empty where it says nothing."""
    for target, parameters in _LINK.findall(links):
        found = _RELATION.search(parameters)
        if found and "original" in (found[1] or found[2]).lower().split():
            return str(target).strip()
    return ""


def day_in(address: str) -> date | None:
    """The day that stands in the address of a capture, in UTC; None for an address that tells none."""
    found = _STAMP.search(address)
    try:
        return datetime.strptime(found[1], "%Y%m%d%H%M%S").replace(tzinfo=UTC).date() if found else None
    except ValueError:
        return None
