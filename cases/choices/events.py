"""What happened, how it is known, what it asks and what it does."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class EventKind(TextChoices):
    """What happened. A stay (court), a reprieve (executive, one person), a moratorium (executive, everyone) and a
    recommendation (board) are four kinds."""

    BIRTH = "birth", _("birth")
    CRIME = "crime", _("crime")
    INVESTIGATION = "investigation", _("investigation")
    EVIDENCE_FOUND = "evidence_found", _("evidence found")
    EVIDENCE_TEST = "evidence_test", _("evidence test")
    WITNESS_ACCOUNT = "witness_account", _("witness account")
    MOVEMENT = "movement", _("movement")
    ESCAPE = "escape", _("escape")
    ARREST = "arrest", _("arrest")
    CHARGE = "charge", _("charge")
    PLEA = "plea", _("plea")
    TRIAL = "trial", _("trial")
    VERDICT = "verdict", _("verdict")
    ACQUITTAL = "acquittal", _("acquittal")
    MISTRIAL = "mistrial", _("mistrial")
    DISMISSAL = "dismissal", _("charges dropped")
    JURY_RECOMMENDATION = "jury_recommendation", _("jury recommendation")
    SENTENCE = "sentence", _("sentence")
    HEARING = "hearing", _("hearing")
    FILING = "filing", _("court filing")
    COURT_ORDER = "court_order", _("court order")
    APPEAL_RULING = "appeal_ruling", _("appeal ruling")
    STAY = "stay", _("stay (court)")
    WARRANT = "warrant", _("death warrant")
    EXECUTION_DATE = "execution_date", _("execution date")
    EXECUTION = "execution", _("execution")
    CLEMENCY_PETITION = "clemency_petition", _("clemency petition")
    CLEMENCY_STEP = "clemency_step", _("step in a clemency case")
    RECOMMENDATION = "recommendation", _("board recommendation")
    CLEMENCY_DENIAL = "clemency_denial", _("clemency denied")
    REPRIEVE = "reprieve", _("reprieve (executive, one person)")
    COMMUTATION = "commutation", _("commutation of sentence")
    PARDON = "pardon", _("pardon")
    MORATORIUM = "moratorium", _("moratorium (executive, everyone)")
    EXECUTIVE_ORDER = "executive_order", _("executive order")
    RIGHTS_REPORT = "rights_report", _("human rights body's report")
    REPORT = "report", _("official report")
    LAW = "law", _("law")
    CUSTODY = "custody", _("custody")
    TRANSFER = "transfer", _("transfer")
    RELEASE = "release", _("release")
    EXONERATION = "exoneration", _("exoneration")
    DEATH = "death", _("death")
    VISIT = "visit", _("visit")
    MEETING = "meeting", _("meeting or call")
    APPOINTMENT = "appointment", _("appointment")
    STATEMENT = "statement", _("statement")
    POST = "post", _("social media post")
    LETTER = "letter", _("letter")
    PUBLICATION = "publication", _("publication")
    BROADCAST = "broadcast", _("broadcast")
    CAMPAIGN_ACTION = "campaign_action", _("campaign action")


JUDGMENTS = frozenset({EventKind.VERDICT, EventKind.SENTENCE})


SENTENCING = frozenset(
    {EventKind.SENTENCE, EventKind.COMMUTATION, EventKind.JURY_RECOMMENDATION, EventKind.RECOMMENDATION}
)


REQUESTS = frozenset(
    {EventKind.FILING, EventKind.CLEMENCY_PETITION, EventKind.LETTER, EventKind.POST, EventKind.STATEMENT}
)


PETITIONS = frozenset({EventKind.FILING, EventKind.CLEMENCY_PETITION})

SPEECH = frozenset(
    {
        EventKind.STATEMENT,
        EventKind.POST,
        EventKind.LETTER,
        EventKind.PUBLICATION,
        EventKind.BROADCAST,
        EventKind.WITNESS_ACCOUNT,
    }
)


class Outcome(TextChoices):
    OCCURRED = "occurred", _("occurred")
    SCHEDULED = "scheduled", _("scheduled")
    NOT_CARRIED_OUT = "not_carried_out", _("scheduled, not carried out")


class Standing(TextChoices):
    """How an event is known. That something was filed, ordered or said is a matter of record or report; what it says
    is a claim of its speaker."""

    OFFICIAL_RECORD = "official_record", _("official record")
    COURT_FINDING = "court_finding", _("court finding")
    REPORTED = "reported", _("reported")
    CLAIMED = "claimed", _("claimed")


class Scope(TextChoices):
    CASE = "case", pgettext_lazy("scope", "one case, or the cases named")
    CAMPAIGN = "campaign", pgettext_lazy("scope", "a campaign")
    JURISDICTION = "jurisdiction", pgettext_lazy("scope", "everybody of a class in a jurisdiction")


class DateBasis(TextChoices):
    STATED = "stated", "stated by the source"
    DERIVED = "derived", "derived from the source's own date"
    INFERRED = "inferred", "inferred by us"


class Relief(TextChoices):
    """What a petition, filing or appeal to an official asks for."""

    PARDON = "pardon", pgettext_lazy("asked", "pardon")
    COMMUTATION = "commutation", pgettext_lazy("asked", "commutation of sentence")
    REPRIEVE = "reprieve", pgettext_lazy("asked", "reprieve")
    CLEMENCY = "clemency", pgettext_lazy("asked", "clemency, form not stated")
    STAY = "stay", pgettext_lazy("asked", "stay of execution")
    NEW_TRIAL = "new_trial", pgettext_lazy("asked", "new trial or reversal")
    RESENTENCING = "resentencing", pgettext_lazy("asked", "new sentence")
    TESTING = "testing", pgettext_lazy("asked", "testing of evidence")
    INVESTIGATION = "investigation", pgettext_lazy("asked", "independent investigation")
    RELEASE = "release", pgettext_lazy("asked", "release")
    OTHER = "other", pgettext_lazy("asked", "something else")


class Sentence(TextChoices):
    DEATH = "death", pgettext_lazy("sentence", "death")
    LIFE_WITHOUT_PAROLE = "life_without_parole", pgettext_lazy("sentence", "life without parole")
    LIFE = "life", pgettext_lazy("sentence", "life with the possibility of parole")
    TERM = "term", pgettext_lazy("sentence", "a term of years")
    TIME_SERVED = "time_served", pgettext_lazy("sentence", "time served")


class Effect(TextChoices):
    """What an event does to the earlier one that it answers."""

    GRANTS = "grants", _("grants")
    GRANTS_IN_PART = "grants_in_part", _("grants in part")
    DENIES = "denies", _("denies")
    AFFIRMS = "affirms", _("affirms")
    REVERSES = "reverses", _("reverses")
    STOPS = "stops", _("stops")
    CARRIES_OUT = "carries_out", _("carries out")
    ENDS = "ends", _("ends or withdraws")
    TAKES_UP = "takes_up", _("takes up, without deciding")
    CONTINUES = "continues", _("continues")


CLOSING = frozenset({Effect.GRANTS, Effect.DENIES, Effect.CARRIES_OUT, Effect.ENDS})
