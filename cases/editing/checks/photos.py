"""What a photograph needs before readers see it or its credit."""

from datetime import date

from cases.editing.checks.reasons import reason
from cases.editing.freeze import Candidate
from cases.editing.refusal import Reason


def photos_have_alt_and_credit(candidate: Candidate, today: date) -> list[Reason]:
    """Alternative text says what can be seen; the credit is the owner's."""
    found = []
    for photo in candidate.document.photos:
        name = photo.caption or photo.credit or "without caption"
        if not photo.alt:
            text = f"The photo “{name}” has no alternative text. Say what can be seen in it."
            found.append(reason(candidate, "photo_without_alt", photo.id, "alt", text))
        if not photo.credit:
            text = f"The photo “{name}” has no credit. Give it word for word as its owner does."
            found.append(reason(candidate, "photo_without_credit", photo.id, "credit", text))
    return found
