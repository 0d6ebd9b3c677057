"""How a check points at the row and the field to mend."""

from cases.editing.freeze import Candidate
from cases.editing.refusal import Reason


def reason(candidate: Candidate, check: str, public_id: str, field: str, text: str) -> Reason:
    origin = candidate.origins[public_id]
    return Reason(check, text, origin.model, origin.pk, field)
