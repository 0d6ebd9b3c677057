"""What the picture of a shared link says of a case: name, status, how long in custody. Never a photograph."""

from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from cases.choices import Status
from cases.models.published.rows import Record
from cases.reading.dates import since_words
from cases.reading.held import counted_to, is_over, years_held
from cases.reading.spans import years_words

WIDTH, HEIGHT = 1200, 630  # pixels, as Open Graph’s readers cut it


@dataclass(frozen=True, slots=True)
class Card:
    """`lines` are status and custody, in the language of now; `made_from` changes with all that it shows."""

    name: str
    lines: tuple[str, ...]
    made_from: str

    @property
    def alt(self) -> str:
        return ". ".join((self.name, *self.lines))


def live_card(slug: str, *, today: date) -> Card | None:
    """In one query; None where no case stands at this address. One that is invented says so first."""
    record = Record.objects.cases().standing().filter(slug=slug).first()
    return card(record, today) if record else None


def card(record: Record, today: date) -> Card:
    since = since_words(record.status_when.partition("T")[0]) if record.status_when else ""
    status = str(Status(record.status or Status.UNKNOWN).label)
    lines = [_("Invented, to try things out.")] if record.is_invented else []
    lines.append(f"{status[:1].upper()}{status[1:]}{f' {since}' if since else ''}")
    if custody := _custody(record, today):
        lines.append(custody)
    return Card(record.name, tuple(lines), "\n".join((record.name, *lines)))


def _custody(record: Record, today: date) -> str:
    years = years_held(record, today)
    if years is None:
        return ""
    words = {"years": years_words(*years)}
    if is_over(record):
        return _("Was held for %(years)s.") % words
    day = date_format(counted_to(record, today))
    return _("In custody for %(years)s, counted to %(day)s.") % (words | {"day": day})
