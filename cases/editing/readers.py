"""Where readers see a row of the desk: what its editor should know before it goes."""

from dataclasses import dataclass
from typing import Any

from cases.models.desk.events import Event
from cases.models.desk.questions import Question
from cases.models.published.rows import EventRow, QuestionRow, Record


@dataclass(frozen=True, slots=True)
class Reader:
    """A case or campaign whose live edition shows it."""

    name: str
    address: str
    number: int


def readers_of(row: Any) -> tuple[Reader, ...]:
    """The records whose live editions show this event or question, by name; nothing of anything else. One query."""
    shown: Any = {Event: EventRow, Question: QuestionRow}.get(type(row))
    if shown is None:
        return ()
    records = Record.objects.filter(pk__in=shown.objects.filter(public_id=row.public_id).values("record"))
    return tuple(
        Reader(one.name, one.get_absolute_url(), one.edition.number)
        for one in records.select_related("edition").order_by("name", "pk")
    )
