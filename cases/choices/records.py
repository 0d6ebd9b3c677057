"""Where a case stands, what is said of it, and what is done with it."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class Status(TextChoices):
    """Where the person stands, computed from the events that bear on it and still stand."""

    ACCUSED = "accused", pgettext_lazy("status", "charged, without a verdict")
    CONVICTED = "convicted", pgettext_lazy("status", "convicted, no sentence recorded here")
    DEATH_SENTENCE = "death_sentence", pgettext_lazy("status", "under sentence of death")
    SERVING = "serving", pgettext_lazy("status", "serving a sentence")
    COMMUTED = "commuted", pgettext_lazy("status", "serving a commuted sentence")
    VACATED = "vacated", pgettext_lazy("status", "conviction set aside")
    CHARGES_DROPPED = "charges_dropped", pgettext_lazy("status", "charges dropped")
    ACQUITTED = "acquitted", pgettext_lazy("status", "acquitted")
    RELEASED = "released", pgettext_lazy("status", "released")
    PARDONED = "pardoned", pgettext_lazy("status", "pardoned")
    EXONERATED = "exonerated", pgettext_lazy("status", "exonerated")
    EXECUTED = "executed", pgettext_lazy("status", "executed")
    DIED = "died", pgettext_lazy("status", "died")
    UNKNOWN = "unknown", pgettext_lazy("status", "not known")


class Nature(TextChoices):
    """What sort of statement a claim is."""

    FACT = "fact", pgettext_lazy("statement", "fact")
    FINDING = "finding", pgettext_lazy("statement", "finding")
    FIGURE = "figure", pgettext_lazy("statement", "figure")
    BELIEF = "belief", pgettext_lazy("statement", "belief")
    OPINION = "opinion", pgettext_lazy("statement", "opinion")
    PREDICTION = "prediction", pgettext_lazy("statement", "prediction")


VIEWS = frozenset({Nature.BELIEF, Nature.OPINION, Nature.PREDICTION})


class Tells(TextChoices):
    """What a claim of a campaign tells those who would help."""

    ASKS = "asks", pgettext_lazy("claim", "what the campaign asks")
    ACT = "act", pgettext_lazy("claim", "a way to act")


class Regard(TextChoices):
    """How we regard a claim."""

    NOT_ASSESSED = "not_assessed", pgettext_lazy("regard", "not assessed")
    ACCEPTED = "accepted", pgettext_lazy("regard", "accepted")
    DISPUTED = "disputed", pgettext_lazy("regard", "disputed")
    REJECTED = "rejected", pgettext_lazy("regard", "rejected")


class RecordKind(TextChoices):
    """What has editions."""

    CASE = "case", _("case")
    CAMPAIGN = "campaign", _("campaign")


class Verb(TextChoices):
    """What became of an item from one edition to the next."""

    ADDED = "added", pgettext_lazy("became", "added")
    CHANGED = "changed", pgettext_lazy("became", "changed")
    REMOVED = "removed", pgettext_lazy("became", "removed")


class Label(TextChoices):
    """What an editor calls a change, for readers."""

    UPDATE = "update", _("update")
    CORRECTION = "correction", _("correction")
    RETRACTION = "retraction", _("retraction")
    MINOR = "minor", _("minor change")


ANNOUNCED = (Label.CORRECTION, Label.RETRACTION, Label.UPDATE)  # in the order in which readers are told
WRONG = frozenset({Label.CORRECTION, Label.RETRACTION})


class Review(TextChoices):
    """Who but its authors had read an edition when it went live."""

    NONE = "none", _("not reviewed by a second person")
    REVIEWED = "reviewed", _("reviewed by a second person")
    ONE_PERSON = "one_person", _("not reviewed: this newsroom is one person")
    EMERGENCY = "emergency", _("published in an emergency, before review")


class Act(TextChoices):
    """What the journal records."""

    PROPOSED = "proposed", "proposed"
    FROZEN = "frozen", "frozen again"
    SENT = "sent", "sent to review"
    RETURNED = "returned", "returned by the reviewer"
    APPROVED = "approved", "approved"
    UNAPPROVED = "unapproved", "approval withdrawn"
    PUBLISHED = "published", "published"
    CONFIRMED = "confirmed", "reviewed after an emergency"
    WITHDRAWN = "withdrawn", "proposal withdrawn"
    RETRACTED = "retracted", "retracted"
    PREVIEWED = "previewed", "preview link made"
    REVOKED = "revoked", "preview link revoked"
    REFUSED = "refused", "refused"
    REBUILT = "rebuilt", "rebuilt reading rows"
    ACCOUNT = "account", "account made or changed"
    LINKED = "linked", "accounts linked to a person"
    GIVEN = "given", "given to a colleague"
    DONE = "done", "work done"
    REDACTED = "redacted", "redacted"
    PROTECTED = "protected", "protection raised"
    LOWERED = "lowered", "protection lowered"
    MERGED = "merged", "two made one"
    UNMERGED = "unmerged", "merger undone"
    ANSWERED = "answered", "report of an error answered"
    TOGETHER = "together", "no longer told apart"


class Doomed(TextChoices):
    """What is destroyed: words wherever they stand, or one item with all that it says."""

    WORDS = "words", "words"
    EVENT = "event", "event"
    CLAIM = "claim", "claim"
    QUESTION = "question", "question"
    PHOTO = "photo", "photo"
    SOURCE = "source", "source"
    ACTOR = "actor", "person or body"


class Facet(TextChoices):
    """What a list of records can be narrowed by where a record has many values."""

    CAMPAIGN = "campaign", "campaign"
    RELIEF = "relief", "relief asked, still open"
    TOPIC = "topic", "topic"
    DECADE = "decade", "decade of any event"
    CASE = "case", "case of a campaign"
    STANDING = "standing", "how an event is known"
    TELLS = "tells", "what a campaign tells those who would help"


class Mergeable(TextChoices):
    """What may be entered twice, and made one."""

    ACTOR = "actor", "person or body"
    PLACE = "place", "place"
    SOURCE = "source", "source"


class Tallied(TextChoices):
    """What is counted of every case for the numbers over all of them."""

    STANDING = "standing", "how its events are known"
    OUTCOME = "outcome", "what was decided, by the year"
    QUOTE = "quote", "what came of looking up its quotes"
