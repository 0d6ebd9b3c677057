"""Who they are, what they are called, and what part they had; and the kinds of places."""

from django.db.models import TextChoices


class ActorKind(TextChoices):
    PERSON = "person", "person"
    BODY = "body", "body: court, office, newsroom, group"


class NameKind(TextChoices):
    OTHER = "other", "other name in use"
    BIRTH = "birth", "birth name"
    MARRIED = "married", "married name"
    FORMER = "former", "former name"
    ALIAS = "alias", "alias"
    SHORT = "short", "short form"
    TRANSLITERATION = "transliteration", "transliteration"
    MISSPELLING = "misspelling", "misspelling (search only)"


class Naming(TextChoices):
    """How readers see a person. Blank on a row means the house rule."""

    NAME = "name", "by name"
    INITIALS = "initials", "by initials"
    ROLE = "role", "by role only, never by name"


class Living(TextChoices):
    YES = "yes", "living, as far as we know"
    NO = "no", "dead"
    UNKNOWN = "unknown", "not known"


class RoleName(TextChoices):
    """An actor's part in an event or a campaign. Attribution comes from the speaker only."""

    SUBJECT = "subject", "subject"
    VICTIM = "victim", "victim"
    SURVIVOR = "survivor", "survivor"
    RELATIVE = "relative", "relative"
    WITNESS = "witness", "witness"
    JUROR = "juror", "juror"
    ACCUSED_NOT_CHARGED = "accused_not_charged", "accused by others, never charged"
    COUNSEL = "counsel", "defence lawyer"
    PROSECUTOR = "prosecutor", "prosecutor"
    JUDGE = "judge", "judge or court"
    OFFICIAL = "official", "official"
    INVESTIGATOR = "investigator", "investigator"
    LABORATORY = "laboratory", "laboratory"
    EXPERT = "expert", "expert"
    LEADER = "leader", "leader of the campaign"
    ADVOCATE = "advocate", "advocate"
    VISITOR = "visitor", "visitor"
    JOURNALIST = "journalist", "journalist"
    PUBLISHER = "publisher", "publisher"
    SPEAKER = "speaker", "speaker"
    ADDRESSEE = "addressee", "addressee"
    PARTICIPANT = "participant", "other participant"


class PlaceKind(TextChoices):
    COUNTRY = "country", "country"
    STATE = "state", "state or federal jurisdiction"
    COUNTY = "county", "county"
    TOWN = "town", "town"
    PRISON = "prison", "prison"
    JAIL = "jail", "jail"
    COURT = "court", "court building"
    HOSPITAL = "hospital", "hospital"
    HOME = "home", "home"
    OTHER = "other", "other place"


JURISDICTIONS = frozenset({PlaceKind.COUNTRY, PlaceKind.STATE})
