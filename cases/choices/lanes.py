"""The strands of a case, as its overview draws them."""

from django.db.models import TextChoices
from django.utils.translation import pgettext_lazy

from cases.choices.events import EventKind


class Lane(TextChoices):
    """The strands of a case, in the order in which the overview draws them."""

    CRIME = "crime", pgettext_lazy("strand", "crime and trial")
    COURTS = "courts", pgettext_lazy("strand", "courts")
    EVIDENCE = "evidence", pgettext_lazy("strand", "evidence")
    CLEMENCY = "clemency", pgettext_lazy("strand", "clemency")
    CUSTODY = "custody", pgettext_lazy("strand", "custody")
    PUBLIC = "public", pgettext_lazy("strand", "campaign and press")


LANES: dict[str, frozenset[str]] = {
    Lane.CRIME: frozenset(
        {
            EventKind.BIRTH,
            EventKind.CRIME,
            EventKind.INVESTIGATION,
            EventKind.WITNESS_ACCOUNT,
            EventKind.MOVEMENT,
            EventKind.ARREST,
            EventKind.CHARGE,
            EventKind.PLEA,
            EventKind.TRIAL,
            EventKind.VERDICT,
            EventKind.ACQUITTAL,
            EventKind.MISTRIAL,
            EventKind.DISMISSAL,
            EventKind.JURY_RECOMMENDATION,
            EventKind.SENTENCE,
        }
    ),
    Lane.COURTS: frozenset(
        {
            EventKind.HEARING,
            EventKind.FILING,
            EventKind.COURT_ORDER,
            EventKind.APPEAL_RULING,
            EventKind.STAY,
            EventKind.WARRANT,
            EventKind.EXECUTION_DATE,
            EventKind.EXECUTION,
            EventKind.EXONERATION,
            EventKind.RIGHTS_REPORT,
        }
    ),
    Lane.EVIDENCE: frozenset({EventKind.EVIDENCE_FOUND, EventKind.EVIDENCE_TEST}),
    Lane.CLEMENCY: frozenset(
        {
            EventKind.CLEMENCY_PETITION,
            EventKind.CLEMENCY_STEP,
            EventKind.RECOMMENDATION,
            EventKind.CLEMENCY_DENIAL,
            EventKind.REPRIEVE,
            EventKind.COMMUTATION,
            EventKind.PARDON,
            EventKind.MORATORIUM,
            EventKind.EXECUTIVE_ORDER,
            EventKind.REPORT,
            EventKind.LAW,
        }
    ),
    Lane.CUSTODY: frozenset(
        {EventKind.CUSTODY, EventKind.TRANSFER, EventKind.RELEASE, EventKind.ESCAPE, EventKind.DEATH}
    ),
    Lane.PUBLIC: frozenset(
        {
            EventKind.VISIT,
            EventKind.MEETING,
            EventKind.APPOINTMENT,
            EventKind.STATEMENT,
            EventKind.POST,
            EventKind.LETTER,
            EventKind.PUBLICATION,
            EventKind.BROADCAST,
            EventKind.CAMPAIGN_ACTION,
        }
    ),
}
