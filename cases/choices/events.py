"""What happened, how it is known, what it asks and what it does."""

from django.db.models import TextChoices


class EventKind(TextChoices):
    """What happened. A stay (court), a reprieve (executive, one person), a moratorium (executive, everyone) and a
    recommendation (board) are four kinds."""

    BIRTH = "birth", "birth"
    CRIME = "crime", "crime"
    INVESTIGATION = "investigation", "investigation"
    EVIDENCE_FOUND = "evidence_found", "evidence found"
    EVIDENCE_TEST = "evidence_test", "evidence test"
    WITNESS_ACCOUNT = "witness_account", "witness account"
    MOVEMENT = "movement", "movement"
    ESCAPE = "escape", "escape"
    ARREST = "arrest", "arrest"
    CHARGE = "charge", "charge"
    PLEA = "plea", "plea"
    TRIAL = "trial", "trial"
    VERDICT = "verdict", "verdict"
    ACQUITTAL = "acquittal", "acquittal"
    MISTRIAL = "mistrial", "mistrial"
    DISMISSAL = "dismissal", "charges dropped"
    JURY_RECOMMENDATION = "jury_recommendation", "jury recommendation"
    SENTENCE = "sentence", "sentence"
    HEARING = "hearing", "hearing"
    FILING = "filing", "court filing"
    COURT_ORDER = "court_order", "court order"
    APPEAL_RULING = "appeal_ruling", "appeal ruling"
    STAY = "stay", "stay (court)"
    WARRANT = "warrant", "death warrant"
    EXECUTION_DATE = "execution_date", "execution date"
    EXECUTION = "execution", "execution"
    CLEMENCY_PETITION = "clemency_petition", "clemency petition"
    CLEMENCY_STEP = "clemency_step", "step in a clemency case"
    RECOMMENDATION = "recommendation", "board recommendation"
    CLEMENCY_DENIAL = "clemency_denial", "clemency denied"
    REPRIEVE = "reprieve", "reprieve (executive, one person)"
    COMMUTATION = "commutation", "commutation of sentence"
    PARDON = "pardon", "pardon"
    MORATORIUM = "moratorium", "moratorium (executive, everyone)"
    EXECUTIVE_ORDER = "executive_order", "executive order"
    RIGHTS_REPORT = "rights_report", "human rights body's report"
    REPORT = "report", "official report"
    LAW = "law", "law"
    CUSTODY = "custody", "custody"
    TRANSFER = "transfer", "transfer"
    RELEASE = "release", "release"
    EXONERATION = "exoneration", "exoneration"
    DEATH = "death", "death"
    VISIT = "visit", "visit"
    MEETING = "meeting", "meeting or call"
    APPOINTMENT = "appointment", "appointment"
    STATEMENT = "statement", "statement"
    POST = "post", "social media post"
    LETTER = "letter", "letter"
    PUBLICATION = "publication", "publication"
    BROADCAST = "broadcast", "broadcast"
    CAMPAIGN_ACTION = "campaign_action", "campaign action"


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
    OCCURRED = "occurred", "occurred"
    SCHEDULED = "scheduled", "scheduled"
    NOT_CARRIED_OUT = "not_carried_out", "scheduled, not carried out"


class Standing(TextChoices):
    """How an event is known. That something was filed, ordered or said is a matter of record or report; what it says
    is a claim of its speaker."""

    OFFICIAL_RECORD = "official_record", "official record"
    COURT_FINDING = "court_finding", "court finding"
    REPORTED = "reported", "reported"
    CLAIMED = "claimed", "claimed"


class Scope(TextChoices):
    CASE = "case", "one case, or the cases named"
    CAMPAIGN = "campaign", "a campaign"
    JURISDICTION = "jurisdiction", "everybody of a class in a jurisdiction"


class DateBasis(TextChoices):
    STATED = "stated", "stated by the source"
    DERIVED = "derived", "derived from the source's own date"
    INFERRED = "inferred", "inferred by us"


class Relief(TextChoices):
    """What a petition, filing or appeal to an official asks for."""

    PARDON = "pardon", "pardon"
    COMMUTATION = "commutation", "commutation of sentence"
    REPRIEVE = "reprieve", "reprieve"
    CLEMENCY = "clemency", "clemency, form not stated"
    STAY = "stay", "stay of execution"
    NEW_TRIAL = "new_trial", "new trial or reversal"
    RESENTENCING = "resentencing", "new sentence"
    TESTING = "testing", "testing of evidence"
    INVESTIGATION = "investigation", "independent investigation"
    RELEASE = "release", "release"
    OTHER = "other", "something else"


class Sentence(TextChoices):
    DEATH = "death", "death"
    LIFE_WITHOUT_PAROLE = "life_without_parole", "life without parole"
    LIFE = "life", "life with the possibility of parole"
    TERM = "term", "a term of years"
    TIME_SERVED = "time_served", "time served"


class Effect(TextChoices):
    """What an event does to the earlier one that it answers."""

    GRANTS = "grants", "grants"
    GRANTS_IN_PART = "grants_in_part", "grants in part"
    DENIES = "denies", "denies"
    AFFIRMS = "affirms", "affirms"
    REVERSES = "reverses", "reverses"
    STOPS = "stops", "stops"
    CARRIES_OUT = "carries_out", "carries out"
    ENDS = "ends", "ends or withdraws"
    TAKES_UP = "takes_up", "takes up, without deciding"
    CONTINUES = "continues", "continues"


CLOSING = frozenset({Effect.GRANTS, Effect.DENIES, Effect.CARRIES_OUT, Effect.ENDS})
