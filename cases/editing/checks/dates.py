"""Dates that can't be true."""

from datetime import date

from cases.choices import Outcome
from cases.editing.checks.reasons import reason
from cases.editing.freeze import Candidate
from cases.editing.refusal import Reason
from cases.values.date_words import words
from cases.values.dates import parse


def what_occurred_lies_in_the_past(candidate: Candidate, today: date) -> list[Reason]:
    """Something that occurred began by today; what is set for later is scheduled."""
    found = []
    for event in candidate.document.events:
        begins = parse(event.when).earliest
        if event.outcome == Outcome.OCCURRED and begins is not None and begins > today:
            text = (
                f"“{event.headline}” is dated {words(parse(event.when))}, which lies ahead, but it is said to have "
                "occurred. Mend the date, or call it scheduled."
            )
            found.append(reason(candidate, "occurred_in_the_future", event.id, "when", text))
    return found
