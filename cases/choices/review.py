"""Where a proposal stands, what was decided on it, and how hard a check speaks against it."""

from django.db.models import TextChoices


class ProposalState(TextChoices):
    """The states of a proposal, in the order in which it passes them."""

    DRAFT = "draft", "being prepared"
    SENT = "sent", "waiting for review"
    RETURNED = "returned", "returned to its authors"
    APPROVED = "approved", "approved, not live yet"
    PUBLISHED = "published", "published"
    WITHDRAWN = "withdrawn", "withdrawn"


OPEN = frozenset({ProposalState.DRAFT, ProposalState.SENT, ProposalState.RETURNED, ProposalState.APPROVED})
# In these the authors may still label, hold back and freeze again.
IN_HAND = frozenset({ProposalState.DRAFT, ProposalState.RETURNED})


class Decided(TextChoices):
    """What somebody did with a proposal."""

    PROPOSED = "proposed", "proposed"
    FROZEN = "frozen", "frozen again"
    SENT = "sent", "sent to review"
    RETURNED = "returned", "returned"
    APPROVED = "approved", "approved"
    UNAPPROVED = "unapproved", "approval withdrawn"
    PUBLISHED = "published", "published"
    CONFIRMED = "confirmed", "reviewed after an emergency"
    WITHDRAWN = "withdrawn", "withdrawn"


class Level(TextChoices):
    """How hard a check speaks against publishing."""

    ERROR = "error", "must be mended"
    WARNING = "warning", "must be mended, or accepted with a reason"
    NOTE = "note", "counted"


class ReportOutcome(TextChoices):
    """What became of an error that a reader reported."""

    WAITING = "waiting", "waits for an answer"
    CORRECTED = "corrected", "led to a correction"
    STANDS = "stands", "looked into: what we say stands"
    OTHER = "other", "no report of an error"
