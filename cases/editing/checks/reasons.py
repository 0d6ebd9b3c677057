"""How a check points at the row and the field to mend."""

from cases.editing.freeze import Candidate
from cases.editing.refusal import Reason


def reason(candidate: Candidate, check: str, public_id: str, field: str, text: str) -> Reason:
    """What was carried over from the live edition may have no working row any more, so nothing to open."""
    origin = candidate.origins.get(public_id)
    return Reason(check, text, origin.model, origin.pk, field) if origin else Reason(check, text)
